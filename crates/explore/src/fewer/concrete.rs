//! Schedules for real threads. A step of the graph is one of the situation it was first found in; in another, with the same
//! canonical form, a thread that has changed places makes it.

use crate::exploration::Report;
use crate::graph::{Edge, Graph, Target};
use crate::outcome::Ending;
use crate::symmetry::Symmetry;
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

/// So many steps are tried at most, and so many more for each step there is.
const TRIES: usize = 20_000;
const TRIES_A_STEP: usize = 50;

/// At most so many joins follow where nobody else can move any more.
const LAST: usize = 10_000;

/// The same steps, made one after the other, and the context switches among them.
fn followed<M: Model>(
    graph: &Graph<M>,
    first: &M::State,
    from: From,
    schedule: &[Choice],
) -> Option<(Vec<Choice>, u32)> {
    let mut edges = Vec::with_capacity(schedule.len());
    let mut node = from.node;
    for choice in schedule {
        let all = &graph.nodes[node as usize].edges;
        let edge = all.iter().find(|edge| edge.choice == *choice)?;
        edges.push(edge);
        if let Target::Node(to) = edge.to {
            node = to;
        }
    }
    let left = from.running != NOBODY;
    let running = left.then(|| graph.paths.get(from.running).clone());
    let run = Run::new(&*graph.model, first.clone(), running, 0);
    let (mut made, mut run) = Walk { graph, edges }.walk(run)?;
    // Where all others are stuck, joins that were to wait for them can be made all the same.
    let is_last = graph.nodes[node as usize].stuck.is_some();
    for _ in 0..if is_last { LAST } else { 0 } {
        let Some(&choice) = run.enabled.first() else {
            break;
        };
        run = run.step(&*graph.model, choice).0;
        made.push(choice);
    }
    Some((made, run.switches))
}

/// A run, as far as it was made.
struct Run<M: Model> {
    state: M::State,
    enabled: Vec<Choice>,
    /// Who would be left by a switch.
    running: Option<Vec<u16>>,
    switches: u32,
}

impl<M: Model> Run<M> {
    fn new(model: &M, state: M::State, running: Option<Vec<u16>>, switches: u32) -> Run<M> {
        let enabled = model.enabled(&state);
        Run {
            state,
            enabled,
            running,
            switches,
        }
    }

    /// The run with one step more, and what the step showed.
    fn step(&self, model: &M, choice: Choice) -> (Run<M>, StepResult) {
        let path = |choice: &Choice| model.thread_path(&self.state, choice.thread);
        let could_go_on = (self.enabled.iter()).any(|choice| Some(path(choice)) == self.running);
        let mover = path(&choice);
        let switch = could_go_on && self.running.as_ref() != Some(&mover);
        let mut state = self.state.clone();
        let result = model.step(&mut state, choice);
        let running = (!result.blocked_after).then_some(mover);
        let switches = self.switches + u32::from(switch);
        (Run::new(model, state, running, switches), result)
    }
}

/// A step that may be made next.
struct Try {
    choice: Choice,
    /// The situation after it may be another than the graph's, as between joins, of which each tells the joiner something else,
    /// or where a form is not canonical. What was shown is the same nevertheless, and so is the end.
    loosely: bool,
}

/// A way through the graph.
struct Walk<'a, M: Model> {
    graph: &'a Graph<M>,
    edges: Vec<&'a Edge>,
}

impl<M: Model> Walk<'_, M> {
    /// The steps of a run that goes this way, and the run after them. Where a choice leads nowhere others are tried, up to a bound.
    fn walk(&self, first: Run<M>) -> Option<(Vec<Choice>, Run<M>)> {
        let mut tries = TRIES + TRIES_A_STEP * self.edges.len();
        let mut open = vec![self.tries(&first, 0)];
        let mut runs = vec![first];
        let mut made = Vec::with_capacity(self.edges.len());
        while made.len() < self.edges.len() {
            tries = tries.checked_sub(1)?;
            let at = made.len();
            let Some(next) = open[at].pop() else {
                made.pop()?;
                open.pop();
                runs.pop();
                continue;
            };
            let (run, result) = runs[at].step(&*self.graph.model, next.choice);
            if self.is_wanted(at, &next, &runs[at], &run, &result) {
                open.push(self.tries(&run, at + 1));
                runs.push(run);
                made.push(next.choice);
            }
        }
        Some((made, runs.pop()?))
    }

    /// What may be tried for a step, the most promising last: the same thread's step first, so that a schedule in which nobody
    /// changes places stays as it is.
    fn tries(&self, run: &Run<M>, at: usize) -> Vec<Try> {
        let Some(edge) = self.edges.get(at) else {
            return Vec::new();
        };
        let mut enabled = run.enabled.clone();
        enabled.reverse();
        if let Some(same) = enabled.iter().position(|other| *other == edge.choice) {
            let same = enabled.remove(same);
            enabled.push(same);
        }
        // How a run ends without an end must be known to be so.
        let may_be_loose = at + 1 < self.edges.len() || matches!(edge.to, Target::End(_));
        let mut all = Vec::new();
        for loosely in [true, false] {
            for &choice in enabled.iter().filter(|_| may_be_loose || !loosely) {
                all.push(Try { choice, loosely });
            }
        }
        all
    }

    /// Whether a step is the one that is to be made.
    fn is_wanted(
        &self,
        at: usize,
        tried: &Try,
        before: &Run<M>,
        after: &Run<M>,
        result: &StepResult,
    ) -> bool {
        let (graph, edge) = (self.graph, self.edges[at]);
        let label = graph.labels.get(edge.label);
        if label.printed != result.printed || label.panicked != result.panicked {
            return false;
        }
        let path =
            |symmetry: &Symmetry| symmetry.path(&*graph.model, &before.state, tried.choice.thread);
        match (edge.to, &result.end) {
            (Target::Node(_), None) if tried.loosely => {
                let path = graph.symmetry.as_ref().map(path);
                path.is_some_and(|path| path == *graph.paths.get(edge.mover))
            }
            (Target::Node(to), None) => graph.find(&after.state) == Some(to),
            (Target::End(ending), Some(end)) => {
                Ending::of(end).is_some_and(|(of, _)| of == *graph.endings.get(ending))
            }
            _ => false,
        }
    }
}
