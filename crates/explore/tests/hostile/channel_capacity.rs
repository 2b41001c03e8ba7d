use std::sync::{Barrier, mpsc};
fn main() { let (to, _from) = mpsc::sync_channel(usize::MAX); to.send(1).unwrap(); Barrier::new(usize::MAX).wait(); }
