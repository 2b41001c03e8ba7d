//! Two processes add to an atomic number in memory that both have mapped: no message, no copy, one operation.
//! linux-only
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

const N: u32 = 100_000;

fn shared_number() -> anyhow::Result<&'static AtomicU32> {
    // SAFETY: asks for a new mapping, filled with zeros, that stays the same memory in children.
    let map = unsafe {
        libc::mmap(
            std::ptr::null_mut(),
            size_of::<AtomicU32>(),
            libc::PROT_READ | libc::PROT_WRITE,
            libc::MAP_SHARED | libc::MAP_ANONYMOUS,
            -1,
            0,
        )
    };
    anyhow::ensure!(
        map != libc::MAP_FAILED,
        "mmap: {}",
        std::io::Error::last_os_error()
    );
    // SAFETY: the mapping is aligned to a page, holds a valid number, and is never unmapped.
    Ok(unsafe { &*map.cast() })
}

fn main() -> anyhow::Result<()> {
    let total = shared_number()?;
    let mut ordinary = 0;
    for _ in 0..2 {
        // SAFETY: this process has one thread.
        match unsafe { libc::fork() } {
            -1 => anyhow::bail!("fork: {}", std::io::Error::last_os_error()),
            0 => {
                for _ in 0..N {
                    total.fetch_add(1, SeqCst);
                    ordinary += 1;
                }
                std::process::exit(i32::from(ordinary != N));
            }
            _child => {}
        }
    }
    // SAFETY: waits for a child, twice; a null pointer means that its status is not wanted.
    for _ in 0..2 {
        unsafe { libc::wait(std::ptr::null_mut()) };
    }
    println!("shared: {}, ordinary: {ordinary}", total.load(SeqCst));
    Ok(())
}
