//! Slices made of a pointer and a length, as `split_at_mut` can be written.
//! outcomes:
//! "[1, 2] [3, 4, 5]\n[3, 20, 3, 4, 5]\n[20, 3] 0 5\n"
use std::slice;

fn halves<T>(values: &mut [T], mid: usize) -> (&mut [T], &mut [T]) {
    let (len, first) = (values.len(), values.as_mut_ptr());
    assert!(mid <= len);
    unsafe {
        (
            slice::from_raw_parts_mut(first, mid),
            slice::from_raw_parts_mut(first.add(mid), len - mid),
        )
    }
}

fn main() {
    let mut values = vec![1, 2, 3, 4, 5];
    let (left, right) = halves(&mut values, 2);
    println!("{left:?} {right:?}");
    left[1] = 20;
    left[0] = right[0];
    println!("{values:?}");
    let (all, none) = halves(&mut values, 5);
    assert!(none.is_empty());
    let middle = unsafe { slice::from_raw_parts(all.as_ptr().add(1), 2) };
    println!("{middle:?} {} {}", none.len(), all.len());
}
