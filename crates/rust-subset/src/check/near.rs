//! Which method or field a name that is nearly right was meant as.

use super::FnCtxt;
use super::autoderef::Step;
use crate::items::{VariantNames, head};
use crate::ty::{Ty, TyKind};

impl FnCtxt<'_> {
    /// What to ask behind a message that a type has no such method or field; nothing where none is much like it.
    pub(super) fn meant(&mut self, name: &str, steps: &[Step]) -> String {
        let mut homes = (*self.cx.traits_in_scope(self.module)).clone();
        let mut best = Near::to(name);
        for step in steps {
            if let TyKind::Adt(adt, _) = step.ty.kind() {
                let item = self.cx.adt_item(*adt);
                for (field, _) in item.variants.iter().flat_map(|variant| &variant.fields) {
                    best.hear(field, &mut |it| self.field_of(&step.ty, it).is_some());
                }
            }
            let slice = match step.ty.kind() {
                TyKind::Array(elem, _) => &Ty::new(TyKind::Slice(elem.clone())),
                _ => &step.ty,
            };
            homes.extend(head(slice).map_or_else(Vec::new, |head| self.inherent_impls(head)));
        }
        for home in homes {
            for def in self.cx.members_of(home) {
                let method = self.cx.def(def).name.clone();
                best.hear(&method, &mut |it| self.probe_method(steps, it).is_some());
            }
        }
        best.asked
    }
}

/// The name that is most like another so far.
struct Near<'n> {
    name: &'n str,
    apart: (usize, usize),
    /// The question, with a blank before it.
    asked: String,
}

impl<'n> Near<'n> {
    /// Nothing that is as much unlike a name as like it.
    fn to(name: &'n str) -> Near<'n> {
        Near {
            name,
            apart: (3.min(name.len() / 2 + 1), 0),
            asked: String::new(),
        }
    }

    /// Takes a name that is more like it, if it would do.
    fn hear(&mut self, other: &str, fits: &mut dyn FnMut(&str) -> bool) {
        let apart = apart(self.name.as_bytes(), other.as_bytes());
        if apart < self.apart && fits(other) {
            self.apart = apart;
            self.asked = format!(" Did you mean `{other}`?");
        }
    }
}

/// What to say of a field that a struct or variant does not have, where it is written out or matched.
pub(super) fn no_field(of: &VariantNames, name: &str) -> String {
    let mut best = Near::to(name);
    for (field, _) in &of.fields {
        best.hear(field, &mut |_| true);
    }
    format!("`{}` has no field `{name}`.{}", of.name, best.asked)
}

/// What to ask behind a message that there is no such macro.
pub(super) fn known_macro(name: &str) -> String {
    let name = &format!("{name}!");
    let mut best = Near::to(name);
    for known in [
        "println!",
        "print!",
        "eprintln!",
        "eprint!",
        "format!",
        "vec!",
        "assert!",
        "assert_eq!",
        "assert_ne!",
        "panic!",
        "write!",
        "writeln!",
        "matches!",
        "todo!",
        "unreachable!",
        "unimplemented!",
        "thread_local!",
        "dbg!",
    ] {
        best.hear(known, &mut |_| true);
    }
    best.asked
}

/// How long the part is in which two names differ, between what both begin and end with; and how much comes behind the beginning.
fn apart(mut a: &[u8], mut b: &[u8]) -> (usize, usize) {
    while let ([one, a_rest @ ..], [other, b_rest @ ..]) = (a, b)
        && one == other
    {
        (a, b) = (a_rest, b_rest);
    }
    let behind = a.len();
    while let ([a_rest @ .., one], [b_rest @ .., other]) = (a, b)
        && one == other
    {
        (a, b) = (a_rest, b_rest);
    }
    (a.len().max(b.len()), behind)
}
