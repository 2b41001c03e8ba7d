//! Answers already given. Only looked up by key, never walked, so the order of hashing does not show.

use crate::few::Few;
use crate::fold::Pred;
use crate::items::{ModId, Ns, Res};
use crate::resolve::generics::{Generics, Sig};
use crate::thir::Body;
use crate::ty::{DefId, Ty};
use program::Diagnostic;
use rustc_hash::FxHashMap;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// An answer that is shared.
pub type Known<K, V> = RefCell<FxHashMap<K, Rc<V>>>;
/// A body, or why there is none.
pub type BodyAnswer = Result<Rc<Body>, Vec<Diagnostic>>;

/// See the module's documentation.
#[derive(Clone, Default)]
pub struct Cache {
    /// Names seen from a scope.
    pub lexical: RefCell<FxHashMap<(ModId, Ns, String), Res>>,
    /// Functions of the library left out of its files' outlines, by file and number.
    pub left_out: Known<(usize, usize), Vec<Rc<crate::parse::left_out::LeftOut>>>,
    /// Lookups under way, to stop circles of imports.
    pub looking: RefCell<Vec<(ModId, Ns, String)>>,
    /// Traits in scope.
    pub traits: RefCell<FxHashMap<ModId, Rc<Vec<DefId>>>>,
    /// Generic parameters.
    pub generics: RefCell<FxHashMap<DefId, Rc<Generics>>>,
    /// Bounds.
    pub predicates: RefCell<FxHashMap<DefId, Rc<Vec<Pred>>>>,
    /// Supertraits.
    pub supertraits: RefCell<FxHashMap<DefId, Rc<Vec<Pred>>>>,
    /// Bounds of associated types.
    pub assoc_bounds: Known<(DefId, Rc<str>), Vec<Pred>>,
    /// Functions' types.
    pub sigs: RefCell<FxHashMap<DefId, Rc<Sig>>>,
    /// Types of fields, by struct or enum and variant.
    pub fields: Known<(crate::ty::AdtId, u32), Vec<Ty>>,
    /// Types of impls.
    pub impl_self: RefCell<FxHashMap<DefId, Ty>>,
    /// Traits of impls with their arguments.
    pub impl_trait: RefCell<FxHashMap<DefId, Option<Rc<crate::fold::TraitRef>>>>,
    /// Types of constants, statics, aliases and impls' associated types.
    pub types: RefCell<FxHashMap<DefId, Ty>>,
    /// Those being read, to refuse circles of aliases.
    pub reading: RefCell<Vec<DefId>>,
    /// Bodies, or why there is none.
    pub bodies: RefCell<FxHashMap<DefId, BodyAnswer>>,
    /// Bodies being checked, to refuse circles of opaque types.
    pub checking: RefCell<Vec<DefId>>,
    /// What an `impl Trait` result really is.
    pub opaques: RefCell<Few<(DefId, u32), Ty>>,
    /// Monomorphic types, normalized.
    pub mono: RefCell<FxHashMap<Ty, Ty>>,
    /// Whether monomorphic types are `Copy`.
    pub copy: RefCell<FxHashMap<Ty, bool>>,
    /// A place that was given up on, to be reported if nothing else is.
    pub not_understood: Cell<Option<program::Span>>,
    /// Depth of nested evaluation of constants, to stop circles.
    pub const_depth: Cell<u32>,
    /// How many expressions of constants were evaluated.
    pub const_steps: Cell<u32>,
    /// The `Drop` impls by type.
    pub definitions: RefCell<FxHashMap<crate::ty::AdtId, Rc<crate::queries::AdtDef>>>,
}
