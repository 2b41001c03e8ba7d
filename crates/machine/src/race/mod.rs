//! Data races: two plain accesses of one place, or a plain and an atomic one, at least one of them a write, that nothing orders.
//!
//! Clocks in the state would make every history a state of its own. Instead each access that can still race is a record with the
//! set of threads, and of sync objects, that know of it (that it happened before what they do next). A release adds the object to
//! the records its thread knows, an acquire adds the thread to those the object knows. A record known to every live thread can
//! race no more and vanishes; so does one that a later access by a thread that knows of it covers.
//!
//! Plain accesses are no places to switch threads: if two of them are unordered they are so whichever order they run in, and any
//! schedule that reaches both finds the race. So nothing is lost by running them together with the visible operation before.
//!
//! Only accesses by the program's own code count (and those of lists and texts, which are the program's data); the library's
//! bookkeeping is ordered by design. Atomic accesses are checked against plain ones but not recorded themselves.

mod knowledge;
mod past;
mod places;
mod record;

pub(crate) use knowledge::{AtomicKind, order_number};
pub use past::{Access, Link, Order, Past, Why};
pub(crate) use record::Races;
