//! Changes of one object that may change places: `n.fetch_add(1, SeqCst);` by one thread, and by another.
//!
//! Where a thread is about to make such a change, a search may follow it alone, if no other thread can meet the object in another
//! way before it. That is assumed here, and the search checks it: every step it makes says which object it meets, and how. A step
//! that goes against an assumption is always found. Take a shortest run in which a thread meets the object otherwise although
//! the one that was followed has not moved: all steps before commute with what was followed first, so the search comes
//! to that thread in the same situation of its own, and sees the step. Then the search is done again, with the step known.
//! One kind of step goes against nothing: that of a thread which has joined the one followed, and so can only come after it.
//! (The argument is Godefroid's for persistent sets; what is learned on the way is what Flanagan and Godefroid's dynamic
//! partial-order reduction would add as backtracking points.)
//!
//! An object that nobody else meets at all is the simplest case of that: whatever one thread does to it commutes ([`alone`]). Threads
//! that only meet each other are followed together ([`group`]).

mod alone;
mod follow;
mod group;
mod joined;
mod paths;

pub(crate) use paths::Path;

use alone::Meetings;
use joined::Joined;
use paths::{Living, Paths};

use crate::graph::NodeId;
use machine::{Contact, Kinds, Meeting, Tid};
use rustc_hash::FxHashSet;

/// A search that has assumed nothing after so many situations gains nothing.
const IN_VAIN: usize = 2000;

/// Where threads meet objects in so many other ways, little is to be gained.
const MOST: usize = 500;

/// So many meetings are kept in mind at most.
const MOST_MEETINGS: usize = 20_000;

/// A search that has assumed what is not so goes on for so many situations: it learns what the next one need not.
const LEARNS: usize = 1000;

/// What is known of how threads meet objects, from all searches of a program so far.
#[derive(Default)]
pub(crate) struct Known {
    paths: Paths,
    /// Who meets which objects, however.
    meetings: Meetings,
    /// What all commuting changes of a class have in common.
    changes: Vec<(u64, Kinds)>,
    /// Meetings that commute with no other: class, spawn path, and whom the thread had joined.
    others: Vec<(u64, Path, Vec<Path>)>,
}

/// What one search assumes.
#[derive(Default)]
pub(crate) struct Commuting {
    known: Known,
    /// Of a class, a thread was followed although another had not ended.
    assumed: FxHashSet<(u64, Path, Path)>,
    /// By situation, whom each thread has joined.
    joined: Joined,
    /// Something that was assumed is not so.
    refuted: bool,
    /// There was a data race.
    raced: bool,
    /// How many situations were known when that was seen.
    refuted_at: Option<usize>,
    /// The last answer of [`Commuting::contact`].
    asked: Option<(NodeId, Tid, Option<Contact>)>,
}

impl Commuting {
    /// Nothing assumed yet.
    pub fn new(mut known: Known) -> Self {
        known.meetings.begin();
        Self {
            known,
            ..Self::default()
        }
    }

    /// Whether anything is left out on an assumption.
    pub fn is_used(&self) -> bool {
        !self.assumed.is_empty() || self.known.meetings.used
    }

    /// Whether what the search finds is of no use: it assumed what is not so, and has learned enough; or what it cannot check; or
    /// nothing although it has seen many situations.
    pub fn is_in_vain(&mut self, situations: usize) -> bool {
        let unused = situations > IN_VAIN && !self.is_used();
        let learned = self.refuted && {
            let at = *self.refuted_at.get_or_insert(situations);
            situations > at + LEARNS
        };
        unused || learned || self.is_beyond_checking() || self.is_too_much()
    }

    /// Whether nobody can tell if what is assumed is so.
    fn is_beyond_checking(&self) -> bool {
        self.joined.ambiguous || self.raced
    }

    /// Whether more is known than is of use.
    fn is_too_much(&self) -> bool {
        self.known.others.len() > MOST || self.known.meetings.count > MOST_MEETINGS
    }

    /// Whether something that was assumed is not so, or cannot be checked.
    pub fn is_refuted(&self) -> bool {
        self.refuted || self.is_beyond_checking()
    }

    /// A run ended in a data race. What its threads would have met afterwards is not known, and a step that is made first may
    /// make another race, with what is at the end of quite another way. Where no run does that, no two steps on different objects
    /// have anything to do with each other.
    pub fn race(&mut self) {
        self.raced = true;
    }

    /// Whether any run did.
    pub fn has_raced(&self) -> bool {
        self.raced
    }

    /// What is known.
    pub fn into_known(self) -> Known {
        self.known
    }

    /// Whether another search that knows what this one has learned may be of use.
    pub fn is_worth_another(&self) -> bool {
        self.refuted && !self.is_beyond_checking() && !self.is_too_much()
    }

