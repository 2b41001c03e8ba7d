//! The whole way from source to program.

use crate::lower::inline::inline;
use crate::lower::lower;
use crate::{Options, check};
use program::{Diagnostic, Program};

/// Checks a program and lowers it, or says all that stands in the way, sorted by place.
pub fn compile(source: &str, options: &Options) -> Result<Program, Vec<Diagnostic>> {
    let checked = check(source, options)?;
    let mut program = lower(&checked)?;
    program.uses_unsafe = checked.uses_unsafe();
    inline(&mut program);
    Ok(program)
}
