//! Typed bodies to the machine's code: every function that `main` reaches, once for each set of types it is used with.
//!
//! [`lower`] works through a list of instances. Lowering one instance finds the others it calls, so the list ends when
//! everything reachable has code. Order is that of discovery, so the same program always gives the same numbers.

mod adt;
mod assign;
mod async_closure;
mod awaiting;
mod block;
mod borrows;
mod builder;
mod call;
mod capture;
mod capture_pattern;
mod capture_walk;
mod closure;
mod control;
mod coroutine;
mod expr;
mod finish;
mod flow;
mod function;
mod glue;
pub(crate) mod inline;
mod intrinsics;
mod layout;
mod layout_enum;
mod lending;
mod markers;
mod matching;
mod movable;
mod names;
mod needs_drop;
mod operand;
mod ownership;
mod parts;
mod pattern;
mod place;
mod printing;
mod promote;
mod prune;
mod scope;
mod scoped;
pub(crate) mod send;
mod shim;
mod static_order;
mod statics;
mod testing;
pub mod tidy;
mod types;
mod unsize;
mod unwinding;
mod upcast;
mod uses;
pub(crate) mod visit;

use crate::queries::{Instance, Queries};
use crate::ty::{ClosureId, DefId, Ty, TyKind};
use capture::{Capture, ClosureSource};
use program::{Diagnostic, FnId, Function, Origin, Program, Span, StaticId, TypeId, VTableId};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::VecDeque;
use std::rc::Rc;

/// How many function instances a program may have; beyond it, it most likely instantiates itself without end.
const MAX_INSTANCES: usize = 30_000;
/// How deep a type may be nested, for the same reason.
const MAX_TYPE_DEPTH: usize = 96;

/// Lowers everything `main` reaches, or says all that stands in the way.
pub fn lower(queries: &dyn Queries) -> Result<Program, Vec<Diagnostic>> {
    let mut lowerer = Lowerer::new(queries);
    match queries.main() {
        Ok(main) => {
            let span = queries.span(main);
            lowerer.program.main = lowerer.request(Key::Main(main), span);
            let panic = lowerer.lang("rt::panic_text");
            lowerer.program.panic = Some(lowerer.request(Key::Fn(panic, Vec::new()), span));
        }
        Err(diagnostic) => lowerer.diagnostics.push(diagnostic),
    }
    lowerer.work();
    lowerer.check_demanding_impls();
    lowerer.check_statics();
    lowerer.check_unreached();
    lowerer.finish()
}

/// What a function of the program is made from.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Key {
    /// The wrapper around the user's `main`.
    Main(DefId),
    /// A function with its generic arguments.
    Fn(DefId, Vec<Ty>),
    /// A const or the initial value of a static.
    Constant(DefId, Vec<Ty>),
    /// A closure's body; `true` takes the closure by value, else by reference.
    Closure(Ty, bool),
    /// The body of an `async` block.
    Coroutine(Ty),
    /// The future of an `async` closure that is called for the last time: it has the closure.
    Owning(Ty),
    /// The body of an `async fn`; the function itself only makes a coroutine of it.
    AsyncFn(DefId, Vec<Ty>),
    /// An adapter that makes an instance without a body of its own callable by address.
    Shim(Instance),
    /// What makes an object of a type one of a supertrait: the type, and the supertrait's object.
    Upcast(Ty, Ty),
    /// A closure without captures (or a function with special treatment) as a function pointer, by its type.
    Reify(Ty),
    /// Drop glue of a type.
    Glue(Ty),
    /// What of the drop glue is still to do once the type's own `Drop::drop` has panicked, or one of its fields.
    GlueRest(Ty),
    /// Evaluates the n-th promoted constant.
    Promoted(usize),
}

/// An instance whose code is still to be made.
struct Job {
    id: FnId,
    key: Key,
    /// The user's text that led here; where to report what cannot be lowered in library code.
    cause: Span,
}

