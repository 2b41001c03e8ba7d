//! Terms: each is linked to the glossary from the first place in a chapter that uses it.
//!
//! The glossary is the chapter `glossary.md`, a paragraph a term: `**Term, other name.** What it means.` A term that is also an
//! ordinary word says `<!-- in italics -->` after its name, and is linked only where a chapter sets it, and nothing more, in italics.

use std::ops::Range;
use std::path::Path;

use aho_corasick::AhoCorasick;
use listing::Problem;
use mdbook_preprocessor::book::Book;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The chapter that holds the terms.
const FILE: &str = "glossary.md";
const ITALICS: &str = "<!-- in italics -->";
/// The section whose text is titles of others' works.
const TITLES: &str = "\n## Read more\n";

/// An entry of the glossary.
struct Term {
    /// Its names, in small letters, without code marks.
    names: Vec<String>,
    /// The id of its paragraph.
    id: String,
    /// Whether only the word alone in italics means the term.
    italics: bool,
    /// Its line in the glossary.
    line: usize,
    used: bool,
}

/// All terms of a book.
pub struct Glossary {
    terms: Vec<Term>,
    /// Every name with its term, longer ones first: those go before the ones they contain.
    names: Vec<(String, usize)>,
    /// Finds all names at once: a book has thousands of stretches of text and a hundred terms.
    finder: AhoCorasick,
}

impl Glossary {
    fn new(terms: Vec<Term>) -> Self {
        let named = |(at, term): (usize, &Term)| {
            let names = term.names.clone();
            names.into_iter().map(move |name| (name, at))
        };
        let mut names: Vec<_> = terms.iter().enumerate().flat_map(named).collect();
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        let finder = AhoCorasick::new(names.iter().map(|(name, _)| name))
            .expect("a book's terms are few and short");
        Self {
            terms,
            names,
            finder,
        }
    }

    /// The terms of the book's glossary; none if it has no such chapter.
    pub fn read(book: &Book) -> Self {
        let is_glossary = |path: &Path| path == Path::new(FILE);
        let mut chapters = book.chapters();
        let found =
            chapters.find(|chapter| chapter.source_path.as_deref().is_some_and(is_glossary));
        let lines = found
            .map_or("", |chapter| &chapter.content)
            .lines()
            .enumerate();
        Self::new(lines.filter_map(|(at, line)| term(line, at + 1)).collect())
    }

    /// The glossary's own text, a section for each term: so it has an id, and the search finds it by its name.
    pub fn in_sections(&self, content: &str) -> String {
        let mut text = String::with_capacity(content.len() * 2);
        for (at, line) in content.split_inclusive('\n').enumerate() {
            let term = self.terms.iter().find(|term| term.line == at + 1);
            match term.zip(entry(line)) {
                Some((term, (names, means))) => text.push_str(&format!(
                    "## {names} {{#{} .term}}\n\n{}",
                    term.id,
                    means.replacen(ITALICS, "", 1).trim_start()
                )),
                None => text.push_str(line),
            }
        }
        text
    }

    /// The chapter with the first use of each term linked: in running text, not in headings, links, code or titles of works.
    pub fn link(&mut self, content: &str) -> String {
        let mut linked = vec![false; self.terms.len()];
        let mut places = Vec::new();
        let mut inside = Inside::default();
        let end = content.find(TITLES).unwrap_or(content.len());
        for (event, range) in
            Parser::new_ext(content, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES)
                .into_offset_iter()
        {
            inside.note(&event, &range);
            if matches!(event, Event::Text(_))
                && inside.is_running()
                && range.start < end
                && !content[range.clone()].contains("{{#")
            {
                self.find(
                    &content[range.clone()],
                    range.start,
                    inside
                        .italics
                        .clone()
                        .map_or(0, |range| in_italics(&content[range])),
                    &mut linked,
                    &mut places,
                );
            }
        }
        self.note_use(content);
        places.sort_by_key(|(at, ..)| *at);
        let mut text = String::with_capacity(content.len() * 2);
        let mut kept = 0;
        for (at, length, term) in places {
            text.push_str(&content[kept..at]);
            text.push_str(&format!(
                "[{}]({FILE}#{})",
                &content[at..at + length],
                self.terms[term].id
            ));
            kept = at + length;
        }
        text + &content[kept..]
    }

