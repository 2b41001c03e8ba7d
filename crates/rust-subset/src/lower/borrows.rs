//! References kept in variables: what they borrowed may not be changed while they are used again later. This is the plain part of
//! what rustc's borrow checker finds (non-lexical lifetimes, RFC 2094): loans are followed through variables, tuples, structs and
//! closures, and through calls only where the signature says by elision that the result borrows from the first argument. So what
//! is refused is certain, and much that rustc refuses passes.

use super::Lowerer;
use super::builder::{Builder, Slot};
use super::flow::{self, Flow, successors};
use super::parts::{DEREF, Part, part_of, starts_with, touches};
use super::uses::{Use, Uses, uses};
use crate::ty::{Ty, TyKind};
use program::{Instr, Origin, Rvalue};
use std::collections::{BTreeMap, BTreeSet};

/// The loans that each local may hold, by the instructions that made them.
type Held = BTreeMap<u32, BTreeSet<usize>>;

/// A use of something borrowed: where, by which loan, held by which local.
struct Mistake {
    at: usize,
    loan: usize,
    holder: u32,
    how: Uses,
}

struct Borrows<'f> {
    code: &'f [Instr],
    slots: &'f [Slot],
    /// What each loan borrowed, and whether to change it.
    loans: BTreeMap<usize, (Part, bool)>,
    lending: &'f BTreeSet<usize>,
    mistakes: Vec<Mistake>,
}

impl Builder<'_, '_> {
    /// Reports what is changed or used while a reference that forbids it is used again later.
    pub(super) fn check_borrows(&mut self) {
        let mut loans = BTreeMap::new();
        for (&at, &exclusive) in &self.borrows {
            if let Some(Instr::Assign(_, Rvalue::Ref(place))) = self.code.get(at)
                && let Some(part) = part_of(place)
            {
                loans.insert(at, (part, exclusive));
            }
        }
        let mut borrows = Borrows {
            code: &self.code,
            slots: &self.slots,
            loans,
            lending: &self.lending,
            mistakes: Vec::new(),
        };
        flow::run(&mut borrows, &self.code);
        let Borrows {
            loans, mistakes, ..
        } = borrows;
        let mut said = BTreeSet::new();
        for mistake in mistakes {
            if said.insert(mistake.at)
                && let Some(name) = self.name_of(&loans[&mistake.loan].0)
            {
                let text = self.borrowed_text(&mistake, &name);
                self.lowerer.refuse(self.spans[mistake.at], text);
            }
        }
    }

    fn borrowed_text(&self, mistake: &Mistake, name: &str) -> String {
        let line = self.spans[mistake.loan].line;
        let holder = self.slots[mistake.holder as usize].local.name.as_deref();
        let (who, again) = match holder {
            Some("") | None => ("the loop".to_string(), "goes on"),
            Some(holder) => (format!("`{holder}`"), "is used again later"),
        };
        let what = match mistake.how {
            Uses::Read | Uses::Share => "used",
            Uses::Move => "moved",
            Uses::Write | Uses::Lend => "changed",
        };
        format!(
            "`{name}` may not be {what} here: {who} has borrowed it in line {line} and {again}. Do this before or after, or work with a clone."
        )
    }
}

impl Flow for Borrows<'_> {
    type State = Held;

    fn start(&self) -> Held {
        Held::new()
    }

    fn join(&self, one: &Held, other: &Held) -> Held {
        let mut joined = one.clone();
        for (local, loans) in other {
            joined.entry(*local).or_default().extend(loans);
        }
        joined
    }

    fn step(&mut self, at: usize, held: &mut Held, report: bool) {
        let exclusive = self.loans.get(&at).is_some_and(|(_, exclusive)| *exclusive);
        let uses = uses(&self.code[at], exclusive);
        if report {
            for found in &uses {
                self.check(at, found, held);
            }
        }
        let mut gained = self.gained(at, &uses, held);
        if let Some(written) = uses.iter().find(|found| found.how == Uses::Write)
            && let Some(part) = part_of(&written.place)
        {
            // Loans of what is overwritten are of something that is there no more.
            let over: Vec<usize> = self.loans.keys().copied().collect();
            let over = over.into_iter();
            let over: BTreeSet<usize> = over
                .filter(|loan| starts_with(&self.loans[loan].0, &part) && *loan != at)
                .collect();
            held.values_mut()
                .for_each(|loans| loans.retain(|loan| !over.contains(loan)));
            gained.retain(|loan| !over.contains(loan));
            if part.1.is_empty() {
                held.remove(&part.0);
            }
            if self.slots[part.0 as usize].refers && !gained.is_empty() {
                held.entry(part.0).or_default().extend(gained);
            }
        }
        if let Instr::StorageDead(local) = &self.code[at] {
            held.remove(&local.0);
        }
    }
}

