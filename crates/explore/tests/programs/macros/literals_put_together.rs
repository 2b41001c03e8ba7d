//! `concat!` takes other macros that stand for literals, and is itself a literal where one must stand.
//! outcomes:
//! "[INFO] one of 2 of 3\n"
use std::fmt::Write;
use std::sync::Mutex;

static LOG: Mutex<String> = Mutex::new(String::new());

macro_rules! log {
    ($level:ident, $text:literal, $($value:expr),*) => {
        writeln!(LOG.lock().unwrap(), concat!("[", stringify!($level), "] ", $text), $($value),*).unwrap()
    };
}

fn main() {
    let thread = std::thread::spawn(|| log!(INFO, "one of {} of {}", 1 + 1, 3));
    thread.join().unwrap();
    print!("{}", LOG.lock().unwrap());
}
