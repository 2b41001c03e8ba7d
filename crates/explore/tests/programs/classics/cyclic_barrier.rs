//! A reusable barrier made of a mutex and a condition variable: a generation number keeps rounds apart.
//! outcomes:
//! "[2, 4]\n"
use std::sync::{Condvar, Mutex};
use std::thread;

struct Cyclic {
    state: Mutex<(usize, usize)>,
    opened: Condvar,
    parties: usize,
}

impl Cyclic {
    fn wait(&self) {
        let mut state = self.state.lock().unwrap();
        let generation = state.1;
        state.0 += 1;
        if state.0 == self.parties {
            *state = (0, generation + 1);
            self.opened.notify_all();
        } else {
            while state.1 == generation {
                state = self.opened.wait(state).unwrap();
            }
        }
    }
}

fn main() {
    let barrier = Cyclic {
        state: Mutex::new((0, 0)),
        opened: Condvar::new(),
        parties: 2,
    };
    let arrived = Mutex::new(0);
    let work = || {
        let mut seen = vec![];
        for _ in 0..2 {
            *arrived.lock().unwrap() += 1;
            barrier.wait();
            seen.push(*arrived.lock().unwrap());
            barrier.wait();
        }
        seen
    };
    let (mine, theirs) = thread::scope(|scope| {
        let other = scope.spawn(work);
        (work(), other.join().unwrap())
    });
    assert_eq!(mine, theirs);
    println!("{mine:?}");
}