/// Everything known while a program is lowered.
struct Lowerer<'q> {
    queries: &'q dyn Queries,
    program: Program,
    functions: Vec<Option<Function>>,
    instances: FxHashMap<Key, FnId>,
    jobs: VecDeque<Job>,
    /// Drop glue is made last: a closure type's captures are known only once its expression has been seen.
    glue_jobs: VecDeque<Job>,
    closures: FxHashMap<ClosureId, Rc<ClosureSource>>,
    /// Definitions whose closures were noted.
    noted: FxHashSet<DefId>,
    captures: FxHashMap<(ClosureId, Vec<Ty>), Rc<Vec<Capture>>>,
    statics: FxHashMap<DefId, StaticId>,
    promoted: Vec<promote::Promoted>,
    promoted_ids: FxHashMap<promote::PromotedKey, StaticId>,
    types: FxHashMap<Ty, TypeId>,
    vtables: FxHashMap<(Ty, Ty), VTableId>,
    /// For each table of methods: which trait's object it is of, and of which type.
    objects: Vec<(Ty, Ty)>,
    /// The supertraits' objects that objects of a trait are made, in the order of their slots after its methods.
    upcasts: FxHashMap<Ty, Vec<Ty>>,
    needs_drop: FxHashMap<Ty, bool>,
    drop_asked: Vec<Ty>,
    drop_assumed: bool,
    copies: FxHashMap<Ty, bool>,
    langs: FxHashMap<&'static str, DefId>,
    diagnostics: Vec<Diagnostic>,
    /// What is lowered now is only to be judged, with types that nobody named: of the library's functions nothing is said, since
    /// what they lack for such a type is no mistake.
    sampling: bool,
    cause: Span,
}

impl<'q> Lowerer<'q> {
    fn new(queries: &'q dyn Queries) -> Self {
        let mut lowerer = Lowerer {
            queries,
            program: Program::default(),
            functions: Vec::new(),
            instances: FxHashMap::default(),
            jobs: VecDeque::new(),
            glue_jobs: VecDeque::new(),
            closures: FxHashMap::default(),
            noted: FxHashSet::default(),
            captures: FxHashMap::default(),
            statics: FxHashMap::default(),
            promoted: Vec::new(),
            promoted_ids: FxHashMap::default(),
            types: FxHashMap::default(),
            vtables: FxHashMap::default(),
            objects: Vec::new(),
            upcasts: FxHashMap::default(),
            needs_drop: FxHashMap::default(),
            drop_asked: Vec::new(),
            drop_assumed: false,
            copies: FxHashMap::default(),
            langs: FxHashMap::default(),
            diagnostics: Vec::new(),
            sampling: false,
            cause: Span::default(),
        };
        lowerer.type_id(&Ty(Rc::new(TyKind::Tuple(Vec::new()))));
        lowerer
    }

    /// The function made from a key; asks for its code if this is the first use.
    fn request(&mut self, key: Key, span: Span) -> FnId {
        if let Some(&id) = self.instances.get(&key) {
            return id;
        }
        let id = FnId(self.functions.len() as u32);
        self.functions.push(None);
        self.instances.insert(key.clone(), id);
        let cause = if span.origin == Origin::User && span.line > 0 {
            span
        } else {
            self.cause
        };
        if self.functions.len() > MAX_INSTANCES || self.too_deep(&key) {
            self.refuse(
                cause,
                "This instantiates generic functions with ever new types, without end.",
            );
            return id;
        }
        let job = Job { id, cause, key };
        match job.key {
            Key::Glue(_) | Key::GlueRest(_) => self.glue_jobs.push_back(job),
            _ => self.jobs.push_back(job),
        }
        id
    }

    fn too_deep(&self, key: &Key) -> bool {
        match key {
            Key::Fn(_, generics) | Key::Constant(_, generics) | Key::AsyncFn(_, generics) => {
                generics.iter().any(|ty| types::depth(ty) > MAX_TYPE_DEPTH)
            }
            Key::Closure(ty, _) | Key::Coroutine(ty) | Key::Owning(ty) | Key::Glue(ty) => {
                types::depth(ty) > MAX_TYPE_DEPTH
            }
            _ => false,
        }
    }

