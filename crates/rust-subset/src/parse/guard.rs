//! What is looked at before the parser, whose recursion follows the nesting of the text: no input may exhaust the stack.

use program::{Diagnostic, Origin, Span};

/// More tokens than this are refused.
const MAX_TOKENS: usize = 200_000;
/// Deeper nesting of delimiters than this is refused.
const MAX_DEPTH: usize = 64;
/// Longer chains than this are refused: prefix operators, `else if`, method calls, binary operators.
const MAX_CHAIN: usize = 256;
/// More operators than this on the way to the innermost one are refused, all open levels taken together.
const MAX_WAITING: usize = 640;
/// Longer texts than this are refused.
const MAX_BYTES: usize = 1 << 20;

/// Refuses texts that are too large or too deeply nested.
pub fn check(text: &str) -> Result<(), Diagnostic> {
    if text.len() > MAX_BYTES {
        return Err(diagnostic(
            1,
            1,
            "The program is larger than a megabyte.".to_string(),
        ));
    }
    Scanner::new(text).run()
}

fn diagnostic(line: u32, column: u32, text: String) -> Diagnostic {
    Diagnostic {
        span: Span {
            origin: Origin::User,
            line,
            column,
            end_line: line,
            end_column: column + 1,
        },
        text,
    }
}

fn never_ends(what: &str, (line, column): (u32, u32)) -> Diagnostic {
    diagnostic(line, column, format!("This {what} is never closed."))
}

/// One level of nesting: how long the chain of tokens without an end of statement or comma is.
#[derive(Clone, Copy, Default)]
struct Level {
    /// Operators since the last separator.
    operators: usize,
    /// The bracket that opened it, with its line and column; nothing for the file's own level.
    opened: Option<(char, u32, u32)>,
}

struct Scanner<'a> {
    rest: std::iter::Peekable<std::str::CharIndices<'a>>,
    text: &'a str,
    line: u32,
    column: u32,
    tokens: usize,
    levels: Vec<Level>,
}

