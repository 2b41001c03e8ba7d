//! The program the explorer runs: flat, monomorphic, typed only as far as values need.
//!
//! `rust-subset` lowers Rust source to a [`Program`]; `machine` executes it. The shape follows rustc's MIR with three
//! simplifications that a machine with tagged values allows:
//!
//! * **Drop flags are dynamic.** A slot that was moved out of holds "nothing"; dropping nothing does nothing. So there is one
//!   [`Instr::Drop`] at every scope end, whether or not some path moved the value out.
//! * **No landing pads.** When a panic unwinds a frame, its initialized locals that have a [`Local::drop`] are dropped from the
//!   highest index to the lowest. Lowering therefore numbers locals in the order their drops are scheduled.
//! * **`&str` is a value.** A shared borrow freezes the text, so a reference to a `str` is the text itself; there is no
//!   pointer to it.

mod code;
pub mod compact;
mod intrinsic;
mod span;
mod text;
mod types;

pub use code::*;
pub use intrinsic::*;
pub use span::*;
pub use types::*;

use serde::{Deserialize, Serialize};

/// A whole program, ready to run.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Program {
    /// Every function instance; [`FnId`] indexes it.
    pub functions: Vec<Function>,
    /// Every `static` and `thread_local!`; [`StaticId`] indexes it.
    pub statics: Vec<Static>,
    /// Every (type, trait) pair made into a trait object; [`VTableId`] indexes it.
    pub vtables: Vec<VTable>,
    /// Names and drop glue of the types that values carry; [`TypeId`] indexes it.
    pub types: Vec<TypeInfo>,
    /// A function without parameters that calls the user's `main` and returns the exit code, an integer: 1 for an `Err`.
    pub main: FnId,
    /// What the machine calls when it starts a panic itself (overflow, index out of range): a function of one `&str`, the
    /// message, that makes the payload and never returns. Without it the text is the payload.
    pub panic: Option<FnId>,
    /// Whether the user's text says `unsafe` anywhere. Without it plain memory cannot race, and the machine keeps no
    /// record of plain accesses.
    pub uses_unsafe: bool,
    /// It asks for standard input, which is empty.
    pub reads_input: bool,
    /// It goes through a collection whose order a real run draws by lot.
    pub hash_order: bool,
    /// The lines, first and last, of each `macro_rules!` of the program.
    pub macros: Vec<(u32, u32)>,
}

/// Index into [`Program::functions`].
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub struct FnId(pub u32);
/// Index into [`Program::statics`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct StaticId(pub u32);
/// Index into [`Program::vtables`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct VTableId(pub u32);
/// Index into [`Program::types`].
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub struct TypeId(pub u32);
/// Index into [`Function::locals`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LocalId(pub u32);

/// A global variable. `static`s are initialized before `main`, in order, by the main thread, invisibly; a `thread_local!` is
/// initialized at its first use in each thread.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Static {
    /// The name in the source.
    pub name: String,
    /// Its type, for showing its value.
    pub ty: Option<TypeId>,
    /// Evaluates the initial value (no parameters).
    pub init: FnId,
    /// One for each thread, made lazily ([`Intrinsic::ThreadLocal`] reads it), dropped when the thread ends.
    pub thread_local: bool,
    /// Whether user code declared it (and so whether views show it).
    pub origin: Origin,
    /// Declared `static mut`: plain accesses to it may race.
    pub mutable: bool,
    /// Drop glue, for thread locals.
    pub drop: Option<FnId>,
    /// Where it is declared.
    pub span: Span,
}

/// The methods of one concrete type behind one trait object type.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct VTable {
    /// The concrete type's name, as a person would write it.
    pub type_name: String,
    /// The concrete type ([`Intrinsic::TypeIdOf`] compares it, for `Any`).
    pub ty: TypeId,
    /// One function for each method slot of the trait, supertraits' methods first. A slot whose method takes `self` by value
    /// (`FnOnce::call_once` in a `Box<dyn FnOnce()>`) takes the value itself: the machine moves it out of its cell.
    /// The `Fn*` traits' methods take two parameters here as everywhere: the callee and one tuple of the arguments.
    pub methods: Vec<FnId>,
    /// Drop glue of the concrete type: takes a pointer to the value.
    pub drop: Option<FnId>,
}
