//! One system call makes both: the flags of `clone` say what the new one shares. Here it gets a pid of its own and shares the memory.
//! linux-only
use std::ffi::c_void;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

static VARIABLE: AtomicU32 = AtomicU32::new(1);
static ITS_PID: AtomicU32 = AtomicU32::new(0);

extern "C" fn child(_: *mut c_void) -> i32 {
    VARIABLE.store(42, SeqCst);
    ITS_PID.store(std::process::id(), SeqCst);
    0
}

fn make(flags: i32) -> anyhow::Result<()> {
    VARIABLE.store(1, SeqCst);
    let mut stack = vec![0u8; 64 * 1024];
    // SAFETY: the stack lives until the child has been waited for, and grows
    // down from its aligned end; the child touches atomics only.
    unsafe {
        let top = stack.as_mut_ptr().add(stack.len());
        let top = top.sub(top as usize % 16);
        let pid = libc::clone(
            child,
            top.cast(),
            flags | libc::SIGCHLD,
            std::ptr::null_mut(),
        );
        anyhow::ensure!(pid > 0, "clone: {}", std::io::Error::last_os_error());
        libc::waitpid(pid, std::ptr::null_mut(), 0);
    }
    let own_pid = ITS_PID.load(SeqCst) != std::process::id();
    println!(
        "shares memory: {}, has its own pid: {own_pid}",
        VARIABLE.load(SeqCst) == 42
    );
    Ok(())
}

fn main() -> anyhow::Result<()> {
    make(0)?; // as fork does
    make(libc::CLONE_VM) // neither a process as fork makes it nor a thread as pthread_create does
}
