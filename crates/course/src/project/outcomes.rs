//! What a project says of the program's outcomes: a test for Cargo, words for people.

use std::fmt::Write;

use listing::{Allowed, End, Hole, Piece, Program};

/// The test; the same in every project but for the outcomes.
const TEMPLATE: &str = include_str!("outcomes.rs.txt");

/// The source of a test that runs the program; none for a data race, of which no run can be trusted.
pub fn test(program: &Program) -> Option<String> {
    let set = &program.expectation.set;
    if set.has_race() {
        return None;
    }
    let outcomes: String = set.native().iter().map(outcome).collect();
    let patience = if set.may_hang() { "2" } else { "20" };
    let text = TEMPLATE
        .replace("ALLOWED_OUTCOMES", &outcomes)
        .replace("PROGRAM_NAME", &program.name)
        .replace("PATIENCE_SECONDS", patience);
    if program.linux_only() {
        // Inner attributes come after the inner comment.
        return Some(text.replacen("\n\n", "\n#![cfg(target_os = \"linux\")]\n\n", 1));
    }
    Some(text)
}

fn outcome(allowed: &Allowed) -> String {
    let pieces: Vec<_> = allowed.stdout.pieces.iter().map(piece).collect();
    let end = match &allowed.end {
        End::Exit(code) => format!("Exit({code})"),
        End::Panic(_) => "Exit(101)".into(),
        End::Deadlock | End::Livelock => "Never".into(),
        End::Abort | End::Race => "Aborted".into(),
    };
    format!("    (&[{}], {end}),\n", pieces.join(", "))
}

fn piece(piece: &Piece) -> String {
    let bound = |bound: &Option<i128>, else_: &str| {
        bound.map_or_else(|| else_.to_owned(), |bound| bound.to_string())
    };
    match piece {
        Piece::Text(text) => format!("Text({text:?})"),
        Piece::Hole(Hole::Int { least, greatest }) => format!(
            "Int({}, {})",
            bound(least, "i128::MIN"),
            bound(greatest, "i128::MAX")
        ),
        Piece::Hole(Hole::Pid) => "Int(1, i128::MAX)".into(),
        Piece::Hole(Hole::Float | Hole::Ms) => "Number".into(),
    }
}

/// The same for people, in Markdown.
pub fn words(program: &Program) -> String {
    let set = &program.expectation.set;
    if set.has_race() {
        return "\nIt has a data race, which is undefined behavior: whatever a run prints means nothing, so there is no test.\nThe book explores it instead.\n".into();
    }
    match set.native() {
        [only] if only.end == End::Exit(0) && !only.stdout.has_holes() => {
            let text = only.stdout.shown();
            let end = if text.ends_with('\n') { "" } else { "\n" };
            format!("\nIt prints\n\n````text\n{text}{end}````\n")
        }
        several => {
            let mut text = String::from("\nIt may do any of this, and nothing else");
            if several.iter().any(|allowed| allowed.stdout.has_holes()) {
                text.push_str(" (for what stands between ‹ and › a run prints one such number)");
            }
            text.push_str(":\n\n````text\n");
            for allowed in several {
                let _ = writeln!(text, "{}", line(allowed));
            }
            text + "````\n"
        }
    }
}

/// One outcome: what is printed, as a string literal with its open numbers in words, and how it ends.
fn line(allowed: &Allowed) -> String {
    let printed: String = allowed
        .stdout
        .pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => {
                let literal = format!("{text:?}");
                literal[1..literal.len() - 1].to_owned()
            }
            Piece::Hole(hole) => format!("‹{}›", hole.words()),
        })
        .collect();
    let end = match &allowed.end {
        End::Exit(0) => String::new(),
        End::Exit(code) => format!(", exit code {code}"),
        End::Panic(message) => format!(", main panics: {message}"),
        End::Deadlock => ", then a deadlock".into(),
        End::Livelock => ", then a livelock".into(),
        End::Abort => ", aborts".into(),
        End::Race => ", a data race".into(),
    };
    let panicked = allowed.panicked.iter();
    let panicked: String = panicked
        .map(|name| format!(", thread {name} panics"))
        .collect();
    let weak = if allowed.weak {
        ", on weak memory only"
    } else {
        ""
    };
    format!("\"{printed}\"{end}{panicked}{weak}")
}

#[cfg(test)]
mod tests {
    use listing::Pattern;

    use super::*;

    #[test]
    fn open_numbers_and_endings_are_said_in_words() {
        let number = Hole::Int {
            least: Some(2),
            greatest: Some(2_000_000),
        };
        let allowed = Allowed {
            line: 1,
            weak: false,
            stdout: Pattern {
                pieces: vec![
                    Piece::Text("{\"total\"} = ".into()),
                    Piece::Hole(number),
                    Piece::Text("\n".into()),
                ],
            },
            end: End::Deadlock,
            panicked: vec!["worker".into()],
        };
        assert_eq!(
            line(&allowed),
            r#""{\"total\"} = ‹a whole number from 2 to 2,000,000›\n", then a deadlock, thread worker panics"#
        );
    }
}
