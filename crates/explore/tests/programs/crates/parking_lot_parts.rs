//! A guard of a part: while it lives, the whole is locked.
//! outcomes:
//! "2 false\nthird is none\n[2, 3] false\n9 (9, [2, 3])\n4\n"
use parking_lot::{
    FairMutex, MappedMutexGuard, MappedRwLockReadGuard, Mutex, MutexGuard, RwLock, RwLockReadGuard, RwLockWriteGuard,
};
use std::thread;

struct Team {
    names: Vec<&'static str>,
    points: u32,
}

static TEAM: Mutex<Team> = Mutex::new(Team { names: Vec::new(), points: 0 });

fn points() -> MappedMutexGuard<'static, u32> {
    MutexGuard::map(TEAM.lock(), |team| &mut team.points)
}

fn main() {
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| *points() += 1);
        }
    });
    let all = points();
    println!("{all} {}", TEAM.try_lock().is_some());
    drop(all);
    match MutexGuard::try_map(TEAM.lock(), |team| team.names.get_mut(2)) {
        Ok(name) => println!("third is {name}"),
        Err(whole) => println!("third is none{}", whole.names.concat()),
    }
    let pair = RwLock::new((1, [2, 3]));
    let right: MappedRwLockReadGuard<'_, [u32]> = RwLockReadGuard::map(pair.read(), |pair| &pair.1[..]);
    println!("{right:?} {}", pair.try_write().is_some());
    drop(right);
    let mut left = RwLockWriteGuard::map(pair.write(), |pair| &mut pair.0);
    *left = 9;
    print!("{left} ");
    drop(left);
    println!("{:?}", *pair.read());
    let fair = FairMutex::new(3);
    *fair.lock() += 1;
    println!("{}", fair.lock());
}
