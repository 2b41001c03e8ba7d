//! The order of texts in which numbers count as numbers: 2 before 10, -10 before -2.

use std::cmp::Ordering;

/// How texts are ordered. Only equal ones are alike in it.
pub fn natural(a: &[u8], b: &[u8]) -> Ordering {
    // Where they differ, where the number begins that this is in, and what stands before it.
    let (mut at, mut begin) = (0, 0);
    let (mut last, mut before) = (0, [0; 2]);
    while let (Some(one), Some(other)) = (a.get(at), b.get(at))
        && one == other
    {
        at += 1;
        if !one.is_ascii_digit() {
            (begin, before) = (at, [last, *one]);
        }
        last = *one;
    }
    let bytes = a.get(at).cmp(&b.get(at));
    let digit = |text: &[u8], at: usize| text.get(at).is_some_and(u8::is_ascii_digit);
    while digit(a, at) && digit(b, at) {
        at += 1;
    }
    let longer = digit(a, at).cmp(&digit(b, at)).then(bytes);
    match before {
        _ if at == begin => bytes,
        // Behind the point the first digit counts most.
        [_, b'.'] => bytes,
        [earlier, b'-'] if !earlier.is_ascii_alphanumeric() => longer.reverse(),
        _ => longer,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_numbers() {
        let ordered = [
            "",
            "-10",
            "-2",
            "-1 x",
            "0",
            "1",
            "1 a",
            "1a",
            "2",
            "10",
            "a",
            "a 1 b 9",
            "a 1 b 10",
            "a 2",
            "range 2-3",
            "range 2-10",
            "x = -12",
            "x = -3",
            "x = 0.25",
            "x = 0.5",
            "x = 1",
            "x = 20",
            "x1",
            "x10",
            "xa",
        ];
        for (at, a) in ordered.iter().enumerate() {
            for (other, b) in ordered.iter().enumerate() {
                assert_eq!(
                    natural(a.as_bytes(), b.as_bytes()),
                    at.cmp(&other),
                    "{a:?} {b:?}"
                );
            }
        }
    }
}
