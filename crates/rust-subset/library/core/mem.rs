//! `core::mem`.

use core::intrinsics;
use core::ops::{Deref, DerefMut};

pub fn drop<T>(_x: T) {}

#[intrinsic = "forget"]
pub fn forget<T>(t: T) {
    loop {}
}
#[intrinsic = "swap"]
pub fn swap<T>(x: &mut T, y: &mut T) {
    loop {}
}
#[intrinsic = "replace"]
pub fn replace<T>(dest: &mut T, src: T) -> T {
    loop {}
}
pub fn take<T: Default>(dest: &mut T) -> T {
    replace(dest, T::default())
}
#[lang = "promotable"]
#[intrinsic = "size_of"]
pub fn size_of<T>() -> usize {
    loop {}
}
/// What `size_of_val` knows the size of: not of trait objects.
pub trait SizedValue {
    fn size(&self) -> usize;
}
impl<T: Sized> SizedValue for T {
    fn size(&self) -> usize {
        size_of::<T>()
    }
}
impl<T> SizedValue for [T] {
    fn size(&self) -> usize {
        self.len() * size_of::<T>()
    }
}
impl SizedValue for str {
    fn size(&self) -> usize {
        self.len()
    }
}
pub fn size_of_val<T: SizedValue + ?Sized>(val: &T) -> usize {
    val.size()
}
#[intrinsic = "discriminant"]
fn discriminant_value<T>(v: &T) -> isize {
    loop {}
}
pub struct Discriminant<T> {
    value: isize,
    marker: core::marker::PhantomData<T>,
}
pub fn discriminant<T>(v: &T) -> Discriminant<T> {
    Discriminant {
        value: discriminant_value(v),
        marker: core::marker::PhantomData,
    }
}
impl<T> Copy for Discriminant<T> {}
impl<T> Clone for Discriminant<T> {
    fn clone(&self) -> Discriminant<T> {
        *self
    }
}
impl<T> PartialEq for Discriminant<T> {
    fn eq(&self, other: &Discriminant<T>) -> bool {
        self.value == other.value
    }
}
impl<T> Eq for Discriminant<T> {}
impl<T> core::hash::Hash for Discriminant<T> {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        core::hash::Hash::hash(&self.value, state);
    }
}
impl<T> core::fmt::Debug for Discriminant<T> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_tuple("Discriminant").field(&self.value).finish()
    }
}
#[lang = "promotable"]
#[intrinsic = "align_of"]
pub fn align_of<T>() -> usize {
    loop {}
}
pub fn align_of_val<T>(val: &T) -> usize {
    align_of::<T>()
}
#[intrinsic = "needs_drop"]
pub fn needs_drop<T: ?Sized>() -> bool {
    loop {}
}
/// What can be made of a value's bits. Only these: a value of the explorer has no bytes.
pub trait TransmuteInto<Dst> {
    fn transmute_into(self) -> Dst;
}
impl<T> TransmuteInto<T> for T {
    fn transmute_into(self) -> T {
        self
    }
}
#[for_types(i8, i16, i32, i64, i128, isize)]
impl TransmuteInto<<__T as core::num::int_signs::OtherSign>::Unsigned> for __T {
    fn transmute_into(self) -> <__T as core::num::int_signs::OtherSign>::Unsigned {
        self as <__T as core::num::int_signs::OtherSign>::Unsigned
    }
}
#[for_types(u8, u16, u32, u64, u128, usize)]
impl TransmuteInto<<__T as core::num::int_signs::OtherSign>::Signed> for __T {
    fn transmute_into(self) -> <__T as core::num::int_signs::OtherSign>::Signed {
        self as <__T as core::num::int_signs::OtherSign>::Signed
    }
}
impl TransmuteInto<u32> for f32 {
    fn transmute_into(self) -> u32 {
        self.to_bits()
    }
}
impl TransmuteInto<f32> for u32 {
    fn transmute_into(self) -> f32 {
        f32::from_bits(self)
    }
}
impl TransmuteInto<u64> for f64 {
    fn transmute_into(self) -> u64 {
        self.to_bits()
    }
}
impl TransmuteInto<f64> for u64 {
    fn transmute_into(self) -> f64 {
        f64::from_bits(self)
    }
}
pub unsafe fn transmute<Src: TransmuteInto<Dst>, Dst>(src: Src) -> Dst {
    src.transmute_into()
}
pub unsafe fn transmute_copy<Src: TransmuteInto<Dst>, Dst>(src: &Src) -> Dst {
    core::ptr::read(src).transmute_into()
}

