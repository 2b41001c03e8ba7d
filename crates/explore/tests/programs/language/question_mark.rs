//! Errors passed upwards.
//! outcomes:
//! "Ok(12) Err(\"not a number: x\")\n"
fn double(text: &str) -> Result<i32, String> {
    let number: i32 = text.parse().map_err(|_| format!("not a number: {text}"))?;
    Ok(number * 2)
}

fn main() {
    println!("{:?} {:?}", double("6"), double("x"));
}
