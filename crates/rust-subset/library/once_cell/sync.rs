//! `once_cell::sync`.

use core::cell::Cell;
use core::fmt;
use core::ops::{Deref, DerefMut};
use std::sync::{OnceLock, once};

pub struct OnceCell<T> {
    cell: OnceLock<T>,
}
impl<T> OnceCell<T> {
    pub const fn new() -> OnceCell<T> {
        OnceCell { cell: OnceLock::new() }
    }
    pub fn get(&self) -> Option<&T> {
        self.cell.get()
    }
    pub unsafe fn get_unchecked(&self) -> &T {
        self.cell.get().unwrap()
    }
    pub fn get_mut(&mut self) -> Option<&mut T> {
        self.cell.get_mut()
    }
    pub fn set(&self, value: T) -> Result<(), T> {
        self.cell.set(value)
    }
    pub fn try_insert(&self, value: T) -> Result<&T, (&T, T)> {
        match self.cell.set(value) {
            Ok(()) => Ok(self.cell.get().unwrap()),
            Err(value) => Err((self.cell.get().unwrap(), value)),
        }
    }
    pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {
        self.cell.get_or_init(f)
    }
    pub fn into_inner(self) -> Option<T> {
        self.cell.into_inner()
    }
    pub fn take(&mut self) -> Option<T> {
        self.cell.take()
    }
    pub const fn with_value(value: T) -> OnceCell<T> {
        OnceCell {
            cell: OnceLock::holding(value),
        }
    }
    pub fn wait(&self) -> &T {
        self.cell.wait()
    }
    pub fn get_or_try_init<F, E>(&self, f: F) -> Result<&T, E>
    where
        F: FnOnce() -> Result<T, E>,
    {
        if once::begin_raw(&self.cell.once, 1) == 0 {
            let mut run = once::Run {
                once: &self.cell.once,
                completed: false,
            };
            *self.cell.value.get() = Some(f()?);
            run.completed = true;
        }
        Ok(self.cell.value().as_ref().unwrap())
    }
}
impl<T> Default for OnceCell<T> {
    fn default() -> OnceCell<T> {
        OnceCell::new()
    }
}
impl<T> From<T> for OnceCell<T> {
    fn from(value: T) -> OnceCell<T> {
        OnceCell {
            cell: OnceLock::holding(value),
        }
    }
}
impl<T: Clone> Clone for OnceCell<T> {
    fn clone(&self) -> OnceCell<T> {
        OnceCell {
            cell: self.cell.clone(),
        }
    }
}
impl<T: PartialEq> PartialEq for OnceCell<T> {
    fn eq(&self, other: &OnceCell<T>) -> bool {
        self.get() == other.get()
    }
}
impl<T: Eq> Eq for OnceCell<T> {}
impl<T: fmt::Debug> fmt::Debug for OnceCell<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.get() {
            Some(value) => f.debug_tuple("OnceCell").field(value).finish(),
            None => f.write_str("OnceCell(Uninit)"),
        }
    }
}

pub struct Lazy<T, F = fn() -> T> {
    cell: OnceCell<T>,
    init: Cell<Option<F>>,
}
impl<T, F> Lazy<T, F> {
    pub const fn new(f: F) -> Lazy<T, F> {
        Lazy {
            cell: OnceCell::new(),
            init: Cell::new(Some(f)),
        }
    }
    pub fn into_value(this: Lazy<T, F>) -> Result<T, F> {
        let Lazy { cell, init } = this;
        match cell.into_inner() {
            Some(value) => Ok(value),
            None => Err(match init.take() {
                Some(f) => f,
                None => rt::panic_str("Lazy instance has previously been poisoned"),
            }),
        }
    }
    pub fn get(this: &Lazy<T, F>) -> Option<&T> {
        this.cell.get()
    }
    pub fn get_mut(this: &mut Lazy<T, F>) -> Option<&mut T> {
        this.cell.get_mut()
    }
}
impl<T, F: FnOnce() -> T> Lazy<T, F> {
    pub fn force(this: &Lazy<T, F>) -> &T {
        this.cell.get_or_init(|| match this.init.take() {
            Some(f) => f(),
            None => rt::panic_str("Lazy instance has previously been poisoned"),
        })
    }
    pub fn force_mut(this: &mut Lazy<T, F>) -> &mut T {
        Lazy::force(this);
        this.cell.get_mut().unwrap()
    }
}
impl<T, F: FnOnce() -> T> Deref for Lazy<T, F> {
    type Target = T;
    fn deref(&self) -> &T {
        Lazy::force(self)
    }
}
impl<T, F: FnOnce() -> T> DerefMut for Lazy<T, F> {
    fn deref_mut(&mut self) -> &mut T {
        Lazy::force_mut(self)
    }
}
impl<T: Default> Default for Lazy<T> {
    fn default() -> Lazy<T> {
        Lazy::new(T::default)
    }
}
impl<T: fmt::Debug, F> fmt::Debug for Lazy<T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lazy")
            .field("cell", &self.cell)
            .field("init", &"..")
            .finish()
    }
}
