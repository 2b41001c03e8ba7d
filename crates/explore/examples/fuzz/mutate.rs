//! Programs that nobody would write: pieces of good ones, cut, swapped, repeated and mixed. The same seed gives the same program.

use std::path::{Path, PathBuf};

/// Small, fast and good enough numbers (splitmix64).
pub struct Dice(u64);

impl Dice {
    /// The same seed throws the same numbers.
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    /// A number below `bound`; 0 when there is none.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) >> 11) as usize % bound.max(1)
    }

    /// One of these.
    pub fn pick<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(self.below(all.len()))
    }
}

/// Every Rust file below these directories, in order of the paths.
pub fn programs(roots: &[PathBuf]) -> Vec<String> {
    let mut paths = Vec::new();
    roots.iter().for_each(|root| collect(root, &mut paths));
    paths.sort();
    let texts = paths.iter().map(std::fs::read_to_string);
    texts.filter_map(Result::ok).collect()
}

/// Where the good programs are, seen from this crate.
pub fn roots() -> Vec<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let places = ["tests/programs", "tests/hostile", "../../listings/src/bin"];
    places.iter().map(|place| here.join(place)).collect()
}

fn collect(root: &Path, paths: &mut Vec<PathBuf>) {
    let entries = std::fs::read_dir(root).into_iter().flatten();
    for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
        match path.is_dir() {
            true => collect(&path, paths),
            false if path.extension().is_some_and(|end| end == "rs") => paths.push(path),
            false => {}
        }
    }
}

/// Tokens that tend to lie at the edge of something.
const ODD: &[&str] = &[
    "0",
    "1",
    "2",
    "64",
    "255",
    "256",
    "65536",
    "4294967296",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551615",
    "340282366920938463463374607431768211455",
    "0.0",
    "1e308",
    "f64::NAN",
    "usize::MAX",
    "i64::MIN",
    "u8::MAX",
    "'x'",
    "\"\"",
    "\"{:>9999}\"",
    "\"{}\"",
    "\"{0:?} {x}\"",
    "()",
    "[]",
    "{}",
    "self",
    "Self",
    "super",
    "crate",
    "fn",
    "impl",
    "dyn",
    "move",
    "ref",
    "mut",
    "&",
    "&mut",
    "*",
    "!",
    "?",
    "..",
    "..=",
    "=>",
    "->",
    "::",
    "::<",
    "<",
    ">",
    "|",
    "||",
    "&&",
    "<<",
    ">>",
    "+=",
    "<<=",
    "-",
    "/",
    "%",
    "=",
    "==",
    ";",
    ",",
    ":",
    ".",
    "#",
    "@",
    "$",
    "_",
    "'a",
    "'static",
    "loop",
    "while",
    "for",
    "in",
    "if",
    "else",
    "match",
    "return",
    "break",
    "continue",
    "let",
    "const",
    "static",
    "struct",
    "enum",
    "trait",
    "where",
    "unsafe",
    "async",
    "await",
    "as",
    "u8",
    "i128",
    "usize",
    "f32",
    "str",
    "String",
    "bool",
    "char",
    "Vec<_>",
    "Box<dyn Fn()>",
    "Option<Self>",
    "Arc::new",
    "Mutex::new",
    "vec!",
    "panic!",
    "println!",
    ".lock().unwrap()",
    ".join()",
    ".clone()",
    ".unwrap()",
    ".iter()",
    ".map(|x| x)",
    ".collect()",
    "thread::spawn",
    "main()",
    "todo!()",
    "size_of::<T>()",
    "é",
    "\u{0}",
    "\u{202e}",
    "r#\"",
    "/*",
    "*/",
    "//",
];

/// No program at all: odd tokens, and now and then any characters, in any order.
pub fn soup(dice: &mut Dice) -> String {
    let mut text = String::from(["", "fn main() { "][dice.below(2)]);
    for _ in 0..dice.below(120) {
        match dice.below(12) {
            0 => text.extend(char::from_u32(dice.below(0x11_0000) as u32)),
            1 => text.push(char::from(dice.below(128) as u8)),
            _ => text.push_str(dice.pick(ODD).unwrap_or(&"")),
        }
        text.push_str([" ", ""][dice.below(2)]);
    }
    text
}

/// A program made from one of `all` by a few random changes.
pub fn mutant(all: &[String], dice: &mut Dice) -> String {
    let mut tokens = dice.pick(all).map_or(Vec::new(), |text| tokens(text));
    for _ in 0..=dice.below(4) {
        change(&mut tokens, all, dice);
        tokens.truncate(20_000);
    }
    tokens.concat()
}

