//! Building values out of iterators.

pub trait FromIterator<A>: Sized {
    fn from_iter<T: IntoIterator<Item = A>>(iter: T) -> Self;
}
pub trait Extend<A> {
    fn extend<T: IntoIterator<Item = A>>(&mut self, iter: T);
}
pub trait Sum<A = Self>: Sized {
    fn sum<I: Iterator<Item = A>>(iter: I) -> Self;
}
pub trait Product<A = Self>: Sized {
    fn product<I: Iterator<Item = A>>(iter: I) -> Self;
}

#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl Sum for __T {
    fn sum<I: Iterator<Item = __T>>(iter: I) -> __T {
        let mut iter = iter;
        let mut total = 0 as __T;
        while let Some(x) = iter.next() {
            total = total + x;
        }
        total
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl<'a> Sum<&'a __T> for __T {
    fn sum<I: Iterator<Item = &'a __T>>(iter: I) -> __T {
        let mut iter = iter;
        let mut total = 0 as __T;
        while let Some(x) = iter.next() {
            total = total + *x;
        }
        total
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl Product for __T {
    fn product<I: Iterator<Item = __T>>(iter: I) -> __T {
        let mut iter = iter;
        let mut total = 1 as __T;
        while let Some(x) = iter.next() {
            total = total * x;
        }
        total
    }
}
#[for_types(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
)]
impl<'a> Product<&'a __T> for __T {
    fn product<I: Iterator<Item = &'a __T>>(iter: I) -> __T {
        let mut iter = iter;
        let mut total = 1 as __T;
        while let Some(x) = iter.next() {
            total = total * *x;
        }
        total
    }
}

/// Passes the good items on and keeps the first bad one.
struct OkItems<'a, I, E> {
    iter: I,
    error: &'a mut Option<E>,
}
impl<'a, T, E, I: Iterator<Item = Result<T, E>>> Iterator for OkItems<'a, I, E> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        match self.iter.next() {
            Some(Ok(x)) => Some(x),
            Some(Err(e)) => {
                *self.error = Some(e);
                None
            }
            None => None,
        }
    }
}
impl<A, E, V: FromIterator<A>> FromIterator<Result<A, E>> for Result<V, E> {
    fn from_iter<I: IntoIterator<Item = Result<A, E>>>(iter: I) -> Result<V, E> {
        let mut error: Option<E> = None;
        let value: V = FromIterator::from_iter(OkItems {
            iter: iter.into_iter(),
            error: &mut error,
        });
        match error {
            Some(e) => Err(e),
            None => Ok(value),
        }
    }
}
impl<T, U: Sum<T>, E> Sum<Result<T, E>> for Result<U, E> {
    fn sum<I: Iterator<Item = Result<T, E>>>(iter: I) -> Result<U, E> {
        let mut error: Option<E> = None;
        let value: U = Sum::sum(OkItems {
            iter,
            error: &mut error,
        });
        match error {
            Some(e) => Err(e),
            None => Ok(value),
        }
    }
}

/// Passes the items on and notes whether one was missing.
struct SomeItems<'a, I> {
    iter: I,
    missing: &'a mut bool,
}
impl<'a, T, I: Iterator<Item = Option<T>>> Iterator for SomeItems<'a, I> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        match self.iter.next() {
            Some(Some(x)) => Some(x),
            Some(None) => {
                *self.missing = true;
                None
            }
            None => None,
        }
    }
}
impl<A, V: FromIterator<A>> FromIterator<Option<A>> for Option<V> {
    fn from_iter<I: IntoIterator<Item = Option<A>>>(iter: I) -> Option<V> {
        let mut missing = false;
        let value: V = FromIterator::from_iter(SomeItems {
            iter: iter.into_iter(),
            missing: &mut missing,
        });
        if missing { None } else { Some(value) }
    }
}
impl<T, U: Sum<T>> Sum<Option<T>> for Option<U> {
    fn sum<I: Iterator<Item = Option<T>>>(iter: I) -> Option<U> {
        let mut missing = false;
        let value: U = Sum::sum(SomeItems {
            iter,
            missing: &mut missing,
        });
        if missing { None } else { Some(value) }
    }
}

impl<T, U: Product<T>, E> Product<Result<T, E>> for Result<U, E> {
    fn product<I: Iterator<Item = Result<T, E>>>(iter: I) -> Result<U, E> {
        let mut error: Option<E> = None;
        let value: U = Product::product(OkItems {
            iter,
            error: &mut error,
        });
        match error {
            Some(e) => Err(e),
            None => Ok(value),
        }
    }
}
impl<T, U: Product<T>> Product<Option<T>> for Option<U> {
    fn product<I: Iterator<Item = Option<T>>>(iter: I) -> Option<U> {
        let mut missing = false;
        let value: U = Product::product(SomeItems {
            iter,
            missing: &mut missing,
        });
        if missing { None } else { Some(value) }
    }
}

impl<A, B, AE: Default + Extend<A>, BE: Default + Extend<B>> FromIterator<(A, B)> for (AE, BE) {
    fn from_iter<I: IntoIterator<Item = (A, B)>>(iter: I) -> (AE, BE) {
        iter.into_iter().unzip()
    }
}
impl<A, B, AE: Extend<A>, BE: Extend<B>> Extend<(A, B)> for (AE, BE) {
    fn extend<I: IntoIterator<Item = (A, B)>>(&mut self, iter: I) {
        let mut iter = iter.into_iter();
        while let Some((a, b)) = iter.next() {
            self.0.extend(Some(a));
            self.1.extend(Some(b));
        }
    }
}
impl FromIterator<()> for () {
    fn from_iter<I: IntoIterator<Item = ()>>(iter: I) {
        let mut iter = iter.into_iter();
        while let Some(_) = iter.next() {}
    }
}
impl Extend<()> for () {
    fn extend<I: IntoIterator<Item = ()>>(&mut self, iter: I) {
        let mut iter = iter.into_iter();
        while let Some(_) = iter.next() {}
    }
}
