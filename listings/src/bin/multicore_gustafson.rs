//! Gustafson's question: in the same time on p cores, how much more work gets done if only the parallel part grows?

fn main() {
    let serial = 0.05; // of the time, on one core and on p
    println!("cores  work done in the same time");
    for p in [1.0, 2.0, 4.0, 8.0, 16.0, 64.0] {
        let scaled = serial + (1.0 - serial) * p;
        println!("{p:5}  {scaled:5.2}");
    }
}
