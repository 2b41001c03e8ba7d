//! A process is a thick wall: one that aborts takes nothing else down. A thread that aborts takes everything.
//! linux-only
use std::os::unix::process::ExitStatusExt;
use std::process::Command;
use std::thread;

fn main() -> anyhow::Result<()> {
    match std::env::args().nth(1).as_deref() {
        Some("process") => std::process::abort(),
        Some("thread") => {
            thread::spawn(|| std::process::abort()).join().unwrap();
            println!("never printed");
        }
        _ => {
            for what in ["process", "thread"] {
                let status = Command::new(std::env::current_exe()?).arg(what).status()?;
                println!(
                    "the {what} aborted; its process ended by signal {:?}",
                    status.signal()
                );
            }
            println!("this process goes on");
        }
    }
    Ok(())
}
