//! What a request may ask for. Owns the two refusals: foreign hosts, and paths outside the site.

use std::path::{Path, PathBuf};

/// Where a path leads.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A file of the site.
    File(PathBuf),
    /// A folder asked for without its `/`: relative links would be wrong, so the browser is sent on.
    Folder,
    /// Nothing there.
    Missing,
    /// Not a path within the site.
    Outside,
}

/// Whether a Host header names this computer. A page of another site that points its own name here is refused.
pub(super) fn is_own_host(host: &str, port: u16) -> bool {
    let name = match host.strip_suffix(&format!(":{port}")) {
        Some(name) => name,
        None if port == 80 => host,
        None => return false,
    };
    ["localhost", "127.0.0.1", "[::1]"].iter().any(|own| name.eq_ignore_ascii_case(own))
}

/// The path and the query of a request target.
pub(super) fn split(target: &str) -> (&str, &str) {
    let target = target.split('#').next().unwrap_or_default();
    target.split_once('?').unwrap_or((target, ""))
}

/// Finds the file for a path, such as `/facilitator/id/`.
pub(super) fn find(site: &Path, path: &str) -> Place {
    let Some(parts) = parts(path) else { return Place::Outside };
    let mut place: PathBuf = site.to_owned();
    place.extend(&parts);
    // Links are followed only to look where they lead.
    let (Ok(real_site), Ok(mut real)) = (site.canonicalize(), place.canonicalize()) else { return Place::Missing };
    if !real.starts_with(&real_site) {
        return Place::Outside;
    }
    if real.is_dir() {
        if !path.ends_with('/') {
            return Place::Folder;
        }
        let Ok(index) = real.join("index.html").canonicalize() else { return Place::Missing };
        if !index.starts_with(&real_site) {
            return Place::Outside;
        }
        real = index;
    } else if path.ends_with('/') {
        return Place::Missing;
    }
    if real.is_file() { Place::File(real) } else { Place::Missing }
}

/// The page that the site has for what is missing: the nearest one above the path.
pub(super) fn not_found_page(site: &Path, path: &str) -> Option<PathBuf> {
    let parts = parts(path)?;
    (0..=parts.len()).rev().find_map(|depth| {
        let mut folder = site.to_owned();
        folder.extend(&parts[..depth]);
        ["404.html", "404/index.html"].into_iter().map(|name| folder.join(name)).find_map(|page| {
            let (page, site) = (page.canonicalize().ok()?, site.canonicalize().ok()?);
            (page.is_file() && page.starts_with(site)).then_some(page)
        })
    })
}

/// The parts of a path, decoded; `None` where one could lead elsewhere.
fn parts(path: &str) -> Option<Vec<String>> {
    let inner = path.strip_prefix('/')?;
    let inner = inner.strip_suffix('/').unwrap_or(inner);
    if inner.is_empty() {
        return (path == "/").then(Vec::new);
    }
    inner.split('/').map(|part| decode(part).filter(|part| is_name(part))).collect()
}

/// Whether a part is the plain name of a file or folder on every system.
fn is_name(part: &str) -> bool {
    !part.is_empty() && part != "." && part != ".." && !part.contains(['/', '\\', '\0', ':'])
}

/// Resolves `%20` and the like; `None` where that is no text.
fn decode(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        if byte == b'%' {
            let hex = std::str::from_utf8(after.get(..2)?).ok()?;
            if !hex.bytes().all(|b| b.is_ascii_hexdigit()) {
                return None;
            }
            bytes.push(u8::from_str_radix(hex, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(byte);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn only_names_of_this_computer_with_its_port_are_hosts() {
        for host in ["localhost:8000", "LOCALHOST:8000", "127.0.0.1:8000", "[::1]:8000"] {
            assert!(is_own_host(host, 8000), "{host}");
        }
        for host in [
            "",
            "localhost",
            "localhost:8001",
            "evil.example:8000",
            "localhost.evil.example:8000",
            "127.0.0.1.nip.io:8000",
            "127.0.0.1:8000:8000",
            "evil.example",
            "0.0.0.0:8000",
            "192.168.1.5:8000",
        ] {
            assert!(!is_own_host(host, 8000), "{host}");
        }
        assert!(is_own_host("localhost", 80) && !is_own_host("evil.example", 80));
    }

    #[test]
    fn paths_lead_to_files_of_the_site_and_nowhere_else() {
        let folder = tempfile::tempdir().unwrap();
        let site = folder.path().join("site");
        fs::create_dir_all(site.join("a b/c")).unwrap();
        fs::write(site.join("index.html"), "").unwrap();
        fs::write(site.join("a b/é.html"), "").unwrap();
        fs::write(folder.path().join("secret"), "").unwrap();
        let file = |path: &str| Place::File(site.join(path).canonicalize().unwrap());
        assert_eq!(find(&site, "/"), file("index.html"));
        assert_eq!(find(&site, "/a%20b/%C3%A9.html"), file("a b/é.html"));
        assert_eq!(find(&site, "/a%20b"), Place::Folder);
        assert_eq!(find(&site, "/a%20b/"), Place::Missing);
        assert_eq!(find(&site, "/index.html/"), Place::Missing);
        assert_eq!(find(&site, "/nothing"), Place::Missing);
        for path in [
            "",
            "x",
            "//",
            "/..",
            "/../secret",
            "/%2e%2e/secret",
            "/a%20b/../../secret",
            "/..%2fsecret",
            "/..%5csecret",
            "/a\\..\\secret",
            "/%00",
            "/%",
            "/%zz",
            "/%+1",
            "/%ff",
            "/./index.html",
            "//secret",
            "/C:/secret",
            "http://localhost/",
        ] {
            assert_eq!(find(&site, path), Place::Outside, "{path}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_out_of_the_site_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let site = folder.path().join("site");
        fs::create_dir_all(site.join("inside")).unwrap();
        fs::write(folder.path().join("secret"), "").unwrap();
        let link = |to: &std::path::Path, name: &str| std::os::unix::fs::symlink(to, site.join(name)).unwrap();
        link(&folder.path().join("secret"), "out");
        link(folder.path(), "up");
        link(&folder.path().join("secret"), "inside/index.html");
        link(&folder.path().join("secret"), "404.html");
        for path in ["/out", "/up/secret", "/up/site/out", "/inside/"] {
            assert_eq!(find(&site, path), Place::Outside, "{path}");
        }
        assert_eq!(not_found_page(&site, "/x"), None);
    }

    #[test]
    fn the_nearest_page_for_missing_things_is_shown() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("participant/id")).unwrap();
        fs::write(folder.path().join("participant/id/404.html"), "").unwrap();
        let page = folder.path().join("participant/id/404.html").canonicalize().unwrap();
        assert_eq!(not_found_page(folder.path(), "/participant/id/x/y"), Some(page));
        assert_eq!(not_found_page(folder.path(), "/participant/en/x"), None);
    }
}
