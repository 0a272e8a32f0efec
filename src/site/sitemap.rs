//! Sitemaps, for a site with a known address: one in each audience's folder, which can be hosted alone.

use std::fmt::Write;

use super::page::Page;
use super::scribe::attribute;
use crate::curriculum::Audience;
use crate::edition::Published;

/// The sitemaps of a build: path from the target folder, and the file. `pages` are those of each audience, the same in
/// all languages. Empty without a base URL.
pub fn sitemaps(published: &Published, pages: &[(Audience, Vec<(Page, String)>)]) -> Vec<(String, String)> {
    let Some(base_url) = published.base_url.as_deref() else { return Vec::new() };
    let mut maps = Vec::new();
    let mut index = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for (audience, pages) in pages {
        let path = format!("{}/sitemap.xml", audience.key());
        let _ = writeln!(index, "<sitemap><loc>{}</loc></sitemap>", attribute(&format!("{base_url}{path}")));
        maps.push((path, sitemap(*audience, pages, published)));
    }
    index.push_str("</sitemapindex>\n");
    maps.push(("sitemap.xml".to_owned(), index));
    maps
}

fn sitemap(audience: Audience, pages: &[(Page, String)], published: &Published) -> String {
    let mut map = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for (_, path) in pages.iter().filter(|(page, _)| *page != Page::NotFound) {
        let address = |lang| Some((lang, attribute(&published.address(audience, lang, path)?)));
        let addresses: Vec<_> = published.langs.iter().filter_map(address).collect();
        for (_, own) in &addresses {
            let _ = write!(map, "<url><loc>{own}</loc>");
            for (lang, other) in addresses.iter().filter(|_| addresses.len() > 1) {
                let _ = write!(map, "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{other}\"/>");
            }
            map.push_str("</url>\n");
        }
    }
    map.push_str("</urlset>\n");
    map
}
