//! Cooperative: a task runs until it gives up the processor by itself. One that never does keeps all others waiting.

#[derive(Clone, Copy)]
enum Step {
    Work,
    Yield,
}
use Step::{Work, Yield};

fn run(tasks: &[(char, &[Step])]) -> String {
    let mut positions = vec![0; tasks.len()];
    let mut chart = String::new();
    while positions
        .iter()
        .zip(tasks)
        .any(|(&at, (_, steps))| at < steps.len())
    {
        for (at, (name, steps)) in positions.iter_mut().zip(tasks) {
            while let Some(step) = steps.get(*at) {
                *at += 1;
                match step {
                    Work => chart.push(*name),
                    Yield => break,
                }
            }
        }
    }
    chart
}

fn main() {
    let polite: &[Step] = &[Work, Yield, Work, Yield, Work];
    let rude: &[Step] = &[Work, Work, Work, Work, Work, Work];
    println!(
        "all yield:      {}",
        run(&[('a', polite), ('b', polite), ('c', polite)])
    );
    println!(
        "b never yields: {}",
        run(&[('a', polite), ('b', rude), ('c', polite)])
    );
}
