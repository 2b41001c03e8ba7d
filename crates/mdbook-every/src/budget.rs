//! What a search may use at most, as a text names it: `{{#count budget.states}}`. The numbers are the explorer's own.

use explore::Budget;

/// What may be asked for.
pub const NAMES: &[&str] = &[
    "budget.states",
    "budget.transitions",
    "budget.instructions",
    "budget.megabytes",
    "budget.outcomes",
    "budget.patience",
    "budget.shortest",
];

/// The amount, with commas between the thousands; nothing for another name.
pub fn amount(name: &str) -> Option<String> {
    let budget = Budget::default();
    let number = match name.strip_prefix("budget.")? {
        "states" => budget.states,
        "transitions" => budget.transitions,
        "instructions" => budget.instructions,
        "megabytes" => budget.bytes / 1_000_000,
        "outcomes" => budget.outcomes as u64,
        "patience" => budget.patience,
        "shortest" => budget.shortest,
        _ => return None,
    };
    Some(grouped(number))
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let places = digits.len();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (places - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_an_amount_with_its_thousands_apart() {
        for name in NAMES {
            let text = amount(name).expect(name);
            let groups: Vec<&str> = text.split(',').collect();
            assert!((1..=3).contains(&groups[0].len()), "{text}");
            assert!(groups[1..].iter().all(|group| group.len() == 3), "{text}");
        }
        assert_eq!(grouped(256), "256");
        assert_eq!(grouped(1_000_000), "1,000,000");
        assert_eq!(amount("rust"), None);
    }
}
