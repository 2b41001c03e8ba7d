//! `alloc::rc`. The pointer leads to the value; `ptr_parent` leads from it to its counts.

use core::any::Any;
use core::fmt;
use core::intrinsics;
use core::mem::MaybeUninit;
use core::ops::Deref;
use core::pin::Pin;

/// What an allocation holds beside its value. `strong` counts owners; `weak` counts weak pointers, plus one while there are owners.
pub(crate) struct Counted<T> {
    pub(crate) strong: usize,
    pub(crate) weak: usize,
    pub(crate) value: T,
}

#[lang = "Rc"]
pub struct Rc<T: ?Sized> {
    pointer: *mut T,
}
#[lang = "RcWeak"]
pub struct Weak<T: ?Sized> {
    pointer: *mut T,
}

/// What a box holds, whatever its type is.
struct Content {
    opaque: (),
}
/// Gives a box's cell counts, as of one owner. The value moves into the last field, and what a wide pointer knows goes along.
pub(crate) fn counted<T: ?Sized>(boxed: Box<T>) -> *mut T {
    let content: *mut Content = intrinsics::ptr_cast(boxed.pointer);
    let cell: *mut Counted<Content> = intrinsics::ptr_cast(boxed.pointer);
    core::mem::forget(boxed);
    let value = intrinsics::take(content);
    core::ptr::write(
        cell,
        Counted {
            strong: 1,
            weak: 1,
            value,
        },
    );
    intrinsics::ptr_cast(&raw mut (*cell).value)
}

fn counts<'a, T: ?Sized>(value: *mut T) -> &'a mut Counted<()> {
    let cell: *mut Counted<()> = intrinsics::ptr_parent(value);
    &mut *cell
}
/// One weak pointer fewer; the last one frees the cell.
fn release_weak<T: ?Sized>(value: *mut T) {
    let counts = counts(value);
    counts.weak -= 1;
    if counts.weak == 0 {
        let cell: *mut Counted<()> = intrinsics::ptr_parent(value);
        intrinsics::box_free(cell);
    }
}

impl<T> Rc<MaybeUninit<T>> {
    /// The value gets another allocation, so that nobody else may have this one.
    pub unsafe fn assume_init(self) -> Rc<T> {
        if counts(self.pointer).strong > 1 {
            rt::panic_str("the explorer has `assume_init` for a value with one owner only");
        }
        Rc::new(self.assume_init_read())
    }
}
impl<T> Rc<T> {
    pub fn new_uninit() -> Rc<MaybeUninit<T>> {
        Rc::new(MaybeUninit::uninit())
    }
    pub fn new(value: T) -> Rc<T> {
        let cell = intrinsics::box_new(Counted {
            strong: 1,
            weak: 1,
            value,
        });
        Rc {
            pointer: &raw mut (*cell).value,
        }
    }
    pub fn pin(value: T) -> Pin<Rc<T>> {
        Pin {
            pointer: Rc::new(value),
        }
    }
    pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(data_fn: F) -> Rc<T> {
        let cell = intrinsics::box_new(Counted {
            strong: 0,
            weak: 1,
            value: intrinsics::uninit::<T>(),
        });
        let pointer = &raw mut (*cell).value;
        let weak = Weak { pointer };
        let value = data_fn(&weak);
        core::ptr::write(pointer, value);
        (*cell).strong = 1;
        core::mem::forget(weak);
        Rc { pointer }
    }
    pub fn try_unwrap(this: Rc<T>) -> Result<T, Rc<T>> {
        if counts(this.pointer).strong != 1 {
            return Err(this);
        }
        Ok(Rc::take_value(this))
    }
    pub fn into_inner(this: Rc<T>) -> Option<T> {
        if counts(this.pointer).strong != 1 {
            return None;
        }
        Some(Rc::take_value(this))
    }
    /// The value of the only owner.
    fn take_value(this: Rc<T>) -> T {
        let pointer = this.pointer;
        core::mem::forget(this);
        counts(pointer).strong = 0;
        let value = intrinsics::take(pointer);
        release_weak(pointer);
        value
    }
    pub fn unwrap_or_clone(this: Rc<T>) -> T
    where
        T: Clone,
    {
        match Rc::try_unwrap(this) {
            Ok(value) => value,
            Err(shared) => T::clone(&*shared.pointer),
        }
    }
    pub fn make_mut(this: &mut Rc<T>) -> &mut T
    where
        T: Clone,
    {
        if counts(this.pointer).strong != 1 {
            let copy = Rc::new(T::clone(&*this.pointer));
            *this = copy;
        } else if counts(this.pointer).weak != 1 {
            let old = this.pointer;
            let moved = Rc::new(intrinsics::take(old));
            counts(old).strong = 0;
            this.pointer = moved.pointer;
            core::mem::forget(moved);
            release_weak(old);
        }
        &mut *this.pointer
    }
}
impl<T: ?Sized> Rc<T> {
    pub fn into_raw(this: Rc<T>) -> *const T {
        let pointer = this.pointer;
        core::mem::forget(this);
        pointer
    }
    pub fn as_ptr(this: &Rc<T>) -> *const T {
        this.pointer
    }
    pub unsafe fn from_raw(ptr: *const T) -> Rc<T> {
        Rc {
            pointer: intrinsics::ptr_cast(ptr),
        }
    }
    pub unsafe fn increment_strong_count(ptr: *const T) {
        counts(intrinsics::ptr_cast::<T, T>(ptr)).strong += 1;
    }
    pub unsafe fn decrement_strong_count(ptr: *const T) {
        core::mem::drop(Rc::from_raw(ptr));
    }
    pub fn downgrade(this: &Rc<T>) -> Weak<T> {
        counts(this.pointer).weak += 1;
        Weak {
            pointer: this.pointer,
        }
    }
    pub fn weak_count(this: &Rc<T>) -> usize {
        counts(this.pointer).weak - 1
    }
    pub fn strong_count(this: &Rc<T>) -> usize {
        counts(this.pointer).strong
    }
    pub fn get_mut(this: &mut Rc<T>) -> Option<&mut T> {
        let counts = counts(this.pointer);
        if counts.strong == 1 && counts.weak == 1 {
            Some(&mut *this.pointer)
        } else {
            None
        }
    }
    pub fn ptr_eq(this: &Rc<T>, other: &Rc<T>) -> bool {
        intrinsics::ptr_eq(this.pointer, other.pointer)
    }
}

