//! Answers requests on standard input, one JSON value a line: what a page does with the WASM modules, for trying by hand. With the
//! argument `compiled`, each line is instead what the compiler's module gives for the request's program, in hexadecimal digits; with
//! `timed RUNS`, the least milliseconds it took in so many runs to answer about the compiled program.

use explore::Compiled;
use explore::request::input::Request;
use explore::request::{self, Session};
use explore_rust::Rust;
use std::io::BufRead;
use std::time::{Duration, Instant};

fn main() -> std::io::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let mut session = Session::new(Rust::default());
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let answer = match (words.first().map(String::as_str), request::read(&line)) {
            (Some("compiled"), Ok(request)) => hexadecimal(&compiled(&mut session, &request)),
            (Some("timed"), Ok(request)) => {
                let runs = words.get(1).and_then(|word| word.parse().ok());
                milliseconds(
                    &compiled(&mut session, &request),
                    &request,
                    runs.unwrap_or(1),
                )
            }
            _ => session.answer(&line, &mut |_| true),
        };
        println!("{answer}");
    }
    Ok(())
}

fn compiled(session: &mut Session<Rust>, request: &Request) -> Vec<u8> {
    session.compiler().compile_to_bytes(request)
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn milliseconds(program: &[u8], request: &Request, runs: u32) -> String {
    let timed = |_| {
        let mut session = Session::new(Compiled::new(rust_subset::STAMP));
        session.compiler().hold(program.to_vec());
        let start = Instant::now();
        session.answer_to(request, &mut |_| true);
        start.elapsed()
    };
    let least: Option<Duration> = (0..runs).map(timed).min();
    format!("{:.3}", least.unwrap_or_default().as_secs_f64() * 1000.0)
}
