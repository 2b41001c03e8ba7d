//! Constant expressions that types depend on, run in Rust's own arithmetic: what overflows or is not certain has no value.

use super::const_num::{
    Answer, Kind, Num, Stop, UNIT, apply, fits, literal, right_kind, truth, wrapped,
};
use super::types::Scope;
use crate::check::operators::{compares, operator};
use crate::items::*;
use crate::parse::names::unraw;
use crate::ty::{AdtId, TyKind};
use program::{BinOp, IntTy, Origin};
use syn::{Expr, Pat, Stmt};

/// How deep evaluation may nest.
const MAX_DEPTH: u32 = 160;
/// How many expressions, and rounds of loops, one program's constants may take.
const MAX_STEPS: u32 = 500_000;

/// Evaluates in a scope.
pub(super) struct Eval<'s, 'a> {
    pub scope: &'s Scope<'a>,
    pub locals: Vec<(String, Num)>,
}

impl Eval<'_, '_> {
    /// An expression's value, where a value of kind `want` is expected.
    pub(super) fn expr(&mut self, e: &Expr, want: Kind) -> Answer {
        self.count_step()?;
        let cache = &self.scope.cx.cache;
        if cache.const_depth.get() > MAX_DEPTH {
            return Err(Stop::Unknown);
        }
        cache.const_depth.set(cache.const_depth.get() + 1);
        let answer = self.expr_inner(e, want);
        let cache = &self.scope.cx.cache;
        cache.const_depth.set(cache.const_depth.get() - 1);
        answer
    }

    /// One more of the steps that a program's constants may take.
    pub(super) fn count_step(&self) -> Result<(), Stop> {
        match self.scope.cx.step_of_constants() {
            true => Ok(()),
            false => Err(Stop::Unknown),
        }
    }

    fn expr_inner(&mut self, e: &Expr, want: Kind) -> Answer {
        match e {
            Expr::Lit(e) => literal(&e.lit, want),
            Expr::Paren(e) => self.expr(&e.expr, want),
            Expr::Group(e) => self.expr(&e.expr, want),
            Expr::Block(e) if e.label.is_none() => self.block(&e.block, want),
            Expr::Const(e) => self.block(&e.block, want),
            Expr::Cast(e) => self.cast(e),
            Expr::Unary(e) => {
                let of = self.expr(&e.expr, want)?;
                match (e.op, of.kind) {
                    (syn::UnOp::Neg(_), kind) => fits(of.value.checked_neg(), kind),
                    (syn::UnOp::Not(_), Kind::Bool) => Ok(truth(of.value == 0)),
                    (syn::UnOp::Not(_), Kind::Int(int)) => wrapped(!of.value, int),
                    _ => Err(Stop::Unknown),
                }
            }
            Expr::Binary(e) if matches!(operator(&e.op), Some((_, true))) => {
                self.assign(&e.left, Some(&e.op), &e.right)
            }
            Expr::Binary(e) => self.binary(e, want),
            Expr::Assign(e) => self.assign(&e.left, None, &e.right),
            Expr::While(e) if e.label.is_none() => self.repeated(Some(&e.cond), &e.body),
            Expr::Loop(e) if e.label.is_none() => self.repeated(None, &e.body),
            Expr::Match(e) => self.matched(e, want),
            Expr::Break(e) if e.label.is_none() => {
                let value = e.expr.as_ref();
                let value = value.map_or(Ok(UNIT), |value| self.expr(value, Kind::Any))?;
                Err(Stop::Break(value))
            }
            Expr::Continue(e) if e.label.is_none() => Err(Stop::Continue),
            Expr::Path(e) if e.qself.is_none() => self.path(&e.path),
            Expr::MethodCall(e) => self.method(e, want),
            Expr::Call(e) => self.call(e),
            Expr::If(e) => {
                let block = match (self.expr(&e.cond, Kind::Bool)?.value, &e.else_branch) {
                    (0, Some((_, other))) => return self.expr(other, want),
                    (0, None) => return Ok(UNIT),
                    _ => &e.then_branch,
                };
                self.block(block, want)
            }
            Expr::Macro(e) if e.mac.path.is_ident("cfg") => {
                let holds = crate::parse::condition::holds(&e.mac.tokens);
                holds.map(truth).map_err(|_| Stop::Unknown)
            }
            Expr::Return(e) => {
                let value = e.expr.as_ref();
                let value = value.map_or(Ok(UNIT), |value| self.expr(value, Kind::Any))?;
                Err(Stop::Return(value))
            }
            _ => Err(Stop::Unknown),
        }
    }

