// Threads and channels, run so that only one order is possible.
use std::cell::{Cell, RefCell};
use std::sync::mpsc::{self, RecvTimeoutError, TryRecvError, TrySendError};
use std::thread;
use std::time::Duration;

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(1) };
    static LOG: RefCell<Vec<i32>> = RefCell::new(vec![0]);
}
struct Noisy(i32);
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    println!("{:?} {:?}", thread::current().name(), thread::current().id() == thread::current().id());
    let h = thread::Builder::new().name("worker".into()).spawn(|| thread::current().name().map(str::to_owned)).unwrap();
    println!("{:?}", h.thread().name());
    println!("{:?}", h.join().unwrap());
    DEPTH.set(5);
    LOG.with_borrow_mut(|l| l.push(1));
    thread::spawn(|| {
        DEPTH.with(|d| d.set(d.get() + 1));
        LOG.with(|l| l.borrow_mut().push(2));
        println!("{} {:?}", DEPTH.get(), LOG.take());
    })
    .join()
    .unwrap();
    println!("{} {:?}", DEPTH.get(), LOG.with(|l| l.borrow().clone()));
    let (tx, rx) = mpsc::channel();
    println!("{:?}", rx.try_recv().unwrap_err() == TryRecvError::Empty);
    let tx2 = tx.clone();
    thread::spawn(move || tx2.send(1).unwrap()).join().unwrap();
    tx.send(2).unwrap();
    println!("{:?} {:?}", rx.recv(), rx.recv());
    println!("{:?}", rx.recv_timeout(Duration::from_millis(1)).unwrap_err() == RecvTimeoutError::Timeout);
    drop(tx);
    println!("{:?} {:?} {:?}", rx.recv(), rx.try_recv(), rx.iter().next());
    let (tx, rx) = mpsc::sync_channel(1);
    println!("{:?} {}", tx.try_send(1), matches!(tx.try_send(2), Err(TrySendError::Full(2))));
    drop(rx);
    println!("{:?} {}", tx.send(3), tx.send(3).unwrap_err());
    let (tx, rx) = mpsc::sync_channel(0);
    let t = thread::spawn(move || {
        for i in 0..3 {
            tx.send(i).unwrap();
        }
    });
    println!("{:?}", rx.into_iter().collect::<Vec<i32>>());
    t.join().unwrap();
    let (tx, rx) = mpsc::channel::<Noisy>();
    tx.send(Noisy(1)).unwrap();
    tx.send(Noisy(2)).unwrap();
    drop(rx.recv().unwrap());
    drop(rx);
    println!("receiver gone");
    println!("{}", tx.send(Noisy(3)).is_err());
    let mut data = vec![1, 2, 3];
    let sum = thread::scope(|s| {
        let h = s.spawn(|| data.iter().sum::<i32>());
        h.join().unwrap()
    });
    data.push(sum);
    println!("{data:?}");
    let main = thread::current();
    let h = thread::spawn(move || main.unpark());
    thread::park();
    h.join().unwrap();
    thread::park_timeout(Duration::from_millis(1));
    thread::sleep(Duration::from_millis(1));
    thread::yield_now();
    let r = thread::spawn(|| -> i32 { panic!("{}-{}", 1, DEPTH.get()) }).join();
    println!("{:?}", r.unwrap_err().downcast_ref::<String>());
    let r = std::panic::catch_unwind(|| {
        thread::scope(|s| {
            s.spawn(|| panic!("inside"));
        })
    });
    println!("{:?}", r.unwrap_err().downcast_ref::<&str>());
    let h = thread::spawn(|| 5);
    println!("{}", h.join().unwrap());
}
