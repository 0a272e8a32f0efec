//! Letters that nobody sees: marks of direction, breaks that are none, control characters. They come along when words are pasted
//! from a chat, and do nothing on paper.

use serde_json::Value;

/// Whether a letter has no shape of its own. Joiners stay: scripts such as Javanese need them.
pub(super) fn is_invisible(letter: char) -> bool {
    let mark = matches!(
        letter,
        '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
    );
    mark || (letter.is_control() && letter != '\n')
}

/// Takes them out of every text of a paper.
pub(super) fn take_out(data: &mut Value) {
    match data {
        Value::String(text) if text.contains(is_invisible) => {
            *text = text.replace('\t', " ").replace(is_invisible, "");
        }
        Value::Object(fields) => fields.values_mut().for_each(take_out),
        Value::Array(items) => items.iter_mut().for_each(take_out),
        _ => {}
    }
}
