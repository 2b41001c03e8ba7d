//! `core::iter`.

pub use core::iter::adapters::*;
pub use core::iter::adapters2::*;
pub use core::iter::collect::*;
pub use core::iter::iterator::Iterator;
pub use core::iter::range::Step;
pub use core::iter::sources::*;

pub trait DoubleEndedIterator: Iterator {
    fn next_back(&mut self) -> Option<Self::Item>;
    fn nth_back(&mut self, n: usize) -> Option<Self::Item> {
        let mut left = n;
        while left > 0 {
            self.next_back()?;
            left -= 1;
        }
        self.next_back()
    }
    fn rfold<B, F>(self, init: B, f: F) -> B
    where
        Self: Sized,
        F: FnMut(B, Self::Item) -> B,
    {
        let mut iter = self;
        let mut f = f;
        let mut accum = init;
        while let Some(x) = iter.next_back() {
            accum = f(accum, x);
        }
        accum
    }
    fn try_rfold<B, F, R>(&mut self, init: B, f: F) -> R
    where
        Self: Sized,
        F: FnMut(B, Self::Item) -> R,
        R: core::ops::Try<Output = B>,
    {
        let mut f = f;
        let mut accum = init;
        while let Some(x) = self.next_back() {
            accum = f(accum, x)?;
        }
        R::from_output(accum)
    }
    fn rfind<P>(&mut self, predicate: P) -> Option<Self::Item>
    where
        Self: Sized,
        P: FnMut(&Self::Item) -> bool,
    {
        let mut predicate = predicate;
        while let Some(x) = self.next_back() {
            if predicate(&x) {
                return Some(x);
            }
        }
        None
    }
}

pub trait ExactSizeIterator: Iterator {
    fn len(&self) -> usize {
        self.size_hint().0
    }
}

pub trait FusedIterator: Iterator {}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, char)]
impl FusedIterator for core::ops::Range<__T> {}
#[for_types(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, char)]
impl FusedIterator for core::ops::RangeInclusive<__T> {}
impl<T> FusedIterator for core::slice::Iter<'_, T> {}
impl<T> FusedIterator for core::slice::IterMut<'_, T> {}
impl<T> FusedIterator for Empty<T> {}
impl<T> FusedIterator for Once<T> {}
impl<I: Iterator> FusedIterator for Fuse<I> {}
impl<B, I: FusedIterator, F: FnMut(I::Item) -> B> FusedIterator for Map<I, F> {}
impl<I: FusedIterator, P: FnMut(&I::Item) -> bool> FusedIterator for Filter<I, P> {}
impl<I: FusedIterator> FusedIterator for Enumerate<I> {}
impl<I: FusedIterator> FusedIterator for Take<I> {}
impl<I: FusedIterator> FusedIterator for Skip<I> {}
impl<I: FusedIterator + DoubleEndedIterator> FusedIterator for Rev<I> {}
impl<A: FusedIterator, B: FusedIterator<Item = A::Item>> FusedIterator for Chain<A, B> {}
impl<A: FusedIterator, B: FusedIterator> FusedIterator for Zip<A, B> {}

impl<I: ?Sized + Iterator> Iterator for &mut I {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        (**self).next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (**self).size_hint()
    }
}
impl<I: ?Sized + DoubleEndedIterator> DoubleEndedIterator for &mut I {
    fn next_back(&mut self) -> Option<I::Item> {
        (**self).next_back()
    }
}
impl<I: ?Sized + ExactSizeIterator> ExactSizeIterator for &mut I {}

#[lang = "into_iterator"]
pub trait IntoIterator {
    type Item;
    type IntoIter: Iterator<Item = Self::Item>;
    fn into_iter(self) -> Self::IntoIter;
}
impl<I: Iterator> IntoIterator for I {
    type Item = <I as Iterator>::Item;
    type IntoIter = I;
    fn into_iter(self) -> I {
        self
    }
}
