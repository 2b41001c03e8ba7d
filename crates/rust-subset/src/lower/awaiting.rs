//! What a future has in it while it waits: variables that are there across an `.await`, and what is awaited.

use super::Lowerer;
use super::markers::{Marker, Seen, Stuck};
use super::visit::children;
use crate::thir::{Block, Expr, ExprKind, PatKind, Stmt};
use crate::ty::{ClosureId, Ty, VarId};

/// A look at one future's body.
struct Waiting<'s> {
    generics: &'s [Ty],
    marker: Marker,
    seen: &'s mut Seen,
}

impl Lowerer<'_> {
    /// The part of a future that keeps it from being `Send` or `Sync`: what it was made of, and what it has while it waits.
    pub(super) fn future_lacks(
        &mut self,
        seen: &mut Seen,
        id: ClosureId,
        generics: &[Ty],
        marker: Marker,
    ) -> Option<Stuck> {
        let own = self.body(self.queries.closure_owner(id))?;
        let block = self.closures.get(&id).map(|source| source.body.clone());
        let captures = self.captures(id, generics);
        let mut captures = captures.iter();
        let captured = captures.find_map(|capture| self.captured_lacks(seen, capture, marker));
        if captured.is_some() {
            return captured;
        }
        // The body of an `async fn` has the function's parameters.
        let body = block.unwrap_or(own);
        let params: Vec<Ty> = body.params.iter().map(|(_, ty)| ty.clone()).collect();
        let mut at = Waiting {
            generics,
            marker,
            seen,
        };
        let mut params = params.iter();
        let param = params.find_map(|ty| self.lacks_there(&mut at, ty));
        param.or_else(|| self.waits_in(&mut at, &body.value))
    }

    fn lacks_there(&mut self, at: &mut Waiting<'_>, ty: &Ty) -> Option<Stuck> {
        let ty = self.queries.mono(ty, at.generics);
        self.lacks_unless(at.seen, &ty, at.marker)
    }

    fn waits_in(&mut self, at: &mut Waiting<'_>, e: &Expr) -> Option<Stuck> {
        let own = match &*e.kind {
            ExprKind::Await { future } => self.lacks_there(at, &future.ty),
            ExprKind::Block(block) => self.held_across(at, block),
            _ => None,
        };
        let mut found = own;
        children(e, &mut |part| {
            if found.is_none() {
                found = self.waits_in(at, part);
            }
        });
        found
    }

    /// A variable of a block that is there while a later statement of it waits: not moved before, and dropped after.
    fn held_across(&mut self, at: &mut Waiting<'_>, block: &Block) -> Option<Stuck> {
        let parts: Vec<&Expr> = block
            .stmts
            .iter()
            .flat_map(exprs)
            .chain(&block.tail)
            .collect();
        let mut before = 0;
        for stmt in &block.stmts {
            before += exprs(stmt).count();
            let Stmt::Let {
                pat, init: Some(_), ..
            } = stmt
            else {
                continue;
            };
            let PatKind::Bind {
                var, by_ref: None, ..
            } = *pat.kind
            else {
                continue;
            };
            let later = &parts[before..];
            let Some(waits) = later.iter().position(|part| first_await(part).is_some()) else {
                continue;
            };
            let moved = later[..=waits]
                .iter()
                .any(|part| self.may_move(at, part, var));
            let ty = self.queries.mono(&pat.ty, at.generics);
            if moved || !self.needs_drop(&ty) {
                continue;
            }
            if let Some(mut stuck) = self.lacks_unless(at.seen, &ty, at.marker) {
                stuck.awaits = first_await(later[waits]);
                return Some(stuck);
            }
        }
        None
    }

    /// Whether an expression may take the value of a variable away.
    fn may_move(&mut self, at: &Waiting<'_>, e: &Expr, var: VarId) -> bool {
        match &*e.kind {
            ExprKind::Var(found) => *found == var,
            ExprKind::Borrow(_, of) if matches!(*of.kind, ExprKind::Var(_)) => false,
            ExprKind::Closure { id, .. } | ExprKind::Async { id, .. } => {
                let captures = self.captures(*id, at.generics);
                captures.iter().any(|one| one.var == var && !one.by_ref)
            }
            _ => {
                let mut moves = false;
                children(e, &mut |part| moves = moves || self.may_move(at, part, var));
                moves
            }
        }
    }
}

fn exprs(stmt: &Stmt) -> impl Iterator<Item = &Expr> {
    let (one, other) = match stmt {
        Stmt::Expr(e) => (Some(e), None),
        Stmt::Let {
            init, otherwise, ..
        } => (init.as_ref(), otherwise.as_ref()),
    };
    one.into_iter().chain(other)
}

/// The line of the first `.await` in an expression.
fn first_await(e: &Expr) -> Option<u32> {
    if let ExprKind::Await { .. } = &*e.kind {
        return Some(e.span.line);
    }
    let mut found = None;
    children(e, &mut |part| found = found.or_else(|| first_await(part)));
    found
}
