//! `explore`: every outcome.

use super::input::{Chosen, Request};
use super::output::{Assumptions, Ended, Explored, Failure, Listed, Place, Remark, Way};
use super::{Compile, Explorable, Session};
use crate::budget::Watch;
use crate::count::Count;
use crate::exploration::{Note, Report};
use crate::outcome::{Ending, Outcome};
use crate::replay::{Replay, replay};
use crate::sorted::sorted;
use crate::witness::Witness;
use machine::{Choice, Model};

pub(super) fn explored<C: Compile>(
    session: &mut Session<C>,
    request: &Request,
    watch: Watch<'_>,
) -> Explored {
    let Ok(exploration) = session.prepare(request) else {
        return empty(request);
    };
    let report = exploration.explore(request.shortest(), watch);
    let schedules = request.count.then(|| number(exploration.count(watch)));
    let model = exploration.model();
    let known = model.remarks().into_iter();
    let known = known.map(|(kind, text)| Remark {
        kind,
        text: text.into(),
        line: None,
    });
    let found = report.notes.iter().map(|note| remark(model, note));
    Explored {
        complete: report.complete,
        states: report.states,
        transitions: report.transitions,
        instructions: report.instructions,
        outcomes: listed(model, &report, &[]),
        schedules,
        notes: found.chain(known).collect(),
        diagnostics: unsupported(model, &report),
        ..empty(request)
    }
}

pub(super) fn not_understood(request: &Request, failure: Failure) -> Explored {
    let mut diagnostics = failure.diagnostics;
    if diagnostics.is_empty() {
        diagnostics.push(Place {
            line: 1,
            column: 1,
            text: failure.error,
        });
    }
    Explored {
        diagnostics,
        ..empty(request)
    }
}

fn empty(request: &Request) -> Explored {
    Explored {
        complete: false,
        assumptions: Assumptions::of(request),
        states: 0,
        transitions: 0,
        instructions: 0,
        outcomes: Vec::new(),
        schedules: None,
        notes: Vec::new(),
        diagnostics: Vec::new(),
    }
}

/// The outcomes; witnesses are replayed after `before` for the detail of their ends.
pub(super) fn listed<M: Model>(model: &M, report: &Report, before: &[Choice]) -> Vec<Listed> {
    let one = |(outcome, witness): &(Outcome, Option<Witness>)| {
        let mut listed = Listed::bare(outcome);
        if let Some(witness) = witness {
            let schedule = [before, &witness.schedule].concat();
            listed.end = detailed(model, outcome, &schedule);
            listed.witness = Some(way(witness));
        }
        listed
    };
    report.outcomes.iter().map(one).collect()
}

fn detailed<M: Model>(model: &M, outcome: &Outcome, schedule: &[Choice]) -> Ended {
    // The text of an exit or a panic is known; the others' is worth a replay.
    let needs_replay = matches!(
        outcome.ending,
        Ending::Deadlock | Ending::Race | Ending::Abort
    );
    let replayed = needs_replay
        .then(|| replay(model, schedule, |_| {}).ok())
        .flatten();
    Ended::new(
        &outcome.ending,
        replayed.and_then(|replay| replay.end).as_ref(),
    )
}

fn way(witness: &Witness) -> Way {
    Way {
        schedule: witness.schedule.iter().copied().map(Chosen::from).collect(),
        steps: witness.schedule.len(),
        switches: witness.switches,
        shortest: witness.shortest,
    }
}

fn number(count: Count) -> String {
    match count {
        Count::Exactly(number) => number.to_string(),
        Count::MoreThan(number) => format!("more than {number}"),
        Count::Endless => "endless".into(),
        Count::Unknown => "unknown".into(),
    }
}

/// With a comma after each three digits.
fn grouped(number: u128) -> String {
    let digits = number.to_string();
    let groups = digits.as_bytes().rchunks(3).rev();
    let groups: Vec<_> = groups.map(String::from_utf8_lossy).collect();
    groups.join(",")
}

fn remark<M: Model>(model: &M, note: &Note) -> Remark {
    let (kind, text, line) = match note {
        Note::Stopped(limit) => (
            "stopped",
            format!("Not explored whole: {}.", limit.text()),
            None,
        ),
        Note::Computes(way) => {
            let text = "A thread computes on and on here, and does nothing that others could see.";
            ("computes", text.into(), last_line(model, way))
        }
        Note::MoreOutcomes(total) => {
            let many = total.map_or("more outcomes".into(), |n| {
                format!("{} outcomes, more", grouped(n))
            });
            (
                "outcomes",
                format!("There are {many} than are listed."),
                None,
            )
        }
        Note::EndlessOutput(way) => {
            let text = "A loop prints again and again: there is no end of outcomes, and only the first are listed.";
            ("output", text.into(), last_line(model, way))
        }
        Note::MaySpin(way) => {
            let text = "A loop may go round for ever: a way out is always within reach, and an endless schedule need not take it.";
            ("spin", text.into(), last_line(model, way))
        }
        Note::Unsupported(way, why) => ("unsupported", why.clone(), last_line(model, way)),
    };
    Remark { kind, text, line }
}

fn followed<M: Model>(model: &M, way: &[Choice]) -> Option<Replay<M::State>> {
    replay(model, way, |_| {}).ok()
}

/// The line of a schedule's last step.
fn last_line<M: Model>(model: &M, way: &[Choice]) -> Option<u32> {
    let replay = followed(model, way)?;
    Some(replay.events.last()?.place.line)
}

fn unsupported<M: Model>(model: &M, report: &Report) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for note in &report.notes {
        let Note::Unsupported(way, why) = note else {
            continue;
        };
        let replay = followed(model, way);
        let span = replay.and_then(|replay| Some(replay.events.last()?.place));
        let span = span.unwrap_or_default();
        let place = Place {
            line: span.line,
            column: span.column,
            text: why.clone(),
        };
        if !places.contains(&place) {
            places.push(place);
        }
    }
    places
}

/// What else can be reached, given what has been printed already.
pub(super) fn continued<C: Compile>(
    exploration: &mut Explorable<C>,
    request: &Request,
    so_far: Replay<super::StateOf<C>>,
    watch: Watch<'_>,
) -> (Vec<Listed>, bool) {
    let ended = so_far.end.as_ref().map(|end| Listed {
        stdout: so_far.stdout.clone(),
        end: Ended::of(end),
        panicked: so_far.panicked.clone(),
        witness: None,
    });
    let schedule = request.choices();
    let running = so_far.running();
    let report = match ended {
        None => exploration.explore_after(&schedule, running, request.shortest(), watch),
        Some(_) => None,
    };
    let Some(report) = report else {
        return (ended.into_iter().collect(), true);
    };
    let mut outcomes = listed(exploration.model(), &report, &schedule);
    for outcome in &mut outcomes {
        if outcome.end.kind != Ending::Race.kind() {
            outcome.stdout.insert_str(0, &so_far.stdout);
            outcome.panicked.extend_from_slice(&so_far.panicked);
            outcome.panicked = sorted(std::mem::take(&mut outcome.panicked));
        }
    }
    (outcomes, report.complete)
}
