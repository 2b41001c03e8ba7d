//! One process owns the total; two others send it additions over TCP connections on this machine.
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::Command;

const N: usize = 1000;

fn add(address: &str) -> anyhow::Result<()> {
    let mut connection = TcpStream::connect(address)?;
    for _ in 0..N {
        connection.write_all(b"+")?;
    }
    Ok(())
}

fn main() -> anyhow::Result<()> {
    if let Some(address) = std::env::args().nth(1) {
        return add(&address);
    }
    let server = TcpListener::bind("127.0.0.1:0")?; // any free port
    let address = server.local_addr()?.to_string();
    let this = std::env::current_exe()?;
    let start = || Command::new(&this).arg(&address).spawn();
    let children = [start()?, start()?];
    let mut total = 0;
    for _ in &children {
        let (mut connection, _) = server.accept()?;
        let mut requests = Vec::new();
        total += connection.read_to_end(&mut requests)?;
    }
    for mut child in children {
        anyhow::ensure!(child.wait()?.success(), "a child failed");
    }
    println!("total = {total}");
    Ok(())
}
