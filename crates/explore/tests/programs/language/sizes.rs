//! `size_of` is rustc's: fields in the best order, `repr`, and enums that tell their variants by unused values.
//! outcomes:
//! "16 24 6 64\n1 2 16 8 4\n8 8 16 24 1\n24 32 16 4 0\n"
use std::mem::size_of;
use std::sync::Arc;
use std::sync::atomic::AtomicU8;
use std::time::Duration;

struct Ordered(u8, u64, u16);
#[repr(C)]
struct AsWritten(u8, u64, u16);
#[repr(packed(2))]
struct Packed(u8, u32);
#[repr(align(64))]
struct Line(AtomicU8);
enum Unused {
    This(bool),
    That,
}
#[repr(u8)]
enum Tagged {
    Small(u8),
    Other,
}
enum Padded {
    Long(u64, u8),
    Short([u8; 3]),
}
enum Plain {
    Number(u32),
    Letter(u8),
}

fn main() {
    let (a, b) = (size_of::<Ordered>(), size_of::<AsWritten>());
    println!("{a} {b} {} {}", size_of::<Packed>(), size_of::<Line>());
    let (a, b) = (size_of::<Unused>(), size_of::<Tagged>());
    let (c, d) = (size_of::<Padded>(), size_of::<Plain>());
    println!("{a} {b} {c} {d} {}", size_of::<Option<char>>());
    let (a, b) = (size_of::<Option<Box<u8>>>(), size_of::<Option<Arc<u8>>>());
    let (c, d) = (size_of::<Option<&str>>(), size_of::<Option<String>>());
    println!("{a} {b} {c} {d} {}", size_of::<Option<Option<bool>>>());
    let (a, b) = (size_of::<Result<u32, String>>(), size_of::<[Option<Arc<u8>>; 4]>());
    let (c, d) = (size_of::<Option<Duration>>(), size_of::<Result<u32, std::convert::Infallible>>());
    println!("{a} {b} {c} {d} {}", size_of::<Option<std::convert::Infallible>>());
}
