//! Schedules for real threads. A step of the graph is one of the situation it was first found in; in another, with the same
//! canonical form, a thread that has changed places makes it.

use crate::exploration::{Note, Report};
use crate::graph::{Edge, Graph, Target};
use crate::outcome::Ending;
use crate::witness::From;
use machine::{Choice, End, Model, StepResult};

/// Rewrites all schedules of a report. A note whose place cannot be reached again is given up, as is a witness.
pub(crate) fn concrete<M: Model>(
    graph: &mut Graph<M>,
    first: &M::State,
    from: From,
    report: &mut Report,
) {
    for (_, witness) in &mut report.outcomes {
        let Some(found) = witness else { continue };
        match followed(graph, first, from, &found.schedule) {
            Some((schedule, switches)) => (found.schedule, found.switches) = (schedule, switches),
            None => *witness = None,
        }
    }
    for note in &mut report.notes {
        if let Note::Computes(way)
        | Note::EndlessOutput(way)
        | Note::MaySpin(way)
        | Note::Unsupported(way, _) = note
            && let Some((schedule, _)) = followed(graph, first, from, way)
        {
            *way = schedule;
        }
    }
}

/// The same steps, made one after the other, and the context switches among them.
fn followed<M: Model>(
    graph: &mut Graph<M>,
    first: &M::State,
    from: From,
    schedule: &[Choice],
) -> Option<(Vec<Choice>, u32)> {
    let (mut node, mut state) = (from.node, first.clone());
    let mut running =
        (from.running != crate::witness::NOBODY).then(|| graph.paths.get(from.running).clone());
    let (mut made, mut switches) = (Vec::with_capacity(schedule.len()), 0);
    for &choice in schedule {
        let edges = &graph.nodes[node as usize].edges;
        let edge = *edges.iter().find(|edge| edge.choice == choice)?;
        let enabled = graph.model.enabled(&state);
        let goes_on = |path: &Vec<u16>| {
            enabled
                .iter()
                .any(|choice| graph.model.thread_path(&state, choice.thread) == *path)
        };
        let could_go_on = running.as_ref().is_some_and(goes_on);
        // The same thread comes first, so that a schedule in which nobody changes places stays as it is.
        let alike = std::iter::once(&choice).chain(&enabled);
        let alike = alike.filter(|choice| enabled.contains(choice)).copied();
        let mut tried = alike.filter_map(|choice| {
            let mut after = state.clone();
            let result = graph.model.step(&mut after, choice);
            is_step(graph, &edge, &result, &after).then_some((choice, result, after))
        });
        let (choice, result, after) = tried.next()?;
        let mover = graph.model.thread_path(&state, choice.thread);
        switches += u32::from(could_go_on && running.as_ref() != Some(&mover));
        running = (!result.blocked_after).then_some(mover);
        made.push(choice);
        if let Target::Node(to) = edge.to {
            node = to;
        }
        state = after;
    }
    Some((made, switches))
}

/// Whether a step does what an edge of the graph says.
fn is_step<M: Model>(graph: &Graph<M>, edge: &Edge, result: &StepResult, after: &M::State) -> bool {
    let label = graph.labels.get(edge.label);
    if label.printed != result.printed || label.panicked != result.panicked {
        return false;
    }
    match (edge.to, &result.end) {
        (Target::Node(to), None) => graph.find(after) == Some(to),
        (Target::End(ending), Some(end)) => {
            Ending::of(end).is_some_and(|(of, _)| of == *graph.endings.get(ending))
        }
        (Target::Unknown, None) => graph.find(after).is_none(),
        (Target::Unknown, Some(end)) => matches!(end, End::Unsupported(_)),
        _ => false,
    }
}
