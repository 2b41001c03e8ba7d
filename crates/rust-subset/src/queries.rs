//! What lowering asks of name resolution and type inference.

use crate::apart::Apart;
use crate::fold::TraitRef;
use crate::passing::Passing;
use crate::thir::Body;
use crate::ty::{AdtId, Autos, ClosureId, DefId, Ty};
use program::{Diagnostic, IntTy, Intrinsic, Origin, Span};
use std::rc::Rc;

/// A struct's, enum's or union's definition.
#[derive(Clone, Debug)]
pub struct AdtDef {
    /// As written.
    pub name: String,
    /// Whose it is.
    pub origin: Origin,
    /// One variant for a struct or union.
    pub variants: Vec<VariantDef>,
    /// `enum`
    pub is_enum: bool,
    /// `Box` (a lang item: deref moves out, its drop glue frees the cell).
    pub is_box: bool,
    /// How many generic parameters.
    pub generics: u32,
    /// `#[repr(..)]`
    pub repr: Repr,
    /// It is declared with lifetimes, so it holds references.
    pub has_lifetimes: bool,
    /// It has one lifetime and no other parameters: what its values refer to lives that long, or for ever.
    pub one_lifetime: bool,
}

/// What `#[repr(..)]` says of a type's layout.
#[derive(Clone, Debug, Default)]
pub struct Repr {
    /// `C`: fields in the order they are written.
    pub c: bool,
    /// `align(n)`
    pub align: Option<u64>,
    /// `packed(n)`, 1 if without a number.
    pub packed: Option<u64>,
    /// `u8` and the like, of an enum.
    pub int: Option<IntTy>,
}

/// A variant's definition.
#[derive(Clone, Debug)]
pub struct VariantDef {
    /// As written.
    pub name: String,
    /// Field names ("0", "1", ... for tuples) and generic types.
    pub fields: Vec<(String, Ty)>,
    /// `= n`, or one more than the previous.
    pub discriminant: i128,
}

/// A function that a call resolves to on monomorphic types.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Instance {
    /// A function with a body, and its generic arguments.
    Fn(DefId, Vec<Ty>),
    /// `FnOnce/FnMut/Fn::call*` of a closure type: call its body. `self` is the closure (by value for `call_once`, else a reference).
    ClosureCall {
        /// The closure type.
        closure: Ty,
        /// `call_once`, so `self` is by value.
        by_value: bool,
    },
    /// `call*` of a function item or pointer: the arguments come as one tuple.
    FnPointerCall(Ty, bool),
    /// A trait object's method, by vtable slot; `by_value` for `FnOnce::call_once` on `Box<dyn FnOnce>`.
    Virtual {
        /// The slot.
        slot: u32,
        /// `self` by value.
        by_value: bool,
    },
    /// `Clone::clone` of a tuple, array, closure or other built-in type: field by field.
    CloneShim(Ty),
    /// `Future::poll` of a coroutine.
    CoroutinePoll(Ty),
}

