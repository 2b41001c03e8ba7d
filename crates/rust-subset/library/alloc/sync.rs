//! `alloc::sync`. The pointer leads to the value; `ptr_parent` leads from it to its counts.

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

/// Looks at a count of owners, in a step of its own.
fn look<T: ?Sized>(value: *mut T) -> usize {
    let counts = counts(value);
    intrinsics::count_look::<T>(&raw mut counts.strong);
    counts.strong
}
/// What this thread did is passed on with the count.
fn release<T: ?Sized>(value: *mut T) {
    let counts = counts(value);
    intrinsics::count_release(&raw mut counts.strong);
}
/// What the other owners did before they dropped theirs is known from here on.
fn acquire<T: ?Sized>(value: *mut T) {
    let counts = counts(value);
    intrinsics::count_acquire(&raw mut counts.strong);
}
#[lang = "Arc"]
pub struct Arc<T: ?Sized> {
    pointer: *mut T,
}
#[lang = "ArcWeak"]
pub struct Weak<T: ?Sized> {
    pointer: *mut T,
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

impl<T> Arc<MaybeUninit<T>> {
    /// The value gets another allocation, so that nobody else may have this one.
    pub unsafe fn assume_init(self) -> Arc<T> {
        if counts(self.pointer).strong > 1 {
            rt::panic_str("the explorer has `assume_init` for a value with one owner only");
        }
        Arc::new(self.assume_init_read())
    }
}
impl<T> Arc<T> {
    pub fn new_uninit() -> Arc<MaybeUninit<T>> {
        Arc::new(MaybeUninit::uninit())
    }
    pub fn new(value: T) -> Arc<T> {
        let cell = intrinsics::box_new(Counted {
            strong: 1,
            weak: 1,
            value,
        });
        Arc {
            pointer: &raw mut (*cell).value,
        }
    }
    pub fn pin(value: T) -> Pin<Arc<T>> {
        Pin {
            pointer: Arc::new(value),
        }
    }
    pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(data_fn: F) -> Arc<T> {
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
        Arc { pointer }
    }
    pub fn try_unwrap(this: Arc<T>) -> Result<T, Arc<T>> {
        if look(this.pointer) != 1 {
            return Err(this);
        }
        acquire(this.pointer);
        Ok(Arc::take_value(this))
    }
    pub fn into_inner(this: Arc<T>) -> Option<T> {
        if look(this.pointer) != 1 {
            release(this.pointer);
            // Not in two steps: exactly one of the last owners gets the value.
            counts(this.pointer).strong -= 1;
            core::mem::forget(this);
            return None;
        }
        acquire(this.pointer);
        Some(Arc::take_value(this))
    }
    /// The value of the only owner.
    fn take_value(this: Arc<T>) -> T {
        let pointer = this.pointer;
        core::mem::forget(this);
        counts(pointer).strong = 0;
        let value = intrinsics::take(pointer);
        release_weak(pointer);
        value
    }
    pub fn unwrap_or_clone(this: Arc<T>) -> T
    where
        T: Clone,
    {
        match Arc::try_unwrap(this) {
            Ok(value) => value,
            Err(shared) => T::clone(&*shared.pointer),
        }
    }
    pub fn make_mut(this: &mut Arc<T>) -> &mut T
    where
        T: Clone,
    {
        if look(this.pointer) != 1 {
            let copy = Arc::new(T::clone(&*this.pointer));
            *this = copy;
        } else if counts(this.pointer).weak != 1 {
            let old = this.pointer;
            acquire(old);
            let moved = Arc::new(intrinsics::take(old));
            counts(old).strong = 0;
            this.pointer = moved.pointer;
            core::mem::forget(moved);
            release_weak(old);
        } else {
            acquire(this.pointer);
        }
        &mut *this.pointer
    }
}
impl<T: ?Sized> Arc<T> {
    pub fn into_raw(this: Arc<T>) -> *const T {
        let pointer = this.pointer;
        core::mem::forget(this);
        pointer
    }
    pub fn as_ptr(this: &Arc<T>) -> *const T {
        this.pointer
    }
    pub unsafe fn from_raw(ptr: *const T) -> Arc<T> {
        Arc {
            pointer: intrinsics::ptr_cast(ptr),
        }
    }
    pub unsafe fn increment_strong_count(ptr: *const T) {
        intrinsics::count_change::<T>(&raw mut counts(intrinsics::ptr_cast::<T, T>(ptr)).strong);
        counts(intrinsics::ptr_cast::<T, T>(ptr)).strong += 1;
    }
    pub unsafe fn decrement_strong_count(ptr: *const T) {
        core::mem::drop(Arc::from_raw(ptr));
    }
    pub fn downgrade(this: &Arc<T>) -> Weak<T> {
        intrinsics::count_change::<T>(&raw mut counts(this.pointer).strong);
        counts(this.pointer).weak += 1;
        Weak {
            pointer: this.pointer,
        }
    }
    pub fn weak_count(this: &Arc<T>) -> usize {
        look(this.pointer);
        counts(this.pointer).weak - 1
    }
    pub fn strong_count(this: &Arc<T>) -> usize {
        look(this.pointer)
    }
    pub fn get_mut(this: &mut Arc<T>) -> Option<&mut T> {
        look(this.pointer);
        let counts = counts(this.pointer);
        if counts.strong == 1 && counts.weak == 1 {
            acquire(this.pointer);
            Some(&mut *this.pointer)
        } else {
            None
        }
    }
    pub fn ptr_eq(this: &Arc<T>, other: &Arc<T>) -> bool {
        intrinsics::ptr_eq(this.pointer, other.pointer)
    }
}

impl<T: ?Sized> Drop for Arc<T> {
    fn drop(&mut self) {
        let counts = counts(self.pointer);
        intrinsics::count_change::<T>(&raw mut counts.strong);
        intrinsics::count_release(&raw mut counts.strong);
        counts.strong -= 1;
        if counts.strong == 0 {
            acquire(self.pointer);
            core::ptr::drop_in_place(self.pointer);
            release_weak(self.pointer);
        }
    }
}
impl<T: ?Sized> Clone for Arc<T> {
    fn clone(&self) -> Arc<T> {
        intrinsics::count_change::<T>(&raw mut counts(self.pointer).strong);
        counts(self.pointer).strong += 1;
        Arc {
            pointer: self.pointer,
        }
    }
}
impl<T: ?Sized> Deref for Arc<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &*self.pointer
    }
}
impl Arc<dyn Any + Send + Sync> {
    pub fn downcast<T: Any>(self) -> Result<Arc<T>, Arc<dyn Any + Send + Sync>> {
        let value: &dyn Any = &*self.pointer;
        if value.is::<T>() {
            Ok(Arc {
                pointer: intrinsics::ptr_cast(Arc::into_raw(self)),
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
    pub fn upgrade(&self) -> Option<Arc<T>> {
        if self.pointer.is_null() {
            return None;
        }
        if look(self.pointer) == 0 {
            return None;
        }
        let counts = counts(self.pointer);
        acquire(self.pointer);
        counts.strong += 1;
        Some(Arc {
            pointer: self.pointer,
        })
    }
    pub fn strong_count(&self) -> usize {
        if self.pointer.is_null() {
            return 0;
        }
        look(self.pointer)
    }
    pub fn weak_count(&self) -> usize {
        if self.pointer.is_null() {
            return 0;
        }
        look(self.pointer);
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
            intrinsics::count_change::<T>(&raw mut counts(self.pointer).strong);
            release_weak(self.pointer);
        }
    }
}
impl<T: ?Sized> Clone for Weak<T> {
    fn clone(&self) -> Weak<T> {
        if !self.pointer.is_null() {
            intrinsics::count_change::<T>(&raw mut counts(self.pointer).strong);
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
