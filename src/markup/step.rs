//! The attributes of a step's heading.

use super::attributes::{Attributes, Pair, distinct};
use super::block::{check_id, say_faults};
use crate::curriculum::{Minutes, Priority, Prose, STEP_ATTRIBUTES};
use crate::source::{Code, Diagnostic, Diagnostics, Span, nearest};

/// A step as one file tells it. A translation may leave out every attribute but its id.
#[derive(Debug, Clone, Default)]
pub struct StepDocument {
    /// Its id; empty where there was none (said by the parser).
    pub id: String,
    /// Where the id stands, or the heading.
    pub id_span: Span,
    /// The heading line.
    pub span: Span,
    /// Its title.
    pub title: Prose,
    /// What its heading says.
    pub attributes: StepAttributes,
    /// What is said and done in it.
    pub body: Prose,
}

/// What a heading says, each with its place. `None`: not said.
#[derive(Debug, Clone, Default)]
pub struct StepAttributes {
    /// Full form; 0 where what is said is no number of minutes.
    pub minutes: Option<(Minutes, Span)>,
    /// Shortest form.
    pub short: Option<(Minutes, Span)>,
    /// Thousandths of a minute a person takes.
    pub per_person: Option<(u32, Span)>,
    /// How much it matters.
    pub priority: Option<(Priority, Span)>,
    /// How it is led.
    pub method: Option<(String, Span)>,
    /// What it serves.
    pub objectives: Option<Vec<(String, Span)>>,
    /// What it needs.
    pub needs: Option<Vec<(String, Span)>>,
    /// What must come before.
    pub after: Option<Vec<(String, Span)>>,
}

/// Reads the attributes of a step's heading.
pub(super) fn open(attributes: Option<Attributes>, span: Span, out: &mut Diagnostics) -> StepDocument {
    let mut step = StepDocument { span, id_span: span, ..StepDocument::default() };
    let Some(attributes) = attributes else {
        out.push(Diagnostic::new(
            Code::MissingAttribute,
            span,
            "this step has no id",
            "End its heading with `{#id minutes=10 priority=must}`.",
        ));
        return step;
    };
    say_faults(&attributes, out);
    match attributes.id {
        Some((id, place)) => {
            check_id(&id, place, out);
            step.id = id;
            step.id_span = place;
        }
        None => out.push(Diagnostic::new(
            Code::MissingAttribute,
            span,
            "this step has no id",
            "Begin its attributes with `#id`, the same in every language.",
        )),
    }
    for pair in &attributes.pairs {
        attribute(pair, &mut step.attributes, out);
    }
    step
}

fn attribute(pair: &Pair, step: &mut StepAttributes, out: &mut Diagnostics) {
    let place = pair.value_span;
    match pair.key.as_str() {
        "minutes" => step.minutes = Some((whole(pair, out).unwrap_or_default(), place)),
        "short" => step.short = whole(pair, out).map(|minutes| (minutes, place)),
        "minutes-per-person" => step.per_person = thousandths(pair, out).map(|minutes| (minutes, place)),
        "priority" => {
            let words = Priority::WORDS;
            step.priority = words.iter().find(|(word, _)| *word == pair.value).map(|(_, priority)| (*priority, place));
            if step.priority.is_none() {
                wrong(pair, "`must`, `should` or `could`", nearest(&pair.value, words.map(|(word, _)| word)), out);
            }
        }
        "method" => step.method = Some((pair.value.clone(), place)),
        "objective" => step.objectives = Some(list(pair, out)),
        "needs" => step.needs = Some(list(pair, out)),
        "after" => step.after = Some(list(pair, out)),
        other => {
            let names = STEP_ATTRIBUTES.iter().map(|(name, _, _)| *name);
            let help = nearest(other, names.clone()).map_or_else(
                || format!("A step may have {}.", names.collect::<Vec<_>>().join(", ")),
                |near| format!("Did you mean `{near}`?"),
            );
            out.push(Diagnostic::new(
                Code::UnknownAttribute,
                pair.key_span,
                format!("a step has no attribute `{other}`"),
                help,
            ));
        }
    }
}

fn wrong(pair: &Pair, wanted: &str, near: Option<&str>, out: &mut Diagnostics) {
    let help = near.map_or_else(|| format!("Write {wanted}."), |near| format!("Did you mean `{near}`?"));
    out.push(Diagnostic::new(
        Code::AttributeValue,
        pair.value_span,
        format!("`{}` cannot be `{}`; it is {wanted}", pair.key, pair.value),
        help,
    ));
}

fn whole(pair: &Pair, out: &mut Diagnostics) -> Option<Minutes> {
    let minutes = pair.value.parse().ok().filter(|minutes| (1..=600).contains(minutes)).map(Minutes);
    if minutes.is_none() {
        wrong(pair, "a whole number of minutes from 1 to 600", None, out);
    }
    minutes
}

/// `1.5` as 1500; three places after the point at most.
fn thousandths(pair: &Pair, out: &mut Diagnostics) -> Option<u32> {
    let (whole, part) = pair.value.split_once('.').unwrap_or((&pair.value, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let minutes = (digits(whole) && digits(part) && part.len() <= 3 && !(whole.is_empty() && part.is_empty()))
        .then(|| format!("{whole}{part:0<3}").parse().ok())
        .flatten()
        .filter(|minutes| (1..=60_000).contains(minutes));
    if minutes.is_none() {
        wrong(pair, "a number of minutes such as 2 or 1.5", None, out);
    }
    minutes
}

/// Several values parted by commas, each once and with its place.
fn list(pair: &Pair, out: &mut Diagnostics) -> Vec<(String, Span)> {
    let mut at = pair.value_span.start;
    let words = pair.value.split(',').map(|word| {
        let span = Span { start: at, end: at + u32::try_from(word.len()).unwrap_or(0), ..pair.value_span };
        at = span.end + 1;
        (word.to_owned(), span)
    });
    distinct(words.filter(|(word, _)| !word.is_empty()), out)
}
