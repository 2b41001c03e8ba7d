//! An answer is that of its request alone: what was asked before makes it no other, only quicker.

use crate::FAR;
use explore::request::Session;
use explore_rust::Rust;
use serde_json::json;

/// A lock taken in two orders, an update that may be lost, a loop that may go round for ever, a thread that may panic.
const PROGRAM: &str = "
    #![allow(unused)]
    use std::{thread, sync::{Mutex, atomic::{AtomicI32, Ordering::*}}};
    static A: Mutex<i32> = Mutex::new(0); static B: Mutex<i32> = Mutex::new(0);
    static N: AtomicI32 = AtomicI32::new(0);
    fn main() {
        let t = thread::spawn(|| {
            let a = A.lock();
            N.store(N.load(SeqCst) + 1, SeqCst);
            assert!(N.load(SeqCst) < 2);
            drop(B.lock());
        });
        let b = B.lock();
        N.store(N.load(SeqCst) + 1, SeqCst);
        drop(A.lock());
        drop(b);
        while N.load(SeqCst) == 0 {}
        println!(\"{}\", t.join().is_ok());
    }";

/// The same questions with another budget are about another search.
fn requests(outcomes: u32) -> [String; 10] {
    let members = [
        json!({"request": "explore"}),
        json!({"request": "explore", "least": "steps"}),
        json!({"request": "reachable", "schedule": [0, 0], "least": "steps"}),
        json!({"request": "explore", "count": true}),
        json!({"request": "graph"}),
        json!({"request": "explore", "witnesses": false}),
        json!({"request": "explore", "reduce": false}),
        json!({"request": "reachable", "schedule": [0]}),
        json!({"request": "replay", "schedule": [0, 0]}),
        json!({"request": "enabled", "schedule": [0]}),
    ];
    members.map(|mut request| {
        request["source"] = json!(PROGRAM);
        request["budget"] = json!({"outcomes": outcomes});
        request.to_string()
    })
}

#[test]
fn what_was_asked_before_makes_no_difference() {
    let mut session = Session::new(Rust::default());
    let mut number = 100;
    let mut after = |before: Option<usize>, asked: usize| {
        number += 1;
        let requests = requests(number);
        if let Some(before) = before {
            session.answer(&requests[before], &mut |_| true);
        }
        session.answer(&requests[asked], &mut |_| true)
    };
    let alone: Vec<String> = (0..10).map(|asked| after(None, asked)).collect();
    for before in 0..5 {
        for (asked, alone) in alone.iter().enumerate() {
            let answer = after(Some(before), asked);
            assert_eq!(answer, *alone, "{asked} after {before}");
        }
    }
}

/// Whoever stops a search and asks again gets the whole answer.
#[test]
fn a_search_that_was_called_off_is_gone_on_with() {
    let mut session = Session::new(Rust::default());
    let mut ask = |after: &str, outcomes: usize, most: usize| {
        let schedule = if after == "reachable" {
            vec![0, 0]
        } else {
            vec![]
        };
        let request = json!({"request": after, "source": FAR, "schedule": schedule, "witnesses": false, "budget": {"outcomes": outcomes}});
        let mut heard = 0;
        let answer = session.answer(&request.to_string(), &mut |_| {
            heard += 1;
            heard < most
        });
        (answer, heard)
    };
    for request in ["explore", "reachable"] {
        let (alone, heard) = ask(request, 1000, usize::MAX);
        assert!(heard > 0);
        for stop in 1..=heard {
            ask(request, 1000 + stop, stop);
            assert_eq!(ask(request, 1000 + stop, usize::MAX).0, alone);
        }
    }
}
