//! An anyhow error is a chain of errors, each of its own type, and becomes one of std's.
//! outcomes:
//! "0 load Some(Code(7))\n1 code 7\n2: [\"code 7\", \"load\"] Some(Code(7))\nload: code 7\nload then code 7\nload\n\nCaused by:\n    code 7\n"
use anyhow::{Context, Result};
use std::error::Error;
use std::fmt;

#[derive(Debug, PartialEq)]
struct Code(u8);

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "code {}", self.0)
    }
}

impl Error for Code {}

fn load() -> Result<()> {
    Err(Code(7)).context("load")
}

fn outer() -> Result<(), Box<dyn Error + Send + Sync>> {
    load()?;
    Ok(())
}

fn main() {
    let error = load().unwrap_err();
    println!("0 {error} {:?}", error.downcast_ref::<Code>());
    if let Some(source) = error.source() {
        println!("1 {source}");
    }
    let texts: Vec<_> = error.chain().rev().map(|e| e.to_string()).collect();
    let len = error.chain().len();
    println!("{len}: {texts:?} {:?}", error.root_cause().downcast_ref::<Code>());
    println!("{error:#}");
    let boxed = outer().unwrap_err();
    println!("{boxed} then {}", boxed.source().unwrap());
    println!("{boxed:?}");
}
