//! Values handed over at each stop: an iterator is a coroutine whose caller asks for one value at a time.

fn fibonacci() -> impl Iterator<Item = u32> {
    let (mut a, mut b) = (0, 1);
    std::iter::from_fn(move || {
        let value = a;
        (a, b) = (b, a + b);
        Some(value)
    })
}

fn main() {
    let mut numbers = fibonacci();
    println!("{:?}", numbers.by_ref().take(5).collect::<Vec<_>>());
    println!("nobody asked for a while");
    println!("{:?}", numbers.take(3).collect::<Vec<_>>());
}
