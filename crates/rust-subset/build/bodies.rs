//! Where the bodies of functions are in a file of the library: they are parsed only when somebody calls them.

/// A function's body, braces included.
#[derive(Debug, PartialEq, Eq)]
pub struct Body {
    /// Line of its opening brace, from 1.
    pub line: usize,
    /// Characters before its opening brace in that line.
    pub column: usize,
    /// First byte.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
}

/// The bodies of a file's functions that are not empty, outermost ones only.
pub fn bodies(text: &str) -> Vec<Body> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let next = after_token(text, at);
        if &text[at..next] == "fn" && names_a_function(&text[next..]) {
            at = body_of(text, next, &mut found);
        } else {
            at = next;
        }
    }
    found
}

/// `fn name`, not the type `fn(..)`.
fn names_a_function(rest: &str) -> bool {
    rest.starts_with(' ') && rest.trim_start().starts_with(is_name)
}

/// Finds the body of the function whose signature starts here; gives where to go on.
fn body_of(text: &str, from: usize, found: &mut Vec<Body>) -> usize {
    let (mut at, mut depth) = (from, 0);
    while at < text.len() {
        let next = after_token(text, at);
        match &text[at..next] {
            "(" | "[" => depth += 1,
            ")" | "]" => depth -= 1,
            ";" if depth == 0 => return next,
            "{" if depth == 0 => {
                let end = after_braces(text, at);
                if !text[next..end - 1].trim().is_empty() {
                    let line_start = text[..at].rfind('\n').map_or(0, |end| end + 1);
                    found.push(Body {
                        line: text[..at].matches('\n').count() + 1,
                        column: text[line_start..at].chars().count(),
                        start: at,
                        end,
                    });
                }
                return end;
            }
            _ => {}
        }
        at = next;
    }
    at
}

/// Where the group that opens here ends.
fn after_braces(text: &str, open: usize) -> usize {
    let (mut at, mut depth) = (open, 0);
    while at < text.len() {
        let next = after_token(text, at);
        match &text[at..next] {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ => {}
        }
        at = next;
        if depth == 0 {
            break;
        }
    }
    at
}

/// Where the name, number, comment, text or character that starts here ends.
fn after_token(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let first = rest.chars().next().map_or(1, char::len_utf8);
    let length = if rest.starts_with("//") {
        rest.find('\n').unwrap_or(rest.len())
    } else if rest.starts_with("/*") {
        rest.find("*/").map_or(rest.len(), |end| end + 2)
    } else if rest.starts_with('"') {
        quoted(rest, '"')
    } else if rest.starts_with('\'') {
        quote_length(rest)
    } else if rest.starts_with(is_name) {
        let name = rest.find(|c| !is_name(c)).unwrap_or(rest.len());
        match &rest[..name] {
            "r" | "br" | "cr" => name + raw_text(&rest[name..]),
            _ => name,
        }
    } else {
        first
    };
    at + length
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The length of a text or character with escapes.
fn quoted(rest: &str, end: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        if c == end && !escaped {
            return at + 1;
        }
        escaped = c == '\\' && !escaped;
    }
    rest.len()
}

/// A character's length, or 1 for the quote of a lifetime.
fn quote_length(rest: &str) -> usize {
    let mut chars = rest.chars().skip(1);
    match (chars.next(), chars.next()) {
        (Some('\\'), _) | (Some(_), Some('\'')) => quoted(rest, '\''),
        _ => 1,
    }
}

/// The length of what follows the `r` of a raw text; 0 if this is none.
fn raw_text(rest: &str) -> usize {
    let marks = rest.len() - rest.trim_start_matches('#').len();
    if !rest[marks..].starts_with('"') {
        return 0;
    }
    let end = format!("\"{}", "#".repeat(marks));
    rest[marks + 1..]
        .find(&end)
        .map_or(rest.len(), |at| marks + 1 + at + end.len())
}
