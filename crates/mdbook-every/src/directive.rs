//! The directives a chapter may contain, and where they stand in it.

use std::ops::Range;

use crate::budget;

/// One thing a chapter asks the build to put in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Directive {
    /// `{{#listing NAME}}`, `{{#listing NAME:part caption="..."}}`: a Rust program with what it may print;
    /// `{{#listing NAME predict}}` folds that away until the reader has thought.
    Listing(Request),
    /// `{{#compile_fail NAME}}`: a program that rustc refuses, with its words.
    CompileFail(Request),
    /// `{{#companions NAME}}`: the same idea in other languages; `rust` puts the Rust listing first, `predict` folds what they print.
    Companions {
        /// The stem that the programs share.
        name: String,
        /// Whether the Rust listing of that name is the first tab.
        rust: bool,
        /// Whether the reader is asked to predict what they print.
        predict: bool,
    },
    /// `{{#measured FILE.KEY}}`, anywhere in a text: one value with its unit.
    Measured {
        /// The stem of the file of values.
        file: String,
        /// The value's key.
        key: String,
    },
    /// `{{#measured_table FILE}}`: all values of a file.
    MeasuredTable {
        /// The stem of the file of values.
        file: String,
    },
    /// `{{#figure NAME}}`: a drawing that the build computes.
    Figure {
        /// What the crate `figures` calls it.
        name: String,
    },
    /// `{{#can NAME TEXT}}`, anywhere in a text: Yes or No, whether the program may print that, or a line of it, or end so.
    Can {
        /// The program.
        name: String,
        /// What it would print.
        text: String,
    },
    /// `{{#exercises}}`: those of all chapters.
    Exercises,
    /// `{{#times}}`: how long each chapter takes.
    Times,
    /// `{{#count KIND}}`, anywhere in a text: how many of them the book has.
    Count {
        /// `rust`, `compile_fail`, `companions`, `proved`, or what a search may use at most: one of [`budget::NAMES`].
        kind: String,
    },
    /// `{{#examples}}`: every program that can be explored, by chapter.
    Examples,
    /// `{{#understood}}`: what of some modules the explorer understands.
    Understood {
        /// The modules' names.
        modules: Vec<String>,
    },
}

/// A program that a directive names, and how to show it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// The file's stem.
    pub name: String,
    /// The anchored part to show; the whole program without it.
    pub part: Option<String>,
    /// What to say above it instead of the program's own first sentence.
    pub caption: Option<String>,
    /// Whether the reader is asked to predict what it prints, and so finds that folded.
    pub predict: bool,
}

/// A directive, or what is wrong with one, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The bytes of the chapter that it takes up.
    pub at: Range<usize>,
    /// Its line, counted from 1.
    pub line: usize,
    /// What to put there.
    pub what: What,
}

/// What stands in a pair of directive braces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A directive to expand.
    Directive(Directive),
    /// `\{{#...}}`: to be shown as written, without the backslash.
    Escaped,
    /// Neither ours nor mdBook's, or malformed: what is wrong, and the remedy.
    Wrong(String, String),
}

/// Names that mdBook itself expands.
const OF_MDBOOK: &[&str] = &[
    "include",
    "rustdoc_include",
    "playground",
    "playpen",
    "title",
];

const OURS: &[&str] = &[
    "listing",
    "compile_fail",
    "companions",
    "measured",
    "measured_table",
    "figure",
    "can",
    "exercises",
    "times",
    "count",
    "examples",
    "understood",
];

/// All directives of a chapter, in order.
pub fn find(chapter: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut start = 0;
    for (number, line) in chapter.split_inclusive('\n').enumerate() {
        find_in_line(line, start, number + 1, &mut found);
        start += line.len();
    }
    found
}

fn find_in_line(line: &str, start: usize, number: usize, found: &mut Vec<Found>) {
    let mut from = 0;
    while let Some(open) = line[from..].find("{{#").map(|at| from + at) {
        let Some(close) = line[open..].find("}}").map(|at| open + at + 2) else {
            return;
        };
        from = close;
        let escaped = line[..open].ends_with('\\');
        let alone = line[..open].trim().is_empty() && line[close..].trim().is_empty();
        let what = match parse(&line[open + 3..close - 2], alone) {
            Some(_) if escaped => What::Escaped,
            Some(Ok(directive)) => What::Directive(directive),
            Some(Err((what, remedy))) => What::Wrong(what, remedy),
            None => continue,
        };
        let first = if escaped { open - 1 } else { open };
        found.push(Found {
            at: start + first..start + close,
            line: number,
            what,
        });
    }
}

type Wrong = (String, String);

/// What the text between the braces says; nothing if it is for mdBook.
fn parse(text: &str, alone: bool) -> Option<Result<Directive, Wrong>> {
    let (name, rest) = text
        .trim()
        .split_once(char::is_whitespace)
        .unwrap_or((text.trim(), ""));
    if OF_MDBOOK.contains(&name) {
        return None;
    }
    Some(parse_own(name, rest.trim(), alone))
}

