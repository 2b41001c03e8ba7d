//! Runs a [`program::Program`] step by step under a schedule given from outside. Deterministic and without input or output of
//! its own: threads, memory and sync objects are one cloneable value, [`State`].
//!
//! * `value`, `memory`, `threads`, `state`: what there is in a situation.
//! * `eval`: instructions. `local`: operations no other thread can observe. `sync`: those that others can, one file each kind.
//! * `contact`: which objects a step meets, and whether its change commutes with others'.
//! * `key`: the canonical form of a state; `analysis`: which locals matter for it.
//! * `symmetry`: which threads may change places without anybody telling.
//! * `race`: who knows of which plain accesses. `words`, `view`: states for people.

mod analysis;
mod config;
mod contact;
mod eval;
mod fault;
mod interface;
mod key;
mod local;
mod machine;
mod memory;
mod race;
mod state;
mod symmetry;
mod sync;
mod threads;
mod value;
mod view;
mod words;

pub use config::{Config, Timers};
pub use interface::*;
pub use key::LARGEST_KEY;
pub use machine::Machine;
pub use race::{Access, Link, Order, Past, Why};
pub use state::State;
pub use view::*;
