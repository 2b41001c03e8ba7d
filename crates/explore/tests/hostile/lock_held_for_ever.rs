use std::sync::Mutex;
use std::thread;
static M: Mutex<u32> = Mutex::new(0);
fn main() {
    let one = thread::spawn(|| { let _held = M.lock().unwrap(); loop {} });
    *M.lock().unwrap() += 1;
    one.join().unwrap();
}
