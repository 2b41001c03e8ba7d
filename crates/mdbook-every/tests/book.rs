//! Whole small books through the preprocessor: what comes out, and everything that can be wrong with them.

use std::fs;
use std::path::Path;

use mdbook_every::Every;
use mdbook_preprocessor::book::{Book, BookItem, Chapter};
use mdbook_preprocessor::config::Config;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};

const PROGRAM: &str = "//! Prints `one`.\n// ANCHOR: body\nfn main() {\n    println!(\"one\");\n}\n// ANCHOR_END: body\n";

const SETTINGS: &str = r##"
[preprocessor.every.admonish]
on_failure = "bail"
assets_version = "3.1.0"
[preprocessor.every.admonish.directive.custom]
question = { icon = "none.svg", color = "#000000", title = "Question" }
first-answer = { icon = "none.svg", color = "#000000", title = "First answer", collapsible = true }
"##;

/// A book with these files and one chapter, `src/races.md`.
fn run(files: &[(&str, &str)], chapter: &str) -> Result<String, String> {
    let root = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let file = root.path().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    run_at(root.path(), chapter)
}

fn run_at(root: &Path, chapter: &str) -> Result<String, String> {
    let config: Config = SETTINGS.parse().unwrap();
    let context = PreprocessorContext::new(root.to_path_buf(), config, "html".into());
    let chapter = Chapter::new("Races", chapter.into(), "races.md", Vec::new());
    let book = Book::new_with_items(vec![BookItem::Chapter(chapter)]);
    let book = Every::default()
        .run(&context, book)
        .map_err(|error| format!("{error:#}"))?;
    let content = book.chapters().next().unwrap().content.clone();
    Ok(content)
}

#[track_caller]
fn refused(files: &[(&str, &str)], chapter: &str, expected: &[&str]) {
    let message = run(files, chapter).expect_err("the book should be refused");
    for part in expected {
        assert!(message.contains(part), "no `{part}` in:\n{message}");
    }
}

#[test]
fn a_listing_comes_with_its_caption_code_and_output() {
    let files = [
        ("listings/src/bin/races_one.rs", PROGRAM),
        ("listings/src/bin/races_one.out", "one\n"),
    ];
    let html = run(&files, "# Races\n\n{{#listing races_one}}\n").unwrap();
    for part in [
        "id=\"listing-races_one\"",
        "data-status=\"declared\"",
        "Prints <code>one</code>.",
        "class=\"hl-function\">main</span>",
        "<pre tabindex=\"0\">one</pre>",
    ] {
        assert!(html.contains(part), "no `{part}` in:\n{html}");
    }
    assert!(!html.contains("ANCHOR"), "{html}");
}

#[test]
fn the_same_listing_twice_has_two_ids() {
    let files = [
        ("listings/src/bin/races_one.rs", PROGRAM),
        ("listings/src/bin/races_one.out", "one\n"),
    ];
    let html = run(&files, "{{#listing races_one}}\n\n{{#listing races_one}}\n").unwrap();
    assert!(html.contains("id=\"listing-races_one-2\""), "{html}");
}

#[test]
fn a_part_shows_its_lines_only() {
    let files = [
        ("listings/src/bin/races_one.rs", PROGRAM),
        ("listings/src/bin/races_one.out", "one\n"),
    ];
    let html = run(&files, "{{#listing races_one:body caption=\"The body\"}}\n").unwrap();
    assert!(
        html.contains("data-line=\"3\"") && !html.contains("data-line=\"1\""),
        "{html}"
    );
    assert!(html.contains("The body"), "{html}");
}

#[test]
fn companions_of_all_languages_stand_in_one_group_with_rust_first() {
    let files = [
        ("listings/src/bin/races_one.rs", PROGRAM),
        ("listings/src/bin/races_one.out", "one\n"),
        (
            "listings/companions/python/races_one.py",
            "# Prints one.\nprint(\"one\")\n",
        ),
        ("listings/companions/python/races_one.out", "one\n"),
        (
            "listings/companions/c/races_one.c",
            "// Prints one.\nint main(void) { return 0; }\n",
        ),
        (
            "listings/companions/c/races_one.outcomes",
            "\"{int 1..=3}\\n\"\n",
        ),
    ];
    let html = run(&files, "{{#companions races_one rust}}\n").unwrap();
    let order: Vec<_> = html
        .match_indices("data-lang-name=\"")
        .map(|(at, start)| html[at + start.len()..].split('"').next().unwrap())
        .collect();
    assert_eq!(order, ["Rust", "C", "Python"]);
    assert!(html.contains("a whole number from 1 to 3"), "{html}");
}

#[test]
fn a_compile_fail_listing_shows_the_compilers_words() {
    let files = [
        (
            "listings/compile_fail/races_no.rs",
            "//! Refused.\nfn main() { 1 }\n",
        ),
        (
            "listings/compile_fail/races_no.stderr",
            "error[E0308]: mismatched types\n",
        ),
    ];
    let html = run(&files, "{{#compile_fail races_no}}\n").unwrap();
    assert!(
        html.contains("The compiler says") && html.contains("E0308"),
        "{html}"
    );
}

