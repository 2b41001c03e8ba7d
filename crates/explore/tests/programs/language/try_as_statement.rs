//! `Err(e)?;` as a statement leaves the function.
//! outcomes:
//! "left: empty\n3\n"
fn length(text: &str) -> Result<usize, String> {
    if text.is_empty() {
        Err("empty")?;
    }
    Ok(text.len())
}

fn main() {
    if let Err(error) = length("") {
        println!("left: {error}");
    }
    println!("{}", length("abc").unwrap());
}
