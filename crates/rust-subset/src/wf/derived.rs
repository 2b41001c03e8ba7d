//! `#[derive(Eq)]`: what rustc asks of the parts, though no code comes of it.

use crate::fold::{Pred, TraitRef};
use crate::infer::{Answer, Infcx, elaborate};
use crate::items::*;
use crate::ty::{AdtId, DefId, Ty, TyKind};
use program::Origin;

/// Reports a part that keeps a type from being `Eq`.
pub fn check(cx: &Cx, adt: AdtId) {
    let item = cx.adt_item(adt);
    if !item.source.derives("Eq") {
        return;
    }
    let Some(derived) = Derived::of(cx, adt) else {
        return;
    };
    for (variant, names) in item.variants.iter().enumerate() {
        let types = cx.field_types(adt, variant as u32);
        let mut fields = types.iter().zip(&names.fields);
        let Some((_, (field, _))) = fields.find(|(ty, _)| derived.differs(ty, 8)) else {
            continue;
        };
        let name = &cx.def(item.def).name;
        let text = format!(
            "`{name}` cannot be `Eq`: its field `{field}` is not (a float is not even equal to itself, if it is `NAN`). Leave `Eq` out."
        );
        return cx.report(Origin::User, item.source.ident().span(), text);
    }
}

/// The impl that a `derive` stands for.
struct Derived<'c> {
    cx: &'c Cx,
    of: DefId,
    icx: Infcx<'c>,
}

impl<'c> Derived<'c> {
    fn of(cx: &'c Cx, adt: AdtId) -> Option<Derived<'c>> {
        let of = cx.lang_trait("total_eq")?;
        cx.index_impls();
        let impls = cx.trait_impls.borrow();
        let mut impls = impls.get(&of)?.iter();
        let (_, id) = impls.find(|(head, _)| *head == Some(Head::Adt(adt)))?;
        let icx = Infcx::new(cx, elaborate(cx, &cx.predicates_of(*id)), false);
        Some(Derived { cx, of, icx })
    }

    /// Whether it is certain that a type is not `Eq`. What the library's types implement, this library may not know in full.
    fn differs(&self, ty: &Ty, depth: u32) -> bool {
        let Some(depth) = depth.checked_sub(1) else {
            return false;
        };
        let any = |parts: &[Ty]| parts.iter().any(|part| self.differs(part, depth));
        match ty.kind() {
            TyKind::Float(_) => true,
            TyKind::Tuple(parts) => any(parts),
            TyKind::Array(of, _) | TyKind::Slice(of) | TyKind::Ref(_, of) => {
                self.differs(of, depth)
            }
            TyKind::Adt(adt, args) => {
                let def = self.cx.def(self.cx.adt_item(*adt).def);
                if def.origin == Origin::Library {
                    return matches!(&*def.name, "Option" | "Vec" | "Box" | "Arc" | "Rc")
                        && args.first().is_some_and(|held| self.differs(held, depth));
                }
                let tr = TraitRef {
                    def: self.of,
                    args: vec![ty.clone()],
                };
                matches!(self.icx.evaluate(&Pred::Trait(tr)), Answer::No)
            }
            _ => false,
        }
    }
}