    /// First uses in a stretch of text, where so many bytes are in italics as a whole; a longer name goes before one that it contains.
    fn find(
        &self,
        text: &str,
        start: usize,
        italics: usize,
        linked: &mut [bool],
        places: &mut Vec<(usize, usize, usize)>,
    ) {
        let lower = text.to_lowercase();
        // Where a letter's small form has another length, places would not agree.
        if lower.len() != text.len() {
            return;
        }
        let mut found: Vec<_> = self.occurrences(&lower).collect();
        found.sort_by_key(|&(name, ref range)| (name, range.start));
        let mut taken: Vec<Range<usize>> = Vec::new();
        for (name, range) in found {
            let overlaps =
                |other: &Range<usize>| other.start < range.end && range.start < other.end;
            if taken.iter().any(overlaps) {
                continue;
            }
            taken.push(range.clone());
            let at = self.names[name].1;
            if !linked[at] && (italics == range.len() || !self.terms[at].italics) {
                linked[at] = true;
                places.push((start + range.start, range.len(), at));
            }
        }
    }

    /// Where names stand as words of their own, or in the plural: which of `names`, and where.
    fn occurrences<'a>(
        &'a self,
        lower: &'a str,
    ) -> impl Iterator<Item = (usize, Range<usize>)> + 'a {
        self.finder
            .find_overlapping_iter(lower)
            .filter_map(|found| {
                let name = found.pattern().as_usize();
                Some((name, as_word(lower, found.range())?))
            })
    }

    fn note_use(&mut self, content: &str) {
        let lower = content.to_lowercase();
        let used: Vec<_> = self.occurrences(&lower).map(|(name, _)| name).collect();
        for name in used {
            self.terms[self.names[name].1].used = true;
        }
    }

    /// Terms that no chapter uses.
    pub fn unused(&self, file: &Path) -> Vec<Problem> {
        let unused = self.terms.iter().filter(|term| !term.used);
        unused
            .map(|term| {
                let what = format!("no chapter uses the term `{}`", term.names.join("`, `"));
                Problem::new(
                    file,
                    what,
                    "use it where it belongs, or take it out of the glossary",
                )
                .at(term.line)
            })
            .collect()
    }

    /// Terms that a chapter says something *is called*, and that the glossary does not have.
    pub fn missing(&self, file: &Path, content: &str) -> Vec<Problem> {
        let mut missing = Vec::new();
        for (number, line) in content.lines().enumerate() {
            for (at, _) in line.match_indices("called *") {
                let rest = &line[at + "called *".len()..];
                let Some(name) = rest.split('*').next().filter(|name| !name.is_empty()) else {
                    continue;
                };
                let lower = name.to_lowercase();
                if self.occurrences(&lower).next().is_none() {
                    let what =
                        format!("`{name}` is given its name here and is not in the glossary");
                    missing.push(
                        Problem::new(
                            file,
                            what,
                            "write **Term.** and what it means into glossary.md",
                        )
                        .at(number + 1),
                    );
                }
            }
        }
        missing
    }
}

/// The names that a line of the glossary explains, and what follows them.
fn entry(line: &str) -> Option<(&str, &str)> {
    line.strip_prefix("**")?.split_once(".**")
}

/// The term that a line of the glossary explains.
fn term(line: &str, number: usize) -> Option<Term> {
    let (names, after) = entry(line)?;
    let names: Vec<_> = names
        .split(", ")
        .map(|name| {
            name.split(" (")
                .next()
                .unwrap_or(name)
                .replace('`', "")
                .to_lowercase()
        })
        .collect();
    let letters = |c: char| if c.is_alphanumeric() { c } else { '-' };
    let id: String = names[0].chars().map(letters).collect();
    Some(Term {
        id: format!("term-{id}"),
        names,
        italics: after.starts_with(ITALICS),
        line: number,
        used: false,
    })
}

/// The place of a name widened to its plural, if it stands as a word of its own.
fn as_word(lower: &str, name: Range<usize>) -> Option<Range<usize>> {
    if lower[..name.start].ends_with(in_word) {
        return None;
    }
    let rest = &lower[name.end..];
    let ending = ["", "s", "es"].into_iter().find(|ending| {
        let after = rest.strip_prefix(ending);
        after.is_some_and(|after| !after.starts_with(in_word))
    })?;
    Some(name.start..name.end + ending.len())
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '-'
}

