//! Prints a program's code: `cargo run -p rust-subset --example lowered -- FILE [FUNCTION]`.

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let source = std::fs::read_to_string(&args[0]).expect("the file can be read");
    match rust_subset::compile(&source, &rust_subset::Options::default()) {
        Ok(program) => {
            let wanted = |name: &str| args.get(1).is_none_or(|part| name.contains(part));
            for (id, function) in program.functions.iter().enumerate() {
                if wanted(&function.name) {
                    println!("fn#{id} {function}");
                }
            }
        }
        Err(diagnostics) => {
            for diagnostic in diagnostics {
                eprintln!(
                    "{}:{}: {}",
                    diagnostic.span.line, diagnostic.span.column, diagnostic.text
                );
            }
        }
    }
}
