//! A failed assertion shows both sides.
//! outcomes:
//! "" panic "assertion `left == right` failed: sums\n  left: 3\n right: 4"
fn main() {
    let sum = 1 + 2;
    assert_eq!(sum, 4, "sums");
}
