//! What stands below a program: what it prints, may print, or what the compiler says of it.

use listing::{Allowed, End, Piece};

use crate::html::escape;

/// What a program prints, or may print.
pub enum Prints {
    /// Always exactly this.
    Exactly(String),
    /// One of the outcomes of a set: that of the program as it stands, and those of smaller instances.
    OneOf(Vec<PrintsOneOf>),
    /// The compiler's words.
    Refused(String),
}

/// A set of outcomes, and what it holds for.
pub struct PrintsOneOf {
    /// The constants it holds for (`N = 2`), or nothing for the program as it stands.
    pub scope: Option<String>,
    /// The outcomes.
    pub allowed: Vec<Allowed>,
    /// Whether exploring is what confirms it. A section for real runs alone is never proved: only runs can speak for it.
    pub explored: bool,
}

impl PrintsOneOf {
    /// A set that the explorer is to find.
    pub fn explored(scope: Option<String>, allowed: Vec<Allowed>) -> Self {
        Self {
            scope,
            allowed,
            explored: true,
        }
    }

    /// A set that holds for real runs alone.
    pub fn of_real_runs(allowed: Vec<Allowed>) -> Self {
        Self {
            scope: None,
            allowed,
            explored: false,
        }
    }
}

impl Prints {
    /// The section below the code.
    pub fn html(&self, proved: Option<bool>) -> String {
        let exact = badge(proved);
        let body = match self {
            Prints::Exactly(text) => {
                format!(
                    "{}{}",
                    title("Prints", exact),
                    output(text.trim_end_matches('\n'))
                )
            }
            Prints::Refused(words) => {
                format!(
                    "{}{}",
                    title("The compiler says", exact),
                    output(words.trim_end())
                )
            }
            Prints::OneOf(sets) => sets.iter().map(|one| set(one, proved)).collect(),
        };
        format!("<section class=\"listing-prints\">{body}</section>")
    }
}

fn title(words: &str, badge: &str) -> String {
    format!("<p class=\"prints-title\">{words}{badge}</p>")
}

fn output(text: &str) -> String {
    format!("<pre tabindex=\"0\">{}</pre>", escape(text))
}

fn badge(proved: Option<bool>) -> &'static str {
    match proved {
        Some(true) => {
            " <span class=\"badge\" data-status=\"proved\" title=\"The explorer ran every interleaving: this and nothing else\">proved</span>"
        }
        Some(false) => {
            " <span class=\"badge\" data-status=\"declared\" title=\"The author's claim: many real runs stayed within it\">declared</span>"
        }
        None => "",
    }
}

fn set(one: &PrintsOneOf, proved: Option<bool>) -> String {
    let badge = badge(proved.map(|proved| proved && one.explored));
    let prints = one.allowed.iter().any(|outcome| outcome.end != End::Race);
    let verb = if prints { "May print" } else { "Comes to" };
    let words = match &one.scope {
        Some(scope) => format!("{verb} with {}", escape(scope)),
        None => verb.to_owned(),
    };
    let items: String = one.allowed.iter().map(outcome).collect();
    // The first of these is what a real run may do; pages mark in it what they met.
    let native = if one.scope.is_none() {
        " data-for=\"native\""
    } else {
        ""
    };
    format!(
        "{}<ol class=\"outcomes\"{native}>{items}</ol>",
        title(&words, badge)
    )
}

fn outcome(outcome: &Allowed) -> String {
    let end = end_name(&outcome.end);
    let mut words = end_words(&outcome.end);
    words.extend(
        outcome
            .panicked
            .iter()
            .map(|name| format!("thread {} panics", escape(name))),
    );
    if outcome.weak {
        words.push("weak memory only".into());
    }
    let words = match words.is_empty() {
        true => String::new(),
        false => format!(" <span class=\"outcome-end\">{}</span>", words.join(", ")),
    };
    format!(
        "<li class=\"outcome\" data-end=\"{end}\">{}{words}</li>",
        stdout(outcome)
    )
}

fn stdout(outcome: &Allowed) -> String {
    if outcome.end == End::Race {
        return String::new();
    }
    let mut html: String = outcome.stdout.pieces.iter().map(piece).collect();
    // The last newline shows nothing.
    while let Some(shorter) = html.strip_suffix("&#10;") {
        html.truncate(shorter.len());
    }
    match html.is_empty() {
        true => "<span class=\"outcome-nothing\">nothing</span>".into(),
        false => format!("<pre>{html}</pre>"),
    }
}

fn piece(piece: &Piece) -> String {
    match piece {
        Piece::Text(text) => escape(text),
        Piece::Hole(hole) => format!("<span class=\"hole\">{}</span>", escape(&hole.words())),
    }
}

/// The ending's kind, as the explorer's JSON names it.
pub fn end_name(end: &End) -> &'static str {
    match end {
        End::Exit(_) => "exit",
        End::Panic(_) => "panic",
        End::Deadlock => "deadlock",
        End::Livelock => "livelock",
        End::Race => "race",
        End::Abort => "abort",
    }
}

/// How it ends, where that is not simply the end of `main`.
fn end_words(end: &End) -> Vec<String> {
    match end {
        End::Exit(0) => Vec::new(),
        End::Exit(code) => vec![format!("exit code {code}")],
        End::Panic(message) => vec![format!("panics: {}", escape(message))],
        End::Deadlock => vec!["then a deadlock".into()],
        End::Livelock => vec!["then a livelock".into()],
        End::Race => vec!["a data race: undefined behavior".into()],
        End::Abort => vec!["aborts".into()],
    }
}