    pub(super) fn block(&mut self, block: &syn::Block, want: Kind) -> Answer {
        let outer = self.locals.len();
        let answer = self.statements(&block.stmts, want);
        self.locals.truncate(outer);
        answer
    }

    fn statements(&mut self, stmts: &[Stmt], want: Kind) -> Answer {
        for (at, stmt) in stmts.iter().enumerate() {
            match stmt {
                Stmt::Expr(e, None) if at + 1 == stmts.len() => return self.expr(e, want),
                Stmt::Expr(e, _) => {
                    self.expr(e, Kind::Any)?;
                }
                Stmt::Local(local) => {
                    let Some(init) = local.init.as_ref().filter(|init| init.diverge.is_none())
                    else {
                        return Err(Stop::Unknown);
                    };
                    let (pat, kind) = match &local.pat {
                        Pat::Type(typed) => (&*typed.pat, self.kind(&typed.ty)?),
                        pat => (pat, Kind::Any),
                    };
                    let value = self.expr(&init.expr, kind)?;
                    self.bind(pat, value)?;
                }
                Stmt::Item(syn::Item::Const(item)) => {
                    let kind = self.kind(&item.ty)?;
                    let value = self.expr(&item.expr, kind)?;
                    self.locals.push((unraw(&item.ident), value));
                }
                _ => return Err(Stop::Unknown),
            }
        }
        Ok(UNIT)
    }

    pub(super) fn bind(&mut self, pat: &Pat, value: Num) -> Result<(), Stop> {
        match pat {
            Pat::Ident(pat) if pat.by_ref.is_none() && pat.subpat.is_none() => {
                self.locals.push((unraw(&pat.ident), value));
                Ok(())
            }
            _ => Err(Stop::Unknown),
        }
    }

    fn kind(&self, ty: &syn::Type) -> Result<Kind, Stop> {
        match self.scope.ty(ty).kind() {
            TyKind::Int(int) => Ok(Kind::Int(*int)),
            TyKind::Bool => Ok(Kind::Bool),
            _ => Err(Stop::Unknown),
        }
    }

    fn cast(&mut self, e: &syn::ExprCast) -> Answer {
        let Kind::Int(to) = self.kind(&e.ty)? else {
            return Err(Stop::Unknown);
        };
        let value = match self.variant(&e.expr) {
            Some((adt, at)) => self.scope.discriminant(adt, at).ok_or(Stop::Unknown)?,
            None => self.expr(&e.expr, Kind::Any)?.value,
        };
        wrapped(value, to)
    }

    /// The variant that an expression names.
    fn variant(&self, e: &Expr) -> Option<(AdtId, u32)> {
        match e {
            Expr::Path(e) if e.qself.is_none() => match self.scope.named(&e.path)? {
                Res::Variant(adt, at) => Some((adt, at)),
                _ => None,
            },
            _ => None,
        }
    }

    fn path(&mut self, path: &syn::Path) -> Answer {
        if let Some(wanted) = path.get_ident().map(unraw)
            && let Some((_, value)) = self.locals.iter().rfind(|(name, _)| *name == wanted)
        {
            return Ok(*value);
        }
        self.scope.const_path(path)
    }

