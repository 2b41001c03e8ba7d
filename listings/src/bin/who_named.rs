//! The kernel knows each thread by id and name; it has an entry of its own in the scheduler's tables.
//! linux-only
use std::sync::{Arc, Barrier};
use std::thread;

fn main() -> anyhow::Result<()> {
    let looked = Arc::new(Barrier::new(2));
    let counted = Arc::clone(&looked);
    let worker = thread::Builder::new()
        .name("worker".to_string())
        .spawn(move || {
            counted.wait(); // it is there, under its name
            counted.wait(); // it has been looked at
        })?;
    looked.wait();
    for task in std::fs::read_dir("/proc/self/task")? {
        let folder = task?.path();
        let name = std::fs::read_to_string(folder.join("comm"))?;
        if name.trim() == "worker" {
            let status = std::fs::read_to_string(folder.join("status"))?;
            let tells = |what: &str| status.lines().any(|line| line.starts_with(what));
            println!("worker: has a state: {}", tells("State:"));
            println!(
                "worker: has its own switches: {}",
                tells("voluntary_ctxt_switches:")
            );
        }
    }
    looked.wait();
    worker.join().expect("it only waits");
    Ok(())
}
