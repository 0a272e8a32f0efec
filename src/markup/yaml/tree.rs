//! YAML as a tree in which every value knows its place. Owns what a value is; what it may be is a matter of shapes.

use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::Spanned;

/// A value as a tree. Tags and anchors are not part of the format.
pub(super) struct Tree(pub Yaml);

/// What a value is.
pub(super) enum Yaml {
    Null,
    Bool,
    Number(String),
    Text(String),
    List(Vec<Spanned<Tree>>),
    Map(Vec<(Spanned<String>, Spanned<Tree>)>),
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("YAML")
    }
    fn visit_bool<E>(self, _: bool) -> Result<Tree, E> {
        Ok(Tree(Yaml::Bool))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Tree, E> {
        Ok(Tree(Yaml::Number(value.to_string())))
    }
    fn visit_u64<E>(self, value: u64) -> Result<Tree, E> {
        Ok(Tree(Yaml::Number(value.to_string())))
    }
    fn visit_f64<E>(self, value: f64) -> Result<Tree, E> {
        Ok(Tree(Yaml::Number(value.to_string())))
    }
    fn visit_str<E>(self, value: &str) -> Result<Tree, E> {
        Ok(Tree(Yaml::Text(value.to_owned())))
    }
    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree(Yaml::Null))
    }
    fn visit_none<E>(self) -> Result<Tree, E> {
        Ok(Tree(Yaml::Null))
    }
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tree, D::Error> {
        Tree::deserialize(deserializer)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Tree, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Tree(Yaml::List(items)))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let mut pairs = Vec::new();
        while let Some(key) = map.next_key::<Spanned<String>>()? {
            pairs.push((key, map.next_value()?));
        }
        Ok(Tree(Yaml::Map(pairs)))
    }
}

/// The tree of a text.
pub(super) fn tree(text: &str) -> Result<Spanned<Tree>, serde_saphyr::Error> {
    if text.trim().is_empty() {
        return serde_saphyr::from_str("{}");
    }
    serde_saphyr::from_str(text)
}

/// The bytes of a value.
pub(super) fn range<T>(node: &Spanned<T>) -> Range<usize> {
    let span = node.defined.span();
    let whole = |value: Option<_>| value.and_then(|value| usize::try_from(value).ok()).unwrap_or(0);
    let start = whole(span.byte_offset());
    start..start + whole(span.byte_len())
}
