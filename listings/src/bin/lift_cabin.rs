//! The lift: an owner for the cabin, a task for each button, a door and a motor that answer when they are done.
use std::collections::BTreeSet;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

enum Event {
    Call(i32),
    Arrived,
    DoorShut,
    Stop,
}

enum Order {
    Move, // one floor
    OpenAndShut(i32),
}

#[derive(Default)]
struct Cabin {
    floor: i32,
    calls: BTreeSet<i32>,
    busy: bool,     // an order is being carried out
    stopping: bool, // no more calls will come
}

impl Cabin {
    fn note(&mut self, event: Event) {
        match event {
            Event::Call(floor) => drop(self.calls.insert(floor)),
            Event::Arrived | Event::DoorShut => self.busy = false,
            Event::Stop => self.stopping = true,
        }
    }

    fn next_order(&mut self) -> Option<Order> {
        if self.busy {
            return None;
        }
        let &goal = self
            .calls
            .iter()
            .min_by_key(|&&floor| ((floor - self.floor).abs(), floor))?;
        self.busy = true;
        if goal == self.floor {
            self.calls.remove(&goal);
            return Some(Order::OpenAndShut(goal));
        }
        self.floor += (goal - self.floor).signum();
        Some(Order::Move)
    }
}

fn machinery(orders: Receiver<Order>, done: Sender<Event>) {
    for order in orders {
        let event = match order {
            Order::Move => Event::Arrived,
            Order::OpenAndShut(floor) => {
                println!("door opens and shuts at floor {floor}");
                Event::DoorShut
            }
        };
        done.send(event).unwrap();
    }
}

fn main() {
    let (send, events) = channel();
    let (order, orders) = channel();
    let done = send.clone();
    let machine = thread::spawn(move || machinery(orders, done));
    let buttons = [2, 1].map(|floor| {
        let send = send.clone();
        thread::spawn(move || send.send(Event::Call(floor)).unwrap())
    });
    thread::spawn(move || {
        for button in buttons {
            button.join().unwrap();
        }
        send.send(Event::Stop).unwrap();
    });
    let mut cabin = Cabin::default();
    while !(cabin.stopping && !cabin.busy && cabin.calls.is_empty()) {
        cabin.note(events.recv().unwrap());
        if let Some(next) = cabin.next_order() {
            order.send(next).unwrap();
        }
    }
    drop(order);
    machine.join().unwrap();
}
