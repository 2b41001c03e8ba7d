//! A file copy that shows its progress, interleaved by hand: copy a little, look whether it is time to report, copy a little more.
use std::fs::{self, File};
use std::io::{Read, Write};

fn main() -> anyhow::Result<()> {
    let folder = std::env::temp_dir().join(format!("why-by-hand-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let (from, to) = (folder.join("from"), folder.join("to"));
    fs::write(
        &from,
        (0..1_000_000u32)
            .map(|n| (n % 251) as u8)
            .collect::<Vec<u8>>(),
    )?;

    let size = fs::metadata(&from)?.len();
    let (mut input, mut output) = (File::open(&from)?, File::create(&to)?);
    let mut buffer = [0; 4096];
    let (mut copied, mut reported) = (0, 0);
    loop {
        let n = input.read(&mut buffer)?;
        if n == 0 {
            break;
        }
        output.write_all(&buffer[..n])?;
        copied += n as u64;
        // The second task, cut up and mixed into the first:
        let percent = copied * 100 / size;
        if percent >= reported + 25 {
            reported = percent / 25 * 25;
            println!("{reported} %");
        }
    }
    println!("identical: {}", fs::read(&from)? == fs::read(&to)?);
    Ok(fs::remove_dir_all(&folder)?)
}
