//! Ranges of floats in patterns between constants, own ones, those of std and arithmetic of them.
//! outcomes:
//! "none low middle high\n1 2 3 4\n"
use std::f64::consts::PI;

const LOW: f64 = 0.5;
const HIGH: f64 = LOW * 3.0;
const TENTH: f32 = 0.1;
struct Angle;
impl Angle {
    const MOST: f64 = 2.0 * PI;
}
fn level(x: f64) -> &'static str {
    match x {
        f64::NEG_INFINITY..0.0 => "none",
        0.0..LOW => "low",
        LOW..=HIGH => "middle",
        _ => "high",
    }
}
fn half(x: f64) -> u8 {
    match x {
        0.0..PI => 1,
        PI..Angle::MOST => 2,
        _ => 3,
    }
}
fn main() {
    let levels = [-1.0, 0.2, 1.5, 1.6].map(level);
    println!("{}", levels.join(" "));
    let tenth = match 0.1f32 {
        ..TENTH => 5,
        TENTH..=f32::MAX => 4,
        _ => 6,
    };
    println!("{} {} {} {tenth}", half(3.1), half(3.2), half(f64::NAN));
}
