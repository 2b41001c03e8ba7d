//! A resource with priorities as a monitor: whoever may not go yet waits, and says so, so that others can take account of it.
use std::sync::{Condvar, Mutex};
use std::thread;

#[derive(Default)]
struct State {
    busy: bool,
    waiting: [usize; 2], // of low and of high priority
}

#[derive(Default)]
struct Resource {
    state: Mutex<State>,
    changed: Condvar,
}

impl Resource {
    fn acquire(&self, priority: usize) {
        let mut state = self.state.lock().unwrap();
        state.waiting[priority] += 1;
        while state.busy || (priority == 0 && state.waiting[1] > 0) {
            state = self.changed.wait(state).unwrap();
        }
        state.waiting[priority] -= 1;
        state.busy = true;
    }

    fn release(&self) {
        self.state.lock().unwrap().busy = false;
        self.changed.notify_all();
    }
}

fn main() {
    let resource = Resource::default();
    resource.acquire(0);
    thread::scope(|scope| {
        for (priority, name) in ["low", "high"].into_iter().enumerate() {
            let resource = &resource;
            scope.spawn(move || {
                resource.acquire(priority);
                println!("{name}");
                resource.release();
            });
        }
        while resource.state.lock().unwrap().waiting != [1, 1] {
            thread::yield_now();
        }
        resource.release();
    });
}
