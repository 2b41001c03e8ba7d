//! What is shared may be initialized after it is allocated, while it has one owner.
//! outcomes:
//! "5 [1, 2]\n"
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let mut total = Arc::<Mutex<u32>>::new_uninit();
    Arc::get_mut(&mut total).unwrap().write(Mutex::new(2));
    let total = unsafe { total.assume_init() };
    let adds = [1, 2].map(|n| {
        let total = Arc::clone(&total);
        thread::spawn(move || *total.lock().unwrap() += n)
    });
    for add in adds {
        add.join().unwrap();
    }
    let mut pair = Rc::<[u8; 2]>::new_uninit();
    Rc::get_mut(&mut pair).unwrap().write([1, 2]);
    let pair = unsafe { pair.assume_init() };
    println!("{} {pair:?}", total.lock().unwrap());
}
