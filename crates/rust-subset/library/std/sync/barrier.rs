//! `Barrier`.

use core::fmt;

/// The machine's barrier.
pub struct RawBarrier {
    opaque: (),
}
#[intrinsic = "barrier_new"]
const fn raw_barrier(n: usize) -> RawBarrier {
    loop {}
}
#[intrinsic = "barrier_wait"]
fn wait_raw(barrier: &Barrier) -> bool {
    loop {}
}

#[lang = "Barrier"]
pub struct Barrier {
    raw: RawBarrier,
}
pub struct BarrierWaitResult(bool);
impl BarrierWaitResult {
    pub fn is_leader(&self) -> bool {
        self.0
    }
}
impl fmt::Debug for BarrierWaitResult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BarrierWaitResult")
            .field("is_leader", &self.0)
            .finish()
    }
}
impl Barrier {
    pub const fn new(n: usize) -> Barrier {
        Barrier {
            raw: raw_barrier(n),
        }
    }
    pub fn wait(&self) -> BarrierWaitResult {
        BarrierWaitResult(wait_raw(self))
    }
}
impl fmt::Debug for Barrier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Barrier { .. }")
    }
}
