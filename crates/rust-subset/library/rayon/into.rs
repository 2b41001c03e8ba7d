//! What can be made a parallel iterator.

use rayon::iter::{IntoIter, ParallelIterator};
use core::iter::Step;
use core::ops::{Range, RangeInclusive};

pub trait IntoParallelIterator {
    type Iter: ParallelIterator<Item = Self::Item>;
    type Item: Send;
    fn into_par_iter(self) -> Self::Iter;
}
impl<P: ParallelIterator> IntoParallelIterator for P {
    type Iter = P;
    type Item = P::Item;
    fn into_par_iter(self) -> P {
        self
    }
}
impl<T: Send> IntoParallelIterator for Vec<T> {
    type Iter = IntoIter<T>;
    type Item = T;
    fn into_par_iter(self) -> IntoIter<T> {
        IntoIter { items: self }
    }
}
impl<T: Send, const N: usize> IntoParallelIterator for [T; N] {
    type Iter = IntoIter<T>;
    type Item = T;
    fn into_par_iter(self) -> IntoIter<T> {
        IntoIter {
            items: Vec::from(self),
        }
    }
}
impl<T: Step + Send> IntoParallelIterator for Range<T> {
    type Iter = IntoIter<T>;
    type Item = T;
    fn into_par_iter(self) -> IntoIter<T> {
        IntoIter {
            items: self.collect(),
        }
    }
}
impl<T: Step + Send> IntoParallelIterator for RangeInclusive<T> {
    type Iter = IntoIter<T>;
    type Item = T;
    fn into_par_iter(self) -> IntoIter<T> {
        IntoIter {
            items: self.collect(),
        }
    }
}
#[for_types(&'a Vec<T>, &'a [T])]
impl<'a, T: Sync> IntoParallelIterator for __T {
    type Iter = IntoIter<&'a T>;
    type Item = &'a T;
    fn into_par_iter(self) -> IntoIter<&'a T> {
        IntoIter {
            items: self.iter().collect(),
        }
    }
}
#[for_types(&'a mut Vec<T>, &'a mut [T])]
impl<'a, T: Send> IntoParallelIterator for __T {
    type Iter = IntoIter<&'a mut T>;
    type Item = &'a mut T;
    fn into_par_iter(self) -> IntoIter<&'a mut T> {
        IntoIter {
            items: self.iter_mut().collect(),
        }
    }
}
impl<'a, T: Sync, const N: usize> IntoParallelIterator for &'a [T; N] {
    type Iter = IntoIter<&'a T>;
    type Item = &'a T;
    fn into_par_iter(self) -> IntoIter<&'a T> {
        IntoIter {
            items: self.iter().collect(),
        }
    }
}
impl<'a, T: Send, const N: usize> IntoParallelIterator for &'a mut [T; N] {
    type Iter = IntoIter<&'a mut T>;
    type Item = &'a mut T;
    fn into_par_iter(self) -> IntoIter<&'a mut T> {
        IntoIter {
            items: self.iter_mut().collect(),
        }
    }
}

pub trait IntoParallelRefIterator<'data> {
    type Iter: ParallelIterator<Item = Self::Item>;
    type Item: Send + 'data;
    fn par_iter(&'data self) -> Self::Iter;
}
impl<'data, I: 'data + ?Sized> IntoParallelRefIterator<'data> for I
where
    &'data I: IntoParallelIterator,
{
    type Iter = <&'data I as IntoParallelIterator>::Iter;
    type Item = <&'data I as IntoParallelIterator>::Item;
    fn par_iter(&'data self) -> <&'data I as IntoParallelIterator>::Iter {
        IntoParallelIterator::into_par_iter(self)
    }
}
pub trait IntoParallelRefMutIterator<'data> {
    type Iter: ParallelIterator<Item = Self::Item>;
    type Item: Send + 'data;
    fn par_iter_mut(&'data mut self) -> Self::Iter;
}
impl<'data, I: 'data + ?Sized> IntoParallelRefMutIterator<'data> for I
where
    &'data mut I: IntoParallelIterator,
{
    type Iter = <&'data mut I as IntoParallelIterator>::Iter;
    type Item = <&'data mut I as IntoParallelIterator>::Item;
    fn par_iter_mut(&'data mut self) -> <&'data mut I as IntoParallelIterator>::Iter {
        IntoParallelIterator::into_par_iter(self)
    }
}
