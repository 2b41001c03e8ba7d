//! In a macro's arguments, too, `..` after a comma is the rest of a struct, not a range.
//! outcomes:
//! "S {{ a: 1, b: 0 }} [S {{ a: 2, b: 5 }}] 3\n"
#[derive(Clone, Debug, Default)]
struct S {
    a: i32,
    b: i32,
}

fn main() {
    let five = S { a: 5, b: 5 };
    let list = vec![S {
        a: 2,
        ..five.clone()
    }];
    assert_eq!(
        S {
            #[cfg(all())]
            a: 3,
            ..list[0].clone()
        }
        .a,
        3
    );
    println!(
        "{:?} {:?} {}",
        S {
            a: 1,
            ..Default::default()
        },
        list,
        S { a: 3, ..five }.a
    );
}
