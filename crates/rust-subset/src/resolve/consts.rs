//! Constants that types depend on: array lengths and discriminants.

use super::types::Scope;
use crate::items::*;
use crate::parse::collect::unraw;
use crate::ty::{Ty, TyKind};

impl Scope<'_> {
    /// An array length or const argument.
    pub fn const_arg(&self, expr: &syn::Expr) -> Ty {
        if let syn::Expr::Path(path) = expr
            && let Some(name) = path.path.get_ident()
            && let Some(param) = self.generic_param(&unraw(name))
        {
            return param;
        }
        if let syn::Expr::Block(block) = expr
            && let [syn::Stmt::Expr(inner, None)] = block.block.stmts.as_slice()
        {
            return self.const_arg(inner);
        }
        if let (syn::Expr::Infer(_), Some(hole)) = (expr, self.hole) {
            return hole();
        }
        match self.const_int(expr).map(u64::try_from) {
            Some(Ok(value)) => Ty::new(TyKind::ConstUsize(value)),
            _ => {
                let text = "The explorer cannot compute this length; use a number, a constant, or arithmetic of those.";
                self.cx.report(self.origin, crate::place::start(expr), text);
                Ty::new(TyKind::ConstUsize(0))
            }
        }
    }

    /// The value of a constant integer expression.
    pub fn const_int(&self, expr: &syn::Expr) -> Option<i128> {
        let depth = &self.cx.cache.const_depth;
        if depth.get() > 64 {
            return None;
        }
        depth.set(depth.get() + 1);
        let value = self.const_int_inner(expr);
        depth.set(depth.get() - 1);
        value
    }

    fn const_int_inner(&self, expr: &syn::Expr) -> Option<i128> {
        use syn::Expr;
        match expr {
            Expr::Lit(syn::ExprLit {
                lit: syn::Lit::Int(int),
                ..
            }) => int.base10_parse::<i128>().ok(),
            Expr::Lit(syn::ExprLit {
                lit: syn::Lit::Byte(byte),
                ..
            }) => Some(byte.value().into()),
            Expr::Lit(syn::ExprLit {
                lit: syn::Lit::Bool(value),
                ..
            }) => Some(value.value.into()),
            Expr::Lit(syn::ExprLit {
                lit: syn::Lit::Char(value),
                ..
            }) => Some(u32::from(value.value()).into()),
            Expr::Paren(e) => self.const_int(&e.expr),
            Expr::Group(e) => self.const_int(&e.expr),
            Expr::Cast(e) => self.const_int(&e.expr),
            Expr::Block(e) => match e.block.stmts.as_slice() {
                [syn::Stmt::Expr(inner, None)] => self.const_int(inner),
                _ => None,
            },
            Expr::Unary(e) => match e.op {
                syn::UnOp::Neg(_) => self.const_int(&e.expr)?.checked_neg(),
                _ => None,
            },
            Expr::Binary(e) => binary(&e.op, self.const_int(&e.left)?, self.const_int(&e.right)?),
            Expr::Path(e) if e.qself.is_none() => self.const_path(&e.path),
            Expr::MethodCall(e) if e.method == "len" && e.args.is_empty() => match &*e.receiver {
                Expr::Path(path) => self.const_array_len(&path.path),
                _ => None,
            },
            _ => None,
        }
    }

    fn named_const(&self, path: &syn::Path) -> Option<std::rc::Rc<Def>> {
        let names: Vec<syn::Ident> = path
            .segments
            .iter()
            .map(|segment| segment.ident.clone())
            .collect();
        if names.len() == 2 && names[0] == "Self" {
            let parent = self.assoc_parent()?;
            let member = self.cx.member_named(parent, &unraw(&names[1]), |kind| {
                matches!(kind, DefKind::Const(_))
            });
            return Some(self.cx.def(member?));
        }
        let found = self
            .cx
            .resolve_path(self.module, &names, path.leading_colon.is_some(), Ns::Value)
            .ok()?;
        match found.res {
            Res::Def(def) if found.used == names.len() => Some(self.cx.def(def)),
            _ => None,
        }
    }

    fn const_path(&self, path: &syn::Path) -> Option<i128> {
        if path.segments.len() == 2
            && let Some(ty) = crate::parse::collect::prim_named(&path.segments[0].ident.to_string())
            && let TyKind::Int(int) = ty.kind()
        {
            let (bits, name) = (int.bits(), path.segments[1].ident.to_string());
            return match (name.as_str(), int.signed()) {
                ("MIN", false) => Some(0),
                ("MIN", true) => Some(i128::MIN >> (128 - bits)),
                ("MAX", true) => Some(i128::MAX >> (128 - bits)),
                ("MAX", false) if bits < 128 => Some((1i128 << bits) - 1),
                ("BITS", _) => Some(bits.into()),
                _ => None,
            };
        }
        let def = self.named_const(path)?;
        let DefKind::Const(source) = &def.kind else {
            return None;
        };
        let scope = Scope::new(
            self.cx,
            def.module,
            def.parent,
            def.origin,
            def.for_type.clone(),
        );
        if let Some(value) = self.cx.override_of(&def) {
            return scope.const_int(&value);
        }
        scope.const_int(source.value.as_ref()?)
    }

    fn const_array_len(&self, path: &syn::Path) -> Option<i128> {
        let def = self.named_const(path)?;
        let (DefKind::Const(source) | DefKind::Static { source, .. }) = &def.kind else {
            return None;
        };
        let scope = Scope::new(
            self.cx,
            def.module,
            def.parent,
            def.origin,
            def.for_type.clone(),
        );
        match &*source.ty {
            syn::Type::Array(array) => scope.const_int(&array.len),
            _ => None,
        }
    }
}

impl Cx {
    /// The value `--set` gives to a user's constant.
    pub fn override_of(&self, def: &Def) -> Option<syn::Expr> {
        if def.origin != program::Origin::User || def.parent.is_some() {
            return None;
        }
        let (_, value) = self.overrides.iter().find(|(name, _)| *name == def.name)?;
        syn::parse_str(value).ok()
    }
}

fn binary(op: &syn::BinOp, a: i128, b: i128) -> Option<i128> {
    use syn::BinOp::*;
    match op {
        Add(_) => a.checked_add(b),
        Sub(_) => a.checked_sub(b),
        Mul(_) => a.checked_mul(b),
        Div(_) => a.checked_div(b),
        Rem(_) => a.checked_rem(b),
        Shl(_) => a.checked_shl(u32::try_from(b).ok()?),
        Shr(_) => a.checked_shr(u32::try_from(b).ok()?),
        BitAnd(_) => Some(a & b),
        BitOr(_) => Some(a | b),
        BitXor(_) => Some(a ^ b),
        _ => None,
    }
}
