//! The preprocessor as a program, for stock mdBook: `mdbook-every supports RENDERER`, or a book on stdin.

use std::io;
use std::process::ExitCode;

use anyhow::Result;
use mdbook_every::Every;
use mdbook_preprocessor::{Preprocessor, parse_input};

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let answer = match arguments.as_slice() {
        [supports, renderer] if supports == "supports" => {
            Every::default().supports_renderer(renderer)
        }
        _ => preprocess().map(|()| true),
    };
    match answer {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn preprocess() -> Result<()> {
    let (context, book) = parse_input(io::stdin().lock())?;
    let book = Every::default().run(&context, book)?;
    serde_json::to_writer(io::stdout().lock(), &book)?;
    Ok(())
}
