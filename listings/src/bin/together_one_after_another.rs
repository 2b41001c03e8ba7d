//! The same three tasks, one after another: no two of them are ever under way together.

fn main() {
    for name in ['a', 'b', 'c'] {
        for step in 1..=3 {
            println!("{name} step {step}");
        }
    }
}
