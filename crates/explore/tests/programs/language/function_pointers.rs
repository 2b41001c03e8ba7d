//! Function pointers in structs that derive: equal if they point to the same function.
//! outcomes:
//! "true false\n2 0\ntrue\n"
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Operation {
    name: &'static str,
    apply: fn(i32) -> i32,
}

fn up(x: i32) -> i32 {
    x + 1
}

fn down(x: i32) -> i32 {
    x - 1
}

fn main() {
    let up = Operation { name: "up", apply: up };
    let down = Operation { name: "down", apply: down };
    let again = up;
    println!("{} {}", up == again, up.apply == down.apply);
    println!("{} {}", (up.apply)(1), (down.apply)(1));
    println!("{}", format!("{up:?}").starts_with("Operation { name: \"up\", apply: 0x"));
}
