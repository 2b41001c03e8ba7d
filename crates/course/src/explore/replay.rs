//! A schedule as columns of threads.

use explore::request::input::{Ask, Request};
use explore::request::output::{Explored, Listed};
use explore::request::{Compile, Session};
use serde::Deserialize;

use super::table;

/// How wide a table may be.
const WIDTH: usize = 118;

/// Of a witness that has more steps than twice this, so many are shown at either end.
const EITHER_END: usize = 150;

/// So many schedules are shown; nobody reads more.
const SCHEDULES: usize = 20;

/// The answer to `replay`, as far as it is printed.
#[derive(Deserialize)]
pub struct Replay {
    events: Vec<Event>,
    stdout: String,
    switches: usize,
    end: Option<End>,
}

#[derive(Deserialize)]
struct Event {
    step: usize,
    path: Vec<u16>,
    name: String,
    line: u32,
    text: String,
    #[serde(default)]
    printed: String,
    switch: bool,
}

/// How a program ends.
#[derive(Deserialize)]
pub struct End {
    pub kind: String,
    pub code: Option<i32>,
    #[serde(default)]
    pub text: String,
}

/// The answer to a request that failed.
#[derive(Deserialize)]
pub struct Failure {
    error: String,
    #[serde(default)]
    diagnostics: Vec<Diagnostic>,
}

#[derive(Deserialize)]
struct Diagnostic {
    line: u32,
    column: u32,
    text: String,
}

/// Reads an answer.
pub fn read(answer: &str) -> Result<Replay, Failure> {
    let failure = |_| {
        serde_json::from_str(answer).unwrap_or_else(|error| Failure {
            error: format!("the answer is not understood: {error}"),
            diagnostics: Vec::new(),
        })
    };
    serde_json::from_str(answer).map_err(failure)
}

impl Failure {
    /// For people.
    pub fn text(&self, name: &str) -> String {
        let mut text = format!("{name}: {}\n", self.error);
        for diagnostic in &self.diagnostics {
            let Diagnostic {
                line,
                column,
                text: why,
            } = diagnostic;
            text += &format!("{name}:{line}:{column}: {why}\n");
        }
        text
    }
}

/// The witness of each outcome that is wanted, as a table.
pub fn witnesses<C: Compile>(
    session: &mut Session<C>,
    request: &Request,
    explored: &Explored,
    wanted: impl Fn(&Listed) -> bool,
) -> String {
    let outcomes = explored.outcomes.iter().enumerate();
    let witnessed = outcomes.filter_map(|(at, outcome)| {
        let way = outcome.witness.as_ref().filter(|_| wanted(outcome))?;
        Some((at, outcome, way))
    });
    let all: Vec<_> = witnessed.collect();
    let mut text = String::new();
    for &(at, outcome, way) in all.iter().take(SCHEDULES) {
        let mut request = request.clone();
        request.request = Ask::Replay;
        request.views = false;
        request.schedule.clone_from(&way.schedule);
        let shortest = if way.shortest {
            "a shortest schedule"
        } else {
            "a schedule"
        };
        let (number, ending) = (at + 1, table::ending(outcome));
        text += &format!("\n{number}. {:?}, {ending}: {shortest}\n", outcome.stdout);
        if !outcome.end.text.is_empty() && outcome.end.kind != "panic" {
            text += &format!("   {}\n", outcome.end.text);
        }
        text += &format!("   {}\n\n", option(&way.schedule));
        text += &match read(&session.answer_to(&request, &mut |_| true)) {
            Ok(replay) => replay.columns(2 * EITHER_END),
            Err(failure) => failure.text("   "),
        };
    }
    if all.len() > SCHEDULES {
        text.push('\n');
    }
    text + &table::more(all.len(), SCHEDULES, "schedules")
}

/// What replays a schedule, unless it is too long for a command line.
fn option(schedule: &[explore::request::input::Chosen]) -> String {
    if schedule.len() > 2 * EITHER_END {
        return format!("{} steps; --json has them all", schedule.len());
    }
    let schedule = serde_json::to_string(schedule).unwrap_or_default();
    format!("--schedule '{schedule}'")
}

impl Replay {
    /// The columns, and how it ends.
    pub fn table(&self) -> String {
        let end = match &self.end {
            None => "The program has not ended.".to_string(),
            Some(end) => format!("Ends: {}", end.words()),
        };
        let printed = &self.stdout;
        format!(
            "{}\n{end}\nPrinted: {printed:?}\nSwitches: {}\n",
            self.columns(usize::MAX),
            self.switches
        )
    }

    /// The steps, each in its thread's column; where there are more than so many, those in the middle are left out.
    fn columns(&self, most: usize) -> String {
        let mut threads: Vec<(&[u16], &str)> = Vec::new();
        for event in &self.events {
            if !threads.iter().any(|(path, _)| *path == event.path) {
                threads.push((&event.path, &event.name));
            }
        }
        threads.sort();
        let width = (WIDTH - 6) / threads.len().max(1) - 2;
        let names: Vec<String> = threads.iter().map(|(_, name)| fit(name, width)).collect();
        let mut text = format!("{:>4}  {}\n", "", names.join("  ").trim_end());
        let left_out = match self.events.len() > most {
            true => most / 2..self.events.len() - most / 2,
            false => 0..0,
        };
        for (at, event) in self.events.iter().enumerate() {
            if left_out.contains(&at) {
                if at == left_out.start {
                    text += &format!("      ... {} steps ...\n", left_out.len());
                }
                continue;
            }
            let cell = |(path, _): &(&[u16], &str)| match *path == event.path {
                true => fit(&event.cell(), width),
                false => " ".repeat(width),
            };
            let cells: Vec<String> = threads.iter().map(cell).collect();
            let mark = if event.switch { '>' } else { ' ' };
            text += &format!("{:>4}{mark} {}\n", event.step, cells.join("  ").trim_end());
        }
        text
    }
}

impl Event {
    fn cell(&self) -> String {
        let what = match self.printed.as_str() {
            "" => self.text.clone(),
            printed => format!("print {printed:?}"),
        };
        // What no line of the program does, its end, has none.
        match self.line {
            0 => what,
            line => format!("{line}: {what}"),
        }
    }
}

impl End {
    fn words(&self) -> String {
        match (self.code, self.text.as_str()) {
            (Some(code), "") => format!("{} {code}", self.kind),
            (_, "") => self.kind.clone(),
            (_, text) => format!("{}: {text}", self.kind),
        }
    }
}

/// Exactly so many characters.
fn fit(text: &str, width: usize) -> String {
    let length = text.chars().count();
    if length > width {
        let start: String = text.chars().take(width.saturating_sub(1)).collect();
        return start + "…";
    }
    text.to_string() + &" ".repeat(width - length)
}
