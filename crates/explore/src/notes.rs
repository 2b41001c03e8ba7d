//! What a reader should know of an exploration.

use crate::budget::Limit;
use crate::exploration::Note;
use crate::graph::{Graph, NodeId};
use crate::language::{Around, Language};
use crate::total::total;
use machine::{Choice, Model};

/// How many places are named for one thing the machine cannot follow.
const PLACES: usize = 8;

/// What is to be said of a search and the words it gave.
pub(crate) fn notes<M: Model>(
    graph: &mut Graph<M>,
    node: NodeId,
    stopped: Option<Limit>,
    language: &Language,
) -> Vec<Note> {
    let mut notes: Vec<Note> = stopped.map(Note::Stopped).into_iter().collect();
    if matches!(stopped, Some(Limit::Instructions | Limit::Alone)) {
        notes.extend(graph.computes().map(Note::Computes));
    }
    if language.words.truncated() {
        let several = language.words.largest > 1;
        let counted = several && stopped.is_none() && language.endless.is_none();
        let total = counted.then(|| total(graph, language, node)).flatten();
        notes.push(Note::MoreOutcomes(total));
    }
    let round = |step| way_round(graph, step);
    notes.extend(
        language
            .endless
            .map(|step| Note::EndlessOutput(round(step))),
    );
    notes.extend(language.spin.map(|step| Note::MaySpin(round(step))));
    let mut said: Vec<&String> = Vec::new();
    for (node, choice, why) in &graph.unsupported {
        if said.iter().filter(|text| **text == why).count() == PLACES {
            continue;
        }
        said.push(why);
        notes.push(Note::Unsupported(
            way_round(graph, (*node, *choice)),
            why.clone(),
        ));
    }
    notes
}

/// The way to a situation, and a step of it.
fn way_round<M: Model>(graph: &Graph<M>, (node, choice): Around) -> Vec<Choice> {
    let mut way = graph.way_to(node);
    way.push(choice);
    way
}
