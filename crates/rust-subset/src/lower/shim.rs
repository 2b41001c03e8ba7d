//! Functions that lowering makes up: adapters for what has no body of its own.

use super::builder::{Builder, part, whole};
use super::call::reference;
use super::{Key, Lowerer, types};
use crate::queries::Instance;
use crate::ty::{Ty, TyKind};
use program::{Const, Function, Instr, Operand, Origin, Place, Rvalue, Step};

/// How long an array whose elements are cloned one by one may be.
const MAX_CLONED: u64 = 4096;

impl Lowerer<'_> {
    /// An instance that is an operation or a special case, as a function.
    pub(super) fn shim(&mut self, instance: &Instance) -> Option<Function> {
        let params = self.shim_params(instance)?;
        let mut builder = Builder::new(self, Origin::Library, Vec::new());
        let args: Vec<Operand> = params
            .iter()
            .map(|ty| Operand::Move(whole(builder.param(ty, None))))
            .collect();
        let result = whole(builder.local(&types::unit(), None));
        match instance {
            Instance::CloneShim(ty) => builder.clone_parts(ty, &result),
            _ => builder.call_instance(instance, args, &result),
        }
        builder.emit(Instr::Return(Operand::Move(result)));
        Some(builder.finish("shim".to_string(), false))
    }

    pub(super) fn shim_params(&mut self, instance: &Instance) -> Option<Vec<Ty>> {
        match instance {
            Instance::Fn(def, generics) => {
                Some(self.parameter_types(&types::ty(TyKind::FnDef(*def, generics.clone()))))
            }
            Instance::FnPointerCall(ty, by_value) => {
                let callee = if *by_value { ty.clone() } else { reference(ty) };
                let tuple = types::ty(TyKind::Tuple(self.parameter_types(ty)));
                Some(vec![callee, tuple])
            }
            Instance::CloneShim(ty) => Some(vec![reference(ty)]),
            Instance::CoroutinePoll(_) => Some(vec![types::unit(), types::unit()]),
            Instance::ClosureCall { .. } | Instance::Virtual { .. } => {
                self.refuse(self.cause, "The explorer does not take a method of a trait object as a function value; write a closure that calls it.");
                None
            }
        }
    }

    /// A closure without captures as a function that takes its arguments one by one.
    pub(super) fn reified(&mut self, ty: &Ty) -> Option<Function> {
        let params = self.parameter_types(ty);
        let closure = self.request(Key::Closure(ty.clone(), false), self.cause);
        let mut builder = Builder::new(self, Origin::Library, Vec::new());
        let args: Vec<Operand> = params
            .iter()
            .map(|ty| Operand::Move(whole(builder.param(ty, None))))
            .collect();
        let value = builder.snapshot(ty, Rvalue::Aggregate(Vec::new()));
        let pointer = builder.snapshot(&reference(ty), Rvalue::Ref(value));
        let tuple = match args.is_empty() {
            true => Operand::Const(Const::Unit),
            false => {
                let tuple = types::ty(TyKind::Tuple(params));
                Operand::Move(builder.snapshot(&tuple, Rvalue::Aggregate(args)))
            }
        };
        let result = whole(builder.local(&types::unit(), None));
        builder.call(closure, vec![Operand::Copy(pointer), tuple], &result);
        builder.emit(Instr::Return(Operand::Move(result)));
        Some(builder.finish("closure".to_string(), false))
    }
}

impl Builder<'_, '_> {
    /// `Clone::clone` of a built-in compound type: each part by its own `clone`.
    fn clone_parts(&mut self, ty: &Ty, result: &Place) {
        let source = part(&whole(program::LocalId(0)), Step::Deref);
        match &*ty.0 {
            TyKind::Tuple(tys) => {
                let parts = tys
                    .iter()
                    .enumerate()
                    .map(|(at, ty)| (Step::Field(at as u32), ty.clone()))
                    .collect();
                self.clone_each(&source, parts, result, Rvalue::Aggregate);
            }
            TyKind::Closure(id, generics) => {
                let captures = self.lowerer.captures(*id, generics);
                let ty = |by_ref, ty: &Ty| if by_ref { reference(ty) } else { ty.clone() };
                let parts = captures.iter().enumerate();
                let parts = parts
                    .map(|(at, capture)| (Step::Field(at as u32), ty(capture.by_ref, capture.ty())))
                    .collect();
                self.clone_each(&source, parts, result, Rvalue::Aggregate);
            }
            TyKind::Array(element, len) => {
                let len = types::const_value(len).unwrap_or(0);
                if len > MAX_CLONED {
                    return self.refuse(
                        "The explorer clones arrays of at most 4096 elements that are not `Copy`.",
                    );
                }
                let step = |at| {
                    (
                        Step::Element {
                            at,
                            from_end: false,
                        },
                        element.clone(),
                    )
                };
                self.clone_each(&source, (0..len).map(step).collect(), result, Rvalue::Array);
            }
            _ => self.assign(result, Rvalue::Use(Operand::Copy(source))),
        }
    }

    fn clone_each(
        &mut self,
        source: &Place,
        parts: Vec<(Step, Ty)>,
        result: &Place,
        make: impl FnOnce(Vec<Operand>) -> Rvalue,
    ) {
        let clone = self.lowerer.lang("core::clone::Clone::clone");
        let mut operands = Vec::new();
        for (step, ty) in parts {
            let place = part(source, step);
            if self.lowerer.is_copy(&ty) {
                operands.push(Operand::Copy(place));
                continue;
            }
            let pointer = self.snapshot(&reference(&ty), Rvalue::Ref(place));
            let copy = whole(self.local(&ty, None));
            self.call_item(clone, vec![ty], vec![Operand::Copy(pointer)], &copy);
            operands.push(Operand::Move(copy));
        }
        self.assign(result, make(operands));
    }
}