#[test]
fn measured_values_and_counts_stand_in_the_sentence() {
    let file = r#"{"machine": {"cpu": "C", "cores": 2, "os": "Linux", "date": "2026-01-31"},
        "values": [{"key": "spawn", "value": 32000, "unit": "ns", "label": "spawn and join"}]}"#;
    let files = [("listings/measured/costs.json", file)];
    let html = run(&files, "It took {{#measured costs.spawn}}; {{#count rust}} programs.\n\n{{#measured_table costs}}\n").unwrap();
    assert!(
        html.starts_with("It took 32,000\u{a0}ns; 0 programs."),
        "{html}"
    );
    assert!(
        html.contains("Measured on C, 2 cores, Linux, 2026-01-31."),
        "{html}"
    );
}

#[test]
fn a_figure_is_drawn_once_and_an_unknown_one_names_the_nearest() {
    let html = run(&[], "Text.\n\n{{#figure power}}\n\nMore.\n").unwrap();
    assert!(
        html.contains("<figure class=\"drawing\" id=\"figure-power\"><svg"),
        "{html}"
    );
    refused(
        &[],
        "{{#figure powr}}\n\n{{#figure power}}\n\n{{#figure power}}\n",
        &[
            "src/races.md:1:",
            "did you mean power?",
            "src/races.md:5: the figure `power` is shown twice",
        ],
    );
    refused(
        &[],
        "{{#figure amdahl}}\n",
        &["needs listings/measured/multicore_speedup.json"],
    );
}

#[test]
fn questions_nest_and_hold_listings() {
    let files = [
        ("listings/src/bin/races_one.rs", PROGRAM),
        ("listings/src/bin/races_one.out", "one\n"),
    ];
    let chapter = "````admonish question title=\"Why?\"\nText.\n\n```admonish first-answer\nBecause.\n```\n\n{{#listing races_one}}\n````\n";
    let html = run(&files, chapter).unwrap();
    assert!(
        html.contains("<details id=\"admonition-2-first-answer\""),
        "{html}"
    );
    assert!(!html.contains("```"), "{html}");
    assert!(html.contains("id=\"listing-races_one\""), "{html}");
}

#[test]
fn an_unknown_listing_names_the_nearest() {
    let files = [
        ("listings/src/bin/races_one.rs", PROGRAM),
        ("listings/src/bin/races_one.out", "one\n"),
    ];
    let chapter = "{{#listing races_one}}\n\n{{#listing races_onne}}\n";
    refused(
        &files,
        chapter,
        &["src/races.md:3:", "races_onne", "did you mean races_one?"],
    );
}

#[test]
fn a_listing_that_no_chapter_includes_is_named() {
    let files = [
        ("listings/src/bin/races_one.rs", PROGRAM),
        ("listings/src/bin/races_one.out", "one\n"),
    ];
    refused(
        &files,
        "# Races\n",
        &[
            "listings/src/bin/races_one.rs: no chapter includes",
            "{{#listing races_one}}",
        ],
    );
}

#[test]
fn a_missing_part_names_those_there_are() {
    let files = [
        ("listings/src/bin/races_one.rs", PROGRAM),
        ("listings/src/bin/races_one.out", "one\n"),
    ];
    refused(
        &files,
        "{{#listing races_one}}\n{{#listing races_one:boddy}}\n",
        &["src/races.md:2:", "did you mean `body`?"],
    );
}

#[test]
fn everything_wrong_is_said_at_once() {
    let files = [
        (
            "listings/src/bin/races_both.rs",
            "//! Both.\nfn main() {}\n",
        ),
        ("listings/src/bin/races_both.out", ""),
        ("listings/src/bin/races_both.outcomes", "\"\"\n"),
        (
            "listings/src/bin/races_open.rs",
            "//! Open.\n// ANCHOR: a\nfn main() {}\n",
        ),
        ("listings/src/bin/races_open.out", ""),
        (
            "listings/src/bin/races_orphan.rs",
            "//! Alone.\nfn main() {}\n",
        ),
        ("listings/src/bin/races_orphan.out", ""),
    ];
    let chapter = "{{#listing races_both}}\n\nSee {{#listing races_open}} and {{#measured none.at_all}}.\n\n{{#lisitng x}}\n";
    refused(
        &files,
        chapter,
        &[
            "6 problems in the book",
            "listings/src/bin/races_both.rs: both races_both.out and races_both.outcomes",
            "listings/src/bin/races_open.rs:2: the anchor `a` never ends",
            "listings/src/bin/races_orphan.rs: no chapter includes",
            "src/races.md:3: `{{#listing}}` has other text on its line",
            "src/races.md:3: there are no measurements in listings/measured/none.json",
            "src/races.md:5: no directive is called `lisitng`",
        ],
    );
}
