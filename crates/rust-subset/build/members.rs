//! Takes the functions of impls and traits out of a file's outline: most programs need no more of them than their names.

use crate::scan::{after_braces, after_token, is_name};
use crate::shrink::BETWEEN;

/// Before each function.
pub const STARTS: char = '\u{2}';

struct Member {
    start: usize,
    end: usize,
    function: bool,
}

/// The outline, in which the functions numbered n, which follow each other, stand as `m!{n}`; and those, each such run ended by
/// [`BETWEEN`]. Lines stay what they are.
pub fn take_out(outline: &str) -> (String, String) {
    let (mut kept, mut runs) = (String::new(), String::new());
    let (mut at, mut done, mut count) = (0, 0, 0);
    while at < outline.len() {
        if !(starts_line(outline, at) && has_members(&outline[at..])) {
            at = after_token(outline, at);
            continue;
        }
        let open = opening(outline, at);
        let close = after_braces(outline, open);
        let mut in_run = false;
        for member in members(outline, open + 1, close - 1) {
            let text = &outline[member.start..member.end];
            if !(member.function && starts_line(outline, member.start) && is_plain(text)) {
                in_run = false;
                continue;
            }
            let before = &outline[done..member.start];
            kept.push_str(before);
            if in_run {
                runs.push_str(before);
            } else {
                kept.push_str(&format!("m!{{{count}}}"));
                if count > 0 {
                    runs.push(BETWEEN);
                }
                (in_run, count) = (true, count + 1);
            }
            runs.push(STARTS);
            runs.push_str(text);
            kept.push_str(&"\n".repeat(text.matches('\n').count()));
            done = member.end;
        }
        at = close;
    }
    kept.push_str(&outline[done..]);
    (kept, runs)
}

fn starts_line(text: &str, at: usize) -> bool {
    at == 0 || text[..at].ends_with('\n')
}

/// An impl or a trait starts here.
fn has_members(rest: &str) -> bool {
    let rest = rest.strip_prefix("pub ").unwrap_or(rest);
    let rest = rest.strip_prefix("unsafe ").unwrap_or(rest);
    ["impl ", "impl<", "trait "]
        .iter()
        .any(|word| rest.starts_with(word))
}

/// Where the brace of the item is that starts here.
fn opening(text: &str, mut at: usize) -> usize {
    while at < text.len() && !text[at..].starts_with('{') {
        at = after_token(text, at);
    }
    at
}

fn members(text: &str, mut at: usize, end: usize) -> Vec<Member> {
    let mut all = Vec::new();
    while at < end {
        let next = after_token(text, at);
        if text[at..next].trim().is_empty() {
            at = next;
            continue;
        }
        let found = member(text, at);
        at = found.end;
        all.push(found);
    }
    all
}

/// The member that starts here: a function ends with its body, all else with a `;`.
fn member(text: &str, start: usize) -> Member {
    let (mut at, mut depth, mut known, mut function) = (start, 0, false, false);
    while at < text.len() {
        let next = after_token(text, at);
        let mut end = None;
        match &text[at..next] {
            "(" | "[" => depth += 1,
            ")" | "]" => depth -= 1,
            "fn" if depth == 0 && !known => (known, function) = (true, true),
            "=" | ":" if depth == 0 => known = true,
            ";" if depth == 0 => end = Some(next),
            "{" if depth == 0 && function => end = Some(after_braces(text, at)),
            _ => {}
        }
        if let Some(end) = end {
            return Member {
                start,
                end,
                function,
            };
        }
        at = next;
    }
    panic!("a member of the library does not end: {}", &text[start..]);
}

/// Whether its name, visibility and attributes can be read off its text: each attribute has a line of its own.
fn is_plain(text: &str) -> bool {
    let head = text
        .lines()
        .find(|line| !(line.starts_with("#[") && line.ends_with(']')));
    head.is_some_and(|line| {
        line.starts_with(is_name) && line.contains("fn ") && !line.contains("fn r#")
    })
}
