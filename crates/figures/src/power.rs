//! The power model: a·C·V²·f with V in proportion to f.

use crate::drawing::Side;
use crate::plot::{Axis, Plot};
use crate::{Figure, Table};

/// Power of `cores` cores at frequency `f`, in units of one core's at full frequency.
fn power(cores: f64, f: f64) -> f64 {
    let voltage = f;
    cores * voltage * voltage * f
}

/// The frequency at which `cores` cores need a given power.
fn frequency(cores: f64, budget: f64) -> f64 {
    (budget / cores).cbrt()
}

/// The highest power the plot shows.
const MOST: f64 = 1.25;

/// Power against work for one, two and four cores.
pub fn draw() -> Figure {
    let x = Axis::linear(
        "work in the same time (one core at full frequency = 1)",
        (0.0, 3.0),
        &[0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0],
    );
    let y = Axis::linear(
        "power (one core at full frequency = 1)",
        (0.0, MOST),
        &[0.0, 0.25, 0.5, 0.75, 1.0],
    );
    let mut plot = Plot::new(x, y, 12.0);
    for (cores, class) in [(1.0, "d"), (2.0, "a"), (4.0, "c")] {
        let end = (cores * frequency(cores, MOST)).min(cores);
        plot.curve(class, (0.0, end), |work| power(cores, work / cores), "");
    }
    plot.dot("d", (1.0, power(1.0, 1.0)));
    plot.words("d", (1.0, 1.0), (-8.0, -4.0), Side::Left, "one core at f");
    plot.dot("a", (1.6, power(2.0, 0.8)));
    plot.words(
        "a",
        (1.6, power(2.0, 0.8)),
        (-8.0, -14.0),
        Side::Left,
        "two at 0.8 f",
    );
    let four = frequency(4.0, 1.0);
    plot.dot("c", (4.0 * four, 1.0));
    plot.words(
        "c",
        (4.0 * four, 1.0),
        (-8.0, -4.0),
        Side::Left,
        &format!("four at {four:.2} f"),
    );
    let point = |cores: f64, f: f64| {
        vec![
            format!("{cores}"),
            format!("{f:.2}"),
            format!("{:.2}", power(cores, f)),
            format!("{:.2}", cores * f),
        ]
    };
    Figure {
        name: "power",
        caption: "What power buys: the same watts do more work on more, slower cores. Model: power = a · C · V² · f, with V in proportion to f.".into(),
        description: format!(
            "Three curves of power against work, for one, two and four cores; each grows with the cube of the work. At the power of one core at full frequency, two cores at 0.8 of it do 1.6 times the work, and four at {four:.2} do {:.2} times.",
            4.0 * four
        ),
        drawing: plot.drawing,
        table: Table::new(
            ["cores", "frequency", "power", "work"],
            [point(1.0, 1.0), point(1.0, 0.8), point(2.0, 0.8), point(2.0, 0.5), point(4.0, four), point(4.0, 0.5)],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_cores_at_eight_tenths_take_about_the_power_of_one() {
        assert!((power(2.0, 0.8) - 1.024).abs() < 1e-9);
        assert!((power(4.0, frequency(4.0, 1.0)) - 1.0).abs() < 1e-9);
    }
}
