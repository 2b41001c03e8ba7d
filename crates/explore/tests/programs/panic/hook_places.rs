//! A hook is told where the program's own code panicked: a method call from its name on, an overloaded index from its bracket on.
//! outcomes:
//! "7:20 attempt to add with overflow\n11:14 called `Option::unwrap()` on a `None` value\n13:31 index out of bounds: the len is 0 but the index is 3\n14:31 index out of bounds: the len is 3 but the index is 3\n15:20 index out of bounds: the len is 3 but the index is 3\n16:16 positive\n17:38 attempt to divide by zero\n18:16 no text\n19:72 a number: ParseIntError {{ kind: InvalidDigit }}\n20:38 internal error: entered unreachable code: here\n" thread-panic "thread 1"
use std::panic::{self, AssertUnwindSafe};

struct Row(Vec<u32>);
impl std::ops::Index<usize> for Row {
    type Output = u32;
    // The trait says `#[track_caller]`: what panics in here is said to be where the row is indexed.
    fn index(&self, at: usize) -> &u32 {
        &self.0[at]
    }
}

#[track_caller]
fn positive(n: i32) {
    assert!(n > 0, "positive");
}
#[track_caller]
fn both(a: i32, b: i32) {
    positive(a);
    positive(b);
}

fn attempt<T>(body: impl FnOnce() -> T) {
    let _ = panic::catch_unwind(AssertUnwindSafe(|| {
        body();
    }));
}

const START: u32 = line!();
fn main() {
    panic::set_hook(Box::new(|info| {
        let at = info.location().unwrap();
        println!("{}:{} {}", at.line() - START, at.column(), info.payload_as_str().unwrap_or("no text"));
    }));
    let (three, list) = (3, vec![1, 2, 3]);
    attempt(|| 1 + (255u8 + three as u8));
    attempt(|| {
        list.iter()
            .find(|&&n| n > 3)
            .unwrap()
    });
    attempt(|| 1 + Row(vec![])[three]);
    attempt(|| [1, 2, 3][0] + [1, 2, 3][three]);
    attempt(|| list[three]);
    attempt(|| both(1, 0));
    attempt(|| [1, 0].iter().map(|n| 10 / n).collect::<Vec<i32>>());
    attempt(|| panic::panic_any(7));
    attempt(|| println!("{}", "short".split_at(three).0.parse::<i32>().expect("a number")));
    attempt(|| std::thread::spawn(|| unreachable!("here")).join().is_err());
}
