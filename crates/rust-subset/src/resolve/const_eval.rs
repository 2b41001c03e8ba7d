//! Constant expressions that types depend on, run in Rust's own arithmetic: what overflows or is not certain has no value.

use super::types::Scope;
use crate::items::*;
use crate::parse::collect::unraw;
use crate::ty::{AdtId, TyKind};
use program::{IntTy, Origin};
use syn::{Expr, Pat, Stmt};

/// How deep evaluation may nest.
const MAX_DEPTH: u32 = 160;
/// How many expressions one program's constants may take.
const MAX_STEPS: u32 = 500_000;

/// As far as it is known.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Any,
    Bool,
    Int(IntTy),
}

/// A number, or a truth value as 0 or 1.
#[derive(Clone, Copy)]
pub(super) struct Num {
    pub value: i128,
    pub kind: Kind,
}

/// Why an expression has no value here.
pub(super) enum Stop {
    Unknown,
    Break(Option<String>, Num),
    Continue(Option<String>),
    Return(Num),
}

type Answer = Result<Num, Stop>;

/// Evaluates in a scope.
pub(super) struct Eval<'s, 'a> {
    pub scope: &'s Scope<'a>,
    pub locals: Vec<(String, Num)>,
}

const UNIT: Num = Num {
    value: 0,
    kind: Kind::Any,
};

impl Eval<'_, '_> {
    /// An expression's value, where a value of kind `want` is expected.
    pub(super) fn expr(&mut self, e: &Expr, want: Kind) -> Answer {
        let cache = &self.scope.cx.cache;
        cache.const_steps.set(cache.const_steps.get() + 1);
        if cache.const_depth.get() > MAX_DEPTH || cache.const_steps.get() > MAX_STEPS {
            return Err(Stop::Unknown);
        }
        cache.const_depth.set(cache.const_depth.get() + 1);
        let answer = self.expr_inner(e, want);
        let cache = &self.scope.cx.cache;
        cache.const_depth.set(cache.const_depth.get() - 1);
        answer
    }

    fn expr_inner(&mut self, e: &Expr, want: Kind) -> Answer {
        match e {
            Expr::Lit(e) => literal(&e.lit, want),
            Expr::Paren(e) => self.expr(&e.expr, want),
            Expr::Group(e) => self.expr(&e.expr, want),
            Expr::Block(e) => {
                let answer = self.block(&e.block, want);
                labelled(answer, e.label.as_ref())
            }
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
            Expr::Binary(e) => self.binary(e, want),
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
            Expr::While(e) => loop {
                if self.expr(&e.cond, Kind::Bool)?.value == 0 {
                    return Ok(UNIT);
                }
                if let Some(value) = self.turn(&e.body, e.label.as_ref())? {
                    return Ok(value);
                }
            },
            Expr::Loop(e) => loop {
                if let Some(value) = self.turn(&e.body, e.label.as_ref())? {
                    return Ok(value);
                }
            },
            Expr::Break(e) => {
                let value = e.expr.as_ref();
                let value = value.map_or(Ok(UNIT), |value| self.expr(value, Kind::Any))?;
                Err(Stop::Break(name(e.label.as_ref()), value))
            }
            Expr::Continue(e) => Err(Stop::Continue(name(e.label.as_ref()))),
            Expr::Return(e) => {
                let value = e.expr.as_ref();
                let value = value.map_or(Ok(UNIT), |value| self.expr(value, Kind::Any))?;
                Err(Stop::Return(value))
            }
            Expr::Assign(e) => {
                let at = self.local(&e.left)?;
                let value = self.expr(&e.right, self.locals[at].1.kind)?;
                self.locals[at].1.value = value.value;
                Ok(UNIT)
            }
            _ => Err(Stop::Unknown),
        }
    }

    /// One run of a loop's body; a value if that ends the loop.
    fn turn(&mut self, body: &syn::Block, label: Option<&syn::Label>) -> Result<Option<Num>, Stop> {
        let mine = |name: &Option<String>| {
            name.is_none() || *name == label.map(|label| label.name.ident.to_string())
        };
        match self.block(body, Kind::Any) {
            Ok(_) => Ok(None),
            Err(Stop::Continue(name)) if mine(&name) => Ok(None),
            Err(Stop::Break(name, value)) if mine(&name) => Ok(Some(value)),
            Err(stop) => Err(stop),
        }
    }

