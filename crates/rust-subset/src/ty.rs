//! Types, as inference and lowering share them.

use program::{FloatTy, IntTy};
use std::rc::Rc;

/// A type. Cheap to clone; equal by structure.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ty(pub Rc<TyKind>);

/// What a type is. Lifetimes are erased throughout.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TyKind {
    /// `bool`
    Bool,
    /// `char`
    Char,
    /// An integer type.
    Int(IntTy),
    /// A float type.
    Float(FloatTy),
    /// `str`
    Str,
    /// `!`
    Never,
    /// `()`, `(A, B)`
    Tuple(Vec<Ty>),
    /// `[T; N]`
    Array(Ty, Ty),
    /// `[T]`
    Slice(Ty),
    /// `&T` (false), `&mut T` (true)
    Ref(bool, Ty),
    /// `*const T` (false), `*mut T` (true)
    RawPtr(bool, Ty),
    /// A struct or enum with its generic arguments (const arguments are [`TyKind::ConstUsize`] and the like).
    Adt(AdtId, Vec<Ty>),
    /// The type of one function item, with the generic arguments of its parents first, then its own.
    FnDef(DefId, Vec<Ty>),
    /// `fn(A) -> R`
    FnPtr(Vec<Ty>, Ty),
    /// A closure, with the generic arguments of the function it is in.
    Closure(ClosureId, Vec<Ty>),
    /// An `async` block or the body of an `async fn`, with the generic arguments of the function it is in.
    Coroutine(ClosureId, Vec<Ty>),
    /// `dyn A + Send`: the principal trait's bound, if there is one, and the auto traits beside it.
    Dyn(Option<TraitBound>, Autos),
    /// The n-th generic parameter in scope: parents' first. `Self` in a trait is parameter 0.
    Param(u32, Rc<str>),
    /// `<T as Trait<..>>::Name<..>`, not normalized. Arguments: `Self`, then the trait's. Never left in a monomorphic type.
    Projection(DefId, Vec<Ty>, Rc<str>),
    /// `impl Trait` in return position: the function and which of its opaque types; arguments of the function.
    /// Never left in a monomorphic type.
    Opaque(DefId, u32, Vec<Ty>),
    /// A value of a const generic.
    ConstUsize(u64),
    /// An inference variable. Never in a finished body.
    Infer(u32),
}

/// A trait with arguments and associated types, as in `dyn Fn(i32) -> bool` or a bound.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TraitBound {
    /// The trait.
    pub def: DefId,
    /// Its arguments without `Self`.
    pub args: Vec<Ty>,
    /// `Item = T`
    pub assoc: Vec<(Rc<str>, Ty)>,
}

/// The auto traits that a trait object promises.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Autos(u8);

impl Autos {
    /// Their lang names, and how they are written.
    pub const ALL: [(&'static str, &'static str); 5] = [
        ("send", "Send"),
        ("sync", "Sync"),
        ("unpin", "Unpin"),
        ("unwind_safe", "UnwindSafe"),
        ("ref_unwind_safe", "RefUnwindSafe"),
    ];

    /// The one with this lang name, or none.
    pub fn named(lang: &str) -> Autos {
        let at = Self::ALL.iter().position(|(name, _)| *name == lang);
        Autos(at.map_or(0, |at| 1 << at))
    }

    /// What panics may leave half done is not among what has them.
    pub fn unwinding() -> Autos {
        Autos::named("unwind_safe").and(Autos::named("ref_unwind_safe"))
    }

    /// Those that are among the others too.
    pub fn among(self, others: Autos) -> Autos {
        Autos(self.0 & others.0)
    }

    /// These and those.
    pub fn and(self, other: Autos) -> Autos {
        Autos(self.0 | other.0)
    }

    /// Those that are not among the others.
    pub fn without(self, others: Autos) -> Autos {
        Autos(self.0 & !others.0)
    }

    /// How they are written.
    pub fn names(self) -> Vec<&'static str> {
        let all = Self::ALL.iter();
        let these = all.filter(|(lang, _)| self.has(Autos::named(lang)));
        these.map(|(_, name)| *name).collect()
    }

    /// In a sentence.
    pub fn in_words(self) -> String {
        let names = self.names();
        let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        quoted.join(" and ")
    }

    /// Whether all of the others are among them.
    pub fn has(self, others: Autos) -> bool {
        self.0 & others.0 == others.0
    }
}

/// A struct, enum or union.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AdtId(pub u32);
/// Any other item: function, trait, const, static, impl.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DefId(pub u32);
/// A closure expression or async body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClosureId(pub u32);
/// A variable of a body; unique within the whole function, closures included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct VarId(pub u32);
