//! Whether patterns cover every value, after Maranget, "Warnings for pattern matching" (Journal of Functional Programming, 2007):
//! a value that no row of a matrix of patterns matches is built column by column.

use super::FnCtxt;
use super::cases::{Case, Con, integers};
use crate::lower::visit::children;
use crate::thir::{Arm, Body, Expr, ExprKind, Lit, Pat, PatKind, Stmt};
use crate::ty::{Ty, TyKind};
use program::{Origin, Span};

/// Rows looked at for one `match`, at most; beyond that it is taken to be exhaustive.
const MOST: u32 = 20_000;

/// One column's pattern, bindings and parentheses gone.
type Row<'p> = Vec<Option<&'p Pat>>;

/// What is still open while a value is sought.
struct Search<'a, 'c> {
    fcx: &'a FnCtxt<'c>,
    left: u32,
}

impl FnCtxt<'_> {
    /// Reports every `match` of a finished body of the program's own that forgets a value, and every `let` that may not match.
    pub(super) fn check_exhaustive(&mut self, body: &Body) {
        if self.origin != Origin::User {
            return;
        }
        for (pat, _) in &body.params {
            self.always_matches(pat, "a parameter list");
        }
        self.exhaustive_in(&body.value);
    }

    fn exhaustive_in(&mut self, e: &Expr) {
        match &*e.kind {
            ExprKind::Match(value, arms) => self.match_covers(value, arms, e.span),
            ExprKind::Closure { body, .. } | ExprKind::Async { body, .. } => {
                self.check_exhaustive(body);
            }
            ExprKind::Block(block) => {
                for stmt in &block.stmts {
                    if let Stmt::Let {
                        pat,
                        otherwise: None,
                        ..
                    } = stmt
                    {
                        self.always_matches(pat, "`let`");
                    }
                }
            }
            _ => {}
        }
        children(e, &mut |part| self.exhaustive_in(part));
    }

    fn always_matches(&mut self, pat: &Pat, what: &str) {
        if let Some(missing) = self.forgotten(&pat.ty, &[pat]) {
            let text = format!(
                "A pattern in {what} must match every value; this one does not match `{missing}`. Use `match`, `if let` or `let .. else`."
            );
            self.error(pat.span, text);
        }
    }

    fn match_covers(&mut self, value: &Expr, arms: &[Arm], span: Span) {
        if let Some(pat) = pattern_of_for(value, arms) {
            return self.always_matches(pat, "`for`");
        }
        let certain = arms.iter().filter(|arm| arm.guard.is_none());
        let pats: Vec<&Pat> = certain.map(|arm| &arm.pat).collect();
        if let Some(missing) = self.forgotten(&value.ty, &pats) {
            let text = format!(
                "This `match` forgets `{missing}`: add an arm for it, or `_ => ..` for all the rest."
            );
            self.error(span, text);
        }
    }

    /// A value of the type that none of the patterns matches, as a pattern in words.
    fn forgotten(&self, ty: &Ty, pats: &[&Pat]) -> Option<String> {
        let mut search = Search {
            fcx: self,
            left: MOST,
        };
        let rows = pats.iter().map(|pat| vec![Some(*pat)]).collect();
        let missing = search.missing(rows, std::slice::from_ref(ty))?;
        missing.into_iter().next()
    }
}

impl Search<'_, '_> {
    /// Values for all columns that no row matches.
    fn missing(&mut self, rows: Vec<Row>, tys: &[Ty]) -> Option<Vec<String>> {
        self.left = self.left.checked_sub(1 + rows.len() as u32)?;
        let Some((ty, rest)) = tys.split_first() else {
            return rows.is_empty().then(Vec::new);
        };
        let rows = rows.into_iter().flat_map(alternatives).collect::<Vec<_>>();
        let cases = self.cases(&rows, ty)?;
        for case in cases {
            let matching = rows.iter().filter_map(|row| self.specialized(row, &case));
            let matching = matching.collect();
            let mut columns = case.tys.clone();
            columns.extend_from_slice(rest);
            if let Some(mut found) = self.missing(matching, &columns) {
                let others = found.split_off(case.tys.len());
                let mut all = vec![case.text(&found)];
                all.extend(others);
                return Some(all);
            }
        }
        None
    }

    /// The ways a value of the first column may be built; nothing where that is not known.
    fn cases(&self, rows: &[Row], ty: &Ty) -> Option<Vec<Case>> {
        let heads = || rows.iter().filter_map(|row| row[0]);
        if heads().any(is_unknown) {
            return None;
        }
        Some(match ty.kind() {
            _ if heads().next().is_none() && !self.fcx.is_empty(ty) => vec![Case::any()],
            TyKind::Never => Vec::new(),
            TyKind::Tuple(parts) => vec![Case::of(Con::Tuple, parts.clone())],
            TyKind::Ref(_, to) => vec![Case::of(Con::Reference, vec![to.clone()])],
            TyKind::Adt(adt, args) => self.fcx.variant_cases(*adt, args),
            TyKind::Array(of, len) => match len.kind() {
                TyKind::ConstUsize(len) if *len <= 64 => {
                    vec![Case::of(
                        Con::Slice(*len as usize),
                        vec![of.clone(); *len as usize],
                    )]
                }
                _ => return None,
            },
            TyKind::Slice(of) => super::cases::lengths(heads(), of),
            _ => integers(heads(), ty),
        })
    }

    /// The row's columns once its first is taken apart as the case says; nothing if it does not match the case.
    fn specialized<'p>(&self, row: &Row<'p>, case: &Case) -> Option<Row<'p>> {
        let parts = case.parts(row[0])?;
        Some(parts.into_iter().chain(row[1..].iter().copied()).collect())
    }
}

/// The pattern of a `for` loop, which is a `match` on what the iterator gave.
fn pattern_of_for<'e>(value: &Expr, arms: &'e [Arm]) -> Option<&'e Pat> {
    let [none, some] = arms else {
        return None;
    };
    if none.pat.span != value.span {
        return None;
    }
    match &*some.pat.kind {
        PatKind::Variant(_, 1, fields) => fields.first().map(|(_, pat)| pat),
        _ => None,
    }
}

/// Whether a pattern's values are not known here.
fn is_unknown(pat: &Pat) -> bool {
    match &*pat.kind {
        PatKind::Const(..) => {
            !matches!(pat.ty.kind(), TyKind::Ref(_, to) if matches!(to.kind(), TyKind::Str))
        }
        PatKind::Lit(Lit::BigUint(_) | Lit::ByteStr(_)) => true,
        _ => false,
    }
}

/// The row for each alternative of its first pattern.
fn alternatives(row: Row) -> Vec<Row> {
    let Some(pat) = row[0] else {
        return vec![row];
    };
    match &*pat.kind {
        PatKind::Wild | PatKind::Bind { sub: None, .. } => vec![replaced(&row, None)],
        PatKind::Bind { sub: Some(sub), .. } => alternatives(replaced(&row, Some(sub))),
        PatKind::Or(pats) => {
            let each = pats.iter().map(|pat| replaced(&row, Some(pat)));
            each.flat_map(alternatives).collect()
        }
        _ => vec![row],
    }
}

fn replaced<'p>(row: &Row<'p>, first: Option<&'p Pat>) -> Row<'p> {
    let mut row = row.clone();
    row[0] = first;
    row
}
