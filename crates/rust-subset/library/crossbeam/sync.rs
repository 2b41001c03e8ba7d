//! `crossbeam::sync`.

use alloc::sync::Arc;
use core::time::Duration;
pub use crossbeam::sync::sharded_lock::{
    ShardedLock, ShardedLockReadGuard, ShardedLockWriteGuard,
};
use std::sync::{Condvar, Mutex};
use std::time::Instant;

/// What both sides of a wait group share: how many there are.
struct Group {
    count: Mutex<usize>,
    all_done: Condvar,
}
pub struct WaitGroup {
    group: Arc<Group>,
}
impl WaitGroup {
    pub fn new() -> WaitGroup {
        WaitGroup {
            group: Arc::new(Group {
                count: Mutex::new(1),
                all_done: Condvar::new(),
            }),
        }
    }
    pub fn wait(self) {
        let group = self.group.clone();
        core::mem::drop(self);
        let mut count = group.count.lock().unwrap();
        while *count > 0 {
            count = group.all_done.wait(count).unwrap();
        }
    }
}
impl Clone for WaitGroup {
    fn clone(&self) -> WaitGroup {
        *self.group.count.lock().unwrap() += 1;
        WaitGroup {
            group: self.group.clone(),
        }
    }
}
impl Drop for WaitGroup {
    fn drop(&mut self) {
        let mut count = self.group.count.lock().unwrap();
        *count -= 1;
        if *count == 0 {
            self.group.all_done.notify_all();
        }
    }
}
impl Default for WaitGroup {
    fn default() -> WaitGroup {
        WaitGroup::new()
    }
}

/// What a parker and its unparkers share: the permit.
struct Permit {
    given: Mutex<bool>,
    changed: Condvar,
}
pub struct Parker {
    unparker: Unparker,
}
pub struct Unparker {
    permit: Arc<Permit>,
}
impl Parker {
    pub fn new() -> Parker {
        let permit = Arc::new(Permit {
            given: Mutex::new(false),
            changed: Condvar::new(),
        });
        Parker {
            unparker: Unparker { permit },
        }
    }
    pub fn park(&self) {
        let permit = &self.unparker.permit;
        let mut given = permit.given.lock().unwrap();
        while !*given {
            given = permit.changed.wait(given).unwrap();
        }
        *given = false;
    }
    pub fn park_timeout(&self, timeout: Duration) {
        let permit = &self.unparker.permit;
        let given = permit.given.lock().unwrap();
        let (mut given, _) = permit
            .changed
            .wait_timeout_while(given, timeout, |given| !*given)
            .unwrap();
        *given = false;
    }
    pub fn park_deadline(&self, deadline: Instant) {
        self.park_timeout(deadline.saturating_duration_since(Instant::now()));
    }
    pub fn unparker(&self) -> &Unparker {
        &self.unparker
    }
}
impl Default for Parker {
    fn default() -> Parker {
        Parker::new()
    }
}
impl Unparker {
    pub fn unpark(&self) {
        *self.permit.given.lock().unwrap() = true;
        self.permit.changed.notify_one();
    }
}
impl Clone for Unparker {
    fn clone(&self) -> Unparker {
        Unparker {
            permit: self.permit.clone(),
        }
    }
}
