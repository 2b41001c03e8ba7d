//! Typed bodies: what type inference hands to lowering. Modelled on rustc's THIR: every adjustment (auto-ref, auto-deref,
//! coercion, overloaded operator) is explicit, every method call is a call of a named function, and patterns are typed.
//! Bodies are generic; lowering substitutes and asks [`crate::queries::Queries`] what trait methods resolve to.

use crate::ty::{AdtId, ClosureId, DefId, Ty, VarId};
use program::{BinOp, Prim, Span, UnOp};
use std::rc::Rc;

/// The body of a function, closure, const or static.
#[derive(Clone, Debug)]
pub struct Body {
    /// Parameter patterns with their types, `self` included.
    pub params: Vec<(Pat, Ty)>,
    /// The return type.
    pub ret: Ty,
    /// What it computes.
    pub value: Expr,
    /// Every variable declared in it (not in nested closures), by id: name and type.
    pub vars: Vec<(VarId, String, Ty)>,
}

/// An expression with its type after its own adjustments.
#[derive(Clone, Debug)]
pub struct Expr {
    /// Its type.
    pub ty: Ty,
    /// Where it is.
    pub span: Span,
    /// What it is.
    pub kind: Box<ExprKind>,
}

/// What a borrow forbids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Borrowing {
    /// `&e`: changes.
    Shared,
    /// `&mut e`: everything.
    Exclusive,
    /// A `&mut` that nobody wrote, of a method's receiver: changes, and everything once it is used (rustc's two-phase borrows).
    Reserved,
}

impl Borrowing {
    /// Whether it is a `&mut`.
    pub fn is_mut(self) -> bool {
        self != Borrowing::Shared
    }
}

impl From<bool> for Borrowing {
    /// What is written `&mut` (`true`) or `&`.
    fn from(mutable: bool) -> Self {
        match mutable {
            true => Borrowing::Exclusive,
            false => Borrowing::Shared,
        }
    }
}