    fn block(&mut self, block: &syn::Block, want: Kind) -> Answer {
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

    fn bind(&mut self, pat: &Pat, value: Num) -> Result<(), Stop> {
        match pat {
            Pat::Ident(pat) if pat.by_ref.is_none() && pat.subpat.is_none() => {
                self.locals.push((unraw(&pat.ident), value));
                Ok(())
            }
            _ => Err(Stop::Unknown),
        }
    }

    fn local(&self, e: &Expr) -> Result<usize, Stop> {
        let named = match e {
            Expr::Path(e) if e.qself.is_none() => e.path.get_ident().map(unraw),
            _ => None,
        };
        let at = named.and_then(|wanted| self.locals.iter().rposition(|(name, _)| *name == wanted));
        at.ok_or(Stop::Unknown)
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
        if let Some(op) = compound(&e.op) {
            let at = self.local(&e.left)?;
            let left = self.locals[at].1;
            let right = self.expr(&e.right, operand_kind(&op, left.kind))?;
            self.locals[at].1 = arithmetic(&op, left, right)?;
            return Ok(UNIT);
        }
        let compared = matches!(e.op, Eq(_) | Ne(_) | Lt(_) | Le(_) | Gt(_) | Ge(_));
        let left = self.expr(&e.left, if compared { Kind::Any } else { want })?;
        let right = self.expr(&e.right, operand_kind(&e.op, left.kind))?;
        let (a, b) = (left.value, right.value);
        Ok(truth(match e.op {
            Eq(_) => a == b,
            Ne(_) => a != b,
            Lt(_) => a < b,
            Le(_) => a <= b,
            Gt(_) => a > b,
            Ge(_) => a >= b,
            _ => return arithmetic(&e.op, left, right),
        }))
    }

    fn method(&mut self, e: &syn::ExprMethodCall, want: Kind) -> Answer {
        let name = e.method.to_string();
        if let ("len", Expr::Path(path)) = (&*name, &*e.receiver) {
            let len = self.scope.const_len(&path.path).ok_or(Stop::Unknown)?;
            return fits(Some(len), Kind::Int(IntTy::Usize));
        }
        let of = self.expr(&e.receiver, want)?;
        match (&*name, e.args.first()) {
            ("pow", Some(exponent)) => {
                let exponent = self.expr(exponent, Kind::Int(IntTy::U32))?.value;
                let exponent = u32::try_from(exponent).map_err(|_| Stop::Unknown)?;
                fits(of.value.checked_pow(exponent), of.kind)
            }
            ("div_ceil", Some(by)) if of.value >= 0 => {
                let by = self.expr(by, of.kind)?.value;
                let up = of.value.checked_add(by).and_then(|sum| sum.checked_sub(1));
                fits(up.and_then(|up| up.checked_div(by)), of.kind)
            }
            ("next_power_of_two", None) => {
                let of_value = u64::try_from(of.value).map_err(|_| Stop::Unknown)?;
                fits(
                    of_value.checked_next_power_of_two().map(i128::from),
                    of.kind,
                )
            }
            ("is_power_of_two", None) => Ok(truth(of.value.count_ones() == 1)),
            _ => Err(Stop::Unknown),
        }
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

fn name(label: Option<&syn::Lifetime>) -> Option<String> {
    label.map(|label| label.ident.to_string())
}

/// What a labelled block gives when it is left by `break`.
fn labelled(answer: Answer, label: Option<&syn::Label>) -> Answer {
    match answer {
        Err(Stop::Break(Some(to), value)) if label.is_some_and(|l| l.name.ident == to) => Ok(value),
        answer => answer,
    }
}

fn truth(value: bool) -> Num {
    Num {
        value: value.into(),
        kind: Kind::Bool,
    }
}

fn literal(lit: &syn::Lit, want: Kind) -> Answer {
    let int = |value: i128, int: IntTy| fits(Some(value), Kind::Int(int));
    match lit {
        syn::Lit::Int(lit) => {
            let value = lit.base10_parse::<i128>().ok();
            let suffix = crate::parse::collect::prim_named(lit.suffix());
            match (suffix.as_ref().map(|ty| ty.kind()), want) {
                (Some(TyKind::Int(int)), _) => fits(value, Kind::Int(*int)),
                (Some(_), _) => Err(Stop::Unknown),
                (None, Kind::Bool) => fits(value, Kind::Any),
                (None, want) => fits(value, want),
            }
        }
        syn::Lit::Byte(lit) => int(lit.value().into(), IntTy::U8),
        syn::Lit::Bool(lit) => Ok(truth(lit.value)),
        // Compared and cast like its number.
        syn::Lit::Char(lit) => int(u32::from(lit.value()).into(), IntTy::U32),
        _ => Err(Stop::Unknown),
    }
}

/// The value, if its type has it.
pub(super) fn fits(value: Option<i128>, kind: Kind) -> Answer {
    let value = value.ok_or(Stop::Unknown)?;
    match kind {
        Kind::Int(int) if wrapped(value, int)?.value != value => Err(Stop::Unknown),
        _ => Ok(Num { value, kind }),
    }
}

fn wrapped(value: i128, int: IntTy) -> Answer {
    let kind = Kind::Int(int);
    let unused = 128 - int.bits();
    let value = match int.signed() {
        true => value << unused >> unused,
        false if unused == 0 && value < 0 => return Err(Stop::Unknown),
        false => ((value as u128) << unused >> unused) as i128,
    };
    Ok(Num { value, kind })
}

/// The kind of an operator's right side.
fn operand_kind(op: &syn::BinOp, left: Kind) -> Kind {
    match op {
        syn::BinOp::Shl(_) | syn::BinOp::Shr(_) => Kind::Any,
        _ => left,
    }
}

fn arithmetic(op: &syn::BinOp, left: Num, right: Num) -> Answer {
    use syn::BinOp::*;
    let (a, b) = (left.value, right.value);
    let shift = matches!(op, Shl(_) | Shr(_));
    let kind = match left.kind {
        Kind::Any if !shift => right.kind,
        kind => kind,
    };
    if shift {
        let bits = match kind {
            Kind::Int(int) if int.bits() < 128 => int.bits(),
            // A literal that is not typed here is an `i32` at least, where it stands for itself.
            Kind::Any => 7,
            _ => return Err(Stop::Unknown),
        };
        let by = u32::try_from(b)
            .ok()
            .filter(|by| *by < bits)
            .ok_or(Stop::Unknown)?;
        return match (op, kind) {
            (Shr(_), _) => Ok(Num {
                value: a >> by,
                kind,
            }),
            (_, Kind::Int(int)) => wrapped(a << by, int),
            _ => fits(Some(a << by).filter(|value| (0..128).contains(value)), kind),
        };
    }
    let value = match op {
        Add(_) => a.checked_add(b),
        Sub(_) => a.checked_sub(b),
        Mul(_) => a.checked_mul(b),
        Div(_) => a.checked_div(b),
        Rem(_) => a.checked_rem(b),
        BitAnd(_) => Some(a & b),
        BitOr(_) => Some(a | b),
        BitXor(_) => Some(a ^ b),
        _ => None,
    };
    fits(value, kind)
}

/// The operator of `+=` and the like.
fn compound(op: &syn::BinOp) -> Option<syn::BinOp> {
    use syn::BinOp::*;
    Some(match op {
        AddAssign(_) => Add(Default::default()),
        SubAssign(_) => Sub(Default::default()),
        MulAssign(_) => Mul(Default::default()),
        DivAssign(_) => Div(Default::default()),
        RemAssign(_) => Rem(Default::default()),
        BitAndAssign(_) => BitAnd(Default::default()),
        BitOrAssign(_) => BitOr(Default::default()),
        BitXorAssign(_) => BitXor(Default::default()),
        ShlAssign(_) => Shl(Default::default()),
        ShrAssign(_) => Shr(Default::default()),
        _ => return None,
    })
}
