//! `OnceLock` and `LazyLock`.

use core::cell::UnsafeCell;
use core::fmt;
use core::ops::Deref;
use std::sync::once::Once;

#[lang = "OnceLock"]
pub struct OnceLock<T> {
    once: Once,
    value: UnsafeCell<Option<T>>,
}
impl<T> OnceLock<T> {
    pub const fn new() -> OnceLock<T> {
        OnceLock {
            once: Once::new(),
            value: UnsafeCell::new(None),
        }
    }
    const fn holding(value: T) -> OnceLock<T> {
        OnceLock {
            once: Once::complete(),
            value: UnsafeCell::new(Some(value)),
        }
    }
    fn value(&self) -> &Option<T> {
        &*self.value.get()
    }
    pub fn get(&self) -> Option<&T> {
        if self.once.is_completed() {
            self.value().as_ref()
        } else {
            None
        }
    }
    pub fn get_mut(&mut self) -> Option<&mut T> {
        self.value.get_mut().as_mut()
    }
    pub fn wait(&self) -> &T {
        self.once.wait_force();
        self.value().as_ref().unwrap()
    }
    pub fn set(&self, value: T) -> Result<(), T> {
        let mut offered = Some(value);
        self.get_or_init(|| offered.take().unwrap());
        match offered {
            None => Ok(()),
            Some(value) => Err(value),
        }
    }
    pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {
        self.once.call_once_force(|_state| {
            *self.value.get() = Some(f());
        });
        self.value().as_ref().unwrap()
    }
    pub fn into_inner(self) -> Option<T> {
        self.value.into_inner()
    }
    pub fn take(&mut self) -> Option<T> {
        let value = self.value.get_mut().take();
        self.once = Once::new();
        value
    }
}
impl<T: PartialEq> PartialEq for OnceLock<T> {
    fn eq(&self, other: &OnceLock<T>) -> bool {
        self.get() == other.get()
    }
}
impl<T: Eq> Eq for OnceLock<T> {}
impl<T> Default for OnceLock<T> {
    fn default() -> OnceLock<T> {
        OnceLock::new()
    }
}
impl<T> From<T> for OnceLock<T> {
    fn from(value: T) -> OnceLock<T> {
        OnceLock::holding(value)
    }
}
impl<T: Clone> Clone for OnceLock<T> {
    fn clone(&self) -> OnceLock<T> {
        match self.get() {
            Some(value) => OnceLock::from(value.clone()),
            None => OnceLock::new(),
        }
    }
}
impl<T: fmt::Debug> fmt::Debug for OnceLock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_tuple("OnceLock");
        match self.get() {
            Some(value) => d.field(value),
            None => d.field(&format_args!("<uninit>")),
        };
        d.finish()
    }
}

#[lang = "LazyLock"]
pub struct LazyLock<T, F = fn() -> T> {
    once: Once,
    value: UnsafeCell<Option<T>>,
    init: UnsafeCell<Option<F>>,
}
impl<T, F: FnOnce() -> T> LazyLock<T, F> {
    pub const fn new(f: F) -> LazyLock<T, F> {
        LazyLock {
            once: Once::new(),
            value: UnsafeCell::new(None),
            init: UnsafeCell::new(Some(f)),
        }
    }
    pub fn force(this: &LazyLock<T, F>) -> &T {
        this.once.run(
            false,
            "LazyLock instance has previously been poisoned",
            |_state| {
                let init: &mut Option<F> = &mut *this.init.get();
                let f = init.take().unwrap();
                *this.value.get() = Some(f());
            },
        );
        let value: &Option<T> = &*this.value.get();
        value.as_ref().unwrap()
    }
}
impl<T, F> LazyLock<T, F> {
    pub fn get(this: &LazyLock<T, F>) -> Option<&T> {
        if this.once.is_completed() {
            let value: &Option<T> = &*this.value.get();
            value.as_ref()
        } else {
            None
        }
    }
    pub fn get_mut(this: &mut LazyLock<T, F>) -> Option<&mut T> {
        this.value.get_mut().as_mut()
    }
}
impl<T, F: FnOnce() -> T> LazyLock<T, F> {
    pub fn force_mut(this: &mut LazyLock<T, F>) -> &mut T {
        LazyLock::force(this);
        this.value.get_mut().as_mut().unwrap()
    }
}
impl<T: Default> Default for LazyLock<T> {
    fn default() -> LazyLock<T> {
        LazyLock::new(T::default)
    }
}
impl<T, F: FnOnce() -> T> Deref for LazyLock<T, F> {
    type Target = T;
    fn deref(&self) -> &T {
        LazyLock::force(self)
    }
}
impl<T: Default> Default for LazyLock<T, fn() -> T> {
    fn default() -> LazyLock<T, fn() -> T> {
        LazyLock::new(T::default)
    }
}
impl<T: fmt::Debug, F> fmt::Debug for LazyLock<T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_tuple("LazyLock");
        if self.once.is_completed() {
            let value: &Option<T> = &*self.value.get();
            d.field(value.as_ref().unwrap());
        } else {
            d.field(&format_args!("<uninit>"));
        }
        d.finish()
    }
}
