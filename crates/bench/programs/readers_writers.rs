use std::sync::Arc;
use std::sync::RwLock;
use std::thread;

fn main() {
    let pair = Arc::new(RwLock::new((0, 0)));
    let writers: Vec<_> = (0..2)
        .map(|_| {
            let pair = pair.clone();
            thread::spawn(move || {
                let mut pair = pair.write().unwrap();
                pair.0 += 1;
                pair.1 += 1;
            })
        })
        .collect();
    let readers: Vec<_> = (0..2)
        .map(|_| {
            let pair = pair.clone();
            thread::spawn(move || *pair.read().unwrap())
        })
        .collect();
    for writer in writers {
        writer.join().unwrap();
    }
    for reader in readers {
        print!("{:?} ", reader.join().unwrap());
    }
    println!();
}
