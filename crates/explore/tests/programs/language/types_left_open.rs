//! What a closure takes is known from the function's bounds, also where the result's type is written with a `_` for the closure.
//! outcomes:
//! "[2, 3, 4] 2 9 4 2\n"
use std::cell::LazyCell;
use std::iter::{Filter, Map};
use std::slice::Iter;

struct Cache<F> {
    compute: F,
    value: Option<u32>,
}
impl<F: Fn(&u32) -> u32> Cache<F> {
    fn new(compute: F) -> Self {
        Cache {
            compute,
            value: None,
        }
    }
    fn get(&mut self, n: u32) -> u32 {
        *self.value.get_or_insert_with(|| (self.compute)(&n))
    }
}
fn main() {
    let v = vec![1u32, 2, 3];
    let more: Map<Iter<u32>, _> = v.iter().map(|x| *x + 1);
    let large: Filter<_, _> = v.iter().filter(|x| **x > 1);
    let mut cache: Cache<_> = Cache::new(|n| n.pow(2));
    let lazy: LazyCell<u32, _> = LazyCell::new(|| 4);
    let mut odd = vec![0, 1, 2];
    let even: std::vec::ExtractIf<'_, _, _> = odd.extract_if(.., |x| *x % 2 == 0);
    println!(
        "{:?} {} {} {} {}",
        more.collect::<Vec<_>>(),
        large.count(),
        cache.get(3),
        *lazy,
        even.count()
    );
}
