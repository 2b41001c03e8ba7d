//! Small library functions become part of their callers: a wrapper around an operation of the machine costs no frame.
//!
//! Frames are part of every state that is remembered, so this is more than a matter of instructions. What is shown does not
//! change: user functions stay as they are, and an inlined instruction stands at the line of its call.

use super::names::{each_local, each_place, each_target};
use super::tidy::tidy;
use program::{
    Base, Callee, Function, Instr, Intrinsic, Local, LocalId, Operand, Origin, Place, Program,
    Rvalue, Step,
};

/// How long a function may be to be put in place of its calls.
const SMALL: usize = 12;
/// How long a function may become.
const LONG: usize = 1500;
/// How often calls inside inlined code are looked at again.
const ROUNDS: usize = 3;

/// Inlines small library functions everywhere. Where plain accesses are recorded, user functions and those on their data take
/// only what follows no pointer, so that an access by the library is not taken for one by the user.
pub fn inline(program: &mut Program) {
    let places = asks_for_places(program);
    for _ in 0..ROUNDS {
        let small: Vec<Option<Function>> = program
            .functions
            .iter()
            .map(|function| {
                // What is inside another function's frame is said to be where that one is.
                let shown = !places || function.track_caller;
                (shown && is_small(function)).then(|| function.clone())
            })
            .collect();
        let mut changed = false;
        for (id, function) in program.functions.iter_mut().enumerate() {
            let shown = function.origin == Origin::User || function.on_data;
            let careful = program.uses_unsafe && shown;
            let on_data = function.on_data;
            let chosen = |callee: usize| {
                let callee = small.get(callee)?.as_ref().filter(|_| callee != id)?;
                let alike = on_data && callee.on_data;
                (!careful || alike || !follows_pointers(callee)).then_some(callee)
            };
            changed |= Splicer::new(function).splice(&chosen);
        }
        if !changed {
            return;
        }
    }
}

/// Whether the program looks at where calls are.
fn asks_for_places(program: &Program) -> bool {
    let asks = |instr: &Instr| {
        matches!(
            instr,
            Instr::Intrinsic {
                op: Intrinsic::CallerPlace,
                ..
            }
        )
    };
    let mut code = program.functions.iter().flat_map(|function| &function.code);
    code.any(asks)
}

fn is_small(function: &Function) -> bool {
    let forward = |(at, instr): (usize, &Instr)| {
        // A fence of the library's own is not the user's: it must stay where it is seen to be the library's. What changes a
        // count stays in a function of its own, from which the machine sees whether it matters.
        let fence = matches!(
            instr,
            Instr::Intrinsic {
                op: Intrinsic::Fence | Intrinsic::CountChange | Intrinsic::CountLook,
                ..
            }
        );
        let ahead = instr.targets().all(|target| target as usize > at);
        ahead && !fence && !matches!(instr, Instr::Suspend(_))
    };
    function.origin == Origin::Library
        && !function.coroutine
        && function.code.len() <= SMALL
        && function.code.iter().enumerate().all(forward)
}

fn follows_pointers(function: &Function) -> bool {
    function.code.iter().any(|instr| {
        let mut found = false;
        each_place(&mut instr.clone(), &mut |place| {
            found |= place.path.contains(&Step::Deref)
        });
        found
    })
}

/// Rewrites one function.
struct Splicer<'f> {
    function: &'f mut Function,
    code: Vec<Instr>,
    spans: Vec<program::Span>,
}

impl<'f> Splicer<'f> {
    fn new(function: &'f mut Function) -> Self {
        Splicer {
            function,
            code: Vec::new(),
            spans: Vec::new(),
        }
    }

    /// Puts chosen callees in place of their calls; whether there were any.
    fn splice<'c>(mut self, chosen: &dyn Fn(usize) -> Option<&'c Function>) -> bool {
        let old = std::mem::take(&mut self.function.code);
        let mut starts = Vec::with_capacity(old.len());
        // Instructions of the caller itself, whose targets are still old indices.
        let mut own = Vec::new();
        let mut changed = false;
        for (at, instr) in old.into_iter().enumerate() {
            starts.push(self.code.len() as u32);
            let span = self.function.spans[at];
            let callee = match &instr {
                Instr::Call {
                    callee: Callee::Fn(id),
                    args,
                    ..
                } if self.code.len() < LONG => {
                    chosen(id.0 as usize).filter(|callee| callee.params as usize == args.len())
                }
                _ => None,
            };
            match (callee, instr) {
                (Some(callee), Instr::Call { args, dest, .. }) => {
                    self.call(callee, args, &dest, span);
                    changed = true;
                }
                (_, instr) => {
                    own.push(self.code.len());
                    self.push(instr, span);
                }
            }
        }
        for at in own {
            each_target(&mut self.code[at], |target| {
                *target = starts[*target as usize]
            });
        }
        self.function.code = self.code;
        self.function.spans = self.spans;
        if changed {
            tidy(self.function);
        }
        changed
    }

    fn push(&mut self, instr: Instr, span: program::Span) {
        self.code.push(instr);
        self.spans.push(span);
    }

    fn call(&mut self, callee: &Function, args: Vec<Operand>, dest: &Place, span: program::Span) {
        let locals = self.adopt(callee, args, span);
        let base = self.code.len() as u32;
        // Each instruction of the callee takes up to two places here.
        let mut starts = Vec::new();
        let mut offset = base;
        for instr in &callee.code {
            starts.push(offset);
            offset += if matches!(instr, Instr::Return(_)) {
                2
            } else {
                1
            };
        }
        for instr in &callee.code {
            let mut instr = instr.clone();
            each_local(&mut instr, &mut |local| *local = locals[local.0 as usize]);
            each_target(&mut instr, |target| *target = starts[*target as usize]);
            match instr {
                Instr::Return(value) => {
                    self.push(Instr::Assign(dest.clone(), Rvalue::Use(value)), span);
                    self.push(Instr::Jump(offset), span);
                }
                instr => self.push(instr, span),
            }
        }
        for (at, local) in callee.locals.iter().enumerate() {
            if local.borrowed {
                self.push(Instr::StorageDead(locals[at]), span);
            }
        }
        if callee.locals.iter().all(|local| !local.borrowed) {
            self.push(Instr::Jump(offset + 1), span);
        }
    }

    /// Gives the callee's locals numbers here, the parameters their values. A temporary handed over whole is the parameter.
    fn adopt(
        &mut self,
        callee: &Function,
        args: Vec<Operand>,
        span: program::Span,
    ) -> Vec<LocalId> {
        let mut locals = Vec::with_capacity(callee.locals.len());
        for local in &callee.locals {
            let given = args.get(locals.len());
            if let Some(Operand::Move(Place {
                base: Base::Local(temp),
                path,
            })) = given
                && path.is_empty()
                && self.is_temporary(*temp, local)
            {
                locals.push(*temp);
                continue;
            }
            let id = LocalId(self.function.locals.len() as u32);
            self.function.locals.push(Local {
                name: None,
                ..local.clone()
            });
            if let Some(value) = given {
                self.push(
                    Instr::Assign(
                        Place {
                            base: Base::Local(id),
                            path: Vec::new(),
                        },
                        Rvalue::Use(value.clone()),
                    ),
                    span,
                );
            }
            locals.push(id);
        }
        locals
    }

    fn is_temporary(&self, temp: LocalId, parameter: &Local) -> bool {
        let local = &self.function.locals[temp.0 as usize];
        local.name.is_none() && temp.0 >= self.function.params && local.drop == parameter.drop
    }
}
