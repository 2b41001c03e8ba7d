//! Reading `.outcomes` files: sections, lines, and the string literals with holes in them.

mod cursor;
mod literal;

use std::path::Path;

use self::cursor::Cursor;
use crate::expectation::{Allowed, Constant, OutcomeSet, Scope, Section};
use crate::outcome::End;
use crate::pattern::Pattern;
use crate::problem::Problem;

/// What is wrong with a line, and what to do.
pub(crate) struct Fault {
    pub(crate) what: String,
    pub(crate) remedy: &'static str,
}

pub(crate) fn fault<T>(what: impl Into<String>, remedy: &'static str) -> Result<T, Fault> {
    Err(Fault {
        what: what.into(),
        remedy,
    })
}

const FORM: &str = "Write an outcome as \"text\\n\", then how it ends if not by a plain exit: exit 3, panic \"message\", deadlock, livelock, abort; or just: data race.";

/// Reads a whole file; reports every fault in it.
pub(crate) fn parse_set(file: &Path, text: &str) -> Result<OutcomeSet, Vec<Problem>> {
    let mut sections: Vec<Section> = Vec::new();
    let mut problems = Vec::new();
    for (index, raw) in text.lines().enumerate() {
        let (line, content) = (index + 1, raw.trim());
        if content.is_empty() || content.starts_with("//") {
            continue;
        }
        if let Err(Fault { what, remedy }) = take_line(&mut sections, line, content) {
            problems.push(Problem::new(file, what, remedy).at(line));
        }
    }
    check_sections(file, &sections, &mut problems);
    if problems.is_empty() {
        Ok(OutcomeSet { sections })
    } else {
        Err(problems)
    }
}

fn take_line(sections: &mut Vec<Section>, line: usize, content: &str) -> Result<(), Fault> {
    if let Some(header) = content.strip_prefix('#') {
        if sections.iter().any(|s| s.scope == Scope::Both) {
            return fault(
                "this header comes after outcomes that are under no header",
                "Put those outcomes under a header of their own, `# native` or `# explore`.",
            );
        }
        // The section is opened even under a faulty header, so that one fault is not reported as many.
        let (scope, trouble) = match scope(header.trim()) {
            Ok(scope) => (scope, Ok(())),
            Err(fault) => (Scope::Explore(Vec::new()), Err(fault)),
        };
        let twice = trouble.is_ok() && sections.iter().any(|s| s.scope == scope);
        let allowed = Vec::new();
        sections.push(Section {
            scope,
            line,
            allowed,
        });
        if twice {
            return fault("this section occurs twice", "Merge the two into one.");
        }
        return trouble;
    }
    if sections.is_empty() {
        let (scope, allowed) = (Scope::Both, Vec::new());
        sections.push(Section {
            scope,
            line,
            allowed,
        });
    }
    let new = outcome(line, content)?;
    let Some(section) = sections.last_mut() else {
        return Ok(());
    };
    if matches!(section.scope, Scope::Explore(_)) && new.stdout.has_holes() {
        return fault(
            "a hole under `# explore`, where every outcome is proved exactly",
            "Write the outcomes out one by one for small constants; holes belong under `# native`.",
        );
    }
    let same = |old: &&Allowed| {
        (&old.stdout, &old.end, &old.panicked) == (&new.stdout, &new.end, &new.panicked)
    };
    if let Some(first) = section.allowed.iter().find(same) {
        let what = format!("the same outcome as on line {}", first.line);
        return fault(what, "Delete one of the two.");
    }
    section.allowed.push(new);
    Ok(())
}

fn check_sections(file: &Path, sections: &[Section], problems: &mut Vec<Problem>) {
    if sections.is_empty() && problems.is_empty() {
        problems.push(Problem::new(file, "no outcome in this file", FORM));
    }
    if !problems.is_empty() {
        return;
    }
    for section in sections.iter().filter(|s| s.allowed.is_empty()) {
        problems.push(Problem::new(file, "no outcome in this section", FORM).at(section.line));
    }
    let native = |s: &Section| !matches!(s.scope, Scope::Explore(_));
    if !sections.iter().any(native) {
        let what = "nothing says what a real run may print";
        let remedy = "Add a section `# native`, or drop the header to let one set serve both.";
        problems.push(Problem::new(file, what, remedy).at(1));
    }
}

/// `native`, `explore`, `explore N = 2, M = 3`.
pub(crate) fn scope(header: &str) -> Result<Scope, Fault> {
    if header == "native" {
        return Ok(Scope::Native);
    }
    let Some(rest) = header.strip_prefix("explore") else {
        return fault(
            format!("unknown section `{header}`"),
            "Sections are `# native`, `# explore` and `# explore N = 2, M = 3`; a comment starts with `//`.",
        );
    };
    let constants = rest.split(',').map(str::trim).filter(|c| !c.is_empty());
    Ok(Scope::Explore(
        constants.map(constant).collect::<Result<_, _>>()?,
    ))
}

fn constant(text: &str) -> Result<Constant, Fault> {
    let named = text.split_once('=').and_then(|(name, value)| {
        let (name, value) = (name.trim(), value.trim());
        let mut letters = name.chars();
        let start = letters.next()?;
        let identifier = (start.is_alphabetic() || start == '_')
            && letters.all(|c| c.is_alphanumeric() || c == '_');
        let plain =
            matches!(value, "true" | "false") || value.replace('_', "").parse::<i128>().is_ok();
        (identifier && plain).then(|| Constant {
            name: name.into(),
            value: value.into(),
        })
    });
    match named {
        Some(constant) => Ok(constant),
        None => fault(
            format!("`{text}` does not set a constant"),
            "Write the constant's name, `=`, and a whole number, `true` or `false`: # explore N = 2, FAIR = true",
        ),
    }
}

/// One outcome.
pub(crate) fn outcome(line: usize, content: &str) -> Result<Allowed, Fault> {
    let mut rest = Cursor::new(content);
    let weak = rest.takes("weak:");
    let stdout = rest
        .starts_with('"')
        .then(|| literal::pattern(&mut rest))
        .transpose()?;
    let end = end(&mut rest)?;
    let mut panicked = Vec::new();
    while rest.takes_word("thread-panic") {
        panicked.push(literal::text(&mut rest)?);
    }
    panicked.sort();
    if !rest.is_empty() {
        let what = format!("`{}` is not understood here", rest.rest());
        return fault(what, FORM);
    }
    let stdout = match stdout {
        Some(stdout) => stdout,
        None if end == End::Race => Pattern::default(),
        None => return fault("no string that says what is printed", FORM),
    };
    Ok(Allowed {
        line,
        weak,
        stdout,
        end,
        panicked,
    })
}

fn end(rest: &mut Cursor<'_>) -> Result<End, Fault> {
    if rest.takes_word("exit") {
        let word = rest.word();
        return match word.parse() {
            Ok(code) => Ok(End::Exit(code)),
            Err(_) => fault(
                format!("`{word}` is not an exit code"),
                "Write a whole number: exit 3",
            ),
        };
    }
    if rest.takes_word("panic") {
        return Ok(End::Panic(literal::text(rest)?));
    }
    if rest.takes_word("data") {
        return if rest.takes_word("race") {
            Ok(End::Race)
        } else {
            fault("`data` alone", FORM)
        };
    }
    let words = [
        ("deadlock", End::Deadlock),
        ("livelock", End::Livelock),
        ("abort", End::Abort),
    ];
    for (word, end) in words {
        if rest.takes_word(word) {
            return Ok(end);
        }
    }
    Ok(End::Exit(0))
}
