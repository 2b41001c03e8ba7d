//! What is allowed, what is not, and what is said about it.

use std::path::Path;

use listing::{
    End, Ended, Expectation, Explored, Memory, Observed, Outcome, OutcomeSet, Source, difference,
};

fn set(text: &str) -> OutcomeSet {
    Expectation::parse(Path::new("a.outcomes"), text)
        .unwrap()
        .set
}

fn observed(stdout: &str, ended: Ended) -> Observed {
    Observed {
        stdout: stdout.into(),
        ended,
    }
}

fn admits(text: &str, stdout: &str, ended: Ended) -> bool {
    set(text).admits(&observed(stdout, ended)).is_some()
}

const OK: Ended = Ended::Code(0);

#[test]
fn holes_take_numbers_of_their_kind_only() {
    let total = "\"total = {int 2..=200}\\n\"";
    for (number, fits) in [
        ("2", true),
        ("200", true),
        ("1", false),
        ("201", false),
        ("2.5", false),
        ("", false),
        ("-3", false),
    ] {
        assert_eq!(
            admits(total, &format!("total = {number}\n"), OK),
            fits,
            "{number}"
        );
    }
    assert!(!admits(total, "total = 2\nmore\n", OK));
    assert!(admits("\"{int}{int}\"", "12", OK));
    assert!(!admits("\"{int}{int}\"", "1", OK));
    assert!(admits(
        "\"{int -3..0}..{float} {ms} ms, {pid}\"",
        "-3..-2.5 1.25 ms, 17",
        OK
    ));
    assert!(!admits("\"{pid}\"", "0", OK));
    assert!(!admits("\"{ms}\"", "-1", OK));
    assert!(admits("\"{{{int}}} \\u{7b}\"", "{7} {", OK));
}

#[test]
fn endings_are_told_apart() {
    assert!(admits("\"\" exit 3", "", Ended::Code(3)));
    assert!(!admits("\"\" exit 3", "", OK));
    assert!(admits(
        "\"left 0\\n\" panic \"sold out\"",
        "left 0\n",
        Ended::Code(101)
    ));
    assert!(admits("\"\" abort", "", Ended::Signal(6)));
    assert!(!admits("\"\" abort", "", Ended::Signal(11)));
    assert!(admits("\"a\\n\" deadlock", "a\n", Ended::OutOfTime));
    assert!(admits("\"\" livelock", "", Ended::OutOfTime));
    assert!(!admits("\"\" deadlock", "a\n", Ended::OutOfTime));
    assert!(!admits("\"\"", "", Ended::OutOfTime));
    assert!(!admits("data race", "", OK));
    assert!(admits("weak: \"0 0\\n\"\n\"1 1\\n\"", "0 0\n", OK));
}

#[test]
fn objections_say_what_differs() {
    let objection = |text, stdout: &[u8], ended| {
        set(text)
            .objection(&Observed {
                stdout: stdout.into(),
                ended,
            })
            .unwrap()
    };
    assert_eq!(
        objection("\"a\\nb\\n\"", b"a\nc\n", OK),
        "printed \"a\\nc\\n\", which is not allowed:\n  a\n- b\n+ c"
    );
    assert_eq!(
        objection("\"1\\n\"\n\"2\\n\" exit 3", b"2\n", OK),
        "printed \"2\\n\", which is not allowed; allowed are\n  \"1\\n\"\n  \"2\\n\" exit 3"
    );
    assert!(objection("\"a\"", b"a", Ended::Signal(11)).contains("signal 11 (segmentation fault)"));
    assert!(objection("\"a\"", b"a", Ended::Code(7)).contains("exited with code 7"));
    assert!(objection("\"a\"", b"a", Ended::OutOfTime).starts_with("did not end"));
    assert!(objection("\"a\"", b"aaa", Ended::TooMuchOutput).starts_with("printed without end"));
    assert!(objection("\"a\"", b"a\xff", OK).contains("not UTF-8: 0xff after 1 bytes"));
    assert_eq!(
        difference("a\n", "a"),
        "- a\n+ a (no line break at the end)"
    );
}

