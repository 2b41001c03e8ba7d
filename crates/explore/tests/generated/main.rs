//! Random small thread programs: explored, tried schedule by schedule, and run natively; all must agree.
//!
//! A few are tried by `cargo test`. `SEEDS="1000 5000" cargo test -p explore --test generated -- --nocapture` tries 5000 programs from
//! seed 1000 on; `FAMILY=pool` only those of one family, `RUNS=50` each of them so often natively, `QUICK=1` without the oracle;
//! `UNSEEN=1` tells which outcomes no native run showed. A program that fails is written to the build's temporary directory; it
//! becomes a fixture once it is understood.

mod dice;
#[path = "../fixtures/explored.rs"]
mod explored;
mod families;
mod frame;
mod generate;
mod judge;
#[path = "../fixtures/native.rs"]
mod native;
mod operations;
mod tally;

use std::env;
use tally::Tally;

/// Programs compiled together.
const BATCH: u64 = 100;
/// How often a program is run.
const RUNS: u64 = 6;
/// Programs tried by every run of the tests: four of each family.
const FEW: (u64, u64) = (1, 40);

#[test]
fn random_programs_do_what_is_explored() {
    let (first, count) = env::var("SEEDS").ok().map_or(FEW, |text| {
        let numbers: Vec<u64> = text
            .split(' ')
            .map(|n| n.parse().expect("a number"))
            .collect();
        (numbers[0], numbers[1])
    });
    let family = env::var("FAMILY").ok();
    let runs = env::var("RUNS").map_or(RUNS, |text| text.parse().expect("a number"));
    let wanted = |seed: &u64| {
        let family = family.as_ref();
        family.is_none_or(|family| families::family(*seed) == family)
    };
    let seeds: Vec<u64> = (first..first + count).filter(wanted).collect();
    let mut tally = Tally::new(runs);
    for seeds in seeds.chunks(BATCH as usize) {
        tally.batch(seeds);
    }
    tally.show();
    let failures = tally.failures();
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
    assert!(
        tally.share_of_oracle() >= 50 || env::var_os("QUICK").is_some(),
        "too few small programs"
    );
}
