//! Instructions, places and operands.

use crate::{FnId, Intrinsic, LocalId, Origin, Prim, Span, StaticId, TypeId, VTableId};
use serde::{Deserialize, Serialize};

/// One instance of a function: monomorphic, with its code flat.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Function {
    /// As a person would say it: `main`, `Buffer::push`, `closure in main at line 12`.
    pub name: String,
    /// Whose function it is. A visible operation is shown at the innermost *user* frame's line.
    pub origin: Origin,
    /// Locals `0..params` are the parameters.
    pub params: u32,
    /// Every local, in the order their drops are scheduled (see the crate's documentation).
    pub locals: Vec<Local>,
    /// The code; execution starts at 0 and leaves by [`Instr::Return`].
    pub code: Vec<Instr>,
    /// The place in the source of each instruction; as long as `code`.
    pub spans: Vec<Span>,
    /// What a closure of the user's captured, for showing: the names and types of the fields of its first parameter, or of what
    /// that points at.
    pub captures: Vec<(String, TypeId)>,
    /// `#[track_caller]`: a panic in it is said to be where it was called.
    pub track_caller: bool,
    /// A library function that works on its caller's data alone (a cell, a slice, a map): what it reads and writes, its caller does.
    pub on_data: bool,
    /// Drop glue of a type without a `Drop` of its own: it drops the parts, and does nothing where no part has anything to drop.
    pub drops_parts: bool,
    /// A coroutine (the body of an `async fn` or block): its locals outlive a [`Instr::Suspend`]. Its parameters are the captures
    /// and, last, the argument of the first resume.
    pub coroutine: bool,
}

/// A local slot.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Local {
    /// The variable's name; `None` for a temporary.
    pub name: Option<String>,
    /// Its type, for showing.
    pub ty: TypeId,
    /// Drop glue for its type: a function of one parameter, a pointer to the value. `None` where dropping does nothing.
    pub drop: Option<FnId>,
    /// Its address is taken somewhere: it is live until `StorageDead`.
    pub borrowed: bool,
}

/// Where a value is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The variable.
    pub base: Base,
    /// The way from it to the part meant.
    pub path: Vec<Step>,
}

/// The variable a place starts from.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Base {
    /// A local of the running frame.
    Local(LocalId),
    /// A `static` (not a thread local).
    Static(StaticId),
}

/// One step from a value to a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Step {
    /// A field of a struct, tuple, closure, or of the variant an enum value now has.
    Field(u32),
    /// What a reference, raw pointer or `Box` points at. The reference's slice or vtable part goes along.
    Deref,
    /// An element of an array, slice or list; the local holds a `usize`. Out of range is a panic.
    Index(LocalId),
    /// The n-th element; from the end when `from_end` (1 is the last). For patterns: never out of range.
    Element {
        /// The offset.
        at: u64,
        /// Count from the end.
        from_end: bool,
    },
}

/// An instruction's input.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Operand {
    /// Reads and leaves the place as it is (for `Copy` types).
    Copy(Place),
    /// Reads and leaves nothing behind.
    Move(Place),
    /// A constant.
    Const(Const),
}

/// A constant value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Const {
    /// `()`: the empty tuple
    Unit,
    /// `bool`
    Bool(bool),
    /// Any integer, sign-extended or zero-extended to its own type's value.
    Int(i128),
    /// `u128` beyond `i128::MAX` only.
    BigUint(u128),
    /// A float, as bits of an `f64` (an `f32` widens without loss).
    Float(u64),
    /// `char`
    Char(char),
    /// `&str`
    Str(String),
    /// A function's address.
    Fn(FnId),
}

/// A value computed from operands, without calling anything.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Rvalue {
    /// The operand itself.
    Use(Operand),
    /// A pointer to a place: `&`, `&mut`, `&raw`. Of a place that ends in `Deref`: the pointer itself, reborrowed.
    /// Never of a place of type `str`: lowering copies the text instead.
    Ref(Place),
    /// A pointer to elements `from .. len - to_end` of an array, slice or list (for slice patterns: never out of range).
    Subslice {
        /// The sequence.
        place: Place,
        /// First element.
        from: u64,
        /// How many elements at the end are left out.
        to_end: u64,
    },
    /// An operator of a primitive type. Arithmetic that overflows panics, as in a debug build.
    Binary(BinOp, Prim, Operand, Operand),
    /// Negation (overflow panics) or complement.
    Unary(UnOp, Prim, Operand),
    /// `as` between primitive types, with Rust's meaning (truncating, saturating from floats).
    Cast {
        /// What is cast.
        value: Operand,
        /// Its type.
        from: Prim,
        /// The type wanted.
        to: Prim,
    },
    /// A struct, tuple, closure: its fields in order.
    Aggregate(Vec<Operand>),
    /// An enum value: which variant (its index in the declaration, not its discriminant), and its fields.
    Variant(u32, Vec<Operand>),
    /// An array of these elements.
    Array(Vec<Operand>),
    /// `[value; n]` for a `Copy` or constant value.
    Repeat(Operand, u64),
    /// Which variant an enum value has: its index, as an integer.
    VariantIndex(Place),
    /// How many elements an array, slice or list has.
    Len(Place),
    /// Makes a thin pointer wide. `path` leads from the operand to the one pointer in it (empty for `&T`; the field path for
    /// `Box`, `Rc`, `Arc`, `Pin`).
    Unsize {
        /// A pointer, or a smart pointer.
        value: Operand,
        /// The field path to the pointer.
        path: Vec<u32>,
        /// What to add to it.
        to: Unsized,
    },
    /// A new coroutine: the function that is its body, and the values of its first parameters. It has not started.
    Coroutine(FnId, Vec<Operand>),
}

