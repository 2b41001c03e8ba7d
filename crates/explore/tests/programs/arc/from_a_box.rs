//! What a box holds moves into an `Arc` whatever its size: a trait object, a slice, a text. It is dropped once.
//! outcomes:
//! "6 [1, 2] text\nlast gone\n7 one\n"
use std::rc::Rc;
use std::sync::Arc;
use std::thread;

trait Step: Send + Sync {
    fn step(&self, from: u32) -> u32;
}

struct Add(u32, &'static str);

impl Step for Add {
    fn step(&self, from: u32) -> u32 {
        from + self.0
    }
}

impl Drop for Add {
    fn drop(&mut self) {
        println!("{} gone", self.1);
    }
}

fn boxed() -> Box<dyn Step> {
    Box::new(Add(5, "last"))
}

fn main() {
    let step: Arc<dyn Step> = Arc::from(boxed());
    let theirs = Arc::clone(&step);
    let other = thread::spawn(move || theirs.step(1));
    let list: Arc<[u32]> = Arc::from(vec![1, 2].into_boxed_slice());
    let text: Arc<str> = String::from("text").into_boxed_str().into();
    println!("{} {list:?} {text}", other.join().unwrap());
    drop(step);
    let call: Rc<dyn Fn(u32) -> u32> = Rc::from(Box::new(|n: u32| n + 1) as Box<dyn Fn(u32) -> u32>);
    let same = call.clone();
    let one: Rc<str> = Rc::from("one".to_string().into_boxed_str());
    println!("{} {one}", same(6));
}
