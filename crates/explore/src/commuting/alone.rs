//! Objects that one thread meets alone: `counts[i].fetch_add(1, SeqCst)` by the only thread with that `i`.
//!
//! A thread about to meet such an object may be followed alone, whatever it does to it. That nobody else comes to meet it is assumed
//! and checked as it is for commuting changes, with one difference: who waits for a lock that is never free makes no step. So
//! all threads are heard in all situations, also those that cannot move.

use super::paths::{Living, Path, Paths};
use machine::Meeting;
use rustc_hash::FxHashMap;

/// Somebody met an object.
#[derive(PartialEq, Eq)]
struct Met {
    thread: Path,
    /// Whom it had joined.
    joined: Vec<Path>,
    looks: bool,
}

impl Met {
    /// Whether it may come before the step of a thread that is followed alone.
    fn before(&self, followed: Path, looks: bool) -> bool {
        let both_look = self.looks && looks;
        !both_look && !self.joined.contains(&followed)
    }
}

/// Nobody that these are or spawn from now on meets an object before the followed thread has moved, but to look where that one
/// only looks too.
#[derive(PartialEq, Eq)]
struct Assumed {
    followed: Path,
    others: Vec<Living>,
    looks: bool,
}

/// What there is to know of the objects of a class.
#[derive(Default)]
struct Object {
    /// From all searches so far.
    met: Vec<Met>,
    /// By this search.
    assumed: Vec<Assumed>,
}

/// Who meets which objects.
#[derive(Default)]
pub(super) struct Meetings {
    objects: FxHashMap<u64, Object>,
    /// How many meetings are known.
    pub count: usize,
    /// Anything is left out on an assumption.
    pub used: bool,
}

impl Meetings {
    /// Nothing is assumed any more.
    pub fn begin(&mut self) {
        self.used = false;
        for object in self.objects.values_mut() {
            object.assumed.clear();
        }
    }

    /// Whether nobody else is known to come to meet the object before this thread.
    pub fn leave_alone(
        &self,
        meeting: Meeting,
        followed: Path,
        others: &[Living],
        paths: &Paths,
    ) -> bool {
        let Some(object) = self.objects.get(&meeting.class) else {
            return true;
        };
        !object.met.iter().any(|met| {
            let comes = |other: &Living| paths.comes_of(met.thread, *other);
            met.before(followed, meeting.looks) && others.iter().any(comes)
        })
    }

    /// A thread is followed alone.
    pub fn follow(&mut self, meeting: Meeting, followed: Path, others: Vec<Living>) {
        self.used = true;
        let object = self.objects.entry(meeting.class).or_default();
        let assumed = Assumed {
            followed,
            others,
            looks: meeting.looks,
        };
        if !object.assumed.contains(&assumed) {
            object.assumed.push(assumed);
        }
    }

    /// A thread is about to meet an object; whether that goes against what is assumed.
    pub fn hear(&mut self, meeting: Meeting, thread: Path, joined: &[Path], paths: &Paths) -> bool {
        let object = self.objects.entry(meeting.class).or_default();
        let looks = meeting.looks;
        let same = |met: &Met| (met.thread, met.looks) == (thread, looks) && met.joined == joined;
        if object.met.iter().any(same) {
            return false;
        }
        let met = Met {
            thread,
            joined: joined.to_vec(),
            looks,
        };
        let comes = |other: &Living| paths.comes_of(thread, *other);
        let against = |assumed: &Assumed| {
            met.before(assumed.followed, assumed.looks) && assumed.others.iter().any(comes)
        };
        let refuted = object.assumed.iter().any(against);
        object.met.push(met);
        self.count += 1;
        refuted
    }
}
