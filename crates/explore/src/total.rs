//! How many outcomes there are, where there are too many to list.
//!
//! The outcomes are the distinct words of the graph. They are counted by making it deterministic: from a set of places that the same
//! text has led to, each text that may come next leads to one such set. Places and sets are lists of numbers, so that the code for
//! them is there once: a page loads it.

use crate::graph::{Graph, NodeId, Target};
use crate::intern::Interner;
use crate::language::Language;
use crate::outcome::Ending;
use crate::sorted::sorted;
use machine::Model;
use rustc_hash::FxHashMap;

/// At most so many places are looked at, in all sets together.
const LOOKS: usize = 2_000_000;

/// Set in the number of an ending, where a step leads to an end. Without it, it leads to a situation.
const END: u32 = 1 << 31;

/// A place in the middle of a step's text: the label's number, how many of its bytes are printed, where the step leads, and the number
/// of those who panicked before it.
type Place = Vec<u32>;

/// Everything that one text may have led to: in how many ways it can be all that is printed, and the set of places where it goes on.
struct Point {
    ends: u128,
    set: u32,
}

/// A set of places being counted.
struct Frame {
    set: u32,
    /// The points that the next texts lead to, to be added.
    next: Vec<Point>,
    sum: u128,
}

struct Total<'a, M: Model> {
    graph: &'a Graph<M>,
    language: &'a Language,
    livelock: u32,
    panicked: Interner<Vec<String>>,
    places: Interner<Place>,
    sets: Interner<Vec<u32>>,
    /// By set, the number of words from it on, once it is counted.
    counted: Vec<Option<u128>>,
    /// A data race makes the output meaningless: all of them are one outcome.
    race: bool,
    looks: usize,
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
        places: Interner::default(),
        sets: Interner::default(),
        counted: Vec::new(),
        race: false,
        looks: 0,
    };
    let nobody = total.panicked.number(Vec::new());
    let start = total.point(vec![(node, nobody)], Vec::new())?;
    let sum = total.count(start)?;
    sum.checked_add(u128::from(total.race))
}

impl<M: Model> Total<'_, M> {
    /// Depth first. There are no cycles: from one set of places to the next something is printed.
    fn count(&mut self, start: Point) -> Option<u128> {
        let mut frame = Frame {
            set: u32::MAX,
            next: vec![start],
            sum: 0,
        };
        let mut path = Vec::new();
        loop {
            let Some(point) = frame.next.last() else {
                let Some(before) = path.pop() else {
                    return Some(frame.sum);
                };
                self.counted[frame.set as usize] = Some(frame.sum);
                frame = before;
                continue;
            };
            if let Some(words) = self.counted[point.set as usize] {
                let words = point.ends.checked_add(words)?;
                frame.sum = frame.sum.checked_add(words)?;
                frame.next.pop();
                continue;
            }
            let set = point.set;
            path.push(frame);
            let next = self.split(set)?;
            frame = Frame { set, next, sum: 0 };
        }
    }

    /// The points that places lead to, each with another byte first: as far as all its places print the same.
    fn split(&mut self, set: u32) -> Option<Vec<Point>> {
        let graph = self.graph;
        let rest =
            |place: &Place| &graph.labels.get(place[0]).printed.as_bytes()[place[1] as usize..];
        let places = self
            .sets
            .get(set)
            .iter()
            .map(|&id| self.places.get(id).clone());
        let places: Vec<Place> = places.collect();
        let mut firsts: Vec<u32> = places
            .iter()
            .map(|place| u32::from(rest(place)[0]))
            .collect();
        firsts.sort_unstable();
        firsts.dedup();
        let mut points = Vec::new();
        for first in firsts {
            let group = places
                .iter()
                .filter(|place| u32::from(rest(place)[0]) == first);
            let mut common: Option<&[u8]> = None;
            for place in group.clone() {
                let text = rest(place);
                let known = common.unwrap_or(text);
                let both = known.iter().zip(text).take_while(|(a, b)| a == b);
                common = Some(&known[..both.count()]);
            }
            let printed = common.map_or(0, <[u8]>::len) as u32;
            let (mut through, mut within) = (Vec::new(), Vec::new());
            for place in group {
                let (label, to, panicked) = (place[0], place[2], place[3]);
                let place = vec![label, place[1] + printed, to, panicked];
                match rest(&place).is_empty() {
                    true => through.push((to, self.after(panicked, label))),
                    false => within.push(self.places.number(place)),
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

    /// What is reached from situations and ends, each with those who have panicked, without printing; beside places within a text.
    fn point(&mut self, from: Vec<(u32, u32)>, within: Vec<u32>) -> Option<Point> {
        let (mut ends, mut places) = (0, within);
        let mut seen: FxHashMap<(u32, u32), u32> = FxHashMap::default();
        let mut open = from;
        while let Some(at) = open.pop() {
            if seen.insert(at, 0).is_some() {
                continue;
            }
            let (to, panicked) = at;
            if to & END != 0 {
                match self.graph.endings.get(to & !END) {
                    Ending::Race => self.race = true,
                    _ => ends += 1,
                }
                continue;
            }
            if let Some(ending) = self.stuck(to) {
                open.push((END | ending, panicked));
                continue;
            }
            for edge in self.graph.reduced(to) {
                let to = match edge.to {
                    Target::Node(to) => to,
                    Target::End(ending) => END | ending,
                    Target::Unknown => return None,
                };
                match self.graph.labels.get(edge.label).printed.is_empty() {
                    true => open.push((to, self.after(panicked, edge.label))),
                    false => places.push(self.places.number(vec![edge.label, 0, to, panicked])),
                }
            }
        }
        places.sort_unstable();
        places.dedup();
        self.looks += seen.len() + places.len();
        let set = self.sets.number(places);
        self.counted.resize(self.sets.len(), None);
        (self.looks <= LOOKS).then_some(Point { ends, set })
    }

    fn stuck(&self, node: NodeId) -> Option<u32> {
        let stuck = self.graph.nodes[node as usize].stuck;
        stuck.or_else(|| self.language.is_livelocked(node).then_some(self.livelock))
    }
}
