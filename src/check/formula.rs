//! How a column of a table is made of others: `Harga x Banyak`. Owns reading and exact arithmetic.

use crate::markup::thousandths;

/// A value without rounding: a fraction of whole numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Exact {
    top: i128,
    bottom: i128,
}

impl Exact {
    /// A number of thousandths.
    pub fn thousandths(value: i128) -> Self {
        Self { top: value, bottom: 1000 }
    }

    /// Whether it is a number of thousandths, exactly.
    pub fn equals(self, other: i64) -> bool {
        self.top.checked_mul(1000) == self.bottom.checked_mul(i128::from(other))
    }

    /// Whether it is a number of thousandths when rounded to some decimals.
    pub fn rounds_to(self, other: i64, decimals: u32) -> bool {
        let unit = 10_i128.pow(3_u32.saturating_sub(decimals.min(3)));
        let difference = self
            .top
            .checked_mul(1000)
            .zip(self.bottom.checked_mul(i128::from(other)))
            .and_then(|(have, want)| have.checked_sub(want)?.checked_mul(2));
        // Off by half of the last decimal at most.
        difference.zip(self.bottom.checked_mul(unit)).is_some_and(|(off, most)| off.abs() <= most.abs())
    }

    /// As people write it, with the unit and the marks of a number that was typed instead; where that has no marks, with
    /// those of another one.
    pub fn like(self, beside: &str, marks: &str, decimals: u32) -> String {
        let scaled = self.top.saturating_mul(1000);
        let bottom = if self.bottom == 0 { 1 } else { self.bottom };
        let value = (scaled + (bottom / 2) * scaled.signum() * bottom.signum()) / bottom;
        let (whole, part) = (value.abs() / 1000, value.abs() % 1000);
        let mut part = format!("{part:03}");
        let shown = decimals.min(3) as usize;
        while part.len() > shown && part.ends_with('0') {
            part.pop();
        }
        let start = beside.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
        let typed = number_of(beside);
        let end = typed.len();
        let tail = &beside[start..];
        let model = if typed.contains(['.', ',']) { typed } else { number_of(marks) };
        let first = model.find(['.', ',']).map(|at| &model[at..=at]);
        // A single mark before anything but three digits is the decimal one; any other parts thousands.
        let decimal = model.matches(['.', ',']).count() == 1
            && model.rsplit(['.', ',']).next().is_none_or(|part| part.len() != 3);
        let point = match first {
            Some(mark) if decimal => mark,
            Some(",") => ".",
            _ => ",",
        };
        let comma = if point == "," { "." } else { "," };
        let mut digits = whole.to_string();
        if first.is_some() || digits.len() > 4 {
            let mut at = digits.len();
            while at > 3 {
                at -= 3;
                digits.insert_str(at, comma);
            }
        }
        let sign = if value < 0 { "-" } else { "" };
        let before = beside[..start].trim_start().trim_end_matches(['-', '−']);
        let part = if part.is_empty() { String::new() } else { format!("{point}{part}") };
        format!("{before}{sign}{digits}{part}{}", tail[end..].trim_end())
    }
}

/// The digits and marks of the first number in a text.
fn number_of(text: &str) -> &str {
    let text = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    &text[..text.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ',')).unwrap_or(text.len())]
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Plus,
    Minus,
    Times,
    By,
}

impl Sign {
    fn named(word: &str) -> Option<Self> {
        Some(match word {
            "+" => Self::Plus,
            "-" | "−" | "–" => Self::Minus,
            "x" | "X" | "×" | "*" => Self::Times,
            "/" | ":" | "÷" => Self::By,
            _ => return None,
        })
    }

    fn typed(self) -> char {
        match self {
            Self::Plus => '+',
            Self::Minus => '-',
            Self::Times => 'x',
            Self::By => ':',
        }
    }
}

#[derive(Debug, Clone)]
enum Operand {
    Column(usize),
    Number(Exact, String),
}

/// Columns and numbers with signs between. Multiplied and divided first, then added, as people learn it.
#[derive(Debug, Clone)]
pub(super) struct Formula {
    first: Operand,
    rest: Vec<(Sign, Operand)>,
}

/// The name of a column: what stands before the `=`.
pub(super) fn name(head: &str) -> &str {
    head.split_once('=').map_or(head, |(left, _)| left).trim()
}

