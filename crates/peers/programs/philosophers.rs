// peers: loom shuttle
fn main() {
    let forks = Arc::new([Mutex::new(()), Mutex::new(()), Mutex::new(())]);
    let others: Vec<_> = (0..2)
        .map(|n| {
            let forks = forks.clone();
            thread::spawn(move || {
                let _a = forks[n].lock().unwrap();
                let _b = forks[n + 1].lock().unwrap();
            })
        })
        .collect();
    {
        let _a = forks[2].lock().unwrap();
        let _b = forks[0].lock().unwrap();
    }
    others.into_iter().for_each(|other| other.join().unwrap());
    println!("fed");
}
