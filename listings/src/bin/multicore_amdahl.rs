//! Amdahl's law: the part that stays serial bounds the speed-up, however many cores there are.

/// Speed-up on p cores when a fraction `serial` of the work cannot be spread.
fn amdahl(serial: f64, p: f64) -> f64 {
    1.0 / (serial + (1.0 - serial) / p)
}

fn main() {
    println!("serial  p=2  p=4  p=8 p=16 p=64  limit");
    for serial in [0.0, 0.01, 0.05, 0.1, 0.25, 0.5] {
        print!("{:4.0} %", serial * 100.0);
        for p in [2.0, 4.0, 8.0, 16.0, 64.0] {
            print!(" {:4.1}", amdahl(serial, p));
        }
        println!("  {:5.1}", 1.0 / serial);
    }
}
