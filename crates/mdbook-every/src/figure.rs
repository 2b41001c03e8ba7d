//! A program in the page: caption, code, what it prints. Readable without scripts; scripts fill the toolbar.

use listing::{Allowed, End, Piece, Puzzle};

use crate::goals;
use crate::highlight::Highlighter;
use crate::html::{self, escape};

/// One program to show.
pub struct Figure {
    /// The file's stem.
    pub name: String,
    /// Unique in the book: the element's id, and what a screen reader calls the code.
    pub id: String,
    /// As [`Figure::id`], in words.
    pub label: String,
    /// `rust`, `compile_fail` or `companion`.
    pub kind: &'static str,
    /// The language as fences name it.
    pub language: &'static str,
    /// The language as people name it.
    pub language_name: &'static str,
    /// What the program is about, in a sentence.
    pub caption: String,
    /// The file, from the book's root.
    pub file: String,
    /// Where the file can be seen in the book's repository.
    pub link: Option<String>,
    /// The code to show.
    pub lines: Vec<CodeLine>,
    /// What stands below the code, if anything.
    pub prints: Option<Prints>,
    /// Whether the explorer has confirmed what it prints, where that is the explorer's business.
    pub proved: Option<bool>,
    /// Whether what it prints is folded away: the reader is asked to predict it.
    pub predict: bool,
    /// Goals for the reader as the scheduler.
    pub puzzles: Vec<Puzzle>,
    /// What a real run may do, for the page to judge one: [`listing::OutcomeSet::native_json`]. Nothing for a part of a program.
    pub native: Option<String>,
    /// Whether only a part of the program is shown, which cannot be run.
    pub is_part: bool,
    /// The Playground that book.toml names, where it is not the public one.
    pub playground: Option<String>,
    /// The command that runs the file, as one types it, where it is a companion.
    pub command: Option<String>,
}

/// A line of code.
pub struct CodeLine {
    /// Counted from 1 in the file.
    pub number: usize,
    /// Whether it is shown only when all is asked for.
    pub hidden: bool,
    /// The text, without its newline.
    pub text: String,
}

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

impl Figure {
    /// The figure as a block of its own, an element that scripts can find.
    pub fn html(&self, highlighter: &Highlighter) -> String {
        format!(
            "<every-listing {} id=\"{}\">\n<figure class=\"listing\">{}</figure>\n</every-listing>",
            self.data(),
            self.id,
            self.content(highlighter)
        )
    }

    /// The figure as one of several languages; the group makes tabs of them.
    pub fn panel(&self, highlighter: &Highlighter) -> String {
        format!(
            "<div class=\"listing\" {} data-lang-name=\"{}\" id=\"{}\"><figure>{}</figure></div>",
            self.data(),
            self.language_name,
            self.id,
            self.content(highlighter)
        )
    }

    fn data(&self) -> String {
        let status = match self.proved {
            Some(true) => " data-status=\"proved\"",
            Some(false) => " data-status=\"declared\"",
            None => "",
        };
        let part = if self.is_part { " data-part" } else { "" };
        format!(
            "data-name=\"{}\" data-kind=\"{}\" data-lang=\"{}\"{status}{part}{}{}{}",
            escape(&self.name),
            self.kind,
            self.language,
            attribute("native", self.native.as_deref()),
            attribute("playground", self.playground.as_deref()),
            attribute("command", self.command.as_deref()),
        )
    }

    fn content(&self, highlighter: &Highlighter) -> String {
        format!(
            "<figcaption><span class=\"listing-caption\">{}</span> {}</figcaption><div class=\"listing-toolbar\"></div>{}{}",
            inline_code(&self.caption),
            self.file_link(),
            self.code(highlighter),
            self.below()
        )
    }

    /// What it prints, and the puzzles, whose goals tell as much.
    fn below(&self) -> String {
        let prints = self.prints.as_ref();
        let prints = prints.map_or(String::new(), |prints| prints.html(self.proved));
        let all = prints + &goals::html(&self.puzzles);
        match self.predict {
            true => format!(
                "<details class=\"listing-think\"><summary>What can it print? Think first.</summary>{all}</details>"
            ),
            false => all,
        }
    }

    fn file_link(&self) -> String {
        let file = escape(&self.file);
        match &self.link {
            Some(link) => format!(
                "<a class=\"listing-file\" href=\"{}\">{file}</a>",
                escape(link)
            ),
            None => format!("<code class=\"listing-file nohighlight\">{file}</code>"),
        }
    }

    fn code(&self, highlighter: &Highlighter) -> String {
        let texts: Vec<_> = self.lines.iter().map(|line| line.text.as_str()).collect();
        let colored = highlighter.lines(self.language, &texts);
        let lines: Vec<_> = self
            .lines
            .iter()
            .zip(&colored)
            .map(|(line, html)| html::line(line.number, line.hidden, html))
            .collect();
        html::code_block(Some(&self.label), &lines)
    }
}

