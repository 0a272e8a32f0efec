//! Addresses on the web.

/// Whether a site can be hosted at an address: `https://example.org/`, with a path or without, and with nothing behind it.
pub fn is_web_address(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let is_closed = |c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '#' | '?');
    host.is_some_and(|host| !host.is_empty() && !host.starts_with('/') && !text.contains(is_closed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_scheme_and_a_host_and_nothing_behind_its_path() {
        for right in ["https://example.org", "http://localhost:8000/", "https://example.org/bekal/"] {
            assert!(is_web_address(right), "{right}");
        }
        for wrong in
            ["", "example.org", "ftp://example.org", "https://", "https:///a", "https://e.org/?a", "https://e.org/a b"]
        {
            assert!(!is_web_address(wrong), "{wrong}");
        }
    }
}
