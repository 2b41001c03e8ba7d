//! Remainders by -1, of the least numbers and of the largest; what is said where there is none.
//! outcomes:
//! "0 -2 -2\n0 455\nattempt to calculate the remainder with overflow\nattempt to calculate the remainder with overflow\nattempt to calculate the remainder with a divisor of zero\nattempt to calculate the remainder with a divisor of zero\nattempt to divide by zero\n"
use std::hint::black_box;
use std::panic::catch_unwind;

fn said(work: fn() -> i128) {
    let payload = catch_unwind(work).unwrap_err();
    println!("{}", payload.downcast_ref::<&str>().unwrap());
}

fn main() {
    let minus = black_box(-1);
    println!("{} {} {}", 7 % minus, i32::MIN % black_box(7), black_box(i128::MIN) % 7);
    println!("{} {}", i64::MIN.wrapping_rem(i64::from(minus)), black_box(u128::MAX) % 1000);
    said(|| i128::from(i8::MIN % black_box(-1)));
    said(|| i128::MIN % black_box(-1));
    said(|| 7 % black_box(0));
    said(|| i128::from(7u8.wrapping_rem(black_box(0))));
    said(|| i128::from(7i64.wrapping_div(black_box(0))));
}
