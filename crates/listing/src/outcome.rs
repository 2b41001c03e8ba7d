//! How one execution of a program can come out.

use std::fmt;

/// How a program ends. What exactly raced, or who waits for whom, is detail and not part of an ending's identity.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum End {
    /// `main` returned, or `process::exit`: the exit code.
    Exit(i32),
    /// `main` panicked (exit code 101): the message.
    Panic(String),
    /// Nobody can ever move again, although `main` has not finished.
    Deadlock,
    /// Threads move for ever and no ending can be reached any more.
    Livelock,
    /// Undefined behavior: two unordered plain accesses, one of them a write.
    Race,
    /// `process::abort`, a panic while panicking, a stack or heap overflow.
    Abort,
}

/// One result a program may have: its identity is all three parts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Outcome {
    /// Everything printed to standard output.
    pub stdout: String,
    /// How the program ended.
    pub end: End,
    /// Names of the threads other than main that panicked, sorted.
    pub panicked: Vec<String>,
}

impl Outcome {
    /// The plain case: it printed this and `main` returned.
    pub fn printed(stdout: impl Into<String>) -> Self {
        Self {
            stdout: stdout.into(),
            end: End::Exit(0),
            panicked: Vec::new(),
        }
    }

    /// The same outcome as far as a set is concerned: after a data race nothing that was printed means anything.
    pub(crate) fn normalized(mut self) -> Self {
        if self.end == End::Race {
            self.stdout.clear();
            self.panicked.clear();
        }
        self.panicked.sort();
        self
    }
}

/// As a line of an `.outcomes` file.
impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.end == End::Race {
            return f.write_str("data race");
        }
        f.write_str(&quote(&self.stdout))?;
        write_ending(f, &self.end, &self.panicked)
    }
}

/// What follows the string in a line of an `.outcomes` file; nothing for a plain exit.
pub(crate) fn write_ending(
    f: &mut fmt::Formatter<'_>,
    end: &End,
    panicked: &[String],
) -> fmt::Result {
    match end {
        End::Exit(0) => {}
        End::Exit(code) => write!(f, " exit {code}")?,
        End::Panic(message) => write!(f, " panic {}", quote_plain(message))?,
        End::Deadlock => f.write_str(" deadlock")?,
        End::Livelock => f.write_str(" livelock")?,
        End::Race => f.write_str(" data race")?,
        End::Abort => f.write_str(" abort")?,
    }
    for name in panicked {
        write!(f, " thread-panic {}", quote_plain(name))?;
    }
    Ok(())
}

/// Text as the string literal that an `.outcomes` file has for it: escapes as in Rust, braces doubled.
pub fn quote(text: &str) -> String {
    quote_plain(&text.replace('{', "{{").replace('}', "}}"))
}

/// A string literal without holes, so braces stand for themselves.
pub(crate) fn quote_plain(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            c if c.is_control() => quoted.push_str(&format!("\\u{{{:x}}}", c as u32)),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
