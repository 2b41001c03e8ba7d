//! The power model as a table: a core at frequency f needs a voltage about proportional to f, so its power goes with f cubed.

fn main() {
    println!("frequency  power  two cores: power  work");
    for percent in [100, 90, 80, 70, 60, 50] {
        let f = f64::from(percent) / 100.0;
        let voltage = f; // the model: V rises in proportion to f
        let power = voltage * voltage * f; // a C V^2 f, with a C = 1
        println!(
            "{f:9.1}  {power:5.2}  {:16.2}  {:4.1}",
            2.0 * power,
            2.0 * f
        );
    }
}
