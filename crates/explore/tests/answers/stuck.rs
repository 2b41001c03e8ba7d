//! What is said where nothing goes on: of a deadlock, who waits for what, held by whom; of a schedule that does not fit, why.

use crate::replay;
use crate::words::USES;
use explore::request::Session;
use explore_rust::Rust;
use serde_json::{Value, json};

/// What is said of a deadlock after a schedule.
#[track_caller]
fn check_deadlock(body: &str, schedule: &str, expected: &str) {
    let answer = replay(&format!("{USES}fn main() {{ {body} }}"), schedule);
    let end = json!({"kind": "deadlock", "text": expected.replace("LINE", "(line 4)")});
    assert_eq!(answer["end"], end);
}

#[test]
fn who_waits_for_himself() {
    check_deadlock(
        "let _held = M.lock().unwrap(); drop(M.lock());",
        "0",
        "`main` LINE waits to lock `M`, held by itself",
    );
    check_deadlock(
        "let _held = R.read().unwrap(); drop(R.write());",
        "00",
        "`main` LINE waits to lock for writing `R`, held by itself",
    );
    check_deadlock(
        "static ONCE: Once = Once::new(); ONCE.call_once(|| ONCE.call_once(|| {}));",
        "0",
        "`main` LINE waits to begin `ONCE`, held by itself",
    );
}

#[test]
fn who_waits_for_another() {
    check_deadlock(
        "let t = thread::spawn(|| { let _held = M.lock(); thread::park(); }); drop(M.lock()); t.join().unwrap();",
        "01",
        "`main` LINE waits to lock `M`, held by `thread 1`; `thread 1` LINE waits to park",
    );
    check_deadlock(
        "let t = thread::spawn(|| std::mem::forget(M.lock())); t.join().unwrap(); drop(M.lock());",
        "010",
        "`main` LINE waits to lock `M`, held by `thread 1`, which has ended",
    );
    check_deadlock(
        "let readers = [1, 2].map(|_| thread::spawn(|| { let _held = R.read(); thread::park(); })); drop(R.write()); drop(readers);",
        "00120",
        "`main` LINE waits to lock for writing `R`, held by `thread 1` and `thread 2`; \
            `thread 1` LINE waits to park; `thread 2` LINE waits to park",
    );
    check_deadlock(
        "let t = thread::spawn(|| drop(C.wait(M.lock().unwrap()).unwrap())); let _held = M.lock(); C.notify_one(); t.join().unwrap();",
        "01100",
        "`main` LINE waits for `thread 1` to end; `thread 1` LINE waits to lock `M` again, held by `main`",
    );
    check_deadlock(
        "let _output = std::io::stdout().lock(); thread::spawn(|| println!(\"a\")).join().unwrap();",
        "00",
        "`main` LINE waits for `thread 1` to end; `thread 1` LINE waits to print \"a\\n\", held by `main`",
    );
}

#[test]
fn who_waits_for_what_nobody_does() {
    for (body, schedule, expected) in [
        ("thread::park();", "", "park"),
        (
            "drop(C.wait(M.lock().unwrap()));",
            "00",
            "be notified of `C`",
        ),
        (
            "let (_sender, receiver) = mpsc::channel::<u8>(); receiver.recv().unwrap();",
            "",
            "receive from `_sender`",
        ),
        (
            "let (sender, _receiver) = mpsc::sync_channel(1); sender.send(1).unwrap(); sender.send(2).unwrap();",
            "0",
            "send on `sender`",
        ),
        (
            "let (sender, _receiver) = mpsc::sync_channel(0); sender.send(1).unwrap();",
            "0",
            "send on `sender`",
        ),
    ] {
        let expected = format!("`main` LINE waits to {expected}");
        check_deadlock(body, schedule, &expected);
    }
    check_deadlock(
        "let gate = Barrier::new(2); gate.wait();",
        "0",
        "`main` LINE waits at `gate`",
    );
}

/// Why a step of a schedule cannot be made.
#[test]
fn steps_that_do_not_fit() {
    let body =
        "let t = thread::spawn(|| {}); let _held = M.lock(); drop(M.lock()); t.join().unwrap();";
    let source = format!("{USES}fn main() {{ {body} }}");
    let misfit_of = |source: &str, schedule: Value| {
        let request = json!({"request": "replay", "source": source, "schedule": schedule});
        let answer = Session::new(Rust::default()).answer(&request.to_string(), &mut |_| true);
        let answer: Value = serde_json::from_str(&answer).expect("JSON");
        let error = answer["error"].as_str().expect("an error").to_string();
        let place = format!("Step {} of the schedule does not fit: ", answer["step"]);
        error.strip_prefix(&place).expect("the step").to_string()
    };
    let misfit = |schedule| misfit_of(&source, schedule);
    assert_eq!(
        misfit(json!([0, 0, 0])),
        "main cannot move: lock `M` (line 4)."
    );
    assert_eq!(
        misfit(json!([0, 1])),
        "there is no thread 1 that has not ended."
    );
    assert_eq!(
        misfit(json!([[0, 1]])),
        "main has 1 results to choose from at line 4, numbered from 0; there is no number 1."
    );
    let ended = "fn main() { println!(\"a\"); }";
    assert_eq!(
        misfit_of(ended, json!([0, 0, 0])),
        "the program has ended before it."
    );
}

#[test]
fn the_length_of_a_list_that_is_raced_for_has_the_lists_name() {
    let body = "struct Shelf { height: u8, books: Vec<i32> } static mut SHELF: Shelf = Shelf { height: 1, books: Vec::new() };
        let t = thread::spawn(|| unsafe { (*&raw mut SHELF).books.push(1) });
        let _ = unsafe { (*&raw const SHELF).books.len() }; t.join().unwrap();";
    let answer = replay(&format!("{USES}fn main() {{ {body} }}"), "0");
    let text = "`main` reads `SHELF.books` in line 6, and `thread 1` writes it in line 5: nothing orders the two";
    assert_eq!(answer["end"], json!({"kind": "race", "text": text}));
}
