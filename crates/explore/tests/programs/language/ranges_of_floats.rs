//! Ranges of floats in patterns, open and closed; what is not a number is in none.
//! outcomes:
//! "?\nice\nice\ncool\ncool\ncool\nfine\nfine\nhot\n?\nhot\ntrue\nfalse\n0.5\n"
fn say(degrees: f64) -> &'static str {
    match degrees {
        -273.15..0.0 => "ice",
        0.0..18.5 => "cool",
        18.5..=25.0 => "fine",
        25.0.. => "hot",
        _ => "?",
    }
}

fn main() {
    for degrees in [-300.0, -273.15, -0.5, -0.0, 0.0, 18.4, 18.5, 25.0, 25.1, f64::NAN, f64::INFINITY] {
        println!("{}", say(degrees));
    }
    let tenth = 0.1f32;
    println!("{}", matches!(tenth, 0.1..0.2));
    println!("{}", matches!(tenth, ..0.1));
    if let Some(x @ ..=1.0) = Some(0.5f32) {
        println!("{x}");
    }
}
