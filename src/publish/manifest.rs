//! The list of what bekal wrote into a target. Owns its format; the truth of it is kept by the stage and the dev server.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::PublishError;
use crate::edition::SitePath;

/// The manifest's place in the target.
pub const MANIFEST: &str = "bekal-manifest.json";

/// The format that this bekal writes and reads.
const FORMAT: u32 = 1;

/// One published file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Bytes.
    pub size: u64,
    /// BLAKE3 of the content, in hexadecimal.
    pub blake3: String,
}

/// Everything that a target holds by bekal's hand, except the manifest itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Manifest {
    /// The files, in the order of their paths.
    pub files: BTreeMap<String, Entry>,
}

#[derive(Deserialize)]
struct Written {
    format: u32,
    files: Vec<Line>,
}

#[derive(Serialize, Deserialize)]
struct Line {
    path: String,
    size: u64,
    blake3: String,
}

impl Manifest {
    /// The manifest of a folder, if it has one.
    pub fn read(folder: &Path) -> Result<Option<Self>, PublishError> {
        let path = folder.join(MANIFEST);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(PublishError::disk("read", &path, error)),
        };
        Self::parse(&bytes).map(Some).map_err(|reason| PublishError::ManifestUnreadable { path, reason })
    }

    /// Reads a manifest's bytes. A path that could leave the target makes the whole of it untrustworthy.
    fn parse(bytes: &[u8]) -> Result<Self, String> {
        let written: Written = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
        if written.format != FORMAT {
            return Err(format!("it has format {}, this bekal knows {FORMAT}", written.format));
        }
        let mut files = BTreeMap::new();
        for line in written.files {
            if SitePath::new(line.path.as_str()).is_none() {
                return Err(format!("it names {:?}", line.path));
            }
            files.insert(line.path, Entry { size: line.size, blake3: line.blake3 });
        }
        Ok(Self { files })
    }

    /// The bytes of the manifest: the same for the same files, whatever the clock.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut text = String::with_capacity(128 * (self.files.len() + 1));
        let _ = std::fmt::Write::write_fmt(
            &mut text,
            format_args!("{{\"format\":{FORMAT},\"bekal\":\"{}\",\"files\":[", env!("CARGO_PKG_VERSION")),
        );
        // One file a line, so that two builds can be compared with `diff`.
        for (at, (path, entry)) in self.files.iter().enumerate() {
            let line = Line { path: path.clone(), size: entry.size, blake3: entry.blake3.clone() };
            text.push_str(if at == 0 { "\n" } else { ",\n" });
            text.push_str(&serde_json::to_string(&line).unwrap_or_default());
        }
        text.push_str("\n]}\n");
        text.into_bytes()
    }

    /// Whether a file, by its path in the target, is bekal's own.
    pub(super) fn owns(&self, path: &str) -> bool {
        path == MANIFEST || self.files.contains_key(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_reads_what_it_wrote() {
        let mut manifest = Manifest::default();
        manifest.files.insert("a/\"b\".html".to_owned(), Entry { size: 3, blake3: "ab".to_owned() });
        manifest.files.insert("index.html".to_owned(), Entry { size: 0, blake3: String::new() });
        assert_eq!(Manifest::parse(&manifest.to_bytes()), Ok(manifest));
        assert_eq!(Manifest::parse(&Manifest::default().to_bytes()), Ok(Manifest::default()));
    }

    #[test]
    fn a_manifest_that_climbs_out_is_not_believed() {
        let text = r#"{"format":1,"bekal":"0","files":[{"path":"../x","size":1,"blake3":""}]}"#;
        assert!(Manifest::parse(text.as_bytes()).unwrap_err().contains("../x"));
    }

    #[test]
    fn a_manifest_of_tomorrow_is_refused() {
        assert!(Manifest::parse(br#"{"format":2,"bekal":"9","files":[]}"#).unwrap_err().contains("format 2"));
    }
}
