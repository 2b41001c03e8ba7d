//! What a reader sends.

/// A program, and how it is to be compiled. Equal jobs are the same program.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Job {
    /// The program's text.
    pub source: String,
    /// Its edition of Rust.
    pub edition: Edition,
    /// What is made of it.
    pub kind: Kind,
    /// Compile as in a release build.
    pub release: bool,
    /// Show where a panic came from.
    pub backtrace: bool,
}

/// The editions of Rust.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Edition {
    E2015,
    E2018,
    E2021,
    #[default]
    E2024,
}

/// What is made of a source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A program with a `main`.
    #[default]
    Program,
    /// Its `#[test]` functions.
    Tests,
}

impl Edition {
    /// From its year, as in `2024`.
    pub fn of_year(year: &str) -> Option<Self> {
        [Self::E2015, Self::E2018, Self::E2021, Self::E2024]
            .into_iter()
            .find(|edition| edition.year() == year)
    }

    /// Its year.
    pub fn year(self) -> &'static str {
        match self {
            Self::E2015 => "2015",
            Self::E2018 => "2018",
            Self::E2021 => "2021",
            Self::E2024 => "2024",
        }
    }
}
