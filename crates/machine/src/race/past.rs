//! What orders the steps of one schedule that is followed: which earlier steps of other threads each step comes after, and
//! through what. Told by the same releases and acquires that decide what is a data race.
//!
//! It is kept as vector clocks, which would make every history a state of its own. So they stand beside the state, and only
//! where one schedule is followed; a search has none.

use super::record::Carrier;
use crate::value::{Root, Uid};
use std::rc::Rc;

/// Why a step comes after an earlier one of another thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// That step spawned the thread.
    Spawn,
    /// With that step the thread ended that is waited for.
    Join,
    /// A lock was given back there.
    Unlock,
    /// What was written there, with release, is read here, with acquire.
    Store,
    /// A fence there released what a later relaxed write passed on.
    Fence,
    /// The message was sent there.
    Send,
    /// A message was received there: a full channel had room again, or the two threads met.
    Receive,
    /// An end of the channel, or an owner of the value, was given up there.
    Drop,
    /// The permit to go on was given there.
    Unpark,
    /// A notification there ended the wait. By itself it passes on nothing: the lock does that.
    Notify,
    /// The thread arrived there, and the barrier opened.
    Barrier,
    /// The initialization was finished there.
    Once,
}

impl Why {
    /// As answers name it.
    pub fn word(self) -> &'static str {
        match self {
            Why::Spawn => "spawn",
            Why::Join => "join",
            Why::Unlock => "unlock",
            Why::Store => "store",
            Why::Fence => "fence",
            Why::Send => "send",
            Why::Receive => "receive",
            Why::Drop => "drop",
            Why::Unpark => "unpark",
            Why::Notify => "notify",
            Why::Barrier => "barrier",
            Why::Once => "once",
        }
    }
}

/// An earlier step of another thread that a step comes after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Which, counted from 1.
    pub step: usize,
    /// Through what.
    pub why: Why,
}

/// What a step is ordered by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// The latest steps of other threads that it comes after directly, in order; what follows from them is left out.
    pub after: Vec<Link>,
    /// The access with which one of this step races.
    pub races_with: Option<Access>,
}

/// An access to memory, as far as it can be told from others of its schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// The step in whose course it was made. That may be another thread's: a new thread begins with the step that spawns it.
    pub step: usize,
    /// The spawn path of the thread that made it.
    pub path: Vec<u16>,
    /// The thread's name.
    pub name: String,
}

/// The latest step known of each thread, by thread; 0 for none.
type Clock = Rc<Vec<u32>>;

fn at(clock: &Clock, uid: Uid) -> u32 {
    clock.get(uid as usize).copied().unwrap_or(0)
}

fn raise(clock: &mut Clock, uid: Uid, to: u32) {
    if at(clock, uid) < to {
        let clock = Rc::make_mut(clock);
        clock.resize(clock.len().max(uid as usize + 1), 0);
        clock[uid as usize] = to;
    }
}

fn merge(into: &mut Clock, other: &Clock) {
    for (uid, &step) in other.iter().enumerate() {
        raise(into, uid as Uid, step);
    }
}

/// A thread, as far as order goes.
#[derive(Clone, Debug, Default)]
struct Known {
    /// What it knows of others.
    clock: Clock,
    /// Its own latest step.
    step: u32,
    /// What it knew after that step.
    before: Clock,
    /// What it has learned since, and how.
    learned: Vec<(Why, Clock)>,
    /// The steps that woke it since, telling nothing.
    woken: Vec<u32>,
}

/// What the steps made so far have ordered.
#[derive(Clone, Debug, Default)]
pub struct Past {
    threads: Vec<Known>,
    /// What is to be had from each; few at a time.
    carriers: Vec<(Carrier, Clock)>,
    /// Of each step, who made it and what the thread knew after it.
    steps: Vec<(Uid, Clock)>,
    fences: Vec<u32>,
    races_with: Option<(u32, Uid)>,
}

impl Past {
    fn thread(&mut self, uid: Uid) -> &mut Known {
        let enough = self.threads.len().max(uid as usize + 1);
        self.threads.resize_with(enough, Known::default);
        &mut self.threads[uid as usize]
    }

    /// What a thread knows, its own steps included.
    fn all(&mut self, uid: Uid) -> Clock {
        let known = self.thread(uid);
        let (mut clock, step) = (known.clock.clone(), known.step);
        raise(&mut clock, uid, step);
        clock
    }

    /// The number of the step that is being made.
    pub(crate) fn now(&self) -> u32 {
        self.steps.len() as u32 + 1
    }

    pub(crate) fn begin(&mut self, me: Uid) {
        let now = self.now();
        self.thread(me).step = now;
        self.races_with = None;
    }

