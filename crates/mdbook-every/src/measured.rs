//! Measured values in the text. The files are written by `cargo book measure`; here they are only rendered.

use listing::measured::{Machine, Measured, Value};

use crate::html::escape;

/// A value with its unit, as it reads in a sentence.
pub fn inline(value: &Value) -> String {
    let number = grouped(&value.value.to_string());
    match value.unit.as_str() {
        "" => number,
        "%" => format!("{number}%"),
        // A no-break space: a number must not part from its unit.
        unit => format!("{number}\u{a0}{}", escape(unit)),
    }
}

/// All values of a file, and where they were measured.
pub fn table(measured: &Measured) -> String {
    let rows: String = measured
        .values
        .iter()
        .map(|value| {
            format!(
                "<tr><th scope=\"row\">{}</th><td>{}</td></tr>",
                escape(&value.label),
                inline(value)
            )
        })
        .collect();
    format!(
        "<table class=\"measured\"><caption>Measured on {}.</caption><tbody>{rows}</tbody></table>",
        escape(&machine(&measured.machine))
    )
}

fn machine(machine: &Machine) -> String {
    let cores = format!(
        "{} {}",
        machine.cores,
        if machine.cores == 1 { "core" } else { "cores" }
    );
    [
        &machine.cpu,
        &cores,
        &machine.os,
        &machine.rustc,
        &machine.python,
        &machine.go,
        &machine.cc,
        &machine.date,
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .cloned()
    .collect::<Vec<_>>()
    .join(", ")
}

/// 2000000.25 as 2,000,000.25.
fn grouped(number: &str) -> String {
    let (whole, fraction) = match number.find(['.', 'e', 'E']) {
        Some(at) => number.split_at(at),
        None => (number, ""),
    };
    let digits = whole.trim_start_matches('-');
    let mut text = whole[..whole.len() - digits.len()].to_owned();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text + fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(number: &str, unit: &str) -> Value {
        Value {
            key: "k".into(),
            value: number.parse().unwrap(),
            unit: unit.into(),
            label: "A < B".into(),
        }
    }

    #[test]
    fn numbers_read_as_in_prose() {
        for (number, unit, expected) in [
            ("2000000", "", "2,000,000"),
            ("1.8", "ns", "1.8\u{a0}ns"),
            ("46", "%", "46%"),
            ("-1234.5678", "ms", "-1,234.5678\u{a0}ms"),
            ("100", "", "100"),
        ] {
            assert_eq!(inline(&value(number, unit)), expected);
        }
    }

    #[test]
    fn a_table_names_the_machine() {
        let machine = Machine {
            cpu: "Some CPU".into(),
            cores: 2,
            os: "Linux".into(),
            date: "2026-01-31".into(),
            ..Machine::default()
        };
        let html = table(&Measured {
            machine,
            values: vec![value("1", "s")],
        });
        assert!(
            html.contains("Measured on Some CPU, 2 cores, Linux, 2026-01-31."),
            "{html}"
        );
        assert!(
            html.contains("<th scope=\"row\">A &lt; B</th><td>1\u{a0}s</td>"),
            "{html}"
        );
    }
}
