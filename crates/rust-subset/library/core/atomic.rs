//! `core::sync::atomic`.

use core::fmt;
use core::intrinsics::{atomic_compare_exchange, atomic_rmw};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ordering {
    Relaxed,
    Release,
    Acquire,
    AcqRel,
    SeqCst,
}

#[intrinsic = "fence"]
pub fn fence(order: Ordering) {
    loop {}
}
pub fn compiler_fence(order: Ordering) {
    if let Ordering::Relaxed = order {
        panic!("there is no such thing as a relaxed compiler fence");
    }
}
#[intrinsic = "thread_yield"]
pub fn spin_loop_hint() {
    loop {}
}

#[lang = "atomic"]
pub struct Atomic<T> {
    value: T,
}

pub type AtomicBool = Atomic<bool>;
pub type AtomicI8 = Atomic<i8>;
pub type AtomicI16 = Atomic<i16>;
pub type AtomicI32 = Atomic<i32>;
pub type AtomicI64 = Atomic<i64>;
pub type AtomicIsize = Atomic<isize>;
pub type AtomicU8 = Atomic<u8>;
pub type AtomicU16 = Atomic<u16>;
pub type AtomicU32 = Atomic<u32>;
pub type AtomicU64 = Atomic<u64>;
pub type AtomicUsize = Atomic<usize>;
pub type AtomicPtr<T> = Atomic<*mut T>;

/// What `fetch_and` and its like work on.
pub trait AtomicBits: Copy {}
#[for_types(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize, bool)]
impl AtomicBits for __T {}

/// What `fetch_add` and its like work on.
pub trait AtomicInt: AtomicBits {}
#[for_types(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize)]
impl AtomicInt for __T {}

impl<T: Copy> Atomic<T> {
    pub const fn new(v: T) -> Atomic<T> {
        Atomic { value: v }
    }
    #[intrinsic = "atomic_load"]
    pub fn load(&self, order: Ordering) -> T {
        loop {}
    }
    #[intrinsic = "atomic_store"]
    pub fn store(&self, val: T, order: Ordering) {
        loop {}
    }
    #[intrinsic = "atomic_swap"]
    pub fn swap(&self, val: T, order: Ordering) -> T {
        loop {}
    }
    pub fn compare_exchange(
        &self,
        current: T,
        new: T,
        success: Ordering,
        failure: Ordering,
    ) -> Result<T, T> {
        atomic_compare_exchange(self, current, new, success, failure, false)
    }
    pub fn compare_exchange_weak(
        &self,
        current: T,
        new: T,
        success: Ordering,
        failure: Ordering,
    ) -> Result<T, T> {
        atomic_compare_exchange(self, current, new, success, failure, true)
    }
    pub fn compare_and_swap(&self, current: T, new: T, order: Ordering) -> T {
        let failure = match order {
            Ordering::Release | Ordering::Relaxed => Ordering::Relaxed,
            Ordering::SeqCst => Ordering::SeqCst,
            _ => Ordering::Acquire,
        };
        match self.compare_exchange(current, new, order, failure) {
            Ok(x) => x,
            Err(x) => x,
        }
    }
    pub fn fetch_update<F: FnMut(T) -> Option<T>>(
        &self,
        set_order: Ordering,
        fetch_order: Ordering,
        f: F,
    ) -> Result<T, T> {
        let mut f = f;
        let mut prev = self.load(fetch_order);
        while let Some(next) = f(prev) {
            match self.compare_exchange_weak(prev, next, set_order, fetch_order) {
                Ok(x) => return Ok(x),
                Err(now) => prev = now,
            }
        }
        Err(prev)
    }
    pub fn try_update(
        &self,
        set_order: Ordering,
        fetch_order: Ordering,
        f: impl FnMut(T) -> Option<T>,
    ) -> Result<T, T> {
        self.fetch_update(set_order, fetch_order, f)
    }
    pub fn update(
        &self,
        set_order: Ordering,
        fetch_order: Ordering,
        f: impl FnMut(T) -> T,
    ) -> T {
        let mut f = f;
        match self.fetch_update(set_order, fetch_order, |now| Some(f(now))) {
            Ok(before) => before,
            Err(before) => before,
        }
    }
    pub fn get_mut(&mut self) -> &mut T {
        &mut self.value
    }
    pub const fn into_inner(self) -> T {
        self.value
    }
    pub const fn as_ptr(&self) -> *mut T {
        core::intrinsics::ptr_cast(&self.value)
    }
}

impl<T: AtomicBits> Atomic<T> {
    pub fn fetch_and(&self, val: T, order: Ordering) -> T {
        atomic_rmw(self, val, order, 2)
    }
    pub fn fetch_nand(&self, val: T, order: Ordering) -> T {
        atomic_rmw(self, val, order, 3)
    }
    pub fn fetch_or(&self, val: T, order: Ordering) -> T {
        atomic_rmw(self, val, order, 4)
    }
    pub fn fetch_xor(&self, val: T, order: Ordering) -> T {
        atomic_rmw(self, val, order, 5)
    }
}
impl<T: AtomicInt> Atomic<T> {
    pub fn fetch_add(&self, val: T, order: Ordering) -> T {
        atomic_rmw(self, val, order, 0)
    }
    pub fn fetch_sub(&self, val: T, order: Ordering) -> T {
        atomic_rmw(self, val, order, 1)
    }
    pub fn fetch_max(&self, val: T, order: Ordering) -> T {
        atomic_rmw(self, val, order, 6)
    }
    pub fn fetch_min(&self, val: T, order: Ordering) -> T {
        atomic_rmw(self, val, order, 7)
    }
}
impl Atomic<bool> {
    pub fn fetch_not(&self, order: Ordering) -> bool {
        atomic_rmw(self, true, order, 5)
    }
}

impl<T: AtomicBits + Default> Default for Atomic<T> {
    fn default() -> Atomic<T> {
        Atomic {
            value: T::default(),
        }
    }
}
impl<T> Default for Atomic<*mut T> {
    fn default() -> Atomic<*mut T> {
        Atomic {
            value: core::ptr::null_mut(),
        }
    }
}
impl<T: Copy> From<T> for Atomic<T> {
    fn from(value: T) -> Atomic<T> {
        Atomic { value }
    }
}
impl<T: Copy + fmt::Debug> fmt::Debug for Atomic<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.load(Ordering::Relaxed).fmt(f)
    }
}

pub const ATOMIC_BOOL_INIT: AtomicBool = AtomicBool::new(false);
pub const ATOMIC_ISIZE_INIT: AtomicIsize = AtomicIsize::new(0);
pub const ATOMIC_USIZE_INIT: AtomicUsize = AtomicUsize::new(0);
