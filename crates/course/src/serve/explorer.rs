//! The explorer's answers for pages whose own engine was not built: the same JSON, computed here.

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use explore::request::Session;
use tokio::sync::Semaphore;

/// A request is a program and a schedule; no program of a course comes near this.
const LARGEST_REQUEST: usize = 256 * 1024;
/// After that an exploration stops, and says that it is not complete.
const LONGEST: Duration = Duration::from_secs(20);
/// Explorations at the same time; more wait for their turn.
const AT_ONCE: usize = 2;

/// Answers `POST /explore`.
pub fn router() -> Router {
    Router::new()
        .route("/explore", post(answer))
        .layer(DefaultBodyLimit::max(LARGEST_REQUEST))
        .with_state(Arc::new(Semaphore::new(AT_ONCE)))
}

async fn answer(
    State(turns): State<Arc<Semaphore>>,
    headers: HeaderMap,
    request: String,
) -> Response {
    if !is_from_own_page(&headers) {
        let text = "Only a page of this server may ask it to explore. Open the book at the address that `cargo book serve` shows.";
        return (StatusCode::FORBIDDEN, text).into_response();
    }
    let Ok(_turn) = turns.acquire().await else {
        return (StatusCode::SERVICE_UNAVAILABLE, "The server is stopping.").into_response();
    };
    let given_up = GivenUp::default();
    let cancelled = Arc::clone(&given_up.0);
    let computed = tokio::task::spawn_blocking(move || explored(&request, &cancelled)).await;
    match computed {
        Ok(json) => ([(header::CONTENT_TYPE, "application/json")], json).into_response(),
        Err(_) => {
            let text = "The explorer broke down on this program. That is a fault of the explorer.";
            (StatusCode::INTERNAL_SERVER_ERROR, text).into_response()
        }
    }
}

fn explored(request: &str, cancelled: &AtomicBool) -> String {
    let started = Instant::now();
    let mut watch = |_| !cancelled.load(Ordering::Relaxed) && started.elapsed() < LONGEST;
    Session::new(explore::Rust::default()).answer(request, &mut watch)
}

/// Set when the request's future is dropped: the reader has closed the page or pressed Cancel.
#[derive(Default)]
struct GivenUp(Arc<AtomicBool>);

impl Drop for GivenUp {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Whether the browser says that the request comes from a page of this server. A name other than `localhost` is refused: with a
/// name of its own another site could lead here (DNS rebinding), with an address it could not.
fn is_from_own_page(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let (Some(host), Some(origin)) = (text(header::HOST), text(header::ORIGIN)) else {
        return false;
    };
    origin.strip_prefix("http://") == Some(host) && is_own_name(host)
}

fn is_own_name(host: &str) -> bool {
    let has_port = |(_, port): &(&str, &str)| port.bytes().all(|byte| byte.is_ascii_digit());
    let name = host
        .rsplit_once(':')
        .filter(has_port)
        .map_or(host, |(name, _)| name);
    let address = name.trim_start_matches('[').trim_end_matches(']');
    name == "localhost" || address.parse::<IpAddr>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(host: &str, origin: Option<&str>) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, host.parse().unwrap());
        if let Some(origin) = origin {
            headers.insert(header::ORIGIN, origin.parse().unwrap());
        }
        is_from_own_page(&headers)
    }

    #[test]
    fn the_books_own_pages_may_ask() {
        for host in [
            "localhost:3000",
            "127.0.0.1:3000",
            "[::1]:3000",
            "192.168.0.7:3000",
        ] {
            assert!(asked(host, Some(&format!("http://{host}"))), "{host}");
        }
    }

    #[test]
    fn other_sites_may_not() {
        assert!(!asked("localhost:3000", None));
        assert!(!asked("localhost:3000", Some("null")));
        assert!(!asked("localhost:3000", Some("http://localhost:4000")));
        assert!(!asked("localhost:3000", Some("https://example.org")));
        assert!(!asked("example.org:3000", Some("http://example.org:3000")));
    }

    #[test]
    fn an_answer_lists_the_outcomes() {
        let request = r#"{"request":"explore","source":"fn main() { println!(\"x\"); }"}"#;
        let answer = explored(request, &AtomicBool::new(false));
        let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
        assert_eq!(answer["outcomes"][0]["stdout"], "x\n");
    }
}
