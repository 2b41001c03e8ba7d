//! Comparison of primitive types, references, slices and arrays.

use core::cmp::Ordering;
use core::intrinsics::slice_at;

#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool, char, f32, f64
)]
impl PartialEq for __T {
    fn eq(&self, other: &__T) -> bool {
        *self == *other
    }
    fn ne(&self, other: &__T) -> bool {
        *self != *other
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool, char
)]
impl Eq for __T {}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool, char
)]
impl PartialOrd for __T {
    fn partial_cmp(&self, other: &__T) -> Option<Ordering> {
        Some(self.cmp(other))
    }
    fn lt(&self, other: &__T) -> bool {
        *self < *other
    }
    fn le(&self, other: &__T) -> bool {
        *self <= *other
    }
    fn gt(&self, other: &__T) -> bool {
        *self > *other
    }
    fn ge(&self, other: &__T) -> bool {
        *self >= *other
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool, char
)]
impl Ord for __T {
    fn cmp(&self, other: &__T) -> Ordering {
        if *self < *other {
            Ordering::Less
        } else if *self == *other {
            Ordering::Equal
        } else {
            Ordering::Greater
        }
    }
    #[track_caller]
    fn clamp(self, min: __T, max: __T) -> __T {
        if min > max {
            panic!("min > max. min = {:?}, max = {:?}", min, max);
        }
        if self < min {
            min
        } else if self > max {
            max
        } else {
            self
        }
    }
}
#[for_types(f32, f64)]
impl PartialOrd for __T {
    fn partial_cmp(&self, other: &__T) -> Option<Ordering> {
        if *self < *other {
            Some(Ordering::Less)
        } else if *self == *other {
            Some(Ordering::Equal)
        } else if *self > *other {
            Some(Ordering::Greater)
        } else {
            None
        }
    }
    fn lt(&self, other: &__T) -> bool {
        *self < *other
    }
    fn le(&self, other: &__T) -> bool {
        *self <= *other
    }
    fn gt(&self, other: &__T) -> bool {
        *self > *other
    }
    fn ge(&self, other: &__T) -> bool {
        *self >= *other
    }
}
impl PartialEq for str {
    fn eq(&self, other: &str) -> bool {
        let a: &str = self;
        a == other
    }
}
impl Eq for str {}
impl PartialOrd for str {
    fn partial_cmp(&self, other: &str) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for str {
    fn cmp(&self, other: &str) -> Ordering {
        let a: &str = self;
        if a == other {
            Ordering::Equal
        } else if a < other {
            Ordering::Less
        } else {
            Ordering::Greater
        }
    }
}
impl PartialEq for ! {
    fn eq(&self, other: &!) -> bool {
        *self
    }
}
impl Eq for ! {}
impl PartialEq for () {
    fn eq(&self, other: &()) -> bool {
        true
    }
}
impl Eq for () {}
impl PartialOrd for () {
    fn partial_cmp(&self, other: &()) -> Option<Ordering> {
        Some(Ordering::Equal)
    }
}
impl Ord for () {
    fn cmp(&self, other: &()) -> Ordering {
        Ordering::Equal
    }
}

impl<A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&B> for &A {
    fn eq(&self, other: &&B) -> bool {
        PartialEq::eq(&**self, &**other)
    }
}
impl<A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&mut B> for &mut A {
    fn eq(&self, other: &&mut B) -> bool {
        PartialEq::eq(&**self, &**other)
    }
}
impl<A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&mut B> for &A {
    fn eq(&self, other: &&mut B) -> bool {
        PartialEq::eq(&**self, &**other)
    }
}
impl<A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&B> for &mut A {
    fn eq(&self, other: &&B) -> bool {
        PartialEq::eq(&**self, &**other)
    }
}
impl<A: ?Sized + Eq> Eq for &A {}
impl<A: ?Sized + PartialOrd<B>, B: ?Sized> PartialOrd<&B> for &A {
    fn partial_cmp(&self, other: &&B) -> Option<Ordering> {
        PartialOrd::partial_cmp(&**self, &**other)
    }
}
impl<A: ?Sized + Ord> Ord for &A {
    fn cmp(&self, other: &&A) -> Ordering {
        Ord::cmp(&**self, &**other)
    }
}
impl<A: ?Sized + Eq> Eq for &mut A {}
impl<A: ?Sized + PartialOrd<B>, B: ?Sized> PartialOrd<&mut B> for &mut A {
    fn partial_cmp(&self, other: &&mut B) -> Option<Ordering> {
        PartialOrd::partial_cmp(&**self, &**other)
    }
}
impl<A: ?Sized + Ord> Ord for &mut A {
    fn cmp(&self, other: &&mut A) -> Ordering {
        Ord::cmp(&**self, &**other)
    }
}
impl<T: PartialEq<U>, U> PartialEq<[U]> for [T] {
    fn eq(&self, other: &[U]) -> bool {
        let n = self.len();
        if n != other.len() {
            return false;
        }
        let mut i = 0usize;
        while i < n {
            if *slice_at(self, i) != *slice_at(other, i) {
                return false;
            }
            i += 1;
        }
        true
    }
}
impl<T: Eq> Eq for [T] {}
impl<T: PartialOrd> PartialOrd for [T] {
    fn partial_cmp(&self, other: &[T]) -> Option<Ordering> {
        let n = self.len().min(other.len());
        let mut i = 0usize;
        while i < n {
            match slice_at(self, i).partial_cmp(slice_at(other, i)) {
                Some(Ordering::Equal) => {}
                different => return different,
            }
            i += 1;
        }
        Some(self.len().cmp(&other.len()))
    }
}
impl<T: Ord> Ord for [T] {
    fn cmp(&self, other: &[T]) -> Ordering {
        let n = self.len().min(other.len());
        let mut i = 0usize;
        while i < n {
            match slice_at(self, i).cmp(slice_at(other, i)) {
                Ordering::Equal => {}
                different => return different,
            }
            i += 1;
        }
        self.len().cmp(&other.len())
    }
}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for [T; N] {
    fn eq(&self, other: &[U; N]) -> bool {
        self[..] == other[..]
    }
}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U]> for [T; N] {
    fn eq(&self, other: &[U]) -> bool {
        self[..] == *other
    }
}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for [T] {
    fn eq(&self, other: &[U; N]) -> bool {
        *self == other[..]
    }
}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for &[T] {
    fn eq(&self, other: &[U; N]) -> bool {
        **self == other[..]
    }
}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<&[U]> for [T; N] {
    fn eq(&self, other: &&[U]) -> bool {
        self[..] == **other
    }
}
impl<T: Eq, const N: usize> Eq for [T; N] {}
impl<T: PartialOrd, const N: usize> PartialOrd for [T; N] {
    fn partial_cmp(&self, other: &[T; N]) -> Option<Ordering> {
        self[..].partial_cmp(&other[..])
    }
}
impl<T: Ord, const N: usize> Ord for [T; N] {
    fn cmp(&self, other: &[T; N]) -> Ordering {
        self[..].cmp(&other[..])
    }
}
