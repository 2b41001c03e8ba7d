//! Round robin: whoever is at the head of the queue runs for one slice, then goes to the end. Charts for three lengths of the slice.
use std::collections::VecDeque;

/// Runs tasks of the given lengths; gives who had each tick,
/// and when each ended.
fn run(lengths: &[(char, usize)], slice: usize) -> (String, Vec<(char, usize)>) {
    let mut queue: VecDeque<(char, usize)> = lengths.iter().copied().collect();
    let (mut chart, mut ends) = (String::new(), Vec::new());
    while let Some((name, left)) = queue.pop_front() {
        let turn = slice.min(left);
        chart.extend(std::iter::repeat_n(name, turn));
        if left > turn {
            queue.push_back((name, left - turn));
        } else {
            ends.push((name, chart.len()));
        }
    }
    (chart, ends)
}

fn main() {
    let tasks = [('A', 9), ('b', 2), ('c', 3)];
    for slice in [1, 3, 100] {
        let (chart, ends) = run(&tasks, slice);
        let mean = ends.iter().map(|&(_, end)| end).sum::<usize>() as f64 / ends.len() as f64;
        println!("slice {slice:3}: {chart}  mean end {mean:.1}");
    }
}