    fn work(&mut self) {
        while let Some(job) = self.jobs.pop_front().or_else(|| self.glue_jobs.pop_front()) {
            if self.functions.len() > MAX_INSTANCES {
                return;
            }
            self.cause = job.cause;
            let said = self.diagnostics.len();
            let function = match &job.key {
                Key::Main(main) => self.main_wrapper(*main),
                Key::Fn(def, generics) => self.function(*def, generics, false),
                Key::Constant(def, generics) => self.function(*def, generics, true),
                Key::Closure(ty, by_value) => self.closure_body(ty, *by_value),
                Key::Coroutine(ty) => self.coroutine_body(ty),
                Key::Owning(ty) => self.owning_body(ty),
                Key::AsyncFn(def, generics) => self.async_fn_body(*def, generics),
                Key::Shim(instance) => self.shim(instance),
                Key::Upcast(concrete, target) => self.upcast_body(concrete, target),
                Key::Reify(ty) => self.reified(ty),
                Key::Glue(ty) => self.glue(ty, true),
                Key::GlueRest(ty) => self.glue(ty, false),
                Key::Promoted(index) => self.promoted_body(*index),
            };
            let library = |function: &Function| function.origin == Origin::Library;
            if self.sampling && function.as_ref().is_some_and(library) {
                self.diagnostics.truncate(said);
            }
            self.functions[job.id.0 as usize] = function;
        }
    }

    /// Makes code of what `main` does not reach too, and forgets it again: what is wrong there is wrong for rustc.
    fn check_unreached(&mut self) {
        let program = &self.program;
        let (functions, statics) = (self.functions.len(), program.statics.len());
        let (vtables, types) = (program.vtables.len(), program.types.len());
        for def in self.queries.plain_functions() {
            let span = self.queries.span(def);
            self.request(Key::Fn(def, Vec::new()), span);
        }
        self.work();
        let called = self.instances.keys().filter_map(|key| match key {
            Key::Fn(def, _) => Some(*def),
            _ => None,
        });
        let called: FxHashSet<DefId> = called.collect();
        self.sampling = true;
        for (def, generics) in self.queries.sampled_functions() {
            if !called.contains(&def) {
                let span = self.queries.span(def);
                self.request(Key::Fn(def, generics), span);
            }
        }
        self.work();
        self.functions.truncate(functions);
        self.program.statics.truncate(statics);
        self.program.vtables.truncate(vtables);
        for table in &mut self.program.vtables {
            table
                .methods
                .retain(|method| (method.0 as usize) < functions);
        }
        self.program.types.truncate(types);
    }

    fn finish(mut self) -> Result<Program, Vec<Diagnostic>> {
        if self.diagnostics.is_empty() && self.functions.iter().any(Option::is_none) {
            self.refuse(self.cause, "This uses a function that has no code here.");
        }
        if !self.diagnostics.is_empty() {
            self.diagnostics.sort();
            self.diagnostics.dedup();
            return Err(self.diagnostics);
        }
        self.program.functions = self.functions.into_iter().flatten().collect();
        static_order::order_statics(&mut self.program);
        prune::prune(&mut self.program);
        Ok(self.program)
    }

    /// Notes that something cannot be lowered. Library places are reported where the user's text led to them.
    fn refuse(&mut self, span: Span, text: impl Into<String>) {
        let span = if span.origin == Origin::User && span.line > 0 {
            span
        } else {
            self.cause
        };
        self.diagnostics.push(Diagnostic {
            span,
            text: text.into(),
        });
    }

    fn lang(&mut self, path: &'static str) -> DefId {
        let queries = self.queries;
        *self.langs.entry(path).or_insert_with(|| queries.lang(path))
    }

    fn is_copy(&mut self, ty: &Ty) -> bool {
        match &*ty.0 {
            TyKind::Bool | TyKind::Char | TyKind::Int(_) | TyKind::Float(_) | TyKind::Never => true,
            TyKind::FnDef(..) | TyKind::FnPtr(..) | TyKind::RawPtr(..) | TyKind::Ref(false, _) => {
                true
            }
            TyKind::Ref(true, _)
            | TyKind::Str
            | TyKind::Slice(_)
            | TyKind::Dyn(..)
            | TyKind::Coroutine(..) => false,
            _ => match self.copies.get(ty) {
                Some(&known) => known,
                None => {
                    let copy = self.queries.is_copy(ty);
                    self.copies.insert(ty.clone(), copy);
                    copy
                }
            },
        }
    }
}
