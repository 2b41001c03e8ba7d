//! A sheet to draw on. What it draws has classes and no colors: the page's style gives those, in light, dark and print.

use svg::Node;
use svg::node::element::{
    Circle, Description, Group, Line, Path, Polygon, Rectangle, SVG, Text, Title,
};

/// Width of every sheet. Letters are 12 units high, so that they can be read on a phone, where a unit is a little less than a pixel.
pub const WIDTH: f64 = 400.0;

/// Where a text stands relative to its point.
#[derive(Clone, Copy)]
pub enum Side {
    /// It ends there.
    Left,
    /// It is centered there.
    Middle,
    /// It begins there.
    Right,
}

/// A place on the sheet.
pub type Point = (f64, f64);

/// A drawing under way.
pub struct Drawing {
    height: f64,
    content: Group,
}

impl Drawing {
    /// An empty sheet.
    pub fn new(height: f64) -> Self {
        Self {
            height,
            content: Group::new(),
        }
    }

    /// A straight line.
    pub fn line(&mut self, class: &str, from: Point, to: Point) {
        let line = Line::new().set("class", class);
        let line = line.set("x1", short(from.0)).set("y1", short(from.1));
        self.content
            .append(line.set("x2", short(to.0)).set("y2", short(to.1)));
    }

    /// A line through all points.
    pub fn curve(&mut self, class: &str, points: impl IntoIterator<Item = Point>) {
        let mut data = String::new();
        for (x, y) in points {
            data.push(if data.is_empty() { 'M' } else { 'L' });
            data.push_str(&format!("{} {}", short(x), short(y)));
        }
        let class = format!("curve {class}");
        self.content
            .append(Path::new().set("class", class).set("d", data));
    }

    /// A box by its upper left corner and its size, with corners a little rounded.
    pub fn rect(&mut self, class: &str, (x, y): Point, (width, height): Point) {
        let rect = Rectangle::new().set("class", class).set("rx", 2);
        let rect = rect.set("x", short(x)).set("y", short(y));
        self.content
            .append(rect.set("width", short(width)).set("height", short(height)));
    }

    /// A dot.
    pub fn dot(&mut self, class: &str, (x, y): Point, radius: f64) {
        let circle = Circle::new().set("class", class).set("r", short(radius));
        self.content
            .append(circle.set("cx", short(x)).set("cy", short(y)));
    }

    /// A text; `y` is its baseline.
    pub fn text(&mut self, class: &str, (x, y): Point, side: Side, words: &str) {
        let anchor = match side {
            Side::Left => "end",
            Side::Middle => "middle",
            Side::Right => "start",
        };
        let text = Text::new(words)
            .set("x", short(x))
            .set("y", short(y))
            .set("text-anchor", anchor);
        self.content.append(if class.is_empty() {
            text
        } else {
            text.set("class", class)
        });
    }

    /// A line with a head at its end.
    pub fn arrow(&mut self, class: &str, from: Point, to: Point) {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = dx.hypot(dy).max(0.1);
        let (ux, uy) = (dx / length, dy / length);
        let neck = (to.0 - 6.0 * ux, to.1 - 6.0 * uy);
        self.line(&format!("edge {class}"), from, neck);
        let corner = |side: f64| (neck.0 - side * 3.5 * uy - ux, neck.1 + side * 3.5 * ux - uy);
        let points: Vec<_> = [to, corner(1.0), corner(-1.0)]
            .iter()
            .map(|(x, y)| format!("{},{}", short(*x), short(*y)))
            .collect();
        let class = format!("head {class}");
        self.content.append(
            Polygon::new()
                .set("class", class)
                .set("points", points.join(" ")),
        );
    }

    /// The drawing with what a screen reader says of it, on one line.
    pub fn finish(self, title: &str, description: &str) -> String {
        let svg = SVG::new()
            .set("viewBox", (0, 0, WIDTH as i32, self.height.ceil() as i32))
            .set("role", "img")
            .add(Title::new(title))
            .add(Description::new().add(svg::node::Text::new(description)))
            .add(self.content);
        svg.to_string().replace('\n', "")
    }
}

/// A coordinate with one decimal: a tenth of a unit cannot be seen.
fn short(number: f64) -> String {
    let text = format!("{number:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" {
        "0".into()
    } else {
        text.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_is_one_line_and_says_what_it_shows() {
        let mut drawing = Drawing::new(50.0);
        drawing.curve("a", [(0.0, 1.0), (2.04, 3.0)]);
        drawing.text("", (1.0, 2.0), Side::Right, "a < b");
        let svg = drawing.finish("A title", "What it shows.");
        assert_eq!(svg.lines().count(), 1);
        for part in [
            "viewBox=\"0 0 400 50\"",
            "<title>A title</title>",
            "What it shows.</desc>",
            "M0 1L2 3",
            "a &lt; b",
        ] {
            assert!(svg.contains(part), "no {part} in {svg}");
        }
    }
}
