// Order, hashing and casts of enums whose numbers are written.
use std::collections::BTreeSet;
use std::mem;
use std::ptr;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Level {
    High = 20,
    Higher,
    Low = -3,
    Lower = -3 - 1,
}

#[derive(Debug, PartialEq, PartialOrd)]
enum Plain {
    B(f64),
    A { n: u8 },
    Z,
}

fn main() {
    use Level::*;
    let all: BTreeSet<Level> = [High, Higher, Low, Lower].into();
    println!("{all:?} {:?}", all.iter().map(|level| *level as i32).collect::<Vec<_>>());
    println!("{} {:?} {:?}", Low < High, High.cmp(&Higher), Lower.partial_cmp(&Low));
    println!("{} {}", Plain::B(9.0) < Plain::A { n: 0 }, Plain::Z > Plain::A { n: 255 });
    println!("{:?} {}", Plain::B(f64::NAN).partial_cmp(&Plain::B(1.0)), mem::discriminant(&Plain::B(1.0)) == mem::discriminant(&Plain::B(2.0)));
    println!("{} {} {}", mem::size_of_val(&[1u16, 2][..]), mem::size_of_val("four"), mem::size_of_val(&7u64));
    let (mut from, mut to) = ([1, 2, 3, 4], [0; 4]);
    unsafe {
        ptr::copy(from.as_ptr(), from.as_mut_ptr().add(1), 3);
        ptr::copy_nonoverlapping(from.as_ptr(), to.as_mut_ptr().add(2), 2);
        ptr::swap_nonoverlapping(from.as_mut_ptr(), to.as_mut_ptr(), 1);
    }
    println!("{from:?} {to:?}");
}
