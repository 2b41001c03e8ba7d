//! Threads that only meet each other: two that share a lock, beside two others that share another.
//!
//! Nobody outside such a group comes to meet what one of them is about to meet, nor can anybody outside keep one of them waiting or
//! wake it. So all that the group can do next is enough to follow (Godefroid's stubborn sets). It is assumed and checked of each
//! of them as it is of a thread that is alone.

use super::follow::At;
use super::{Commuting, Living};
use crate::graph::{Graph, NodeId};
use crate::sorted::sort_few;
use machine::{Meeting, Model, Pending};

/// So many threads can be told apart in a set.
const MOST: usize = 64;

/// A set of threads, by their places among those that have not ended.
type Set = u64;

/// A thread's part in a situation.
struct Member {
    /// What its next step is on.
    meeting: Option<Meeting>,
    can_move: bool,
    /// Who has to be followed where it is; `None` where that is not known.
    with: Option<Set>,
}

impl<M: Model> Graph<M> {
    /// Follows the smallest group that some threads do not make with all others.
    pub(super) fn follow_group(
        &mut self,
        at: &At<'_, M::State>,
        closes_cycle: &dyn Fn(NodeId) -> bool,
    ) -> bool {
        // Interchangeable threads wait for one another in ways that no step tells of.
        let are_own = |commuting: &Commuting| {
            let mut paths = at.living.iter().map(|thread| thread.path);
            paths.all(|path| commuting.is_own(path))
        };
        if at.living.len() > MOST || !self.commuting.as_ref().is_some_and(are_own) {
            return false;
        }
        let members = self.members(at);
        let starts = members.iter().enumerate();
        let starts = starts.filter(|(_, member)| member.can_move && member.meeting.is_some());
        let mut groups: Vec<Set> = starts
            .filter_map(|(start, _)| closure(&members, start))
            .collect();
        sort_few(&mut groups, |group| (group.count_ones(), *group));
        let found = groups
            .into_iter()
            .filter(|group| (group.count_ones() as usize) < at.living.len())
            .find(|group| self.are_enough(at, *group, closes_cycle));
        let Some(group) = found else {
            return false;
        };
        let all = at.pending.iter().enumerate();
        let followed: Vec<_> = all.filter(|(place, _)| group >> place & 1 == 1).collect();
        let node = &mut self.nodes[at.id as usize];
        node.edges.retain(|edge| {
            let mut followed = followed.iter();
            followed.any(|(_, thread)| thread.thread == edge.choice.thread)
        });
        // Nobody asks for the others.
        node.full = true;
        if let Some(commuting) = &mut self.commuting {
            commuting.follow_group(&members, group, &at.living);
        }
        true
    }

    fn members(&self, at: &At<'_, M::State>) -> Vec<Member> {
        let Some(commuting) = &self.commuting else {
            return Vec::new();
        };
        let living = &at.living;
        let member = |(place, thread): (usize, &Pending)| {
            let can_move = thread.choices > 0;
            let meeting = at.only_on(place);
            let comes = |meeting: Meeting| {
                let comes = |other: &usize| {
                    let other_only = &living[*other..=*other];
                    let is_alone = commuting.is_alone(meeting, living[place].path, other_only);
                    *other != place && !is_alone
                };
                (0..living.len())
                    .filter(comes)
                    .fold(0, |set, other| set | 1 << other)
            };
            let waits = || {
                let whom = self.model.joins(at.state, thread.thread)?;
                let whom = at.pending.iter().position(|other| other.thread == whom)?;
                Some(1 << whom)
            };
            let with = match meeting {
                Some(meeting) => Some(comes(meeting)),
                None if !can_move => waits(),
                None => None,
            };
            Member {
                meeting,
                can_move,
                with,
            }
        };
        at.pending.iter().enumerate().map(member).collect()
    }

    /// Makes the steps of a group; whether they do. One that closes no cycle suffices: it leads to a situation that the search is done
    /// with before this one, so that nobody is put off for ever.
    fn are_enough(
        &mut self,
        at: &At<'_, M::State>,
        group: Set,
        closes_cycle: &dyn Fn(NodeId) -> bool,
    ) -> bool {
        let (mut quiet, mut leaves) = (true, false);
        for (place, thread) in at.pending.iter().enumerate() {
            if group >> place & 1 == 1 {
                self.follow(at.id, at.state, thread);
                quiet &= self.is_ample(at.id, thread.thread, &|_| false);
                leaves |= thread.choices > 0 && self.is_ample(at.id, thread.thread, closes_cycle);
            }
        }
        quiet && leaves
    }
}

/// The group that a thread makes with whom it has to be followed with, with whom those have to, and so on.
fn closure(members: &[Member], start: usize) -> Option<Set> {
    let (mut group, mut done): (Set, Set) = (1 << start, 0);
    while group != done {
        let next = (group & !done).trailing_zeros();
        done |= 1 << next;
        group |= members[next as usize].with?;
    }
    Some(group)
}

impl Commuting {
    /// A group is followed.
    fn follow_group(&mut self, members: &[Member], group: Set, living: &[Living]) {
        let outside = living.iter().enumerate();
        let outside = outside.filter(|(place, _)| group >> place & 1 == 0);
        let outside: Vec<Living> = outside.map(|(_, other)| *other).collect();
        for (place, member) in members.iter().enumerate() {
            if let Some(meeting) = member.meeting.filter(|_| group >> place & 1 == 1) {
                let meetings = &mut self.known.meetings;
                meetings.follow(meeting, living[place].path, outside.clone());
            }
        }
    }
}
