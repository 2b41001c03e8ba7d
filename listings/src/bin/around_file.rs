//! Two processes add to a number in a file. The operating system keeps the lock, so it holds between processes.
use std::fs::File;
use std::io::{Read, Seek, Write};
use std::path::Path;
use std::process::Command;

const N: u32 = 500;

fn add(path: &Path) -> anyhow::Result<()> {
    let mut file = File::options().read(true).write(true).open(path)?;
    for _ in 0..N {
        file.lock()?;
        let mut text = String::new();
        file.rewind()?;
        file.read_to_string(&mut text)?;
        let total: u32 = text.parse()?;
        file.rewind()?;
        write!(file, "{}", total + 1)?;
        file.unlock()?;
    }
    Ok(())
}

fn main() -> anyhow::Result<()> {
    if let Some(path) = std::env::args().nth(1) {
        return add(Path::new(&path));
    }
    let path = std::env::temp_dir().join(format!("total-{}", std::process::id()));
    std::fs::write(&path, "0")?;
    let this = std::env::current_exe()?;
    let start = || Command::new(&this).arg(&path).spawn();
    for mut child in [start()?, start()?] {
        anyhow::ensure!(child.wait()?.success(), "a child failed");
    }
    println!("total = {}", std::fs::read_to_string(&path)?);
    std::fs::remove_file(&path)?;
    Ok(())
}
