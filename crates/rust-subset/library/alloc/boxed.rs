//! `alloc::boxed`.

use alloc::borrow::Cow;
use core::any::Any;
use core::borrow::{Borrow, BorrowMut};
use core::cmp::Ordering;
use core::error::Error;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::intrinsics;
use core::mem::MaybeUninit;
use core::ops::{Deref, DerefMut};
use core::pin::Pin;
use core::task::{Context, Poll};

#[lang = "owned_box"]
pub struct Box<T: ?Sized> {
    pub(crate) pointer: *mut T,
}

impl<T> Box<T> {
    pub fn new(x: T) -> Box<T> {
        Box {
            pointer: intrinsics::box_new(x),
        }
    }
    pub fn pin(x: T) -> Pin<Box<T>> {
        Pin {
            pointer: Box {
                pointer: intrinsics::box_new(x),
            },
        }
    }
    pub fn into_inner(boxed: Box<T>) -> T {
        *boxed
    }
}
impl<T> Box<T> {
    pub fn new_uninit() -> Box<MaybeUninit<T>> {
        Box::new(MaybeUninit::uninit())
    }
    pub fn new_zeroed() -> Box<MaybeUninit<T>>
    where
        T: core::mem::Zeroed,
    {
        Box::new(MaybeUninit::zeroed())
    }
}
impl<T> Box<MaybeUninit<T>> {
    pub unsafe fn assume_init(self) -> Box<T> {
        let content = *self;
        Box::new(content.assume_init())
    }
    pub fn write(boxed: Box<MaybeUninit<T>>, value: T) -> Box<T> {
        Box::new(value)
    }
}
impl<T: ?Sized> Box<T> {
    pub unsafe fn from_raw(raw: *mut T) -> Box<T> {
        Box { pointer: raw }
    }
    pub fn into_raw(b: Box<T>) -> *mut T {
        let pointer = b.pointer;
        core::mem::forget(b);
        pointer
    }
    pub fn leak<'a>(b: Box<T>) -> &'a mut T {
        &mut *Box::into_raw(b)
    }
    pub fn into_pin(boxed: Box<T>) -> Pin<Box<T>> {
        Pin { pointer: boxed }
    }
    pub fn as_ptr(b: &Box<T>) -> *const T {
        b.pointer
    }
}
impl<T: ?Sized> Deref for Box<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &*self.pointer
    }
}
impl<T: ?Sized> DerefMut for Box<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut *self.pointer
    }
}
impl<T: Clone> Clone for Box<T> {
    fn clone(&self) -> Box<T> {
        Box::new(T::clone(&*self.pointer))
    }
}
impl Clone for Box<str> {
    fn clone(&self) -> Box<str> {
        let text: &str = &*self.pointer;
        Box::from(text)
    }
}
impl<T: Clone> Clone for Box<[T]> {
    fn clone(&self) -> Box<[T]> {
        let items: &[T] = &*self.pointer;
        items.to_vec().into_boxed_slice()
    }
}
impl<T: Default> Default for Box<T> {
    fn default() -> Box<T> {
        Box::new(T::default())
    }
}
impl<T> Default for Box<[T]> {
    fn default() -> Box<[T]> {
        Vec::new().into_boxed_slice()
    }
}
impl<T: ?Sized + PartialEq> PartialEq for Box<T> {
    fn eq(&self, other: &Box<T>) -> bool {
        *self.pointer == *other.pointer
    }
}
impl<T: ?Sized + Eq> Eq for Box<T> {}
impl<T: ?Sized + PartialOrd> PartialOrd for Box<T> {
    fn partial_cmp(&self, other: &Box<T>) -> Option<Ordering> {
        PartialOrd::partial_cmp(&*self.pointer, &*other.pointer)
    }
}
impl<T: ?Sized + Ord> Ord for Box<T> {
    fn cmp(&self, other: &Box<T>) -> Ordering {
        Ord::cmp(&*self.pointer, &*other.pointer)
    }
}
impl<T: ?Sized + Hash> Hash for Box<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (*self.pointer).hash(state);
    }
}
impl<T: ?Sized + fmt::Display> fmt::Display for Box<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&*self.pointer, f)
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for Box<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.pointer, f)
    }
}
impl<T: ?Sized> fmt::Pointer for Box<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Pointer::fmt(&self.pointer, f)
    }
}
impl<T: ?Sized> Borrow<T> for Box<T> {
    fn borrow(&self) -> &T {
        &*self.pointer
    }
}
impl<T: ?Sized> BorrowMut<T> for Box<T> {
    fn borrow_mut(&mut self) -> &mut T {
        &mut *self.pointer
    }
}
impl<T: ?Sized> AsRef<T> for Box<T> {
    fn as_ref(&self) -> &T {
        &*self.pointer
    }
}
impl<T: ?Sized> AsMut<T> for Box<T> {
    fn as_mut(&mut self) -> &mut T {
        &mut *self.pointer
    }
}
impl<T: ?Sized> Unpin for Box<T> {}

