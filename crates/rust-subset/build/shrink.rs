//! A library file as the front end wants it: an outline, in which every function's body is a number, and the bodies apart, which
//! are parsed when they are checked. Comments and indentation are left out of both; lines stay what they are.

use crate::scan::{after_braces, after_token, is_name};

/// Between two bodies.
pub const BETWEEN: char = '\u{1}';

/// A file in two parts.
#[derive(Default)]
pub struct Shrunk {
    /// Everything but bodies; the body numbered n stands there as `{n}`, if it is not empty.
    pub outline: String,
    /// The bodies, braces included, each ended by [`BETWEEN`].
    pub bodies: String,
}

/// Takes a file apart.
pub fn shrink(text: &str) -> Shrunk {
    // Of the library's own is not for programs, and the library's files see all that is in the others.
    let text = &text.replace("pub(crate) ", "");
    let mut shrunk = Shrunk::default();
    let (mut at, mut done, mut count) = (0, 0, 0);
    while at < text.len() {
        let next = after_token(text, at);
        let is_function = &text[at..next] == "fn" && names_a_function(&text[next..]);
        at = next;
        if !is_function {
            continue;
        }
        let (open, close) = body_of(text, next);
        at = close;
        if open == close || text[open + 1..close - 1].trim().is_empty() {
            continue;
        }
        copy(&text[done..open], &mut shrunk.outline);
        shrunk.outline.push_str(&format!("{{{count}}}"));
        let lines = text[open..close].matches('\n').count();
        shrunk.outline.push_str(&"\n".repeat(lines));
        copy(&text[open..close], &mut shrunk.bodies);
        shrunk.bodies.push(BETWEEN);
        (done, count) = (close, count + 1);
    }
    copy(&text[done..], &mut shrunk.outline);
    shrunk
}

/// `fn name`, not the type `fn(..)`.
fn names_a_function(rest: &str) -> bool {
    rest.starts_with(' ') && rest.trim_start().starts_with(is_name)
}

/// From where to where the body of the function goes whose signature starts here; nothing if it has none.
fn body_of(text: &str, from: usize) -> (usize, usize) {
    let (mut at, mut depth) = (from, 0);
    while at < text.len() {
        let next = after_token(text, at);
        match &text[at..next] {
            "(" | "[" => depth += 1,
            ")" | "]" => depth -= 1,
            ";" if depth == 0 => return (next, next),
            "{" if depth == 0 => return (at, after_braces(text, at)),
            _ => {}
        }
        at = next;
    }
    (at, at)
}

/// Whether what stands before ends with a `=` or `:` of its own, or with a name before which one comes: they need no spaces. Other signs
/// keep theirs, as `assert!(a != b)` says its own text.
fn is_lone_sign(before: &str, token: &str, after: &str) -> bool {
    let signs = ['=', ':'];
    let ends = before
        .strip_suffix(signs)
        .is_some_and(|rest| rest.ends_with(is_name));
    let begins = token.starts_with(signs) && before.ends_with(is_name) && after.starts_with(' ');
    ends && token.starts_with(is_name) || begins
}

/// Copies tokens: a comment is nothing, blanks are line ends or one space, and no space where none is needed.
fn copy(text: &str, to: &mut String) {
    let loose = |c: char| ",;(){}[]\n".contains(c);
    let (mut at, mut space) = (0, false);
    while at < text.len() {
        let next = after_token(text, at);
        let token = &text[at..next];
        at = next;
        if token.starts_with("//") || token.starts_with("/*") {
            to.push_str(&"\n".repeat(token.matches('\n').count()));
        } else if token == "\n" {
            to.push('\n');
            space = false;
        } else if token.chars().all(char::is_whitespace) {
            space = true;
        } else {
            let free = to.ends_with(loose) || token.starts_with(loose) || to.is_empty();
            if space && !free && !is_lone_sign(to, token, &text[next..]) {
                to.push(' ');
            }
            to.push_str(token);
            space = false;
        }
    }
}
