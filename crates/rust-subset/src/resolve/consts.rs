//! Constants that types depend on: array lengths and discriminants. [`super::const_eval`] runs their expressions.

use super::const_eval::Eval;
use super::const_num::{Kind, Num, Stop, fits};
use super::types::Scope;
use crate::items::*;
use crate::parse::names::unraw;
use crate::ty::{AdtId, DefId, Ty, TyKind};
use program::IntTy;
use std::rc::Rc;

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
        match self
            .const_value(expr, Kind::Int(IntTy::Usize))
            .map(u64::try_from)
        {
            Some(Ok(value)) => Ty::new(TyKind::ConstUsize(value)),
            _ => {
                let text = "The explorer cannot compute this length; use a number, a constant, or arithmetic and `const fn`s of numbers.";
                self.cx.report(self.origin, crate::place::start(expr), text);
                Ty::new(TyKind::ConstUsize(0))
            }
        }
    }

    /// The value of a constant integer expression.
    pub fn const_int(&self, expr: &syn::Expr) -> Option<i128> {
        self.const_value(expr, Kind::Any)
    }

    fn const_value(&self, expr: &syn::Expr, kind: Kind) -> Option<i128> {
        let mut eval = Eval {
            scope: self,
            locals: Vec::new(),
        };
        Some(eval.expr(expr, kind).ok()?.value)
    }

    /// What a path to a value means, also one through `Self` or a type of the program.
    pub(super) fn named(&self, path: &syn::Path) -> Option<Res> {
        let names: Vec<syn::Ident> = path
            .segments
            .iter()
            .map(|segment| segment.ident.clone())
            .collect();
        let member = |of: DefId| {
            self.cx.member_named(of, &unraw(names.last()?), |kind| {
                matches!(kind, DefKind::Const(_) | DefKind::Fn(_))
            })
        };
        if names.len() == 2 && names[0] == "Self" {
            return Some(Res::Def(member(self.assoc_parent()?)?));
        }
        let found = self
            .cx
            .resolve_path(self.module, &names, path.leading_colon.is_some(), Ns::Value)
            .ok()?;
        match found.res {
            Res::Adt(adt) if found.used + 1 == names.len() => {
                self.cx.index_impls();
                let impls = self.cx.inherent.borrow().get(&Head::Adt(adt)).cloned();
                let mut members = impls?.into_iter().filter_map(member);
                let only = members.next()?;
                members.next().is_none().then_some(Res::Def(only))
            }
            res if found.used == names.len() => Some(res),
            _ => None,
        }
    }

    pub(super) fn const_path(&self, path: &syn::Path) -> Result<Num, Stop> {
        if path.segments.len() == 2
            && let Some(ty) = crate::parse::names::prim_named(&path.segments[0].ident.to_string())
            && let TyKind::Char = ty.kind()
        {
            let value = match path.segments[1].ident.to_string().as_str() {
                "MIN" => '\0',
                "MAX" => char::MAX,
                "REPLACEMENT_CHARACTER" => char::REPLACEMENT_CHARACTER,
                _ => return Err(Stop::Unknown),
            };
            return fits(Some(value as i128), Kind::Any);
        }
        if path.segments.len() == 2
            && let Some(ty) = crate::parse::names::prim_named(&path.segments[0].ident.to_string())
            && let TyKind::Int(int) = ty.kind()
        {
            let (bits, name) = (int.bits(), path.segments[1].ident.to_string());
            let value = match (name.as_str(), int.signed()) {
                ("BITS", _) => return fits(Some(bits.into()), Kind::Int(IntTy::U32)),
                ("MIN", false) => 0,
                ("MIN", true) => i128::MIN >> (128 - bits),
                ("MAX", true) => i128::MAX >> (128 - bits),
                ("MAX", false) if bits < 128 => (1i128 << bits) - 1,
                _ => return Err(Stop::Unknown),
            };
            return fits(Some(value), Kind::Int(*int));
        }
        let Some((def, source, scope)) = self.constant(path) else {
            return Err(Stop::Unknown);
        };
        let kind = match scope.ty(&source.ty).kind() {
            TyKind::Int(int) => Kind::Int(*int),
            TyKind::Bool => Kind::Bool,
            // A number all the same where it is a character.
            TyKind::Char => Kind::Any,
            _ => return Err(Stop::Unknown),
        };
        let value = match (self.cx.override_of(&def), &source.value) {
            (Some(value), _) => scope.const_value(&value, kind),
            (None, Some(value)) => scope.const_value(value, kind),
            (None, None) => None,
        };
        fits(value, kind)
    }

    /// The constant or static of this name, and the scope it is in.
    pub(super) fn constant(&self, path: &syn::Path) -> Option<(Rc<Def>, ConstSource, Scope<'_>)> {
        let Res::Def(id) = self.named(path)? else {
            return None;
        };
        let def = self.cx.def(id);
        let (DefKind::Const(source) | DefKind::Static { source, .. }) = &def.kind else {
            return None;
        };
        let (source, for_type) = (source.clone(), def.for_type.clone());
        let scope = Scope::new(self.cx, def.module, def.parent, def.origin, for_type);
        Some((def, source, scope))
    }

    /// How long a constant or static array, slice or text is.
    pub(super) fn const_len(&self, path: &syn::Path) -> Option<i128> {
        let (_, source, scope) = self.constant(path)?;
        if let syn::Type::Array(array) = &*source.ty {
            return scope.const_value(&array.len, Kind::Int(IntTy::Usize));
        }
        let value = match &**source.value.as_ref()? {
            syn::Expr::Reference(value) => &*value.expr,
            value => value,
        };
        match value {
            syn::Expr::Lit(lit) => match &lit.lit {
                syn::Lit::Str(text) => i128::try_from(text.value().len()).ok(),
                syn::Lit::ByteStr(bytes) => i128::try_from(bytes.value().len()).ok(),
                _ => None,
            },
            syn::Expr::Array(array) => i128::try_from(array.elems.len()).ok(),
            syn::Expr::Repeat(array) => scope.const_value(&array.len, Kind::Int(IntTy::Usize)),
            _ => None,
        }
    }

    /// The number of a variant of an enum without fields.
    pub(super) fn discriminant(&self, adt: AdtId, wanted: u32) -> Option<i128> {
        let item = self.cx.adt_item(adt);
        let AdtSource::Enum(source) = &item.source else {
            return None;
        };
        let scope = self.cx.scope_of(item.def);
        let mut next = 0;
        for variant in source.variants.iter().take(wanted as usize + 1) {
            next = match &variant.discriminant {
                Some((_, value)) => scope.const_int(value)?,
                None => next,
            } + 1;
        }
        Some(next - 1)
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
