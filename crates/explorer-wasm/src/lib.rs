//! The explorer for a page: one function, JSON in and JSON out, behind plain pointers and lengths, so that no glue is generated.
//!
//! The page asks for room with [`room`], writes its request there as UTF-8, calls [`answer`], and reads [`answer_length`] bytes from
//! the address it got. An instance that traps must be thrown away. While exploring, the module calls `progress` of the import
//! module `page`; a result of 0 cancels.
#![allow(
    unsafe_code,
    reason = "the boundary to the page is pointers and lengths"
)]

use explore::{Rust, request::Session};
use std::cell::RefCell;

thread_local! {
    static SESSION: RefCell<Session<Rust>> = RefCell::new(Session::new(Rust::default()));
    static REQUEST: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static ANSWER: RefCell<String> = const { RefCell::new(String::new()) };
}

#[cfg(target_arch = "wasm32")]
#[link(wasm_import_module = "page")]
unsafe extern "C" {
    /// Told now and then how many states and transitions there are; 0 means stop.
    fn progress(states: f64, transitions: f64) -> i32;
}

#[cfg(not(target_arch = "wasm32"))]
unsafe extern "C" fn progress(_: f64, _: f64) -> i32 {
    1
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

/// Answers the request written into [`room`]; the address of the answer, which stays until the next one.
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> *const u8 {
    let request = REQUEST.take();
    let text = String::from_utf8_lossy(&request);
    // SAFETY: the page's function takes and gives plain numbers.
    let mut watch =
        |at: explore::Progress| unsafe { progress(at.states as f64, at.transitions as f64) != 0 };
    let answer = SESSION.with_borrow_mut(|session| session.answer(&text, &mut watch));
    ANSWER.with_borrow_mut(|kept| {
        *kept = answer;
        kept.as_ptr()
    })
}

/// How many bytes the last answer has.
#[unsafe(no_mangle)]
pub extern "C" fn answer_length() -> usize {
    ANSWER.with_borrow(String::len)
}
