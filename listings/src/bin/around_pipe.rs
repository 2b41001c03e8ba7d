//! Two processes and two pipes: one carries questions to the child, the other carries its answers back.
use std::io::{BufRead, BufReader, Write, stdin};
use std::process::{Command, Stdio};

fn child() -> anyhow::Result<()> {
    for line in stdin().lock().lines() {
        let n: u64 = line?.parse()?;
        println!("{}", n * n); // standard output is the other pipe
    }
    Ok(())
}

fn main() -> anyhow::Result<()> {
    if std::env::args().nth(1).as_deref() == Some("child") {
        return child();
    }
    let mut process = Command::new(std::env::current_exe()?)
        .arg("child")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut questions = process.stdin.take().expect("stdin is a pipe");
    let answers = BufReader::new(process.stdout.take().expect("stdout is a pipe"));
    let mut answers = answers.lines();
    let mut sum = 0;
    for n in 1..=10 {
        writeln!(questions, "{n}")?;
        let answer = answers.next().expect("the child is still there")?;
        sum += answer.parse::<u64>()?;
    }
    drop(questions); // the end of its input tells the child to stop
    println!("sum of squares: {sum}");
    println!("the child ended well: {}", process.wait()?.success());
    Ok(())
}