    /// The step in whose course the access was made with which this step's races, and who made it.
    pub(crate) fn races_with(&self) -> Option<(u32, Uid)> {
        self.races_with
    }

    /// The step has been made: what it comes after.
    pub(crate) fn finish(&mut self, me: Uid) -> Vec<Link> {
        let known = self.thread(me);
        let clock = known.clock.clone();
        let before = std::mem::replace(&mut known.before, clock.clone());
        let learned = std::mem::take(&mut known.learned);
        let woken = std::mem::take(&mut known.woken);
        let fresh = |&(uid, step): &(Uid, u32)| uid != me && step > at(&before, uid);
        let steps = clock
            .iter()
            .enumerate()
            .map(|(uid, &step)| (uid as Uid, step));
        let fresh: Vec<(Uid, u32)> = steps.filter(fresh).collect();
        let mut after: Vec<Link> = Vec::new();
        for &(uid, step) in &fresh {
            let implied = |&(other, later): &(Uid, u32)| {
                other != uid && at(&self.steps[later as usize - 1].1, uid) >= step
            };
            let how = learned.iter().find(|(_, clock)| at(clock, uid) >= step);
            if let (false, Some(&(why, _))) = (fresh.iter().any(implied), how) {
                after.push(self.link(step, why));
            }
        }
        for step in woken {
            if after.iter().all(|link| link.step != step as usize) {
                after.push(self.link(step, Why::Notify));
            }
        }
        after.sort_by_key(|link| link.step);
        self.steps.push((me, clock));
        after
    }

    fn link(&self, step: u32, why: Why) -> Link {
        let fenced = why == Why::Store && self.fences.contains(&step);
        Link {
            step: step as usize,
            why: if fenced { Why::Fence } else { why },
        }
    }

    fn take_in(&mut self, uid: Uid, clock: &Clock, why: Why) {
        let known = self.thread(uid);
        merge(&mut known.clock, clock);
        known.learned.push((why, clock.clone()));
    }

    fn carried(&self, carrier: &Carrier) -> Option<Clock> {
        let mut all = self.carriers.iter();
        let found = all.find(|(known, _)| known == carrier);
        found.map(|(_, clock)| clock.clone())
    }

    fn carry(&mut self, carrier: &Carrier, clock: &Clock) {
        let mut all = self.carriers.iter_mut();
        match all.find(|(known, _)| known == carrier) {
            Some((_, known)) => merge(known, clock),
            None => self.carriers.push((carrier.clone(), clock.clone())),
        }
    }

    pub(crate) fn learn(&mut self, uid: Uid, carrier: &Carrier, why: Why) {
        if let Some(clock) = self.carried(carrier) {
            self.take_in(uid, &clock, why);
        }
    }

    pub(crate) fn tell(&mut self, uid: Uid, carrier: &Carrier) {
        let told = self.all(uid);
        self.carry(carrier, &told);
    }

    pub(crate) fn drop_carrier(&mut self, carrier: &Carrier) {
        self.carriers.retain(|(known, _)| known != carrier);
    }

    pub(crate) fn copy(&mut self, from: &Carrier, to: &Carrier) {
        if let Some(clock) = self.carried(from) {
            self.carry(to, &clock);
        }
    }

    /// The first of a queue is gone: the others move up.
    pub(crate) fn move_up(&mut self, first: &Carrier) {
        self.drop_carrier(first);
        for (carrier, _) in &mut self.carriers {
            carrier.move_up(first);
        }
    }

    pub(crate) fn fork(&mut self, parent: Uid, child: Uid) {
        let clock = self.all(parent);
        self.take_in(child, &clock, Why::Spawn);
    }

    /// Two threads meet: one hands a message over, the other takes it.
    pub(crate) fn meet(&mut self, sender: Uid, receiver: Uid) {
        let (sent, received) = (self.all(sender), self.all(receiver));
        self.take_in(receiver, &sent, Why::Send);
        self.take_in(sender, &received, Why::Receive);
    }

    pub(crate) fn wake(&mut self, uid: Uid) {
        let now = self.now();
        self.thread(uid).woken.push(now);
    }

    pub(crate) fn note_fence(&mut self) {
        let now = self.now();
        self.fences.push(now);
    }

    pub(crate) fn note_race(&mut self, step: u32, by: Uid) {
        self.races_with = Some((step, by));
    }

    /// Objects that are gone tell nothing any more: their places may become others'.
    pub(crate) fn forget(&mut self, gone: &dyn Fn(Root) -> bool) {
        self.carriers
            .retain(|(carrier, _)| !carrier.root().is_some_and(gone));
    }
}
