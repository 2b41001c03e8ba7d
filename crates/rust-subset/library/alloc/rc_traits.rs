//! What an `Rc` does as its value does, and what it can be made of.

use alloc::rc::{Counted, Rc, counted};
use core::borrow::Borrow;
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::intrinsics;

impl<T: ?Sized> AsRef<T> for Rc<T> {
    fn as_ref(&self) -> &T {
        &*self.pointer
    }
}

impl<T: ?Sized> Borrow<T> for Rc<T> {
    fn borrow(&self) -> &T {
        &*self.pointer
    }
}

impl<T: Default> Default for Rc<T> {
    fn default() -> Rc<T> {
        Rc::new(T::default())
    }
}

impl<T: ?Sized + PartialEq> PartialEq for Rc<T> {
    fn eq(&self, other: &Rc<T>) -> bool {
        *self.pointer == *other.pointer
    }
}

impl<T: ?Sized + Eq> Eq for Rc<T> {}

impl<T: ?Sized + PartialOrd> PartialOrd for Rc<T> {
    fn partial_cmp(&self, other: &Rc<T>) -> Option<Ordering> {
        PartialOrd::partial_cmp(&*self.pointer, &*other.pointer)
    }
}

impl<T: ?Sized + Ord> Ord for Rc<T> {
    fn cmp(&self, other: &Rc<T>) -> Ordering {
        Ord::cmp(&*self.pointer, &*other.pointer)
    }
}

impl<T: ?Sized + Hash> Hash for Rc<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (*self.pointer).hash(state);
    }
}

impl<T: ?Sized + fmt::Display> fmt::Display for Rc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&*self.pointer, f)
    }
}

impl<T: ?Sized + fmt::Debug> fmt::Debug for Rc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.pointer, f)
    }
}

impl<T: ?Sized> fmt::Pointer for Rc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Pointer::fmt(&self.pointer, f)
    }
}

impl<T: ?Sized> Unpin for Rc<T> {}

impl<T> From<T> for Rc<T> {
    fn from(t: T) -> Rc<T> {
        Rc::new(t)
    }
}

impl<T: ?Sized> From<Box<T>> for Rc<T> {
    fn from(boxed: Box<T>) -> Rc<T> {
        Rc {
            pointer: counted(boxed),
        }
    }
}

impl From<&str> for Rc<str> {
    fn from(text: &str) -> Rc<str> {
        let shared: Rc<&str> = Rc::new(text);
        Rc {
            pointer: intrinsics::ptr_cast(Rc::into_raw(shared)),
        }
    }
}

impl From<String> for Rc<str> {
    fn from(text: String) -> Rc<str> {
        Rc::from(text.text)
    }
}

impl<T> From<Vec<T>> for Rc<[T]> {
    fn from(items: Vec<T>) -> Rc<[T]> {
        let cell = intrinsics::box_new(Counted {
            strong: 1,
            weak: 1,
            value: items.list,
        });
        Rc {
            pointer: intrinsics::list_slice_raw(&raw mut (*cell).value),
        }
    }
}

impl<T: Clone> From<&[T]> for Rc<[T]> {
    fn from(items: &[T]) -> Rc<[T]> {
        Rc::from(items.to_vec())
    }
}

impl<T, const N: usize> From<[T; N]> for Rc<[T]> {
    fn from(items: [T; N]) -> Rc<[T]> {
        Rc::from(Vec::from(items))
    }
}

impl<T> FromIterator<T> for Rc<[T]> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Rc<[T]> {
        let items: Vec<T> = FromIterator::from_iter(iter);
        Rc::from(items)
    }
}
