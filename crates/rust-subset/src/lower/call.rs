//! Calls.

use super::builder::{Builder, part};
use super::{Key, Lowerer};
use crate::queries::Instance;
use crate::thir::{Expr, ExprKind};
use crate::ty::{DefId, Ty, TyKind};
use program::{Callee, FnId, Instr, Intrinsic, Operand, Place, Rvalue, Span, Step};

impl Lowerer<'_> {
    /// A function that can be called by address for an instance.
    pub(super) fn instance_fn(&mut self, instance: &Instance, span: Span) -> FnId {
        let key = match instance {
            Instance::Fn(def, generics) if self.queries.intrinsic(*def).is_none() => {
                Key::Fn(*def, generics.clone())
            }
            Instance::ClosureCall { closure, by_value } => Key::Closure(closure.clone(), *by_value),
            _ => Key::Shim(instance.clone()),
        };
        self.request(key, span)
    }
}

impl Builder<'_, '_> {
    /// Calls what a definition is on these generic arguments. `at` is where the call is said to be, if not where the expression is.
    pub(super) fn call_def(
        &mut self,
        dest: &Place,
        (def, generics): (DefId, &[Ty]),
        args: &[Expr],
        at: Option<Span>,
    ) {
        if let Some(held) = self.print_held(def, args) {
            return self.expr_into(dest, &held);
        }
        let generics: Vec<Ty> = generics.iter().map(|ty| self.mono(ty)).collect();
        let instance = match self.lowerer.queries.resolve(def, &generics) {
            Ok(instance) => instance,
            Err(diagnostic) => return self.refuse(diagnostic.text),
        };
        if let (Instance::FnPointerCall(ty, by_value), [callee, arguments]) = (&instance, args)
            && let ExprKind::Tuple(arguments) = &*arguments.kind
        {
            let operands = self.operands(std::iter::once(callee).chain(arguments));
            self.consumed(&operands);
            return self.call_function_value(ty, *by_value, operands, dest);
        }
        let mut operands = match (&instance, args) {
            (Instance::Virtual { by_value: true, .. }, [receiver, rest @ ..]) => {
                let boxed = match &*receiver.kind {
                    ExprKind::Deref(boxed) => boxed,
                    _ => receiver,
                };
                self.operands(std::iter::once(boxed).chain(rest))
            }
            _ => self.operands(args.iter()),
        };
        self.consumed(&operands);
        self.span = at.unwrap_or(self.span);
        if let Instance::Fn(def, generics) = &instance {
            let known = self.lowerer.diagnostics.len();
            self.check_handed_over(*def, generics);
            self.check_stored(*def, args);
            if self.lowerer.diagnostics.len() == known {
                self.check_auto_bounds(*def, generics);
            }
        }
        if let Instance::Virtual { slot, by_value } = instance {
            let receiver = args
                .first()
                .map(|receiver| self.receiver_type(receiver, by_value));
            let path = receiver
                .map(|ty| self.lowerer.pointer_path(&ty))
                .unwrap_or_default();
            let callee = Callee::Virtual {
                slot,
                path,
                by_value,
            };
            let args = std::mem::take(&mut operands);
            return self.emit(Instr::Call {
                callee,
                args,
                dest: dest.clone(),
            });
        }
        self.call_instance(&instance, operands, dest);
    }

    /// The type of the pointer a virtual call goes through.
    fn receiver_type(&mut self, receiver: &Expr, by_value: bool) -> Ty {
        match &*receiver.kind {
            ExprKind::Deref(boxed) if by_value => self.mono(&boxed.ty),
            _ => self.mono(&receiver.ty),
        }
    }

