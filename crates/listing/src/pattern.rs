//! A text with typed holes: what a real run may print where a number differs from run to run.

use std::collections::BTreeSet;
use std::fmt;

use crate::outcome::quote;

/// A text in which some numbers are left open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pattern {
    /// The parts, in order.
    pub pieces: Vec<Piece>,
}

/// A part of a [`Pattern`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Exactly this text.
    Text(String),
    /// A number of a certain kind.
    Hole(Hole),
}

/// What may stand in a hole. There is no hole that takes any text at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hole {
    /// A whole number, within bounds where they are given (both included).
    Int {
        /// The least number allowed.
        least: Option<i128>,
        /// The greatest number allowed.
        greatest: Option<i128>,
    },
    /// A number with or without a fraction.
    Float,
    /// A time in milliseconds, not negative, with or without a fraction.
    Ms,
    /// The number of a process or a thread: whole and positive.
    Pid,
}

impl Pattern {
    /// A pattern that takes this text only.
    pub fn exact(text: impl Into<String>) -> Self {
        let text = text.into();
        let pieces = if text.is_empty() {
            Vec::new()
        } else {
            vec![Piece::Text(text)]
        };
        Self { pieces }
    }

    /// The text, if the pattern has no hole.
    pub fn as_text(&self) -> Option<&str> {
        match self.pieces.as_slice() {
            [] => Some(""),
            [Piece::Text(text)] => Some(text),
            _ => None,
        }
    }

    /// Whether some number is left open.
    pub fn has_holes(&self) -> bool {
        self.pieces.iter().any(|p| matches!(p, Piece::Hole(_)))
    }

    /// Whether the whole of `text` fits.
    pub fn matches(&self, text: &str) -> bool {
        // All positions that the pieces so far can end at: no backtracking, so no blow-up.
        let mut ends = BTreeSet::from([0]);
        for piece in &self.pieces {
            ends = ends
                .iter()
                .flat_map(|&start| piece.ends(&text[start..]).map(move |len| start + len))
                .collect();
        }
        ends.contains(&text.len())
    }

    /// The text with each hole shown as in the file: for differences and messages.
    pub fn shown(&self) -> String {
        self.pieces
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) => text.clone(),
                Piece::Hole(hole) => hole.to_string(),
            })
            .collect()
    }
}

/// As the string literal in an `.outcomes` file.
impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"")?;
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => {
                    let quoted = quote(text);
                    f.write_str(&quoted[1..quoted.len() - 1])?;
                }
                Piece::Hole(hole) => write!(f, "{hole}")?,
            }
        }
        f.write_str("\"")
    }
}

impl Piece {
    /// The lengths of all prefixes of `rest` that fit.
    fn ends<'a>(&'a self, rest: &'a str) -> Box<dyn Iterator<Item = usize> + 'a> {
        match self {
            Piece::Text(text) => Box::new(
                rest.starts_with(text.as_str())
                    .then_some(text.len())
                    .into_iter(),
            ),
            Piece::Hole(hole) => {
                let reach = rest
                    .find(|c: char| !c.is_ascii_digit() && c != '-' && c != '.')
                    .unwrap_or(rest.len());
                Box::new((1..=reach).filter(|&len| hole.takes(&rest[..len])))
            }
        }
    }
}

impl Hole {
    /// Whether this text fits into the hole.
    pub fn takes(&self, text: &str) -> bool {
        match self {
            Hole::Int { least, greatest } => whole(text).is_some_and(|n| {
                least.is_none_or(|least| least <= n)
                    && greatest.is_none_or(|greatest| n <= greatest)
            }),
            Hole::Float => decimal(text.strip_prefix('-').unwrap_or(text)),
            Hole::Ms => decimal(text),
            Hole::Pid => whole(text).is_some_and(|n| n > 0),
        }
    }

    /// The hole in words, for a page.
    pub fn words(&self) -> String {
        match self {
            Hole::Int {
                least: None,
                greatest: None,
            } => "any whole number".into(),
            Hole::Int {
                least: Some(least),
                greatest: None,
            } => {
                format!("a whole number from {} up", grouped(*least))
            }
            Hole::Int {
                least: None,
                greatest: Some(greatest),
            } => {
                format!("a whole number up to {}", grouped(*greatest))
            }
            Hole::Int {
                least: Some(least),
                greatest: Some(greatest),
            } => {
                format!(
                    "a whole number from {} to {}",
                    grouped(*least),
                    grouped(*greatest)
                )
            }
            Hole::Float => "any number".into(),
            Hole::Ms => "a time in milliseconds".into(),
            Hole::Pid => "a process number".into(),
        }
    }
}

/// As in an `.outcomes` file.
impl fmt::Display for Hole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Hole::Int { least, greatest } => {
                f.write_str("{int")?;
                if least.is_some() || greatest.is_some() {
                    f.write_str(" ")?;
                }
                if let Some(least) = least {
                    write!(f, "{least}")?;
                }
                match greatest {
                    Some(greatest) => write!(f, "..={greatest}}}"),
                    None if least.is_some() => f.write_str("..}"),
                    None => f.write_str("}"),
                }
            }
            Hole::Float => f.write_str("{float}"),
            Hole::Ms => f.write_str("{ms}"),
            Hole::Pid => f.write_str("{pid}"),
        }
    }
}

/// A whole number as programs print it.
fn whole(text: &str) -> Option<i128> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// Digits, then perhaps a point and more digits.
fn decimal(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    match text.split_once('.') {
        Some((whole, fraction)) => digits(whole) && digits(fraction),
        None => digits(text),
    }
}

/// 2000000 as 2,000,000.
fn grouped(number: i128) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if number < 0 { format!("-{text}") } else { text }
}
