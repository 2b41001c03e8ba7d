//! Fault isolation: a task that panics ends alone; who asked for it is told, and the others' work is kept.
use std::thread;

fn grade(submission: &str) -> Result<u32, String> {
    let text = submission.to_string();
    let task = thread::Builder::new()
        .name(text.clone())
        .spawn(move || text.parse::<u32>().expect("not a number"));
    task.expect("the system has room for a thread")
        .join()
        .map_err(|_| format!("{submission}: failed"))
}

fn main() {
    std::panic::set_hook(Box::new(|_| {})); // the report below is enough
    for submission in ["17", "twelve", "25"] {
        println!("{:?}", grade(submission));
    }
}
