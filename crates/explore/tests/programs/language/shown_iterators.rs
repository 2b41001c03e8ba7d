//! Iterators shown with `{:?}`: those with a closure show what it is called with.
//! outcomes:
//! "Chunks {{ v: [1, 2, 3], chunk_size: 2 }}\nMap {{ iter: Iter([1, 2, 3]) }}\nEnumerate {{ iter: Filter {{ iter: Iter([1, 2, 3]) }}, count: 0 }}\nTake {{ iter: Rev {{ iter: Copied {{ it: Iter([1, 2, 3]) }} }}, n: 2 }}\nSkip {{ iter: 0..4, n: 1 }} Windows {{ v: [1, 2, 3], size: 2 }}\n"
fn main() {
    let v = vec![1, 2, 3];
    println!("{:?}", v.chunks(2));
    println!("{:?}", v.iter().map(|x| x + 1));
    println!("{:?}", v.iter().filter(|x| **x > 1).enumerate());
    println!("{:?}", v.iter().copied().rev().take(2));
    println!("{:?} {:?}", (0..4).skip(1), v.windows(2));
}
