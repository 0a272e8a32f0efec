//! Ready HTML in a view: tells the template engine which strings are markup already, so that no template has to say
//! `| safe` and no other string can slip through unescaped.

use serde::ser::Error;
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

/// A field that a script of the page reads: JSON inside a `<script type="application/json">`. No `<` in it can end that.
pub fn json<S: Serializer>(data: &impl Serialize, serializer: S) -> Result<S::Ok, S::Error> {
    let text = serde_json::to_string(data).map_err(S::Error::custom)?;
    Html(&text.replace('<', "\\u003c")).serialize(serializer)
}

/// A list of ready HTML.
pub fn list<S: Serializer>(list: &[String], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(list.iter().map(|html| Html(html)))
}
