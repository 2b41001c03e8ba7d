// Batches of tasks from one deque to another, cells, and channels that are made where they are selected.
use crossbeam::atomic::AtomicCell;
use crossbeam::channel::{never, select, unbounded};
use crossbeam::deque::{Injector, Worker};
use std::time::Duration;

fn drained(worker: &Worker<u32>) -> Vec<u32> {
    std::iter::from_fn(|| worker.pop()).collect()
}

fn filled(worker: Worker<u32>) -> Worker<u32> {
    (1..=6).for_each(|task| worker.push(task));
    worker
}

fn main() {
    let kinds: [fn() -> Worker<u32>; 2] = [Worker::new_fifo, Worker::new_lifo];
    for from in kinds {
        for to in kinds {
            let (source, target) = (filled(from()), to());
            let whole = source.stealer().steal_batch(&target);
            println!("{whole:?} {:?} {:?}", drained(&target), drained(&source));
            let (source, target) = (filled(from()), to());
            let first = source.stealer().steal_batch_with_limit_and_pop(&target, 2);
            println!("{:?} {:?} {}", first.success(), drained(&target), source.len());
        }
    }
    for to in kinds {
        let (source, target) = (Injector::new(), to());
        (1..=5).for_each(|task| source.push(task));
        println!("{:?} {:?}", source.steal_batch_and_pop(&target).success(), drained(&target));
        println!("{} {:?}", source.len(), source.steal().success());
    }
    let own = filled(Worker::new_fifo());
    println!("{:?} {}", own.stealer().steal_batch(&own), own.len());
    let cell = AtomicCell::new(7u8);
    println!("{} {} {}", cell.fetch_add(250), cell.load(), cell.fetch_max(3));
    println!("{:?} {:?}", cell.compare_exchange(1, 5), cell.compare_exchange(1, 6));
    println!("{:?} {} {:?}", cell.fetch_update(|x| (x < 9).then_some(x * 2)), cell.take(), cell);
    let (sender, receiver) = unbounded();
    sender.send(1).unwrap();
    let mut maybe = Some(&receiver);
    for _ in 0..2 {
        select! {
            recv(maybe.unwrap_or(&never())) -> message => println!("{message:?}"),
            default(Duration::from_millis(1),) => println!("nothing"),
        }
        maybe = None;
    }
}
