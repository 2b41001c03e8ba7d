//! What a schedule's steps are called, for each operation: the verb, and the object by its name.

use crate::{events, replay};
use serde_json::Value;

pub const USES: &str = "use std::sync::{*, atomic::{*, Ordering::*}}; use std::thread; use std::time::Duration;
    static N: AtomicI32 = AtomicI32::new(0); static M: Mutex<i32> = Mutex::new(0); static R: RwLock<i32> = RwLock::new(0);
    static C: Condvar = Condvar::new();\n";

/// The first steps of a program that has one thread at first.
#[track_caller]
fn check(body: &str, schedule: &str, expected: &[&str]) {
    let answer = replay(&format!("{USES}fn main() {{ {body} }}"), schedule);
    let texts: Vec<&str> = events(&answer)
        .iter()
        .map(|event| event["text"].as_str().expect("a text"))
        .collect();
    assert_eq!(texts, expected);
}

#[test]
fn atomics() {
    check(
        "N.store(1, SeqCst); N.load(SeqCst); N.swap(2, SeqCst); N.fetch_sub(3, SeqCst); N.fetch_max(4, SeqCst);
        let _ = N.compare_exchange(4, 5, SeqCst, SeqCst); fence(SeqCst);",
        "0000000",
        &[
            "store 1 to `N`",
            "load `N`",
            "swap 2 into `N`",
            "subtract 3 from `N`",
            "take the maximum of 4 and `N`",
            "compare `N` with 4 and exchange it for 5",
            "fence",
        ],
    );
}

#[test]
fn locks() {
    check(
        "drop(M.lock()); drop(M.try_lock()); drop(R.read()); drop(R.try_read()); drop(R.write()); drop(R.try_write());
        C.notify_one(); C.notify_all();",
        "0000000000 0000",
        &[
            "lock `M`",
            "unlock `M`",
            "try to lock `M`",
            "unlock `M`",
            "lock for reading `R`",
            "unlock from reading `R`",
            "try to lock for reading `R`",
            "unlock from reading `R`",
            "lock for writing `R`",
            "unlock from writing `R`",
            "try to lock for writing `R`",
            "unlock from writing `R`",
            "notify one waiter of `C`",
            "notify all waiters of `C`",
        ],
    );
}

/// A channel is one object: the first variable that leads to it names it, whichever end that is.
#[test]
fn channels() {
    check(
        "let (sender, receiver) = mpsc::sync_channel(2); sender.send(1).unwrap(); sender.try_send(2).unwrap();
        receiver.recv().unwrap(); receiver.try_recv().unwrap();",
        "0000",
        &[
            "send on `sender`",
            "try to send on `sender`",
            "receive from `sender`",
            "try to receive from `sender`",
        ],
    );
}

