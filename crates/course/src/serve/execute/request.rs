//! What a page asks for: the Playground's requests, and this book's one word more.

use runner::{Edition, Job, Kind};
use serde::Deserialize;

/// Programs in a course are a hundred times smaller.
const LONGEST_SOURCE: usize = 256 * 1024;
/// How often one request may have its program run.
const MOST_RUNS: usize = 200;

/// A request to compile a program and to run it.
#[derive(Debug)]
pub struct Asked {
    /// The program.
    pub job: Job,
    /// How often it is to be run.
    pub runs: usize,
}

/// `POST /execute`. What is left out is as the Playground has it; this server has one compiler, so `channel` means nothing to it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Execute {
    code: String,
    #[serde(default)]
    mode: String,
    #[serde(default)]
    edition: String,
    #[serde(default)]
    crate_type: String,
    #[serde(default)]
    tests: bool,
    #[serde(default)]
    backtrace: bool,
    /// This book's own.
    runs: Option<usize>,
}

/// `POST /evaluate.json`.
#[derive(Deserialize)]
struct Evaluate {
    code: String,
    #[serde(default)]
    optimize: String,
    #[serde(default)]
    edition: String,
    #[serde(default)]
    tests: bool,
}

/// Reads a request to `/execute`; the error is for the reader.
pub fn execute(body: &[u8]) -> Result<Asked, String> {
    let asked: Execute = json(body)?;
    let runs = asked.runs.unwrap_or(1);
    if runs == 0 || runs > MOST_RUNS {
        return Err(format!(
            "A program can be run 1 to {MOST_RUNS} times, not {runs}."
        ));
    }
    if !matches!(asked.crate_type.as_str(), "" | "bin") && !asked.tests {
        return Err(format!(
            "This server runs programs; the crate type \"{}\" is none.",
            asked.crate_type
        ));
    }
    let job = Job {
        edition: edition(&asked.edition)?,
        source: source(asked.code)?,
        kind: kind(asked.tests),
        release: asked.mode == "release",
        backtrace: asked.backtrace,
    };
    Ok(Asked { job, runs })
}

/// Reads a request to `/evaluate.json`; the error is for the reader.
pub fn evaluate(body: &[u8]) -> Result<Asked, String> {
    let asked: Evaluate = json(body)?;
    let job = Job {
        edition: edition(&asked.edition)?,
        source: source(asked.code)?,
        kind: kind(asked.tests),
        release: !matches!(asked.optimize.as_str(), "" | "0"),
        backtrace: false,
    };
    Ok(Asked { job, runs: 1 })
}

fn json<'a, T: Deserialize<'a>>(body: &'a [u8]) -> Result<T, String> {
    serde_json::from_slice(body).map_err(|error| format!("The request is not understood: {error}."))
}

fn source(code: String) -> Result<String, String> {
    if code.len() > LONGEST_SOURCE {
        return Err(format!(
            "The program is longer than {} KB, which is the most this server compiles.",
            LONGEST_SOURCE / 1024
        ));
    }
    Ok(code)
}

fn edition(year: &str) -> Result<Edition, String> {
    if year.is_empty() {
        return Ok(Edition::default());
    }
    Edition::of_year(year).ok_or_else(|| format!("There is no edition {year} of Rust."))
}

fn kind(tests: bool) -> Kind {
    if tests { Kind::Tests } else { Kind::Program }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_playground_is_asked_is_understood() {
        let body = br#"{"channel":"stable","mode":"release","edition":"2021","crateType":"bin","tests":false,"code":"fn main() {}","backtrace":true}"#;
        let asked = execute(body).unwrap();
        assert_eq!((asked.runs, asked.job.edition.year()), (1, "2021"));
        assert!(asked.job.release && asked.job.backtrace);
        let body = br#"{"version":"stable","optimize":"0","code":"fn main() {}","edition":"2024"}"#;
        assert!(!evaluate(body).unwrap().job.release);
    }

    #[test]
    fn what_cannot_be_done_is_said() {
        for (body, words) in [
            (r#"{"code":"#, "not understood"),
            (r#"{"mode":"debug"}"#, "missing field `code`"),
            (r#"{"code":"","runs":0}"#, "1 to 200"),
            (r#"{"code":"","edition":"2000"}"#, "edition 2000"),
            (r#"{"code":"","crateType":"proc-macro"}"#, "proc-macro"),
        ] {
            let error = execute(body.as_bytes()).unwrap_err();
            assert!(error.contains(words), "{error}");
        }
        let long = format!("{{\"code\":\"{}\"}}", "x".repeat(LONGEST_SOURCE + 1));
        assert!(execute(long.as_bytes()).unwrap_err().contains("256 KB"));
    }
}
