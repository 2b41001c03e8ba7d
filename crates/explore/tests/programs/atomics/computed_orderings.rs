//! rustc refuses an ordering that an operation cannot have where it is written out; a computed one panics.
//! outcomes:
//! "Relaxed\n  fine\n  fine\n  fine\n  fine\n  fine\n  there is no such thing as a relaxed fence\nRelease\n  there is no such thing as a release load\n  fine\n  fine\n  fine\n  there is no such thing as a release failure ordering\n  fine\nAcquire\n  fine\n  there is no such thing as an acquire store\n  fine\n  fine\n  fine\n  fine\nAcqRel\n  there is no such thing as an acquire-release load\n  there is no such thing as an acquire-release store\n  fine\n  fine\n  there is no such thing as an acquire-release failure ordering\n  fine\nSeqCst\n  fine\n  fine\n  fine\n  fine\n  fine\n  fine\n"
use std::panic;
use std::sync::atomic::{AtomicU32, Ordering, fence};

fn said(body: impl FnOnce() + panic::UnwindSafe) -> String {
    match panic::catch_unwind(body) {
        Ok(()) => "fine".to_string(),
        Err(payload) => match payload.downcast_ref::<String>() {
            Some(text) => text.clone(),
            None => payload.downcast_ref::<&str>().unwrap().to_string(),
        },
    }
}

fn main() {
    use Ordering::*;
    for order in [Relaxed, Release, Acquire, AcqRel, SeqCst] {
        let n = AtomicU32::new(1);
        println!("{order:?}");
        println!("  {}", said(|| assert_eq!(n.load(order), 1)));
        println!("  {}", said(|| n.store(2, order)));
        println!("  {}", said(|| assert!(n.swap(3, order) < n.fetch_add(1, order))));
        println!("  {}", said(|| assert!(n.compare_exchange(9, 1, order, Relaxed).is_err())));
        println!("  {}", said(|| assert!(n.compare_exchange(9, 1, SeqCst, order).is_err())));
        println!("  {}", said(|| fence(order)));
    }
}
