//! Whatever a reader types, there is an answer: a diagnostic, a fault or an honest partial result; never a panic, an exhausted
//! stack, or work beyond the budget. All of it runs on a stack of the usual size, and limits are counts, never times.

#[path = "../examples/fuzz/mutate.rs"]
mod mutate;

use explore::request::Session;
use explore_rust::Rust;
use mutate::Dice;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::{fs, path::Path, thread};

/// What a thread has if nobody asks for more.
const STACK: usize = 2 << 20;
/// An answer is not longer than this, whatever the program prints.
const LONGEST: usize = 8 << 20;

/// Runs on a stack of the usual size.
fn on_a_usual_stack(work: impl FnOnce() + Send + 'static) {
    let worker = thread::Builder::new().stack_size(STACK).spawn(work);
    let ended = worker.expect("a thread").join();
    assert!(ended.is_ok(), "the explorer panicked: see above");
}

fn budget() -> Value {
    json!({"states": 500, "transitions": 3000, "instructions": 300_000, "bytes": 1_000_000, "outcomes": 20})
}

fn ask(session: &mut Session<Rust>, request: &Value) -> Value {
    let answer = session.answer(&request.to_string(), &mut |_| true);
    assert!(
        answer.len() <= LONGEST,
        "an answer of {} bytes",
        answer.len()
    );
    serde_json::from_str(&answer).expect("an answer in JSON")
}

fn explore(session: &mut Session<Rust>, source: &str) -> Value {
    let request =
        json!({"request": "explore", "source": source, "count": true, "budget": budget()});
    ask(session, &request)
}

fn has(answer: &Value, key: &str) -> bool {
    answer[key].as_array().is_some_and(|all| !all.is_empty())
}

/// Why an answer says nothing, or claims too much.
fn dishonest(answer: &Value) -> Option<&'static str> {
    let complete = answer["complete"] == true;
    match (
        complete,
        has(answer, "outcomes"),
        has(answer, "notes"),
        has(answer, "diagnostics"),
    ) {
        (true, false, ..) => Some("complete, and yet no outcome"),
        (true, _, _, true) => Some("complete, and yet not understood"),
        (false, _, false, false) => Some("incomplete, and does not say why"),
        _ => None,
    }
}

/// The kept programs, by name.
fn corpus() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile");
    let entries = fs::read_dir(folder).expect("the folder of bad programs");
    let read = |entry: std::io::Result<fs::DirEntry>| {
        let path = entry.expect("an entry").path();
        let name = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        (name, fs::read_to_string(&path).expect("a readable program"))
    };
    entries.map(read).collect()
}

