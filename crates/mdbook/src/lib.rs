//! The few names of mdBook 0.4 that mdbook-admonish uses, supplied over the types of mdBook 0.5, so that it runs under 0.5 as it is.

/// A book in memory: mdBook 0.5's own types.
pub mod book {
    pub use mdbook_preprocessor::book::{Book, BookItem, Chapter};
}

/// mdBook's errors, which are anyhow's.
pub mod errors {
    pub use mdbook_preprocessor::errors::{Error, Result};
}

/// What a preprocessor implements and is given, in the shape of 0.4.
pub mod preprocess {
    use crate::book::Book;
    use crate::errors::Result;

    /// The book's configuration, as far as preprocessors ask for it.
    pub struct Config {
        preprocessors: toml::Table,
    }

    impl Config {
        /// A configuration with these `[preprocessor.*]` tables.
        pub fn new(preprocessors: toml::Table) -> Self {
            Self { preprocessors }
        }

        /// The table `[preprocessor.NAME]`.
        pub fn get_preprocessor(&self, name: impl AsRef<str>) -> Option<&toml::Table> {
            self.preprocessors.get(name.as_ref())?.as_table()
        }
    }

    /// What surrounds a run of a preprocessor.
    pub struct PreprocessorContext {
        /// The book's configuration.
        pub config: Config,
        /// The renderer that the book is prepared for.
        pub renderer: String,
    }

    /// A step between loading a book and rendering it.
    pub trait Preprocessor {
        /// The name of the step, as in book.toml.
        fn name(&self) -> &str;
        /// Rewrites the book.
        fn run(&self, context: &PreprocessorContext, book: Book) -> Result<Book>;
        /// Whether the step does anything for this renderer.
        fn supports_renderer(&self, renderer: &str) -> bool {
            let _ = renderer;
            true
        }
    }
}

/// Helpers that mdBook 0.5 no longer exports.
pub mod utils {
    use std::collections::HashMap;

    /// An id for an element with this text, different from all that `seen` has counted.
    pub fn unique_id_from_content(content: &str, seen: &mut HashMap<String, usize>) -> String {
        let id = id_from_content(content);
        let count = seen.entry(id.clone()).or_insert(0);
        *count += 1;
        if *count == 1 { id } else { format!("{id}-{}", *count - 1) }
    }

    /// Lower case, words joined by hyphens, everything but letters, digits, `_` and `-` dropped.
    fn id_from_content(content: &str) -> String {
        content
            .trim()
            .chars()
            .filter_map(|c| match c {
                c if c.is_alphanumeric() || c == '_' || c == '-' => Some(c.to_ascii_lowercase()),
                c if c.is_whitespace() => Some('-'),
                _ => None,
            })
            .collect()
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn equal_texts_get_different_ids() {
            let mut seen = HashMap::new();
            assert_eq!(unique_id_from_content("Who's first?", &mut seen), "whos-first");
            assert_eq!(unique_id_from_content("Whos first", &mut seen), "whos-first-1");
        }
    }
}

/// The version of mdBook that this is in truth.
pub const MDBOOK_VERSION: &str = mdbook_preprocessor::MDBOOK_VERSION;