/// Answers about items, types and traits. All types given must be monomorphic unless said otherwise; those returned by the
/// `mono` queries are monomorphic and normalized.
pub trait Queries {
    /// The body of a function, const or static, type-checked on first request. Errors are diagnostics in user code.
    fn body(&self, def: DefId) -> Result<Rc<Body>, Vec<Diagnostic>>;
    /// Name for people, e.g. `Stack::push`.
    fn name(&self, def: DefId) -> String;
    /// The way to a function from its crate, e.g. `std::thread::Builder::spawn`.
    fn path(&self, def: DefId) -> String;
    /// The way to a type from its crate, e.g. `alloc::rc::Rc`.
    fn path_of_type(&self, adt: AdtId) -> String;
    /// Whether the program implements the marker trait with this lang name (`send`, `sync`) for a type itself.
    fn declares(&self, adt: AdtId, marker: &str) -> bool;
    /// The auto traits that a trait object promises.
    fn promised(&self, object: &Ty) -> Autos;
    /// What a call of a function demands in auto traits, of which types.
    fn auto_bounds(&self, def: DefId, generics: &[Ty]) -> Vec<(Ty, Autos)>;
    /// The auto traits that a function says its `impl Trait` results have.
    fn promised_results(&self, def: DefId, generics: &[Ty]) -> Vec<(Ty, Autos)>;
    /// Impls of traits that demand auto traits of everybody: the impl, what it implements, those.
    fn demanding_impls(&self) -> Vec<(DefId, TraitRef, Autos)>;
    /// The function that a closure or `async` block is in.
    fn closure_owner(&self, id: ClosureId) -> DefId;
    /// Whose it is.
    fn origin(&self, def: DefId) -> Origin;
    /// Whether it is a function of the library's for its caller's data, and not one by which threads meet.
    fn works_on_data(&self, def: DefId) -> bool;
    /// Where it is declared.
    fn span(&self, def: DefId) -> Span;
    /// `#[intrinsic = ".."]`
    fn intrinsic(&self, def: DefId) -> Option<Intrinsic>;
    /// `#[track_caller]`
    fn track_caller(&self, def: DefId) -> bool;
    /// The arguments that a function's result borrows from, as its signature says.
    fn lends(&self, def: DefId) -> Vec<usize>;
    /// Whether it borrows from one argument alone, and the result has no other lifetime.
    fn lends_alone(&self, def: DefId) -> bool;
    /// The arguments that are in a function's result, as its types say.
    fn passes(&self, def: DefId) -> Vec<(usize, Passing)>;
    /// The iterator whose method this is on these arguments.
    fn iterator_of(&self, def: DefId, generics: &[Ty]) -> Option<Ty>;
    /// The arguments that must live for ever, by number, and the generic parameter that is their type, if it is one.
    fn kept_args(&self, def: DefId) -> Vec<(usize, Option<u32>)>;
    /// The parameters that are references and whose lifetime nothing else in the signature has.
    fn apart(&self, def: DefId) -> Vec<Apart>;
    /// The arguments that are put into what the first refers to, by number.
    fn stored_args(&self, def: DefId) -> Vec<usize>;
    /// The parameters that are references without a lifetime in the signature, by number.
    fn lent_params(&self, def: DefId) -> Vec<usize>;
    /// Whether the program may ask where a panic or a call is: an operation that may panic then has an instruction of its own.
    fn asks_for_places(&self) -> bool;
    /// An `async fn`: calling it makes a coroutine of its body.
    fn is_async(&self, def: DefId) -> bool;
    /// Where a struct or enum is declared.
    fn declaration(&self, adt: AdtId) -> DefId;
    /// A struct's or enum's definition.
    fn adt(&self, adt: AdtId) -> Rc<AdtDef>;
    /// Substitutes generic arguments and normalizes projections and opaque types.
    fn mono(&self, ty: &Ty, generics: &[Ty]) -> Ty;
    /// The function a trait method (or any function) is, on these arguments.
    fn resolve(&self, def: DefId, generics: &[Ty]) -> Result<Instance, Diagnostic>;
    /// The const a trait's associated const is, on these arguments.
    fn resolve_const(&self, def: DefId, generics: &[Ty]) -> Result<(DefId, Vec<Ty>), Diagnostic>;
    /// Whether values of a type are copied, not moved.
    fn is_copy(&self, ty: &Ty) -> bool;
    /// Whether values of a type are copied for every choice of a function's parameters.
    fn is_copy_in(&self, owner: DefId, ty: &Ty) -> bool;
    /// The type's own `Drop::drop`, if it has one.
    fn drop_impl(&self, ty: &Ty) -> Option<(DefId, Vec<Ty>)>;
    /// Whether it is a method of `Option` or `Result`.
    fn opens(&self, def: DefId) -> bool;
    /// How many methods the table of a trait object type has.
    fn object_slots(&self, dyn_ty: &Ty) -> usize;
    /// The methods of a trait object type in slot order (supertraits' first), each resolved on the concrete type.
    fn vtable(&self, dyn_ty: &Ty, concrete: &Ty) -> Result<Vec<Instance>, Diagnostic>;
    /// The program's functions without generic parameters.
    fn plain_functions(&self) -> Vec<DefId>;
    /// The program's functions with generic parameters, each with types that its bounds allow.
    fn sampled_functions(&self) -> Vec<(DefId, Vec<Ty>)>;
    /// The program's statics that all its threads share.
    fn shared_statics(&self) -> Vec<DefId>;
    /// The user's `main`.
    fn main(&self) -> Result<DefId, Diagnostic>;
    /// Every static and thread local of the user's program and those of the library that are used.
    fn static_info(&self, def: DefId) -> StaticInfo;
    /// A library item by path, for shims that lowering emits: `rt::main_result`, `future::Future::poll`.
    fn lang(&self, path: &str) -> DefId;
    /// Whether the library marks the item with this `#[lang]`.
    fn is_lang(&self, def: DefId, lang: &str) -> bool;
    /// The type as a person would write it.
    fn type_name(&self, ty: &Ty) -> String;
    /// The type as `type_name` says it, where that is known.
    fn full_name(&self, ty: &Ty) -> Option<String>;
}

/// A static's declaration.
#[derive(Clone, Debug)]
pub struct StaticInfo {
    /// Its type.
    pub ty: Ty,
    /// `static mut`
    pub mutable: bool,
    /// `thread_local!`
    pub thread_local: bool,
}
