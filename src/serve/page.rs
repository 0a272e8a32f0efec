//! Pages as the dev server sends them: the page of the site, and a script that listens for changes.
//!
//! The files on disk stay as they were built. The page's Content-Security-Policy is widened by what the script needs: a
//! script and a connection of the same origin.

/// The script of the server, and where it and its messages are found.
pub(super) const SCRIPT: &str = include_str!("reload.js");
pub(super) const SCRIPT_PATH: &str = "/.bekal/reload.js";
pub(super) const EVENTS_PATH: &str = "/.bekal/events";

/// What is shown where there is no page at all.
pub(super) const NOTHING: &str = "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>bekal</title>\
    <meta name=\"viewport\" content=\"width=device-width\"></head>\n<body><p>There is no such page. \
    <a href=\"/\">To the beginning</a></p></body>\n</html>\n";

/// The page with the script in it. `generation` tells the script which state of the site it belongs to.
pub(super) fn with_script(page: &str, generation: u64) -> String {
    let page = widen_policy(page);
    let script = format!("<script src=\"{SCRIPT_PATH}?g={generation}\" defer></script>");
    match page.rfind("</body>") {
        Some(at) => format!("{}{script}{}", &page[..at], &page[at..]),
        None => format!("{page}{script}"),
    }
}

/// Lets a page run scripts of its own origin and connect to it, and leaves the rest of its policy.
fn widen_policy(page: &str) -> String {
    let Some((start, end)) = policy(page) else { return page.to_owned() };
    let written = page[start..end].replace("&#39;", "'").replace("&#x27;", "'");
    let mut directives: Vec<String> =
        written.split(';').map(str::trim).filter(|one| !one.is_empty()).map(ToOwned::to_owned).collect();
    for name in ["script-src", "connect-src"] {
        let found = directives.iter_mut().find(|one| one.split_whitespace().next() == Some(name));
        match found {
            Some(one) if one.split_whitespace().any(|source| source == "'self'") => {}
            Some(one) => *one = format!("{} 'self'", one.replace(" 'none'", "")),
            None => directives.push(format!("{name} 'self'")),
        }
    }
    format!("{}{}{}", &page[..start], directives.join("; "), &page[end..])
}

/// The range of the policy's text in its meta tag.
fn policy(page: &str) -> Option<(usize, usize)> {
    let lower = page.to_ascii_lowercase();
    let named = lower.find("http-equiv=\"content-security-policy\"").or_else(|| {
        // Attribute quotes may be left out.
        lower.find("http-equiv=content-security-policy")
    })?;
    let open = lower[..named].rfind('<')?;
    let close = named + lower[named..].find('>')?;
    let start = open + lower[open..close].find("content=\"")? + "content=\"".len();
    let end = start + lower[start..close].find('"')?;
    Some((start, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; \
                        script-src 'none'\"></head>";

    #[test]
    fn the_script_comes_last_and_the_policy_lets_it_work() {
        let page = with_script(&format!("<html>{HEAD}<body><p>x</p></body></html>"), 7);
        insta::assert_snapshot!(page);
    }

    #[test]
    fn a_policy_that_suffices_stays() {
        let page = "<meta content=\"script-src 'self'; connect-src 'self'\" http-equiv=\"Content-Security-Policy\">";
        assert_eq!(widen_policy(page), page);
    }

    #[test]
    fn quotes_escaped_by_a_template_are_understood() {
        let page = "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src &#39;self&#39;\">";
        assert!(widen_policy(page).contains("content=\"script-src 'self'; connect-src 'self'\""));
    }

    #[test]
    fn a_page_without_policy_or_body_still_gets_the_script() {
        assert!(with_script("<p>x", 0).starts_with("<p>x<script src="));
    }
}
