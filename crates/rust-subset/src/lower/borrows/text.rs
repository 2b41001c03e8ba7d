//! What is said of a value that is used while it is borrowed.

use super::{FOR_EVER, Mistake, THREADS};
use crate::lower::builder::Builder;
use crate::lower::uses::Uses;
use program::Instr;

impl Builder<'_, '_> {
    /// A mistake in words: `name` is what was lent, `lent_at` where.
    pub(super) fn borrowed_text(&self, mistake: &Mistake, lent_at: usize, name: &str) -> String {
        let line = self.spans[lent_at].line;
        if self.outliving.contains(&mistake.at) {
            return format!(
                "The thread gets a reference to `{name}`, made in line {line}, and `{name}` may be gone before the thread is done: move the value itself, share it in an `Arc`, or use `thread::scope`."
            );
        }
        let kept = self.keeping.iter().any(|(at, _)| *at == mistake.at);
        if kept || mistake.holder == FOR_EVER {
            return format!(
                "This holds a reference to `{name}`, made in line {line}, and is kept for longer than `{name}` is certain to be there: move the value itself, or share it in an `Arc`."
            );
        }
        if let Instr::Return(_) = self.code[mistake.at] {
            let remedy = match self.capturing.contains(&lent_at) {
                true => "write `move` before the closure or the `async` block",
                false => "return the value itself",
            };
            return format!(
                "The result refers to `{name}`, which is gone when the function ends: {remedy}."
            );
        }
        if let Some(thread) = mistake.holder.checked_sub(THREADS) {
            return self.lent_to_thread(mistake, thread as usize, name);
        }
        let holder = self.slots[mistake.holder as usize].local.name.as_deref();
        if let (true, Some(holder)) = (mistake.dropped, holder) {
            return self.dropped_text(mistake, line, name, holder);
        }
        let (who, again) = match holder {
            None => ("a reference".to_string(), "is used again later"),
            Some("") => ("the loop".to_string(), "goes on"),
            Some(holder) => (format!("`{holder}`"), "is used again later"),
        };
        if let Instr::StorageDead(_) = self.code[mistake.at] {
            let end = self.spans[mistake.at].line;
            return format!(
                "`{name}` is borrowed here and gone in line {end}, where its block ends, but {who} {again}: declare `{name}` before the block."
            );
        }
        let what = done(mistake.how);
        format!(
            "`{name}` may not be {what} here: {who} has borrowed it in line {line} and {again}. Do this before or after, or work with a clone."
        )
    }

    /// The same where who has borrowed it only looks at it when it is dropped.
    fn dropped_text(&self, mistake: &Mistake, line: u32, name: &str, by: &str) -> String {
        let later = format!("`{by}` is dropped later, which looks at it");
        match (&self.code[mistake.at], mistake.how) {
            (Instr::StorageDead(_), _) => {
                let end = self.spans[mistake.at].line;
                format!(
                    "`{name}` is borrowed here and gone in line {end}, where its block ends, but {later}: declare `{name}` before `{by}`."
                )
            }
            (_, how) => format!(
                "`{name}` may not be {} here: `{by}` has borrowed it in line {line} and is dropped later, which looks at it. Drop `{by}` before (`drop({by})`, or a block around it).",
                done(how)
            ),
        }
    }

    /// The same of a value that a thread may have until its scope ends.
    fn lent_to_thread(&self, mistake: &Mistake, started: usize, name: &str) -> String {
        if let Instr::StorageDead(_) = self.code[mistake.at] {
            return format!(
                "`{name}` is borrowed here and may be gone before the thread is done: declare it before the scope."
            );
        }
        let share =
            "threads may share what they only read; put it in a `Mutex` or an atomic to change it.";
        if started >= mistake.at {
            return format!(
                "The next round of this loop borrows `{name}` again while the thread still has it: {share}"
            );
        }
        let line = self.spans[started].line;
        format!(
            "The thread started in line {line} has borrowed `{name}` until the scope ends: {share}"
        )
    }

    /// The same of a value without a name that ends with its statement, where a variable has borrowed it.
    pub(super) fn short_lived_text(&self, mistake: &Mistake, lent: u32) -> Option<String> {
        let name = |local: u32| self.slots.get(local as usize)?.local.name.as_deref();
        if let Instr::Return(_) = self.code[mistake.at] {
            let temporary = name(lent).is_none() && !self.constant && lent >= self.params;
            return temporary.then(|| {
                "The result refers to a value that is made here and gone when the function ends: return the value itself.".to_string()
            });
        }
        let holder = name(mistake.holder).filter(|holder| !holder.is_empty())?;
        let ends = matches!(self.code[mistake.at], Instr::StorageDead(dead) if dead.0 == lent);
        (ends && name(lent).is_none()).then(|| {
            format!(
                "This makes a value that is gone at the end of the statement, but `{holder}` has borrowed it and is used again later: give the value a name with a `let` of its own before."
            )
        })
    }
}

fn done(how: Uses) -> &'static str {
    match how {
        Uses::Read | Uses::Share => "used",
        Uses::Move => "moved",
        Uses::Write | Uses::Lend => "changed",
    }
}
