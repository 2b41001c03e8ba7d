//! How many outcomes there are, where there are too many to list.
//!
//! The outcomes are the distinct words of the graph. They are counted by making it deterministic: from a set of places that the same
//! text has led to, each text that may come next leads to one such set.

use crate::graph::{Graph, NodeId, Target};
use crate::intern::Interner;
use crate::language::Language;
use crate::outcome::Ending;
use crate::sorted::sorted;
use machine::Model;
use rustc_hash::{FxHashMap, FxHashSet};

/// At most so many places are looked at, in all sets together.
const PLACES: usize = 2_000_000;

/// Where a step leads.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum To {
    Node(NodeId),
    End(u32),
}

/// In the middle of a step's text: the label's number, how many of its bytes are printed, where the step leads, and the number of
/// those who panicked before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Place {
    label: u32,
    printed: usize,
    to: To,
    panicked: u32,
}

/// Everything that one text may have led to: in how many ways it can be all that is printed, and where it goes on.
struct Point {
    ends: u128,
    places: Vec<Place>,
}

/// Places being counted.
struct Frame {
    places: Vec<Place>,
    /// The points that the next texts lead to, to be added.
    next: Vec<Point>,
    sum: u128,
}

struct Total<'a, M: Model> {
    graph: &'a Graph<M>,
    language: &'a Language,
    livelock: u32,
    panicked: Interner<Vec<String>>,
    /// The number of words from places that were counted.
    known: FxHashMap<Vec<Place>, u128>,
    /// A data race makes the output meaningless: all of them are one outcome.
    race: bool,
    looked_at: usize,
}

/// The number of outcomes from a situation whose words `language` knows; `None` where counting takes too long. The search must
/// have come to its end, and no loop may print.
pub(crate) fn total<M: Model>(
    graph: &mut Graph<M>,
    language: &Language,
    node: NodeId,
) -> Option<u128> {
    let livelock = graph.endings.number(Ending::Livelock);
    let mut total = Total {
        graph,
        language,
        livelock,
        panicked: Interner::default(),
        known: FxHashMap::default(),
        race: false,
        looked_at: 0,
    };
    let nobody = total.panicked.number(Vec::new());
    let start = total.point(vec![(To::Node(node), nobody)], Vec::new())?;
    let sum = total.count(start)?;
    sum.checked_add(u128::from(total.race))
}

impl<M: Model> Total<'_, M> {
    /// Depth first. There are no cycles: from one set of places to the next something is printed.
    fn count(&mut self, start: Point) -> Option<u128> {
        let first = Frame {
            places: Vec::new(),
            next: vec![start],
            sum: 0,
        };
        let mut path = vec![first];
        loop {
            let frame = path.last_mut()?;
            let Some(point) = frame.next.last() else {
                let Frame { places, sum, .. } = path.pop()?;
                if path.is_empty() {
                    return Some(sum);
                }
                self.known.insert(places, sum);
                continue;
            };
            let Some(&known) = self.known.get(&point.places) else {
                let places = point.places.clone();
                let next = self.split(&places)?;
                let sum = 0;
                path.push(Frame { places, next, sum });
                continue;
            };
            let words = point.ends.checked_add(known)?;
            frame.sum = frame.sum.checked_add(words)?;
            frame.next.pop();
        }
    }

    /// The points that sorted places lead to, each with another byte first: as far as all its places print the same.
    fn split(&mut self, places: &[Place]) -> Option<Vec<Point>> {
        let graph = self.graph;
        let rest =
            |place: &Place| &graph.labels.get(place.label).printed.as_bytes()[place.printed..];
        let mut places = places.to_vec();
        places.sort_by_key(|place| rest(place)[0]);
        let mut points = Vec::new();
        for group in places.chunk_by(|a, b| rest(a)[0] == rest(b)[0]) {
            let common = |most: usize, place: &Place| {
                let both = rest(&group[0]).iter().zip(rest(place));
                both.take(most).take_while(|(a, b)| a == b).count()
            };
            let printed = group.iter().fold(usize::MAX, common);
            let (mut through, mut within) = (Vec::new(), Vec::new());
            for &place in group {
                let place = Place {
                    printed: place.printed + printed,
                    ..place
                };
                match rest(&place).is_empty() {
                    true => through.push((place.to, self.after(place.panicked, place.label))),
                    false => within.push(place),
                }
            }
            points.push(self.point(through, within)?);
        }
        Some(points)
    }

    /// Those who have panicked once a step is made.
    fn after(&mut self, panicked: u32, label: u32) -> u32 {
        let more = &self.graph.labels.get(label).panicked;
        if more.is_empty() {
            return panicked;
        }
        let all = self.panicked.get(panicked).iter().chain(more).cloned();
        let all = sorted(all.collect());
        self.panicked.number(all)
    }

    /// What is reached from here without printing, beside places within a text.
    fn point(&mut self, from: Vec<(To, u32)>, within: Vec<Place>) -> Option<Point> {
        let mut ends = FxHashSet::default();
        let mut places = within;
        let mut seen: FxHashSet<(To, u32)> = from.iter().copied().collect();
        let mut open = from;
        while let Some((to, panicked)) = open.pop() {
            let node = match to {
                To::Node(node) => node,
                To::End(ending) => {
                    self.end(&mut ends, ending, panicked);
                    continue;
                }
            };
            if let Some(ending) = self.stuck(node) {
                self.end(&mut ends, ending, panicked);
                continue;
            }
            for edge in self.graph.reduced(node) {
                let to = match edge.to {
                    Target::Node(to) => To::Node(to),
                    Target::End(ending) => To::End(ending),
                    Target::Unknown => return None,
                };
                if self.graph.labels.get(edge.label).printed.is_empty() {
                    let next = (to, self.after(panicked, edge.label));
                    if seen.insert(next) {
                        open.push(next);
                    }
                } else {
                    places.push(Place {
                        label: edge.label,
                        printed: 0,
                        to,
                        panicked,
                    });
                }
            }
        }
        places.sort_unstable();
        places.dedup();
        self.looked_at += seen.len() + places.len();
        let ends = ends.len() as u128;
        (self.looked_at <= PLACES).then_some(Point { ends, places })
    }

    fn stuck(&self, node: NodeId) -> Option<u32> {
        let stuck = self.graph.nodes[node as usize].stuck;
        stuck.or_else(|| self.language.is_livelocked(node).then_some(self.livelock))
    }

    fn end(&mut self, ends: &mut FxHashSet<(u32, u32)>, ending: u32, panicked: u32) {
        match self.graph.endings.get(ending) {
            Ending::Race => self.race = true,
            _ => _ = ends.insert((ending, panicked)),
        }
    }
}
