//! Priorities: the most important task that can run, runs. Without aging the unimportant one starves while important work keeps coming.

struct Task {
    name: char,
    priority: u32,
    waited: u32,
}

/// Twelve ticks; a new important task of one tick arrives at each.
/// `aging`: how many ticks of waiting are worth one priority.
fn run(aging: Option<u32>) -> String {
    let mut ready = vec![Task {
        name: 'u',
        priority: 1,
        waited: 0,
    }];
    let mut chart = String::new();
    for _ in 0..12 {
        ready.push(Task {
            name: 'I',
            priority: 4,
            waited: 0,
        });
        let effective = |task: &Task| task.priority + aging.map_or(0, |ticks| task.waited / ticks);
        let best = (0..ready.len())
            .max_by_key(|&i| (effective(&ready[i]), ready[i].waited))
            .unwrap();
        chart.push(ready.remove(best).name);
        ready.iter_mut().for_each(|task| task.waited += 1);
    }
    chart
}

fn main() {
    println!("no aging:   {}", run(None));
    println!("with aging: {}", run(Some(2)));
}
