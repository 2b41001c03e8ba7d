//! How many orders two threads have, and what the first few lead to.

use crate::drawing::{Drawing, Side};
use crate::plot::{Axis, Plot};
use crate::{Figure, Table};

/// In how many ways two threads of n steps can be interleaved: C(2n, n). Each partial product is itself such a number.
fn count(n: u128) -> u128 {
    (1..=n).fold(1, |product, k| product * (n + k) / k)
}

/// Pairs of positions that two threads of n steps can be in.
fn positions(n: u128) -> u128 {
    (n + 1) * (n + 1)
}

/// Orders and pairs of positions by the number of steps.
pub fn interleavings() -> Figure {
    const MOST: u128 = 32;
    let x = Axis::linear(
        "steps of each thread",
        (0.0, 32.0),
        &[0.0, 4.0, 8.0, 12.0, 16.0, 20.0, 24.0, 28.0, 32.0],
    );
    let y = Axis {
        name: "how many (each line: a thousand times more)",
        range: (1.0, 1e19),
        logarithmic: true,
        marks: ["1", "10³", "10⁶", "10⁹", "10¹²", "10¹⁵", "10¹⁸"]
            .into_iter()
            .zip(0..)
            .map(|(words, power)| (1000f64.powi(power), words.to_owned()))
            .collect(),
    };
    let mut plot = Plot::new(x, y, 12.0);
    let points =
        |function: fn(u128) -> u128| (0..=MOST).map(move |n| (n as f64, function(n) as f64));
    for (class, function) in [("d", count as fn(u128) -> u128), ("c", positions)] {
        let line: Vec<_> = points(function).map(|point| plot.place(point)).collect();
        plot.drawing.curve(class, line);
        points(function)
            .skip(4)
            .step_by(4)
            .for_each(|point| plot.dot(class, point));
    }
    plot.words(
        "d",
        (18.0, count(18) as f64),
        (-8.0, -8.0),
        Side::Left,
        "interleavings, C(2n, n)",
    );
    plot.words(
        "c",
        (22.0, positions(22) as f64),
        (0.0, -10.0),
        Side::Middle,
        "pairs of positions, (n + 1)²",
    );
    Figure {
        name: "interleavings",
        caption: "Two threads of n steps: the orders in which they can be interleaved, and the pairs of positions that these orders lead through.".into(),
        description: format!("On a scale where each line means a thousand times more, the number of orders rises almost in a straight line, to {} for 32 steps each; the number of pairs of positions stays near the bottom, at {}.", count(32), positions(32)),
        drawing: plot.drawing,
        table: Table::new(
            ["steps each", "interleavings", "pairs of positions"],
            [1, 2, 4, 8, 16, 24, 32].map(|n| vec![n.to_string(), count(n).to_string(), positions(n).to_string()]),
        ),
    }
}

/// The total after an order of two reads and two writes; `true` is a step of A.
fn total(order: &[bool]) -> u32 {
    let (mut counter, mut read) = (0, [None; 2]);
    for a in order {
        let register = &mut read[usize::from(!a)];
        match *register {
            None => *register = Some(counter),
            Some(value) => counter = value + 1,
        }
    }
    counter
}

/// All orders of two steps each.
fn all_orders() -> Vec<[bool; 4]> {
    let order = |bits: u32| [0, 1, 2, 3].map(|step| bits >> step & 1 == 1);
    let mut orders: Vec<_> = (0..16)
        .map(order)
        .filter(|order| order.iter().filter(|a| **a).count() == 2)
        .collect();
    orders.sort_by_key(|order| (std::cmp::Reverse(total(order)), order.map(|a| !a)));
    orders
}

/// Each order as a path: to the right for a step of A, up for a step of B.
pub fn six_orders() -> Figure {
    const SIDE: f64 = 34.0;
    let orders = all_orders();
    let mut drawing = Drawing::new(258.0);
    for (at, order) in orders.iter().enumerate() {
        let corner = (
            44.0 + 128.0 * (at % 3) as f64,
            92.0 + 126.0 * (at / 3) as f64,
        );
        one_path(&mut drawing, corner, order);
    }
    fn one_path(drawing: &mut Drawing, (x, y): (f64, f64), order: &[bool; 4]) {
        for line in 0..3 {
            let shift = f64::from(line) * SIDE;
            drawing.line("grid", (x, y - shift), (x + 2.0 * SIDE, y - shift));
            drawing.line("grid", (x + shift, y), (x + shift, y - 2.0 * SIDE));
        }
        let total = total(order);
        let class = if total == 2 { "c" } else { "d" };
        let mut points = vec![(x, y)];
        for a in order {
            let (x, y) = points[points.len() - 1];
            points.push(if *a { (x + SIDE, y) } else { (x, y - SIDE) });
        }
        drawing.curve(&format!("thick {class}"), points.clone());
        drawing.dot(&format!("dot {class}"), points[0], 3.5);
        drawing.dot(&format!("dot {class}"), points[4], 3.5);
        drawing.text(
            &format!("words {class}"),
            (x + SIDE, y - 2.0 * SIDE - 9.0),
            Side::Middle,
            &format!("total {total}"),
        );
        for (step, words) in ["r", "w"].iter().enumerate() {
            let middle = SIDE * (step as f64 + 0.5);
            drawing.text(
                "small",
                (x + middle, y + 14.0),
                Side::Middle,
                &format!("A {words}"),
            );
            drawing.text(
                "small",
                (x - 5.0, y - middle + 4.0),
                Side::Left,
                &format!("B {words}"),
            );
        }
    }
    let words = |order: &[bool; 4]| {
        let (mut a, mut b) = (["A r", "A w"].into_iter(), ["B r", "B w"].into_iter());
        let steps: Vec<_> = order
            .iter()
            .filter_map(|is_a| if *is_a { a.next() } else { b.next() })
            .collect();
        steps.join(", ")
    };
    Figure {
        name: "six-orders",
        caption: "The six orders as paths from the lower left to the upper right: to the right is a step of A, upwards a step of B. Only the two along the edges keep each read with its write.".into(),
        description: "Six small grids. The two paths along the edges of the grid end with the total 2; the four that pass through its middle, where both have read and neither has written, end with 1.".into(),
        drawing,
        table: Table::new(["order", "total"], orders.iter().map(|order| vec![words(order), total(order).to_string()])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_orders() {
        assert_eq!([1, 2, 4, 16].map(count), [2, 6, 70, 601_080_390]);
    }

    #[test]
    fn four_of_six_orders_lose_an_update() {
        let totals: Vec<_> = all_orders().iter().map(|order| total(order)).collect();
        assert_eq!(totals, [2, 2, 1, 1, 1, 1]);
    }
}
