//! Doubling the frequency, three times: a cube multiplies the power by 8 each time; an exponential would square the factor instead.

fn main() {
    println!("frequency  cubic  exponential");
    for f in [1, 2, 4, 8] {
        let cubic = f64::from(f).powi(3);
        let exponential = 8f64.powi(f - 1); // made to agree with the cube at 1 and at 2
        println!("{f:9}  {cubic:5}  {exponential:11}");
    }
}
