//! What macro expansions and lowering call; `README.md` lists it.

pub use core::fmt::Arguments;

use core::any::Any;
use core::fmt::{self, Formatter};
use core::intrinsics;
use core::pin::Pin;
use std::process::Termination;

pub fn new_formatter() -> Formatter<'static> {
    Formatter::empty()
}
pub fn literal(f: &mut Formatter<'_>, text: &str) {
    if !f.failed {
        intrinsics::str_push(&mut f.text, text);
    }
}
pub fn amount(n: &usize) -> Option<usize> {
    Some(*n)
}
pub fn spec(
    f: &mut Formatter<'_>,
    fill: char,
    align: u8,
    flags: u32,
    width: Option<usize>,
    precision: Option<usize>,
) {
    f.fill = fill;
    f.align = align;
    f.flags = flags;
    f.width = width;
    f.precision = precision;
}
/// After a value: options back to none, a failure noted.
fn after(f: &mut Formatter<'_>, result: fmt::Result) {
    if result.is_err() {
        f.failed = true;
    }
    f.fill = ' ';
    f.align = 3;
    f.flags = 0;
    f.width = None;
    f.precision = None;
}
pub fn display<T: fmt::Display + ?Sized>(f: &mut Formatter<'_>, value: &T) {
    if !f.failed {
        let result = fmt::Display::fmt(value, f);
        after(f, result);
    }
}
pub fn debug<T: fmt::Debug + ?Sized>(f: &mut Formatter<'_>, value: &T) {
    if !f.failed {
        let result = fmt::Debug::fmt(value, f);
        after(f, result);
    }
}
pub fn lower_hex<T: fmt::LowerHex + ?Sized>(f: &mut Formatter<'_>, value: &T) {
    if !f.failed {
        let result = fmt::LowerHex::fmt(value, f);
        after(f, result);
    }
}
pub fn upper_hex<T: fmt::UpperHex + ?Sized>(f: &mut Formatter<'_>, value: &T) {
    if !f.failed {
        let result = fmt::UpperHex::fmt(value, f);
        after(f, result);
    }
}
pub fn octal<T: fmt::Octal + ?Sized>(f: &mut Formatter<'_>, value: &T) {
    if !f.failed {
        let result = fmt::Octal::fmt(value, f);
        after(f, result);
    }
}
pub fn binary<T: fmt::Binary + ?Sized>(f: &mut Formatter<'_>, value: &T) {
    if !f.failed {
        let result = fmt::Binary::fmt(value, f);
        after(f, result);
    }
}
pub fn lower_exp<T: fmt::LowerExp + ?Sized>(f: &mut Formatter<'_>, value: &T) {
    if !f.failed {
        let result = fmt::LowerExp::fmt(value, f);
        after(f, result);
    }
}
pub fn upper_exp<T: fmt::UpperExp + ?Sized>(f: &mut Formatter<'_>, value: &T) {
    if !f.failed {
        let result = fmt::UpperExp::fmt(value, f);
        after(f, result);
    }
}
pub fn pointer<T: fmt::Pointer + ?Sized>(f: &mut Formatter<'_>, value: &T) {
    if !f.failed {
        let result = fmt::Pointer::fmt(value, f);
        after(f, result);
    }
}
pub fn finish(f: Formatter<'_>) -> Arguments<'_> {
    Arguments::made(f.text, f.failed, false)
}
pub fn text(literal: &'static str) -> Arguments<'static> {
    Arguments::made(String { text: literal }, false, true)
}

pub fn format(args: Arguments<'_>) -> String {
    fmt::format(args)
}
pub fn print(args: Arguments<'_>) {
    if args.failed {
        panic_str("failed printing to stdout: formatter error");
    }
    intrinsics::print(args.text.text);
}
pub fn print_line(args: Arguments<'_>) {
    if args.failed {
        panic_str("failed printing to stdout: formatter error");
    }
    let mut line = args.text;
    intrinsics::str_push(&mut line, "\n");
    intrinsics::print(line.text);
}
/// For a print whose formatting others may notice: it has standard output for itself while it formats.
pub fn hold_output() -> std::io::StdoutLock<'static> {
    std::io::stdout().lock()
}
pub fn print_held(_output: std::io::StdoutLock<'static>, args: Arguments<'_>) {
    print(args);
}
pub fn print_line_held(_output: std::io::StdoutLock<'static>, args: Arguments<'_>) {
    print_line(args);
}
pub fn print_error(args: Arguments<'_>) {
    intrinsics::print_error(args.text.text);
}
pub fn print_error_line(args: Arguments<'_>) {
    let mut line = args.text;
    intrinsics::str_push(&mut line, "\n");
    intrinsics::print_error(line.text);
}
pub fn dbg<T: fmt::Debug + ?Sized>(expression: &str, value: &T) {
    eprintln!("{} = {:#?}", expression, value);
}

/// Calls the hook, then unwinds.
#[track_caller]
fn panic_with(payload: Box<dyn Any + Send>, message: &str) -> ! {
    std::panic::call_hook(&*payload, message);
    intrinsics::panic(payload, message)
}
#[track_caller]
pub fn panic_str(message: &'static str) -> ! {
    panic_with(Box::new(message), message)
}
#[track_caller]
pub fn panic_fmt(args: Arguments<'_>) -> ! {
    let message = args.text.text;
    if args.literal {
        return panic_str(message);
    }
    panic_with(Box::new(String { text: message }), message)
}
/// A panic that the machine starts.
#[lang = "panic_text"]
#[track_caller]
pub fn panic_text(message: &str) -> ! {
    let text: &'static str = intrinsics::reinterpret(message);
    if begins(text, "attempt to ") || begins(text, "`async fn`") || begins(text, "argument of ") {
        // What core says in fixed words is no `String`.
        panic_str(text)
    }
    panic_with(Box::new(String { text }), text)
}
fn begins(text: &str, with: &str) -> bool {
    matches!(intrinsics::str_find(text, with), Some(0))
}
#[track_caller]
pub fn panic_prefixed(prefix: &'static str, args: Arguments<'_>) -> ! {
    let mut message = String { text: prefix };
    intrinsics::str_push(&mut message, args.text.text);
    panic_text(message.text)
}
#[track_caller]
pub fn panic_value<M: 'static + Any + Send>(message: M) -> ! {
    panic_with(Box::new(message), "Box<dyn Any>")
}
#[track_caller]
pub fn assert_failed<L: fmt::Debug + ?Sized, R: fmt::Debug + ?Sized>(
    kind: u8,
    left: &L,
    right: &R,
    message: Option<Arguments<'_>>,
) -> ! {
    let operator = if kind == 0 { "==" } else { "!=" };
    match message {
        Some(text) => panic!(
            "assertion `left {} right` failed: {}\n  left: {:?}\n right: {:?}",
            operator, text, left, right
        ),
        None => panic!(
            "assertion `left {} right` failed\n  left: {:?}\n right: {:?}",
            operator, left, right
        ),
    }
}

