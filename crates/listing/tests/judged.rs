//! Judging in a page and here is the same: `judged.json` has sets, runs and the line that allows each; the page's own test
//! (`ci/browser/tests/judge.test.mjs`) reads the same file, and the JSON of each set that is kept in it.

use std::path::Path;

use listing::{Ended, Expectation, Observed};
use serde_json::Value;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/judged.json");

fn ended(how: &Value) -> Ended {
    if let Some(code) = how.as_i64() {
        return Ended::Code(i32::try_from(code).unwrap());
    }
    match how.as_str().unwrap() {
        "timeout" => Ended::OutOfTime,
        "output" => Ended::TooMuchOutput,
        signal => Ended::Signal(signal.strip_prefix("signal ").unwrap().parse().unwrap()),
    }
}

#[test]
fn sets_judge_as_the_file_says_and_their_json_is_the_file_s() {
    let mut cases: Vec<Value> =
        serde_json::from_str(&std::fs::read_to_string(FILE).unwrap()).unwrap();
    let before = cases.clone();
    for case in &mut cases {
        let text = case["set"].as_str().unwrap();
        let set = Expectation::parse(Path::new("a.outcomes"), text)
            .unwrap()
            .set;
        for run in case["runs"].as_array().unwrap() {
            let observed = Observed {
                stdout: run[0].as_str().unwrap().into(),
                ended: ended(&run[1]),
            };
            let allowed = set.admits(&observed);
            let place = set
                .native()
                .iter()
                .position(|line| Some(line) == allowed)
                .map(|place| place as u64);
            assert_eq!(place, run[2].as_u64(), "{text}: {run}");
        }
        case["json"] = set.native_json();
    }
    if cases != before && std::env::var_os("BLESS").is_some() {
        let lines: Vec<_> = cases.iter().map(|case| format!("  {case}")).collect();
        std::fs::write(FILE, format!("[\n{}\n]\n", lines.join(",\n"))).unwrap();
    } else {
        assert!(
            cases == before,
            "the sets' JSON has changed: BLESS=1 writes it anew"
        );
    }
}
