//! `lazy_static`: what the macro's statics are.

use core::cell::UnsafeCell;
use core::ops::Deref;
use std::sync::Once;

/// The crate gives each static a type of its own; nothing but its name tells them apart.
pub struct Lazy<T> {
    once: Once,
    value: UnsafeCell<Option<T>>,
    init: fn() -> T,
}
impl<T> Lazy<T> {
    pub const fn new(init: fn() -> T) -> Lazy<T> {
        Lazy {
            once: Once::new(),
            value: UnsafeCell::new(None),
            init,
        }
    }
}
impl<T> Deref for Lazy<T> {
    type Target = T;
    fn deref(&self) -> &T {
        self.once.call_once(|| {
            *self.value.get() = Some((self.init)());
        });
        let value: &Option<T> = &*self.value.get();
        value.as_ref().unwrap()
    }
}

pub trait LazyStatic {
    fn initialize(lazy: &Self);
}
impl<T> LazyStatic for Lazy<T> {
    fn initialize(lazy: &Self) {
        let _ = &**lazy;
    }
}
pub fn initialize<T: LazyStatic>(lazy: &T) {
    LazyStatic::initialize(lazy);
}
