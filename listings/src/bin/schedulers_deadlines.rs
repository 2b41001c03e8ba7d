//! Two periodic tasks on one processor by two rules. A `!`, which takes no tick, marks a missed deadline: a period ended with work left over.

struct Task {
    name: char,
    period: u32,
    work: u32,
    left: u32,
    deadline: u32,
}

/// Runs 35 ticks, after which everything repeats. At each tick
/// the task with work left and the smallest `key` runs.
fn run(key: impl Fn(&Task) -> u32) -> String {
    let mut tasks = [('a', 5, 2), ('b', 7, 4)].map(|(name, period, work)| Task {
        name,
        period,
        work,
        left: 0,
        deadline: 0,
    });
    let mut chart = String::new();
    for now in 0..35 {
        for task in &mut tasks {
            if now % task.period == 0 {
                if task.left > 0 {
                    chart.push('!'); // too late: the rest of this job is given up
                }
                task.left = task.work;
                task.deadline = now + task.period;
            }
        }
        let ready = tasks.iter_mut().filter(|task| task.left > 0);
        match ready.min_by_key(|task| key(task)) {
            Some(task) => {
                task.left -= 1;
                chart.push(task.name);
            }
            None => chart.push('.'),
        }
    }
    chart
}

fn main() {
    println!("shorter period first:    {}", run(|task| task.period));
    println!("earliest deadline first: {}", run(|task| task.deadline));
}