/// Kinds of expression. "Place" marks those that denote a place; any of those read as a value is a copy (if the type is `Copy`,
/// which `Queries::is_copy` tells) or a move.
#[derive(Clone, Debug)]
pub enum ExprKind {
    /// A literal, or a const generic parameter once substituted (`ConstParam`).
    Lit(Lit),
    /// The value of a const generic parameter (its type is a `Param`; substitute it to get `ConstUsize`).
    ConstParam(Ty),
    /// Place: a local variable, or a captured one (lowering finds out which by where it was declared).
    Var(VarId),
    /// Place: a `static` that is not a thread local.
    Static(DefId),
    /// The index of a `thread_local!` static, for `Intrinsic::ThreadLocal`; a `usize`.
    ThreadLocalKey(DefId),
    /// A `const` item or associated const: lowering evaluates its body in place (a trait's is resolved with these arguments).
    Const(DefId, Vec<Ty>),
    /// A function item as a value (zero-sized); its type is `FnDef`.
    FnItem,
    /// A call of a named function or method, with all its generic arguments (`Self` and impl/trait parents first). When `def` is
    /// a trait's method, lowering resolves it on substituted arguments.
    CallDef {
        /// The function.
        def: DefId,
        /// Generic arguments.
        generics: Vec<Ty>,
        /// Receiver first, already adjusted.
        args: Vec<Expr>,
        /// Where a method call is said to be, if not where the expression is: from the method's name on.
        at: Option<Span>,
    },
    /// A call of a value of type `FnPtr`.
    CallPointer {
        /// The callee.
        callee: Expr,
        /// The arguments.
        args: Vec<Expr>,
    },
    /// A struct, tuple struct, or variant. Fields in order of evaluation, by index.
    Adt {
        /// Which.
        adt: AdtId,
        /// Variant index; 0 for a struct.
        variant: u32,
        /// (field index, value), in source order.
        fields: Vec<(u32, Expr)>,
        /// `..base`
        base: Option<Expr>,
    },
    /// `(a, b)`
    Tuple(Vec<Expr>),
    /// `[a, b]`
    Array(Vec<Expr>),
    /// `[value; n]`: `Copy` value, or a const expression evaluated each time. The length is in the type.
    Repeat(Expr),
    /// A closure; captures are found by lowering (`captures` gives the by-move flag and nothing else).
    Closure {
        /// Its identity; its type is `TyKind::Closure`.
        id: ClosureId,
        /// `move`.
        by_move: bool,
        /// The parameters and body.
        body: Rc<Body>,
    },
    /// An `async` block; its type is `TyKind::Coroutine`.
    Async {
        /// Its identity.
        id: ClosureId,
        /// `move` (always for the body of an `async fn`).
        by_move: bool,
        /// It is what an `async` closure returns: it takes the closure's parameters whole.
        of_closure: bool,
        /// No parameters; the result is the output.
        body: Rc<Body>,
    },
    /// `future.await`: the operand is already `IntoFuture::into_future(..)`-converted. Lowering polls it with the coroutine's context
    /// until ready: `poll` names `Future::poll` resolved on the operand's type.
    Await {
        /// The future.
        future: Expr,
    },
    /// Place: a field of a struct, tuple or union.
    Field(Expr, u32),
    /// Place: `*e` of a reference, raw pointer or `Box`. (Overloaded deref is `Deref(CallDef(Deref::deref, [&e]))`.)
    Deref(Expr),
    /// Place: `e[i]` of an array or slice by `usize`. (Overloaded index is `Deref(CallDef(Index::index, ..))`.)
    Index(Expr, Expr),
    /// `&e`, `&mut e`, also of temporaries.
    Borrow(Borrowing, Expr),
    /// `&raw const e`, `addr_of!`.
    RawBorrow(bool, Expr),
    /// An operator on primitive types.
    Binary(BinOp, Prim, Expr, Expr),
    /// An operator on a primitive type.
    Unary(UnOp, Prim, Expr),
    /// `&&` (true) and `||` (false), lazy.
    Logical(bool, Expr, Expr),
    /// `place = value`: drops the old value after evaluating the new one.
    Assign(Expr, Expr),
    /// `place op= value` on primitive types: the value is evaluated first, then the place.
    AssignOp(BinOp, Prim, Expr, Expr),
    /// `as` between primitive types (an enum without fields casts through `EnumToInt`).
    Cast {
        /// What.
        value: Expr,
        /// Its primitive type.
        from: Prim,
        /// The wanted one.
        to: Prim,
    },
    /// A fieldless enum value to its discriminant, as an integer of the expression's type.
    EnumToInt(Expr),
    /// Pointer casts that change no value (`&T` to `*const T`, `*const T` to `*mut U`).
    PointerCast(Expr),
    /// Coercion `&[T; N]` to `&[T]`, `Box<T>` to `Box<dyn Tr>`, `Arc<T>` to `Arc<dyn Tr>` and so on; the target is the type of the
    /// expression; lowering finds the pointer inside.
    Unsize(Expr),
    /// Function item or non-capturing closure to function pointer.
    ReifyFn(Expr),
    /// `!` to any type.
    NeverToAny(Expr),
    /// A block.
    Block(Block),
    /// `if c {} else {}`; the condition may contain `Let`.
    If(Expr, Expr, Option<Expr>),
    /// `let PAT = e` as a condition (in `if`, `while`, `&&` chains and guards).
    Let(Pat, Expr),
    /// `match`.
    Match(Expr, Vec<Arm>),
    /// `loop`, and what `while` and `for` become. The label is unique in the function.
    Loop(LoopId, Expr),
    /// `break 'label value`; also leaves a labeled block.
    Break(LoopId, Option<Expr>),
    /// `continue 'label`
    Continue(LoopId),
    /// A labeled block, left by `Break`.
    Labeled(LoopId, Expr),
    /// `return`
    Return(Option<Expr>),
    /// An expression whose temporaries are dropped at its end (the condition of an `if`, an arm's guard, a statement): where Rust
    /// has a terminating scope that is not a statement of a `Block`.
    Scope(Expr),
}

