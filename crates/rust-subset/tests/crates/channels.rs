use crossbeam::channel::{self, after, bounded, never, tick, unbounded};
use crossbeam::deque::{Steal, Worker};
use crossbeam::select;
use crossbeam::sync::{Parker, WaitGroup};
use crossbeam::utils::{Backoff, CachePadded};
use std::thread;
use std::time::Duration;
fn main() {
    let (s, r) = unbounded();
    s.send(1).unwrap();
    let r2 = r.clone();
    println!("{:?} {:?}", r2.recv(), r.try_recv());
    drop(s);
    println!("{:?} {:?}", r.recv(), r.iter().next());
    let (s, r) = bounded(0);
    let t = thread::spawn(move || s.send("hi").unwrap());
    println!("{:?}", r.recv());
    t.join().unwrap();
    crossbeam::scope(|s| {
        let h = s.spawn(|_| 5);
        println!("{:?}", h.join().unwrap());
    })
    .unwrap();
    let e = crossbeam::thread::scope(|s| {
        s.spawn(|_| panic!("x"));
    });
    println!("{}", e.is_err());
    let (s1, r1) = unbounded::<i32>();
    let (s2, r2) = unbounded::<i32>();
    s2.send(7).unwrap();
    select! { recv(r1) -> m => println!("one {m:?}"), recv(r2) -> m => println!("two {m:?}") }
    select! { recv(r1) -> m => println!("one {m:?}"), default => println!("default") }
    select! { recv(r1) -> m => println!("one {m:?}"), default(Duration::from_millis(10)) => println!("timeout") }
    select! { recv(r1) -> m => println!("one {m:?}"), recv(after(Duration::from_millis(5))) -> _ => println!("after") }
    select! { send(s1, 4) -> res => println!("sent {res:?}"), recv(never::<i32>()) -> _ => println!("never") }
    println!("{:?}", r1.recv());
    println!("{}", after(Duration::from_millis(1)).recv().is_ok());
    let ticker = tick(Duration::from_millis(1));
    println!("{} {}", ticker.recv().is_ok(), ticker.recv().is_ok());
    let wg = WaitGroup::new();
    let w = wg.clone();
    thread::spawn(move || {
        drop(w);
    });
    wg.wait();
    let p = Parker::new();
    let u = p.unparker().clone();
    thread::spawn(move || u.unpark());
    p.park();
    let w = Worker::new_lifo();
    w.push(1);
    w.push(2);
    w.push(3);
    println!("{:?} {:?}", w.stealer().steal(), w.pop());
    println!("{}", *CachePadded::new(4) + 1);
    Backoff::new().snooze();
    let mut sel = channel::Select::new();
    let i = sel.recv(&r2);
    s2.send(8).unwrap();
    let op = sel.select();
    println!("{} {:?}", op.index() == i, op.recv(&r2));
    println!("{:?}", s1.send_timeout(1, Duration::from_millis(1)));
    println!(
        "{:?} {:?}",
        r1.len(),
        r1.recv_timeout(Duration::from_millis(1))
    );
    println!("{:?}", r1.recv_timeout(Duration::from_millis(1)));
}