/// What a wide pointer knows beside its address.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Unsized {
    /// An array becomes a slice: the length is the array's.
    Slice,
    /// A value becomes a trait object.
    Dyn(VTableId),
}

/// Operators of two operands. Comparison gives `bool`; `Cmp` gives the variant of `Ordering` (0 less, 1 equal, 2 greater).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum BinOp {
    Add,
    Sub,
    Mul,
    Div,
    Rem,
    BitAnd,
    BitOr,
    BitXor,
    Shl,
    Shr,
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
    Cmp,
}

/// Operators of one operand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum UnOp {
    Neg,
    Not,
}

/// Who is called.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Callee {
    /// A known function.
    Fn(FnId),
    /// A function pointer.
    Pointer(Operand),
    /// Slot `n` of the vtable of the first argument, a wide pointer (a reference, or the whole smart pointer for `self: Box<Self>`
    /// when `path` leads to the pointer); the function gets that pointer thin.
    Virtual {
        /// Index into [`crate::VTable::methods`].
        slot: u32,
        /// The field path from the first argument to its pointer.
        path: Vec<u32>,
        /// The method takes `self` by value: the value is moved out of the `Box` that is the first argument, its cell is freed.
        by_value: bool,
    },
}

/// An instruction. Jumps name an index in the same function's code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Instr {
    /// Computes and stores. What the place held before is overwritten, not dropped (lowering drops it first).
    Assign(Place, Rvalue),
    /// Calls; the result is stored in `dest` when the callee returns.
    Call {
        /// Who is called.
        callee: Callee,
        /// Its arguments.
        args: Vec<Operand>,
        /// Where the result goes.
        dest: Place,
    },
    /// An operation of the machine itself. Those that are visible to other threads are where a thread can be interrupted.
    Intrinsic {
        /// Which.
        op: Intrinsic,
        /// Its arguments.
        args: Vec<Operand>,
        /// The concrete types it was instantiated with (for `TypeIdOf`, `TypeName`, allocation).
        types: Vec<TypeId>,
        /// Where the result goes.
        dest: Place,
    },
    /// Continues elsewhere.
    Jump(u32),
    /// Continues at `then` if the operand is true, else at the next instruction's alternative `otherwise`.
    Branch {
        /// A `bool`.
        condition: Operand,
        /// Where to if true.
        then: u32,
        /// Where to if false.
        otherwise: u32,
    },
    /// Continues at the target of the first equal integer (also chars and bools, as integers), else at `otherwise`.
    Switch {
        /// What is compared.
        value: Operand,
        /// (value, target) pairs.
        cases: Vec<(i128, u32)>,
        /// Where to if none is equal.
        otherwise: u32,
    },
    /// Drops the value in a place, if it holds one, by the given glue, and leaves nothing there. From the moment the glue starts
    /// the place counts as dropped: if the glue panics, unwinding does not drop it again.
    Drop {
        /// The place.
        place: Place,
        /// Its type's drop glue: a function of one parameter, a pointer to the value.
        glue: FnId,
    },
    /// Leaves nothing in a local (its scope ended; after its `Drop`).
    StorageDead(LocalId),
    /// Returns to the caller.
    Return(Operand),
    /// In a coroutine: gives control back to whoever resumed it; the next resume continues after this instruction, with the
    /// resume argument stored in the place.
    Suspend(Place),
    /// Cannot be reached in a program that rustc accepts (after a call that never returns, an exhaustive match).
    Unreachable,
}

impl Instr {
    /// The instructions that it may jump to, by index, in the order in which they stand in it.
    pub fn targets(&self) -> impl Iterator<Item = u32> {
        let (cases, ends): (&[(i128, u32)], [Option<u32>; 2]) = match self {
            Instr::Jump(to) => (&[], [Some(*to), None]),
            Instr::Branch {
                then, otherwise, ..
            } => (&[], [Some(*then), Some(*otherwise)]),
            Instr::Switch {
                cases, otherwise, ..
            } => (cases, [Some(*otherwise), None]),
            _ => (&[], [None, None]),
        };
        let cases = cases.iter().map(|(_, to)| *to);
        cases.chain(ends.into_iter().flatten())
    }

    /// Whether execution may go on with the next instruction, other than by a jump.
    pub fn falls_through(&self) -> bool {
        !matches!(
            self,
            Instr::Jump(_)
                | Instr::Branch { .. }
                | Instr::Switch { .. }
                | Instr::Return(_)
                | Instr::Unreachable
        )
    }
}
