//! A lock around anything that implements a trait, shared as one type.
//! outcomes:
//! "14 area 36, 1 left\nsquare gone\n"
use std::sync::{Arc, Mutex};
use std::thread;

trait Shape: Send {
    fn grow(&mut self);
    fn area(&self) -> u32;
}
struct Square(u32);
impl Shape for Square {
    fn grow(&mut self) {
        self.0 += 1;
    }
    fn area(&self) -> u32 {
        self.0 * self.0
    }
}
impl Drop for Square {
    fn drop(&mut self) {
        println!("square gone");
    }
}

fn main() {
    let shape: Arc<Mutex<dyn Shape>> = Arc::new(Mutex::new(Square(4)));
    let numbers: Box<Mutex<[u32]>> = Box::new(Mutex::new([1, 2, 3]));
    thread::scope(|scope| {
        for at in 0..2 {
            let (shape, numbers) = (Arc::clone(&shape), &numbers);
            scope.spawn(move || {
                shape.lock().unwrap().grow();
                numbers.lock().unwrap()[at] += 4;
            });
        }
    });
    let sum: u32 = numbers.lock().unwrap().iter().sum();
    let area = shape.lock().unwrap().area();
    println!("{sum} area {area}, {} left", Arc::strong_count(&shape));
}
