//! What is computed of floats, each of it where no other function has the same value: for both types.
//! outcomes:
//! "0.47943 0.87758 0.54630\n0.52360 1.04720 0.46365\n0.52110 1.12763 0.46212\n9.48774 4.75683 0.81093\n0.35218 1.16993 1.31037 1.50000\n-2.00000 -2.00000 -3.00000 -2.00000\n2.25000 -1.00000 -0.25000 0.44444\n1.50000 11.39062 1.35213 2.30489\n0.50000 2.25000 0.75000\n2.75000 1.75000 1.12500 4.50000 0.25000\n0.47943 0.87758 0.54630\n0.52360 1.04720 0.46365\n0.52110 1.12763 0.46212\n9.48774 4.75683 0.81093\n0.35218 1.16992 1.31037 1.50000\n-2.00000 -2.00000 -3.00000 -2.00000\n2.25000 -1.00000 -0.25000 0.44444\n1.50000 11.39062 1.35213 2.30489\n0.50000 2.25000 0.75000\n2.75000 1.75000 1.12500 4.50000 0.25000\n"
use std::hint::black_box;

macro_rules! show {
    ($f:ty) => {{
        let (half, two): ($f, $f) = (black_box(0.5), black_box(2.25));
        println!("{:.5} {:.5} {:.5}", half.sin(), half.cos(), half.tan());
        println!("{:.5} {:.5} {:.5}", half.asin(), half.acos(), half.atan());
        println!("{:.5} {:.5} {:.5}", half.sinh(), half.cosh(), half.tanh());
        println!("{:.5} {:.5} {:.5}", two.exp(), two.exp2(), two.ln());
        println!("{:.5} {:.5} {:.5} {:.5}", two.log10(), two.log2(), two.cbrt(), two.sqrt());
        println!("{:.5} {:.5} {:.5} {:.5}", (-two).round(), (-two).trunc(), (-two).floor(), (-two).ceil());
        println!("{:.5} {:.5} {:.5} {:.5}", (-two).abs(), (-two).signum(), (-two).fract(), two.recip());
        println!("{:.5} {:.5} {:.5} {:.5}", two.powf(half), two.powi(3), two.atan2(half), two.hypot(half));
        println!("{:.5} {:.5} {:.5}", two.min(half), two.max(half), (-two).rem_euclid(half + 0.5));
        println!("{:.5} {:.5} {:.5} {:.5} {:.5}", two + half, two - half, two * half, two / half, two % (half + 0.5));
    }};
}

fn main() {
    show!(f64);
    show!(f32);
}
