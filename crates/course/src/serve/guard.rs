//! Who may ask this server to do something: its own pages, and nobody else's.

use std::net::IpAddr;

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// The header in which a page sends back the token that it was served with.
pub const TOKEN_HEADER: &str = "x-every-token";

/// What only this server's pages know, new at every start: no other site can send it.
#[derive(Clone, Debug)]
pub struct Token {
    text: String,
    /// The one name, besides addresses and `localhost`, under which this server is reached.
    name: Option<String>,
}

impl Token {
    /// A new one, of 128 random bits.
    pub fn new() -> std::io::Result<Self> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).map_err(|error| {
            std::io::Error::other(format!("the system gives no random numbers: {error}"))
        })?;
        Ok(Self {
            text: bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
            name: None,
        })
    }

    /// A chosen one.
    pub fn of(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            name: None,
        }
    }

    /// The same, for a server that is reached under this name.
    pub fn named(self, name: Option<String>) -> Self {
        Self { name, ..self }
    }

    /// As text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether this is it; takes as long whether the first or the last letter differs.
    pub fn is(&self, other: &str) -> bool {
        let differences = self.text.bytes().zip(other.bytes()).map(|(a, b)| a ^ b);
        self.text.len() == other.len() && differences.fold(0, |all, one| all | one) == 0
    }
}

/// Why a request is refused before it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It comes from another site's page, or under a name that another site may have given this machine.
    Foreign,
    /// It lacks this start's token.
    Token,
}

impl Refusal {
    /// For the reader, who may be an honest one with an old page.
    pub fn words(self) -> &'static str {
        match self {
            Self::Foreign => {
                "Only a page of this server may ask it to work. Open the book at the address that `cargo book serve` shows."
            }
            Self::Token => {
                "This page is from before the server's last start. Load the page again, then repeat what you did."
            }
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        (StatusCode::FORBIDDEN, self.words()).into_response()
    }
}

/// Whether the request comes from a page of this server, and one served since its start.
pub fn check(headers: &HeaderMap, token: &Token) -> Result<(), Refusal> {
    if !is_from_own_page(headers, token) {
        return Err(Refusal::Foreign);
    }
    match text(headers, TOKEN_HEADER) {
        Some(sent) if token.is(sent) => Ok(()),
        _ => Err(Refusal::Token),
    }
}

/// Whether the browser says that the request comes from a page of this server. A name other than `localhost` is refused: with a
/// name of its own another site could lead here (DNS rebinding), with an address it could not.
fn is_from_own_page(headers: &HeaderMap, token: &Token) -> bool {
    let host = text(headers, header::HOST.as_str());
    let origin = text(headers, header::ORIGIN.as_str());
    let (Some(host), Some(origin)) = (host, origin) else {
        return false;
    };
    if token.name.as_deref() == Some(host) {
        return origin
            .split_once("://")
            .is_some_and(|(_, from)| from == host);
    }
    origin.strip_prefix("http://") == Some(host) && is_own_name(host)
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
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
        let token = Token::of("abc").named(Some("book.example.net".into()));
        is_from_own_page(&headers, &token)
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
    fn the_name_it_was_given_is_its_own() {
        assert!(asked("book.example.net", Some("https://book.example.net")));
        assert!(!asked("book.example.net", Some("https://example.org")));
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
    fn a_token_is_that_very_token() {
        let token = Token::new().unwrap();
        assert!(token.is(token.text()) && token.text().len() == 32);
        assert!(!token.is("") && !token.is(&token.text()[1..]));
        assert!(!token.is(Token::new().unwrap().text()));
    }
}