/// Types that all bytes zero are a value of.
pub trait Zeroed {
    fn zeroed() -> Self;
}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Zeroed for __T {
    fn zeroed() -> __T {
        0
    }
}
#[for_types(f32, f64)]
impl Zeroed for __T {
    fn zeroed() -> __T {
        0.0
    }
}
impl Zeroed for bool {
    fn zeroed() -> bool {
        false
    }
}
impl<T: Zeroed, const N: usize> Zeroed for [T; N] {
    fn zeroed() -> [T; N] {
        core::array::from_fn(|_| T::zeroed())
    }
}
impl<T> Zeroed for *mut T {
    fn zeroed() -> *mut T {
        core::ptr::null_mut()
    }
}
impl<T> Zeroed for *const T {
    fn zeroed() -> *const T {
        core::ptr::null()
    }
}
pub unsafe fn zeroed<T: Zeroed>() -> T {
    T::zeroed()
}

/// Never drops its content by itself.
#[lang = "manually_drop"]
pub struct ManuallyDrop<T: ?Sized> {
    value: T,
}
impl<T> ManuallyDrop<T> {
    pub const fn new(value: T) -> ManuallyDrop<T> {
        ManuallyDrop { value }
    }
    pub fn into_inner(slot: ManuallyDrop<T>) -> T {
        let mut slot = slot;
        intrinsics::take(&mut slot.value)
    }
    pub unsafe fn take(slot: &mut ManuallyDrop<T>) -> T {
        intrinsics::take(&mut slot.value)
    }
    pub unsafe fn drop(slot: &mut ManuallyDrop<T>) {
        core::ptr::drop_in_place(&mut slot.value)
    }
}
impl<T: ?Sized> Deref for ManuallyDrop<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}
impl<T: ?Sized> DerefMut for ManuallyDrop<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

/// May hold nothing; never drops its content by itself.
#[lang = "maybe_uninit"]
pub struct MaybeUninit<T> {
    value: ManuallyDrop<T>,
}
impl<T> MaybeUninit<T> {
    pub const fn new(value: T) -> MaybeUninit<T> {
        MaybeUninit {
            value: ManuallyDrop { value },
        }
    }
    pub const fn uninit() -> MaybeUninit<T> {
        MaybeUninit {
            value: ManuallyDrop {
                value: intrinsics::uninit(),
            },
        }
    }
    pub const fn zeroed() -> MaybeUninit<T>
    where
        T: Zeroed,
    {
        MaybeUninit::new(T::zeroed())
    }
    pub fn write(&mut self, value: T) -> &mut T {
        core::ptr::write(&mut self.value.value, value);
        &mut self.value.value
    }
    pub fn as_ptr(&self) -> *const T {
        &self.value.value
    }
    pub fn as_mut_ptr(&mut self) -> *mut T {
        &mut self.value.value
    }
    pub unsafe fn assume_init(self) -> T {
        let mut slot = self;
        intrinsics::take(&mut slot.value.value)
    }
    pub unsafe fn assume_init_read(&self) -> T {
        core::ptr::read(&self.value.value)
    }
    pub unsafe fn assume_init_drop(&mut self) {
        core::ptr::drop_in_place(&mut self.value.value)
    }
    pub unsafe fn assume_init_ref(&self) -> &T {
        &self.value.value
    }
    pub unsafe fn assume_init_mut(&mut self) -> &mut T {
        &mut self.value.value
    }
}
