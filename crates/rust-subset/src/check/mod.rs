//! Type-checking one body: syntax in, typed tree out.

mod autoderef;
mod bindings;
mod block;
mod call;
mod cases;
mod cast;
mod closure;
mod closure_kinds;
mod coerce;
mod const_pattern;
mod consts;
mod control;
mod exhaustive;
mod expr;
mod finish;
mod handed;
mod hints;
mod index;
mod kinds;
mod known;
mod lints;
mod literal;
mod literal_pattern;
mod macro_text;
mod macros;
mod meant;
mod method;
mod mutability;
mod near;
pub mod operators;
mod ops;
mod path;
mod path_assoc;
mod pattern;
mod pattern_parts;
mod place;
mod privacy;
mod probe;
mod question;
mod report;
mod structs;
mod types;
mod unsafety;
mod unsize;
mod visit;

use crate::few::Few;
use crate::fold::Pred;
use crate::infer::Infcx;
use crate::items::*;
use crate::thir::{Body, Expr, ExprKind, LoopId};
use crate::ty::{ClosureId, DefId, Ty, TyKind, VarId};
use coerce::Merge;
use program::{Diagnostic, Origin, Span};
use std::rc::Rc;

/// What the surroundings want of an expression.
#[derive(Clone, Debug)]
pub enum Expect {
    /// Nothing.
    Nothing,
    /// The value will be coerced to this type.
    Type(Ty),
    /// A hint only: the type behind an unsizing coercion, or the target of a cast.
    Hint(Ty),
}

impl Expect {
    fn only_type(&self) -> Option<Ty> {
        match self {
            Expect::Type(ty) => Some(ty.clone()),
            _ => None,
        }
    }

    fn any_type(&self) -> Option<Ty> {
        match self {
            Expect::Type(ty) | Expect::Hint(ty) => Some(ty.clone()),
            Expect::Nothing => None,
        }
    }
}

/// A loop or labeled block around the expression being checked.
struct LoopScope {
    label: Option<String>,
    id: LoopId,
    /// Values of `break`; `None` where `break` takes none.
    merge: Option<Merge>,
    /// Some `break` leaves it.
    left: bool,
    /// A labeled block: `break` without a label does not mean it.
    block: bool,
}

/// A function, closure or async block around the expression being checked.
struct Frame {
    ret: Ty,
    vars: Vec<VarId>,
    is_async: bool,
}

/// The checking of one body.
pub struct FnCtxt<'c> {
    cx: &'c Cx,
    icx: Infcx<'c>,
    owner: DefId,
    module: ModId,
    origin: Origin,
    for_type: Option<Rc<syn::Type>>,
    locals: Vec<(String, VarId)>,
    vars: Vec<(String, Ty)>,
    /// Variables declared without `mut`, and where.
    fixed: Vec<(VarId, Span)>,
    /// Variables declared without a value.
    late: Vec<VarId>,
    frames: Vec<Frame>,
    loops: Vec<LoopScope>,
    loop_count: u32,
    diverges: bool,
    errors: Vec<Diagnostic>,
    /// Variables for the function's own `impl Trait` results.
    opaques: Few<u32, Ty>,
    /// Closures and coroutines made in this body.
    closures: Vec<ClosureId>,
    /// Variables that only diverging code would fill.
    diverging: Vec<Ty>,
    /// Casts to `_` of which nothing said yet what they are to: where, from what and to what.
    casts: Vec<(Span, Ty, Ty)>,
    nesting: u32,
    /// Inside an `unsafe` block or an `unsafe fn`.
    in_unsafe: bool,
    /// Computed before the program runs.
    in_const: bool,
    /// Of the place that is checked next only the address is taken.
    address: bool,
}

/// Ends every message about types: rustc explains those better.
pub const TYPE_HINT: &str = " The compiler's own message will say more.";

type Checked = Result<(Rc<Body>, Few<u32, Ty>), Vec<Diagnostic>>;

/// Checks a definition's body.
pub fn check_body(cx: &Cx, owner: DefId) -> Checked {
    let def = cx.def(owner);
    let env = crate::infer::elaborate(cx, &cx.predicates_of(owner));
    let fcx = FnCtxt {
        cx,
        icx: Infcx::new(cx, env, false),
        owner,
        module: def.module,
        origin: def.origin,
        for_type: def.for_type.clone(),
        locals: Vec::new(),
        vars: Vec::new(),
        fixed: Vec::new(),
        late: Vec::new(),
        frames: Vec::new(),
        loops: Vec::new(),
        loop_count: 0,
        diverges: false,
        errors: Vec::new(),
        opaques: Few::default(),
        closures: Vec::new(),
        diverging: Vec::new(),
        casts: Vec::new(),
        nesting: 0,
        in_unsafe: cx.is_unsafe(owner),
        in_const: FnCtxt::is_const(&def.kind),
        address: false,
    };
    match &def.kind {
        DefKind::Fn(source) => fcx.check_fn(source),
        DefKind::Const(source) => {
            let replaced = cx.override_of(&def).map(Rc::new);
            fcx.check_const(replaced.or(source.value.clone()))
        }
        DefKind::Static { source, .. } => fcx.check_const(source.value.clone()),
        DefKind::LocalKey(storage) => fcx.check_local_key(*storage),
        _ => Err(vec![fcx.diagnostic(
            fcx.token(def.span),
            "This is no function or constant.".into(),
        )]),
    }
}

