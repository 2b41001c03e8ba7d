//! A program in the page: caption, code, what it prints. Readable without scripts; scripts fill the toolbar.

use listing::Puzzle;

use crate::goals;
use crate::highlight::Highlighter;
use crate::html::{self, escape};
use crate::prints::Prints;

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

#[cfg(test)]
mod tests {
    use listing::{Allowed, End};

    use super::*;
    use crate::prints::PrintsOneOf;
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
