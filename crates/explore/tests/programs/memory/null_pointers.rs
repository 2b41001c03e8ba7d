//! Null is equal to null and to nothing else, in whatever a pointer is kept and however it is compared.
//! outcomes:
//! "true false false true\nfalse true false\nOk(true) Err(false)\nSome(5) None\nNone Some(5)\n"
use std::ptr::{self, NonNull};
use std::sync::atomic::{AtomicPtr, Ordering::SeqCst};

fn main() {
    let (mut five, mut six) = (5, 6);
    let (null, five, six): (*mut i32, *mut i32, *mut i32) = (ptr::null_mut(), &mut five, &mut six);
    println!("{} {} {} {}", null == ptr::null_mut(), null == five, five == null, five == five);
    println!("{} {} {}", five == six, ptr::eq(six, six), ptr::eq(null, six));
    let kept = AtomicPtr::new(null);
    let exchanged = kept.compare_exchange(null, five, SeqCst, SeqCst);
    let refused = kept.compare_exchange(null, six, SeqCst, SeqCst);
    println!("{:?} {:?}", exchanged.map(|old| old.is_null()), refused.map_err(|now| now.is_null()).map(|_| ()));
    println!("{:?} {:?}", unsafe { five.as_ref() }, unsafe { null.as_ref() });
    println!("{:?} {:?}", NonNull::new(null), NonNull::new(five).map(|found| unsafe { *found.as_ref() }));
}