impl<Args, F: FnOnce<Args> + ?Sized> FnOnce<Args> for Box<F> {
    type Output = F::Output;
    fn call_once(self, args: Args) -> F::Output {
        <F as FnOnce<Args>>::call_once(*self, args)
    }
}
impl<Args, F: FnMut<Args> + ?Sized> FnMut<Args> for Box<F> {
    fn call_mut(&mut self, args: Args) -> F::Output {
        <F as FnMut<Args>>::call_mut(&mut *self.pointer, args)
    }
}
impl<Args, F: Fn<Args> + ?Sized> Fn<Args> for Box<F> {
    fn call(&self, args: Args) -> F::Output {
        <F as Fn<Args>>::call(&*self.pointer, args)
    }
}

impl<I: Iterator + ?Sized> Iterator for Box<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        (*self.pointer).next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (*self.pointer).size_hint()
    }
}
impl<I: DoubleEndedIterator + ?Sized> DoubleEndedIterator for Box<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        (*self.pointer).next_back()
    }
}
impl<I: ExactSizeIterator + ?Sized> ExactSizeIterator for Box<I> {}
impl<F: ?Sized + Future + Unpin> Future for Box<F> {
    type Output = F::Output;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let boxed: &mut Box<F> = self.pointer;
        F::poll(
            Pin {
                pointer: &mut *boxed.pointer,
            },
            cx,
        )
    }
}

