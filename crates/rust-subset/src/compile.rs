//! The whole way from source to program.

use crate::lower::inline::inline;
use crate::lower::lower;
use crate::source::{Library, check_with};
use crate::{Checked, Options, check};
use program::{Diagnostic, Program};

/// Checks a program and lowers it, or says all that stands in the way, sorted by place.
pub fn compile(source: &str, options: &Options) -> Result<Program, Vec<Diagnostic>> {
    finish(check(source, options)?)
}

/// Like [`compile`], with a library that is there already. The answer is the same.
pub fn compile_with(
    library: &Library,
    source: &str,
    options: &Options,
) -> Result<Program, Vec<Diagnostic>> {
    finish(check_with(library, source, options)?)
}

fn finish(checked: Checked) -> Result<Program, Vec<Diagnostic>> {
    let mut program = lower(&checked)?;
    program.uses_unsafe = checked.uses_unsafe();
    inline(&mut program);
    Ok(program)
}