#[test]
fn every_kept_program_gets_an_honest_answer() {
    on_a_usual_stack(|| {
        let mut session = Session::new(Rust::default());
        let mut wrong = Vec::new();
        for (name, source) in corpus() {
            println!("{name}");
            if let Some(why) = dishonest(&explore(&mut session, &source)) {
                wrong.push(format!("{name}: {why}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    });
}

#[test]
fn a_megabyte_of_anything_is_refused() {
    on_a_usual_stack(|| {
        let mut session = Session::new(Rust::default());
        for piece in [
            "x ",
            "(",
            "{",
            "[",
            "<",
            "-",
            "&",
            "|",
            "fn f() {}\n",
            "\"",
            "/*",
            "r#",
            "'",
            "0",
            "é",
            "\0",
            "#![a]",
        ] {
            let answer = explore(&mut session, &piece.repeat((1 << 20) / piece.len()));
            assert!(
                has(&answer, "diagnostics"),
                "a megabyte of {piece:?}: {answer}"
            );
        }
    });
}

#[test]
fn nesting_and_chains_are_bounded_together() {
    let pieces = [
        ("(", ")"),
        ("{", "}"),
        ("[", "]"),
        ("-(", ")"),
        ("&&&&(", ")"),
        ("f(", ")"),
        ("|x| (", ")"),
        ("if x {", "}"),
        ("match x { _ => ", "}"),
        ("loop {", "}"),
        ("async {", "}"),
        ("Some(", ")"),
        ("vec![", "]"),
        ("S { a: ", "}"),
        ("a[", "]"),
        ("println!(\"{}\", ", ")"),
        ("unsafe {", "}"),
        ("x as T<", ">"),
        ("1 + (", ")"),
    ];
    on_a_usual_stack(move || {
        let mut session = Session::new(Rust::default());
        for (open, close) in pieces {
            for times in [30, 60, 2000] {
                let inside = format!("{}1{}", open.repeat(times), close.repeat(times));
                let answer = explore(&mut session, &format!("fn main() {{ let x = {inside}; }}"));
                assert_eq!(dishonest(&answer), None, "{times} times {open}");
            }
        }
    });
}

/// What grows with the square of the program must have an end: references that a loop keeps, impls that might overlap.
#[test]
fn hundreds_and_thousands_are_answered() {
    let many =
        |count: usize, each: &dyn Fn(usize) -> String| (0..count).map(each).collect::<String>();
    let references = format!(
        "fn main() {{ let c = std::env::args().count(); {} loop {{ {} if c > 5 {{ break; }} }} {} }}",
        many(250, &|n| format!(
            "let mut v{n} = vec![{n}]; let r{n} = &mut v{n};\n"
        )),
        many(250, &|n| format!("if c > {n} {{ r{n}.push(1); }}\n")),
        many(250, &|n| format!("println!(\"{{}}\", r{n}.len());\n")),
    );
    let impls = format!(
        "trait T {{}} fn main() {{}} {}",
        many(4000, &|n| format!(
            "struct S{n}; impl T for S{n} {{}} impl S{n} {{ fn f() {{}} }}\n"
        )),
    );
    let constants = format!(
        "{} const A2000: u64 = 0; fn main() {{ println!(\"{{A0}}\"); }}",
        many(2000, &|n| format!("const A{n}: u64 = A{} + 1;\n", n + 1)),
    );
    on_a_usual_stack(move || {
        let mut session = Session::new(Rust::default());
        for source in [references, impls, constants] {
            let answer = explore(&mut session, &source);
            assert!(answer["outcomes"].is_array(), "{answer}");
            assert_eq!(dishonest(&answer), None);
        }
    });
}

const COUNTER: &str = "const N: usize = 2;\nfn main() { for n in 0..N { println!(\"{n}\"); } }";

#[test]
fn more_outcomes_than_anybody_can_list_are_counted() {
    let source = "fn main() {
        let all: Vec<_> = (0..6).map(|i| std::thread::spawn(move || for j in 0..4 { println!(\"{i} {j}\"); })).collect();
        for one in all { one.join().unwrap(); }
    }";
    on_a_usual_stack(move || {
        let request = json!({ "request": "explore", "source": source, "witnesses": false });
        let answer = ask(&mut Session::new(Rust::default()), &request);
        // 24! orders of all lines, of which those of one thread keep theirs.
        let note = "There are 3,246,670,537,110,000 outcomes, more than are listed.";
        assert_eq!(answer["notes"][0]["text"], note);
        assert_eq!(answer["outcomes"].as_array().map(Vec::len), Some(100));
    });
}

#[test]
fn absurd_constants_are_told_or_followed() {
    on_a_usual_stack(|| {
        let mut session = Session::new(Rust::default());
        let values = [
            json!(i64::MIN),
            json!(i64::MAX),
            json!(-1),
            json!(true),
            json!(""),
            json!("main()"),
            json!("loop {}"),
            json!("N"),
            json!("}{"),
            json!("\"text\""),
            json!("1; fn evil() {}"),
            json!("(".repeat(10_000)),
            json!("18446744073709551616"),
        ];
        for value in values {
            let request = json!({"request": "explore", "source": COUNTER, "set": {"N": value}, "budget": budget()});
            assert_eq!(dishonest(&ask(&mut session, &request)), None, "N = {value}");
        }
        let request = json!({"request": "explore", "source": COUNTER, "set": {"M": 1}});
        assert!(has(&ask(&mut session, &request), "diagnostics"));
    });
}

#[test]
fn bad_requests_are_answered_with_an_error() {
    let nested = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let texts = [
        String::new(),
        "null".into(),
        "[]".into(),
        "{".into(),
        "\u{0}".into(),
        nested,
        "{\"request\":\"explore\"}".into(),
        json!({"request": "conquer", "source": COUNTER}).to_string(),
        json!({"request": "explore", "source": COUNTER, "more": 1}).to_string(),
        json!({"request": "explore", "source": COUNTER, "budget": {"states": -1}}).to_string(),
        json!({"request": "replay", "source": COUNTER, "schedule": [70_000]}).to_string(),
        json!({"request": "replay", "source": COUNTER, "scheduler": "workers 0"}).to_string(),
    ];
    on_a_usual_stack(move || {
        for text in texts {
            let answer: Value =
                serde_json::from_str(&explore_rust::answer(&text)).expect("an answer in JSON");
            assert!(answer["error"].is_string(), "{answer}");
        }
    });
}

#[test]
fn bad_schedules_name_the_step_that_does_not_fit() {
    on_a_usual_stack(|| {
        let mut session = Session::new(Rust::default());
        for schedule in [
            json!([9]),
            json!([65_535]),
            json!([[0, 4_000_000_000u32]]),
            json!(vec![0; 100]),
        ] {
            for asked in ["replay", "enabled", "reachable"] {
                let request = json!({"request": asked, "source": COUNTER, "schedule": schedule});
                let answer = ask(&mut session, &request);
                assert!(answer["step"].is_number(), "{asked} {schedule}: {answer}");
            }
        }
    });
}

#[test]
fn no_budget_at_all_is_told() {
    on_a_usual_stack(|| {
        let nothing =
            json!({"states": 0, "transitions": 0, "instructions": 0, "bytes": 0, "outcomes": 0});
        let request = json!({"request": "explore", "source": COUNTER, "budget": nothing});
        let answer = ask(&mut Session::new(Rust::default()), &request);
        assert_eq!(
            (answer["complete"].clone(), has(&answer, "notes")),
            (json!(false), true)
        );
    });
}

/// A short run of what `examples/fuzz` does for hours.
#[test]
fn mutants_are_answered() {
    on_a_usual_stack(|| {
        let all = mutate::programs(&mutate::roots());
        let mut session = Session::new(Rust::default());
        for seed in 0..60 {
            let mut dice = Dice::new(seed);
            let source = mutate::mutant(&all, &mut dice);
            println!("seed {seed}");
            let request = mutate::request(&source, &mut dice);
            let answer = session.answer(&request, &mut |_| true);
            assert!(
                serde_json::from_str::<Value>(&answer).is_ok(),
                "seed {seed}"
            );
        }
    });
}

#[test]
fn soups_are_answered() {
    on_a_usual_stack(|| {
        let mut session = Session::new(Rust::default());
        for seed in 0..100 {
            let source = mutate::soup(&mut Dice::new(seed));
            assert_eq!(
                dishonest(&explore(&mut session, &source)),
                None,
                "seed {seed}"
            );
        }
    });
}

/// Six pieces of half a million numbers fit into the 32 MB that a program may use, ten do not, wherever four of them are kept. What
/// needs to be there, and what is done with a new `piece`.
const KEEPS: [(&str, &str); 7] = [
    ("let mut kept = Vec::new();", "kept.push(piece);"),
    ("", "Box::leak(Box::new(piece));"),
    (
        "static KEPT: Mutex<Vec<[u8; 500_000]>> = Mutex::new(Vec::new());",
        "KEPT.lock().unwrap().push(piece);",
    ),
    (
        "thread_local!(static KEPT: RefCell<Vec<[u8; 500_000]>> = const { RefCell::new(Vec::new()) });",
        "KEPT.with_borrow_mut(|kept| kept.push(piece));",
    ),
    (
        "let (sender, _receiver) = mpsc::channel();",
        "sender.send(piece).unwrap();",
    ),
    (
        "let mut kept = Vec::new();",
        "kept.push(thread::spawn(move || piece));",
    ),
    (
        "let mut kept = String::new();",
        "kept.push_str(&\"12345678\".repeat(piece.len()));",
    ),
];

#[test]
fn memory_is_limited_wherever_it_is() {
    let mut session = Session::new(Rust::default());
    for (kept, keep) in KEEPS {
        let mut end = |pieces: u32| {
            let source = format!(
                "use std::{{sync::{{Mutex, mpsc}}, cell::RefCell, thread}};
                fn main() {{ {kept} for _ in 0..4 {{ let piece = [1_u8; 500_000]; {keep} }}
                let mut more = Vec::new(); for _ in 4..{pieces} {{ more.push([1_u8; 500_000]); }} println!(\"{{}}\", more.len()); }}"
            );
            let request = json!({"request": "explore", "source": source, "witnesses": false});
            let answer = ask(&mut session, &request);
            let only = &answer["outcomes"][0]["end"]["kind"];
            assert!(answer["outcomes"][1].is_null());
            only.as_str()
                .unwrap_or_else(|| panic!("{keep}: {answer}"))
                .to_string()
        };
        assert_eq!(end(6), "exit", "{keep}");
        assert_eq!(end(10), "abort", "{keep}");
    }
}
