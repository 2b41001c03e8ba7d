//! `stringify!` shows on one line what was written on several, without comments; so does a failed assertion.
//! outcomes:
//! "{{ let x = 1u32; x * x + 1 }} = 2\nfoo.bar(1, 2).baz\na.b, c; {{ f }} [g] 'x' \"a  b\"\nassertion failed: [1, 2].iter().all(|x| *x > 1)\n"
macro_rules! shown {
    ($e:expr) => {
        format!("{} = {}", stringify!($e), $e)
    };
}

fn main() {
    let shown = shown!({
        let x = 1u32;

        // The value.
        x * x + 1
    });
    println!("{shown}");
    println!(
        "{}",
        stringify!(foo
            .bar(
                1, /* one */
                2
            )
            .baz)
    );
    println!("{}", stringify!(a . b , c ; { f } [ g ]   'x' "a  b"));
    let failed = std::panic::catch_unwind(|| {
        assert!(
            [1, 2]
                .iter()
                .all(|x| *x > 1)
        )
    });
    let text = failed.unwrap_err();
    println!("{}", text.downcast_ref::<&str>().unwrap());
}
