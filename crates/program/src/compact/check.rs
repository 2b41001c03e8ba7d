//! Whether everything a program names is there: functions, locals, statics, tables, types, and where jumps lead.

use crate::{
    Base, Callee, Const, FnId, Function, Instr, LocalId, Operand, Place, Program, Rvalue, Shape,
    Static, Step, TypeId, Unsized, VTable,
};

/// Whether nothing in it leads outside it.
pub fn is_sound(program: &Program) -> bool {
    let whole = Whole(program);
    whole.function(program.main)
        && program.panic.is_none_or(|id| whole.function(id))
        && program.statics.iter().all(|each| whole.declared(each))
        && program.vtables.iter().all(|each| whole.vtable(each))
        && program.types.iter().all(|each| whole.shape(&each.shape))
        && program.functions.iter().all(|each| whole.body(each))
}

struct Whole<'a>(&'a Program);

impl Whole<'_> {
    fn function(&self, id: FnId) -> bool {
        (id.0 as usize) < self.0.functions.len()
    }

    fn ty(&self, id: TypeId) -> bool {
        (id.0 as usize) < self.0.types.len()
    }

    fn declared(&self, declared: &Static) -> bool {
        self.function(declared.init)
            && declared.ty.is_none_or(|ty| self.ty(ty))
            && declared.drop.is_none_or(|id| self.function(id))
    }

    fn vtable(&self, table: &VTable) -> bool {
        self.ty(table.ty)
            && table.methods.iter().all(|id| self.function(*id))
            && table.drop.is_none_or(|id| self.function(id))
    }

    fn shape(&self, shape: &Shape) -> bool {
        let fields = |fields: &[(String, TypeId)]| fields.iter().all(|(_, ty)| self.ty(*ty));
        match shape {
            Shape::Plain => true,
            Shape::Struct(parts) => fields(parts),
            Shape::Enum(variants) => variants.iter().all(|(_, parts)| fields(parts)),
            Shape::List(ty) | Shape::Pointer(ty) => self.ty(*ty),
        }
    }

    fn body(&self, function: &Function) -> bool {
        let body = Body {
            whole: self,
            locals: function.locals.len(),
            code: function.code.len(),
        };
        let locals = function.locals.iter();
        function.params as usize <= body.locals
            && body.code > 0
            && function.spans.len() == body.code
            && locals
                .clone()
                .all(|local| self.ty(local.ty) && local.drop.is_none_or(|id| self.function(id)))
            && function.code.iter().all(|instr| body.instr(instr))
    }
}

struct Body<'a> {
    whole: &'a Whole<'a>,
    locals: usize,
    code: usize,
}

impl Body<'_> {
    fn local(&self, id: LocalId) -> bool {
        (id.0 as usize) < self.locals
    }

    fn target(&self, at: u32) -> bool {
        (at as usize) < self.code
    }

    fn place(&self, place: &Place) -> bool {
        let base = match place.base {
            Base::Local(id) => self.local(id),
            Base::Static(id) => (id.0 as usize) < self.whole.0.statics.len(),
        };
        let step = |step: &Step| match step {
            Step::Index(id) => self.local(*id),
            Step::Field(_) | Step::Deref | Step::Element { .. } => true,
        };
        base && place.path.iter().all(step)
    }

    fn operand(&self, operand: &Operand) -> bool {
        match operand {
            Operand::Copy(place) | Operand::Move(place) => self.place(place),
            Operand::Const(Const::Fn(id)) => self.whole.function(*id),
            Operand::Const(_) => true,
        }
    }

    fn operands(&self, operands: &[Operand]) -> bool {
        operands.iter().all(|operand| self.operand(operand))
    }

    fn rvalue(&self, rvalue: &Rvalue) -> bool {
        match rvalue {
            Rvalue::Use(operand)
            | Rvalue::Unary(_, _, operand)
            | Rvalue::Cast { value: operand, .. }
            | Rvalue::Repeat(operand, _) => self.operand(operand),
            Rvalue::Ref(place)
            | Rvalue::Subslice { place, .. }
            | Rvalue::VariantIndex(place)
            | Rvalue::Len(place) => self.place(place),
            Rvalue::Binary(_, _, left, right) => self.operand(left) && self.operand(right),
            Rvalue::Aggregate(parts) | Rvalue::Variant(_, parts) | Rvalue::Array(parts) => {
                self.operands(parts)
            }
            Rvalue::Unsize { value, to, .. } => {
                let table = match to {
                    Unsized::Slice => true,
                    Unsized::Dyn(id) => (id.0 as usize) < self.whole.0.vtables.len(),
                };
                table && self.operand(value)
            }
            Rvalue::Coroutine(id, parts) => self.whole.function(*id) && self.operands(parts),
        }
    }

    fn instr(&self, instr: &Instr) -> bool {
        match instr {
            Instr::Assign(place, rvalue) => self.place(place) && self.rvalue(rvalue),
            Instr::Call { callee, args, dest } => {
                let callee = match callee {
                    Callee::Fn(id) => self.whole.function(*id),
                    Callee::Pointer(operand) => self.operand(operand),
                    Callee::Virtual { .. } => true,
                };
                callee && self.operands(args) && self.place(dest)
            }
            Instr::Intrinsic {
                args, types, dest, ..
            } => {
                let types = types.iter().all(|ty| self.whole.ty(*ty));
                types && self.operands(args) && self.place(dest)
            }
            Instr::Jump(to) => self.target(*to),
            Instr::Branch {
                condition,
                then,
                otherwise,
            } => self.operand(condition) && self.target(*then) && self.target(*otherwise),
            Instr::Switch {
                value,
                cases,
                otherwise,
            } => {
                let cases = cases.iter().all(|(_, to)| self.target(*to));
                cases && self.operand(value) && self.target(*otherwise)
            }
            Instr::Drop { place, glue } => self.place(place) && self.whole.function(*glue),
            Instr::StorageDead(id) => self.local(*id),
            Instr::Return(operand) => self.operand(operand),
            Instr::Suspend(place) => self.place(place),
            Instr::Unreachable => true,
        }
    }
}
