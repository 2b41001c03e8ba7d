//! Answers requests on standard input, one JSON value a line: what a page does with the WASM module, for trying by hand.

use explore::Rust;
use explore::request::Session;
use std::io::BufRead;

fn main() -> std::io::Result<()> {
    let mut session = Session::new(Rust::default());
    for line in std::io::stdin().lock().lines() {
        println!("{}", session.answer(&line?, &mut |_| true));
    }
    Ok(())
}
