//! Ready HTML in a view: tells the template engine which strings are markup already, so that no template has to say
//! `| safe` and no other string can slip through unescaped.

use serde::{Serialize, Serializer};
use tera::Value;

/// Ready HTML as a value of its own.
#[derive(Debug)]
pub struct Html<'a>(pub &'a str);

impl Serialize for Html<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Value::safe_string(self.0).serialize(serializer)
    }
}

/// A field that is ready HTML.
pub fn html<S: Serializer>(html: &str, serializer: S) -> Result<S::Ok, S::Error> {
    Html(html).serialize(serializer)
}

/// A field that may be ready HTML.
pub fn option<S: Serializer>(html: &Option<String>, serializer: S) -> Result<S::Ok, S::Error> {
    html.as_deref().map(Html).serialize(serializer)
}

/// A list of ready HTML.
pub fn list<S: Serializer>(list: &[String], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(list.iter().map(|html| Html(html)))
}
