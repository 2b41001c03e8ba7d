use tokio::sync::Mutex;
extern crate rand;
fn main() { let m = Mutex::new(rand::random::<u8>()); serde_json::to_string(&m); }
