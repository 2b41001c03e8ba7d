//! What the book's chapters are, before anything in them is expanded: how long they take to read, what exercises they set.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use listing::Problem;
use mdbook_preprocessor::book::{Book, BookItem};

use crate::directive::{self, Directive, What};

/// Words a minute, for running text that explains something.
const WORDS_A_MINUTE: usize = 200;
/// Minutes that a reader spends with a program: runs, explores, changes it.
const MINUTES_A_PROGRAM: usize = 4;
/// Minutes for the questions and a first look at the exercises.
const MINUTES_FOR_QUESTIONS: usize = 10;
/// To how many minutes that estimate is rounded.
const ROUNDED_TO: usize = 5;
/// How many words a chapter may have, counted by [`words`].
const LENGTH: std::ops::RangeInclusive<usize> = 1_500..=3_000;
/// How every chapter ends, as its Markdown has it.
const ENDINGS: &[(&str, &str)] = &[
    (
        "admonish remember",
        "what to remember (an admonition `remember`)",
    ),
    (
        "admonish check",
        "questions to check oneself (an admonition `check`)",
    ),
    ("admonish exercise", "exercises (an admonition `exercise`)"),
    ("ead more\n", "where to read more (a section of that name)"),
];

/// A numbered chapter of the book's parts.
pub struct Chapter {
    /// Its title in the contents.
    pub title: String,
    /// Its file, from the folder of all chapters.
    pub path: PathBuf,
    /// Running words.
    pub words: usize,
    /// Programs it shows, those in several languages counted once.
    pub programs: usize,
    /// The listings it shows whole, by name.
    pub listings: Vec<String>,
    /// Its exercises, as the fences in its Markdown.
    pub exercises: Vec<String>,
}

impl Chapter {
    /// Minutes to read it.
    pub fn minutes(&self) -> usize {
        self.words.div_ceil(WORDS_A_MINUTE)
    }

    /// Minutes to read it and to work with its programs, by a rule of thumb, and no more exact than such a rule is.
    pub fn minutes_with_programs(&self) -> usize {
        let all = self.minutes() + MINUTES_A_PROGRAM * self.programs + MINUTES_FOR_QUESTIONS;
        (all + ROUNDED_TO / 2) / ROUNDED_TO * ROUNDED_TO
    }

    /// What stands under its title.
    pub fn times(&self) -> String {
        let plural = if self.programs == 1 { "" } else { "s" };
        format!(
            "<p class=\"reading-time\">{} minutes to read, {} program{plural} to run: about {} minutes with them</p>",
            self.minutes(),
            self.programs,
            self.minutes_with_programs()
        )
    }
}

/// The numbered chapters, in order. What follows a line in the contents is back matter, and none of them.
pub fn chapters(book: &Book) -> Vec<Chapter> {
    let front = book
        .items
        .iter()
        .take_while(|item| !matches!(item, BookItem::Separator));
    let chapters = front.filter_map(|item| match item {
        BookItem::Chapter(chapter) => Some(chapter),
        _ => None,
    });
    chapters
        .filter(|chapter| chapter.number.is_some())
        .filter_map(|chapter| {
            Some(Chapter {
                title: chapter.name.clone(),
                path: chapter.source_path.clone()?,
                words: words(&chapter.content),
                programs: programs(&chapter.content),
                listings: listings(&chapter.content),
                exercises: fences(&chapter.content, "exercise"),
            })
        })
        .collect()
}

/// What is wrong with the form of a numbered chapter: its length, its end, a program that nothing is said about.
pub fn problems(file: &std::path::Path, content: &str) -> Vec<Problem> {
    let mut problems = Vec::new();
    let count = words(content);
    if !LENGTH.contains(&count) {
        let remedy = format!(
            "a chapter has {} to {}; directives and lines that open or close a fence do not count",
            LENGTH.start(),
            LENGTH.end()
        );
        problems.push(Problem::new(
            file,
            format!("the chapter has {count} words"),
            remedy,
        ));
    }
    for (mark, name) in ENDINGS {
        if !content.contains(mark) {
            problems.push(Problem::new(
                file,
                format!("the chapter lacks {name}"),
                "write it; every chapter ends with it",
            ));
        }
    }
    problems.extend(alone(content).into_iter().map(|line| {
        let remedy = "say in the paragraph before or after it what to look for";
        Problem::new(file, "nothing is said about this program", remedy).at(line)
    }));
    problems
}

