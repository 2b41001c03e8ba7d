//! The puzzles below a listing: goals in words for everyone, and as data for the script that lets the reader play them.

use listing::{Constant, End, Puzzle};
use serde::Serialize;

use crate::html::escape;

/// A goal as the page's script reads it. The outcome has the keys of the explorer's JSON.
#[derive(Serialize)]
struct Goal<'a> {
    set: serde_json::Map<String, serde_json::Value>,
    stdout: &'a str,
    end: GoalEnd<'a>,
    panicked: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    steps: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    switches: Option<u32>,
}

#[derive(Serialize)]
struct GoalEnd<'a> {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
}

/// The list of a listing's puzzles; nothing where it has none.
pub fn html(puzzles: &[Puzzle]) -> String {
    if puzzles.is_empty() {
        return String::new();
    }
    let items: String = puzzles.iter().map(item).collect();
    format!(
        "<section class=\"listing-puzzles\"><p class=\"prints-title\">Puzzles: you are the scheduler</p><ol class=\"puzzles\">{items}</ol></section>"
    )
}

fn item(puzzle: &Puzzle) -> String {
    let set: Vec<_> = puzzle.constants.iter().map(ToString::to_string).collect();
    let with = match set.is_empty() {
        true => String::new(),
        false => format!(", with <code>{}</code>", escape(&set.join(", "))),
    };
    format!(
        "<li data-goal=\"{}\"><span class=\"puzzle-words\">{}{with}.</span></li>",
        escape(&json(puzzle)),
        escape(&puzzle.words)
    )
}

/// A goal as data.
pub fn json(puzzle: &Puzzle) -> String {
    let end = &puzzle.outcome.end;
    let goal = Goal {
        set: puzzle.constants.iter().map(value).collect(),
        stdout: &puzzle.outcome.stdout,
        end: GoalEnd {
            kind: crate::prints::end_name(end),
            code: match end {
                End::Exit(code) => Some(*code),
                _ => None,
            },
            text: match end {
                End::Panic(message) => Some(message),
                _ => None,
            },
        },
        panicked: &puzzle.outcome.panicked,
        steps: puzzle.steps,
        switches: puzzle.switches,
    };
    serde_json::to_string(&goal).unwrap_or_default()
}

/// A constant's value is a whole number, `true` or `false`: JSON as it stands, but for the underscores.
fn value(constant: &Constant) -> (String, serde_json::Value) {
    let text = constant.value.replace('_', "");
    let value = serde_json::from_str(&text).unwrap_or(serde_json::Value::String(text));
    (constant.name.clone(), value)
}
