//! Whether anybody can tell when the number of an `Arc`'s owners changes.

use program::{Callee, FnId, Function, Instr, Intrinsic, Origin, Program, TypeId};

/// The `Arc`s whose owners matter, by the type of what they own.
pub(crate) enum Counts {
    Of(Vec<TypeId>),
    /// What is owned by one type may be owned by another elsewhere: a `dyn Trait`, or what unsafe code makes of a pointer.
    All,
}

impl Counts {
    /// Somebody looks at a count or upgrades a `Weak`, or dropping the last owner does something that can be seen: then it matters
    /// who is last, and when. Else drops and clones are run together with the step before.
    pub(crate) fn that_matter(program: &Program) -> Counts {
        let mut of: Vec<TypeId> = Vec::new();
        let mut has_unsized = false;
        for function in &program.functions {
            of.extend(owned(function, Intrinsic::CountLook));
            if drops_visibly(program, function) {
                of.extend(owned(function, Intrinsic::CountChange));
            }
            let mut changed = owned(function, Intrinsic::CountChange);
            has_unsized |= changed.any(|ty| is_unsized(program, ty));
        }
        match !of.is_empty() && (program.uses_unsafe || has_unsized) {
            true => Counts::All,
            false => Counts::Of(of),
        }
    }

    /// Whether a change of such a count, with the types of its operation, is a step of its own.
    pub(crate) fn matter(&self, types: &[TypeId]) -> bool {
        match self {
            Counts::All => true,
            Counts::Of(of) => types.first().is_none_or(|ty| of.contains(ty)),
        }
    }
}

fn is_unsized(program: &Program, ty: TypeId) -> bool {
    let name = program.types.get(ty.0 as usize).map(|ty| ty.name.as_str());
    name.is_none_or(|name| name.starts_with("dyn ") || name.starts_with('[') || name == "str")
}

/// What is owned by the `Arc`s that such operations of a function are about.
fn owned(function: &Function, wanted: Intrinsic) -> impl Iterator<Item = TypeId> {
    function.code.iter().filter_map(move |instr| match instr {
        Instr::Intrinsic { op, types, .. } if *op == wanted => types.first().copied(),
        _ => None,
    })
}

/// Whether the function drops the last owner of something, and that can be seen.
fn drops_visibly(program: &Program, function: &Function) -> bool {
    let acquires = |function: &Function| {
        let is = |instr: &Instr| {
            matches!(
                instr,
                Instr::Intrinsic {
                    op: Intrinsic::CountAcquire,
                    ..
                }
            )
        };
        function.code.iter().any(is)
    };
    if owned(function, Intrinsic::CountChange).next().is_none() {
        return false;
    }
    let Some(called) = called(function) else {
        return true;
    };
    // The acquisition may stand in a function of its own.
    let mut near = called
        .iter()
        .filter_map(|id| program.functions.get(id.0 as usize));
    (acquires(function) || near.any(acquires)) && may_show(program, called)
}

/// Whether these functions, or what they call, do something that can be seen.
fn may_show(program: &Program, mut next: Vec<FnId>) -> bool {
    let mut seen = vec![false; program.functions.len()];
    while let Some(id) = next.pop() {
        let Some(function) = program.functions.get(id.0 as usize) else {
            continue;
        };
        // Another `Arc` inside is looked at for itself.
        if std::mem::replace(&mut seen[id.0 as usize], true)
            || owned(function, Intrinsic::CountChange).next().is_some()
        {
            continue;
        }
        match called(function) {
            Some(called) if !shows(function) => next.extend(called),
            _ => return true,
        }
    }
    false
}

/// What the program itself does when something is dropped, and what other threads can see.
fn shows(function: &Function) -> bool {
    let visible = |instr: &Instr| matches!(instr, Instr::Intrinsic { op, .. } if op.visible());
    function.origin == Origin::User || function.code.iter().any(visible)
}

/// The functions a function calls; `None` if they are not known before it runs.
fn called(function: &Function) -> Option<Vec<FnId>> {
    let mut all: Vec<FnId> = function
        .locals
        .iter()
        .filter_map(|local| local.drop)
        .collect();
    for instr in &function.code {
        match instr {
            Instr::Call {
                callee: Callee::Fn(id),
                ..
            } => all.push(*id),
            Instr::Call { .. } => return None,
            Instr::Drop { glue, .. } => all.push(*glue),
            _ => {}
        }
    }
    Some(all)
}