/// The length of what `*...*` sets in italics, without the full stop.
fn in_italics(emphasis: &str) -> usize {
    emphasis
        .trim_matches('*')
        .trim_end_matches(['.', ',', ':'])
        .len()
}

/// What the parser is inside of.
#[derive(Default)]
struct Inside {
    apart: usize,
    italics: Option<Range<usize>>,
}

impl Inside {
    fn note(&mut self, event: &Event, range: &Range<usize>) {
        match event {
            Event::Start(tag) if is_apart(&tag.to_end()) => self.apart += 1,
            Event::End(tag) if is_apart(tag) => self.apart -= 1,
            Event::Start(Tag::Emphasis) => self.italics = Some(range.clone()),
            Event::End(TagEnd::Emphasis) => self.italics = None,
            _ => {}
        }
    }

    fn is_running(&self) -> bool {
        self.apart == 0
    }
}

fn is_apart(tag: &TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Heading(_)
            | TagEnd::Link
            | TagEnd::Image
            | TagEnd::CodeBlock
            | TagEnd::FootnoteDefinition
            | TagEnd::HtmlBlock
            | TagEnd::TableHead
            | TagEnd::Table
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glossary(text: &str) -> Glossary {
        Glossary::new(
            text.lines()
                .enumerate()
                .filter_map(|(at, line)| term(line, at + 1))
                .collect(),
        )
    }

    #[test]
    fn the_first_use_is_linked_and_nothing_else() {
        let mut glossary = glossary(
            "**Mutex.** A lock.\n**Lost update.** A write.\n**Ready.**<!-- in italics --> Able.\n",
        );
        let linked = glossary.link("# Mutex\n\nBe ready. `mutex` and [a mutex](x.md), then Mutexes, a mutex, a *lost update*, *ready*.\n\n```rust\nmutex\n```\n");
        assert!(linked.contains("then [Mutexes](glossary.md#term-mutex), a mutex, a *[lost update](glossary.md#term-lost-update)*, *[ready](glossary.md#term-ready)*."), "{linked}");
        assert_eq!(linked.matches("glossary.md").count(), 3, "{linked}");
    }

    #[test]
    fn a_word_in_italics_is_the_term_only_when_alone_and_titles_have_none() {
        let mut glossary = glossary("**Fork.**<!-- in italics --> A.\n**Monitor.** B.\n");
        let text = "*both forks are free*, a fork, *Fork.* Then\n\n## Read more\n\n- *Monitors*\n";
        assert_eq!(
            glossary.link(text),
            text.replace("*Fork.*", "*[Fork](glossary.md#term-fork).*")
        );
    }

    #[test]
    fn each_term_is_a_section() {
        let text = "# Glossary\n\n**Lost update.** A write.\n\n**Ready, able.**<!-- in italics --> It can run.\n";
        assert_eq!(
            glossary(text).in_sections(text),
            "# Glossary\n\n## Lost update {#term-lost-update .term}\n\nA write.\n\n## Ready, able {#term-ready .term}\n\nIt can run.\n"
        );
    }

    #[test]
    fn a_longer_term_goes_before_one_inside_it() {
        let mut glossary = glossary("**Process.** A.\n**Process pair.** B.\n");
        let linked = glossary.link("A process pair is two processes, never one-process.\n");
        assert!(linked.starts_with("A [process pair](glossary.md#term-process-pair) is two [processes](glossary.md#term-process), never"), "{linked}");
    }

    #[test]
    fn what_is_unused_or_missing_is_named() {
        let mut glossary = glossary("**Mutex.** A lock.\n**Zebra.** An animal.\n");
        glossary.link("A mutex.\n");
        let file = Path::new("src/x.md");
        assert!(
            glossary.unused(file)[0]
                .to_string()
                .contains("src/x.md:2: no chapter uses the term `zebra`")
        );
        assert_eq!(
            glossary
                .missing(
                    file,
                    "This is called *mutex*, that is called a *lion*, and it is called *lion*.\n"
                )
                .len(),
            1
        );
    }
}
