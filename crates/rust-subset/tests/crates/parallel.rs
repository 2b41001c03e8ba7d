use rayon::prelude::*;
fn fib(n: u32) -> u32 {
    if n < 2 {
        n
    } else {
        let (a, b) = rayon::join(|| fib(n - 1), || fib(n - 2));
        a + b
    }
}
fn main() {
    println!("{}", fib(5));
    let v: Vec<i32> = (0..6).collect();
    println!("{}", v.par_iter().map(|x| x * 2).sum::<i32>());
    println!(
        "{:?}",
        v.par_iter()
            .enumerate()
            .filter(|(i, _)| i % 2 == 0)
            .map(|(_, x)| x * x)
            .collect::<Vec<_>>()
    );
    let mut w = v.clone();
    w.par_iter_mut().for_each(|x| *x += 1);
    println!(
        "{w:?} {:?}",
        (1..=4).into_par_iter().reduce(|| 1, |a, b| a * b)
    );
    rayon::scope(|s| {
        s.spawn(|_| println!("job"));
    });
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .build()
        .unwrap();
    println!(
        "{} {:?}",
        pool.install(rayon::current_num_threads),
        pool.install(|| rayon::join(|| 1, || 2))
    );
    println!("{:?} {}", v.par_iter().max(), v.par_iter().any(|x| *x == 3));
    println!(
        "{:?}",
        v.par_chunks(2)
            .map(|c| c.iter().sum::<i32>())
            .collect::<Vec<_>>()
    );
    w.par_sort_by(|a, b| b.cmp(a));
    println!(
        "{w:?} {:?}",
        v.par_iter()
            .zip(w.par_iter())
            .map(|(a, b)| a * b)
            .collect::<Vec<_>>()
    );
    println!("{:?}", v.par_iter().fold(|| 0, |a, x| a + x).sum::<i32>());
}
