//! What a page tells its scripts: JSON in a data block, in which no markup can begin or end.

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::ready;

/// Data for the scripts of a page, ready to stand between the tags of a data block.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScriptData(String);

impl ScriptData {
    /// A value as JSON without `<`, `>` and `&`.
    pub fn of(value: &Value) -> Self {
        Self(value.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026"))
    }
}

impl Serialize for ScriptData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        ready::html(&self.0, serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_markup_can_begin_in_data_and_it_stays_the_same_value() {
        let value = serde_json::json!({"</script><b>": ["&amp;", "\u{2028}", 1]});
        let ScriptData(json) = ScriptData::of(&value);
        assert!(!json.contains(['<', '>', '&']), "{json}");
        assert_eq!(serde_json::from_str::<Value>(&json).ok(), Some(value));
    }
}
