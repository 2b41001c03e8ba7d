//! The tables of everything that has a name: modules, functions, types, traits and impls, of the user's program and of the library.

use crate::parse::left_out::LeftOut;
use crate::queries::Repr;
use crate::ty::{AdtId, DefId, Ty};
use proc_macro2::Span as TokenSpan;
use program::{IntTy, Intrinsic, Origin};
use std::collections::BTreeMap;
use std::rc::Rc;

/// A module, or a block that declares items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ModId(pub u32);

/// The two namespaces that matter after macros are expanded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Ns {
    /// Types, traits and modules.
    Type,
    /// Functions, constants, constructors.
    Value,
}

/// What a path means.
#[derive(Clone, Debug, PartialEq)]
pub enum Res {
    /// A module.
    Mod(ModId),
    /// A function, constant, static, trait, alias or associated item.
    Def(DefId),
    /// A struct or enum; in the value namespace the struct's constructor.
    Adt(AdtId),
    /// An enum's variant.
    Variant(AdtId, u32),
    /// A primitive type.
    Prim(Ty),
}

/// A name declared in a module.
#[derive(Clone, Debug)]
pub struct Binding {
    /// What it means.
    pub res: Res,
    /// Who may use it.
    pub reach: Reach,
}

/// A `use` declaration, one leaf of its tree.
#[derive(Clone, Debug)]
pub struct Import {
    /// The segments before the last.
    pub path: Vec<syn::Ident>,
    /// `::path`
    pub absolute: bool,
    /// The name it gets; `None` for `_` and globs.
    pub name: Option<String>,
    /// `*`
    pub glob: bool,
    /// Who may use it: `pub use`
    pub reach: Reach,
}

/// A module or block scope.
#[derive(Clone, Debug, Default)]
pub struct Module {
    /// As written.
    pub name: String,
    /// The enclosing one.
    pub parent: Option<ModId>,
    /// Its crate's root.
    pub root: Option<ModId>,
    /// A block: names not found in it are looked for in its parent.
    pub block: bool,
    /// Whose it is.
    pub origin: Origin,
    /// Types and modules declared in it.
    pub types: BTreeMap<String, Binding>,
    /// Values declared in it.
    pub values: BTreeMap<String, Binding>,
    /// Its `use` declarations.
    pub imports: Vec<Rc<Import>>,
    /// The library file that its items are read from when it is first looked into.
    pub unread: Option<usize>,
    /// The library file it is.
    pub file: Option<usize>,
}

/// A function's source.
#[derive(Clone, Debug)]
pub enum FnSource {
    /// A free function.
    Free(Rc<syn::ItemFn>),
    /// In an impl.
    Impl(Rc<syn::ItemImpl>, usize),
    /// In a trait.
    Trait(Rc<syn::ItemTrait>, usize),
    /// In an impl or trait of the library.
    LeftOut(Rc<LeftOut>),
}

impl FnSource {
    /// Its signature.
    pub fn sig(&self) -> &syn::Signature {
        match self {
            FnSource::Free(item) => &item.sig,
            FnSource::LeftOut(function) => &function.parsed().sig,
            FnSource::Impl(item, at) => match &item.items[*at] {
                syn::ImplItem::Fn(f) => &f.sig,
                _ => unreachable!("collected as a function"),
            },
            FnSource::Trait(item, at) => match &item.items[*at] {
                syn::TraitItem::Fn(f) => &f.sig,
                _ => unreachable!("collected as a function"),
            },
        }
    }

    /// Its body, if it has one.
    pub fn block(&self) -> Option<&syn::Block> {
        match self {
            FnSource::Free(item) => Some(&item.block),
            FnSource::LeftOut(function) => function.parsed().default.as_ref(),
            FnSource::Impl(item, at) => match &item.items[*at] {
                syn::ImplItem::Fn(f) => Some(&f.block),
                _ => None,
            },
            FnSource::Trait(item, at) => match &item.items[*at] {
                syn::TraitItem::Fn(f) => f.default.as_ref(),
                _ => None,
            },
        }
    }
}

/// A constant's or static's source.
#[derive(Clone, Debug)]
pub struct ConstSource {
    /// Its generics (associated constants use their parent's).
    pub ty: Rc<syn::Type>,
    /// Its value; a trait's constant may have none.
    pub value: Option<Rc<syn::Expr>>,
}

/// What kind of item a definition is.
#[derive(Clone, Debug)]
pub enum DefKind {
    /// A function or method.
    Fn(FnSource),
    /// A `const`.
    Const(ConstSource),
    /// A `static`.
    Static {
        /// Type and value.
        source: ConstSource,
        /// `static mut`
        mutable: bool,
        /// The storage of a `thread_local!`.
        thread_local: bool,
    },
    /// The `LocalKey` constant of a `thread_local!`, with its storage.
    LocalKey(DefId),
    /// A trait.
    Trait(Rc<syn::ItemTrait>),
    /// An impl.
    Impl(Rc<syn::ItemImpl>),
    /// `type A = B;`
    Alias(Rc<syn::ItemType>),
    /// An associated type declared in a trait.
    AssocTy(Rc<syn::ItemTrait>, usize),
    /// An associated type given in an impl.
    ImplTy(Rc<syn::ItemImpl>, usize),
    /// A struct or enum, for its generics.
    Adt(AdtId),
}

