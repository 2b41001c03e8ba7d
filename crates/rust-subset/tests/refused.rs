//! What rustc refuses is refused, in words for learners; what stands beside it is taken.

#[path = "refused/borrows.rs"]
mod borrows;
#[path = "refused/bounds.rs"]
mod bounds;
#[path = "refused/changes.rs"]
mod changes;
#[path = "refused/declared.rs"]
mod declared;
#[path = "refused/dropped.rs"]
mod dropped;
#[path = "refused/ends.rs"]
mod ends;
#[path = "refused/exhaustive.rs"]
mod exhaustive;
#[path = "refused/futures.rs"]
mod futures;
#[path = "refused/items.rs"]
mod items;
#[path = "refused/kept.rs"]
mod kept;
#[path = "refused/lints.rs"]
mod lints;
#[path = "refused/names.rs"]
mod names;
#[path = "refused/objects.rs"]
mod objects;
#[path = "refused/ownership.rs"]
mod ownership;
#[path = "refused/params.rs"]
mod params;
#[path = "refused/patterns.rs"]
mod patterns;
#[path = "refused/privacy.rs"]
mod privacy;
#[path = "refused/scoped.rs"]
mod scoped;
#[path = "refused/send.rs"]
mod send;
#[path = "refused/signatures.rs"]
mod signatures;
#[path = "refused/twins.rs"]
mod twins;
#[path = "refused/uncalled.rs"]
mod uncalled;
#[path = "refused/unsafety.rs"]
mod unsafety;
#[path = "refused/written.rs"]
mod written;

use rust_subset::{Library, Options, compile, compile_with};

thread_local! {
    static LIBRARY: Library = Library::new();
}

/// The problems of a program, each with its line.
fn problems(source: &str) -> Vec<String> {
    let options = Options::default();
    let found = LIBRARY
        .with(|library| compile_with(library, source, &options))
        .err();
    let found = found.unwrap_or_default();
    let each = found
        .iter()
        .map(|one| format!("{}: {}", one.span.line, one.text));
    each.collect()
}

/// A program is refused in these words.
#[track_caller]
fn refused(source: &str, said: &str) {
    assert_eq!(problems(source), [said], "{source}");
}

/// The problems of a program whose first line is added here: what it takes from std.
fn problems_after_uses(source: &str) -> Vec<String> {
    let uses = "use std::cell::*; use std::rc::Rc; use std::sync::*; use std::thread;";
    problems(&format!("{uses}\n{source}\n"))
}

/// A program whose `main`, from line 3 on, has this body is refused in these words.
#[track_caller]
fn refused_in_main(body: &str, said: &str) {
    let found = problems_after_uses(&format!("fn main() {{\n{body}\n}}"));
    assert_eq!(found, [said], "{body}");
}

/// Each of these programs is taken.
#[track_caller]
fn taken(sources: &[&str]) {
    for source in sources {
        assert_eq!(problems(source), Vec::<String>::new(), "{source}");
    }
}

/// The book's listings that rustc refuses are refused here too.
#[test]
fn the_listings_that_do_not_compile() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../listings/compile_fail");
    let files = std::fs::read_dir(folder).expect("the listings are beside the crates");
    let mut seen = 0;
    for file in files.map(|file| file.expect("it can be listed").path()) {
        if file.extension().is_some_and(|end| end == "rs") {
            let source = std::fs::read_to_string(&file).expect("it is text");
            assert!(
                compile(&source, &Options::default()).is_err(),
                "{file:?} is explored"
            );
            seen += 1;
        }
    }
    assert!(seen > 0, "{folder} has no listings");
}
