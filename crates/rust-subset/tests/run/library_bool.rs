//! `then` and `then_some`.

fn main() {
    let noisy = |n: i32| {
        println!("asked {n}");
        n
    };
    println!("{:?} {:?}", true.then(|| noisy(1)), false.then(|| noisy(2)));
    println!("{:?} {:?}", true.then_some(3), (1 > 2).then_some("no"));
}
