//! `cargo book`: builds the book, serves it while it is written, runs and measures its programs.

mod build;
mod command;
mod explore;
mod grade;
mod links;
mod measure;
mod new;
mod pages;
mod programs;
mod project;
mod root;
mod run;
mod serve;
mod shelf;
mod standard_output;
mod typed;

use std::process::ExitCode;

fn main() -> ExitCode {
    // The server calls this program anew to start readers' programs with fewer rights.
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() == Some(serve::KEEP_IN) {
        return runner::sandbox::enter(&arguments.next().unwrap_or_default());
    }
    // mdBook reports what it finds odd in a chapter (an unclosed tag, say) as warnings.
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::WARN)
        .with_writer(std::io::stderr)
        .without_time()
        .with_target(false)
        .init();
    match command::run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
