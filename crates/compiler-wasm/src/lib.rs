//! The explorer's compiler for a page: a program's text in, bytes for the explorer's module out, behind plain pointers and lengths.
//!
//! The page asks for room with [`room`] and writes there, as UTF-8: a line `NAME=VALUE` for each constant that is set, an empty
//! line, the program. It calls [`compile`] and reads [`answer_length`] bytes from the address it got: the program or what stands in
//! its way, in the form that `explorer-wasm` holds. An instance that traps must be thrown away.
#![allow(
    unsafe_code,
    reason = "the boundary to the page is pointers and lengths"
)]

use rust_subset::{Library, Options, compile_to_bytes};
use std::cell::RefCell;

thread_local! {
    static LIBRARY: Library = Library::new();
    static REQUEST: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static ANSWER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Room for a request of that many bytes; what was there before is gone.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    REQUEST.with_borrow_mut(|request| {
        request.clear();
        request.resize(length, 0);
        request.as_mut_ptr()
    })
}

/// Compiles what was written into [`room`]; the address of the answer, which stays until the next one.
#[unsafe(no_mangle)]
pub extern "C" fn compile() -> *const u8 {
    let request = REQUEST.take();
    let text = String::from_utf8_lossy(&request);
    let (options, source) = taken_apart(&text);
    let answer = LIBRARY.with(|library| compile_to_bytes(library, source, &options));
    ANSWER.with_borrow_mut(|kept| {
        *kept = answer;
        kept.as_ptr()
    })
}

/// How many bytes the last answer has.
#[unsafe(no_mangle)]
pub extern "C" fn answer_length() -> usize {
    ANSWER.with_borrow(Vec::len)
}

/// The values set, and the program.
fn taken_apart(text: &str) -> (Options, &str) {
    let mut options = Options::default();
    let mut rest = text;
    while let Some((line, after)) = rest.split_once('\n') {
        rest = after;
        let Some((name, value)) = line.split_once('=') else {
            break;
        };
        options.set.push((name.into(), value.into()));
    }
    (options, rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_values_and_a_text() {
        let (options, source) = taken_apart("N=2\nLIMIT=-1\n\nfn main() {\n}\n");
        let pair = |name: &str, value: &str| (name.to_string(), value.to_string());
        assert_eq!(options.set, [pair("N", "2"), pair("LIMIT", "-1")]);
        assert_eq!(source, "fn main() {\n}\n");
        assert_eq!(taken_apart("\n\nlet a = b;").1, "\nlet a = b;");
    }
}
