//! A trait object made one of a supertrait. Each table of methods ends with a function for each such supertrait: it takes the
//! pointer, thin, and gives it back with the supertrait's table.

use super::builder::{Builder, part, whole};
use super::call::reference;
use super::{Key, Lowerer, types};
use crate::passing::Passing;
use crate::ty::Ty;
use program::{Callee, Function, Instr, Operand, Origin, Place, Rvalue, Span, Step, Unsized};

impl Lowerer<'_> {
    /// The slot of the function that makes `dyn` of one trait a `dyn` of another; tables that are there already get it now.
    pub(super) fn upcast_slot(&mut self, source: &Ty, target: &Ty, span: Span) -> u32 {
        let (source, target) = (types::without_autos(source), types::without_autos(target));
        let own = self.queries.object_slots(&source);
        let known = self.upcasts.entry(source.clone()).or_default();
        if let Some(at) = known.iter().position(|above| *above == target) {
            return (own + at) as u32;
        }
        known.push(target.clone());
        let slot = own + known.len() - 1;
        for at in 0..self.objects.len() {
            let (object, concrete) = self.objects[at].clone();
            if object == source {
                let code = self.request(Key::Upcast(concrete, target.clone()), span);
                self.program.vtables[at].methods.push(code);
            }
        }
        slot as u32
    }

    /// The function in such a slot.
    pub(super) fn upcast_body(&mut self, concrete: &Ty, target: &Ty) -> Option<Function> {
        let table = self.vtable(target, concrete, self.cause)?;
        let mut builder = Builder::new(self, Origin::Library, Vec::new());
        let pointer = whole(builder.param(&reference(concrete), None));
        let result = whole(builder.local(&reference(target), None));
        let wide = Rvalue::Unsize {
            value: Operand::Copy(pointer),
            path: Vec::new(),
            to: Unsized::Dyn(table),
        };
        builder.assign(&result, wide);
        builder.emit(Instr::Return(Operand::Move(result)));
        Some(builder.finish("upcast".to_string(), false))
    }
}

impl Builder<'_, '_> {
    /// Moves a pointer to a trait object, and has the function in its table's slot change it.
    pub(super) fn upcast(&mut self, dest: &Place, value: Operand, path: &[u32], slot: u32) {
        self.assign(dest, Rvalue::Use(value));
        let fields = path.iter().map(|at| Step::Field(*at));
        let pointer = fields.fold(dest.clone(), |place, step| part(&place, step));
        let callee = Callee::Virtual {
            slot,
            path: Vec::new(),
            by_value: false,
        };
        self.passing.push((self.code.len(), 0, Passing::Whole));
        let call = Instr::Call {
            callee,
            args: vec![Operand::Copy(pointer.clone())],
            dest: pointer,
        };
        self.emit(call);
    }
}
