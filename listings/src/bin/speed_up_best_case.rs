//! Amdahl's law backwards: from two measured times, the serial share that explains them, and what more cores would bring.
/// The serial share s with which `cores` cores give this speed-up:
/// 1 / (s + (1 - s) / cores) solved for s.
fn serial_share(speed_up: f64, cores: f64) -> f64 {
    (1.0 / speed_up - 1.0 / cores) / (1.0 - 1.0 / cores)
}

fn speed_up(serial: f64, cores: f64) -> f64 {
    1.0 / (serial + (1.0 - serial) / cores)
}

fn main() {
    for measured in [1.9, 1.8, 1.5, 1.1] {
        let serial = serial_share(measured, 2.0);
        println!(
            "{measured:.1} on 2 cores: serial share {:>2.0} %, {:>4.1} on 16, never above {:.1}",
            serial * 100.0,
            speed_up(serial, 16.0),
            1.0 / serial
        );
    }
}
