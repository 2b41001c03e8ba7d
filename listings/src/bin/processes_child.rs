//! A process on any system: started from a program, with nothing shared but what it is handed. Its answer comes back through a pipe.
use std::process::{Command, Stdio};

fn main() -> anyhow::Result<()> {
    if std::env::args().nth(1).as_deref() == Some("child") {
        println!("{}", 6 * 7);
        return Ok(());
    }
    let child = Command::new(std::env::current_exe()?)
        .arg("child")
        .stdout(Stdio::piped())
        .spawn()?;
    let other_pid = child.id() != std::process::id();
    let output = child.wait_with_output()?;
    println!("another process: {other_pid}");
    println!("its answer: {}", String::from_utf8(output.stdout)?.trim());
    println!("it ended well: {}", output.status.success());
    Ok(())
}
