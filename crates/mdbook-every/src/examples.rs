//! `{{#examples}}`: every program of the book that the explorer has proved, by chapter, with its puzzles. Made from what the chapters
//! show, so there is no list to maintain.

use std::path::Path;

use crate::html::escape;

/// Stands in a chapter until all chapters have been read.
const PLACE: &str = "<div class=\"examples\"></div>";

/// What the chapters have shown so far.
#[derive(Default)]
pub struct Examples {
    chapters: Vec<Chapter>,
}

struct Chapter {
    title: String,
    page: String,
    examples: Vec<Example>,
}

/// A program that can be explored.
pub struct Example {
    /// The listing's name.
    pub name: String,
    /// The id of its figure.
    pub id: String,
    /// Its caption.
    pub caption: String,
    /// The goals of its puzzles: in words, and as the page's script reads them.
    pub puzzles: Vec<(String, String)>,
}

impl Examples {
    /// The chapter that is read from now on.
    pub fn enter(&mut self, title: &str, source: &Path) {
        let page = source.with_extension("html");
        self.chapters.push(Chapter {
            title: title.into(),
            page: page.to_string_lossy().replace('\\', "/"),
            examples: Vec::new(),
        });
    }

    /// The chapter shows this.
    pub fn add(&mut self, example: Example) {
        if let Some(chapter) = self.chapters.last_mut() {
            chapter.examples.push(example);
        }
    }

    /// What to write where a chapter asks for the examples.
    pub fn place() -> String {
        PLACE.into()
    }

    /// A chapter with all examples where it asks for them.
    pub fn fill(&self, content: &str) -> Option<String> {
        content
            .contains(PLACE)
            .then(|| content.replace(PLACE, &self.html()))
    }

    fn html(&self) -> String {
        let chapters = self
            .chapters
            .iter()
            .filter(|chapter| !chapter.examples.is_empty());
        let groups: String = chapters.map(Chapter::html).collect();
        format!("<div class=\"examples\">{groups}</div>")
    }
}

impl Chapter {
    fn html(&self) -> String {
        let items: String = self.examples.iter().map(|e| e.html(&self.page)).collect();
        let puzzles: usize = self.examples.iter().map(|e| e.puzzles.len()).sum();
        let puzzles = match puzzles {
            0 => String::new(),
            1 => ", 1 puzzle".into(),
            n => format!(", {n} puzzles"),
        };
        let programs = match self.examples.len() {
            1 => "1 program".to_string(),
            n => format!("{n} programs"),
        };
        format!(
            "<details><summary>{} <small>{programs}{puzzles}</small></summary><ul>{items}</ul></details>",
            escape(&self.title)
        )
    }
}

impl Example {
    fn html(&self, page: &str) -> String {
        let link = format!("{}#{}", escape(page), escape(&self.id));
        let puzzles: String = self
            .puzzles
            .iter()
            .enumerate()
            .map(|(at, (words, goal))| {
                let number = at + 1;
                format!(
                    "<li>Puzzle: <a href=\"{link}\" data-explore=\"{}\" data-puzzle=\"{number}\" data-goal=\"{}\">{}</a></li>",
                    escape(&self.name),
                    escape(goal),
                    escape(words)
                )
            })
            .collect();
        let puzzles = match puzzles.is_empty() {
            true => String::new(),
            false => format!("<ul>{puzzles}</ul>"),
        };
        format!(
            "<li><a href=\"{link}\" data-explore=\"{}\">{}</a>{puzzles}</li>",
            escape(&self.name),
            escape(&self.caption.replace('`', ""))
        )
    }
}
