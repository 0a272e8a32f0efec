//! `bekal coach`: the supervisor's coaching plan. Owns what is read for it and where it goes; the plan itself is
//! [`crate::coach`].

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::args::{CoachArgs, CoachCommand, CoachFormat, CoachPlanArgs, EveryName};
use super::check::verdict;
use super::failure::Failure;
use super::pipeline::{self, Book, ReadSettings, Reading, broken_theme};
use super::terminal::Terminal;
use super::{report, root};
use crate::coach::{self, Days, Every, Plan, Request, Roster, Season, Told};
use crate::curriculum::{Curriculum, PlanRules};
use crate::source::{self, Diagnostics, FileId};
use crate::theme::Theme;

/// The name of the files in a folder, without their endings.
const NAME: &str = "coach-plan";

pub(super) fn coach(args: &CoachArgs, terminal: Terminal) -> Result<(), Failure> {
    match &args.command {
        CoachCommand::Plan(args) => plan(args, terminal),
    }
}

fn plan(args: &CoachPlanArgs, terminal: Terminal) -> Result<(), Failure> {
    root::require(&args.root)?;
    let settings = ReadSettings { root: args.root.clone(), theme: args.theme.clone(), today: None, papers: true };
    let mut reading = pipeline::read_and_check(&settings)?;
    if report::tally(&reading.diagnostics).0 > 0 {
        terminal.findings(&report::text(&reading.sources, &reading.diagnostics));
    }
    verdict(&reading, false, ", so nothing was planned; `bekal check` tells more")?;
    let sessions = sessions(reading.book.as_ref().map(|book| &book.curriculum));
    let wanted = wanted(args, &sessions)?;
    let mut found = Diagnostics::new();
    let asked = read(args, &mut reading, &sessions, wanted, &mut found)?;
    stop_at(&reading, &found, terminal)?;
    let Some((request, roster)) = asked else { return Ok(()) };
    let plan = match coach::plan(&request) {
        Ok(plan) => plan,
        Err(faults) => {
            let found: Diagnostics = faults.iter().map(|fault| fault.diagnostic(&request, roster.trained)).collect();
            return stop_at(&reading, &found, terminal);
        }
    };
    tell(args, &reading, &request, &plan, terminal)
}

/// All sessions of the curriculum, as `module/session`.
fn sessions(curriculum: Option<&Curriculum>) -> Vec<String> {
    let modules = curriculum.into_iter().flat_map(|curriculum| &curriculum.modules);
    modules.flat_map(|module| module.sessions.iter().map(|session| format!("{}/{}", module.id, session.id))).collect()
}

/// The sessions asked for, in the order of the curriculum.
fn wanted(args: &CoachPlanArgs, all: &[String]) -> Result<Vec<String>, Failure> {
    if args.sessions.is_empty() {
        return Ok(all.to_vec());
    }
    let mut wanted = Vec::new();
    for word in args.sessions.iter().map(|word| word.trim()).filter(|word| !word.is_empty()) {
        wanted.extend(coach::named_sessions(word, all).map_err(|coach::UnknownSession(near)| {
            let help = near.map_or_else(
                || format!("the sessions are {}", all.join(", ")),
                |near| format!("did you mean `{near}`?"),
            );
            Failure::Usage(format!("there is no module or session `{word}`; {help}"))
        })?);
    }
    Ok(all.iter().filter(|path| wanted.contains(path)).cloned().collect())
}

/// Reads roster, places and holidays.
fn read(
    args: &CoachPlanArgs,
    reading: &mut Reading,
    all: &[String],
    wanted: Vec<String>,
    out: &mut Diagnostics,
) -> Result<Option<(Request, Roster)>, Failure> {
    let mut file = |path: &Path, out: &mut Diagnostics| -> Result<FileId, Failure> {
        source::read_beside(path, &mut reading.sources, out)
            .map_err(|error| Failure::disk(error.doing, &error.path, error.cause))
    };
    let roster_file = file(&args.roster, out)?;
    let places_file = args.places.as_deref().map(|path| file(path, out)).transpose()?;
    let holidays_file = args.holidays.as_deref().map(|path| file(path, out)).transpose()?;
    if !out.is_empty() {
        return Ok(None);
    }
    let sources = &reading.sources;
    let roster = coach::roster(sources.get(roster_file), roster_file, all, out);
    let mut places = places_file.map(|file| coach::places(sources.get(file), file, out)).unwrap_or_default();
    let own = roster.places.iter().filter(|own| !places.iter().any(|known| known.is_called(&own.name)));
    let own: Vec<_> = own.cloned().collect();
    places.extend(own);
    let holidays = holidays_file.map(|file| coach::holidays(sources.get(file), file, out));
    let rules = reading.book.as_ref().map(|book| book.curriculum.coaching.plan.clone()).unwrap_or_default();
    let request = Request {
        sessions: wanted,
        people: roster.people.clone(),
        places,
        dates: season(args, &rules, holidays.unwrap_or_default()).dates(usize::MAX),
        times: rules.times.len(),
        visits_a_day: usize::try_from(rules.visits_a_day).unwrap_or(usize::MAX),
        pairs: rules.pairs,
    };
    Ok(Some((request, roster)))
}

fn season(args: &CoachPlanArgs, rules: &PlanRules, holidays: Days) -> Season {
    let every = match args.every {
        EveryName::Week => Every::Week,
        EveryName::TwoWeeks => Every::TwoWeeks,
        EveryName::Month => Every::Month,
    };
    Season { from: args.from, every, until: args.until, holidays, weekends: rules.weekends }
}

