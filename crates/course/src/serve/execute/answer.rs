//! What a page is told, as JSON: the Playground's answers, with what several runs did besides.

use listing::Ended;
use runner::{Answer, Progress, Ran, Run, Seen};
use serde_json::{Value, json};

/// A line of a streamed answer that says how far it has come.
pub fn progress(progress: Progress) -> Value {
    match progress {
        Progress::Preparing => json!({ "preparing": {} }),
        Progress::Compiling => json!({ "compiling": {} }),
        Progress::Running { done, of } => json!({ "running": { "done": done, "of": of } }),
    }
}

/// The line that tells a place in the queue, from 1.
pub fn queued(place: usize) -> Value {
    json!({ "queued": { "place": place } })
}

/// The answer to `/execute`. `success` and the texts are those of the first run.
pub fn execute(answer: &Answer) -> Value {
    match answer {
        Answer::Refused(compiler) => json!({
            "success": false,
            "exitDetail": compiler_ended(compiler.observed.ended),
            "stdout": "",
            "stderr": compiler.stderr_text(),
            "compiled": false,
            "outcomes": [],
        }),
        Answer::Ran(warnings, ran) => {
            let first = first(ran);
            json!({
                "success": first.is_some_and(Run::succeeded),
                "exitDetail": first.map_or(String::new(), |run| words(run.observed.ended)),
                "stdout": first.map_or(String::new(), stdout),
                "stderr": format!("{warnings}{}", first.map_or(String::new(), Run::stderr_text)),
                "compiled": true,
                "outcomes": ran.seen.iter().map(outcome).collect::<Vec<_>>(),
            })
        }
    }
}

/// The answer to `/evaluate.json`: all that was printed, and whether that was an error.
pub fn evaluate(answer: &Answer) -> Value {
    let (text, failed) = match answer {
        Answer::Refused(compiler) => (compiler.stderr_text(), true),
        Answer::Ran(warnings, ran) => match first(ran) {
            Some(run) => (
                format!("{warnings}{}{}", run.stderr_text(), stdout(run)),
                !run.succeeded(),
            ),
            None => (String::new(), true),
        },
    };
    json!({ "result": text, "error": failed.then_some("Execute error") })
}

fn first(ran: &Ran) -> Option<&Run> {
    ran.seen.first().map(|seen| &seen.run)
}

fn stdout(run: &Run) -> String {
    String::from_utf8_lossy(&run.observed.stdout).into_owned()
}

fn outcome(seen: &Seen) -> Value {
    let ended = seen.run.observed.ended;
    let (kind, code) = match (ended, &seen.panic) {
        (Ended::Code(code), Some(_)) => ("panic", Some(code)),
        (Ended::Code(code), None) => ("exit", Some(code)),
        (Ended::Signal(signal), _) => ("signal", Some(signal)),
        (Ended::OutOfTime, _) => ("timeout", None),
        (Ended::TooMuchOutput, _) => ("output", None),
    };
    let text = seen.panic.clone().unwrap_or_else(|| words(ended));
    json!({
        "stdout": stdout(&seen.run),
        "stderr": seen.run.stderr_text(),
        "end": { "kind": kind, "code": code, "text": text },
        "count": seen.count,
    })
}

fn words(ended: Ended) -> String {
    match ended {
        Ended::Code(code) => format!("Exited with status {code}"),
        Ended::Signal(signal) => {
            format!("Ended by signal {signal}{}", listing::signal_name(signal))
        }
        Ended::OutOfTime => "Stopped: it did not end in time".into(),
        Ended::TooMuchOutput => "Stopped: it printed without end".into(),
    }
}

fn compiler_ended(ended: Ended) -> String {
    match ended {
        Ended::Code(code) => format!("Exited with status {code}"),
        _ => "The compiler was stopped: this program takes too much to compile".into(),
    }
}