pub fn vec_from_array<T, const N: usize>(array: [T; N]) -> Vec<T> {
    Vec {
        list: intrinsics::list_from_array(array),
    }
}
pub fn vec_from_elem<T: Clone>(value: T, count: usize) -> Vec<T> {
    let mut list = intrinsics::list_new::<T>();
    if count > 0 {
        for _ in 1..count {
            intrinsics::list_push(&mut list, value.clone());
        }
        intrinsics::list_push(&mut list, value);
    }
    Vec { list }
}
pub fn pin_local<T>(value: &mut T) -> Pin<&mut T> {
    Pin { pointer: value }
}
pub const fn local_key<T>(key: usize) -> std::thread::LocalKey<T> {
    std::thread::LocalKey {
        key,
        marker: core::marker::PhantomData,
    }
}
#[lang = "main_result"]
pub fn main_result<T: Termination>(result: T) -> i32 {
    result.report().code as i32
}
pub fn anyhow_message(args: Arguments<'_>) -> anyhow::Error {
    anyhow::Error::msg(args.text)
}
pub fn anyhow_value<E: anyhow::error::IntoAnyhow>(value: E) -> anyhow::Error {
    value.into_anyhow()
}

/// What `ensure!(a < b)` fails with: the compared values are shown where they are short and have no blanks.
pub fn ensure_failed<L: fmt::Debug, R: fmt::Debug>(
    text: &str,
    left: &L,
    right: &R,
) -> anyhow::Error {
    let left = format!("{:?}", left);
    let right = format!("{:?}", right);
    if shown_by_ensure(&left) && shown_by_ensure(&right) {
        anyhow::Error::msg(format!("{} ({} vs {})", text, left, right))
    } else {
        anyhow::Error::msg(String::from(text))
    }
}
fn shown_by_ensure(text: &str) -> bool {
    text.len() <= 40 && !text.contains(' ') && !text.contains('\n')
}