/// Words of running text: whatever has a letter or a digit, but for directives and the lines that open or close a fence.
pub fn words(content: &str) -> usize {
    let text = content
        .lines()
        .filter(|line| !is_directive(line) && !line.trim_start().starts_with("```"));
    text.flat_map(str::split_whitespace)
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}

fn programs(content: &str) -> usize {
    let found = directive::find(content).into_iter();
    found
        .filter(|found| {
            matches!(
                found.what,
                What::Directive(
                    Directive::Listing(_)
                        | Directive::CompileFail(_)
                        | Directive::Companions { .. }
                )
            )
        })
        .count()
}

fn listings(content: &str) -> Vec<String> {
    let name = |found: directive::Found| match found.what {
        // A part can be neither run nor explored.
        What::Directive(Directive::Listing(request)) if request.part.is_none() => {
            Some(request.name)
        }
        _ => None,
    };
    let found = directive::find(content).into_iter();
    found.filter_map(name).collect()
}

/// Fences of an admonition of this kind, outermost ones only, as they stand.
fn fences(content: &str, kind: &str) -> Vec<String> {
    let mut fences = Vec::new();
    let mut open: Option<(String, Vec<&str>)> = None;
    for line in content.lines() {
        match &mut open {
            None if line.starts_with("```") => {
                let ticks: String = line.chars().take_while(|c| *c == '`').collect();
                open = Some((ticks, vec![line]));
            }
            None => {}
            Some((ticks, lines)) => {
                lines.push(line);
                if line.trim_end() == ticks {
                    let start = format!("{ticks}admonish {kind}");
                    if lines[0].starts_with(&start) {
                        fences.push(lines.join("\n"));
                    }
                    open = None;
                }
            }
        }
    }
    fences
}

/// Lines of programs with no running text right before or after them.
fn alone(content: &str) -> Vec<usize> {
    let lines: Vec<_> = content
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .collect();
    let says = |at: Option<usize>| {
        let line = at
            .and_then(|at| lines.get(at))
            .map_or("", |(_, line)| line.trim());
        !(line.is_empty() || line.starts_with('#') || line.starts_with("```") || is_directive(line))
    };
    let shown = |line: &str| {
        ["listing ", "compile_fail ", "companions "]
            .iter()
            .any(|name| line.trim().starts_with(&format!("{{{{#{name}")))
    };
    let lonely = (0..lines.len())
        .filter(|at| shown(lines[*at].1) && !says(at.checked_sub(1)) && !says(Some(at + 1)));
    lonely.map(|at| lines[at].0 + 1).collect()
}

fn is_directive(line: &str) -> bool {
    let line = line.trim();
    line.starts_with("{{#") && line.ends_with("}}") && line.matches("{{#").count() == 1
}

/// All exercises, by chapter, as Markdown; the listings they name are linked.
pub fn exercises(chapters: &[Chapter]) -> String {
    let mut page = String::new();
    for chapter in chapters
        .iter()
        .filter(|chapter| !chapter.exercises.is_empty())
    {
        let path = chapter.path.to_string_lossy().replace('\\', "/");
        page.push_str(&format!(
            "## {}\n\nFrom [{}]({path}).\n\n",
            chapter.title, chapter.title
        ));
        page.push_str(&with_links(&chapter.exercises.join("\n\n"), chapters));
        page.push_str("\n\n");
    }
    page
}