impl Formula {
    /// Reads what stands after the `=`. An error says what could not be read.
    pub fn read(text: &str, names: &[&str]) -> Result<Self, String> {
        let mut operands: Vec<Operand> = Vec::new();
        let mut signs: Vec<Sign> = Vec::new();
        let mut words: Vec<&str> = Vec::new();
        for word in text.split_whitespace() {
            match Sign::named(word) {
                Some(sign) => {
                    operands.push(operand(&words, names)?);
                    signs.push(sign);
                    words.clear();
                }
                None => words.push(word),
            }
        }
        operands.push(operand(&words, names)?);
        let mut operands = operands.into_iter();
        let Some(first) = operands.next() else { return Err("nothing stands after the `=`".to_owned()) };
        Ok(Self { first, rest: signs.into_iter().zip(operands).collect() })
    }

    /// Whether it can leave a rest.
    pub fn divides(&self) -> bool {
        self.rest.iter().any(|(sign, _)| *sign == Sign::By)
            || std::iter::once(&self.first)
                .chain(self.rest.iter().map(|(_, operand)| operand))
                .any(|operand| matches!(operand, Operand::Number(_, typed) if typed.contains('%')))
    }

    /// The value in a row whose numbers are thousandths. `None` where a cell has none, or where it cannot be computed.
    pub fn value(&self, cell: &dyn Fn(usize) -> Option<i64>) -> Option<Exact> {
        let value = |operand: &Operand| match operand {
            Operand::Column(at) => cell(*at).map(|value| Exact::thousandths(i128::from(value))),
            Operand::Number(value, _) => Some(*value),
        };
        let mut sum = Exact { top: 0, bottom: 1 };
        let mut term = value(&self.first)?;
        for (sign, operand) in &self.rest {
            let next = value(operand)?;
            match sign {
                Sign::Times => {
                    term = Exact { top: term.top.checked_mul(next.top)?, bottom: term.bottom.checked_mul(next.bottom)? }
                }
                Sign::By if next.top == 0 => return None,
                Sign::By => {
                    term = Exact { top: term.top.checked_mul(next.bottom)?, bottom: term.bottom.checked_mul(next.top)? }
                }
                Sign::Plus | Sign::Minus => {
                    sum = add(sum, term)?;
                    let top = if *sign == Sign::Minus { next.top.checked_neg()? } else { next.top };
                    term = Exact { top, bottom: next.bottom };
                }
            }
        }
        add(sum, term)
    }

    /// The formula with the words of a row in place of names.
    pub fn working(&self, cell: &dyn Fn(usize) -> String) -> String {
        let words = |operand: &Operand| match operand {
            Operand::Column(at) => cell(*at),
            Operand::Number(_, typed) => typed.clone(),
        };
        self.rest
            .iter()
            .fold(words(&self.first), |text, (sign, operand)| format!("{text} {} {}", sign.typed(), words(operand)))
    }
}

fn add(a: Exact, b: Exact) -> Option<Exact> {
    if a.bottom == b.bottom {
        return Some(Exact { top: a.top.checked_add(b.top)?, bottom: a.bottom });
    }
    let top = a.top.checked_mul(b.bottom)?.checked_add(b.top.checked_mul(a.bottom)?)?;
    Some(Exact { top, bottom: a.bottom.checked_mul(b.bottom)? })
}

fn operand(words: &[&str], names: &[&str]) -> Result<Operand, String> {
    let typed = words.join(" ");
    if typed.is_empty() {
        return Err("a name or a number is missing".to_owned());
    }
    let wanted = typed.to_lowercase();
    if let Some(at) = names.iter().position(|name| name.to_lowercase().split_whitespace().eq(wanted.split_whitespace()))
    {
        return Ok(Operand::Column(at));
    }
    match thousandths(&typed)
        .filter(|_| typed.starts_with(|c: char| c.is_ascii_digit() || c == '-') || typed.starts_with("Rp"))
    {
        Some(value) => {
            let bottom = if typed.ends_with('%') { 100_000 } else { 1000 };
            Ok(Operand::Number(Exact { top: i128::from(value), bottom }, typed))
        }
        None => Err(match crate::source::nearest(&typed, names.iter().copied()) {
            Some(near) => format!("there is no column `{typed}`; did you mean `{near}`?"),
            None => format!("there is no column `{typed}`"),
        }),
    }
}