/// Shows what was found, if anything, and ends there.
fn stop_at(reading: &Reading, found: &Diagnostics, terminal: Terminal) -> Result<(), Failure> {
    if found.is_empty() {
        return Ok(());
    }
    terminal.findings(&report::text(&reading.sources, found));
    Err(Failure::Content("no plan was made".to_owned()))
}

/// Writes the plan in the forms that are wanted.
fn tell(
    args: &CoachPlanArgs,
    reading: &Reading,
    request: &Request,
    plan: &Plan,
    terminal: Terminal,
) -> Result<(), Failure> {
    let (Some(Book { curriculum, .. }), Some(theme)) = (&reading.book, &reading.theme) else { return Ok(()) };
    let place = args.lang.as_deref().map_or(Ok(0), |wanted| pipeline::language(&curriculum.langs, wanted))?;
    let Some(lang) = curriculum.langs.get(place) else { return Ok(()) };
    let language = theme.language(lang.as_str()).map_err(broken_theme)?;
    let title = |path: &String| {
        let session = curriculum
            .modules
            .iter()
            .find_map(|module| module.sessions.iter().find(|session| format!("{}/{}", module.id, session.id) == *path));
        let text = session.and_then(|session| session.texts.get(place));
        text.map_or_else(|| path.clone(), |text| text.front.title.clone())
    };
    let rules = &curriculum.coaching.plan;
    let told = Told {
        request,
        plan,
        titles: request.sessions.iter().map(title).collect(),
        times: rules.times.iter().filter_map(|time| time.parse().ok()).collect(),
        minutes: rules.visit_minutes,
        messages: language.messages(),
        site: curriculum.front.title.in_lang(lang).to_owned(),
        version: curriculum.front.version.clone(),
        checked: curriculum.front.checked.parse().ok(),
    };
    let desk = Desk {
        told,
        theme,
        #[cfg(feature = "print")]
        lang: place,
        #[cfg(feature = "print")]
        reading,
        terminal,
    };
    match (args.format, &args.out) {
        (Some(format), out) => desk.write_one(format, out.as_deref()),
        (None, None) => terminal.result(&desk.told.text()),
        (None, Some(folder)) => {
            terminal.result(&desk.told.text())?;
            if plan.meetings.is_empty() { Ok(()) } else { desk.write_all(folder) }
        }
    }
}

/// Where a plan is written out.
struct Desk<'a> {
    told: Told<'a>,
    theme: &'a Theme,
    #[cfg(feature = "print")]
    lang: usize,
    #[cfg(feature = "print")]
    reading: &'a Reading,
    terminal: Terminal,
}

impl Desk<'_> {
    fn bytes(&self, format: CoachFormat) -> Result<Vec<u8>, Failure> {
        match format {
            CoachFormat::Text => Ok(self.told.text().into_bytes()),
            CoachFormat::Json => Ok(self.told.json().into_bytes()),
            CoachFormat::Csv => Ok(self.told.csv()),
            CoachFormat::Ics => Ok(self.told.ics().into_bytes()),
            CoachFormat::Html => {
                let language = self.theme.language(self.told.messages.lang()).map_err(broken_theme)?;
                self.told.page(self.theme, language).map_err(broken_theme)
            }
            #[cfg(feature = "print")]
            CoachFormat::Pdf => self.pdf(),
        }
    }

    fn write_one(&self, format: CoachFormat, out: Option<&Path>) -> Result<(), Failure> {
        let bytes = self.bytes(format)?;
        match out {
            Some(path) if path != Path::new("-") => self.put(path, &bytes),
            _ => std::io::stdout().lock().write_all(&bytes).map_err(Failure::Output),
        }
    }

    fn write_all(&self, folder: &Path) -> Result<(), Failure> {
        let forms: &[(CoachFormat, &str)] = &[
            (CoachFormat::Html, "html"),
            (CoachFormat::Csv, "csv"),
            (CoachFormat::Ics, "ics"),
            #[cfg(feature = "print")]
            (CoachFormat::Pdf, "pdf"),
        ];
        // All of them are made before the first is written.
        let made: Vec<(PathBuf, Vec<u8>)> = forms
            .iter()
            .map(|(format, ending)| Ok((folder.join(format!("{NAME}.{ending}")), self.bytes(*format)?)))
            .collect::<Result<_, Failure>>()?;
        fs::create_dir_all(folder).map_err(|error| Failure::disk("make the folder", folder, error))?;
        made.iter().try_for_each(|(path, bytes)| self.put(path, bytes))
    }

    fn put(&self, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
        fs::write(path, bytes).map_err(|error| Failure::disk("write", path, error))?;
        self.terminal.note(&format!("{}: {} kB", path.display(), bytes.len().div_ceil(1000)));
        Ok(())
    }

    /// The plan on the curriculum's own paper.
    #[cfg(feature = "print")]
    fn pdf(&self) -> Result<Vec<u8>, Failure> {
        use super::papers;
        use crate::paper::PaperKind;
        let made = papers::press(self.reading, &pipeline::RenderSettings::default())?
            .zip(papers::usual(self.reading, PaperKind::YearPlan, None, self.lang))
            .and_then(|(press, order)| press.coach_plan(&order, self.told.paper(), &self.told.brought()));
        let Some(printed) = made.transpose().map_err(pipeline::broken_paper)? else { return Ok(Vec::new()) };
        stop_at(self.reading, &printed.findings, self.terminal)?;
        Ok(printed.pdf)
    }
}
