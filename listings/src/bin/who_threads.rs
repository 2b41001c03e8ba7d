//! While 1, 10, 100 threads of `thread::spawn` are alive: how many threads does the kernel list for this process?
//! linux-only
use std::sync::{Arc, Barrier};
use std::thread;

fn kernel_threads() -> std::io::Result<usize> {
    Ok(std::fs::read_dir("/proc/self/task")?.count())
}

fn main() -> anyhow::Result<()> {
    println!("alone: {}", kernel_threads()?);
    for n in [1, 10, 100] {
        let counted = Arc::new(Barrier::new(n + 1));
        let threads: Vec<_> = (0..n)
            .map(|_| {
                let counted = Arc::clone(&counted);
                thread::spawn(move || {
                    counted.wait();
                })
            })
            .collect();
        println!("with {n}: {}", kernel_threads()?);
        counted.wait();
        for thread in threads {
            thread.join().expect("it only waits");
        }
        while kernel_threads()? > 1 {
            thread::yield_now(); // one that was joined may still be on its way out
        }
    }
    Ok(())
}
