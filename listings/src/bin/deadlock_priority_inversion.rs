//! Priority inversion on one processor, tick by tick: the urgent task waits for a lock, and an unimportant one keeps its holder from running.

#[derive(Clone, Copy, PartialEq)]
enum Step {
    Work,
    Locked, // needs the lock for this tick
}
use Step::{Locked, Work};

struct Task {
    name: char,
    priority: u32,
    arrives: usize,
    steps: &'static [Step],
    done: usize,
}

fn run(inheritance: bool) -> String {
    let task = |name, priority, arrives, steps| Task {
        name,
        priority,
        arrives,
        steps,
        done: 0,
    };
    let mut tasks = [
        task('L', 1, 0, &[Locked, Locked, Locked, Locked][..]),
        task('H', 3, 1, &[Work, Locked, Work][..]),
        task('M', 2, 2, &[Work, Work, Work, Work, Work][..]),
    ];
    let mut holder: Option<usize> = None;
    let mut chart = String::new();
    for tick in 0.. {
        let live = |task: &Task| task.arrives <= tick && task.done < task.steps.len();
        let wants = |task: &Task| live(task) && task.steps[task.done] == Locked;
        let waits = |i: usize, task: &Task| wants(task) && holder.is_some_and(|other| other != i);
        if tasks.iter().all(|task| task.done == task.steps.len()) {
            break;
        }
        let urgent = tasks
            .iter()
            .enumerate()
            .filter(|&(i, task)| waits(i, task))
            .map(|(_, task)| task.priority)
            .max()
            .unwrap_or(0);
        let priority = |i: usize| {
            if inheritance && holder == Some(i) {
                tasks[i].priority.max(urgent)
            } else {
                tasks[i].priority
            }
        };
        let next = (0..tasks.len())
            .filter(|&i| live(&tasks[i]) && !waits(i, &tasks[i]))
            .max_by_key(|&i| priority(i));
        let Some(i) = next else { continue };
        holder = if wants(&tasks[i]) { Some(i) } else { holder };
        chart.push(tasks[i].name);
        tasks[i].done += 1;
        if holder == Some(i) && !wants(&tasks[i]) {
            holder = None;
        }
    }
    chart
}

fn main() {
    println!("plain        {}", run(false));
    println!("inheritance  {}", run(true));
}
