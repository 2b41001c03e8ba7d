//! Wrapping, checked and saturating arithmetic, casts.
//! outcomes:
//! "0 None 255 -1 44 3\n"
fn main() {
    let most = u8::MAX;
    let (wrapped, checked, saturated) = (most.wrapping_add(1), most.checked_add(1), most.saturating_add(1));
    println!("{wrapped} {checked:?} {saturated} {} {} {}", most as i8, 300i32 as u8, 3.99 as i32);
}
