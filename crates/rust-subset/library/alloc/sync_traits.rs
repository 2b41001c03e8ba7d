//! What an `Arc` does as its value does, and what it can be made of.

use alloc::borrow::{Cow, ToOwned};
use alloc::rc::counted;
use alloc::sync::{Arc, Counted};
use core::borrow::Borrow;
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::intrinsics;

impl<T: ?Sized + core::error::Error> core::error::Error for Arc<T> {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        core::error::Error::source(&**self)
    }
}
impl<T: ?Sized> AsRef<T> for Arc<T> {
    fn as_ref(&self) -> &T {
        &*self.pointer
    }
}
impl<T: ?Sized> Borrow<T> for Arc<T> {
    fn borrow(&self) -> &T {
        &*self.pointer
    }
}
impl<T: Default> Default for Arc<T> {
    fn default() -> Arc<T> {
        Arc::new(T::default())
    }
}
impl<T: ?Sized + PartialEq> PartialEq for Arc<T> {
    fn eq(&self, other: &Arc<T>) -> bool {
        *self.pointer == *other.pointer
    }
}
impl<T: ?Sized + Eq> Eq for Arc<T> {}
impl<T: ?Sized + PartialOrd> PartialOrd for Arc<T> {
    fn partial_cmp(&self, other: &Arc<T>) -> Option<Ordering> {
        PartialOrd::partial_cmp(&*self.pointer, &*other.pointer)
    }
}
impl<T: ?Sized + Ord> Ord for Arc<T> {
    fn cmp(&self, other: &Arc<T>) -> Ordering {
        Ord::cmp(&*self.pointer, &*other.pointer)
    }
}
impl<T: ?Sized + Hash> Hash for Arc<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (*self.pointer).hash(state);
    }
}
impl<T: ?Sized + fmt::Display> fmt::Display for Arc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&*self.pointer, f)
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for Arc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.pointer, f)
    }
}
impl<T: ?Sized> fmt::Pointer for Arc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Pointer::fmt(&self.pointer, f)
    }
}
impl<T: ?Sized> Unpin for Arc<T> {}
impl<T> From<T> for Arc<T> {
    fn from(t: T) -> Arc<T> {
        Arc::new(t)
    }
}
impl<T: ?Sized> From<Box<T>> for Arc<T> {
    fn from(boxed: Box<T>) -> Arc<T> {
        Arc {
            pointer: counted(boxed),
        }
    }
}
impl From<&str> for Arc<str> {
    fn from(text: &str) -> Arc<str> {
        let shared: Arc<&str> = Arc::new(text);
        Arc {
            pointer: intrinsics::ptr_cast(Arc::into_raw(shared)),
        }
    }
}
impl From<String> for Arc<str> {
    fn from(text: String) -> Arc<str> {
        Arc::from(text.text)
    }
}
impl<T> From<Vec<T>> for Arc<[T]> {
    fn from(items: Vec<T>) -> Arc<[T]> {
        let cell = intrinsics::box_new(Counted {
            strong: 1,
            weak: 1,
            value: items.list,
        });
        Arc {
            pointer: intrinsics::list_slice_raw(&raw mut (*cell).value),
        }
    }
}
impl<T: Clone> From<&[T]> for Arc<[T]> {
    fn from(items: &[T]) -> Arc<[T]> {
        Arc::from(items.to_vec())
    }
}
impl<T, const N: usize> From<[T; N]> for Arc<[T]> {
    fn from(items: [T; N]) -> Arc<[T]> {
        Arc::from(Vec::from(items))
    }
}
impl<T: Clone> From<&mut [T]> for Arc<[T]> {
    fn from(items: &mut [T]) -> Arc<[T]> {
        Arc::from(&*items)
    }
}
impl From<&mut str> for Arc<str> {
    fn from(text: &mut str) -> Arc<str> {
        Arc::from(&*text)
    }
}
impl From<Arc<str>> for Arc<[u8]> {
    fn from(text: Arc<str>) -> Arc<[u8]> {
        Arc::from(Vec::from(text.as_bytes()))
    }
}
impl<'a, B: ?Sized + ToOwned> From<Cow<'a, B>> for Arc<B>
where
    Arc<B>: From<&'a B> + From<<B as ToOwned>::Owned>,
{
    fn from(cow: Cow<'a, B>) -> Arc<B> {
        match cow {
            Cow::Borrowed(borrowed) => Arc::from(borrowed),
            Cow::Owned(owned) => Arc::from(owned),
        }
    }
}
impl<T> FromIterator<T> for Arc<[T]> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Arc<[T]> {
        let items: Vec<T> = FromIterator::from_iter(iter);
        Arc::from(items)
    }
}