fn change(own: &mut Vec<String>, all: &[String], dice: &mut Dice) {
    let at = dice.below(own.len());
    let end = (at + 1 + dice.below(6)).min(own.len());
    match dice.below(13) {
        0 => drop(own.drain(at..end)),
        1 => {
            let again = own[at..end].to_vec();
            own.splice(at..at, again);
        }
        2 => {
            let other = dice.below(own.len());
            if at < own.len() {
                own.swap(at, other);
            }
        }
        3 | 4 => {
            let odd = dice.pick(ODD).map(|odd| format!(" {odd} "));
            let until = (at + dice.below(2)).min(own.len());
            own.splice(at..until, odd);
        }
        5 | 6 => {
            let with = own.get(dice.below(own.len())).cloned();
            own.splice(at..(at + 1).min(own.len()), with);
        }
        7 => {
            let other = dice.pick(all).map_or(Vec::new(), |text| tokens(text));
            let from = dice.below(other.len());
            let until = (from + 1 + dice.below(12)).min(other.len());
            own.splice(at..end, other[from..until].to_vec());
        }
        8 => number(own, dice),
        9 => {
            let (open, close) = *dice
                .pick(&[
                    ("(", ")"),
                    ("{", "}"),
                    ("[", "]"),
                    ("&", ""),
                    ("Some(", ")"),
                    ("(|| ", ")()"),
                ])
                .unwrap_or(&("(", ")"));
            let inside = own[at..end].concat();
            own.splice(at..end, [format!("{open}{inside}{close}")]);
        }
        10 => {
            let piece = own[at..end].concat();
            own.splice(at..end, [piece.repeat(1 + dice.below(300))]);
        }
        _ => lines(own, all, dice),
    }
}

/// Makes a number of the program another one.
fn number(own: &mut [String], dice: &mut Dice) {
    let numbers = own
        .iter_mut()
        .filter(|text| text.starts_with(|c: char| c.is_ascii_digit()));
    let mut numbers: Vec<&mut String> = numbers.collect();
    let at = dice.below(numbers.len());
    if let Some(number) = numbers.get_mut(at) {
        **number = match dice.below(4) {
            0 => (1u128 << dice.below(127)).to_string(),
            1 => format!("-{number}"),
            _ => dice.below(12).to_string(),
        };
    }
}

/// Deletes, doubles, moves or brings in whole lines.
fn lines(own: &mut Vec<String>, all: &[String], dice: &mut Dice) {
    let text = own.concat();
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    let at = dice.below(lines.len());
    let end = (at + 1 + dice.below(4)).min(lines.len());
    match dice.below(4) {
        0 => drop(lines.drain(at..end)),
        1 => {
            let again = lines[at..end].to_vec();
            lines.splice(at..at, again);
        }
        2 => {
            let other = dice.below(lines.len());
            if at < lines.len() {
                lines.swap(at, other);
            }
        }
        _ => {
            let other: Vec<&str> = dice
                .pick(all)
                .map_or(Vec::new(), |text| text.split_inclusive('\n').collect());
            let from = dice.below(other.len());
            let until = (from + 1 + dice.below(10)).min(other.len());
            lines.splice(at..at, other[from..until].iter().copied());
        }
    }
    *own = tokens(&lines.concat());
}

/// Words, numbers, spaces and single signs; together they are the text again.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut last = Kind::Sign;
    for c in text.chars() {
        let kind = match c {
            c if c.is_alphanumeric() || c == '_' => Kind::Word,
            c if c.is_whitespace() => Kind::Space,
            _ => Kind::Sign,
        };
        match tokens.last_mut() {
            Some(token) if kind == last && kind != Kind::Sign => token.push(c),
            _ => tokens.push(c.to_string()),
        }
        last = kind;
    }
    tokens
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Word,
    Space,
    Sign,
}

/// A request about a program: any of those there are, with small limits.
pub fn request(source: &str, dice: &mut Dice) -> String {
    let asked = dice.pick(&[
        "explore",
        "explore",
        "explore",
        "replay",
        "enabled",
        "reachable",
        "graph",
    ]);
    let scheduler = dice.pick(&[
        "threads",
        "threads",
        "cooperative",
        "interval 3",
        "workers 2",
    ]);
    let schedule: Vec<usize> = (0..dice.below(30)).map(|_| dice.below(3)).collect();
    serde_json::json!({
        "request": asked.unwrap_or(&"explore"),
        "source": source,
        "scheduler": scheduler.unwrap_or(&"threads"),
        "timers": if dice.below(4) == 0 { "ordered" } else { "any" },
        "spurious": dice.below(4) == 0,
        "reduce": dice.below(4) != 0,
        "count": dice.below(3) == 0,
        "schedule": if asked == Some(&"explore") { Vec::new() } else { schedule },
        "budget": {"states": 600, "transitions": 2000, "instructions": 200_000, "bytes": 2_000_000, "outcomes": 40},
    })
    .to_string()
}
