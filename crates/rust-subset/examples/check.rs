//! Checks programs: `cargo run -p rust-subset --example check -- FILE..`; without files, the built-in library.

use rust_subset::{Options, check, check_library};

fn main() {
    let files: Vec<String> = std::env::args().skip(1).collect();
    if files.is_empty() {
        let problems = check_library();
        for (name, found) in &problems {
            for one in found {
                println!("{name}: {}:{} {}", one.span.line, one.span.column, one.text);
            }
        }
        println!("{} items with problems", problems.len());
    }
    for file in files {
        let text = std::fs::read_to_string(&file).expect("a readable file");
        let start = std::time::Instant::now();
        match check(&text, &Options::default()) {
            Ok(_) => println!("{file}: ok ({:?})", start.elapsed()),
            Err(problems) => problems.iter().for_each(|one| {
                println!("{file}:{}:{}: {}", one.span.line, one.span.column, one.text)
            }),
        }
    }
}
