//! String literals: Rust's escapes, and in the text of an outcome also holes.

use std::iter::Peekable;
use std::str::CharIndices;

use super::cursor::Cursor;
use super::{Fault, fault};
use crate::pattern::{Hole, Pattern, Piece};

type Chars<'a> = Peekable<CharIndices<'a>>;

const HOLES: &str = "Holes are {int}, {int 2..=8}, {int 2..}, {float}, {ms} and {pid}; a brace itself is written twice.";

/// A literal in which braces stand for themselves: a panic's message, a thread's name.
pub(super) fn text(cursor: &mut Cursor<'_>) -> Result<String, Fault> {
    let mut text = String::new();
    each(cursor, |c, _, _| {
        text.push(c);
        Ok(())
    })?;
    Ok(text)
}

/// A literal with holes.
pub(super) fn pattern(cursor: &mut Cursor<'_>) -> Result<Pattern, Fault> {
    let mut pieces = Vec::new();
    let mut text = String::new();
    each(cursor, |c, escaped, chars| {
        match c {
            '{' | '}' if escaped => text.push(c),
            '{' if chars.next_if(|&(_, c)| c == '{').is_some() => text.push('{'),
            '}' if chars.next_if(|&(_, c)| c == '}').is_some() => text.push('}'),
            '}' => return fault("a `}` that closes nothing", HOLES),
            '{' => {
                if !text.is_empty() {
                    pieces.push(Piece::Text(std::mem::take(&mut text)));
                }
                pieces.push(Piece::Hole(hole(chars)?));
            }
            c => text.push(c),
        }
        Ok(())
    })?;
    if !text.is_empty() {
        pieces.push(Piece::Text(text));
    }
    Ok(Pattern { pieces })
}

/// Gives each character of the literal to `take`, with whether it was escaped and with what follows; passes the literal.
fn each(
    cursor: &mut Cursor<'_>,
    mut take: impl FnMut(char, bool, &mut Chars<'_>) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let whole = cursor.rest();
    let mut chars = whole.char_indices().peekable();
    if chars.next_if(|&(_, c)| c == '"').is_none() {
        return fault("a string is missing here", super::FORM);
    }
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => {
                cursor.skip(at + 1);
                return Ok(());
            }
            '\\' => take(escape(&mut chars)?, true, &mut chars)?,
            c => take(c, false, &mut chars)?,
        }
    }
    fault(
        "the string does not end on this line",
        "Close it with `\"`; a line break in it is written \\n.",
    )
}

/// The character that an escape stands for.
fn escape(chars: &mut Chars<'_>) -> Result<char, Fault> {
    let known = match chars.next().map(|(_, c)| c) {
        Some('n') => Some('\n'),
        Some('t') => Some('\t'),
        Some('r') => Some('\r'),
        Some('0') => Some('\0'),
        Some(c @ ('"' | '\'' | '\\')) => Some(c),
        Some('x') => {
            let digits: String = chars.by_ref().take(2).map(|(_, c)| c).collect();
            u8::from_str_radix(&digits, 16)
                .ok()
                .filter(u8::is_ascii)
                .map(char::from)
        }
        Some('u') if chars.next_if(|&(_, c)| c == '{').is_some() => {
            let digits: String = chars
                .by_ref()
                .map(|(_, c)| c)
                .take_while(|&c| c != '}')
                .collect();
            u32::from_str_radix(&digits, 16)
                .ok()
                .and_then(char::from_u32)
        }
        _ => None,
    };
    match known {
        Some(c) => Ok(c),
        None => fault(
            "an unknown escape",
            "Escapes are \\n \\t \\r \\0 \\\\ \\\" \\' \\x41 and \\u{e9}.",
        ),
    }
}

/// What stands between the braces of a hole.
fn hole(chars: &mut Chars<'_>) -> Result<Hole, Fault> {
    let mut inside = String::new();
    loop {
        match chars.next() {
            Some((_, '}')) => break,
            Some((_, c)) if c != '"' => inside.push(c),
            _ => return fault("a hole that is not closed", HOLES),
        }
    }
    let (kind, range) = inside.split_once(' ').unwrap_or((&inside, ""));
    match (kind, range.trim()) {
        ("int", "") => Ok(Hole::Int {
            least: None,
            greatest: None,
        }),
        ("int", range) => int(range),
        ("float", "") => Ok(Hole::Float),
        ("ms", "") => Ok(Hole::Ms),
        ("pid", "") => Ok(Hole::Pid),
        _ => fault(format!("a hole of unknown type: {{{inside}}}"), HOLES),
    }
}

/// `2..=8`, `2..8`, `2..`, `..=8`.
fn int(range: &str) -> Result<Hole, Fault> {
    let bound = |text: &str| match text.trim() {
        "" => Some(None),
        digits => digits.replace('_', "").parse::<i128>().ok().map(Some),
    };
    let read = range.split_once("..").and_then(|(least, rest)| {
        let (rest, beyond) = match rest.strip_prefix('=') {
            Some(rest) => (rest, 0),
            None => (rest, 1),
        };
        Some((bound(least)?, bound(rest)?.map(|end| end - beyond)))
    });
    match read {
        Some((Some(least), Some(greatest))) if least > greatest => fault(
            format!("an empty range: no number is in {range}"),
            "Write the least number first; `..=` includes the last.",
        ),
        Some((least, greatest)) => Ok(Hole::Int { least, greatest }),
        None => fault(format!("`{range}` is not a range of whole numbers"), HOLES),
    }
}