impl Borrows<'_> {
    /// The loans that the result of an instruction holds.
    fn gained(&self, at: usize, uses: &[Use], held: &Held) -> BTreeSet<usize> {
        // Which of several references a part is, and what is read through one, is not followed.
        let of = |found: &Use| {
            let part = part_of(&found.place).filter(|part| part.1.is_empty());
            part.and_then(|part| held.get(&part.0).cloned())
                .unwrap_or_default()
        };
        let through = |found: &Use| {
            let part = part_of(&found.place).filter(|part| part.1.first() == Some(&DEREF));
            part.and_then(|part| held.get(&part.0).cloned())
                .unwrap_or_default()
        };
        let read = || uses.iter().filter(|found| found.how != Uses::Write);
        match &self.code[at] {
            Instr::Assign(_, Rvalue::Ref(_)) if self.loans.contains_key(&at) => {
                read().flat_map(through).chain([at]).collect()
            }
            Instr::Assign(
                _,
                Rvalue::Use(_) | Rvalue::Aggregate(_) | Rvalue::Variant(..) | Rvalue::Unsize { .. },
            ) => read().flat_map(of).collect(),
            Instr::Call { args, .. } if self.lending.contains(&at) && !args.is_empty() => {
                read().next().map(of).unwrap_or_default()
            }
            _ => BTreeSet::new(),
        }
    }

    fn check(&mut self, at: usize, found: &Use, held: &Held) {
        let Some(part) = part_of(&found.place) else {
            return;
        };
        for (&holder, loans) in held {
            if self.slots[holder as usize].local.name.is_none() {
                continue;
            }
            for &loan in loans {
                let (lent, exclusive) = &self.loans[&loan];
                let forbidden =
                    *exclusive || matches!(found.how, Uses::Write | Uses::Lend | Uses::Move);
                // What a pointer led to stays lent when the pointer itself is set anew.
                let anew = found.how == Uses::Write
                    && lent.1.len() > part.1.len()
                    && lent.1[part.1.len()..].contains(&DEREF);
                if forbidden
                    && !anew
                    && holder != part.0
                    && touches(lent, &part)
                    && self.is_used_after(holder, at)
                {
                    self.mistakes.push(Mistake {
                        at,
                        loan,
                        holder,
                        how: found.how,
                    });
                }
            }
        }
    }

    /// Whether a local is looked at on some way from an instruction before it is set anew.
    fn is_used_after(&self, local: u32, at: usize) -> bool {
        let mut seen = BTreeSet::new();
        let mut todo = successors(self.code, at);
        while let Some(at) = todo.pop() {
            if !seen.insert(at) {
                continue;
            }
            let mut over = false;
            for found in uses(&self.code[at], false) {
                let Some(part) = part_of(&found.place) else {
                    continue;
                };
                if part.0 == local {
                    match found.how == Uses::Write && part.1.is_empty() {
                        true => over = true,
                        false => return true,
                    }
                }
            }
            over |= matches!(&self.code[at], Instr::StorageDead(dead) if dead.0 == local);
            if !over {
                todo.extend(successors(self.code, at));
            }
        }
        false
    }
}

impl Lowerer<'_> {
    /// Whether a value of this type may hold a reference, as far as that is followed.
    pub(super) fn may_refer(&mut self, ty: &Ty) -> bool {
        self.may_refer_within(ty, 4)
    }

    fn may_refer_within(&mut self, ty: &Ty, depth: u32) -> bool {
        let Some(depth) = depth.checked_sub(1) else {
            return false;
        };
        let parts: Vec<Ty> = match ty.kind() {
            TyKind::Ref(..) | TyKind::Closure(..) => return true,
            TyKind::Tuple(parts) | TyKind::Adt(_, parts) => {
                if let TyKind::Adt(adt, args) = ty.kind() {
                    let def = self.queries.adt(*adt);
                    if def.has_lifetimes {
                        return true;
                    }
                    if def.origin == Origin::User {
                        let fields = def.variants.iter().flat_map(|variant| &variant.fields);
                        let fields: Vec<Ty> =
                            fields.map(|(_, ty)| self.queries.mono(ty, args)).collect();
                        return fields.iter().any(|ty| self.may_refer_within(ty, depth));
                    }
                }
                parts.clone()
            }
            TyKind::Array(of, _) | TyKind::Slice(of) => vec![of.clone()],
            _ => return false,
        };
        parts.iter().any(|ty| self.may_refer_within(ty, depth))
    }
}
