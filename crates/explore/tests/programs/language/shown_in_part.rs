//! A map's keys and values one by one, and what is shown of something that has more: without entries there is no line for that.
//! outcomes:
//! "{{\"a\": [1], \"b\": [], ..}}\n{{\n    \"a\": [\n        1,\n    ],\n    \"b\": [],\n    ..\n}}\n{{..}} {{..}} [..] [..]\n"
use std::fmt;

struct Pairs(Vec<(&'static str, Vec<i32>)>);
impl fmt::Debug for Pairs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut map = f.debug_map();
        for (key, value) in &self.0 {
            map.key(key).value(value);
        }
        map.finish_non_exhaustive()
    }
}
struct Nothing;
impl fmt::Debug for Nothing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().finish_non_exhaustive()
    }
}
fn main() {
    let pairs = Pairs(vec![("a", vec![1]), ("b", vec![])]);
    let none = Pairs(Vec::new());
    println!(
        "{pairs:?}\n{pairs:#?}\n{none:?} {none:#?} {:?} {:#?}",
        Nothing, Nothing
    );
}
