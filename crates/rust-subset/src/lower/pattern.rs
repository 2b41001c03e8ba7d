//! Patterns taken apart: what must hold, and what is bound then.

use super::builder::{Builder, part};
use super::operand::literal;
use super::place::deref;
use super::types;
use crate::thir::{Lit, Pat, PatKind};
use crate::ty::{DefId, Ty, TyKind, VarId};
use program::{Const, Place, Prim, Span, Step};

/// One way for a pattern to match: all tests hold.
#[derive(Clone, Default)]
pub struct Candidate {
    /// In order; a later one may rely on an earlier.
    pub tests: Vec<Test>,
    /// What is bound.
    pub bindings: Vec<Binding>,
}

/// Something that must hold of a place.
#[derive(Clone)]
pub enum Test {
    /// The enum value has this variant.
    Variant(Place, u32),
    /// Equal to a constant.
    Equal(Place, Prim, Const),
    /// Equal to a const item's value.
    ConstItem(Place, Prim, Ty, DefId, Vec<Ty>),
    /// Between these.
    Range {
        /// What is looked at.
        place: Place,
        /// Its type.
        prim: Prim,
        /// The least.
        low: Option<Const>,
        /// The greatest.
        high: Option<Const>,
        /// The greatest is not in it (of floats alone; of others it is one less).
        open: bool,
    },
    /// So many elements; or at least so many.
    Len(Place, u64, bool),
    /// One of these lists of tests.
    Any(Vec<Vec<Test>>),
}

/// A variable and what it is bound to.
#[derive(Clone)]
pub struct Binding {
    /// The variable.
    pub var: VarId,
    /// `ref`, `ref mut`
    pub by_ref: bool,
    /// Where the matched value is.
    pub place: Place,
    /// Its type.
    pub ty: Ty,
    /// `rest @ ..`: the elements between so many at the front and at the back.
    pub rest: Option<(u64, u64)>,
    /// Where it is written.
    pub span: Span,
}

/// How many alternatives the or-patterns of one pattern may multiply to.
const MAX_CANDIDATES: usize = 512;

impl Builder<'_, '_> {
    /// Every way for the pattern to match the place.
    pub(super) fn candidates(&mut self, pat: &Pat, place: &Place) -> Vec<Candidate> {
        let ty = self.mono(&pat.ty);
        match &*pat.kind {
            PatKind::Wild => vec![Candidate::default()],
            PatKind::Bind { var, by_ref, sub } => {
                let binding = Binding {
                    var: *var,
                    by_ref: by_ref.is_some(),
                    place: place.clone(),
                    ty,
                    rest: None,
                    span: pat.span,
                };
                let own = vec![Candidate {
                    tests: Vec::new(),
                    bindings: vec![binding],
                }];
                match sub {
                    None => own,
                    Some(sub) => {
                        let sub = self.candidates(sub, place);
                        self.both(own, sub)
                    }
                }
            }
            PatKind::Fields(fields) => self.fields(vec![Candidate::default()], fields, place),
            PatKind::Variant(adt, variant, fields) => {
                let single = self.lowerer.queries.adt(*adt).variants.len() == 1;
                let tests = if single {
                    Vec::new()
                } else {
                    vec![Test::Variant(place.clone(), *variant)]
                };
                self.fields(
                    vec![Candidate {
                        tests,
                        bindings: Vec::new(),
                    }],
                    fields,
                    place,
                )
            }
            PatKind::Deref(inner) => {
                let target = self.reached(deref(place, &ty));
                self.candidates(inner, &target)
            }
            PatKind::Lit(lit) => self.literal_tests(lit, &ty, place),
            PatKind::Const(def, generics) => {
                let generics = generics.iter().map(|ty| self.mono(ty)).collect();
                match types::prim(&ty) {
                    Some(prim) => one(vec![Test::ConstItem(place.clone(), prim, ty, *def, generics)]),
                    None => self.refuse_pattern(pat, "The explorer takes consts in patterns only if they are numbers, chars, bools or strings."),
                }
            }
            PatKind::Range(low, high, open) => {
                let prim = types::prim(&ty).unwrap_or(Prim::Unit);
                let bound = |value: &Option<i128>| value.and_then(|value| bound(prim, &ty, value));
                one(vec![Test::Range {
                    place: place.clone(),
                    prim,
                    low: bound(low),
                    high: bound(high),
                    open: *open,
                }])
            }
            PatKind::Slice {
                before,
                rest,
                after,
            } => self.slice(pat, &ty, place, before, rest.as_ref(), after),
            PatKind::Or(alternatives) => self.alternatives(alternatives, place),
        }
    }

    fn refuse_pattern(&mut self, pat: &Pat, text: &str) -> Vec<Candidate> {
        self.lowerer.refuse(pat.span, text);
        vec![Candidate::default()]
    }

    fn fields(
        &mut self,
        mut found: Vec<Candidate>,
        fields: &[(u32, Pat)],
        place: &Place,
    ) -> Vec<Candidate> {
        for (field, pat) in fields {
            let part = self.reached(part(place, Step::Field(*field)));
            let inner = self.candidates(pat, &part);
            found = self.both(found, inner);
        }
        found
    }

