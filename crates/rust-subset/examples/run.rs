//! Runs a program under the first schedule: `cargo run -p rust-subset --example run -- FILE`.

use machine::{Config, Machine, Model};

fn main() {
    let path = std::env::args().nth(1).expect("a file");
    let source = std::fs::read_to_string(path).expect("the file can be read");
    let start = std::time::Instant::now();
    let program = match rust_subset::compile(&source, &rust_subset::Options::default()) {
        Ok(program) => program,
        Err(diagnostics) => {
            for diagnostic in diagnostics {
                eprintln!(
                    "{}:{}: {}",
                    diagnostic.span.line, diagnostic.span.column, diagnostic.text
                );
            }
            std::process::exit(2);
        }
    };
    let compiled = start.elapsed();
    let machine = Machine::new(program, Config::default());
    let mut state = machine.initial();
    let (mut steps, mut instructions) = (0u64, 0);
    while let Some(&choice) = machine.enabled(&state).first() {
        let step = machine.step(&mut state, choice);
        steps += 1;
        instructions += step.instructions;
        print!("{}", step.printed);
        if let Some(end) = step.end {
            eprintln!(
                "[{end:?}; compiled in {compiled:?}, {steps} steps, {instructions} instructions]"
            );
            return;
        }
    }
    eprintln!("[stuck: {:?}]", machine.stuck(&state));
}
