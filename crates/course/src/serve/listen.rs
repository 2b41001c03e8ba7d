//! A port to serve on.

use std::io::ErrorKind;
use std::net::{IpAddr, SocketAddr};

use anyhow::{Context, Result, bail};
use tokio::net::TcpListener;

/// How many ports are tried after the one that was asked for.
const TRIES: u16 = 50;

/// Listens on `port`, or on the next free one, and says so then.
pub async fn bind(address: IpAddr, port: u16) -> Result<TcpListener> {
    for candidate in port..=port.saturating_add(TRIES) {
        match TcpListener::bind(SocketAddr::new(address, candidate)).await {
            Ok(listener) => {
                if candidate != port {
                    println!(
                        "Port {port} is in use: serving on {candidate} instead. Choose another with --port."
                    );
                }
                return Ok(listener);
            }
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => {
                return Err(error).with_context(|| {
                    format!("cannot listen on {address}, port {candidate}; choose another address with --listen or port with --port")
                });
            }
        }
    }
    bail!(
        "ports {port} to {} on {address} are all in use\n    choose another with --port",
        port.saturating_add(TRIES)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;

    #[tokio::test]
    async fn a_port_in_use_gives_the_next_free_one() {
        let local = IpAddr::V4(Ipv4Addr::LOCALHOST);
        let taken = bind(local, 43_117).await.unwrap();
        let port = taken.local_addr().unwrap().port();
        let next = bind(local, port).await.unwrap();
        assert!(next.local_addr().unwrap().port() > port);
    }
}
