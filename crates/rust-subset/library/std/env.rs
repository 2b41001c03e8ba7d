//! `std::env`: an explored program has no arguments and no variables.

use core::fmt;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VarError {
    NotPresent,
}
impl fmt::Display for VarError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("environment variable not found")
    }
}
impl core::error::Error for VarError {}

pub struct Args {
    rest: alloc::vec::IntoIter<String>,
}
impl Iterator for Args {
    type Item = String;
    fn next(&mut self) -> Option<String> {
        self.rest.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.rest.size_hint()
    }
}
impl ExactSizeIterator for Args {}
/// Only the program's name.
pub fn args() -> Args {
    Args {
        rest: vec![String::from("main")].into_iter(),
    }
}
pub fn var(_key: &str) -> Result<String, VarError> {
    Err(VarError::NotPresent)
}
