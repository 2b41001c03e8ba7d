//! Names that somebody may have meant.

/// The names closest to `wanted`, best first, at most three; none that has little to do with it.
pub fn nearest<'a>(wanted: &str, names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let most = wanted.chars().count() / 3 + 1;
    let mut close: Vec<_> = names
        .map(|name| (distance(wanted, name), name))
        .filter(|(distance, _)| *distance <= most)
        .collect();
    close.sort_unstable();
    close.into_iter().take(3).map(|(_, name)| name).collect()
}

/// How many characters must be changed, put in or left out to make one text of the other.
pub fn distance(from: &str, to: &str) -> usize {
    let to: Vec<_> = to.chars().collect();
    let mut row: Vec<_> = (0..=to.len()).collect();
    for (i, a) in from.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in to.iter().enumerate() {
            let changed = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_finds_its_name_and_a_stranger_none() {
        let names = ["races_lost_update", "races_mutex", "gil_switch"];
        assert_eq!(
            nearest("races_lost_updates", names.into_iter()),
            ["races_lost_update"]
        );
        assert_eq!(nearest("zebra", names.into_iter()), Vec::<&str>::new());
    }

    #[test]
    fn distances_are_exact() {
        for (a, b, expected) in [
            ("", "abc", 3),
            ("kitten", "sitting", 3),
            ("same", "same", 0),
        ] {
            assert_eq!(distance(a, b), expected);
        }
    }
}
