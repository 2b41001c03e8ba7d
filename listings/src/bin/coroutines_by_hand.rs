//! A coroutine by hand: a value that remembers where it was, and a function that takes it one step further.

enum Countdown {
    Start(u32),
    At(u32),
    Done,
}

impl Countdown {
    /// Runs to the next place where it gives a value away, and stops there.
    fn resume(&mut self) -> Option<u32> {
        let (value, next) = match *self {
            Countdown::Start(n) => (n, Countdown::At(n)),
            Countdown::At(n) if n > 1 => (n - 1, Countdown::At(n - 1)),
            _ => {
                *self = Countdown::Done;
                return None;
            }
        };
        *self = next;
        Some(value)
    }
}

fn main() {
    let mut a = Countdown::Start(3);
    let mut b = Countdown::Start(2);
    println!("{:?} {:?}", a.resume(), b.resume());
    println!("{:?} {:?}", a.resume(), b.resume());
    println!("{:?} {:?}", a.resume(), b.resume());
    println!("{:?} {:?}", a.resume(), b.resume());
}
