//! Slices made of a pointer to their first element.

use core::intrinsics::{ptr_cast, ptr_parent, slice_part_mut};
use core::ptr;

pub unsafe fn from_raw_parts<'a, T>(data: *const T, len: usize) -> &'a [T] {
    part(data, len)
}
pub unsafe fn from_raw_parts_mut<'a, T>(data: *mut T, len: usize) -> &'a mut [T] {
    part(data, len)
}
/// A pointer knows the array or list that it points into, not how far in it is.
fn part<'a, T>(data: *const T, len: usize) -> &'a mut [T] {
    if len == 0 {
        return &mut [];
    }
    let whole: *mut [T] = ptr_cast(ptr_parent::<T, ()>(ptr_cast(data)));
    let elements: &[T] = &*whole;
    let mut at = 0usize;
    while at < elements.len() && !ptr::eq(&elements[at], data) {
        at += 1;
    }
    slice_part_mut(whole, at, at + len)
}
