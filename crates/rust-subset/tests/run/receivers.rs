//! Methods called through what leads to a `&mut`: the reference is borrowed again, not moved out.
use std::cell::RefCell;
use std::sync::Mutex;

struct Counter {
    n: i32,
}

impl Counter {
    fn add(&mut self) -> &mut Counter {
        self.n += 1;
        self
    }
}

fn twice(counter: &mut &mut Counter) {
    counter.add();
    counter.add();
}

fn main() {
    let (mut a, mut b) = (Counter { n: 0 }, Counter { n: 10 });
    twice(&mut &mut a);
    for counter in [&mut a, &mut b].iter_mut() {
        counter.add().add();
        counter.add();
    }
    let mut held = vec![1];
    let lock = Mutex::new(&mut held);
    lock.lock().unwrap().push(2);
    lock.lock().unwrap().push(3);
    let cell = RefCell::new(&mut b);
    cell.borrow_mut().add();
    cell.borrow_mut().add();
    let boxed = Box::new(&mut a);
    boxed.add();
    boxed.add();
    let mut some = Some(&mut **boxed);
    if let Some(counter) = &mut some {
        counter.add();
    }
    some.as_mut().unwrap().add();
    let (one, other) = ((|| 1)(), (move || held)());
    println!("{} {} {one} {other:?}", a.n, b.n);
}