    fn binary(&mut self, e: &syn::ExprBinary, want: Kind) -> Answer {
        use syn::BinOp::*;
        if let And(_) | Or(_) = e.op {
            let left = self.expr(&e.left, Kind::Bool)?;
            let decided = matches!(e.op, Or(_)) == (left.value != 0);
            return if decided {
                Ok(left)
            } else {
                self.expr(&e.right, Kind::Bool)
            };
        }
        let Some((op, false)) = operator(&e.op) else {
            return Err(Stop::Unknown);
        };
        let left = self.expr(&e.left, if compares(op) { Kind::Any } else { want })?;
        let right = self.expr(&e.right, right_kind(op, left.kind))?;
        apply(op, left, right)
    }

    fn method(&mut self, e: &syn::ExprMethodCall, want: Kind) -> Answer {
        let name = e.method.to_string();
        if let ("len", Expr::Path(path)) = (&*name, &*e.receiver) {
            let len = self.scope.const_len(&path.path).ok_or(Stop::Unknown)?;
            return fits(Some(len), Kind::Int(IntTy::Usize));
        }
        let of = self.expr(&e.receiver, want)?;
        let (1, "pow", Some(exponent)) = (e.args.len(), &*name, e.args.first()) else {
            return Err(Stop::Unknown);
        };
        let mut power = Num { value: 1, ..of };
        let exponent = self.expr(exponent, Kind::Int(IntTy::U32))?.value;
        if exponent > 127 {
            return Err(Stop::Unknown);
        }
        for _ in 0..exponent {
            power = apply(BinOp::Mul, power, of)?;
        }
        Ok(power)
    }

    fn call(&mut self, e: &syn::ExprCall) -> Answer {
        let Expr::Path(path) = &*e.func else {
            return Err(Stop::Unknown);
        };
        let Some(Res::Def(def)) = self.scope.named(&path.path) else {
            return Err(Stop::Unknown);
        };
        let called = self.scope.cx.def(def);
        let DefKind::Fn(source) = &called.kind else {
            return Err(Stop::Unknown);
        };
        let sig = source.sig();
        if called.origin == Origin::Library && called.name == "size_of" {
            return self.size_of(&path.path);
        }
        let block = source.block().ok_or(Stop::Unknown)?;
        if sig.constness.is_none()
            || !sig.generics.params.is_empty()
            || called.origin != Origin::User
        {
            return Err(Stop::Unknown);
        }
        let scope = self.scope.cx.scope_of(def);
        let mut inner = Eval {
            scope: &scope,
            locals: Vec::new(),
        };
        for (param, arg) in sig.inputs.iter().zip(&e.args) {
            let syn::FnArg::Typed(param) = param else {
                return Err(Stop::Unknown);
            };
            let kind = inner.kind(&param.ty)?;
            let value = self.expr(arg, kind)?;
            inner.bind(&param.pat, Num { kind, ..value })?;
        }
        let kind = match &sig.output {
            syn::ReturnType::Type(_, ty) => inner.kind(ty)?,
            syn::ReturnType::Default => return Err(Stop::Unknown),
        };
        match inner.block(block, kind) {
            Ok(value) | Err(Stop::Return(value)) => fits(Some(value.value), kind),
            Err(_) => Err(Stop::Unknown),
        }
    }

    fn size_of(&self, path: &syn::Path) -> Answer {
        let last = path.segments.last().ok_or(Stop::Unknown)?;
        let syn::PathArguments::AngleBracketed(args) = &last.arguments else {
            return Err(Stop::Unknown);
        };
        let Some(syn::GenericArgument::Type(ty)) = args.args.first() else {
            return Err(Stop::Unknown);
        };
        let bytes = match self.kind(ty)? {
            Kind::Int(int) => int.bits() / 8,
            _ => 1,
        };
        fits(Some(bytes.into()), Kind::Int(IntTy::Usize))
    }
}

impl Cx {
    /// Whether the program's constants may take one more step.
    pub(super) fn step_of_constants(&self) -> bool {
        let steps = &self.cache.const_steps;
        steps.set(steps.get() + 1);
        steps.get() <= MAX_STEPS
    }
}
