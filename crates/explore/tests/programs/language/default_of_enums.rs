//! The derived default of an enum is there whatever its parameters are.
//! outcomes:
//! "true None b\n"
use std::mem;
use std::sync::Mutex;
use std::thread;

struct Plain(char);
#[derive(Default)]
enum Slot<T> {
    #[default]
    Empty,
    Full(T),
}
impl<T> Slot<T> {
    fn take(&mut self) -> Option<T> {
        match mem::take(self) {
            Slot::Full(value) => Some(value),
            Slot::Empty => None,
        }
    }
}
fn main() {
    let slot = Mutex::new(Slot::Full(Plain('a')));
    let taken = thread::scope(|s| {
        let takers = [(); 2].map(|()| s.spawn(|| slot.lock().unwrap().take()));
        takers.map(|taker| taker.join().unwrap())
    });
    let one = taken.iter().flatten().all(|plain| plain.0 == 'a');
    let mut slot = slot.into_inner().unwrap();
    let none = slot.take().map(|plain| plain.0);
    slot = Slot::Full(Plain('b'));
    println!("{one} {none:?} {}", slot.take().unwrap().0);
}
