//! One worker takes its own last job first, and what comes from outside in its order.
//! outcomes:
//! "outside\ninstalled\nb\na\n"
fn main() {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .build()
        .unwrap();
    pool.spawn(|| println!("outside"));
    pool.scope(|s| {
        println!("installed");
        s.spawn(|_| println!("a"));
        s.spawn(|_| println!("b"));
    });
}
