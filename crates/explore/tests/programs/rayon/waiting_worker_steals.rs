//! Who waits for a stolen job takes another one meanwhile: `c` comes between `b1` and `b2` also when `a` is behind `b1`.
//! outcomes:
//! "a\nb1\nb2\nc\n"
//! "a\nb1\nc\nb2\n"
//! "a\nc\nb1\nb2\n"
//! "b1\na\nb2\nc\n"
//! "b1\na\nc\nb2\n"
//! "b1\nb2\na\nc\n"
//! "b1\nb2\nc\na\n"
fn main() {
    rayon::join(
        || println!("a"),
        || {
            rayon::join(
                || {
                    println!("b1");
                    println!("b2");
                },
                || println!("c"),
            )
        },
    );
}
