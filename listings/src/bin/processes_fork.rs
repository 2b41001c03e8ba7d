//! A process made by `fork`: another pid, a copy of the memory, and the same open file with one offset for both.
//! linux-only
use std::fs::File;
use std::io::{Read, Seek, Write};

fn main() -> anyhow::Result<()> {
    let path = std::env::temp_dir().join(format!("fork-{}", std::process::id()));
    File::create(&path)?.write_all(b"one two three")?;
    let mut file = File::open(&path)?;
    let parent = std::process::id();
    let mut variable = 1;

    // SAFETY: this process has one thread, so the child may do anything that the parent could.
    match unsafe { libc::fork() } {
        -1 => anyhow::bail!("fork: {}", std::io::Error::last_os_error()),
        0 => {
            variable += 41;
            let mut word = [0; 4];
            file.read_exact(&mut word)?;
            println!(
                "child:  same pid {}, variable {variable}, read {:?}",
                std::process::id() == parent,
                String::from_utf8_lossy(&word)
            );
        }
        child => {
            // SAFETY: waits for the child; a null pointer means that its status is not wanted.
            unsafe { libc::waitpid(child, std::ptr::null_mut(), 0) };
            println!(
                "parent: variable {variable}, the file stands at {}",
                file.stream_position()?
            );
            std::fs::remove_file(&path)?;
        }
    }
    Ok(())
}
