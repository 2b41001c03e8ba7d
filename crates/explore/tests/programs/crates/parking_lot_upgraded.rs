//! What the reader who may upgrade can do beside others, and what it gives back.
//! outcomes:
//! "true true false false\nnone, then 2\ntrue false\n3 3\ncaught, 4 true\ntrue\n"
use parking_lot::{RwLock, RwLockUpgradableReadGuard, RwLockWriteGuard};
use std::panic::{self, AssertUnwindSafe};

fn main() {
    let lock = RwLock::new(1);
    let upgradable = lock.upgradable_read();
    println!(
        "{} {} {} {}",
        lock.is_locked(),
        lock.try_read().is_some(),
        lock.try_upgradable_read().is_some(),
        lock.try_write().is_some()
    );
    let reader = lock.read();
    let Err(mut upgradable) = RwLockUpgradableReadGuard::try_upgrade(upgradable) else {
        panic!("there is a reader");
    };
    let none = upgradable.try_with_upgraded(|n| *n = 100).is_none();
    drop(reader);
    let then = upgradable.with_upgraded(|n| {
        *n += 1;
        *n
    });
    println!("{}, then {then}", if none { "none" } else { "some" });
    let plain = RwLockUpgradableReadGuard::downgrade(upgradable);
    let next = lock.try_upgradable_read();
    println!("{} {}", next.is_some(), lock.try_write().is_some());
    drop((plain, next));
    let mut writer = lock.write();
    *writer += 1;
    let mut upgradable = RwLockWriteGuard::downgrade_to_upgradable(writer);
    println!("{} {}", *upgradable, lock.read());
    let caught = panic::catch_unwind(AssertUnwindSafe(|| {
        upgradable.with_upgraded(|n| {
            *n += 1;
            panic!("in the middle");
        })
    }));
    let word = if caught.is_err() { "caught" } else { "went on" };
    println!("{word}, {} {}", *upgradable, lock.try_read().is_some());
    drop(upgradable);
    println!("{}", lock.try_write().is_some());
}
