//! A place in a line, with the few ways to go on from it.

/// What is left of a line. Never starts with a space.
pub(crate) struct Cursor<'a> {
    rest: &'a str,
}

impl<'a> Cursor<'a> {
    pub(crate) fn new(line: &'a str) -> Self {
        Self { rest: line.trim() }
    }

    pub(crate) fn rest(&self) -> &'a str {
        self.rest
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    pub(crate) fn starts_with(&self, c: char) -> bool {
        self.rest.starts_with(c)
    }

    /// Goes on behind the first `bytes` bytes and the spaces after them.
    pub(crate) fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default().trim_start();
    }

    /// Goes past `text` if it stands here.
    pub(crate) fn takes(&mut self, text: &str) -> bool {
        let here = self.rest.starts_with(text);
        if here {
            self.skip(text.len());
        }
        here
    }

    /// Goes past `word` if it stands here as a whole word.
    pub(crate) fn takes_word(&mut self, word: &str) -> bool {
        self.peek() == word && self.takes(word)
    }

    /// The next word, passed.
    pub(crate) fn word(&mut self) -> &'a str {
        let word = self.peek();
        self.skip(word.len());
        word
    }

    fn peek(&self) -> &'a str {
        let end = self.rest.find(|c: char| c.is_whitespace() || c == '"');
        &self.rest[..end.unwrap_or(self.rest.len())]
    }
}
