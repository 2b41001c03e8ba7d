//! How anyhow shows its errors: a text of several lines is indented, and `{:#?}` shows what the error is made of.
//! outcomes:
//! "outer\n\nCaused by:\n    0: two\n       lines\n    1: \"in\"\n---\nError {{\n    context: \"outer\",\n    source: Error {{\n        context: \"two\\nlines\",\n        source: \"\\\"in\\\"\",\n    }},\n}}\n---\nnothing \"text\"\n"
use anyhow::{Context, Error, anyhow};

fn main() {
    let inner = "\"in\"";
    let error: Error = anyhow!(inner).context("two\nlines").context("outer");
    println!("{error:?}\n---\n{error:#?}\n---");
    let nothing = None::<u32>.context("nothing").unwrap_err();
    println!("{nothing:#?} {:#?}", anyhow!("text"));
}
