//! Thread locals.

use core::cell::{Cell, RefCell};
use core::fmt;
use core::intrinsics;
use core::marker::PhantomData;

#[lang = "local_key"]
pub struct LocalKey<T: 'static> {
    pub(crate) key: usize,
    pub(crate) marker: PhantomData<T>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub struct AccessError(());
impl fmt::Debug for AccessError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccessError")
    }
}
impl fmt::Display for AccessError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("already destroyed")
    }
}
impl core::error::Error for AccessError {}

impl<T: 'static> LocalKey<T> {
    pub fn with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> R {
        match intrinsics::thread_local::<T>(self.key) {
            Some(value) => f(value),
            None => panic!(
                "cannot access a Thread Local Storage value during or after destruction: AccessError"
            ),
        }
    }
    pub fn try_with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> Result<R, AccessError> {
        match intrinsics::thread_local::<T>(self.key) {
            Some(value) => Ok(f(value)),
            None => Err(AccessError(())),
        }
    }
}
impl<T: 'static> LocalKey<Cell<T>> {
    pub fn set(&'static self, value: T) {
        if let Some(cell) = intrinsics::thread_local_begin(self.key, Cell::new(value)) {
            self.with(|old| old.set(cell.into_inner()));
        }
    }
    pub fn get(&'static self) -> T
    where
        T: Copy,
    {
        self.with(|cell| cell.get())
    }
    pub fn take(&'static self) -> T
    where
        T: Default,
    {
        self.with(|cell| cell.take())
    }
    pub fn replace(&'static self, value: T) -> T {
        self.with(|cell| cell.replace(value))
    }
}
impl<T: 'static> LocalKey<RefCell<T>> {
    pub fn with_borrow<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> R {
        self.with(|cell| f(&*cell.borrow()))
    }
    pub fn with_borrow_mut<F: FnOnce(&mut T) -> R, R>(&'static self, f: F) -> R {
        self.with(|cell| f(&mut *cell.borrow_mut()))
    }
    pub fn set(&'static self, value: T) {
        if let Some(cell) = intrinsics::thread_local_begin(self.key, RefCell::new(value)) {
            self.with(|old| *old.borrow_mut() = cell.into_inner());
        }
    }
    pub fn take(&'static self) -> T
    where
        T: Default,
    {
        self.with(|cell| cell.take())
    }
    pub fn replace(&'static self, value: T) -> T {
        self.with(|cell| cell.replace(value))
    }
}
