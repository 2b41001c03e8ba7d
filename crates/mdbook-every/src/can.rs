//! `{{#can NAME TEXT}}`: the answer that a program's own set gives to the question whether it can print this, or end so.
//!
//! The text is all that is printed, or a line of it; `\n` stands for the end of a line. `deadlock`, `livelock`, `data race` and `abort` ask
//! how it ends. Constants may come first: `{{#can races_lost_update N=3 total = 2}}`.

use listing::{Allowed, Constant, End, OutcomeSet};

/// Yes or No, or what is wrong with the question and the remedy.
pub fn answer(
    name: &str,
    set: &OutcomeSet,
    question: &str,
) -> Result<&'static str, (String, String)> {
    let (asked, text) = constants(question);
    let explorations = set.explorations();
    let mut chosen = explorations
        .iter()
        .filter(|exploration| asked.is_empty() || are(&asked, exploration.constants))
        .peekable();
    if chosen.peek().is_none() {
        let what = match asked.is_empty() {
            true => format!("`{name}` is not explored, so nothing is known of what it can print"),
            false => format!("`{name}` is not explored with {}", asked.join(", ")),
        };
        let remedy = format!("see the `# explore` lines of {name}.outcomes");
        return Err((what, remedy));
    }
    let text = text.replace("\\n", "\n");
    let can = chosen
        .flat_map(|exploration| exploration.allowed)
        .any(|allowed| matches(allowed, &text));
    Ok(if can { "Yes" } else { "No" })
}

/// The words `NAME=VALUE` that a question begins with, and the rest of it.
fn constants(question: &str) -> (Vec<&str>, &str) {
    let (mut asked, mut rest) = (Vec::new(), question.trim());
    while let Some((word, after)) = rest.split_once(' ')
        && word.split_once('=').is_some_and(|(name, value)| {
            name.starts_with(|c: char| c.is_ascii_uppercase()) && !value.is_empty()
        })
    {
        asked.push(word);
        rest = after.trim_start();
    }
    (asked, rest)
}

/// Whether these are the constants asked for, no more and no fewer.
fn are(asked: &[&str], constants: &[Constant]) -> bool {
    let set = |word: &&str| {
        constants
            .iter()
            .any(|constant| **word == format!("{}={}", constant.name, constant.value))
    };
    asked.len() == constants.len() && asked.iter().all(set)
}

fn matches(allowed: &Allowed, text: &str) -> bool {
    match text {
        "deadlock" => allowed.end == End::Deadlock,
        "livelock" => allowed.end == End::Livelock,
        "data race" => allowed.end == End::Race,
        "abort" => allowed.end == End::Abort,
        _ => {
            let printed = allowed.stdout.as_text().unwrap_or_default();
            printed.trim_end() == text || printed.lines().any(|line| line == text)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use listing::Expectation;

    use super::*;

    const SET: &str = "# native\n\"total = {int 2..=6}\\n\"\n\n# explore N = 1\n\"total = 1\\n\"\n\n# explore N = 2\n\"a\\ntotal = 2\\n\"\n\"\" deadlock\n";

    fn ask(set: &str, question: &str) -> Result<&'static str, (String, String)> {
        let expectation = Expectation::parse(Path::new("p.outcomes"), set).unwrap();
        answer("p", &expectation.set, question)
    }

    #[test]
    fn what_is_printed_and_how_it_ends() {
        for (question, expected) in [
            ("total = 1", "Yes"),
            ("total = 2", "Yes"),
            ("total = 3", "No"),
            (r"a\ntotal = 2", "Yes"),
            (r"a\ntotal = 1", "No"),
            ("deadlock", "Yes"),
            ("livelock", "No"),
        ] {
            assert_eq!(ask(SET, question), Ok(expected), "{question}");
        }
    }

    #[test]
    fn constants_choose_the_exploration() {
        assert_eq!(ask(SET, "N=1 total = 2"), Ok("No"));
        assert_eq!(ask(SET, "N=1 deadlock"), Ok("No"));
        assert_eq!(ask(SET, "N=2 total = 2"), Ok("Yes"));
    }

    #[test]
    fn a_question_that_no_exploration_answers_is_refused() {
        let refused = |set, question| ask(set, question).unwrap_err().0;
        assert!(refused(SET, "N=3 total = 2").contains("not explored with N=3"));
        assert!(refused("# native\n\"one\\n\"\n", "one").contains("not explored"));
    }
}
