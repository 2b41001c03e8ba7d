//! The two tasks of the copy, small enough to explore: blocks are copied, percentages are shown, in every order.
use std::sync::mpsc::channel;
use std::thread;

const BLOCKS: u32 = 4;

fn main() {
    let (progress, blocks) = channel();
    let display = thread::spawn(move || {
        let mut copied = 0;
        for n in blocks {
            copied += n;
            println!("{} %", copied * 100 / BLOCKS);
        }
    });
    for _ in 0..BLOCKS {
        progress.send(1).unwrap(); // a block has been copied
    }
    drop(progress);
    display.join().unwrap();
    println!("done");
}
