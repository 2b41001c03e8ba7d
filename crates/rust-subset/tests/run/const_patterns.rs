use std::cmp::Ordering;

#[derive(Debug, PartialEq, Eq, Clone, Copy)]
enum Color {
    Red,
    Mixed(u8, u8),
    Named { name: &'static str },
}

#[derive(PartialEq, Eq, Clone, Copy)]
struct Point {
    x: i32,
    y: i32,
}

impl Point {
    const ORIGIN: Point = Point { x: 0, y: 0 };
}

const PLAIN: Color = Color::Red;
const PURPLE: Color = Color::Mixed(1, STRONG);
const STRONG: u8 = 1 + 1;
const SKY: Color = Color::Named { name: "sky" };
const CORNER: (i32, i32) = (0, -1);
const THREE: Option<u8> = Some(3);
const PAIR: [u8; 2] = [1, 2];
const LESS: Ordering = Ordering::Less;

fn color(color: Color) -> &'static str {
    match color {
        PLAIN => "plain",
        PURPLE => "purple",
        SKY => "sky",
        Color::Mixed(..) => "mixed",
        Color::Red | Color::Named { .. } => "other",
    }
}

fn letter(c: char) -> &'static str {
    match c {
        char::MIN..='@' => "before",
        'A'..='Z' => "upper",
        '['..=char::MAX => "after",
    }
}

fn main() {
    for one in [
        Color::Red,
        Color::Mixed(1, 2),
        Color::Mixed(2, 1),
        Color::Named { name: "sky" },
        Color::Named { name: "sea" },
    ] {
        println!("{one:?} {}", color(one));
    }
    for point in [Point { x: 0, y: 0 }, Point { x: 0, y: 1 }] {
        match point {
            Point::ORIGIN => println!("origin"),
            Point { x, y } => println!("{x} {y}"),
        }
    }
    match (0, -1) {
        CORNER => println!("corner"),
        _ => println!("elsewhere"),
    }
    match [Some(3), Some(4)] {
        [THREE, THREE] => println!("both"),
        [THREE, _] => println!("the first"),
        _ => println!("neither"),
    }
    println!("{} {}", matches!([1, 2], PAIR), matches!([2, 1], PAIR));
    println!(
        "{} {}",
        matches!(1.cmp(&2), LESS),
        matches!(2.cmp(&1), LESS)
    );
    println!("{} {} {}", letter('1'), letter('Q'), letter('q'));
}
