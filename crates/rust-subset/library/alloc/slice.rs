//! Methods of slices that make vectors and strings.

use core::borrow::Borrow;
use core::intrinsics::{List, box_take, list_from_cell, list_new, list_push, ptr_cast};

impl<T> [T] {
    pub fn to_vec(&self) -> Vec<T>
    where
        T: Clone,
    {
        let mut list = list_new::<T>();
        for item in self {
            list_push(&mut list, item.clone());
        }
        Vec { list }
    }
    pub fn into_vec(self: Box<[T]>) -> Vec<T> {
        let cell: *mut List<T> = ptr_cast(Box::into_raw(self));
        Vec {
            list: list_from_cell(box_take(cell)),
        }
    }
    pub fn repeat(&self, n: usize) -> Vec<T>
    where
        T: Copy,
    {
        let mut all = Vec::new();
        for _ in 0..n {
            all.extend_from_slice(self);
        }
        all
    }
    pub fn concat<Item: ?Sized>(&self) -> <[T] as Concat<Item>>::Output
    where
        [T]: Concat<Item>,
    {
        Concat::concat(self)
    }
    pub fn join<Separator>(&self, sep: Separator) -> <[T] as Join<Separator>>::Output
    where
        [T]: Join<Separator>,
    {
        Join::join(self, sep)
    }
}

pub trait Concat<Item: ?Sized> {
    type Output;
    fn concat(slice: &Self) -> Self::Output;
}
pub trait Join<Separator> {
    type Output;
    fn join(slice: &Self, sep: Separator) -> Self::Output;
}
impl<S: Borrow<str>> Concat<str> for [S] {
    type Output = String;
    fn concat(slice: &[S]) -> String {
        let mut text = String::new();
        for part in slice {
            text.push_str(part.borrow());
        }
        text
    }
}
impl<T: Clone, V: Borrow<[T]>> Concat<T> for [V] {
    type Output = Vec<T>;
    fn concat(slice: &[V]) -> Vec<T> {
        let mut all = Vec::new();
        for part in slice {
            all.extend_from_slice(part.borrow());
        }
        all
    }
}
impl<S: Borrow<str>> Join<&str> for [S] {
    type Output = String;
    fn join(slice: &[S], sep: &str) -> String {
        let mut text = String::new();
        let mut first = true;
        for part in slice {
            if !first {
                text.push_str(sep);
            }
            first = false;
            text.push_str(part.borrow());
        }
        text
    }
}
impl<T: Clone, V: Borrow<[T]>> Join<&T> for [V] {
    type Output = Vec<T>;
    fn join(slice: &[V], sep: &T) -> Vec<T> {
        let mut all = Vec::new();
        let mut first = true;
        for part in slice {
            if !first {
                all.push(sep.clone());
            }
            first = false;
            all.extend_from_slice(part.borrow());
        }
        all
    }
}