    /// Calls an instance with values that were already evaluated.
    pub(super) fn call_instance(&mut self, instance: &Instance, args: Vec<Operand>, dest: &Place) {
        match instance {
            Instance::Fn(def, generics) => match self.lowerer.queries.intrinsic(*def) {
                Some(op) => self.intrinsic(op, args, generics, dest),
                None => {
                    let function = self
                        .lowerer
                        .request(Key::Fn(*def, generics.clone()), self.span);
                    self.note_lending(*def, generics);
                    self.call(function, args, dest);
                }
            },
            Instance::ClosureCall { closure, by_value } => {
                self.note_future(closure, *by_value);
                let function = self.function_of(instance);
                self.call(function, args, dest);
            }
            Instance::FnPointerCall(ty, by_value) => {
                let spread = self.spread(ty, args);
                self.call_function_value(ty, *by_value, spread, dest);
            }
            Instance::Virtual { slot, by_value } => {
                let callee = Callee::Virtual {
                    slot: *slot,
                    path: Vec::new(),
                    by_value: *by_value,
                };
                self.emit(Instr::Call {
                    callee,
                    args,
                    dest: dest.clone(),
                });
            }
            Instance::CloneShim(ty) if self.lowerer.is_copy(ty) => {
                if let Some(source) = args.into_iter().next() {
                    let source = self.settle(source);
                    self.assign(
                        dest,
                        Rvalue::Use(Operand::Copy(super::place::deref(&source, &reference(ty)))),
                    );
                }
            }
            Instance::CoroutinePoll(_) => self.resume(args, dest),
            Instance::CloneShim(_) => {
                let function = self.function_of(instance);
                self.call(function, args, dest);
            }
        }
    }

    /// `Future::poll` of a coroutine: the pointer is inside the `Pin`.
    fn resume(&mut self, mut args: Vec<Operand>, dest: &Place) {
        let Some(pin) = (!args.is_empty()).then(|| args.remove(0)) else {
            return;
        };
        let pin = self.settle(pin);
        args.insert(0, Operand::Copy(part(&pin, Step::Field(0))));
        self.intrinsic(Intrinsic::CoroutineResume, args, &[], dest);
    }

    /// A place that holds an operand's value.
    pub(super) fn settle(&mut self, operand: Operand) -> Place {
        match operand {
            Operand::Copy(place) | Operand::Move(place) => place,
            constant => self.snapshot(&super::types::unit(), Rvalue::Use(constant)),
        }
    }

    /// `[callee, (a, b)]` as `[callee, a, b]`.
    fn spread(&mut self, function: &Ty, args: Vec<Operand>) -> Vec<Operand> {
        let count = self.lowerer.parameter_types(function).len();
        let mut args = args.into_iter();
        let mut spread: Vec<Operand> = args.next().into_iter().collect();
        if let Some(Operand::Copy(tuple) | Operand::Move(tuple)) = args.next() {
            spread.extend((0..count).map(|at| Operand::Move(part(&tuple, Step::Field(at as u32)))));
        }
        spread
    }

    /// Calls a function item or pointer; the callee (by reference unless `by_value`) comes first.
    fn call_function_value(
        &mut self,
        ty: &Ty,
        by_value: bool,
        mut args: Vec<Operand>,
        dest: &Place,
    ) {
        if args.is_empty() {
            return;
        }
        let callee = args.remove(0);
        match &*ty.0 {
            TyKind::FnDef(def, generics) => self.call_item(*def, generics.clone(), args, dest),
            _ => {
                let callee = match callee {
                    Operand::Copy(place) | Operand::Move(place) if !by_value => {
                        Operand::Copy(part(&place, Step::Deref))
                    }
                    callee => callee,
                };
                self.emit(Instr::Call {
                    callee: Callee::Pointer(callee),
                    args,
                    dest: dest.clone(),
                });
            }
        }
    }

    pub(super) fn call_pointer(&mut self, dest: &Place, callee: &Expr, args: &[Expr]) {
        let mut operands = self.operands(std::iter::once(callee).chain(args));
        self.consumed(&operands);
        let callee = Callee::Pointer(operands.remove(0));
        self.emit(Instr::Call {
            callee,
            args: operands,
            dest: dest.clone(),
        });
    }
}

/// `&T`
pub fn reference(to: &Ty) -> Ty {
    super::types::ty(TyKind::Ref(false, to.clone()))
}
