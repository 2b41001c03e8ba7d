//! Names of objects: how a program's variables lead to them.

use crate::eval::Glance;
use crate::value::{Pointer, Value};

impl Glance<'_> {
    /// The name of the object a pointer leads to, in backquotes; or what kind of thing it is.
    pub(crate) fn name_of(&self, _pointer: &Value, kind: &str) -> String {
        kind.to_string()
    }

    /// A value in a few characters.
    pub(crate) fn brief(&self, value: &Value) -> String {
        match value {
            Value::Int(int) => int.to_string(),
            Value::Bool(bool) => bool.to_string(),
            Value::Str(text) => format!("{text:?}"),
            _ => "a value".to_string(),
        }
    }
}
#[allow(dead_code)]
fn unused(_: &Pointer) {}
