//! What rustc asks of items beside their types: lifetimes that are declared, impls that may be, types that end.

mod bounds;
mod derived;
mod generics;
mod impls;
mod imports;
mod lifetimes;
mod overlap;
mod sizes;
mod traits;
pub mod walk;

use crate::fold::Pred;
use crate::infer::{Answer, Infcx, elaborate};
use crate::items::{Cx, DefKind};
use crate::ty::DefId;

/// Reports what is wrong with an item of the program.
pub fn check_item(cx: &Cx, id: DefId) {
    lifetimes::check(cx, id);
    bounds::check(cx, id);
    generics::check(cx, id);
    match &cx.def(id).kind {
        DefKind::Impl(item) => impls::check(cx, id, item),
        DefKind::Trait(item) => traits::check(cx, id, item),
        DefKind::Adt(adt) => {
            sizes::check(cx, *adt);
            derived::check(cx, *adt);
        }
        _ => {}
    }
}

pub use imports::check as check_imports;
pub use overlap::check as check_overlap;

/// Whether it is certain that a bound does not hold where an item's own bounds do.
fn fails(cx: &Cx, id: DefId, pred: &Pred) -> bool {
    let icx = Infcx::new(cx, elaborate(cx, &cx.predicates_of(id)), false);
    matches!(icx.evaluate(pred), Answer::No)
}
