//! `core::ptr`, and the methods of raw pointers.

use core::cmp::Ordering;
use core::fmt;
use core::intrinsics;

#[lang = "promotable"]
#[intrinsic = "ptr_null"]
pub const fn null<T>() -> *const T {
    loop {}
}
#[lang = "promotable"]
#[intrinsic = "ptr_null"]
pub const fn null_mut<T>() -> *mut T {
    loop {}
}
#[intrinsic = "read"]
pub unsafe fn read<T>(src: *const T) -> T {
    loop {}
}
#[intrinsic = "read"]
pub unsafe fn read_volatile<T>(src: *const T) -> T {
    loop {}
}
#[intrinsic = "write"]
pub unsafe fn write<T>(dst: *mut T, src: T) {
    loop {}
}
#[intrinsic = "write"]
pub unsafe fn write_volatile<T>(dst: *mut T, src: T) {
    loop {}
}
#[intrinsic = "replace"]
pub unsafe fn replace<T>(dst: *mut T, src: T) -> T {
    loop {}
}
#[intrinsic = "swap"]
pub unsafe fn swap<T>(x: *mut T, y: *mut T) {
    loop {}
}
#[intrinsic = "drop_in_place"]
pub unsafe fn drop_in_place<T: ?Sized>(to_drop: *mut T) {
    loop {}
}
pub fn eq<T: ?Sized>(a: *const T, b: *const T) -> bool {
    intrinsics::ptr_eq(a, b)
}
pub fn fn_addr_eq<F, G>(a: F, b: G) -> bool {
    let a: *const () = intrinsics::reinterpret(a);
    let b: *const () = intrinsics::reinterpret(b);
    intrinsics::ptr_eq(a, b)
}
pub fn addr_eq<T: ?Sized, U: ?Sized>(a: *const T, b: *const U) -> bool {
    intrinsics::ptr_eq(a, b)
}
/// Takes out `count` values, then puts them in: the places may overlap.
pub unsafe fn copy<T>(src: *const T, dst: *mut T, count: usize) {
    let mut taken = intrinsics::list_new::<T>();
    let mut i = 0usize;
    while i < count {
        intrinsics::list_push(&mut taken, read(src.add(i)));
        i += 1;
    }
    while i > 0 {
        i -= 1;
        write(dst.add(i), intrinsics::list_remove(&mut taken, i));
    }
}
pub unsafe fn copy_nonoverlapping<T>(src: *const T, dst: *mut T, count: usize) {
    copy(src, dst, count);
}
pub unsafe fn swap_nonoverlapping<T>(x: *mut T, y: *mut T, count: usize) {
    let mut i = 0usize;
    while i < count {
        swap(x.add(i), y.add(i));
        i += 1;
    }
}
pub fn from_ref<T: ?Sized>(r: &T) -> *const T {
    r
}
pub fn from_mut<T: ?Sized>(r: &mut T) -> *mut T {
    r
}

impl<T: ?Sized> *const T {
    #[intrinsic = "ptr_is_null"]
    pub fn is_null(self) -> bool {
        loop {}
    }
    #[intrinsic = "ptr_cast"]
    pub fn cast<U>(self) -> *const U {
        loop {}
    }
    #[intrinsic = "ptr_cast"]
    pub fn cast_mut(self) -> *mut T {
        loop {}
    }
    pub unsafe fn as_ref<'a>(self) -> Option<&'a T> {
        if self.is_null() { None } else { Some(&*self) }
    }
}
impl<T> *const T {
    pub unsafe fn copy_to(self, dest: *mut T, count: usize) {
        copy(self, dest, count);
    }
    pub unsafe fn copy_to_nonoverlapping(self, dest: *mut T, count: usize) {
        copy(self, dest, count);
    }
    #[intrinsic = "read"]
    pub unsafe fn read(self) -> T {
        loop {}
    }
    #[intrinsic = "read"]
    pub unsafe fn read_volatile(self) -> T {
        loop {}
    }
    #[intrinsic = "ptr_offset"]
    pub unsafe fn offset(self, count: isize) -> *const T {
        loop {}
    }
    pub unsafe fn add(self, count: usize) -> *const T {
        self.offset(count as isize)
    }
    pub unsafe fn sub(self, count: usize) -> *const T {
        self.offset(-(count as isize))
    }
}
impl<T: ?Sized> *mut T {
    #[intrinsic = "ptr_is_null"]
    pub fn is_null(self) -> bool {
        loop {}
    }
    #[intrinsic = "ptr_cast"]
    pub fn cast<U>(self) -> *mut U {
        loop {}
    }
    #[intrinsic = "ptr_cast"]
    pub fn cast_const(self) -> *const T {
        loop {}
    }
    pub unsafe fn as_ref<'a>(self) -> Option<&'a T> {
        if self.is_null() { None } else { Some(&*self) }
    }
    pub unsafe fn as_mut<'a>(self) -> Option<&'a mut T> {
        if self.is_null() {
            None
        } else {
            Some(&mut *self)
        }
    }
    #[intrinsic = "drop_in_place"]
    pub unsafe fn drop_in_place(self) {
        loop {}
    }
}
impl<T> *mut T {
    pub unsafe fn copy_from(self, src: *const T, count: usize) {
        copy(src, self, count);
    }
    pub unsafe fn copy_from_nonoverlapping(self, src: *const T, count: usize) {
        copy(src, self, count);
    }
    #[intrinsic = "read"]
    pub unsafe fn read(self) -> T {
        loop {}
    }
    #[intrinsic = "read"]
    pub unsafe fn read_volatile(self) -> T {
        loop {}
    }
    #[intrinsic = "write"]
    pub unsafe fn write(self, value: T) {
        loop {}
    }
    #[intrinsic = "write"]
    pub unsafe fn write_volatile(self, value: T) {
        loop {}
    }
    #[intrinsic = "replace"]
    pub unsafe fn replace(self, src: T) -> T {
        loop {}
    }
    #[intrinsic = "swap"]
    pub unsafe fn swap(self, with: *mut T) {
        loop {}
    }
    #[intrinsic = "ptr_offset"]
    pub unsafe fn offset(self, count: isize) -> *mut T {
        loop {}
    }
    pub unsafe fn add(self, count: usize) -> *mut T {
        self.offset(count as isize)
    }
    pub unsafe fn sub(self, count: usize) -> *mut T {
        self.offset(-(count as isize))
    }
}

