//! From a loaded program to the figure that shows it.

use listing::{CompileFail, Language, Line, OutcomeSet, Program, Scope, Source, Status};

use super::Wrong;
use crate::directive::Request;
use crate::figure::{CodeLine, Figure};
use crate::nearest::nearest;
use crate::prints::{Prints, PrintsOneOf};

/// A program that runs.
pub fn program(
    program: &Program,
    request: Option<&Request>,
    status: Option<Status>,
) -> Result<Figure, Wrong> {
    let is_rust = program.language == Language::Rust;
    let part = request.and_then(|request| request.part.as_deref());
    let prefix = match program.language {
        Language::Rust => "listing",
        Language::C => "c",
        Language::Python => "python",
        Language::Go => "go",
    };
    let mut figure = shared(&program.name, &program.source, request, prefix)?;
    figure.kind = if is_rust { "rust" } else { "companion" };
    figure.language = fence_language(program.language);
    figure.language_name = program.language.name();
    if !is_rust {
        figure.label = format!("{} in {}", figure.label, program.language.name());
        figure.command = Some(program.command());
    }
    // What a part prints is shown with the whole.
    if part.is_none() {
        figure.prints = Some(prints(
            &program.expectation.set,
            program.expectation.is_exact(),
        ));
        figure.native = is_rust.then(|| program.expectation.set.native_json().to_string());
        figure.proved = status.map(|status| status == Status::Proved);
        figure.predict = request.is_some_and(|request| request.predict);
        figure.puzzles.clone_from(&program.puzzles);
    }
    Ok(figure)
}

/// A program that the compiler refuses.
pub fn refused(program: &CompileFail, request: &Request) -> Result<Figure, Wrong> {
    let mut figure = shared(&program.name, &program.source, Some(request), "refused")?;
    figure.kind = "compile_fail";
    if request.part.is_none() {
        figure.prints = Some(Prints::Refused(program.stderr.clone()));
    }
    Ok(figure)
}

fn shared(
    name: &str,
    source: &Source,
    request: Option<&Request>,
    prefix: &str,
) -> Result<Figure, Wrong> {
    let part = request.and_then(|request| request.part.as_deref());
    let lines = match part {
        Some(part) => source
            .part(part)
            .ok_or_else(|| no_part(name, part, source))?,
        None => source.lines(),
    };
    let caption = request
        .and_then(|request| request.caption.clone())
        .or_else(|| source.caption())
        .unwrap_or_default();
    let (id, label) = match part {
        Some(part) => (
            format!("{prefix}-{name}-{part}"),
            format!("Program {name}, part {part}"),
        ),
        None => (format!("{prefix}-{name}"), format!("Program {name}")),
    };
    Ok(Figure {
        name: name.to_owned(),
        id,
        label,
        kind: "rust",
        language: "rust",
        language_name: "Rust",
        caption,
        file: String::new(),
        link: None,
        lines: lines.iter().map(code_line).collect(),
        prints: None,
        proved: None,
        predict: false,
        puzzles: Vec::new(),
        native: None,
        is_part: part.is_some(),
        playground: None,
        command: None,
    })
}

fn no_part(name: &str, part: &str, source: &Source) -> Wrong {
    let close = nearest(part, source.part_names());
    let all: Vec<_> = source.part_names().collect();
    let remedy = match (close.first(), all.as_slice()) {
        (Some(close), _) => format!("did you mean `{close}`?"),
        (None, []) => format!("mark the part with `// ANCHOR: {part}` and `// ANCHOR_END: {part}`"),
        (None, all) => format!("its parts are {}", all.join(", ")),
    };
    (format!("the listing `{name}` has no part `{part}`"), remedy)
}

fn code_line(line: &Line) -> CodeLine {
    CodeLine {
        number: line.number,
        hidden: line.hidden,
        text: line.text.clone(),
    }
}

/// The language as the highlighter knows it.
fn fence_language(language: Language) -> &'static str {
    match language {
        Language::Rust => "rust",
        Language::C => "c",
        Language::Python => "python",
        Language::Go => "go",
    }
}

/// What real runs print first, then what explorations of smaller instances find.
fn prints(set: &OutcomeSet, exact: bool) -> Prints {
    if exact && let Some(text) = set.native().first().and_then(|only| only.stdout.as_text()) {
        return Prints::Exactly(text.to_owned());
    }
    let mut sets: Vec<PrintsOneOf> = Vec::new();
    for section in &set.sections {
        let allowed = section.allowed.clone();
        match &section.scope {
            Scope::Both => sets.insert(0, PrintsOneOf::explored(None, allowed)),
            Scope::Native => sets.insert(0, PrintsOneOf::of_real_runs(allowed)),
            Scope::Explore(constants) => {
                let constants: Vec<_> = constants.iter().map(ToString::to_string).collect();
                let scope = (!constants.is_empty()).then(|| constants.join(", "));
                sets.push(PrintsOneOf::explored(scope, allowed));
            }
        }
    }
    Prints::OneOf(sets)
}
