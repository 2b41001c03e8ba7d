//! The table of outcomes.

use explore::request::output::{Ended, Explored, Listed};

/// So many outcomes are listed for people; more are for programs to read.
pub const ROWS: usize = 100;

/// What was found, without the schedules.
pub fn summary(name: &str, explored: &Explored) -> String {
    let mut text = format!("{name}\n");
    for place in &explored.diagnostics {
        text += &format!("{name}:{}:{}: {}\n", place.line, place.column, place.text);
    }
    if !explored.outcomes.is_empty() || explored.diagnostics.is_empty() {
        text += &format!("{}\n\n{}", headline(explored), outcomes(explored));
    }
    for note in &explored.notes {
        let line = note
            .line
            .map(|line| format!(" (line {line})"))
            .unwrap_or_default();
        text += &format!("Note: {}{line}\n", note.text);
    }
    text
}

fn headline(explored: &Explored) -> String {
    let outcomes = match explored.outcomes.len() {
        1 => "1 outcome".to_string(),
        n => format!("{n} outcomes"),
    };
    let situations = match explored.states {
        1 => "1 situation".to_string(),
        n => format!("{n} situations"),
    };
    let whole = match explored.complete {
        true => "these are all",
        false => "there may be more",
    };
    let assumed = &explored.assumptions;
    let mut text = format!(
        "{outcomes}, {whole}; {situations}, scheduler `{}`",
        assumed.scheduler
    );
    if let Some(schedules) = &explored.schedules {
        text += &format!(", schedules: {schedules}");
    }
    for (name, value) in &assumed.set {
        text += &format!(", {name} = {value}");
    }
    text
}

fn outcomes(explored: &Explored) -> String {
    let ends: Vec<String> = explored.outcomes.iter().map(ending).collect();
    let width = ends
        .iter()
        .map(|end| end.chars().count())
        .max()
        .unwrap_or(0)
        .clamp(4, 40);
    let mut text = format!(
        "{:>4}  {:width$}  {:>5}  {:>8}  prints\n",
        "", "ends", "steps", "switches"
    );
    for (at, (outcome, end)) in explored.outcomes.iter().zip(&ends).enumerate().take(ROWS) {
        let (steps, switches) = match &outcome.witness {
            Some(way) => (way.steps.to_string(), way.switches.to_string()),
            None => ("?".into(), "?".into()),
        };
        let printed = &outcome.stdout;
        let number = at + 1;
        text += &format!("{number:>4}  {end:width$}  {steps:>5}  {switches:>8}  {printed:?}\n");
    }
    text + &more(explored.outcomes.len(), ROWS, "outcomes")
}

/// That there are more than are shown, if there are.
pub fn more(all: usize, shown: usize, what: &str) -> String {
    match all.saturating_sub(shown) {
        0 => String::new(),
        more => format!("      ... {more} more {what}; --json has them all ...\n"),
    }
}

/// How an outcome ends, in a few words.
pub fn ending(outcome: &Listed) -> String {
    let mut text = end(&outcome.end);
    for name in &outcome.panicked {
        text += &format!(", {name} panicked");
    }
    text
}

/// An end in a few words.
pub fn end(end: &Ended) -> String {
    match (end.kind, end.code) {
        ("exit", Some(code)) => format!("exit {code}"),
        ("panic", _) => format!("panic {:?}", end.text),
        ("race", _) => "data race".into(),
        (kind, _) => kind.into(),
    }
}
