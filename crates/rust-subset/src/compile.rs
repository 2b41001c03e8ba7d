//! The whole way from source to program.

use crate::lower::inline::inline;
use crate::lower::lower;
use crate::lower::tidy::only_named_locals;
use crate::source::{Library, check_with};
use crate::{Checked, Options, check};
use program::compact::{self, Stamp, Subject};
use program::{Diagnostic, Function, Origin, Program};

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

/// Which build of this compiler this is: it is another when the compiler, its library or the form of programs is another.
pub const STAMP: Stamp = match u64::from_str_radix(env!("STAMP"), 10) {
    Ok(number) => Stamp(number),
    Err(_) => panic!("the build script writes a number"),
};

/// What [`compile_with`] says, as bytes. The constants may be in any order.
pub fn compile_to_bytes(library: &Library, source: &str, options: &Options) -> Vec<u8> {
    let mut options = options.clone();
    options.set.sort();
    let set = options.set.iter();
    let subject = Subject::of(source, set.map(|(name, value)| (&**name, &**value)));
    compact::write(STAMP, subject, &compile_with(library, source, &options))
}

fn finish(checked: Checked) -> Result<Program, Vec<Diagnostic>> {
    let mut program = lower(&checked)?;
    program.uses_unsafe = checked.uses_unsafe();
    program.macros = checked.macro_lines().to_vec();
    // Before that small function is part of its callers.
    let uses = |name: &str| {
        let is = |f: &Function| f.origin == Origin::Library && f.name == name;
        program.functions.iter().any(is)
    };
    (program.reads_input, program.hash_order) = (uses("stdin"), uses("order_of_hashes"));
    inline(&mut program);
    program.functions.iter_mut().for_each(only_named_locals);
    Ok(program)
}
