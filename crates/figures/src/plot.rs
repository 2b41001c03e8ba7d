//! Two axes, and curves between them.

use crate::drawing::{Drawing, Point, Side, WIDTH};

/// An axis: what it shows, and the values that are marked with their words.
pub struct Axis {
    /// The quantity, in words.
    pub name: &'static str,
    /// Smallest and largest value.
    pub range: (f64, f64),
    /// Whether equal steps are equal factors.
    pub logarithmic: bool,
    /// The marked values.
    pub marks: Vec<(f64, String)>,
}

impl Axis {
    /// An axis of equal differences, marked at these values.
    pub fn linear(name: &'static str, range: (f64, f64), marks: &[f64]) -> Self {
        Self {
            name,
            range,
            logarithmic: false,
            marks: marks.iter().map(|mark| (*mark, mark.to_string())).collect(),
        }
    }

    /// An axis of equal factors, marked at the powers of two in its range.
    pub fn doubling(name: &'static str, most: f64) -> Self {
        let powers = (0..=30).map(|power| f64::from(1u32 << power));
        Self {
            name,
            range: (1.0, most),
            logarithmic: true,
            marks: powers
                .take_while(|mark| *mark <= most)
                .map(|mark| (mark, mark.to_string()))
                .collect(),
        }
    }

    /// How far along the axis a value is, from 0 to 1.
    fn at(&self, value: f64) -> f64 {
        let scale = |value: f64| if self.logarithmic { value.ln() } else { value };
        let (from, to) = (scale(self.range.0), scale(self.range.1));
        (scale(value) - from) / (to - from)
    }
}

/// A plot under way.
pub struct Plot {
    /// The sheet, for what is written beside the curves.
    pub drawing: Drawing,
    x: Axis,
    y: Axis,
    right: f64,
}

const LEFT: f64 = 42.0;
const TOP: f64 = 24.0;
const BOTTOM: f64 = 226.0;
const HEIGHT: f64 = 264.0;

impl Plot {
    /// The empty axes; `margin` is left free on the right for words at the curves' ends.
    pub fn new(x: Axis, y: Axis, margin: f64) -> Self {
        let mut plot = Self {
            drawing: Drawing::new(HEIGHT),
            x,
            y,
            right: WIDTH - margin,
        };
        plot.axes();
        plot
    }

    fn axes(&mut self) {
        for (value, words) in std::mem::take(&mut self.y.marks) {
            let (_, y) = self.place((self.x.range.0, value));
            self.drawing.line("grid", (LEFT, y), (self.right, y));
            self.drawing
                .text("small", (LEFT - 6.0, y + 4.0), Side::Left, &words);
        }
        for (value, words) in std::mem::take(&mut self.x.marks) {
            let (x, _) = self.place((value, self.y.range.0));
            self.drawing.line("axis", (x, BOTTOM), (x, BOTTOM + 4.0));
            self.drawing
                .text("small", (x, BOTTOM + 17.0), Side::Middle, &words);
        }
        self.drawing
            .line("axis", (LEFT, BOTTOM), (self.right, BOTTOM));
        self.drawing
            .text("small", (4.0, TOP - 11.0), Side::Right, self.y.name);
        self.drawing
            .text("small", (self.right, HEIGHT - 4.0), Side::Left, self.x.name);
    }

    /// Where a pair of values is on the sheet.
    pub fn place(&self, (x, y): Point) -> Point {
        let x = LEFT + self.x.at(x) * (self.right - LEFT);
        (x, BOTTOM - self.y.at(y) * (BOTTOM - TOP))
    }

    /// The curve of a function over a stretch of the horizontal axis, with words at its end.
    pub fn curve(
        &mut self,
        class: &str,
        (from, to): (f64, f64),
        function: impl Fn(f64) -> f64,
        words: &str,
    ) {
        const POINTS: usize = 60;
        let value = |share: f64| match self.x.logarithmic {
            true => from * (to / from).powf(share),
            false => from + (to - from) * share,
        };
        let points: Vec<_> = (0..=POINTS)
            .map(|point| value(point as f64 / POINTS as f64))
            .map(|x| self.place((x, function(x))))
            .collect();
        let end = points[POINTS];
        self.drawing.curve(class, points);
        self.drawing.text(
            &format!("words {class}"),
            (end.0 + 6.0, end.1 + 4.0),
            Side::Right,
            words,
        );
    }

    /// A dot for a pair of values.
    pub fn dot(&mut self, class: &str, at: Point) {
        let place = self.place(at);
        self.drawing.dot(&format!("dot {class}"), place, 4.0);
    }

    /// Words near a pair of values.
    pub fn words(&mut self, class: &str, at: Point, shift: Point, side: Side, words: &str) {
        let (x, y) = self.place(at);
        self.drawing.text(
            &format!("words {class}"),
            (x + shift.0, y + shift.1),
            side,
            words,
        );
    }
}
