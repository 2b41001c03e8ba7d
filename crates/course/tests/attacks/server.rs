//! A server of its own for the tests, and a client that can misbehave.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

/// The command that is tested.
pub const COMMAND: &str = env!("CARGO_BIN_EXE_cargo-book");

/// A running `cargo book serve`.
pub struct Server {
    child: Child,
    port: u16,
    said: String,
    token: String,
}

/// What it answered.
pub struct Answer {
    pub status: u16,
    pub body: String,
}

impl Server {
    /// Starts it, waits until it serves, and takes the token of its pages.
    pub fn start() -> Self {
        let mut server = Self::begin(&[]);
        let page = server.send("GET / HTTP/1.1", &[], b"").body;
        server.token = page_token(&page).expect("a token");
        server
    }

    /// Starts it with these options, and waits until it serves.
    pub fn begin(options: &[&str]) -> Self {
        let mut child = Command::new(COMMAND)
            .args(["serve", "--port", "0"])
            .args(options)
            .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let mut said = String::new();
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        let port = loop {
            let before = said.len();
            assert!(lines.read_line(&mut said).unwrap() > 0, "it ended: {said}");
            if let Some(rest) = said[before..].strip_prefix("Serving on http://127.0.0.1:") {
                break rest.split('/').next().unwrap().parse().unwrap();
            }
        };
        // Whatever it says later must find a reader.
        std::thread::spawn(move || std::io::copy(&mut lines, &mut std::io::sink()));
        Self {
            child,
            port,
            said,
            token: String::new(),
        }
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    pub fn token(&self) -> &str {
        &self.token
    }

    /// What it said at its start.
    pub fn said(&self) -> &str {
        &self.said
    }

    /// Whether it said that the whole sandbox holds.
    pub fn sandboxed(&self) -> bool {
        self.said.contains("Programs are kept in")
    }

    pub fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address()).expect("it listens");
        stream
            .set_read_timeout(Some(Duration::from_secs(60)))
            .unwrap();
        stream
    }

    /// The head of an honest request to run something.
    pub fn head(&self, length: usize) -> String {
        format!(
            "POST /execute HTTP/1.1\r\nhost: {0}\r\norigin: http://{0}\r\nx-every-token: {1}\r\nconnection: close\r\ncontent-length: {length}\r\n",
            self.address(),
            self.token
        )
    }

    /// Sends a request with these headers, `host` unless they name one.
    pub fn send(&self, line: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let mut head = format!(
            "{line}\r\nconnection: close\r\ncontent-length: {}\r\n",
            body.len()
        );
        if !headers.iter().any(|(name, _)| *name == "host") {
            head += &format!("host: {}\r\n", self.address());
        }
        for (name, value) in headers {
            head += &format!("{name}: {value}\r\n");
        }
        self.raw(&[head.as_bytes(), b"\r\n", body].concat())
    }

    /// Sends bytes and reads the answer to its end.
    pub fn raw(&self, bytes: &[u8]) -> Answer {
        let mut stream = self.connect();
        // It may answer before it has read all.
        let _ = stream.write_all(bytes);
        read(&mut stream)
    }

    /// Sends an honest request.
    pub fn ask(&self, request: &Value) -> Answer {
        let body = request.to_string();
        self.raw(format!("{}\r\n{body}", self.head(body.len())).as_bytes())
    }

    /// Runs a program once.
    pub fn run(&self, code: &str) -> Value {
        let answer = self.ask(&json!({ "code": code }));
        assert_eq!(answer.status, 200, "{}", answer.body);
        serde_json::from_str(&answer.body).expect("JSON")
    }
}

/// The token that a page was served with.
pub fn page_token(page: &str) -> Option<String> {
    let (_, rest) = page.split_once("name=\"every-server\" content=\"")?;
    Some(rest.split('"').next()?.to_owned())
}

/// Reads an answer.
pub fn read(stream: &mut TcpStream) -> Answer {
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    let status = head
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok());
    Answer {
        status: status.unwrap_or_default(),
        body: body.to_owned(),
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
