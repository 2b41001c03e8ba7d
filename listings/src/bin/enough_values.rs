//! Variables, types and functions: a variable changes only if it is declared `mut`, and a block's last expression is its value.
fn power(base: u64, exponent: u32) -> u64 {
    let mut result = 1;
    for _ in 0..exponent {
        result *= base;
    }
    result // no semicolon: this is what the function returns
}

fn main() {
    let base = 2; // cannot be changed
    let sizes = [4, 8, 16]; // an array of three numbers
    for exponent in sizes {
        let value = power(base, exponent);
        let size = if value > 1000 { "large" } else { "small" };
        println!("{base}^{exponent} = {value}, {size}");
    }
}
