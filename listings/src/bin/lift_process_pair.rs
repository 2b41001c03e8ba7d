//! A process pair: the primary tells its backup how far it has come; when it falls silent, the backup goes on from there.
use std::io::{BufRead, Write, stdin};
use std::process::{Command, Stdio, abort};

fn primary(mut backup: Command) -> anyhow::Result<()> {
    let mut process = backup.stdin(Stdio::piped()).spawn()?;
    let mut messages = process.stdin.take().expect("stdin is a pipe");
    for number in 1.. {
        println!("primary: {number}");
        if number == 4 {
            abort(); // it has done the work and not yet said so
        }
        writeln!(messages, "{number}")?;
    }
    Ok(())
}

fn backup() -> anyhow::Result<()> {
    let mut last = 0;
    for line in stdin().lock().lines() {
        last = line?.parse()?;
    }
    println!("silence after {last}"); // the pipe has ended, so the primary has
    for number in last + 1..=6 {
        println!("backup: {number}");
    }
    Ok(())
}

fn main() -> anyhow::Result<()> {
    let program = std::env::current_exe()?;
    match std::env::args().nth(1).as_deref() {
        Some("primary") => {
            let mut other = Command::new(program);
            other.arg("backup");
            primary(other)
        }
        Some(_) => backup(),
        None => {
            let pair = Command::new(program).arg("primary").output()?; // until both have ended
            print!("{}", String::from_utf8(pair.stdout)?);
            Ok(())
        }
    }
}