/// ` data-NAME="VALUE"`, where there is a value.
fn attribute(name: &str, value: Option<&str>) -> String {
    value.map_or(String::new(), |value| {
        format!(" data-{name}=\"{}\"", escape(value))
    })
}

/// A sentence with its `code` marked up.
fn inline_code(sentence: &str) -> String {
    let mut parts = sentence.split('`');
    let mut marked = escape(parts.next().unwrap_or_default());
    while let (Some(code), after) = (parts.next(), parts.next()) {
        marked.push_str(&format!("<code>{}</code>", escape(code)));
        marked.push_str(&escape(after.unwrap_or_default()));
    }
    marked
}

impl Prints {
    fn html(&self, proved: Option<bool>) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;
    use listing::Pattern;

    fn figure(prints: Prints) -> Figure {
        Figure {
            name: "races_x".into(),
            id: "listing-races_x".into(),
            label: "Program races_x".into(),
            kind: "rust",
            language: "rust",
            language_name: "Rust",
            caption: "Adds with `+`.".into(),
            file: "listings/src/bin/races_x.rs".into(),
            link: None,
            lines: vec![
                CodeLine {
                    number: 3,
                    hidden: false,
                    text: "fn main() {}".into(),
                },
                CodeLine {
                    number: 4,
                    hidden: true,
                    text: String::new(),
                },
            ],
            prints: Some(prints),
            proved: Some(true),
            predict: false,
            puzzles: Vec::new(),
            native: None,
            is_part: false,
            playground: None,
            command: None,
        }
    }

    fn possible(stdout: &str, end: End) -> Allowed {
        Allowed {
            line: 1,
            stdout: Pattern::exact(stdout),
            end,
            panicked: Vec::new(),
            weak: false,
        }
    }

    #[test]
    fn markdown_sees_one_block_without_empty_lines() {
        let html = figure(Prints::Exactly("a\n\nb\n".into())).html(&Highlighter::default());
        assert_eq!(html.lines().count(), 3);
        assert!(html.lines().all(|line| !line.trim().is_empty()));
        assert!(
            html.contains("<pre tabindex=\"0\">a&#10;&#10;b</pre>"),
            "{html}"
        );
    }

    #[test]
    fn code_keeps_its_numbers_and_hides_what_is_hidden() {
        let html = figure(Prints::Exactly("x".into())).html(&Highlighter::default());
        assert!(html.contains("class=\"line\" data-line=\"3\""), "{html}");
        assert!(
            html.contains("class=\"line is-hidden\" data-line=\"4\""),
            "{html}"
        );
        assert!(html.contains("Adds with <code>+</code>."), "{html}");
    }

    #[test]
    fn what_is_to_be_predicted_is_folded() {
        let prints = || {
            Prints::OneOf(vec![PrintsOneOf::explored(
                None,
                vec![possible("1\n", End::Exit(0))],
            )])
        };
        let mut asked = figure(prints());
        asked.predict = true;
        let (code, below) = asked
            .html(&Highlighter::default())
            .split_once("<details class=\"listing-think\"><summary>")
            .map(|(code, below)| (code.to_owned(), below.to_owned()))
            .unwrap();
        assert!(
            code.contains("</pre>") && !code.contains("listing-prints"),
            "{code}"
        );
        assert!(
            below.contains("listing-prints") && below.contains("</details></figure>"),
            "{below}"
        );
        assert!(
            !figure(prints())
                .html(&Highlighter::default())
                .contains("<details")
        );
    }

    #[test]
    fn a_set_shows_every_outcome_with_its_end() {
        let both = vec![
            possible("total = 2\n", End::Exit(0)),
            possible("", End::Deadlock),
        ];
        let html = figure(Prints::OneOf(vec![PrintsOneOf::explored(
            Some("N = 2".into()),
            both,
        )]))
        .html(&Highlighter::default());
        assert!(html.contains("data-status=\"proved\""), "{html}");
        assert!(html.contains("May print with N = 2"), "{html}");
        assert!(
            html.contains("<li class=\"outcome\" data-end=\"exit\"><pre>total = 2</pre></li>"),
            "{html}"
        );
        assert!(
            html.contains("data-end=\"deadlock\"") && html.contains("nothing</span>"),
            "{html}"
        );
    }

    #[test]
    fn what_only_real_runs_speak_for_is_not_called_proved() {
        let allowed = || vec![possible("total = 2\n", End::Exit(0))];
        let html = figure(Prints::OneOf(vec![
            PrintsOneOf::of_real_runs(allowed()),
            PrintsOneOf::explored(Some("N = 1".into()), allowed()),
        ]))
        .html(&Highlighter::default());
        let below = &html[html.find("listing-prints").unwrap()..];
        let (native, explored) = below.split_once("May print with N = 1").unwrap();
        assert!(native.contains("data-status=\"declared\""), "{native}");
        assert!(explored.contains("data-status=\"proved\""), "{explored}");
    }
}
