//! What is left in a queue is dropped by the last receiver, up to a message whose drop panics: those after it leak.
//! outcomes:
//! "dropped 1\ndropped 2\ncaught\ndropped 1\ndropped 2\ncaught\n"
struct Message(u32);

impl Drop for Message {
    fn drop(&mut self) {
        println!("dropped {}", self.0);
        if self.0 == 2 {
            panic!("two");
        }
    }
}

fn main() {
    let (sender, receiver) = std::sync::mpsc::channel();
    for n in 1..=3 {
        sender.send(Message(n)).unwrap();
    }
    if std::panic::catch_unwind(move || drop(receiver)).is_err() {
        println!("caught");
    }
    let (sender, receiver) = crossbeam::channel::bounded(3);
    for n in 1..=3 {
        sender.send(Message(n)).unwrap();
    }
    drop(sender);
    if std::panic::catch_unwind(move || drop(receiver)).is_err() {
        println!("caught");
    }
}
