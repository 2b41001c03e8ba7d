//! Which constants a page sets when it explores a program, so that the build compiles what a reader asks for first. The page's own
//! rule is in `theme/js/explore/json.js`; a browser test holds the two together.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use listing::{Constant, Program, Scope};
use regex::Regex;

/// Values by name.
pub type Set = BTreeMap<String, i64>;

/// A whole-number constant's declaration.
static DECLARED: LazyLock<Regex> = LazyLock::new(|| {
    let int = r"[iu](?:8|16|32|64|128|size)";
    let name = r"const\s+([A-Z][A-Z0-9_]*)";
    let text = format!(
        r"(?m)^[ \t]*(?:pub(?:\([^)]*\))?\s+)?{name}\s*:\s*{int}\s*=\s*(-?[0-9_]+?)_?(?:{int})?\s*;"
    );
    Regex::new(&text).expect("the expression is a constant")
});

/// Larger values are not explored unless the reader says so.
const LARGEST: i64 = 20;
/// What is explored instead.
const SMALL: i64 = 2;

/// What differs from the declared values in each program the page may ask about by itself: what its panel opens with, and each proved
/// set and puzzle from there.
pub fn sets(program: &Program) -> Vec<Set> {
    let declared = declared(&program.source.copied());
    let sections = program.expectation.set.sections.iter();
    let proved: Vec<Set> = sections
        .filter_map(|section| match &section.scope {
            Scope::Explore(constants) => Some(numbers(constants)),
            Scope::Both | Scope::Native => None,
        })
        .filter(|set| !set.is_empty())
        .collect();
    let opening = opening(&declared, &proved);
    let puzzles = program.puzzles.iter().map(|puzzle| &puzzle.constants);
    let others = proved
        .iter()
        .cloned()
        .chain(puzzles.map(|constants| numbers(constants)));
    let mut sets = vec![opening.clone()];
    for other in others {
        let mut values = opening.clone();
        values.extend(other);
        sets.push(values);
    }
    let differs = |set: Set| {
        let changed = set.into_iter();
        changed
            .filter(|(name, value)| declared.get(name).is_some_and(|first| first != value))
            .collect()
    };
    let mut sets: Vec<Set> = sets.into_iter().map(differs).collect();
    // What the panel opens with stays first.
    let mut seen = Vec::new();
    sets.retain(|set| {
        !seen.contains(set) && {
            seen.push(set.clone());
            true
        }
    });
    sets
}

fn declared(source: &str) -> Set {
    let found = DECLARED.captures_iter(source);
    let value = |digits: &str| digits.replace('_', "").parse().ok();
    found
        .filter_map(|found| Some((found[1].to_owned(), value(&found[2])?)))
        .collect()
}

fn numbers(constants: &[Constant]) -> Set {
    let number = |constant: &Constant| Some((constant.name.clone(), constant.value.parse().ok()?));
    constants.iter().filter_map(number).collect()
}

/// The first of the proved sets that are nearest to 2; what is not in it is as declared, if small.
fn opening(declared: &Set, proved: &[Set]) -> Set {
    let far = |set: &&Set| set.values().map(|value| (value - SMALL).abs()).sum::<i64>();
    let preset = proved.iter().min_by_key(far);
    let value = |(name, first): (&String, &i64)| {
        let small = if *first > LARGEST { SMALL } else { *first };
        let value = preset.and_then(|set| set.get(name)).copied();
        (name.clone(), value.unwrap_or(small))
    };
    declared.iter().map(value).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(pairs: &[(&str, i64)]) -> Set {
        let pairs = pairs.iter();
        pairs
            .map(|(name, value)| (name.to_string(), *value))
            .collect()
    }

    #[test]
    fn whole_numbers_are_found_with_their_suffixes_and_bars() {
        let source = "const N: u32 = 1_000_000;\npub const K: i64 = -3_i64;\n    const T: &str = \"\";\nconst B: usize = 4usize;\n";
        let found = declared(source);
        assert_eq!(found, set(&[("N", 1_000_000), ("K", -3), ("B", 4)]));
    }

    #[test]
    fn a_panel_opens_with_the_proved_set_nearest_to_two() {
        let declared = set(&[("N", 1000), ("K", 3), ("M", 50)]);
        let proved = [set(&[("N", 1)]), set(&[("N", 2)]), set(&[("N", 3)])];
        let opened = opening(&declared, &proved);
        assert_eq!(opened, set(&[("N", 2), ("K", 3), ("M", 2)]));
        assert_eq!(
            opening(&declared, &[]),
            set(&[("N", 2), ("K", 3), ("M", 2)])
        );
    }
}
