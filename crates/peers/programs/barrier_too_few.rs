// peers: shuttle
fn main() {
    Barrier::new(2).wait();
}
