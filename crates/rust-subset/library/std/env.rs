//! `std::env`: an explored program has no arguments and no variables.

use core::fmt;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VarError {
    NotPresent,
    NotUnicode(String),
}
impl fmt::Display for VarError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            VarError::NotPresent => f.write_str("environment variable not found"),
            VarError::NotUnicode(text) => write!(
                f,
                "environment variable was not valid unicode: {:?}",
                text
            ),
        }
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

/// No variables.
pub struct Vars {
    rest: alloc::vec::IntoIter<(String, String)>,
}
impl Iterator for Vars {
    type Item = (String, String);
    fn next(&mut self) -> Option<(String, String)> {
        self.rest.next()
    }
}
pub fn vars() -> Vars {
    Vars {
        rest: Vec::new().into_iter(),
    }
}
