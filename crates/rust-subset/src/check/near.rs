//! Which method or field a name that is nearly right was meant as.

use super::FnCtxt;
use super::autoderef::Step;
use crate::items::{VariantNames, head};
use crate::ty::{Ty, TyKind};

impl FnCtxt<'_> {
    /// What to ask behind a message that a type has no such method; nothing where none is much like it.
    pub(super) fn method_meant(&mut self, name: &str, steps: &[Step]) -> String {
        let slice = steps.last().and_then(|step| match step.ty.kind() {
            TyKind::Array(elem, _) => Some(Ty::new(TyKind::Slice(elem.clone()))),
            _ => None,
        });
        let types = steps.iter().map(|step| &step.ty).chain(&slice);
        let impls = types.filter_map(|ty| Some(self.inherent_impls(head(ty)?)));
        let mut homes: Vec<_> = impls.flatten().collect();
        homes.extend(self.cx.traits_in_scope(self.module).iter());
        let members = homes.into_iter().flat_map(|home| self.cx.members_of(home));
        let names: Vec<String> = members.map(|def| self.cx.def(def).name.clone()).collect();
        let near = nearest(name, &names, &mut |other| {
            self.probe_method(steps, other).is_some()
        });
        asked(near)
    }

    /// The same for a field.
    pub(super) fn field_meant(&mut self, name: &str, steps: &[Step]) -> String {
        let mut names = Vec::new();
        for step in steps {
            if let TyKind::Adt(adt, _) = step.ty.kind() {
                let variants = &self.cx.adt_item(*adt).variants;
                let fields = variants.iter().flat_map(|variant| &variant.fields);
                names.extend(fields.map(|(name, _)| name.clone()));
            }
        }
        let near = nearest(name, &names, &mut |other| {
            steps
                .iter()
                .any(|step| self.field_of(&step.ty, other).is_some())
        });
        asked(near)
    }
}

/// The same for a field of a struct that is written out, or of its pattern.
pub(super) fn field_named(name: &str, of: &VariantNames) -> String {
    let names: Vec<String> = of.fields.iter().map(|(name, _)| name.clone()).collect();
    asked(nearest(name, &names, &mut |_| true))
}

/// The name that is most like another, of those that would do.
fn nearest<'n>(
    name: &str,
    names: &'n [String],
    fits: &mut dyn FnMut(&str) -> bool,
) -> Option<&'n String> {
    let mut best = ((3.min(name.len() / 2 + 1), 0), None);
    for other in names {
        let apart = apart(name.as_bytes(), other.as_bytes());
        if apart < best.0 && fits(other) {
            best = (apart, Some(other));
        }
    }
    best.1
}

/// How long the part is in which two names differ, between what both begin and end with; and how much comes behind the beginning.
fn apart(a: &[u8], b: &[u8]) -> (usize, usize) {
    let shorter = a.len().min(b.len());
    let before = (0..shorter).take_while(|at| a[*at] == b[*at]).count();
    let after = (1..=shorter - before)
        .take_while(|at| a[a.len() - at] == b[b.len() - at])
        .count();
    (a.len().max(b.len()) - before - after, a.len() - before)
}

/// The question, with a blank before it.
fn asked(near: Option<&String>) -> String {
    near.map_or(String::new(), |near| format!(" Did you mean `{near}`?"))
}
