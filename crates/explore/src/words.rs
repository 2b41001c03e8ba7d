//! Sets of results, as the words that edges spell: interned, so that equal sets are equal numbers.
//!
//! A text is a list of blocks of bytes that shares its tail with others: thousands of situations that still have most of the output
//! before them cost little more than one text. Blocks are counted from the end, so that a text has one form however it was put
//! together: all but the first are full.

use crate::intern::Interner;
use crate::outcome::{Ending, Outcome};
use crate::sorted::sorted;
use rustc_hash::{FxHashMap, FxHashSet};

/// Bytes in a block, at most: about a line.
const BLOCK: usize = 32;

/// Sets are as large as is asked for until they have so many words together. The next ones are kept small.
const KEPT: usize = 5_000_000;
/// How small.
const FEW: usize = 100;

/// A part of a text.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Block {
    bytes: [u8; BLOCK],
    len: u8,
}

/// A text: 0 is the empty one.
pub(crate) type TextId = u32;
/// A set of words: 0 is the empty one.
pub(crate) type SetId = u32;

/// What is still to come: text, threads that will panic, and the end.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Word {
    text: TextId,
    panicked: u32,
    ending: u32,
}

impl Word {
    /// Nothing but the end.
    fn end(ending: u32) -> Word {
        Word {
            text: 0,
            panicked: 0,
            ending,
        }
    }
}

/// What a step adds to the result.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Label {
    /// Text appended to standard output.
    pub printed: String,
    /// Threads that panicked.
    pub panicked: Vec<String>,
}

/// The store of texts, words and sets.
pub(crate) struct Words {
    texts: Interner<(Block, TextId)>,
    panicked: Interner<Vec<String>>,
    words: Interner<Word>,
    sets: Interner<Vec<u32>>,
    unions: FxHashMap<(SetId, SetId), SetId>,
    prefixed: FxHashMap<(u32, SetId), SetId>,
    /// So many words are kept of a set.
    pub largest: usize,
    truncated: bool,
    /// How many words were kept in all sets so far.
    kept: usize,
}

impl Words {
    /// An empty store whose sets hold at most `largest` words.
    pub fn new(largest: usize) -> Self {
        let mut words = Self {
            texts: Interner::default(),
            panicked: Interner::default(),
            words: Interner::default(),
            sets: Interner::default(),
            unions: FxHashMap::default(),
            prefixed: FxHashMap::default(),
            largest,
            truncated: false,
            kept: 0,
        };
        words.panicked.number(Vec::new());
        words.sets.number(Vec::new());
        words
    }

    /// Whether a set had to be cut.
    pub fn truncated(&self) -> bool {
        self.truncated
    }

    /// Whether a set is as large as a set may be, where it is known already that not all words are kept.
    pub fn is_cut(&self, set: SetId) -> bool {
        self.truncated && self.sets.get(set).len() >= self.most()
    }

    /// Of a set a word of each ending that another has not: all that can matter of it where the other is cut.
    pub fn other_endings(&mut self, known: SetId, set: SetId) -> SetId {
        let ending = |word: &u32| self.words.get(*word).ending;
        let mut seen: FxHashSet<u32> = self.sets.get(known).iter().map(ending).collect();
        let words = self.sets.get(set).iter().copied();
        let others = words.filter(|word| seen.insert(ending(word))).collect();
        self.set(others)
    }

    /// The set of the one word that ends at once.
    pub fn end(&mut self, ending: u32) -> SetId {
        let word = self.words.number(Word::end(ending));
        self.sets.number(vec![word])
    }

    /// Whether there are words in it, and all end so.
    pub fn all_end(&self, set: SetId, ending: u32) -> bool {
        let words = self.sets.get(set);
        let mut endings = words.iter().map(|word| self.words.get(*word).ending);
        !words.is_empty() && endings.all(|each| each == ending)
    }

    /// Whether it is that set. Of a set of which only one word is kept, this cannot be told.
    pub fn is_end(&self, set: SetId, ending: u32) -> bool {
        matches!(self.sets.get(set)[..], [only] if *self.words.get(only) == Word::end(ending))
    }

    /// Both sets' words.
    pub fn union(&mut self, a: SetId, b: SetId) -> SetId {
        if a == b || b == 0 {
            return a;
        }
        if a == 0 {
            return b;
        }
        let pair = (a.min(b), a.max(b));
        if let Some(&known) = self.unions.get(&pair) {
            return known;
        }
        let mut all = self.sets.get(a).clone();
        all.extend_from_slice(self.sets.get(b));
        let union = self.set(all);
        self.unions.insert(pair, union);
        union
    }