/// A definition.
#[derive(Clone, Debug)]
pub struct Def {
    /// What it is.
    pub kind: DefKind,
    /// As written; empty for an impl.
    pub name: String,
    /// Where names in it are looked up.
    pub module: ModId,
    /// The trait or impl it is in.
    pub parent: Option<DefId>,
    /// Whose it is.
    pub origin: Origin,
    /// Who may use it; what is part of a trait, everybody.
    pub reach: Reach,
    /// Its name's place, unless that is still to be parsed: see [`Def::place`].
    pub span: TokenSpan,
    /// What `__T` stands for in it.
    pub for_type: Option<Rc<syn::Type>>,
    /// `#[lang = ".."]`
    pub lang: Option<String>,
    /// `#[intrinsic = ".."]`
    pub intrinsic: Option<Intrinsic>,
    /// `#[track_caller]`
    pub track_caller: bool,
}

impl Def {
    /// Its name's place.
    pub fn place(&self) -> TokenSpan {
        match &self.kind {
            DefKind::Fn(FnSource::LeftOut(function)) => function.parsed().sig.ident.span(),
            _ => self.span,
        }
    }
}

/// A struct's or enum's source.
#[derive(Clone, Debug)]
pub enum AdtSource {
    /// `struct`
    Struct(Rc<syn::ItemStruct>),
    /// `enum`
    Enum(Rc<syn::ItemEnum>),
}

impl AdtSource {
    /// Whether it is declared with lifetimes.
    pub fn has_lifetimes(&self) -> bool {
        let generics = match self {
            AdtSource::Struct(item) => &item.generics,
            AdtSource::Enum(item) => &item.generics,
        };
        generics.lifetimes().next().is_some()
    }

    /// Its name.
    pub fn ident(&self) -> &syn::Ident {
        match self {
            AdtSource::Struct(item) => &item.ident,
            AdtSource::Enum(item) => &item.ident,
        }
    }

    /// Its generic parameters.
    pub fn generics(&self) -> &syn::Generics {
        match self {
            AdtSource::Struct(item) => &item.generics,
            AdtSource::Enum(item) => &item.generics,
        }
    }

    /// Its attributes.
    pub fn attrs(&self) -> &[syn::Attribute] {
        match self {
            AdtSource::Struct(item) => &item.attrs,
            AdtSource::Enum(item) => &item.attrs,
        }
    }

    /// What its `#[repr(..)]` attributes say.
    pub fn repr(&self) -> Repr {
        let mut repr = Repr::default();
        for attr in self
            .attrs()
            .iter()
            .filter(|attr| attr.path().is_ident("repr"))
        {
            // What is no `repr` rustc refuses.
            let _ = attr.parse_nested_meta(|meta| read_repr(&meta, &mut repr));
        }
        repr
    }

    /// The fields of a variant.
    pub fn fields(&self, variant: u32) -> &syn::Fields {
        match self {
            AdtSource::Struct(item) => &item.fields,
            AdtSource::Enum(item) => &item.variants[variant as usize].fields,
        }
    }
}

fn read_repr(meta: &syn::meta::ParseNestedMeta<'_>, repr: &mut Repr) -> syn::Result<()> {
    let name = meta.path.get_ident().map(ToString::to_string);
    let number = if meta.input.peek(syn::token::Paren) {
        let inside;
        syn::parenthesized!(inside in meta.input);
        inside.parse::<syn::LitInt>()?.base10_parse()?
    } else {
        1
    };
    match name.as_deref() {
        Some("C") => repr.c = true,
        Some("align") => repr.align = repr.align.max(Some(number)),
        Some("packed") => repr.packed = Some(number),
        Some(name) => repr.int = int_named(name).or(repr.int),
        None => {}
    }
    Ok(())
}

fn int_named(name: &str) -> Option<IntTy> {
    use IntTy::*;
    let all = [
        I8, I16, I32, I64, I128, Isize, U8, U16, U32, U64, U128, Usize,
    ];
    all.into_iter().find(|int| int.name() == name)
}

/// A struct or enum.
#[derive(Clone, Debug)]
pub struct Adt {
    /// The definition that holds its generics, name and place.
    pub def: DefId,
    /// Its source.
    pub source: AdtSource,
    /// `(field name, visible outside its module)` by variant.
    pub variants: Vec<VariantNames>,
}

/// The names of a variant.
#[derive(Clone, Debug)]
pub struct VariantNames {
    /// The variant's.
    pub name: String,
    /// The fields', "0", "1" for tuples, with who may use them.
    pub fields: Vec<(String, Reach)>,
    /// How it is constructed.
    pub shape: Shape,
}

/// How a struct or variant is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `S { a: 1 }`
    Named,
    /// `S(1)`
    Tuple,
    /// `S`
    Unit,
}

/// What is known of a closure or coroutine once its function is checked.
#[derive(Clone, Debug)]
pub struct ClosureInfo {
    /// The function it is in.
    pub owner: DefId,
    /// Parameter types (of the closure call, untupled); empty for coroutines.
    pub inputs: Vec<Ty>,
    /// What it returns; a coroutine's output.
    pub output: Ty,
    /// How it may be called.
    pub kind: ClosureKind,
    /// Types of what it captures by value, or by reference.
    pub captures: Vec<Capture>,
    /// It is `async`, and its futures borrow from it: it has the async function traits only, and `FnOnce`.
    pub lends: bool,
}

/// A captured variable.
#[derive(Clone, Debug)]
pub struct Capture {
    /// Its type.
    pub ty: Ty,
    /// How.
    pub mode: CaptureMode,
}

/// How a closure holds a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CaptureMode {
    /// `&x`
    Ref,
    /// `&mut x`
    Mut,
    /// `x`
    Move,
}

/// The strongest trait a closure implements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ClosureKind {
    /// Callable through `&`.
    Fn,
    /// Callable through `&mut`.
    FnMut,
    /// Callable once.
    FnOnce,
}

pub use crate::heads::{Head, HeadedImpl, head};
pub use crate::reach::Reach;
pub use crate::tables::Cx;