#[test]
fn sections_serve_their_readers() {
    let set = set(
        "# native\n\"{int 2..=9}\\n\"\n# explore N = 1\n\"2\\n\"\n# explore N = 2, FAIR = true\n\"3\\n\"\n\"4\\n\"\n",
    );
    assert!(set.admits(&observed("7\n", OK)).is_some());
    let explorations = set.explorations();
    let constants: Vec<String> = explorations
        .iter()
        .map(|e| {
            e.constants
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join(", ")
        })
        .collect();
    assert_eq!(constants, ["N = 1", "N = 2, FAIR = true"]);
    assert_eq!(explorations[1].allowed.len(), 2);
}

#[test]
fn written_outcomes_are_read_back() {
    let all = [
        "\"a \\\"b\\\" {{c}} \\u{1b}\\n\"",
        "\"{int 2..=3} {int 2..} {int ..=3} {int} {float} {ms} {pid}\"",
        "weak: \"x\" exit 3",
        "\"x\" panic \"no {tea}\" thread-panic \"a\" thread-panic \"b\"",
        "\"x\" deadlock",
        "\"\" livelock",
        "\"\" abort",
        "data race",
    ];
    let set = set(&all.join("\n"));
    let written: Vec<String> = set.native().iter().map(ToString::to_string).collect();
    assert_eq!(written, all);
}

#[test]
fn explorations_must_find_exactly_the_set() {
    let set = set("\"1\\n\"\n\"2\\n\"\nweak: \"0\\n\"\n\"1\\n\" deadlock\ndata race\n");
    let exploration = set.explorations()[0];
    let found = |outcomes: Vec<Outcome>, memory| {
        exploration.differences(&Explored {
            outcomes,
            complete: true,
            memory,
        })
    };
    let stuck = Outcome {
        end: End::Deadlock,
        ..Outcome::printed("1\n")
    };
    // What was printed before a data race is no part of the outcome.
    let race = Outcome {
        end: End::Race,
        ..Outcome::printed("whatever")
    };
    let all = vec![
        Outcome::printed("1\n"),
        Outcome::printed("2\n"),
        stuck,
        race,
    ];
    assert_eq!(found(all.clone(), Memory::SequentiallyConsistent), [""; 0]);
    assert_eq!(
        found(all.clone(), Memory::Weak),
        ["line 3: weak: \"0\\n\" never happens"]
    );

    let mut more = all.clone();
    more.extend([Outcome::printed("0\n"), Outcome::printed("3\n")]);
    assert_eq!(
        found(more, Memory::SequentiallyConsistent),
        [
            "line 3: weak: \"0\\n\" needs no weak memory; drop the mark",
            "\"3\\n\" happens and is not declared",
        ]
    );
    assert_eq!(
        found(all[1..].to_vec(), Memory::SequentiallyConsistent),
        ["line 1: \"1\\n\" never happens"]
    );
    let partial = Explored {
        outcomes: all,
        complete: false,
        memory: Memory::SequentiallyConsistent,
    };
    assert_eq!(exploration.differences(&partial).len(), 1);
}

#[test]
fn a_source_has_caption_marks_parts_and_hidden_lines() {
    let text = "//! One sentence,\n//! in two lines.\n//! linux-only\nuse a;\n// HIDE\nuse b;\n// SHOW\nfn main() {\n    // ANCHOR: body\n    go();\n    // ANCHOR_END: body\n}\n";
    let source = Source::parse(Path::new("a.rs"), text, "//").unwrap();
    assert_eq!(
        source.caption().as_deref(),
        Some("One sentence, in two lines.")
    );
    assert!(source.has_mark("linux-only"));
    let shown: Vec<_> = source
        .lines()
        .iter()
        .filter(|l| !l.hidden)
        .map(|l| (l.number, l.text.as_str()))
        .collect();
    assert_eq!(
        shown,
        [
            (4, "use a;"),
            (8, "fn main() {"),
            (10, "    go();"),
            (12, "}")
        ]
    );
    assert_eq!(source.part("body").unwrap()[0].text, "    go();");
    assert!(source.copied().contains("use b;\nfn main"));
    assert!(!source.copied().contains("ANCHOR"));
    let python =
        Source::parse(Path::new("a.py"), "# Caption.\nx = 1\n# HIDE\ny = 2\n", "#").unwrap();
    assert_eq!(python.caption().as_deref(), Some("Caption."));
    assert!(python.lines()[2].hidden);
}
