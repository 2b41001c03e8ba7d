//! A listing's source: its caption and marks, its parts between anchors, its hidden lines.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use crate::problem::Problem;

/// A source text, without the comment lines that only steer how it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    text: String,
    lines: Vec<Line>,
    parts: BTreeMap<String, Range<usize>>,
    head: Vec<String>,
}

/// A line of a source that is not a steering comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number in the file, counted from 1.
    pub number: usize,
    /// Its text, without the line break.
    pub text: String,
    /// Shown only on demand: the caption at the top, and what stands between `// HIDE` and `// SHOW`.
    pub hidden: bool,
}

/// A comment line that steers how the source is shown.
enum Steer<'a> {
    Anchor(&'a str),
    AnchorEnd(&'a str),
    Hide,
    Show,
}

impl Source {
    /// Reads a source; `comment` is what starts a comment line (`//` or `#`). Reports every misplaced mark.
    pub fn parse(file: &Path, text: &str, comment: &str) -> Result<Self, Vec<Problem>> {
        let mut reader = Reader::new(file);
        let head = head(text, comment);
        for (index, line) in text.lines().enumerate() {
            match steer(line, comment) {
                Some(steer) => reader.steer(index + 1, steer),
                None => reader.line(index + 1, line, index < head.len()),
            }
        }
        reader.finish(text.lines().count());
        if !reader.problems.is_empty() {
            return Err(reader.problems);
        }
        Ok(Self {
            text: text.to_owned(),
            lines: reader.lines,
            parts: reader.parts,
            head,
        })
    }

    /// The whole file, as it is on disk: what is compiled.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// All lines but steering comments, hidden ones too: what is copied.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// What [`Source::lines`] hold, as one text.
    pub fn copied(&self) -> String {
        self.lines
            .iter()
            .flat_map(|l| [l.text.as_str(), "\n"])
            .collect()
    }

    /// The lines between an anchor and its end.
    pub fn part(&self, name: &str) -> Option<&[Line]> {
        self.lines.get(self.parts.get(name)?.clone())
    }

    /// The names of all parts.
    pub fn part_names(&self) -> impl Iterator<Item = &str> {
        self.parts.keys().map(String::as_str)
    }

    /// The first sentence of the leading comment, without the comment's sign; `None` where the file starts with code.
    pub fn caption(&self) -> Option<String> {
        let words = self
            .head
            .iter()
            .take_while(|line| !line.is_empty() && !is_mark(line));
        let caption = words.map(String::as_str).collect::<Vec<_>>().join(" ");
        (!caption.is_empty()).then_some(caption)
    }

    /// Whether the leading comment has this line, such as `linux-only`.
    pub fn has_mark(&self, mark: &str) -> bool {
        self.head.iter().any(|line| line == mark)
    }
}

/// The marks that a leading comment may hold beside its caption.
fn is_mark(line: &str) -> bool {
    line == "linux-only"
}

/// The leading comment's lines without their sign: `//!` where the file has that, else `//` or `#`.
fn head(text: &str, comment: &str) -> Vec<String> {
    let inner = format!("{comment}!");
    let sign = if text.starts_with(&inner) {
        &inner
    } else {
        comment
    };
    text.lines()
        .map_while(|line| line.strip_prefix(sign))
        .take_while(|line| line.is_empty() || line.starts_with(' '))
        .map(|line| line.trim().to_owned())
        .take_while(|line| !["ANCHOR", "HIDE"].iter().any(|mark| line.starts_with(mark)))
        .collect()
}

/// What a line steers, if it is a steering comment.
fn steer<'a>(line: &'a str, comment: &str) -> Option<Steer<'a>> {
    let mark = line.trim().strip_prefix(comment)?.trim();
    if let Some(name) = mark.strip_prefix("ANCHOR_END:") {
        return Some(Steer::AnchorEnd(name.trim()));
    }
    if let Some(name) = mark.strip_prefix("ANCHOR:") {
        return Some(Steer::Anchor(name.trim()));
    }
    match mark {
        "HIDE" => Some(Steer::Hide),
        "SHOW" => Some(Steer::Show),
        _ => None,
    }
}

struct Reader<'a> {
    file: &'a Path,
    lines: Vec<Line>,
    parts: BTreeMap<String, Range<usize>>,
    /// Anchors not yet ended: name, the line of the mark, how many lines stood before.
    open: Vec<(String, usize, usize)>,
    hidden_since: Option<usize>,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    fn new(file: &'a Path) -> Self {
        Self {
            file,
            lines: Vec::new(),
            parts: BTreeMap::new(),
            open: Vec::new(),
            hidden_since: None,
            problems: Vec::new(),
        }
    }

    fn line(&mut self, number: usize, text: &str, in_head: bool) {
        self.lines.push(Line {
            number,
            text: text.to_owned(),
            hidden: in_head || self.hidden_since.is_some(),
        });
    }

    fn steer(&mut self, number: usize, steer: Steer<'_>) {
        match steer {
            Steer::Anchor(name) => self.anchor(number, name),
            Steer::AnchorEnd(name) => self.anchor_end(number, name),
            Steer::Hide if self.hidden_since.is_some() => {
                self.problem(
                    number,
                    "a second HIDE before SHOW",
                    "Delete one of the two.",
                );
            }
            Steer::Hide => self.hidden_since = Some(number),
            Steer::Show => {
                if self.hidden_since.take().is_none() {
                    self.problem(number, "SHOW without HIDE", "Delete it, or put HIDE above.");
                }
            }
        }
    }

    fn anchor(&mut self, number: usize, name: &str) {
        let known =
            self.parts.contains_key(name) || self.open.iter().any(|(open, ..)| open == name);
        if known || name.is_empty() {
            let what = format!("the anchor `{name}` is there already");
            self.problem(number, &what, "Give each anchor a name of its own.");
        } else {
            self.open.push((name.to_owned(), number, self.lines.len()));
        }
    }

    fn anchor_end(&mut self, number: usize, name: &str) {
        let Some(at) = self.open.iter().position(|(open, ..)| open == name) else {
            let what = format!("ANCHOR_END for `{name}`, which is not open");
            return self.problem(number, &what, "Put `ANCHOR: name` above it, or delete it.");
        };
        let (name, _, start) = self.open.remove(at);
        self.parts.insert(name, start..self.lines.len());
    }

    fn finish(&mut self, last: usize) {
        for (name, line, _) in std::mem::take(&mut self.open) {
            let what = format!("the anchor `{name}` never ends");
            self.problem(
                line,
                &what,
                &format!("Add `ANCHOR_END: {name}` where the part ends."),
            );
        }
        if let Some(line) = self.hidden_since.filter(|&line| line == last) {
            self.problem(line, "HIDE hides nothing", "Delete it.");
        }
    }

    fn problem(&mut self, line: usize, what: &str, remedy: &str) {
        self.problems
            .push(Problem::new(self.file, what, remedy).at(line));
    }
}
