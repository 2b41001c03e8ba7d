//! The explorer for a page: one function, JSON in and JSON out, behind plain pointers and lengths, so that no glue is generated.
//!
//! Programs come compiled: the page asks for room with [`room`], writes there what the book's build or the compiler's module made,
//! and calls [`hold`]. It then writes its request there as UTF-8, calls [`answer`], and reads [`answer_length`] bytes from the
//! address it got. Where [`lacks`] is 1 then, the answer says only that the program asked about is not held: compiled and held, it
//! can be asked about again. An instance that traps must be thrown away. While exploring, the module calls `progress` of the import
//! module `page`; a result of 0 cancels.
#![allow(
    unsafe_code,
    reason = "the boundary to the page is pointers and lengths"
)]

use explore::Compiled;
use explore::request::{self, Session};
use program::compact::Stamp;
use std::cell::{Cell, RefCell};

/// The build of the compiler whose programs are taken.
const STAMP: Stamp = match u64::from_str_radix(env!("STAMP"), 10) {
    Ok(number) => Stamp(number),
    Err(_) => panic!("the build script writes a number"),
};

thread_local! {
    static SESSION: RefCell<Session<Compiled>> = RefCell::new(Session::new(Compiled::new(STAMP)));
    static REQUEST: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static ANSWER: RefCell<String> = const { RefCell::new(String::new()) };
    static LACKS: Cell<bool> = const { Cell::new(false) };
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

/// Takes what was written into [`room`] as compiled programs. What is damaged or of another build is noticed when it is asked about.
#[unsafe(no_mangle)]
pub extern "C" fn hold() {
    let programs = REQUEST.take();
    SESSION.with_borrow_mut(|session| session.compiler().hold(programs));
}

/// Answers the request written into [`room`]; the address of the answer, which stays until the next one.
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> *const u8 {
    let request = REQUEST.take();
    let text = String::from_utf8_lossy(&request);
    LACKS.set(false);
    let answer = request::read(&text).map_or_else(|answer| answer, |request| answer_to(&request));
    ANSWER.with_borrow_mut(|kept| {
        *kept = answer;
        kept.as_ptr()
    })
}

fn answer_to(request: &request::input::Request) -> String {
    // SAFETY: the page's function takes and gives plain numbers.
    let mut watch =
        |at: explore::Progress| unsafe { progress(at.states as f64, at.transitions as f64) != 0 };
    SESSION.with_borrow_mut(|session| match session.compiler().has(request) {
        Ok(()) => session.answer_to(request, &mut watch),
        Err(why) => {
            LACKS.set(true);
            request::no_answer(why.to_string())
        }
    })
}

/// Whether the last answer says only that the program is not held: 1 if so.
#[unsafe(no_mangle)]
pub extern "C" fn lacks() -> i32 {
    i32::from(LACKS.get())
}

/// How many bytes the last answer has.
#[unsafe(no_mangle)]
pub extern "C" fn answer_length() -> usize {
    ANSWER.with_borrow(String::len)
}
