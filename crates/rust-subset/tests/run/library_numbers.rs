// Integers, floats, conversions, time.
use std::num::{NonZeroU32, Wrapping};
use std::time::Duration;

fn main() {
    println!("{} {} {} {}", i32::MAX, i64::MIN, u128::MAX, usize::BITS);
    println!("{:?} {:?} {} {}", 250u8.checked_add(10), 5u8.checked_sub(6), 250u8.wrapping_add(10), 250u8.saturating_add(10));
    println!("{:?} {} {} {}", i32::MIN.overflowing_sub(1), i8::MIN.wrapping_abs(), (-7i32).rem_euclid(3), (-7i32).div_euclid(2));
    println!("{} {} {} {}", 2i32.pow(10), (-5i32).abs(), (-5i32).signum(), 7u32.abs_diff(10));
    println!("{} {} {} {}", 40u8.leading_zeros(), 40u32.trailing_zeros(), 0xffu16.count_ones(), 1u8.rotate_left(9));
    println!("{} {} {} {}", 10u32.is_power_of_two(), 10u32.next_power_of_two(), 17u32.isqrt(), 7usize.div_ceil(2));
    println!("{:?} {:?} {}", u8::try_from(300i32).is_err(), i8::try_from(-3i64), u64::from(3u8));
    println!("{} {} {} {} {}", -1i32 as u8, 3.99f64 as i32, -1.0f32 as u8, 'a' as u32, 97u8 as char);
    println!("{} {:?} {:?}", true as i32, 5.min(3), 5.clamp(0, 3));
    println!("{:.4} {:.4} {} {} {}", 2f64.sqrt(), 1f64.exp(), 2.5f64.round(), (-2.5f64).floor(), 7.9f32.trunc());
    println!("{} {} {} {:?}", 2f64.powi(10), 2f64.powf(0.5) == 2f64.sqrt(), f64::NAN.max(1.0), 1.0f64.partial_cmp(&f64::NAN));
    println!("{:?} {} {}", 1.5f64.total_cmp(&2.5), f64::EPSILON > 0.0, std::f64::consts::PI);
    println!("{} {}", Wrapping(255u8) + Wrapping(2), NonZeroU32::new(5).map(|n| n.get()).unwrap_or(0));
    println!("{:?} {:?}", 258u32.to_be_bytes(), u16::from_le_bytes([1, 2]));
    println!("{} {}", 1_000_000u64 << 3, 0b1010 ^ 0x3);
    let d = Duration::from_millis(2500);
    println!("{} {} {:?} {:?} {:?}", d.as_secs(), d.subsec_millis(), d * 2, d / 4, d + Duration::from_secs(1));
    println!("{:?} {:?} {}", d.checked_sub(Duration::from_secs(3)), d.saturating_sub(Duration::from_secs(3)), d.as_secs_f64());
    let total: i64 = [1i32, 2, 3].iter().map(|&n| i64::from(n)).sum();
    println!("{total} {}", [0.5, 0.25].iter().sum::<f64>());
    let mut x = 5u32;
    x += 3;
    x *= 2;
    x %= 7;
    x <<= 2;
    x |= 1;
    println!("{x} {} {}", !x, -(x as i32));
    println!("{:?}", "12,x,300".split(',').map(|t| t.parse::<u8>().map_err(|e| e.to_string())).collect::<Vec<_>>());
}
