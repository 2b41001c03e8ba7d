//! Where tokens of Rust end, as far as a library file needs it.

/// Where the group that opens here ends.
pub fn after_braces(text: &str, open: usize) -> usize {
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
pub fn after_token(text: &str, at: usize) -> usize {
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

/// Part of a name or number.
pub fn is_name(c: char) -> bool {
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
