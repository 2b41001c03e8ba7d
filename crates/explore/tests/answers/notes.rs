//! What is told beside the outcomes: what a reader must know to compare them with a run.

use crate::explored::ask;
use serde_json::json;

#[test]
fn input_is_empty_and_that_is_told() {
    let source = "fn main() {
        let mut line = String::new();
        std::io::stdin().read_line(&mut line).unwrap();
        print!(\"{line:?}\");
    }";
    let explored = ask("explore", source, json!({}));
    assert_eq!(explored["outcomes"][0]["stdout"], "\"\"");
    assert_eq!(explored["notes"][0]["kind"], "input");
    assert_eq!(explored["complete"], true);
}

#[test]
fn an_order_that_is_drawn_by_lot_is_told() {
    let told = |work: &str| {
        let source = format!(
            "use std::collections::{{HashMap, HashSet}};
            fn main() {{
                let map = HashMap::from([(1, 2), (3, 4)]);
                let set: HashSet<i32> = [5, 6].into();
                {work}
            }}"
        );
        let explored = ask("explore", &source, json!({}));
        assert_eq!(explored["complete"], true);
        explored["notes"][0]["kind"] == "hashes"
    };
    for goes_through in [
        "println!(\"{map:?} {}\", set.len());",
        "for x in &set { print!(\"{x} {}\", map.len()); }",
        "print!(\"{} {}\", map.values().sum::<i32>(), set.len());",
        "let mut set = set; set.retain(|x| { print!(\"{x}\"); map.len() > 1 });",
    ] {
        assert!(told(goes_through), "{goes_through}");
    }
    let looks_up =
        "print!(\"{:?} {}\", map.get(&1), set.contains(&5) && set.is_subset(&set.clone()));";
    assert!(!told(looks_up));
}

#[test]
fn what_is_run_in_one_piece_is_told() {
    let told = |items: u32, work: &str| {
        let source = format!(
            "use rayon::prelude::*;
            fn main() {{
                (0..{items}).into_par_iter().for_each(|x| {{ {work} }});
            }}"
        );
        let explored = ask("explore", &source, json!({}));
        explored["notes"]
            .as_array()
            .unwrap()
            .iter()
            .any(|note| note["kind"] == "cuts")
    };
    assert!(told(100, "assert!(x < 100)"));
    assert!(!told(4, "assert!(x < 100)"));
    assert!(!told(100, "if x == 99 { println!(\"{x}\") }"));
}