#[test]
fn threads() {
    check(
        "let t = thread::spawn(|| thread::sleep(Duration::from_secs(1)));
        thread::yield_now(); t.thread().unpark(); t.is_finished(); t.join().unwrap(); println!(\"on\");",
        "0000 11 00",
        &[
            "spawn a thread",
            "yield",
            "unpark `thread 1`",
            "ask whether `thread 1` has finished",
            "sleep",
            "end",
            "wait for `thread 1` to end",
            "print \"on\\n\"",
        ],
    );
}

#[test]
fn a_wait_for_a_notification() {
    check(
        "let t = thread::spawn(|| drop(C.wait(M.lock().unwrap()).unwrap())); C.notify_one(); t.join().unwrap();",
        "0 11 0 11",
        &[
            "spawn a thread",
            "lock `M`",
            "unlock `M` and wait for `C`",
            "notify one waiter of `C`",
            "lock `M` again",
            "unlock `M`",
        ],
    );
}

#[test]
fn what_is_done_to_an_atomic() {
    check(
        "N.fetch_add(1, SeqCst); N.fetch_min(-4, SeqCst); N.fetch_and(6, SeqCst); N.fetch_nand(7, SeqCst); N.fetch_or(8, SeqCst);
        N.fetch_xor(9, SeqCst);",
        "000000",
        &[
            "add 1 to `N`",
            "take the minimum of -4 and `N`",
            "and 6 into `N`",
            "nand 7 into `N`",
            "or 8 into `N`",
            "xor 9 into `N`",
        ],
    );
}

#[test]
fn channels_of_crossbeam() {
    check(
        "let (sender, receiver) = crossbeam::channel::unbounded::<u8>(); sender.len();
        crossbeam::select! { recv(receiver) -> _ => {}, default => {} }",
        "00",
        &["count the messages in `sender`", "select a channel"],
    );
}

/// An object is named by the shortest way that a variable leads to it.
#[test]
fn objects_within_others() {
    check(
        "struct Inner { lock: Mutex<i32> } struct Shared { count: AtomicI32, inner: Inner }
        let shared = Arc::new(Shared { count: AtomicI32::new(0), inner: Inner { lock: Mutex::new(0) } });
        let boxed = Box::new(AtomicBool::new(true)); let list = vec![AtomicI32::new(1), AtomicI32::new(2)];
        let pair = (AtomicU8::new(1), Some(AtomicU8::new(2)));
        shared.count.load(SeqCst); drop(shared.inner.lock.lock()); boxed.load(SeqCst); list[0].load(SeqCst); list[1].load(SeqCst);
        pair.0.load(SeqCst); pair.1.as_ref().unwrap().load(SeqCst);",
        "00000000",
        &[
            "load `shared.count`",
            "lock `shared.inner.lock`",
            "unlock `shared.inner.lock`",
            "load `boxed`",
            "load `list[0]`",
            "load `list[1]`",
            "load `pair.0`",
            "load `pair.1`",
        ],
    );
}

/// What a macro of the library expands to stands where the program names the macro.
#[test]
fn a_step_stands_at_a_line_of_the_program() {
    let source = "use crossbeam::channel::unbounded;
        fn main() {
            let (sender, receiver) = unbounded::<u8>();
            crossbeam::select! {
                recv(receiver) -> _ => {}
                default => {}
            }
            assert_eq!(sender.len(), 0);
            println!(
                \"done\"
            );
        }";
    let answer = replay(source, "0000");
    let lines: Vec<&Value> = events(&answer).iter().map(|event| &event["line"]).collect();
    assert_eq!(lines, [4, 8, 9, 12]);
}

#[test]
fn gates_and_initializations() {
    check(
        "static ONCE: Once = Once::new(); let gate = Barrier::new(1);
        gate.wait(); ONCE.call_once(|| {}); ONCE.is_completed();",
        "0000",
        &[
            "wait at `gate`",
            "begin `ONCE`",
            "end `ONCE`",
            "look whether it is complete: `ONCE`",
        ],
    );
}

#[test]
fn a_lock_for_writing_that_becomes_one_for_reading() {
    check(
        "drop(RwLockWriteGuard::downgrade(R.write().unwrap()));",
        "000",
        &[
            "lock for writing `R`",
            "go on reading only: `R`",
            "unlock from reading `R`",
        ],
    );
}

#[test]
fn waits_for_a_time() {
    check(
        "let time = Duration::from_secs(1); let (sender, receiver) = crossbeam::channel::bounded(1);
        std::time::Instant::now(); thread::park_timeout(time); thread::sleep(time); sender.send_timeout(1, time).unwrap();
        receiver.recv_timeout(time).unwrap(); drop(C.wait_timeout(M.lock().unwrap(), time).unwrap());",
        "000000 0000",
        &[
            "look at the clock",
            "park",
            "sleep",
            "send on `sender`",
            "receive from `sender`",
            "lock `M`",
            "unlock `M` and wait for `C`",
            "wait to be notified of `C`",
            "lock `M` again",
            "unlock `M`",
        ],
    );
}

#[test]
fn ends_of_channels_and_owners() {
    check(
        "let (sender, receiver) = mpsc::channel::<u8>(); drop(sender); receiver.recv().unwrap_err();",
        "00",
        &["drop an end of `receiver`", "receive from `receiver`"],
    );
    check(
        "let shared = Arc::new(1); Arc::strong_count(&shared); drop(shared.clone());",
        "000",
        &[
            "look at the number of an Arc's owners",
            "change the number of an Arc's owners",
            "change the number of an Arc's owners",
        ],
    );
}

#[test]
fn output_and_ends() {
    check(
        "let output = std::io::stdout().lock(); drop(output); println!(\"a\"); std::process::exit(3);",
        "0000",
        &[
            "lock standard output",
            "unlock standard output",
            "print \"a\\n\"",
            "exit with code 3",
        ],
    );
    check("std::process::abort();", "0", &["abort"]);
    check("N.load(SeqCst);", "00", &["load `N`", "end the program"]);
}

/// A guard and `self` are no names of a lock.
#[test]
fn what_a_guard_locks() {
    let source = format!(
        "{USES}struct Account {{ balance: Mutex<i32> }}
        impl Account {{
            fn add(&self, n: i32) {{ let mut held = self.balance.lock().unwrap(); *held += n; println!(\"{{held}}\"); }}
        }}
        static BANK: Account = Account {{ balance: Mutex::new(1) }};
        fn main() {{
            let account = Account {{ balance: Mutex::new(1) }};
            account.add(1);
            BANK.add(1);
            let all = [R.read(), R.read()];
        }}"
    );
    let answer = replay(&source, "000 000 0000");
    let texts = events(&answer).iter().map(|event| &event["text"]);
    let texts: Vec<&Value> = texts
        .filter(|text| !text.as_str().is_some_and(|text| text.starts_with("print")))
        .collect();
    let expected = [
        "lock `account.balance`",
        "unlock `account.balance`",
        "lock `BANK.balance`",
        "unlock `BANK.balance`",
        "lock for reading `R`",
        "lock for reading `R`",
        "unlock from reading `R`",
        "unlock from reading `R`",
    ];
    assert_eq!(texts, expected);
}
