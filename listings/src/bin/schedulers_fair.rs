//! Fair shares: whoever has had the least time, weighed by importance, runs next.

struct Task {
    name: char,
    weight: u64,
    virtual_time: u64,
}

fn main() {
    let mut tasks = [('a', 1), ('b', 1), ('h', 2)].map(|(name, weight)| Task {
        name,
        weight,
        virtual_time: 0,
    });
    let mut chart = String::new();
    for _ in 0..16 {
        let next = tasks
            .iter_mut()
            .min_by_key(|task| task.virtual_time)
            .unwrap();
        next.virtual_time += 100 / next.weight; // heavier tasks age more slowly
        chart.push(next.name);
    }
    println!("{chart}");
    for task in &tasks {
        println!(
            "{}: {} of 16 ticks",
            task.name,
            chart.matches(task.name).count()
        );
    }
}
