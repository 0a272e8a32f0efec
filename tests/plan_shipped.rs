//! The shipped sessions in the slots that meetings have: each fits, each step says why.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.

use std::path::Path;

use bekal::assemble::assemble;
use bekal::curriculum::{Audience, Curriculum};
use bekal::edition::plan::{Mode, PlannedStep, Request, StepFacts, fit};
use bekal::edition::{Edition, Visible};
use bekal::source::{Diagnostics, Folder};
use bekal::theme::{Messages, Theme};

const SLOTS: [u32; 4] = [30, 60, 90, 120];

fn shipped() -> Curriculum {
    let mut found = Diagnostics::new();
    let folder = Folder::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("curriculum"), &mut found).unwrap();
    assemble(&folder, &mut found).unwrap()
}

/// Every session with its path and its steps, as the facilitator leads it.
fn sessions(curriculum: &Curriculum, lang: usize) -> Vec<(String, Vec<StepFacts>)> {
    let visible = Visible::of(curriculum, Audience::Facilitator);
    let edition = Edition::of(curriculum, lang, &visible).unwrap();
    let facts = |entry: bekal::edition::SessionEntry<'_>| {
        let session = edition.session(entry.place).unwrap();
        (format!("{}/{}", entry.module, entry.id), StepFacts::of(&session))
    };
    edition.all_entries().map(facts).collect()
}

fn reason(messages: &Messages, step: &PlannedStep) -> String {
    step.reason(|key, fills| {
        let named = fills.step.unwrap_or_default();
        messages.format(key, &[("n", fills.minutes.into()), ("full", fills.full.into()), ("step", named.into())])
    })
}

fn plan_least(steps: &[StepFacts]) -> u32 {
    fit(steps, &Request::default()).least
}

#[test]
fn every_session_fits_every_usual_slot_with_and_without() {
    let curriculum = shipped();
    let sessions = sessions(&curriculum, 0);
    assert_eq!(sessions.len(), 6);
    for (path, steps) in sessions {
        for without in [&[][..], &["projector", "power", "tables"]] {
            let without: Vec<String> = without.iter().map(|word| (*word).to_owned()).collect();
            for slot in SLOTS {
                let plan = fit(&steps, &Request { slot, without: without.clone(), ..Request::default() });
                assert!(plan.fits() && plan.least <= slot && plan.split.is_none(), "{path} {slot}: {}", plan.least);
                assert_eq!(plan.steps.iter().map(|step| step.minutes).sum::<u32>(), plan.total, "{path} {slot}");
                assert_eq!(plan.messages.len(), 3, "{path} {slot}: every slot teaches all three messages");
                let lacking = steps.iter().zip(&plan.steps).filter(|(step, planned)| {
                    planned.mode.is_taught() && step.needs.iter().any(|need| without.contains(need))
                });
                let named = plan.alternatives.iter().map(|alternative| &alternative.step);
                assert!(lacking.map(|(step, _)| &step.id).eq(named), "{path} {slot}");
            }
        }
        for slot in 1..plan_least(&steps) {
            let plan = fit(&steps, &Request { slot, ..Request::default() });
            assert!(!plan.fits() && plan.total == plan_least(&steps) && plan.split.is_some(), "{path} {slot}");
        }
        // Two hours hold nearly all of what two hours were written for.
        let plan = fit(&steps, &Request { slot: 120, ..Request::default() });
        assert!(plan.steps.iter().filter(|step| step.mode == Mode::Full).count() * 2 > steps.len(), "{path}");
    }
}

#[test]
fn a_session_is_planned_alike_in_every_language() {
    let curriculum = shipped();
    assert_eq!(sessions(&curriculum, 0), sessions(&curriculum, 1));
}

#[test]
fn every_step_says_why_in_the_words_of_its_language() {
    let curriculum = shipped();
    let theme = Theme::load(None).unwrap();
    let mut seen = std::collections::BTreeSet::new();
    for lang in ["id", "en"] {
        let messages = theme.language(lang).unwrap().messages();
        for (path, steps) in sessions(&curriculum, 0) {
            for slot in 10..130 {
                for step in fit(&steps, &Request { slot, ..Request::default() }).steps {
                    let words = reason(messages, &step);
                    let whole = words.ends_with('.') && !words.contains("plan.") && !words.contains('{');
                    assert!(whole, "{path} {slot} {}: {words}", step.id);
                    assert!(step.mode != Mode::Short || words.contains(&format!(" {} ", step.minutes)), "{words}");
                    seen.insert(words);
                }
            }
        }
    }
    assert!(seen.len() > 100, "{}", seen.len());
}

/// A step that may be shortened says in each language how: run sheets and live mode show it.
#[test]
fn every_step_with_a_short_form_says_how_to_lead_it_so() {
    let curriculum = shipped();
    let theme = Theme::load(None).unwrap();
    let visible = Visible::of(&curriculum, Audience::Facilitator);
    for (lang, name) in ["id", "en"].into_iter().enumerate() {
        let mark = theme.language(name).unwrap().messages().get("slot.short-mark");
        let edition = Edition::of(&curriculum, lang, &visible).unwrap();
        for entry in edition.all_entries() {
            for step in &edition.session(entry.place).unwrap().steps {
                let (minutes, short) = step.minutes();
                let needs_words = short.is_some_and(|short| short < minutes);
                assert!(
                    !needs_words || step.in_short(mark).is_some(),
                    "{}/{} {name}: {}",
                    entry.module,
                    entry.id,
                    step.id()
                );
            }
        }
    }
}
