//! A macro's own variable is not the caller's of the same name.
//! outcomes:
//! "84 5 2 1 9\n"
macro_rules! using_a {
    ($e:expr) => {{
        let a = 42;
        $e + a
    }};
}

macro_rules! swap {
    ($x:ident, $y:ident) => {
        let tmp = $x;
        $x = $y;
        $y = tmp;
    };
}

fn main() {
    let a = 42;
    let (mut x, mut y) = (1, 2);
    let tmp = 9;
    swap!(x, y);
    let b = using_a!(a);
    let a = 5;
    println!("{b} {a} {x} {y} {tmp}");
}
