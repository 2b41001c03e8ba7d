//! Programs as text, for people who debug the engine.

use crate::{Function, Program};
use std::fmt::{Display, Formatter, Result};

impl Display for Program {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        self.functions
            .iter()
            .enumerate()
            .try_for_each(|(id, function)| write!(f, "fn#{id} {function}"))
    }
}

impl Display for Function {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        writeln!(f, "{} ({} parameters)", self.name, self.params)?;
        for (at, local) in self.locals.iter().enumerate() {
            writeln!(
                f,
                "  let _{at}: type#{} {:?} drop {:?}",
                local.ty.0, local.name, local.drop
            )?;
        }
        for (at, instr) in self.code.iter().enumerate() {
            writeln!(f, "  {at:4} (line {}) {instr:?}", self.spans[at].line)?;
        }
        Ok(())
    }
}
