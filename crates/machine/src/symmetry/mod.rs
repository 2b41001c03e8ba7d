//! Threads that are interchangeable: no thread, and nobody who looks at the output, can ever tell which of them is which.
//!
//! `for _ in 0..10 { handles.push(thread::spawn(|| ...)); }` makes ten threads that differ only in where `main` keeps their
//! handles. All a handle is good for in most programs is to be joined, and who joins one joins them all before it does anything
//! else. So a search need not tell apart two situations in which such threads have changed places, if it lets the joins wait
//! until all of them have ended: a join before that does nothing anybody can see, and so commutes with all that comes between.
//! (Ip and Dill, "Better verification through symmetry", 1996; the joins are what keeps a program with threads in a list from
//! being symmetric as it stands.) Where plain memory is shared, what a joiner reads and writes between two joins may race; it
//! joins them in a row only if nobody else can come to that.
//!
//! Nothing of this is read off the program. [`Twins::of`] and [`holds_back`] look in each situation whether it is so. Where a
//! thread's result is more than `()`, where it panics, is unparked by its handle, or is not joined with the others, all of its
//! kind are told apart from then on, and the search begins again. A run to such a place is found in spite of what is left
//! out: up to there all threads of the kind were interchangeable.

mod joins;
mod twins;

pub(crate) use joins::{Row, holds_back};
pub(crate) use twins::{Twins, path};
