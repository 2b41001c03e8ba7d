//! Where a program begins.

use crate::items::*;
use crate::ty::DefId;
use program::{Diagnostic, Origin, Span};

/// The function in which a run starts.
pub(super) fn main(cx: &Cx, root: ModId) -> Result<DefId, Diagnostic> {
    match cx.lookup_in(root, "main", Ns::Value, root) {
        Some(Res::Def(def)) if is_entry(cx, def) => Ok(def),
        found => {
            let span = Span {
                origin: Origin::User,
                line: 1,
                column: 1,
                end_line: 1,
                end_column: 1,
            };
            Err(Diagnostic {
                span,
                text: match found {
                    Some(_) => {
                        "`main` must be a function without parameters, and not `async`.".to_string()
                    }
                    None => "The program has no `fn main`, where a run starts. To explore a \
                             test, call what it does from there."
                        .to_string(),
                },
            })
        }
    }
}

/// Whether a program can begin with this function.
fn is_entry(cx: &Cx, def: DefId) -> bool {
    matches!(&cx.def(def).kind, DefKind::Fn(source) if source.sig().asyncness.is_none())
        && cx.sig_of(def).inputs.is_empty()
        && cx.generics_of(def).params.is_empty()
}
