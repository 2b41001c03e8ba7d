fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { gcd(b, a % b) }
}

fn main() {
    let mut sum = 0i32;
    for i in 0..10 {
        sum += i * i;
    }
    println!("{sum}");
    println!("{} {}", gcd(48, 18), -7 / 2);
    println!("{} {}", -7 % 3, (-7i32).rem_euclid(3));
    println!("{} {} {}", 300i32 as u8, -1i32 as u32, 3.99f64 as i32);
    println!("{:?}", 250u8.checked_add(10));
    println!("{}", 250u8.wrapping_add(10));
    println!("{}", 1u64 << 40);
    println!("{:.3} {}", 2.0f64.sqrt(), 1.0 / 4.0);
    let (a, b) = (7u8 & 3, 7u8 ^ 2);
    println!("{a} {b} {}", !0u8);
    println!("{}", true && !false || false);
    println!("{}", 'a' as u32 + 1);
}