/// The text with each listing's name in it linked to where the listing is shown first: whoever is asked about a program finds it.
pub fn with_links(text: &str, chapters: &[Chapter]) -> String {
    let mut linked = text.to_owned();
    let mut known = BTreeSet::new();
    for chapter in chapters {
        let path = chapter.path.to_string_lossy().replace('\\', "/");
        for name in &chapter.listings {
            if known.insert(name) {
                let link = format!("[`{name}`]({path}#listing-{name})");
                linked = linked.replace(&format!("`{name}`"), &link);
                // What was a link already stays the link it was.
                linked = linked.replace(&format!("[{link}]("), &format!("[`{name}`]("));
            }
        }
    }
    linked
}

/// How long each chapter takes, as a Markdown table.
pub fn times(chapters: &[Chapter]) -> String {
    let mut table = String::from(
        "| chapter | reading, minutes | programs | with the programs, minutes |\n|---|--:|--:|--:|\n",
    );
    let mut sums: BTreeMap<&str, usize> = BTreeMap::new();
    for chapter in chapters {
        let path = chapter.path.to_string_lossy().replace('\\', "/");
        let (minutes, all) = (chapter.minutes(), chapter.minutes_with_programs());
        table.push_str(&format!(
            "| [{}]({path}) | {minutes} | {} | {all} |\n",
            chapter.title, chapter.programs
        ));
        *sums.entry("minutes").or_default() += minutes;
        *sums.entry("programs").or_default() += chapter.programs;
        *sums.entry("all").or_default() += all;
    }
    let sum = |name| sums.get(name).copied().unwrap_or_default();
    table.push_str(&format!(
        "| all | {} | {} | {} |\n",
        sum("minutes"),
        sum("programs"),
        sum("all")
    ));
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_one_reads() {
        assert_eq!(
            words(
                "# A title\n\n{{#listing x}}\n\nTwo words — {{#measured a.b}}.\n\n```admonish check\nOne.\n```\n"
            ),
            7
        );
    }

    #[test]
    fn an_estimate_is_rounded_to_five_minutes() {
        let with = |words, programs| {
            let chapter = Chapter {
                title: String::new(),
                path: PathBuf::new(),
                words,
                programs,
                listings: Vec::new(),
                exercises: Vec::new(),
            };
            chapter.minutes_with_programs()
        };
        assert_eq!(with(15 * WORDS_A_MINUTE, 14), 80);
        assert_eq!(with(12 * WORDS_A_MINUTE, 4), 40);
        assert_eq!(with(9 * WORDS_A_MINUTE, 5), 40);
    }

    #[test]
    fn exercises_are_found_whatever_their_fences() {
        let chapter = "````admonish exercise title=\"A\"\n```c\nint x;\n```\n````\n\n```admonish check\nno\n```\n\n```admonish exercise\nB\n```\n";
        let found = fences(chapter, "exercise");
        assert_eq!(found.len(), 2);
        assert!(found[0].ends_with("```\n````"), "{}", found[0]);
    }

    #[test]
    fn listings_that_exercises_name_are_linked() {
        let chapter = Chapter {
            title: "A".into(),
            path: PathBuf::from("a.md"),
            words: 0,
            programs: 1,
            listings: listings(
                "{{#listing a_one predict}}\n\n{{#companions a_two}}\n\n{{#listing a_two:part}}\n",
            ),
            exercises: vec!["In `a_one` and [`a_one`](b.md), not in `a_two`.".into()],
        };
        assert_eq!(
            exercises(&[chapter]),
            "## A\n\nFrom [A](a.md).\n\nIn [`a_one`](a.md#listing-a_one) and [`a_one`](b.md), not in `a_two`.\n\n"
        );
    }

    #[test]
    fn a_program_between_headings_is_alone() {
        assert_eq!(
            alone("Text.\n\n{{#listing a}}\n\n## Next\n\n{{#listing b}}\n\n## Last\n"),
            [7]
        );
    }

    #[test]
    fn a_chapter_without_its_end_is_told_each_part() {
        let found = problems(std::path::Path::new("src/x.md"), "# Short\n\nText.\n");
        assert_eq!(found.len(), 5, "{found:?}");
    }
}
