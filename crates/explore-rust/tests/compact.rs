//! Programs as bytes: what comes back is what went in, and bytes that are not a compiler's own are refused or do no harm.

use explore::Compiled;
use explore::request::Session;
use explore::request::input::{Ask, Limits, Literal, Request};
use explore_rust::Rust;
use program::compact::{Piece, Stamp, Subject, Unreadable, Verdict, write};
use std::path::{Path, PathBuf};

/// The fixtures of the engine, and the book's listings.
fn programs() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in ["../explore/tests/programs", "../../listings/src/bin"] {
        files_in(&root.join(folder), &mut files);
    }
    files.sort();
    let texts = files.iter().map(std::fs::read_to_string);
    texts.map(Result::unwrap).collect()
}

fn files_in(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_in(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

fn request(source: &str) -> Request {
    let mut request = Request::new(Ask::Explore, source.into());
    request.budget = Limits {
        states: Some(300),
        instructions: Some(200_000),
        ..Limits::default()
    };
    request
}

fn explored(bytes: Vec<u8>, request: &Request) -> String {
    let mut session = Session::new(Compiled::new(rust_subset::STAMP));
    session.compiler().hold(bytes);
    session.answer_to(request, &mut |_| true)
}

#[test]
fn compiled_programs_answer_as_their_texts_do() {
    let mut session = Session::new(Rust::default());
    let programs = programs();
    assert!(programs.len() > 200, "{} programs", programs.len());
    // The modules of a page are compared on all of them, by `ci/wasm --compare`.
    for source in programs.into_iter().step_by(5) {
        let request = request(&source);
        let bytes = session.compiler().compile_to_bytes(&request);
        let direct = session.answer_to(&request, &mut |_| true);
        assert_eq!(explored(bytes, &request), direct, "{source}");
    }
}

const SOURCE: &str = "const N: u32 = 2; fn main() { let t = std::thread::spawn(|| println!(\"{N}\")); t.join().unwrap(); }";

#[test]
fn another_build_text_or_value_is_refused() {
    let rust = Rust::default();
    let request = request(SOURCE);
    let bytes = rust.compile_to_bytes(&request);
    let mut held = Compiled::new(rust_subset::STAMP);
    assert_eq!(held.has(&request), Err(Unreadable::AnotherText));
    held.hold(bytes.clone());
    assert_eq!(held.has(&request), Ok(()));
    let mut other = request.clone();
    other.set.insert("N".into(), Literal::Number(3));
    assert_eq!(held.has(&other), Err(Unreadable::AnotherText));
    // Pieces follow each other, the newest are looked at first.
    held.hold([bytes.clone(), rust.compile_to_bytes(&other)].concat());
    assert_eq!(held.has(&other), Ok(()));
    let mut stranger = Compiled::new(Stamp(rust_subset::STAMP.0 ^ 1));
    stranger.hold(bytes);
    assert_eq!(stranger.has(&request), Err(Unreadable::AnotherBuild));
    assert!(
        Unreadable::AnotherBuild
            .to_string()
            .contains("another build")
    );
}

#[test]
fn what_is_cut_off_or_damaged_is_refused() {
    let request = request(SOURCE);
    let bytes = Rust::default().compile_to_bytes(&request);
    let has = |bytes: Vec<u8>| {
        let mut held = Compiled::new(rust_subset::STAMP);
        held.hold(bytes);
        held.has(&request)
    };
    for length in (1..bytes.len()).step_by(97) {
        assert_eq!(has(bytes[..length].to_vec()), Err(Unreadable::Damaged));
    }
    for at in (44..bytes.len()).step_by(61) {
        let mut changed = bytes.clone();
        changed[at] ^= 0x10;
        assert_eq!(has(changed), Err(Unreadable::Damaged), "byte {at}");
    }
    assert_eq!(has(b"<!doctype html>".to_vec()), Err(Unreadable::Damaged));
}

/// Small numbers without a source of randomness.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) as usize % limit
    }
}

/// Bytes whose hash is right and whose content is not a compiler's: read to nothing, or to a program that runs to some end.
#[test]
fn a_program_made_to_mislead_is_refused_or_does_no_harm() {
    let subject = Subject::of(SOURCE, []);
    let bytes = Rust::default().compile_to_bytes(&request(SOURCE));
    let piece = Piece::find(&bytes, rust_subset::STAMP, subject).unwrap();
    let verdict: Verdict = piece.read().unwrap();
    let body = postcard::to_allocvec(&verdict).unwrap();
    let mut dice = Dice(7);
    let mut taken = 0;
    for _ in 0..3000 {
        let mut changed = body.clone();
        for _ in 0..=dice.below(3) {
            let at = dice.below(changed.len());
            changed[at] = match dice.below(3) {
                0 => dice.below(256) as u8,
                1 => changed[at].wrapping_add(1),
                _ => changed[at] ^ (1 << dice.below(8)),
            };
        }
        let Ok(verdict) = postcard::from_bytes::<Verdict>(&changed) else {
            continue;
        };
        let bytes = write(rust_subset::STAMP, subject, &verdict);
        let found = Piece::find(&bytes, rust_subset::STAMP, subject).unwrap();
        if matches!(found.read(), Ok(Ok(_))) {
            taken += 1;
            let answer = explored(bytes, &request(SOURCE));
            serde_json::from_str::<serde_json::Value>(&answer).expect("an answer in JSON");
        }
    }
    assert!(taken > 100, "{taken} were run");
}
