//! Different places have different addresses, and none of them is null: variables of calls within calls, statics, a thread's own.
//! outcomes:
//! "true\nfalse false true\n"
use std::cell::Cell;
use std::ptr;

static A: i32 = 1;
static B: i32 = 1;
thread_local! {
    static C: Cell<i32> = const { Cell::new(1) };
    static D: Cell<i32> = const { Cell::new(1) };
}

fn note(left: u32, seen: &mut Vec<String>) {
    let (here, there) = (left, left);
    seen.push(format!("{:p}", &here));
    seen.push(format!("{:p}", &there));
    if left > 0 {
        note(left - 1, seen);
    }
}

fn main() {
    let mut seen = vec![format!("{:p}", &A), format!("{:p}", &B)];
    C.with(|c| D.with(|d| seen.extend([format!("{:p}", c), format!("{:p}", d)])));
    note(3, &mut seen);
    let all = seen.len();
    seen.sort();
    seen.dedup();
    println!("{}", seen.len() == all);
    let (nowhere, here): (*const i32, *const i32) = (ptr::null(), &raw const A);
    println!("{} {} {}", nowhere == here, here == nowhere, here == &raw const A);
}
