//! Three tasks make progress together on one thread: each turn does one step of one task.

struct Task {
    name: char,
    step: u32,
}

fn main() {
    let task = |name| Task { name, step: 0 };
    let mut tasks = vec![task('a'), task('b'), task('c')];
    while !tasks.is_empty() {
        for task in &mut tasks {
            task.step += 1;
            println!("{} step {}", task.name, task.step);
        }
        tasks.retain(|task| task.step < 3);
    }
}