impl<T: ?Sized> PartialEq for *const T {
    fn eq(&self, other: &*const T) -> bool {
        intrinsics::ptr_eq(*self, *other)
    }
}
impl<T: ?Sized> Eq for *const T {}
impl<T: ?Sized> PartialEq for *mut T {
    fn eq(&self, other: &*mut T) -> bool {
        intrinsics::ptr_eq(*self, *other)
    }
}
impl<T: ?Sized> Eq for *mut T {}
impl<T: ?Sized> PartialOrd for *const T {
    fn partial_cmp(&self, other: &*const T) -> Option<Ordering> {
        Some(Ord::cmp(self, other))
    }
}
impl<T: ?Sized> Ord for *const T {
    fn cmp(&self, other: &*const T) -> Ordering {
        if self == other {
            return Ordering::Equal;
        }
        let (this, other) = (self.cast::<()>(), other.cast::<()>());
        if this < other { Ordering::Less } else { Ordering::Greater }
    }
}
impl<T: ?Sized> PartialOrd for *mut T {
    fn partial_cmp(&self, other: &*mut T) -> Option<Ordering> {
        Some(Ord::cmp(self, other))
    }
}
impl<T: ?Sized> Ord for *mut T {
    fn cmp(&self, other: &*mut T) -> Ordering {
        let (this, other): (*const T, *const T) = (*self, *other);
        Ord::cmp(&this, &other)
    }
}

/// A raw pointer that is never null.
pub struct NonNull<T: ?Sized> {
    pointer: *mut T,
}
impl<T> NonNull<T> {
    pub const fn dangling() -> NonNull<T> {
        NonNull {
            pointer: null_mut(),
        }
    }
}
impl<T: ?Sized> NonNull<T> {
    pub fn new(ptr: *mut T) -> Option<NonNull<T>> {
        if ptr.is_null() {
            None
        } else {
            Some(NonNull { pointer: ptr })
        }
    }
    pub const unsafe fn new_unchecked(ptr: *mut T) -> NonNull<T> {
        NonNull { pointer: ptr }
    }
    pub fn from_ref(r: &T) -> NonNull<T> {
        NonNull {
            pointer: intrinsics::ptr_cast(r),
        }
    }
    pub fn from_mut(r: &mut T) -> NonNull<T> {
        NonNull { pointer: r }
    }
    pub const fn as_ptr(self) -> *mut T {
        self.pointer
    }
    pub unsafe fn as_ref<'a>(&self) -> &'a T {
        &*self.pointer
    }
    pub unsafe fn as_mut<'a>(&mut self) -> &'a mut T {
        &mut *self.pointer
    }
    pub fn cast<U>(self) -> NonNull<U> {
        NonNull {
            pointer: self.pointer.cast(),
        }
    }
}
impl<T: ?Sized> Clone for NonNull<T> {
    fn clone(&self) -> NonNull<T> {
        *self
    }
}
impl<T: ?Sized> Copy for NonNull<T> {}
impl<T: ?Sized> PartialEq for NonNull<T> {
    fn eq(&self, other: &NonNull<T>) -> bool {
        intrinsics::ptr_eq(self.pointer, other.pointer)
    }
}
impl<T: ?Sized> Eq for NonNull<T> {}
impl<T: ?Sized> From<&mut T> for NonNull<T> {
    fn from(r: &mut T) -> NonNull<T> {
        NonNull { pointer: r }
    }
}
impl<T: ?Sized> From<&T> for NonNull<T> {
    fn from(r: &T) -> NonNull<T> {
        NonNull::from_ref(r)
    }
}
impl<T: ?Sized> fmt::Debug for NonNull<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Pointer::fmt(&self.pointer, f)
    }
}
impl<T: ?Sized> fmt::Pointer for NonNull<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Pointer::fmt(&self.pointer, f)
    }
}