impl<T: ?Sized> Drop for Rc<T> {
    fn drop(&mut self) {
        let counts = counts(self.pointer);
        counts.strong -= 1;
        if counts.strong == 0 {
            core::ptr::drop_in_place(self.pointer);
            release_weak(self.pointer);
        }
    }
}
impl<T: ?Sized> Clone for Rc<T> {
    fn clone(&self) -> Rc<T> {
        counts(self.pointer).strong += 1;
        Rc {
            pointer: self.pointer,
        }
    }
}
impl<T: ?Sized> Deref for Rc<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &*self.pointer
    }
}
impl Rc<dyn Any> {
    pub fn downcast<T: Any>(self) -> Result<Rc<T>, Rc<dyn Any>> {
        let value: &dyn Any = &*self.pointer;
        if value.is::<T>() {
            Ok(Rc {
                pointer: intrinsics::ptr_cast(Rc::into_raw(self)),
            })
        } else {
            Err(self)
        }
    }
}

impl<T> Weak<T> {
    pub const fn new() -> Weak<T> {
        Weak {
            pointer: core::ptr::null_mut(),
        }
    }
}
impl<T: ?Sized> Weak<T> {
    pub fn upgrade(&self) -> Option<Rc<T>> {
        if self.pointer.is_null() {
            return None;
        }
        let counts = counts(self.pointer);
        if counts.strong == 0 {
            return None;
        }
        counts.strong += 1;
        Some(Rc {
            pointer: self.pointer,
        })
    }
    pub fn strong_count(&self) -> usize {
        if self.pointer.is_null() {
            return 0;
        }
        counts(self.pointer).strong
    }
    pub fn weak_count(&self) -> usize {
        if self.pointer.is_null() {
            return 0;
        }
        let counts = counts(self.pointer);
        if counts.strong == 0 {
            0
        } else {
            counts.weak - 1
        }
    }
    pub fn ptr_eq(&self, other: &Weak<T>) -> bool {
        intrinsics::ptr_eq(self.pointer, other.pointer)
    }
    pub fn as_ptr(&self) -> *const T {
        self.pointer
    }
    pub fn into_raw(self) -> *const T {
        let pointer = self.pointer;
        core::mem::forget(self);
        pointer
    }
    pub unsafe fn from_raw(ptr: *const T) -> Weak<T> {
        Weak {
            pointer: intrinsics::ptr_cast(ptr),
        }
    }
}
impl<T: ?Sized> Drop for Weak<T> {
    fn drop(&mut self) {
        if !self.pointer.is_null() {
            release_weak(self.pointer);
        }
    }
}
impl<T: ?Sized> Clone for Weak<T> {
    fn clone(&self) -> Weak<T> {
        if !self.pointer.is_null() {
            counts(self.pointer).weak += 1;
        }
        Weak {
            pointer: self.pointer,
        }
    }
}
impl<T> Default for Weak<T> {
    fn default() -> Weak<T> {
        Weak::new()
    }
}
impl<T: ?Sized> fmt::Debug for Weak<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(Weak)")
    }
}