impl<T> From<T> for Box<T> {
    fn from(t: T) -> Box<T> {
        Box::new(t)
    }
}
impl<T: ?Sized> From<Box<T>> for Pin<Box<T>> {
    fn from(boxed: Box<T>) -> Pin<Box<T>> {
        Pin { pointer: boxed }
    }
}
impl From<&str> for Box<str> {
    fn from(s: &str) -> Box<str> {
        Box {
            pointer: intrinsics::ptr_cast(intrinsics::box_new(s)),
        }
    }
}
impl From<String> for Box<str> {
    fn from(s: String) -> Box<str> {
        Box::from(s.text)
    }
}
impl From<&mut str> for Box<str> {
    fn from(s: &mut str) -> Box<str> {
        Box::from(&*s)
    }
}
impl From<Cow<'_, str>> for Box<str> {
    fn from(cow: Cow<'_, str>) -> Box<str> {
        Box::from(&*cow)
    }
}
impl<T: Clone> From<Cow<'_, [T]>> for Box<[T]> {
    fn from(cow: Cow<'_, [T]>) -> Box<[T]> {
        cow.into_owned().into_boxed_slice()
    }
}
impl From<Box<str>> for Box<[u8]> {
    fn from(s: Box<str>) -> Box<[u8]> {
        Vec::from(s.as_bytes()).into_boxed_slice()
    }
}
impl<T: Clone> From<&mut [T]> for Box<[T]> {
    fn from(slice: &mut [T]) -> Box<[T]> {
        Box::from(&*slice)
    }
}
impl<T: Clone> From<&[T]> for Box<[T]> {
    fn from(slice: &[T]) -> Box<[T]> {
        slice.to_vec().into_boxed_slice()
    }
}
impl<T> From<Vec<T>> for Box<[T]> {
    fn from(v: Vec<T>) -> Box<[T]> {
        v.into_boxed_slice()
    }
}
impl<T, const N: usize> From<[T; N]> for Box<[T]> {
    fn from(array: [T; N]) -> Box<[T]> {
        Vec::from(array).into_boxed_slice()
    }
}
impl<T> FromIterator<T> for Box<[T]> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Box<[T]> {
        let items: Vec<T> = FromIterator::from_iter(iter);
        items.into_boxed_slice()
    }
}
impl<T> FromIterator<T> for Box<str>
where
    String: FromIterator<T>,
{
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Box<str> {
        let text: String = FromIterator::from_iter(iter);
        text.into_boxed_str()
    }
}
impl<T> IntoIterator for Box<[T]> {
    type Item = T;
    type IntoIter = alloc::vec::IntoIter<T>;
    fn into_iter(self) -> alloc::vec::IntoIter<T> {
        self.into_vec().into_iter()
    }
}
impl<'a, T> IntoIterator for &'a Box<[T]> {
    type Item = &'a T;
    type IntoIter = core::slice::Iter<'a, T>;
    fn into_iter(self) -> core::slice::Iter<'a, T> {
        self.iter()
    }
}

/// An error that is only a message.
struct StringError {
    text: String,
}
impl fmt::Display for StringError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.text, f)
    }
}
impl fmt::Debug for StringError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}
impl Error for StringError {}
impl<'a, E: Error + 'a> From<E> for Box<dyn Error + 'a> {
    fn from(err: E) -> Box<dyn Error + 'a> {
        Box::new(err)
    }
}
impl<'a, E: Error + Send + Sync + 'a> From<E> for Box<dyn Error + Send + Sync + 'a> {
    fn from(err: E) -> Box<dyn Error + Send + Sync + 'a> {
        Box::new(err)
    }
}
impl<T: Error + Sized> Error for Box<T> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Error::source(&**self)
    }
}
#[for_types(dyn Error + 'a, dyn Error + Send + Sync + 'a)]
impl<'a> From<&str> for Box<__T> {
    fn from(err: &str) -> Box<__T> {
        Box::new(StringError {
            text: String::from(err),
        })
    }
}
#[for_types(dyn Error + 'a, dyn Error + Send + Sync + 'a)]
impl<'a> From<String> for Box<__T> {
    fn from(err: String) -> Box<__T> {
        Box::new(StringError { text: err })
    }
}
#[for_types(dyn Error + 'a, dyn Error + Send + Sync + 'a)]
impl<'a, 'b> From<Cow<'b, str>> for Box<__T> {
    fn from(err: Cow<'b, str>) -> Box<__T> {
        Box::new(StringError {
            text: err.into_owned(),
        })
    }
}
#[for_types(dyn Any, dyn Any + Send, dyn Any + Send + Sync)]
impl Box<__T> {
    pub fn downcast<T: Any>(self) -> Result<Box<T>, Box<__T>> {
        if self.is::<T>() {
            Ok(Box {
                pointer: intrinsics::ptr_cast(Box::into_raw(self)),
            })
        } else {
            Err(self)
        }
    }
}
#[for_types(dyn Error, dyn Error + Send, dyn Error + Send + Sync)]
impl Box<__T> {
    pub fn downcast<T: Error + 'static>(self) -> Result<Box<T>, Box<__T>> {
        if self.is::<T>() {
            Ok(Box {
                pointer: intrinsics::ptr_cast(Box::into_raw(self)),
            })
        } else {
            Err(self)
        }
    }
}
