//! Who waits for what, held by whom.

use crate::eval::Glance;
use crate::machine::Machine;
use crate::state::State;
use crate::value::{Object, Uid};
use program::Intrinsic;

/// One sentence for each thread that waits.
pub(crate) fn deadlock(machine: &Machine, state: &State) -> String {
    let sentences = state
        .live()
        .map(|me| Glance { machine, state, me }.why_blocked());
    sentences.collect::<Vec<_>>().join("; ")
}

impl Glance<'_> {
    /// `a` waits to lock `forks[1]`, held by `b`
    fn why_blocked(&self) -> String {
        let holders = self.holders();
        let held = match holders.as_slice() {
            [] => String::new(),
            holders => {
                let names: Vec<String> = holders.iter().map(|&uid| self.holder_name(uid)).collect();
                format!(", held by {}", names.join(" and "))
            }
        };
        let line = match self.span().0.line {
            0 => String::new(),
            line => format!(" (line {line})"),
        };
        let words = self.words();
        let waits = match words.strip_prefix("wait ") {
            Some(rest) => format!("waits {rest}"),
            None => format!("waits to {words}"),
        };
        format!("`{}`{line} {waits}{held}", self.thread().shown())
    }

    fn holder_name(&self, uid: Uid) -> String {
        let thread = self.state.thread(uid);
        match (uid == self.me, thread.is_finished()) {
            (true, _) => "itself".to_string(),
            (_, true) => format!("`{}`, which has ended", thread.shown()),
            _ => format!("`{}`", thread.shown()),
        }
    }

    /// The threads that hold what this one waits for.
    pub(crate) fn holders(&self) -> Vec<Uid> {
        let Ok(args) = self.pending_args() else {
            return Vec::new();
        };
        if let Some((Intrinsic::Print | Intrinsic::OutputLock, _)) = self.pending_op() {
            return self.output_holder().into_iter().collect();
        }
        let at = usize::from(matches!(
            self.thread().status,
            crate::threads::Status::Waiting(crate::threads::Wait::Reacquire { .. })
        ));
        let object = args.get(at).and_then(|object| self.object(object).ok());
        object.map_or_else(Vec::new, Object::holders)
    }
}
