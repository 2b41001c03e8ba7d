//! An error is taken out from below what was said about it, and given back where it is another.
//! outcomes:
//! "sold out: 3\ntrue at the till\nanother\n"
use anyhow::{Context, Error, Result, anyhow};
use std::fmt;

#[derive(Debug)]
struct SoldOut(u32);

impl fmt::Display for SoldOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "sold out: {}", self.0)
    }
}

impl std::error::Error for SoldOut {}

fn buy(seats: u32) -> Result<()> {
    Err(SoldOut(seats)).context("at the till").context("today")
}

fn main() {
    match buy(3).unwrap_err().downcast::<SoldOut>() {
        Ok(error) => println!("{error}"),
        Err(other) => println!("other: {other}"),
    }
    let error: Error = Error::from(SoldOut(4)).context("at the till");
    println!(
        "{} {}",
        error.is::<SoldOut>(),
        error.downcast::<&str>().unwrap()
    );
    println!("{}", anyhow!("another").downcast::<SoldOut>().unwrap_err());
}