impl<'a> Scanner<'a> {
    fn new(text: &'a str) -> Scanner<'a> {
        Scanner {
            rest: text.char_indices().peekable(),
            text,
            line: 1,
            column: 1,
            tokens: 0,
            levels: vec![Level::default()],
        }
    }

    fn next(&mut self) -> Option<(usize, char)> {
        let (at, c) = self.rest.next()?;
        if c == '\n' {
            self.line += 1;
            self.column = 1;
        } else {
            self.column += 1;
        }
        Some((at, c))
    }

    fn run(&mut self) -> Result<(), Diagnostic> {
        while let Some((at, c)) = self.next() {
            if c.is_whitespace() {
                continue;
            }
            self.tokens += 1;
            if self.tokens > MAX_TOKENS {
                return Err(self.refuse(format!("The program has more than {MAX_TOKENS} tokens.")));
            }
            match c {
                '/' if self.text[at..].starts_with("//") => self.skip_line(),
                '/' if self.text[at..].starts_with("/*") => self.skip_comment()?,
                '"' => self.skip_string()?,
                'r' | 'b' | 'c' if self.raw_hashes(at).is_some() => self.skip_raw(at)?,
                '\'' => self.skip_quote(at),
                '(' | '[' | '{' => {
                    let opened = Some((c, self.line, self.column - 1));
                    self.levels.push(Level {
                        opened,
                        ..Level::default()
                    });
                    if self.levels.len() > MAX_DEPTH {
                        return Err(self.refuse(format!(
                            "The program nests deeper than {MAX_DEPTH} levels here."
                        )));
                    }
                }
                ')' | ']' | '}' => self.close(c)?,
                ';' | ',' => self.level().operators = 0,
                '“' | '”' | '„' | '‘' | '’' => {
                    return Err(self.refuse(format!(
                        "This `{c}` is a quotation mark of printed text, as word processors put it in: Rust's are `\"` and `'`."
                    )));
                }
                c if c.is_alphanumeric() || c == '_' => self.word(at)?,
                _ => self.operator()?,
            }
        }
        match self.level().opened {
            Some((open, line, column)) => {
                let text = format!("This `{open}` is never closed.");
                Err(diagnostic(line, column, text))
            }
            None => Ok(()),
        }
    }

    /// The parser only says that brackets do not pair up; a reader wants to know which.
    fn close(&mut self, c: char) -> Result<(), Diagnostic> {
        match self.level().opened {
            Some(('(', ..)) if c == ')' => {}
            Some(('[', ..)) if c == ']' => {}
            Some(('{', ..)) if c == '}' => {}
            Some((open, line, _)) => {
                return Err(self.refuse(format!(
                    "This `{c}` stands where the `{open}` of line {line} is still open."
                )));
            }
            None => return Err(self.refuse(format!("This `{c}` closes nothing."))),
        }
        self.levels.pop();
        Ok(())
    }

    fn level(&mut self) -> &mut Level {
        if self.levels.is_empty() {
            self.levels.push(Level::default());
        }
        let last = self.levels.len() - 1;
        &mut self.levels[last]
    }

    fn refuse(&self, text: String) -> Diagnostic {
        diagnostic(self.line, self.column.saturating_sub(1).max(1), text)
    }

    fn operator(&mut self) -> Result<(), Diagnostic> {
        self.level().operators += 1;
        if self.level().operators > MAX_CHAIN {
            return Err(self.refuse(format!(
                "More than {MAX_CHAIN} operators stand in one expression here."
            )));
        }
        let waiting: usize = self.levels.iter().map(|level| level.operators).sum();
        if waiting > MAX_WAITING {
            return Err(self.refuse(format!(
                "More than {MAX_WAITING} operators stand around this place."
            )));
        }
        Ok(())
    }

    /// Keywords after which the parser recurses without a delimiter count like operators.
    fn word(&mut self, at: usize) -> Result<(), Diagnostic> {
        while self
            .rest
            .peek()
            .is_some_and(|(_, c)| c.is_alphanumeric() || *c == '_')
        {
            self.next();
        }
        let end = self.rest.peek().map_or(self.text.len(), |(end, _)| *end);
        match &self.text[at..end] {
            "else" | "as" | "return" | "break" | "move" | "dyn" | "mut" | "const" | "async"
            | "in" | "if" | "box" | "unsafe" => self.operator(),
            "fn" | "struct" | "enum" | "impl" | "mod" | "use" | "let" | "trait" | "static"
            | "type" => {
                self.level().operators = 0;
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn skip_line(&mut self) {
        while let Some((_, c)) = self.next() {
            if c == '\n' {
                break;
            }
        }
    }

    fn skip_comment(&mut self) -> Result<(), Diagnostic> {
        let start = (self.line, self.column - 1);
        let mut depth = 0usize;
        let mut last = '/';
        while let Some((_, c)) = self.next() {
            match (last, c) {
                ('/', '*') => {
                    depth += 1;
                    last = ' ';
                }
                ('*', '/') => {
                    depth = depth.saturating_sub(1);
                    last = ' ';
                    if depth == 0 {
                        return Ok(());
                    }
                }
                _ => last = c,
            }
            if depth > MAX_DEPTH {
                return Err(self.refuse("Comments nest too deeply here.".to_string()));
            }
        }
        Err(never_ends("comment", start))
    }

    fn skip_string(&mut self) -> Result<(), Diagnostic> {
        let start = (self.line, self.column - 1);
        while let Some((_, c)) = self.next() {
            match c {
                '\\' => {
                    self.next();
                }
                '"' => return Ok(()),
                _ => {}
            }
        }
        Err(never_ends("text", start))
    }

    /// The number of `#` if a raw string starts here.
    fn raw_hashes(&self, at: usize) -> Option<usize> {
        let rest = self.text[at..].trim_start_matches(['b', 'c']);
        let rest = rest.strip_prefix('r')?;
        let hashes = rest.len() - rest.trim_start_matches('#').len();
        rest[hashes..].starts_with('"').then_some(hashes)
    }

    fn skip_raw(&mut self, at: usize) -> Result<(), Diagnostic> {
        let start = (self.line, self.column - 1);
        let hashes = self.raw_hashes(at).unwrap_or(0);
        while self.rest.peek().is_some_and(|(_, c)| *c != '"') {
            self.next();
        }
        self.next();
        let close = format!("\"{}", "#".repeat(hashes));
        while let Some((at, _)) = self.next() {
            if self.text[at..].starts_with(&close) {
                (0..hashes).for_each(|_| {
                    self.next();
                });
                return Ok(());
            }
        }
        Err(never_ends("text", start))
    }

    /// A character, or a lifetime.
    fn skip_quote(&mut self, at: usize) {
        let mut after = self.text[at + 1..].chars();
        match (after.next(), after.next()) {
            (Some('\\'), _) => {
                self.next();
                self.next();
                while let Some((_, c)) = self.next() {
                    if c == '\'' {
                        return;
                    }
                }
            }
            (Some(_), Some('\'')) => {
                self.next();
                self.next();
            }
            _ => {}
        }
    }
}
