//! Places in source text.

use serde::{Deserialize, Serialize};

/// Which text a span lies in.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub enum Origin {
    /// The reader's own program.
    #[default]
    User,
    /// The built-in library (std and crates), written in the subset itself.
    Library,
}

/// A place in the source: lines and columns count from 1, columns in characters.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub struct Span {
    /// Whose text.
    pub origin: Origin,
    /// First line.
    pub line: u32,
    /// First column.
    pub column: u32,
    /// Line of the last character.
    pub end_line: u32,
    /// Column after the last character.
    pub end_column: u32,
}

impl Span {
    /// What is left of it from where another one starts.
    pub fn from(self, start: Span) -> Span {
        Span {
            line: start.line,
            column: start.column,
            ..self
        }
    }

    /// Whether another one lies within it.
    pub fn holds(self, other: Span) -> bool {
        let starts = (self.line, self.column) <= (other.line, other.column);
        starts && (other.end_line, other.end_column) <= (self.end_line, self.end_column)
    }
}

/// Something the explorer cannot take, said to a person: what it is, and what to write instead where there is something.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Diagnostic {
    /// Where in the user's text.
    pub span: Span,
    /// One or two sentences, ending in a period.
    pub text: String,
}
