//! Loops, assignments and `match` in what constants are computed by.

use super::const_eval::Eval;
use super::const_num::{Answer, Kind, Num, Stop, UNIT, apply, right_kind};
use crate::check::operators::operator;
use crate::parse::names::unraw;
use syn::{Expr, Pat};

impl Eval<'_, '_> {
    /// `while` with its condition, `loop` without one.
    pub(super) fn repeated(&mut self, cond: Option<&Expr>, body: &syn::Block) -> Answer {
        loop {
            // A round may have no expression that counts.
            self.count_step()?;
            if let Some(cond) = cond
                && self.expr(cond, Kind::Bool)?.value == 0
            {
                return Ok(UNIT);
            }
            match self.block(body, Kind::Any) {
                Err(Stop::Break(value)) => return Ok(value),
                Ok(_) | Err(Stop::Continue) => {}
                Err(stop) => return Err(stop),
            }
        }
    }

    /// `x = value` and `x += value`, of a variable.
    pub(super) fn assign(&mut self, to: &Expr, op: Option<&syn::BinOp>, value: &Expr) -> Answer {
        let at = self.local_named(to).ok_or(Stop::Unknown)?;
        let old = self.locals[at].1;
        let new = match op.and_then(operator) {
            Some((op, true)) => {
                let value = self.expr(value, right_kind(op, old.kind))?;
                apply(op, old, value)?
            }
            Some(_) => return Err(Stop::Unknown),
            None => self.expr(value, old.kind)?,
        };
        // What the variable was made with may have said its type.
        let kind = if old.kind == Kind::Any {
            new.kind
        } else {
            old.kind
        };
        self.locals[at].1 = Num { kind, ..new };
        Ok(UNIT)
    }

    fn local_named(&self, e: &Expr) -> Option<usize> {
        let Expr::Path(e) = e else { return None };
        let wanted = unraw(e.path.get_ident()?);
        self.locals.iter().rposition(|(name, _)| *name == wanted)
    }

    pub(super) fn matched(&mut self, e: &syn::ExprMatch, want: Kind) -> Answer {
        let of = self.expr(&e.expr, Kind::Any)?;
        for arm in &e.arms {
            let outer = self.locals.len();
            let takes = self.takes(&arm.pat, of)?;
            let answer = takes.then(|| self.expr(&arm.body, want));
            self.locals.truncate(outer);
            if let Some(answer) = answer {
                return answer;
            }
        }
        Err(Stop::Unknown)
    }

    /// Whether a pattern takes a number; its name is bound.
    fn takes(&mut self, pat: &Pat, of: Num) -> Result<bool, Stop> {
        match pat {
            Pat::Wild(_) => Ok(true),
            Pat::Paren(pat) => self.takes(&pat.pat, of),
            Pat::Lit(lit) => Ok(self.expr(&Expr::Lit(lit.clone()), of.kind)?.value == of.value),
            Pat::Guard(pat) => {
                Ok(self.takes(&pat.pat, of)? && self.expr(&pat.guard, Kind::Bool)?.value != 0)
            }
            Pat::Or(pats) => {
                for pat in &pats.cases {
                    if self.takes(pat, of)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            Pat::Range(range) => {
                let start = self.bound(range.start.as_deref(), of.kind)?;
                let end = self.bound(range.end.as_deref(), of.kind)?;
                let closed = matches!(range.limits, syn::RangeLimits::Closed(_));
                Ok(start.is_none_or(|start| start <= of.value)
                    && end.is_none_or(|end| of.value < end || closed && of.value == end))
            }
            // A name may be a constant's.
            Pat::Ident(name) if name.subpat.is_none() => {
                let path = name.ident.clone().into();
                if self.scope.constant(&path).is_some() {
                    return Ok(self.scope.const_path(&path)?.value == of.value);
                }
                self.bind(pat, of).map(|()| true)
            }
            _ => Err(Stop::Unknown),
        }
    }

    fn bound(&mut self, e: Option<&Expr>, kind: Kind) -> Result<Option<i128>, Stop> {
        e.map(|e| self.expr(e, kind).map(|bound| bound.value))
            .transpose()
    }
}
