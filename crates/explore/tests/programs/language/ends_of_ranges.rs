//! A range beyond the end of a list is named by its end as it is written, and is `None` where that is asked for.
//! outcomes:
//! "1\n2\nrange start index 6 out of range for slice of length 4\nslice index starts at 3 but ends at 2\nslice index starts at 2 but ends at 1\n2\n1\n2\n6\nrange end index 4 out of range for slice of length 4\nrange end index 4 out of range for slice of length 4\nrange start index 6 out of range for slice of length 4\nrange end index 4 out of range for slice of length 4\n2\n9\n9\nrange end index 4 out of range for slice of length 4\nrange end index 4 out of range for slice of length 4\nrange end index 7 out of range for slice of length 4\nrange end index 7 out of range for slice of length 4\nrange start index 6 out of range for slice of length 4\nrange end index 7 out of range for slice of length 4\nrange end index 7 out of range for slice of length 4\n9\n9\nrange end index 7 out of range for slice of length 4\nrange end index 7 out of range for slice of length 4\nrange end index 18446744073709551615 out of range for slice of length 4\nrange end index 18446744073709551615 out of range for slice of length 4\nrange start index 6 out of range for slice of length 4\nrange end index 18446744073709551615 out of range for slice of length 4\nrange end index 18446744073709551615 out of range for slice of length 4\n9\n9\nrange end index 18446744073709551615 out of range for slice of length 4\nrange end index 18446744073709551615 out of range for slice of length 4\n"
use std::hint::black_box;
use std::panic::catch_unwind;

fn said(work: fn(Vec<i32>, usize) -> usize, to: usize) {
    match catch_unwind(move || work(vec![1, 2, 3, 4], black_box(to))) {
        Ok(number) => println!("{number}"),
        Err(payload) => println!("{}", payload.downcast_ref::<String>().unwrap()),
    }
}

fn main() {
    for to in [1, 4, 7, usize::MAX] {
        said(|v, to| v[1..=to].len(), to);
        said(|v, to| v[..=to].len(), to);
        said(|v, to| v[6..=to].len(), to);
        said(|v, to| v[3..=to].len(), to);
        said(|v, to| v[2..to].len(), to);
        said(|v, to| v.get(..=to).map_or(9, |part| part.len()), to);
        said(|mut v, to| v.get_mut(1..=to).map_or(9, |part| part.len()), to);
        said(|mut v, to| v.drain(..=to).count(), to);
        said(|mut v, to| { v.extend_from_within(..=to); v.len() }, to);
    }
}
