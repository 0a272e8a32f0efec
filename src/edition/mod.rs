//! What one audience sees in one language. Filtering happens here, once, so that nothing later can leak.

mod site_path;

pub use site_path::SitePath;
