//! What patterns in a closure's body use of an outer variable: each binding its own part, and each test the part it looks at.

use super::capture_walk::{Mode, Use, Walk};
use super::operand::is_place;
use crate::thir::{Expr, Pat, PatKind};
use crate::ty::TyKind;
use program::Step;

impl Walk<'_, '_> {
    /// The value of a `let` or `match`: only the parts that its patterns bind or test are used.
    pub(super) fn matched(&mut self, scrutinee: &Expr, pats: &[&Pat]) {
        if !is_place(scrutinee) {
            return self.value(scrutinee);
        }
        match self.chain(scrutinee) {
            Some(found) if self.own.contains(&found.var) => {}
            Some(found) => pats.iter().for_each(|pat| self.pattern(pat, &found)),
            None => {
                if let Some(mode) = self.mode_of_patterns(pats.iter().copied()) {
                    self.place(scrutinee, mode);
                }
            }
        }
    }

    /// The value of an `if let` or `while let`: rustc has the whole of it borrowed, whatever the pattern.
    pub(super) fn tried(&mut self, scrutinee: &Expr, pat: &Pat) {
        if is_place(scrutinee) {
            self.place(scrutinee, Mode::Ref);
        }
        self.matched(scrutinee, &[pat]);
    }

    fn pattern(&mut self, pat: &Pat, at: &Use) {
        match &*pat.kind {
            PatKind::Wild => {}
            PatKind::Bind { by_ref, sub, .. } => {
                let mode = match by_ref {
                    Some(_) => Mode::Ref,
                    None => self.mode_of_value(&pat.ty),
                };
                self.used(at, mode);
                sub.iter().for_each(|sub| self.pattern(sub, at));
            }
            PatKind::Fields(fields) => self.fields(fields, at),
            PatKind::Variant(adt, _, fields) => {
                if self.lowerer.queries.adt(*adt).variants.len() > 1 {
                    self.used(at, Mode::Ref);
                }
                self.fields(fields, at);
            }
            PatKind::Deref(inner) => {
                let mut target = at.clone();
                target.deref(&self.mono(&pat.ty), self.mono(&inner.ty));
                self.pattern(inner, &target);
            }
            PatKind::Lit(_) | PatKind::Const(..) | PatKind::Range(..) => self.used(at, Mode::Ref),
            // An array or slice is used as a whole.
            PatKind::Slice { .. } => {
                if let Some(mode) = self.mode_of_patterns([pat].into_iter()) {
                    self.used(at, mode);
                }
            }
            PatKind::Or(pats) => pats.iter().for_each(|pat| self.pattern(pat, at)),
        }
    }

    fn fields(&mut self, fields: &[(u32, Pat)], at: &Use) {
        for (field, pat) in fields {
            let mut part = at.clone();
            part.step(Step::Field(*field), self.mono(&pat.ty));
            self.pattern(pat, &part);
        }
    }

    fn used(&mut self, at: &Use, mode: Mode) {
        let mut found = at.clone();
        found.mode = mode;
        self.found.push(found);
    }

    /// How a place is used that patterns take apart and that can only be used as a whole; `None` if they look at nothing.
    fn mode_of_patterns<'p>(&mut self, pats: impl Iterator<Item = &'p Pat>) -> Option<Mode> {
        pats.filter_map(|pat| self.mode_of_pattern(pat)).max()
    }

    fn mode_of_pattern(&mut self, pat: &Pat) -> Option<Mode> {
        match &*pat.kind {
            PatKind::Wild => None,
            PatKind::Bind { by_ref, sub, .. } => {
                let own = match by_ref {
                    Some(_) => Mode::Ref,
                    None => self.mode_of_value(&pat.ty),
                };
                self.mode_of_patterns(sub.iter()).max(Some(own))
            }
            PatKind::Fields(fields) => self.mode_of_patterns(fields.iter().map(|(_, pat)| pat)),
            PatKind::Variant(adt, _, fields) => {
                let tests = self.lowerer.queries.adt(*adt).variants.len() > 1;
                let parts = self.mode_of_patterns(fields.iter().map(|(_, pat)| pat));
                parts.max(tests.then_some(Mode::Ref))
            }
            PatKind::Deref(inner) => self.mode_of_pattern(inner),
            PatKind::Lit(_) | PatKind::Const(..) | PatKind::Range(..) => Some(Mode::Ref),
            PatKind::Slice {
                before,
                rest,
                after,
            } => {
                let rest = rest.iter().flatten();
                let parts = self.mode_of_patterns(before.iter().chain(rest).chain(after));
                let length_known = matches!(*pat.ty.0, TyKind::Array(..));
                parts.max((!length_known).then_some(Mode::Ref))
            }
            PatKind::Or(pats) => self.mode_of_patterns(pats.iter()),
        }
    }
}
