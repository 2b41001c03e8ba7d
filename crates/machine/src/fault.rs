//! Why an instruction could not be done.

use crate::End;

/// What stops a thread in the middle.
#[derive(Clone, Debug)]
pub(crate) enum Fault {
    /// The program panics here with this message; unwinding follows.
    Panic(String),
    /// The program ends here.
    End(End),
}

/// A result that may be a fault.
pub(crate) type Outcome<T> = Result<T, Fault>;

impl Fault {
    pub(crate) fn panic(message: impl Into<String>) -> Fault {
        Fault::Panic(message.into())
    }

    pub(crate) fn abort(why: impl Into<String>) -> Fault {
        Fault::End(End::Abort(why.into()))
    }

    /// The program broke Rust's rules in `unsafe` code in a way other than a data race.
    pub(crate) fn undefined(what: &str) -> Fault {
        Fault::abort(format!("undefined behavior: {what}"))
    }

    pub(crate) fn no_value() -> Fault {
        Fault::undefined("reads a place that holds no value: it was moved out, or never put in")
    }

    pub(crate) fn uninitialized() -> Fault {
        Fault::undefined("reads memory that was never initialized")
    }

    pub(crate) fn unsupported(what: impl Into<String>) -> Fault {
        Fault::End(End::Unsupported(what.into()))
    }

    /// Values are not of the shape the code expects: the translation to the program is wrong, or `unsafe` code is.
    pub(crate) fn mismatch(expected: &str, found: &crate::value::Value) -> Fault {
        match found {
            crate::value::Value::Nothing => Fault::no_value(),
            crate::value::Value::Uninit => Fault::uninitialized(),
            _ => Fault::unsupported(format!("expected {expected}, found {}", found.kind())),
        }
    }
}