    /// Which object a thread's next step in a situation meets; asked once where it is wanted twice in a row.
    pub fn contact(
        &mut self,
        node: NodeId,
        thread: Tid,
        ask: impl FnOnce() -> Option<Contact>,
    ) -> Option<Contact> {
        match self.asked {
            Some((at, of, contact)) if (at, of) == (node, thread) => contact,
            _ => {
                let contact = ask();
                self.asked = Some((node, thread, contact));
                contact
            }
        }
    }

    /// The number of a spawn path, and whether interchangeable threads share it.
    pub fn path(&mut self, path: Vec<u16>, shared: bool) -> Path {
        self.known.paths.number(path, shared)
    }

    /// Whether there are paths that several threads have: none of them is ever alone.
    pub fn shares_paths(&self) -> bool {
        self.known.paths.are_shared()
    }

    /// A step was made, in which maybe a thread joined another.
    pub fn step(&mut self, from: NodeId, to: NodeId, join: Option<(Path, Path)>) {
        self.joined.step(from, to, join);
    }

    /// A thread is about to meet an object; whether it may be followed alone, as far as is known. `others` are all the other
    /// threads that have not ended.
    pub fn may_follow(&self, contact: Contact, thread: Path, others: &[Path]) -> bool {
        let mut known = self.known.changes.iter();
        let known = known.find(|(class, _)| *class == contact.class);
        let kinds = known.map_or(contact.kinds, |(_, kinds)| kinds.and(contact.kinds));
        let otherwise = |&other: &Path| self.meets_otherwise(contact.class, thread, other);
        kinds.are_alike() && !others.iter().any(otherwise)
    }

    /// Whether the thread `other`, or one that it spawns, is known to meet the class otherwise without having joined `thread`.
    fn meets_otherwise(&self, class: u64, thread: Path, other: Path) -> bool {
        self.known.others.iter().any(|(met, path, joined)| {
            *met == class && self.known.paths.is_of(*path, other) && !joined.contains(&thread)
        })
    }

    /// A thread is followed alone.
    pub fn follow(&mut self, contact: Contact, thread: Path, others: &[Path]) {
        let assumed = others.iter().map(|&other| (contact.class, thread, other));
        self.assumed.extend(assumed);
    }

    /// Of all threads that have not ended, each is told what is known of all.
    fn living(&self, paths: &[Path]) -> Vec<Living> {
        let living = |&path: &Path| self.known.paths.living(path, paths);
        paths.iter().map(living).collect()
    }

    /// Whether only one thread can have a path.
    fn is_own(&self, path: Path) -> bool {
        self.known.paths.is_own(path)
    }

    /// A thread is about to meet an object; whether it may be followed because no other comes to meet it, as far as is known.
    fn is_alone(&self, meeting: Meeting, thread: Path, others: &[Living]) -> bool {
        let Known {
            paths, meetings, ..
        } = &self.known;
        paths.is_own(thread) && meetings.leave_alone(meeting, thread, others, paths)
    }

    /// A thread is about to meet an object, whether it can move or not.
    fn hear(&mut self, node: NodeId, meeting: Meeting, thread: Path) {
        let joined = self.joined.by(node, thread);
        let Known {
            paths, meetings, ..
        } = &mut self.known;
        self.refuted |= meetings.hear(meeting, thread, joined, paths);
    }

    /// A thread changes an object in a way that commutes with others like it.
    fn change(&mut self, contact: Contact) {
        let changes = &mut self.known.changes;
        let known = changes
            .iter_mut()
            .find(|(class, _)| *class == contact.class);
        let kinds = match known {
            Some((_, kinds)) => {
                *kinds = kinds.and(contact.kinds);
                *kinds
            }
            None => {
                changes.push((contact.class, contact.kinds));
                contact.kinds
            }
        };
        if !kinds.are_alike() {
            let mut assumed = self.assumed.iter();
            self.refuted |= assumed.any(|(class, ..)| *class == contact.class);
        }
    }

    /// A thread meets an object.
    pub fn meet(&mut self, node: NodeId, contact: Contact, thread: Path) {
        if contact.kinds != Kinds::NONE {
            return self.change(contact);
        }
        let joined = self.joined.by(node, thread).to_vec();
        let against = |&(class, followed, other): &(u64, Path, Path)| {
            class == contact.class
                && self.known.paths.is_of(thread, other)
                && !joined.contains(&followed)
        };
        let met = (contact.class, thread, joined.clone());
        if !self.known.others.contains(&met) {
            self.refuted |= self.assumed.iter().any(against);
            self.known.others.push(met);
        }
    }
}