    /// Both patterns match: every alternative of one with every one of the other.
    fn both(&mut self, left: Vec<Candidate>, right: Vec<Candidate>) -> Vec<Candidate> {
        if left.len() * right.len() > MAX_CANDIDATES {
            self.refuse("The alternatives of this pattern multiply to too many for the explorer.");
            return left;
        }
        let join = |left: &Candidate, right: &Candidate| Candidate {
            tests: left.tests.iter().chain(&right.tests).cloned().collect(),
            bindings: left
                .bindings
                .iter()
                .chain(&right.bindings)
                .cloned()
                .collect(),
        };
        left.iter()
            .flat_map(|left| right.iter().map(move |right| join(left, right)))
            .collect()
    }

    fn alternatives(&mut self, pats: &[Pat], place: &Place) -> Vec<Candidate> {
        let found: Vec<Candidate> = pats
            .iter()
            .flat_map(|pat| self.candidates(pat, place))
            .collect();
        match found.iter().all(|candidate| candidate.bindings.is_empty()) {
            true => one(vec![Test::Any(
                found.into_iter().map(|candidate| candidate.tests).collect(),
            )]),
            false => found,
        }
    }

    fn literal_tests(&mut self, lit: &Lit, ty: &Ty, place: &Place) -> Vec<Candidate> {
        let Lit::ByteStr(bytes) = lit else {
            let prim = types::prim(ty).unwrap_or(Prim::Unit);
            return one(literal(lit, ty)
                .map(|value| Test::Equal(place.clone(), prim, value))
                .into_iter()
                .collect());
        };
        let (place, sequence) = match self.lowerer.pointee(ty) {
            Some(to) => (deref(place, ty), to),
            None => (place.clone(), ty.clone()),
        };
        let mut tests = Vec::new();
        if matches!(*sequence.0, TyKind::Slice(_)) {
            tests.push(Test::Len(place.clone(), bytes.len() as u64, false));
        }
        for (at, byte) in bytes.iter().enumerate() {
            let element = part(
                &place,
                Step::Element {
                    at: at as u64,
                    from_end: false,
                },
            );
            tests.push(Test::Equal(
                element,
                Prim::Int(program::IntTy::U8),
                Const::Int(i128::from(*byte)),
            ));
        }
        one(tests)
    }

    fn slice(
        &mut self,
        pat: &Pat,
        ty: &Ty,
        place: &Place,
        before: &[Pat],
        rest: Option<&Option<Pat>>,
        after: &[Pat],
    ) -> Vec<Candidate> {
        let count = (before.len() + after.len()) as u64;
        let tests = match *ty.0 {
            TyKind::Array(..) => Vec::new(),
            _ => vec![Test::Len(place.clone(), count, rest.is_some())],
        };
        let mut found = one(tests);
        for (at, pat) in before.iter().enumerate() {
            let inner = self.candidates(
                pat,
                &part(
                    place,
                    Step::Element {
                        at: at as u64,
                        from_end: false,
                    },
                ),
            );
            found = self.both(found, inner);
        }
        if let Some(Some(rest)) = rest {
            let inner = self.rest(
                pat,
                rest,
                place,
                ty,
                before.len() as u64,
                after.len() as u64,
            );
            found = self.both(found, inner);
        }
        for (at, pat) in after.iter().enumerate() {
            let from_end = Step::Element {
                at: (after.len() - at) as u64,
                from_end: true,
            };
            let inner = self.candidates(pat, &part(place, from_end));
            found = self.both(found, inner);
        }
        found
    }

    fn rest(
        &mut self,
        whole: &Pat,
        rest: &Pat,
        place: &Place,
        ty: &Ty,
        from: u64,
        to_end: u64,
    ) -> Vec<Candidate> {
        match &*rest.kind {
            PatKind::Wild => vec![Candidate::default()],
            PatKind::Bind {
                var,
                by_ref,
                sub: None,
            } => {
                let binding = Binding {
                    var: *var,
                    by_ref: by_ref.is_some(),
                    place: place.clone(),
                    ty: ty.clone(),
                    rest: Some((from, to_end)),
                    span: rest.span,
                };
                vec![Candidate {
                    tests: Vec::new(),
                    bindings: vec![binding],
                }]
            }
            _ => self.refuse_pattern(
                whole,
                "The explorer takes only a variable for the rest of a slice pattern.",
            ),
        }
    }

    /// Visits every variable of a pattern once.
    pub(super) fn bindings(&mut self, pat: &Pat, visit: &mut dyn FnMut(&mut Self, &Binding)) {
        let unit = self.unit_dest();
        let mut seen = Vec::new();
        for candidate in self.candidates(pat, &unit) {
            for binding in &candidate.bindings {
                if !seen.contains(&binding.var) {
                    seen.push(binding.var);
                    visit(self, binding);
                }
            }
        }
    }
}

fn one(tests: Vec<Test>) -> Vec<Candidate> {
    vec![Candidate {
        tests,
        bindings: Vec::new(),
    }]
}

/// A bound of a range pattern at its type.
fn bound(prim: Prim, ty: &Ty, value: i128) -> Option<Const> {
    match prim {
        Prim::Float(_) => literal(&Lit::Float(value as u64), ty),
        Prim::Char => u32::try_from(value)
            .ok()
            .and_then(char::from_u32)
            .map(Const::Char),
        _ => Some(Const::Int(value)),
    }
}