    /// Every word of a set with a label before it. `number` is the label's own; `race` the ending that swallows all output.
    pub fn prefix(&mut self, number: u32, label: &Label, race: u32, set: SetId) -> SetId {
        if number == 0 || set == 0 {
            return set;
        }
        if let Some(&known) = self.prefixed.get(&(number, set)) {
            return known;
        }
        let words = self.sets.get(set).clone();
        let longer = self
            .no_more_than_most(words)
            .into_iter()
            .map(|word| self.prefix_word(label, race, word))
            .collect();
        let result = self.set(longer);
        self.prefixed.insert((number, set), result);
        result
    }

    fn prefix_word(&mut self, label: &Label, race: u32, number: u32) -> u32 {
        let word = *self.words.get(number);
        if word.ending == race {
            return number;
        }
        let text = self.prepend(label.printed.as_bytes(), word.text);
        let mut panicked = self.panicked.get(word.panicked).clone();
        panicked.extend_from_slice(&label.panicked);
        let panicked = self.panicked.number(sorted(panicked));
        self.words.number(Word {
            text,
            panicked,
            ending: word.ending,
        })
    }

    /// A text with more before it: its first block is filled up, then there are new ones.
    fn prepend(&mut self, more: &[u8], tail: TextId) -> TextId {
        if more.is_empty() {
            return tail;
        }
        let (mut front, mut tail) = (more.to_vec(), tail);
        // Number 0 is the empty text, so blocks count from 1.
        if tail != 0 {
            let (first, rest) = *self.texts.get(tail - 1);
            front.extend_from_slice(&first.bytes[..first.len as usize]);
            tail = rest;
        }
        for part in front.rchunks(BLOCK) {
            let mut bytes = [0; BLOCK];
            bytes[..part.len()].copy_from_slice(part);
            let len = part.len() as u8;
            tail = self.texts.number((Block { bytes, len }, tail)) + 1;
        }
        tail
    }

    fn set(&mut self, mut words: Vec<u32>) -> SetId {
        words.sort_unstable();
        words.dedup();
        let words = self.no_more_than_most(words);
        let (sets, size) = (self.sets.len(), words.len());
        let number = self.sets.number(words);
        if self.sets.len() > sets {
            self.kept += size;
        }
        number
    }

    /// How many words a set may have now.
    fn most(&self) -> usize {
        match self.kept < KEPT {
            true => self.largest,
            false => self.largest.min(FEW),
        }
    }

    fn no_more_than_most(&mut self, words: Vec<u32>) -> Vec<u32> {
        if words.len() <= self.most() {
            return words;
        }
        self.truncated = true;
        self.cut(words)
    }

    /// As many words as a set may have; of every ending one, so that none goes unsaid.
    fn cut(&self, words: Vec<u32>) -> Vec<u32> {
        let mut seen = FxHashSet::default();
        let ending = |word: &u32| self.words.get(*word).ending;
        let (first, rest): (Vec<u32>, Vec<u32>) = words
            .into_iter()
            .partition(|word| seen.insert(ending(word)));
        let mut kept: Vec<u32> = first.into_iter().chain(rest).collect();
        kept.truncate(self.most());
        kept.sort_unstable();
        kept
    }

    /// The set's words as outcomes, sorted.
    pub fn outcomes(&self, set: SetId, endings: &Interner<Ending>) -> Vec<Outcome> {
        let words = self.sets.get(set).iter().map(|&w| *self.words.get(w));
        let outcomes = words
            .map(|word| Outcome {
                ending: endings.get(word.ending).clone(),
                stdout: self.text(word.text),
                panicked: self.panicked.get(word.panicked).clone(),
            })
            .collect();
        sorted(outcomes)
    }

    /// The kinds of the set's endings, in the order of reports.
    pub fn endings(&self, set: SetId, endings: &Interner<Ending>) -> Vec<&'static str> {
        let words = self.sets.get(set).iter().map(|&w| self.words.get(w));
        let found = words.map(|word| endings.get(word.ending)).collect();
        sorted(found).into_iter().map(Ending::kind).collect()
    }

    fn text(&self, mut text: TextId) -> String {
        let mut bytes = Vec::new();
        while text != 0 {
            let (block, tail) = *self.texts.get(text - 1);
            bytes.extend_from_slice(&block.bytes[..block.len as usize]);
            text = tail;
        }
        String::from_utf8_lossy(&bytes).into_owned()
    }
}