fn parse_own(name: &str, rest: &str, alone: bool) -> Result<Directive, Wrong> {
    let directive = match name {
        "listing" => Directive::Listing(request(name, rest, true)?),
        "compile_fail" => Directive::CompileFail(request(name, rest, false)?),
        "companions" => companions(rest)?,
        "measured" => measured(rest)?,
        "measured_table" => Directive::MeasuredTable {
            file: one_word(name, rest)?,
        },
        "can" => can(rest)?,
        "exercises" => Directive::Exercises,
        "times" => Directive::Times,
        "figure" => Directive::Figure {
            name: one_word(name, rest)?,
        },
        "count" => Directive::Count { kind: count(rest)? },
        "understood" if !rest.is_empty() => Directive::Understood {
            modules: rest
                .split("; ")
                .map(|name| name.trim().to_owned())
                .collect(),
        },
        "understood" => {
            let remedy = "write {{#understood MODULE; MODULE}}: modules of listings/understood";
            return Err(("`{{#understood}}` names no module".into(), remedy.into()));
        }
        "examples" if rest.is_empty() => Directive::Examples,
        "examples" => {
            let what = format!("`{{{{#examples}}}}` has `{rest}` behind its name");
            return Err((what, "write {{#examples}}".into()));
        }
        _ => {
            let remedy = format!(
                "the directives are {}; write \\{{{{# to show braces as they are",
                list(OURS)
            );
            return Err((format!("no directive is called `{name}`"), remedy));
        }
    };
    let inline = matches!(
        directive,
        Directive::Measured { .. } | Directive::Count { .. } | Directive::Can { .. }
    );
    if inline || alone {
        return Ok(directive);
    }
    Err((
        format!("`{{{{#{name}}}}}` has other text on its line"),
        "give it a line of its own, with an empty line before and after".into(),
    ))
}

/// `NAME` with `predict` behind it, where that `can` be asked; `NAME`, `NAME:part`; any with `caption="..."` at the end.
fn request(directive: &str, rest: &str, can: bool) -> Result<Request, Wrong> {
    let (target, options) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let (predict, options) = match options.trim().strip_prefix("predict") {
        Some(after) if can && (after.is_empty() || after.starts_with(char::is_whitespace)) => {
            (true, after)
        }
        _ => (false, options),
    };
    let caption = match options.trim() {
        "" => None,
        options => Some(caption(directive, options)?),
    };
    let (name, part) = match target.split_once(':') {
        Some((name, part)) => (name, Some(part.to_owned())),
        None => (target, None),
    };
    if predict && part.is_some() {
        let what = format!(
            "`{{{{#{directive} {target} predict}}}}` shows a part, which prints nothing by itself"
        );
        return Err((what, "ask to predict what a whole program prints".into()));
    }
    Ok(Request {
        name: one_word(directive, name)?,
        part,
        caption,
        predict,
    })
}

/// What stands in `caption="..."`.
fn caption(directive: &str, options: &str) -> Result<String, Wrong> {
    let text = options.strip_prefix("caption=\"");
    let text = text.and_then(|caption| caption.strip_suffix('"'));
    text.map(str::to_owned).ok_or_else(|| {
        let what = format!("`{options}` is no option of `{{{{#{directive}}}}}`");
        let remedy = format!("write {{{{#{directive} NAME caption=\"...\"}}}}");
        (what, remedy)
    })
}

fn companions(rest: &str) -> Result<Directive, Wrong> {
    let mut words = rest.split_whitespace();
    let name = words.next().unwrap_or_default();
    let options: Vec<&str> = words.collect();
    if options
        .iter()
        .any(|option| !["rust", "predict"].contains(option))
    {
        return Err((
            format!(
                "`{{{{#companions {rest}}}}}` has something but `rust` and `predict` behind the name"
            ),
            "write {{#companions NAME}}, {{#companions NAME rust}} or {{#companions NAME predict}}"
                .into(),
        ));
    }
    Ok(Directive::Companions {
        name: one_word("companions", name)?,
        rust: options.contains(&"rust"),
        predict: options.contains(&"predict"),
    })
}

fn measured(rest: &str) -> Result<Directive, Wrong> {
    let (file, key) = rest.split_once('.').ok_or_else(|| {
        let remedy = "write {{#measured FILE.KEY}}: a file of listings/measured, and a key in it";
        (
            format!("`{{{{#measured {rest}}}}}` names no key"),
            remedy.to_owned(),
        )
    })?;
    Ok(Directive::Measured {
        file: file.trim().into(),
        key: key.trim().into(),
    })
}

fn count(rest: &str) -> Result<String, Wrong> {
    const KINDS: &[&str] = &["rust", "compile_fail", "companions", "proved"];
    if KINDS.contains(&rest) || budget::NAMES.contains(&rest) {
        return Ok(rest.into());
    }
    Err((
        format!("`{{{{#count {rest}}}}}` counts nothing"),
        format!("it counts {}", list(&[KINDS, budget::NAMES].concat())),
    ))
}

fn can(rest: &str) -> Result<Directive, Wrong> {
    let (name, text) = rest.split_once(char::is_whitespace).ok_or_else(|| {
        let remedy = "write {{#can NAME TEXT}}: a listing, and what it would print";
        (
            format!("`{{{{#can {rest}}}}}` says nothing to print"),
            remedy.to_owned(),
        )
    })?;
    Ok(Directive::Can {
        name: name.into(),
        text: text.trim().into(),
    })
}

fn one_word(directive: &str, text: &str) -> Result<String, Wrong> {
    if !text.is_empty() && !text.contains(char::is_whitespace) {
        return Ok(text.to_owned());
    }
    Err((
        format!("`{{{{#{directive}}}}}` needs one name"),
        format!("write {{{{#{directive} NAME}}}}"),
    ))
}

fn list(names: &[&str]) -> String {
    names.join(", ")
}

#[cfg(test)]
mod tests;
