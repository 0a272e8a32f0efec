//! How a language writes numbers, money, dates and lists. Owns the rules; the words are in the message catalogue.

use jiff::civil::Date;
use serde::Deserialize;

/// The `format:` section of a message catalogue.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Format {
    /// Between groups of three digits.
    thousands: String,
    /// Before the decimals.
    decimal: String,
    /// Money, with `{n}`.
    money: String,
    /// A date, with `{day}`, `{month}` and `{year}`.
    date: String,
    /// The months' names, January first.
    months: [String; 12],
    /// `a and b`.
    and: Joint,
    /// `a or b`.
    or: Joint,
}

/// How a list ends.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Joint {
    /// Between two.
    two: String,
    /// Between all but the last two.
    comma: String,
    /// Between the last two of three or more.
    last: String,
}

impl Format {
    /// A whole number: `1.200`, `1,200`. Four digits are grouped too, as prices are.
    pub fn integer(&self, n: i64) -> String {
        let digits = n.unsigned_abs().to_string();
        let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 1);
        if n < 0 {
            text.push('−');
        }
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push_str(&self.thousands);
            }
            text.push(digit);
        }
        text
    }

    /// A number with decimals where it has some: `1,5`, `1.5`; at most three.
    pub fn decimal(&self, n: f64) -> String {
        let plain = format!("{:.3}", n.abs());
        let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
        let sign = if n < 0.0 { "−" } else { "" };
        let whole = whole.parse().map_or_else(|_| whole.to_owned(), |whole| self.integer(whole));
        match decimals.trim_end_matches('0') {
            "" => format!("{sign}{whole}"),
            decimals => format!("{sign}{whole}{}{decimals}", self.decimal),
        }
    }

    /// An amount of money: `Rp600.000`, `Rp600,000`.
    pub fn money(&self, n: i64) -> String {
        self.money.replace("{n}", &self.integer(n))
    }

    /// A date: `24 November 2026`.
    pub fn date(&self, date: Date) -> String {
        let month =
            usize::try_from(date.month() - 1).ok().and_then(|at| self.months.get(at)).map_or("", String::as_str);
        self.date
            .replace("{day}", &date.day().to_string())
            .replace("{month}", month)
            .replace("{year}", &date.year().to_string())
    }

    /// `a, b and c`.
    pub fn and<S: AsRef<str>>(&self, items: &[S]) -> String {
        self.and.join(items)
    }

    /// `a, b or c`.
    pub fn or<S: AsRef<str>>(&self, items: &[S]) -> String {
        self.or.join(items)
    }
}

impl Joint {
    fn join<S: AsRef<str>>(&self, items: &[S]) -> String {
        let mut text = String::new();
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                text.push_str(match (items.len(), items.len() - at) {
                    (2, _) => &self.two,
                    (_, 1) => &self.last,
                    _ => &self.comma,
                });
            }
            text.push_str(item.as_ref());
        }
        text
    }
}
