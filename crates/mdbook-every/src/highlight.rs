//! Colors for code, as classes that the theme gives a color to; done once by the build, so pages carry no highlighter.

use std::path::Path;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};

use crate::html::escape;
use crate::remembered::Remembered;

/// What a kind of word in a grammar is shown as; the longest grammar scope first where one starts with another.
/// An empty class stops the search: operators stay plain although they are keywords in the grammars' eyes.
const CLASSES: &[(&str, &str)] = &[
    ("comment", "comment"),
    ("constant.character.escape", "char"),
    ("constant.other.placeholder", "char"),
    ("string", "string"),
    ("constant.numeric", "number"),
    ("constant", "constant"),
    ("keyword.operator.word", "keyword"),
    ("keyword.operator.logical.python", "keyword"),
    ("keyword.operator", ""),
    ("keyword", "keyword"),
    ("storage", "storage"),
    ("support.macro", "macro"),
    ("entity.name.macro", "macro"),
    ("variable.annotation", "macro"),
    ("entity.name.function", "function"),
    ("support.function", "function"),
    ("variable.function", "function"),
    ("entity.name", "type"),
    ("support", "type"),
    ("entity.other.attribute-name", "entity"),
];

/// Colors code, and remembers what it has colored.
#[derive(Default)]
pub struct Highlighter {
    grammars: OnceLock<Grammars>,
    remembered: Mutex<Option<Remembered>>,
}

impl Highlighter {
    /// Takes up what earlier builds of the book at `root` have colored.
    pub fn recall(&self, root: &Path) {
        self.remembered()
            .get_or_insert_with(|| Remembered::read(root));
    }

    /// Leaves what this build has colored to the next.
    pub fn remember(&self, root: &Path) {
        if let Some(remembered) = self.remembered().as_mut() {
            remembered.write(root);
        }
    }

    /// Lines of code as HTML. A language nobody knows, and text that its grammar cannot read, stays plain.
    pub fn lines(&self, language: &str, code: &[&str]) -> Vec<String> {
        let color = || {
            self.grammars
                .get_or_init(Grammars::default)
                .lines(language, code)
        };
        match self.remembered().as_mut() {
            Some(remembered) => remembered.lines(language, code, color),
            None => color(),
        }
    }

    /// Whoever panicked while holding it left it whole.
    fn remembered(&self) -> MutexGuard<'_, Option<Remembered>> {
        self.remembered
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// The grammars, and what their scopes are shown as.
struct Grammars {
    syntaxes: SyntaxSet,
    classes: Vec<(Scope, &'static str)>,
}

impl Default for Grammars {
    fn default() -> Self {
        let classes = CLASSES
            .iter()
            .filter_map(|&(scope, class)| Some((Scope::new(scope).ok()?, class)))
            .collect();
        Self {
            syntaxes: two_face::syntax::extra_newlines(),
            classes,
        }
    }
}

impl Grammars {
    fn lines(&self, language: &str, code: &[&str]) -> Vec<String> {
        self.syntax(language)
            .and_then(|syntax| self.colored(syntax, code))
            .unwrap_or_else(|| code.iter().map(|line| escape(line)).collect())
    }

    fn syntax(&self, language: &str) -> Option<&SyntaxReference> {
        let token = match language {
            "" | "text" | "console" => return None,
            "shell" => "sh",
            other => other,
        };
        self.syntaxes.find_syntax_by_token(token)
    }

    fn colored(&self, syntax: &SyntaxReference, code: &[&str]) -> Option<Vec<String>> {
        let mut state = ParseState::new(syntax);
        let mut scopes = ScopeStack::new();
        code.iter()
            .map(|line| {
                // The grammars expect the newline that ends a line comment.
                let operations = state
                    .parse_line(&format!("{line}\n"), &self.syntaxes)
                    .ok()?;
                let mut spans = Spans::default();
                let mut from = 0;
                for (at, operation) in &operations {
                    let to = (*at).min(line.len());
                    spans.push(self.class(&scopes), &line[from..to]);
                    from = to;
                    scopes.apply(operation).ok()?;
                }
                spans.push(self.class(&scopes), &line[from..]);
                Some(spans.finish())
            })
            .collect()
    }

    /// The class of text in these scopes: the innermost scope that has one decides.
    fn class(&self, scopes: &ScopeStack) -> &'static str {
        scopes
            .as_slice()
            .iter()
            .rev()
            .find_map(|scope| {
                self.classes
                    .iter()
                    .find(|(prefix, _)| prefix.is_prefix_of(*scope))
            })
            .map_or("", |&(_, class)| class)
    }
}

/// Text being cut into spans; neighbors of one class become one span.
#[derive(Default)]
struct Spans {
    html: String,
    class: &'static str,
    text: String,
}

impl Spans {
    fn push(&mut self, class: &'static str, text: &str) {
        // Space looks the same in every class, so it never ends a span.
        if class != self.class && !text.trim().is_empty() {
            self.flush();
            self.class = class;
        }
        self.text.push_str(text);
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        if text.is_empty() {
            return;
        }
        let text = escape(&text);
        if self.class.is_empty() {
            self.html.push_str(&text);
        } else {
            self.html
                .push_str(&format!("<span class=\"hl-{}\">{text}</span>", self.class));
        }
    }

    fn finish(mut self) -> String {
        self.flush();
        self.html
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn shown(language: &str, code: &str) -> String {
        let lines: Vec<_> = code.lines().collect();
        Highlighter::default().lines(language, &lines).join("\n")
    }

    #[test]
    fn every_language_of_the_book_has_its_colors() {
        for (language, code, expected) in [
            (
                "rust",
                "let n = 7; // seven",
                "<span class=\"hl-comment\">// seven</span>",
            ),
            (
                "c",
                "int main(void) { return 0; }",
                "<span class=\"hl-number\">0</span>",
            ),
            (
                "python",
                "def f(): return \"x\"",
                "<span class=\"hl-string\">&quot;x&quot;</span>",
            ),
            (
                "go",
                "func main() {}",
                "<span class=\"hl-function\">main</span>",
            ),
            (
                "toml",
                "[package]\nname = \"x\"",
                "<span class=\"hl-string\">&quot;x&quot;</span>",
            ),
            (
                "shell",
                "echo \"x\" # say",
                "<span class=\"hl-comment\"># say</span>",
            ),
        ] {
            let html = shown(language, code);
            assert!(html.contains(expected), "{language}: {html}");
        }
    }

    #[test]
    fn text_and_unknown_languages_stay_plain() {
        assert_eq!(shown("text", "a < b"), "a &lt; b");
        assert_eq!(shown("no-such-language", "let"), "let");
    }

    #[test]
    fn the_words_of_a_line_survive() {
        let code = "println!(\"{} < {{}}\", x); // `tick`";
        let html = shown("rust", code);
        let text = html
            .split('<')
            .flat_map(|part| part.split_once('>').map(|(_, text)| text).or(Some(part)))
            .collect::<String>();
        let text = text
            .replace("&lt;", "<")
            .replace("&quot;", "\"")
            .replace("&#123;", "{")
            .replace("&#96;", "`");
        assert_eq!(text, code);
    }

    #[test]
    fn a_comment_over_several_lines_is_colored_on_each() {
        let lines = Highlighter::default().lines("rust", &["/* a", "b */ 1"]);
        assert!(
            lines[1].starts_with("<span class=\"hl-comment\">b */"),
            "{lines:?}"
        );
    }
}
