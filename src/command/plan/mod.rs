//! `bekal plan`: a session fitted into a slot. Owns what may be asked; the planner itself is [`crate::edition::plan`].

mod json;
mod text;

use super::args::{PlanArgs, PlanFormat};
use super::check::verdict;
use super::failure::Failure;
use super::pipeline::{self, Book, ReadSettings};
use super::terminal::Terminal;
use super::{report, root};
use crate::curriculum::{Audience, BASE_NEEDS, Curriculum};
use crate::edition::plan::{Plan, PlannedStep, Request, StepFacts, fit};
use crate::edition::{Edition, EditionSession};
use crate::source::nearest;
use crate::theme::Messages;

/// A plan with all that it is told with.
struct Told<'a> {
    edition: &'a Edition<'a>,
    session: &'a EditionSession<'a>,
    messages: &'a Messages,
    request: &'a Request,
    plan: &'a Plan,
}

pub(super) fn plan(args: &PlanArgs, terminal: Terminal) -> Result<(), Failure> {
    root::require(&args.root)?;
    let settings = ReadSettings { root: args.root.clone(), theme: args.theme.clone(), today: None, papers: true };
    let reading = pipeline::read_and_check(&settings)?;
    if report::tally(&reading.diagnostics).0 > 0 {
        terminal.findings(&report::text(&reading.sources, &reading.diagnostics));
    }
    verdict(&reading, false, ", so nothing was planned; `bekal check` tells more")?;
    let (Some(Book { curriculum, index }), Some(theme)) = (&reading.book, &reading.theme) else { return Ok(()) };

    let place = args.lang.as_deref().map_or(Ok(0), |wanted| pipeline::language(&curriculum.langs, wanted))?;
    let Some(lang) = curriculum.langs.get(place) else { return Ok(()) };
    let session = session(args, curriculum)?;
    let request = request(args, curriculum)?;
    let edition = index.visible.get(&Audience::Facilitator);
    let edition = edition.and_then(|visible| Edition::of(curriculum, place, visible));
    let entry = edition.as_ref().and_then(|edition| edition.find_session(&session));
    let shown = edition.as_ref().zip(entry.and_then(|entry| edition.as_ref()?.session(entry.place)));
    let Some((edition, session)) = shown else { return Ok(()) };
    let messages = theme.language(lang.as_str()).map_err(pipeline::broken_theme)?.messages();

    let plan = fit(&StepFacts::of(&session), &request);
    let told = Told { edition, session: &session, messages, request: &request, plan: &plan };
    match args.format {
        PlanFormat::Text => terminal.result(&text::text(&told))?,
        PlanFormat::Json => terminal.result(&json::json(&told))?,
    }
    if plan.fits() {
        return Ok(());
    }
    Err(Failure::too_short(plan.slot, plan.least))
}

/// The session that is meant, as `module/session`. The session's own id is enough where no other has it.
fn session(args: &PlanArgs, curriculum: &Curriculum) -> Result<String, Failure> {
    let known: Vec<(String, &str)> = curriculum
        .modules
        .iter()
        .flat_map(|module| {
            module.sessions.iter().map(|session| (format!("{}/{}", module.id, session.id), &*session.id))
        })
        .collect();
    let wanted = args.session.trim_matches('/');
    let mut meant = known.iter().filter(|(path, id)| path == wanted || *id == wanted).map(|(path, _)| path);
    let paths = || known.iter().map(|(path, _)| path.as_str());
    match (meant.next(), meant.next()) {
        (Some(path), None) => Ok(path.clone()),
        (Some(one), Some(other)) => {
            Err(Failure::Usage(format!("two sessions are called `{wanted}`: {one} and {other}; give the module too")))
        }
        (None, _) => {
            let by_id = || nearest(wanted, known.iter().map(|(_, id)| *id));
            let near = nearest(wanted, paths())
                .or_else(|| by_id().and_then(|near| known.iter().find(|(_, id)| *id == near)).map(|(path, _)| &**path));
            let help = near.map_or_else(
                || format!("the sessions are {}", paths().collect::<Vec<_>>().join(", ")),
                |near| format!("did you mean `{near}`?"),
            );
            Err(Failure::Usage(format!("there is no session `{wanted}`; {help}")))
        }
    }
}

fn request(args: &PlanArgs, curriculum: &Curriculum) -> Result<Request, Failure> {
    let own = curriculum.front.needs.iter().map(|(word, _)| word.as_str());
    let known: Vec<&str> = BASE_NEEDS.iter().copied().chain(own).collect();
    let without: Vec<String> =
        args.without.iter().map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect();
    if let Some(unknown) = without.iter().find(|word| !known.contains(&word.as_str())) {
        let help = nearest(unknown, known.iter().copied())
            .map_or_else(|| format!("known are {}", known.join(", ")), |near| format!("did you mean `{near}`?"));
        return Err(Failure::Usage(format!("nothing that a step can need is called `{unknown}`; {help}")));
    }
    Ok(Request { slot: args.slot, admin: args.admin, people: args.people, start: args.start, without })
}

impl Told<'_> {
    /// Where the session stands.
    fn path(&self) -> String {
        format!("{}/{}", self.session.entry.module, self.session.entry.id)
    }

    /// The title of a step.
    fn title(&self, id: &str) -> String {
        let step = self.session.steps.iter().find(|step| step.id() == id);
        step.map_or_else(|| id.to_owned(), |step| step.title.plain())
    }

    /// Why a step is given as it is.
    fn reason(&self, step: &PlannedStep) -> String {
        step.reason(|key, fills| {
            let named = fills.step.map(|id| self.title(id)).unwrap_or_default();
            let slots = [("n", fills.minutes.into()), ("full", fills.full.into()), ("step", named.as_str().into())];
            self.messages.format(key, &slots)
        })
    }

    /// Needs in words.
    fn needs<S: AsRef<str>>(&self, words: &[S]) -> String {
        let name = |word: &S| self.messages.need(word.as_ref(), self.edition.need(word.as_ref()));
        self.messages.list_and(&words.iter().map(name).collect::<Vec<_>>())
    }
}
