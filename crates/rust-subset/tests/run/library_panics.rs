use std::cell::*;
use std::sync::*;
fn main() {
    let r = RwLock::new(1);
    let g = r.write().unwrap();
    println!("{r:?}");
    drop(g);
    let o: OnceLock<i32> = OnceLock::new();
    println!(
        "{o:?} {:?} {:?}",
        OnceCell::<i32>::new(),
        LazyLock::new(|| 1)
    );
    let c = RefCell::new(1);
    let b = c.borrow_mut();
    println!("{c:?}");
    drop(b);
    let (s, rx) = mpsc::channel::<i32>();
    println!(
        "{s:?} {rx:?} {:?} {:?} {:?}",
        Condvar::new(),
        Barrier::new(2),
        Once::new()
    );
    let m = Mutex::new(1);
    println!("{:?} {:?}", m.lock().unwrap(), std::thread::current().id());
    println!(
        "{:?}",
        std::panic::catch_unwind(|| {
            let c = RefCell::new(1);
            let _b = c.borrow_mut();
            c.borrow_mut();
        })
        .unwrap_err()
        .downcast_ref::<String>()
    );
    println!(
        "{:?}",
        std::panic::catch_unwind(|| {
            let c = RefCell::new(1);
            let _b = c.borrow_mut();
            c.borrow();
        })
        .unwrap_err()
        .downcast_ref::<String>()
    );
    println!(
        "{:?}",
        std::panic::catch_unwind(|| {
            let v = vec![1, 2];
            let _ = &v[2..1];
        })
        .unwrap_err()
        .downcast_ref::<String>()
    );
    println!(
        "{:?}",
        std::panic::catch_unwind(|| {
            let v = vec![1, 2];
            let _ = &v[1..5];
        })
        .unwrap_err()
        .downcast_ref::<String>()
    );
    println!(
        "{:?}",
        std::panic::catch_unwind(|| {
            let v = vec![1, 2];
            let _ = &v[5..];
        })
        .unwrap_err()
        .downcast_ref::<String>()
    );
    println!(
        "{:?}",
        std::panic::catch_unwind(|| {
            let mut v = vec![1, 2];
            v.drain(1..5);
        })
        .unwrap_err()
        .downcast_ref::<String>()
    );
    println!(
        "{:?}",
        std::panic::catch_unwind(|| {
            let mut v = vec![1, 2];
            v.remove(5);
        })
        .unwrap_err()
        .downcast_ref::<String>()
    );
    println!(
        "{:?}",
        std::panic::catch_unwind(|| {
            let mut v = vec![1, 2];
            v.insert(5, 1);
        })
        .unwrap_err()
        .downcast_ref::<String>()
    );
    println!(
        "{:?}",
        std::panic::catch_unwind(|| {
            let mut v = vec![1, 2];
            v.swap_remove(5);
        })
        .unwrap_err()
        .downcast_ref::<String>()
    );
    println!(
        "{:?}",
        std::panic::catch_unwind(|| {
            let v: std::collections::HashMap<i32, i32> = Default::default();
            v[&1]
        })
        .unwrap_err()
        .downcast_ref::<&str>()
    );
    println!(
        "{:?}",
        std::panic::catch_unwind(|| { 5i32.pow(40) })
            .unwrap_err()
            .downcast_ref::<&str>()
    );
    println!(
        "{:?}",
        std::panic::catch_unwind(|| {
            let m = std::sync::Once::new();
            let _ =
                std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| m.call_once(|| panic!())));
            m.call_once(|| ());
        })
        .unwrap_err()
        .downcast_ref::<&str>()
    );
    println!(
        "{:?}",
        std::panic::catch_unwind(|| { todo!() })
            .unwrap_err()
            .downcast_ref::<&str>()
    );
    println!(
        "{:?}",
        std::panic::catch_unwind(|| { assert!(1 + 1 == 3) })
            .unwrap_err()
            .downcast_ref::<&str>()
    );
    println!(
        "{:?}",
        std::panic::catch_unwind(|| {
            let x: Result<i32, i32> = Ok(3);
            x.unwrap_err()
        })
        .unwrap_err()
        .downcast_ref::<String>()
    );
    println!(
        "{:?}",
        std::panic::catch_unwind(|| {
            let x: Option<i32> = None;
            x.expect("msg")
        })
        .unwrap_err()
        .downcast_ref::<String>()
    );
    println!(
        "{:?}",
        std::panic::catch_unwind(|| {
            let x: Option<i32> = None;
            x.expect("msg")
        })
        .unwrap_err()
        .downcast_ref::<&str>()
    );
    println!(
        "{:?}",
        std::panic::catch_unwind(|| {
            let x = "é";
            &x[1..] == ""
        })
        .unwrap_err()
        .downcast_ref::<String>()
    );
    println!(
        "{:?}",
        std::panic::catch_unwind(|| {
            let l = LazyLock::<i32>::new(|| panic!("a"));
            let _ = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| *l));
            *l
        })
        .unwrap_err()
        .downcast_ref::<&str>()
    );
    println!(
        "{:?}",
        std::panic::catch_unwind(|| {
            std::time::Duration::from_secs(1) - std::time::Duration::from_secs(2)
        })
        .unwrap_err()
        .downcast_ref::<&str>()
    );
    println!(
        "{:?}",
        std::panic::catch_unwind(|| {
            std::time::Duration::from_secs(1) - std::time::Duration::from_secs(2)
        })
        .unwrap_err()
        .downcast_ref::<String>()
    );
    println!(
        "{:?} {:?} {:?}",
        std::sync::mpsc::TrySendError::Full(1),
        TryLockError::<i32>::WouldBlock,
        std::sync::mpsc::SendError(1)
    );
    println!(
        "{:?} {:?}",
        std::collections::HashSet::from([1]),
        std::collections::BTreeSet::from([2])
    );
}
