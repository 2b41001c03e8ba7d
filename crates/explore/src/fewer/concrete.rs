//! Schedules for real threads. A step of the graph is one of the situation it was first found in; in another, with the same
//! canonical form, a thread that has changed places makes it.

use crate::exploration::Report;
use crate::graph::{Edge, Graph, Target};
use crate::outcome::Ending;
use crate::witness::{From, NOBODY};
use machine::{Choice, Model, StepResult};

/// Rewrites the witnesses of a report; one that cannot be made so is given up. A note's schedule is the way by which its situation was
/// first found, and so is one as it stands.
pub(super) fn concrete<M: Model>(
    graph: &Graph<M>,
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
}

/// At most so many joins follow where nobody else can move any more.
const LAST: usize = 10_000;

/// The same steps, made one after the other, and the context switches among them.
fn followed<M: Model>(
    graph: &Graph<M>,
    first: &M::State,
    from: From,
    schedule: &[Choice],
) -> Option<(Vec<Choice>, u32)> {
    let left = from.running != NOBODY;
    let mut walk = Walk {
        model: &*graph.model,
        state: first.clone(),
        running: left.then(|| graph.paths.get(from.running).clone()),
        made: Vec::with_capacity(schedule.len()),
        switches: 0,
    };
    let mut node = from.node;
    for choice in schedule {
        let edges = &graph.nodes[node as usize].edges;
        let edge = edges.iter().find(|edge| edge.choice == *choice)?;
        walk.step(*choice, |result, after| is_step(graph, edge, result, after))?;
        if let Target::Node(to) = edge.to {
            node = to;
        }
    }
    // Where all others are stuck, joins that were to wait for them can be made all the same.
    let is_last = graph.nodes[node as usize].stuck.is_some();
    for _ in 0..if is_last { LAST } else { 0 } {
        let enabled = walk.model.enabled(&walk.state);
        let Some(choice) = enabled.first() else { break };
        walk.step(*choice, |_, _| true)?;
    }
    Some((walk.made, walk.switches))
}

/// A run, as far as it was made.
struct Walk<'a, M: Model> {
    model: &'a M,
    state: M::State,
    /// Who would be left by a switch.
    running: Option<Vec<u16>>,
    made: Vec<Choice>,
    switches: u32,
}

impl<M: Model> Walk<'_, M> {
    /// Makes a step that is wanted: this one, or another thread's.
    fn step(
        &mut self,
        choice: Choice,
        is_wanted: impl Fn(&StepResult, &M::State) -> bool,
    ) -> Option<()> {
        let path = |choice: &Choice| self.model.thread_path(&self.state, choice.thread);
        let mut enabled = self.model.enabled(&self.state);
        let could_go_on = enabled
            .iter()
            .any(|choice| Some(path(choice)) == self.running);
        // The same thread comes first, so that a schedule in which nobody changes places stays as it is.
        if let Some(at) = enabled.iter().position(|other| *other == choice) {
            enabled.swap(0, at);
        }
        for choice in enabled {
            let mut after = self.state.clone();
            let result = self.model.step(&mut after, choice);
            if !is_wanted(&result, &after) {
                continue;
            }
            let mover = path(&choice);
            self.switches += u32::from(could_go_on && self.running.as_ref() != Some(&mover));
            self.running = (!result.blocked_after).then_some(mover);
            self.made.push(choice);
            self.state = after;
            return Some(());
        }
        None
    }
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
        _ => false,
    }
}
