//! The unisex bathroom: never both kinds at once, and everybody gets in.
//! outcomes:
//! "4 visits\n"
use std::sync::{Condvar, Mutex};
use std::thread;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    Blue,
    Green,
}

fn main() {
    let inside: Mutex<(Option<Kind>, u32, u32)> = Mutex::new((None, 0, 0));
    let emptied = Condvar::new();
    thread::scope(|scope| {
        for kind in [Kind::Blue, Kind::Green] {
            for _ in 0..2 {
                let (inside, emptied) = (&inside, &emptied);
                scope.spawn(move || {
                    let mut room = inside.lock().unwrap();
                    while room.0.is_some_and(|who| who != kind) {
                        room = emptied.wait(room).unwrap();
                    }
                    room.0 = Some(kind);
                    room.1 += 1;
                    room.2 += 1;
                    drop(room);
                    let mut room = inside.lock().unwrap();
                    assert_eq!(room.0, Some(kind));
                    room.1 -= 1;
                    if room.1 == 0 {
                        room.0 = None;
                        emptied.notify_all();
                    }
                });
            }
        }
    });
    println!("{} visits", inside.lock().unwrap().2);
}
