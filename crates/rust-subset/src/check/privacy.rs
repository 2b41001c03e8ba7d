//! What a module keeps to itself.

use super::FnCtxt;
use super::autoderef::Step;
use crate::items::{AdtSource, DefKind, Reach, Shape, head};
use crate::ty::{AdtId, DefId, Ty, TyKind};
use program::{Origin, Span};

impl FnCtxt<'_> {
    /// Whether this body may use a thing, or a field of a type.
    pub(super) fn sees(&self, reach: Reach, of: DefId) -> bool {
        let home = || self.cx.nearest_module(self.cx.def(of).module);
        self.cx.reaches(reach, self.module)
            || self.origin == Origin::Library
            || self.cx.is_inside(self.module, home())
    }

    /// Whether this body may use an item.
    pub(super) fn may_see(&self, def: DefId) -> bool {
        self.sees(self.cx.def(def).reach, def)
    }

    fn home(&self, def: DefId) -> String {
        let module = self.cx.nearest_module(self.cx.def(def).module);
        self.cx.module_name(module)
    }

    /// A struct's field of that name, and whether this body may use it.
    pub(super) fn field_named(&self, adt: AdtId, name: &str) -> Option<(usize, bool)> {
        let item = self.cx.adt_item(adt);
        if matches!(item.source, AdtSource::Enum(_)) {
            return None;
        }
        let mut fields = item.variants[0].fields.iter();
        let at = fields.position(|(known, _)| known == name)?;
        let reach = item.variants[0].fields[at].1;
        Some((at, self.sees(reach, item.def)))
    }

    /// What to say of a field that is there, but private.
    pub(super) fn private_field(&self, name: &str, steps: &[Step]) -> Option<String> {
        steps.iter().find_map(|step| {
            let TyKind::Adt(adt, _) = step.ty.kind() else {
                return None;
            };
            let def = self.cx.adt_item(*adt).def;
            let own = self.cx.def(def).origin == Origin::User;
            let (_, seen) = self.field_named(*adt, name)?;
            (own && !seen).then(|| {
                let of = &self.cx.def(def).name;
                format!(
                    "The field `{name}` of `{of}` is private in `{}`: declare it `pub` there, or give `{of}` a method for it.",
                    self.home(def)
                )
            })
        })
    }

    /// What to say of a function of a type that is there, but private.
    pub(super) fn private_function(&self, name: &str, ty: &Ty) -> Option<String> {
        let is_value = |kind: &DefKind| matches!(kind, DefKind::Fn(_) | DefKind::Const(_));
        let found = self
            .inherent_impls(head(ty)?)
            .into_iter()
            .find_map(|def| self.cx.member_named(def, name, is_value))
            .filter(|def| self.cx.def(*def).origin == Origin::User && !self.may_see(*def))?;
        let module = self.home(found);
        Some(format!(
            "`{name}` is private in `{module}`: declare it `pub` there."
        ))
    }

    /// A struct or variant is written as it is declared: alone, with `(..)` or with `{ .. }`.
    pub(super) fn demand_shape(
        &mut self,
        adt: AdtId,
        variant: u32,
        wanted: Shape,
        span: Span,
    ) -> bool {
        let item = self.cx.adt_item(adt);
        let names = &item.variants[variant as usize];
        if names.shape == wanted {
            return true;
        }
        let name = &names.name;
        let text = match names.shape {
            Shape::Unit => format!("`{name}` has no fields: write it without `(..)`."),
            Shape::Tuple => format!("`{name}` has fields: write `{name}(..)`."),
            Shape::Named => format!("`{name}` has named fields: write `{name} {{ .. }}`."),
        };
        self.error(span, text);
        false
    }

    /// Whoever names fields of a struct, or makes one, must see those fields.
    pub(super) fn demand_fields(
        &mut self,
        adt: AdtId,
        variant: u32,
        named: impl Fn(usize) -> bool,
        span: Span,
    ) {
        let item = self.cx.adt_item(adt);
        let fields = item.variants[variant as usize].fields.iter().enumerate();
        let mut hidden =
            fields.filter(|(at, (_, reach))| named(*at) && !self.sees(*reach, item.def));
        if let Some((_, (name, _))) = hidden.next() {
            let of = &self.cx.def(item.def).name;
            let text = format!(
                "The field `{name}` of `{of}` is private in `{0}`: declare it `pub` there, or write a function in `{0}` that does this.",
                self.home(item.def)
            );
            self.error(span, text);
        }
    }
}