/// The target of `break` and `continue`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LoopId(pub u32);

/// Literals, typed by the expression.
#[derive(Clone, Debug, PartialEq)]
pub enum Lit {
    /// An integer, sign applied.
    Int(i128),
    /// `u128` beyond `i128::MAX`.
    BigUint(u128),
    /// A float's bits as `f64`.
    Float(u64),
    /// `bool`
    Bool(bool),
    /// `char`
    Char(char),
    /// A string, type `&str`.
    Str(Rc<str>),
    /// A byte string, type `&[u8; N]`.
    ByteStr(Rc<[u8]>),
}

/// Statements, then a value. Edition 2024: the tail's temporaries are dropped before the block's variables.
#[derive(Clone, Debug)]
pub struct Block {
    /// The statements.
    pub stmts: Vec<Stmt>,
    /// The tail.
    pub tail: Option<Expr>,
    /// Where the closing brace is (drops are shown there).
    pub end: Span,
}

/// A statement.
#[derive(Clone, Debug)]
pub enum Stmt {
    /// `expr;` temporaries are dropped at the end of the statement.
    Expr(Expr),
    /// `let PAT: T = init else { .. };` Temporaries of `init` that Rust extends (`let x = &temp();`) live as long as the block.
    Let {
        /// The pattern.
        pat: Pat,
        /// The initial value, if any.
        init: Option<Expr>,
        /// The diverging block.
        otherwise: Option<Expr>,
    },
}

/// An arm of a `match`.
#[derive(Clone, Debug)]
pub struct Arm {
    /// The pattern.
    pub pat: Pat,
    /// The guard (may contain `Let`).
    pub guard: Option<Expr>,
    /// The value.
    pub body: Expr,
}

/// A typed pattern; default binding modes are made explicit (`Deref` patterns and by-reference bindings).
#[derive(Clone, Debug)]
pub struct Pat {
    /// The type it matches.
    pub ty: Ty,
    /// Where it is.
    pub span: Span,
    /// What it is.
    pub kind: Box<PatKind>,
}

/// Kinds of pattern.
#[derive(Clone, Debug)]
pub enum PatKind {
    /// `_`, `..`
    Wild,
    /// `x`, `ref x`, `x @ p`
    Bind {
        /// The variable.
        var: VarId,
        /// `ref` (Some(false)), `ref mut` (Some(true)), by value (None).
        by_ref: Option<bool>,
        /// `@`
        sub: Option<Pat>,
    },
    /// A struct's or tuple's fields, by index; those not named match anything.
    Fields(Vec<(u32, Pat)>),
    /// An enum's variant with its fields.
    Variant(AdtId, u32, Vec<(u32, Pat)>),
    /// `&p`, or an implicit dereference of a reference or box.
    Deref(Pat),
    /// Equal to a literal (also strings), or to a const of primitive type.
    Lit(Lit),
    /// Equal to a const item's value, of primitive type or `&str`.
    Const(DefId, Vec<Ty>),
    /// A range of ints or chars: inclusive bounds, as integers; `None` is unbounded. Of floats: bounds as bits, and whether the upper one is left out.
    Range(Option<i128>, Option<i128>, bool),
    /// `[a, b, rest @ .., c]`
    Slice {
        /// From the front.
        before: Vec<Pat>,
        /// `..` with its binding; `None` when the length must be exact.
        rest: Option<Option<Pat>>,
        /// From the back.
        after: Vec<Pat>,
    },
    /// `p | q`: each binds the same variables (the same `VarId`s).
    Or(Vec<Pat>),
}