impl<'c> FnCtxt<'c> {
    fn check_fn(mut self, source: &FnSource) -> Checked {
        let sig = self.cx.sig_of(self.owner);
        let ast = source.sig();
        let Some(block) = source.block() else {
            let text = format!("`{}` has no body.", ast.ident);
            return Err(vec![self.diagnostic(self.token(ast.ident.span()), text)]);
        };
        let left_out = self.cx.left_out_body(&self.cx.def(self.owner), block);
        let block = left_out.as_ref().unwrap_or(block);
        self.icx.at.set(self.token(ast.ident.span()));
        let ret = self.own_opaques(&sig.inner);
        let ret = self.icx.normalize(&ret);
        self.frames.push(Frame {
            ret: ret.clone(),
            vars: Vec::new(),
            is_async: ast.asyncness.is_some(),
        });
        let mut params = Vec::new();
        for (arg, ty) in ast.inputs.iter().zip(&sig.inputs) {
            let ty = self.icx.normalize(ty);
            let pat = match arg {
                syn::FnArg::Receiver(receiver) => self.self_pattern(receiver, &ty),
                syn::FnArg::Typed(arg) => self.check_binding_pattern(&arg.pat, &ty),
            };
            params.push((pat, ty));
        }
        self.different_parameters();
        let value = self.check_block_expr(block, Expect::Type(ret.clone()));
        let value = self.demand_coerce(value, &ret);
        self.finish(params, ret, value)
    }

    fn check_const(mut self, value: Option<Rc<syn::Expr>>) -> Checked {
        let ty = self.icx.normalize(&self.cx.const_ty(self.owner));
        self.frames.push(Frame {
            ret: ty.clone(),
            vars: Vec::new(),
            is_async: false,
        });
        let Some(value) = value else {
            let span = self.token(self.cx.def(self.owner).span);
            return Err(vec![
                self.diagnostic(span, "This constant has no value.".into()),
            ]);
        };
        let value = self.check_coerced(&value, &ty);
        self.finish(Vec::new(), ty, value)
    }

    fn check_local_key(mut self, storage: DefId) -> Checked {
        let ty = self.cx.const_ty(self.owner);
        let span = self.token(self.cx.def(self.owner).span);
        self.frames.push(Frame {
            ret: ty.clone(),
            vars: Vec::new(),
            is_async: false,
        });
        let key = Expr {
            ty: Ty::usize(),
            span,
            kind: Box::new(ExprKind::ThreadLocalKey(storage)),
        };
        let Some(make) = self.cx.library_fn("rt::local_key") else {
            return Err(vec![
                self.diagnostic(span, "The library has no `rt::local_key`.".into()),
            ]);
        };
        let value = Expr {
            ty: ty.clone(),
            span,
            kind: Box::new(ExprKind::CallDef {
                def: make,
                generics: vec![self.cx.const_ty(storage)],
                args: vec![key],
                at: None,
            }),
        };
        self.finish(Vec::new(), ty, value)
    }

    /// The function's own opaque types become variables that its body decides.
    fn own_opaques(&mut self, ty: &Ty) -> Ty {
        let sig = self.cx.sig_of(self.owner);
        let mut found = Vec::new();
        let owner = self.owner;
        let mut opaques = std::mem::take(&mut self.opaques);
        let icx = &self.icx;
        let mut replace = |part: &Ty| match part.kind() {
            TyKind::Opaque(def, at, _) if *def == owner => {
                let var = opaques.get_or(*at, || {
                    found.push(*at);
                    icx.fresh_any()
                });
                Some(var.clone())
            }
            _ => None,
        };
        let ty = ty.map(&mut replace);
        let mut done = 0;
        while done < found.len() {
            let at = found[done];
            done += 1;
            let preds: Vec<Pred> = sig.opaque_bounds[at as usize].clone();
            for pred in preds {
                let mut replace = |part: &Ty| match part.kind() {
                    TyKind::Opaque(def, at, _) if *def == owner => {
                        let var = opaques.get_or(*at, || {
                            found.push(*at);
                            icx.fresh_any()
                        });
                        Some(var.clone())
                    }
                    _ => None,
                };
                icx.demand(pred.map(&mut |ty| ty.map(&mut replace)));
            }
        }
        self.opaques = opaques;
        ty
    }

    fn make(&self, span: Span, ty: Ty, kind: ExprKind) -> Expr {
        Expr {
            ty,
            span,
            kind: Box::new(kind),
        }
    }

    /// The type as far as it is known, after trying to learn more if it is not.
    fn known(&mut self, ty: &Ty) -> Ty {
        let found = self.icx.shallow(ty);
        if found.is_var() {
            self.select();
            return self.icx.shallow(ty);
        }
        if matches!(found.kind(), TyKind::Projection(..)) {
            return self.icx.normalize(&found);
        }
        found
    }

    /// Shows what can be shown and reports what fails.
    fn select(&mut self) {
        let mut failed = self.icx.select_pending();
        // What is said of an associated type follows from what is said of its trait.
        failed.sort_by_key(|obligation| {
            let of = self.icx.resolve(obligation.pred.trait_ref().self_ty());
            matches!(of.kind(), TyKind::Projection(..))
        });
        failed
            .iter()
            .for_each(|obligation| self.report_failed(obligation));
    }

    fn frame(&mut self) -> &mut Frame {
        // There is one frame from the first to the last expression.
        self.frames.last_mut().expect("a body has a frame")
    }

    fn new_var(&mut self, name: &str, ty: Ty) -> VarId {
        let id = VarId(self.vars.len() as u32);
        self.vars.push((name.to_string(), ty));
        self.frame().vars.push(id);
        id
    }

    fn var_expr(&self, span: Span, var: VarId) -> Expr {
        self.make(
            span,
            self.vars[var.0 as usize].1.clone(),
            ExprKind::Var(var),
        )
    }

    fn lang(&mut self, name: &str) -> Option<DefId> {
        let found = self.cx.lang_trait(name);
        if found.is_none() {
            let span = self.icx.at.get();
            self.error(span, format!("The library lacks the lang item `{name}`."));
        }
        found
    }
}
