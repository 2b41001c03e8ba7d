//! Closures by reference, by mutable reference and by value.
//! outcomes:
//! "3 6 [1, 2]\n"
fn main() {
    let step = 3;
    let mut total = 0;
    let mut add = |times: i32| {
        for _ in 0..times {
            total += step;
        }
        total
    };
    let (first, second) = (add(1), add(1));
    let list = vec![1, 2];
    let own = move || list;
    println!("{first} {second} {:?}", own());
}
