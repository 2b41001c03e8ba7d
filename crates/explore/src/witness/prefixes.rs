//! What may have been printed on the way to a wanted outcome.

use crate::outcome::{Ending, Outcome};
use crate::sorted::sorted;
use crate::words::Label;
use rustc_hash::FxHashMap;

/// The beginnings of all wanted outcomes' results: how much of which text, and who panicked.
pub(super) struct Prefixes {
    outcomes: Vec<Outcome>,
    /// (position in the tree of texts, who panicked), by number.
    points: Vec<(u32, Vec<String>)>,
    numbers: FxHashMap<(u32, Vec<String>), u32>,
    /// (number, label) to number: texts are walked once.
    extended: FxHashMap<(u32, Label), Option<u32>>,
    children: FxHashMap<(u32, u8), u32>,
    /// How many wanted outcomes go through each position.
    alive: Vec<usize>,
    /// The outcomes whose whole text ends at a position.
    ends: FxHashMap<u32, Vec<usize>>,
    /// A data race makes the output meaningless: any beginning may lead to it.
    race: Option<usize>,
}

/// The position of everything no outcome begins with.
const ASTRAY: u32 = u32::MAX;

impl Prefixes {
    pub fn new(outcomes: &[Outcome]) -> Self {
        let mut prefixes = Self {
            outcomes: outcomes.to_vec(),
            points: Vec::new(),
            numbers: FxHashMap::default(),
            extended: FxHashMap::default(),
            children: FxHashMap::default(),
            alive: vec![0],
            ends: FxHashMap::default(),
            race: outcomes.iter().position(|o| o.ending == Ending::Race),
        };
        for (number, outcome) in outcomes.iter().enumerate() {
            let end = prefixes.insert(&outcome.stdout);
            prefixes.ends.entry(end).or_default().push(number);
        }
        prefixes
    }

    fn insert(&mut self, text: &str) -> u32 {
        let mut at = 0;
        self.alive[0] += 1;
        for byte in text.bytes() {
            let fresh = self.alive.len() as u32;
            at = *self.children.entry((at, byte)).or_insert(fresh);
            if at == fresh {
                self.alive.push(0);
            }
            self.alive[at as usize] += 1;
        }
        at
    }

    /// The number of "nothing printed yet".
    pub fn start(&mut self) -> u32 {
        self.number((0, Vec::new()))
    }

    fn number(&mut self, point: (u32, Vec<String>)) -> u32 {
        if let Some(&number) = self.numbers.get(&point) {
            return number;
        }
        let number = self.points.len() as u32;
        self.points.push(point.clone());
        self.numbers.insert(point, number);
        number
    }

    /// The beginning after a step's output; `None` when no outcome still wanted begins so.
    pub fn extend(&mut self, from: u32, label: &Label) -> Option<u32> {
        let to = if *label == Label::default() {
            Some(from)
        } else if let Some(&known) = self.extended.get(&(from, label.clone())) {
            known
        } else {
            let to = self.walk(from, label);
            self.extended.insert((from, label.clone()), to);
            to
        };
        to.filter(|&to| self.is_wanted(to))
    }

    fn walk(&mut self, from: u32, label: &Label) -> Option<u32> {
        let (position, mut panicked) = self.points[from as usize].clone();
        let child = |at: u32, byte: u8| self.children.get(&(at, byte)).copied();
        let to = label.printed.bytes().try_fold(position, child);
        if to.is_none() && self.race.is_none() {
            return None;
        }
        panicked.extend_from_slice(&label.panicked);
        Some(self.number((to.unwrap_or(ASTRAY), sorted(panicked))))
    }

    fn is_wanted(&self, number: u32) -> bool {
        let position = self.points[number as usize].0;
        self.race.is_some()
            || self
                .alive
                .get(position as usize)
                .is_some_and(|&alive| alive > 0)
    }

    /// Which outcome it is to end so after this beginning.
    pub fn outcome(&self, number: u32, ending: &Ending) -> Option<usize> {
        if *ending == Ending::Race {
            return self.race;
        }
        let (position, panicked) = &self.points[number as usize];
        let matches = |&at: &usize| {
            let outcome = &self.outcomes[at];
            outcome.ending == *ending && outcome.panicked == *panicked
        };
        self.ends.get(position)?.iter().copied().find(matches)
    }

    /// The outcome is no longer wanted.
    pub fn found(&mut self, outcome: usize) {
        if self.race == Some(outcome) {
            self.race = None;
        }
        let text = self.outcomes[outcome].stdout.clone();
        let mut at = 0;
        self.alive[0] -= 1;
        for byte in text.bytes() {
            at = self.children[&(at, byte)];
            self.alive[at as usize] -= 1;
        }
    }
}
