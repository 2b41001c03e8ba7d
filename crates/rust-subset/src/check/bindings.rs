//! Each name of a pattern is bound once, and by every alternative.

use super::FnCtxt;
use crate::thir::{Pat, PatKind};
use crate::ty::VarId;

type Bound = Vec<VarId>;

impl FnCtxt<'_> {
    /// The variables that a pattern binds; says what is wrong with them.
    pub(super) fn bound_once(&mut self, pat: &Pat) -> Bound {
        let mut all = Bound::new();
        match &*pat.kind {
            PatKind::Bind { var, sub, .. } => {
                all.push(*var);
                self.bound_by(&mut sub.iter(), &mut all);
            }
            PatKind::Fields(fields) | PatKind::Variant(_, _, fields) => {
                self.bound_by(&mut fields.iter().map(|(_, pat)| pat), &mut all);
            }
            PatKind::Deref(inner) => return self.bound_once(inner),
            PatKind::Slice {
                before,
                rest,
                after,
            } => {
                let rest = rest.iter().flatten();
                self.bound_by(&mut before.iter().chain(rest).chain(after), &mut all);
            }
            PatKind::Or(pats) => {
                let each: Vec<Bound> = pats.iter().map(|pat| self.bound_once(pat)).collect();
                all = each.first().cloned().unwrap_or_default();
                for var in each.iter().flatten() {
                    if !all.contains(var) {
                        all.push(*var);
                    }
                }
                let missing = |var: &VarId| each.iter().any(|bound| !bound.contains(var));
                if let Some(var) = all.iter().copied().find(missing) {
                    let name = self.vars[var.0 as usize].0.clone();
                    let text = format!(
                        "Every alternative of this pattern must bind `{name}`: one does not."
                    );
                    self.error(pat.span, text);
                }
            }
            PatKind::Wild | PatKind::Lit(_) | PatKind::Const(..) | PatKind::Range(..) => {}
        }
        all
    }

    fn bound_by(&mut self, pats: &mut dyn Iterator<Item = &Pat>, all: &mut Bound) {
        for pat in pats {
            for var in self.bound_once(pat) {
                if all.contains(&var) {
                    let name = self.vars[var.0 as usize].0.clone();
                    let text = format!(
                        "`{name}` is bound twice in this pattern: name one of them otherwise."
                    );
                    self.error(pat.span, text);
                }
                all.push(var);
            }
        }
    }

    /// Parameters have different names.
    pub(super) fn different_parameters(&mut self) {
        let names: Vec<String> = self.locals.iter().map(|(name, _)| name.clone()).collect();
        let twice = |(at, name): &(usize, &String)| names[..*at].contains(name);
        if let Some((_, name)) = names.iter().enumerate().find(twice) {
            let text = format!("Two parameters are called `{name}`.");
            self.error(self.icx.at.get(), text);
        }
    }
}
