//! The same copy as two tasks. One knows only files, the other only how progress is shown.
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

fn copy(from: &Path, to: &Path, progress: Sender<u64>) -> io::Result<()> {
    let (mut input, mut output) = (File::open(from)?, File::create(to)?);
    let mut buffer = [0; 4096];
    loop {
        let n = input.read(&mut buffer)?;
        if n == 0 {
            return Ok(());
        }
        output.write_all(&buffer[..n])?;
        let _ = progress.send(n as u64); // nobody has to be watching
    }
}

fn show(size: u64, progress: Receiver<u64>) {
    let mut copied = 0;
    let mut shown = 0;
    for n in progress {
        copied += n;
        while shown + 25 <= copied * 100 / size {
            shown += 25;
            println!("{shown} %");
        }
    }
}

fn main() -> anyhow::Result<()> {
    let folder = std::env::temp_dir().join(format!("why-two-tasks-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let (from, to) = (folder.join("from"), folder.join("to"));
    fs::write(
        &from,
        (0..1_000_000u32)
            .map(|n| (n % 251) as u8)
            .collect::<Vec<u8>>(),
    )?;
    let size = fs::metadata(&from)?.len();

    let (sender, receiver) = channel();
    thread::scope(|scope| {
        scope.spawn(|| show(size, receiver));
        copy(&from, &to, sender)
    })?;
    println!("identical: {}", fs::read(&from)? == fs::read(&to)?);
    Ok(fs::remove_dir_all(&folder)?)
}
