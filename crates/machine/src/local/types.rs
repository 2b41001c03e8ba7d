//! Questions about types.

use crate::eval::Run;
use crate::fault::{Fault, Outcome};
use crate::sync::as_pointer;
use crate::value::{Value, Wide};
use program::{Intrinsic, Prim, TypeId};

impl Run<'_> {
    /// The primitive type an operation was instantiated with.
    pub(super) fn primitive(&self, types: &[TypeId]) -> Outcome<Prim> {
        let ty = types.first().and_then(|&ty| self.machine.primitive(ty));
        ty.ok_or_else(|| Fault::unsupported("a number operation on a type that is no number"))
    }

    pub(super) fn type_operation(
        &self,
        op: Intrinsic,
        args: &[Value],
        types: &[TypeId],
    ) -> Outcome<Value> {
        let named = || Fault::unsupported("a question about an unknown type");
        match op {
            Intrinsic::TypeIdOf => Ok(Value::Int(i64::from(types.first().ok_or_else(named)?.0))),
            Intrinsic::TypeName => {
                let ty = types
                    .first()
                    .and_then(|ty| self.machine.program.types.get(ty.0 as usize));
                Ok(Value::text(ty.ok_or_else(named)?.name.as_str()))
            }
            _ => match as_pointer(&args[0])?.wide {
                Wide::VTable(id) => {
                    let vtable = self
                        .machine
                        .program
                        .vtables
                        .get(id as usize)
                        .ok_or_else(named)?;
                    Ok(Value::Int(i64::from(vtable.ty.0)))
                }
                _ => Err(named()),
            },
        }
    }
}
