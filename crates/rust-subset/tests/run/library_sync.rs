// Locks and the like, run so that only one order is possible.
use std::panic;
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicUsize, Ordering};
use std::sync::{Arc, Barrier, Condvar, LazyLock, Mutex, Once, OnceLock, RwLock, TryLockError};
use std::thread;
use std::time::Duration;

static COUNTER: AtomicUsize = AtomicUsize::new(1);
static TABLE: Mutex<Vec<i32>> = Mutex::new(Vec::new());
static CONFIG: OnceLock<String> = OnceLock::new();
static LAZY: LazyLock<i32> = LazyLock::new(|| {
    println!("lazy");
    11
});
static START: Once = Once::new();

fn caught_so_far() -> i32 {
    3
}

fn main() {
    println!("{} {}", COUNTER.fetch_add(4, Ordering::SeqCst), COUNTER.load(Ordering::Relaxed));
    let n = AtomicI32::new(5);
    println!("{:?} {:?}", n.compare_exchange(5, 6, Ordering::AcqRel, Ordering::Acquire), n.compare_exchange(5, 7, Ordering::SeqCst, Ordering::SeqCst));
    println!("{} {} {} {} {}", n.swap(1, Ordering::SeqCst), n.fetch_sub(3, Ordering::SeqCst), n.fetch_max(9, Ordering::SeqCst), n.fetch_or(6, Ordering::SeqCst), n.load(Ordering::SeqCst));
    println!("{:?} {:?} {n:?}", n.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |x| Some(x * 2)), n.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |_| None));
    let flag = AtomicBool::new(false);
    println!("{} {} {}", flag.fetch_or(true, Ordering::SeqCst), flag.fetch_not(Ordering::SeqCst), flag.into_inner());
    TABLE.lock().unwrap().push(3);
    println!("{:?}", TABLE.lock().unwrap());
    println!("{:?} {} {:?}", CONFIG.get(), CONFIG.get_or_init(|| "set".into()), CONFIG.set("again".into()));
    println!("before {} {}", *LAZY, *LAZY);
    START.call_once(|| println!("once"));
    START.call_once(|| println!("twice"));
    println!("{}", START.is_completed());
    let m = Arc::new(Mutex::new(1));
    {
        let guard = m.lock().unwrap();
        println!("{:?} {}", m, matches!(m.try_lock(), Err(TryLockError::WouldBlock)));
        drop(guard);
    }
    println!("{m:?}");
    let other = m.clone();
    let failed = thread::spawn(move || {
        let _guard = other.lock().unwrap();
        panic!("held");
    })
    .join();
    println!("{:?} {}", failed.unwrap_err().downcast_ref::<&str>(), m.is_poisoned());
    match m.lock() {
        Ok(_) => println!("fine"),
        Err(e) => {
            println!("{e} {e:?}");
            *e.into_inner() += 1;
        }
    }
    m.clear_poison();
    println!("{:?}", Arc::try_unwrap(m).unwrap().into_inner());
    let rw = RwLock::new(5);
    {
        let a = rw.read().unwrap();
        let b = rw.read().unwrap();
        println!("{} {}", *a + *b, rw.try_write().is_err());
    }
    *rw.write().unwrap() += 1;
    println!("{rw:?} {}", rw.try_read().is_ok());
    let pair = Arc::new((Mutex::new(0), Condvar::new()));
    let theirs = Arc::clone(&pair);
    let worker = thread::spawn(move || {
        for _ in 0..3 {
            *theirs.0.lock().unwrap() += 1;
            theirs.1.notify_all();
        }
    });
    let done = pair.1.wait_while(pair.0.lock().unwrap(), |n| *n < 3).unwrap();
    println!("{}", *done);
    drop(done);
    worker.join().unwrap();
    let (guard, result) = pair.1.wait_timeout(pair.0.lock().unwrap(), Duration::from_millis(1)).unwrap();
    println!("{} {}", *guard, result.timed_out());
    drop(guard);
    let barrier = Arc::new(Barrier::new(2));
    let leaders: usize = thread::scope(|s| {
        let hs: Vec<_> = (0..2).map(|_| s.spawn(|| barrier.wait().is_leader() as usize)).collect();
        hs.into_iter().map(|h| h.join().unwrap()).sum()
    });
    println!("{leaders}");
    let caught = panic::catch_unwind(|| {
        let v: Vec<i32> = Vec::new();
        v[0]
    });
    println!("{:?}", caught.unwrap_err().downcast_ref::<String>());
    let caught = panic::catch_unwind(|| None::<i32>.unwrap());
    println!("{:?}", caught.unwrap_err().downcast_ref::<&str>());
    let caught = panic::catch_unwind(|| panic::panic_any(7));
    println!("{:?}", caught.unwrap_err().downcast::<i32>());
    let caught = panic::catch_unwind(|| assert_eq!(1 + 1, 3, "sum of {}", caught_so_far()));
    println!("{}", caught.unwrap_err().downcast_ref::<String>().unwrap());
    let caught = panic::catch_unwind(|| Err::<i32, _>("bad").expect("wanted"));
    println!("{}", caught.unwrap_err().downcast_ref::<String>().unwrap());
}
