//! What the programs use, as each peer offers it.

/// loom's.
pub mod of_loom {
    pub use loom::cell::UnsafeCell;
    pub use loom::sync::atomic::{AtomicBool, AtomicUsize, Ordering::*, fence};
    pub use loom::sync::{Arc, Barrier, Condvar, Mutex, RwLock, mpsc};
    pub use loom::thread;
}

/// shuttle's.
pub mod of_shuttle {
    pub use shuttle::sync::atomic::{AtomicBool, AtomicUsize, Ordering::*, fence};
    pub use shuttle::sync::{Arc, Barrier, Condvar, Mutex, Once, RwLock, mpsc};
    pub use shuttle::thread;
}

/// The standard library's, with loom's way to look into a cell.
pub const OF_STD: &str = "
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::*, fence};
use std::sync::{Arc, Barrier, Condvar, Mutex, Once, RwLock, mpsc};
use std::thread;

struct UnsafeCell<T>(std::cell::UnsafeCell<T>);

unsafe impl<T> Sync for UnsafeCell<T> {}

impl<T> UnsafeCell<T> {
    fn new(value: T) -> Self {
        UnsafeCell(std::cell::UnsafeCell::new(value))
    }

    fn with<R>(&self, f: impl FnOnce(*const T) -> R) -> R {
        f(self.0.get())
    }

    fn with_mut<R>(&self, f: impl FnOnce(*mut T) -> R) -> R {
        f(self.0.get())
    }
}
";
