//! Requests that are not what they should be.

use std::io::Write;
use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::Attack;
use crate::server::{self, Server};

pub const ALL: &[Attack] = &[
    ("foreign_origin", foreign_origin),
    ("foreign_host", foreign_host),
    ("no_token", no_token),
    ("wrong_method", wrong_method),
    ("broken_json", broken_json),
    ("source_of_ten_megabytes", source_of_ten_megabytes),
    ("body_larger_than_it_says", body_larger_than_it_says),
    ("two_hundred_at_once", two_hundred_at_once),
    (
        "a_hundred_explorations_at_once",
        a_hundred_explorations_at_once,
    ),
    ("client_gone_in_the_middle", client_gone_in_the_middle),
    ("server_stopped_in_the_middle", server_stopped_in_the_middle),
];

/// Those that the server waits for, and that leave it room meanwhile.
pub const SLOW: &[Attack] = &[("body_that_never_comes", body_that_never_comes)];

const HELLO: &[u8] = br#"{"code":"fn main() {}"}"#;
const EXPLORE: &[u8] = br#"{"request":"explore","source":"fn main() {}"}"#;
const ENDLESS: &str = "fn main() { loop { std::hint::spin_loop() } }";

fn refused(server: &Server, headers: &[(&str, &str)]) {
    for line in ["POST /execute HTTP/1.1", "POST /evaluate.json HTTP/1.1"] {
        let answer = server.send(line, headers, HELLO);
        assert_eq!(answer.status, 403, "{}", answer.body);
        assert!(answer.body.contains("\"error\""), "{}", answer.body);
    }
    let answer = server.send("POST /explore HTTP/1.1", headers, EXPLORE);
    assert_eq!(answer.status, 403, "{}", answer.body);
}

/// An honest page's exploration is answered, and no more wait than there is room for.
fn a_hundred_explorations_at_once(server: &Server) {
    let origin = format!("http://{}", server.address());
    let headers = [
        ("origin", origin.as_str()),
        ("x-every-token", server.token()),
    ];
    let ask = || server.send("POST /explore HTTP/1.1", &headers, EXPLORE);
    let answers: Vec<_> = thread::scope(|scope| {
        let clients: Vec<_> = (0..100).map(|_| scope.spawn(ask)).collect();
        clients
            .into_iter()
            .map(|client| client.join().unwrap())
            .collect()
    });
    let served = answers.iter().filter(|answer| answer.status == 200);
    assert!(
        served
            .clone()
            .all(|answer| answer.body.contains("\"complete\":true"))
    );
    let turned_away = answers
        .iter()
        .filter(|answer| answer.status == 503 && answer.body.contains("explore again"));
    assert_eq!(served.clone().count() + turned_away.count(), 100);
    assert!(served.count() >= 30);
}

fn foreign_origin(server: &Server) {
    refused(
        server,
        &[
            ("origin", "https://example.org"),
            ("x-every-token", server.token()),
        ],
    );
    refused(
        server,
        &[("origin", "null"), ("x-every-token", server.token())],
    );
    refused(server, &[("x-every-token", server.token())]);
}

fn foreign_host(server: &Server) {
    let names = [("host", "example.org"), ("origin", "http://example.org")];
    refused(
        server,
        &[names[0], names[1], ("x-every-token", server.token())],
    );
}

fn no_token(server: &Server) {
    let origin = format!("http://{}", server.address());
    refused(server, &[("origin", &origin)]);
    refused(
        server,
        &[
            ("origin", &origin),
            ("x-every-token", "00000000000000000000000000000000"),
        ],
    );
}

fn wrong_method(server: &Server) {
    for method in ["GET", "PUT", "DELETE"] {
        let answer = server.send(&format!("{method} /execute HTTP/1.1"), &[], b"");
        assert_eq!(answer.status, 405, "{method}: {}", answer.body);
    }
}

fn broken_json(server: &Server) {
    for body in [
        "{\"code\":",
        "[]",
        "",
        "\u{0}",
        "{\"code\":\"fn main() {}\",\"runs\":1e9}",
    ] {
        let answer = server.raw(format!("{}\r\n{body}", server.head(body.len())).as_bytes());
        assert_eq!(answer.status, 400, "{body}: {}", answer.body);
        assert!(answer.body.contains("not understood"), "{}", answer.body);
    }
}

fn source_of_ten_megabytes(server: &Server) {
    let answer = server.ask(&json!({ "code": "//".repeat(5 << 20) }));
    assert_eq!(answer.status, 413, "{}", answer.body);
    let answer = server.ask(&json!({ "code": "/".repeat(300 << 10) }));
    assert_eq!(answer.status, 400, "{}", answer.body);
}

fn body_larger_than_it_says(server: &Server) {
    let bytes = [server.head(HELLO.len() - 3).as_bytes(), b"\r\n", HELLO].concat();
    assert_eq!(server.raw(&bytes).status, 400);
}

fn body_that_never_comes(server: &Server) {
    let answer = server.raw(format!("{}\r\n{{", server.head(100)).as_bytes());
    assert_eq!(answer.status, 408, "{}", answer.body);
}

/// Each is answered: with its own output, or that there is no room.
fn two_hundred_at_once(server: &Server) {
    let answers: Vec<_> = thread::scope(|scope| {
        let ask = |index: usize| {
            let code = format!("fn main() {{ println!(\"{{}}\", {index} % 3) }}");
            (index, server.ask(&json!({ "code": code })))
        };
        let clients: Vec<_> = (0..200)
            .map(|index| scope.spawn(move || ask(index % 3)))
            .collect();
        clients
            .into_iter()
            .map(|client| client.join().unwrap())
            .collect()
    });
    let served = answers.iter().filter(|(_, answer)| answer.status == 200);
    for (index, answer) in served.clone() {
        assert!(
            answer.body.contains(&format!("\"stdout\":\"{index}\\n\"")),
            "{}",
            answer.body
        );
    }
    let turned_away = answers
        .iter()
        .filter(|(_, answer)| answer.status == 503 && answer.body.contains("press Run again"));
    assert_eq!(served.clone().count() + turned_away.count(), 200);
    assert!(served.count() >= 30);
}

fn client_gone_in_the_middle(server: &Server) {
    let body = json!({ "code": ENDLESS }).to_string();
    let mut stream = server.connect();
    let request = format!(
        "{}accept: application/x-ndjson\r\n\r\n{body}",
        server.head(body.len())
    );
    stream.write_all(request.as_bytes()).unwrap();
    until("it runs", || {
        started_by(server.pid()) > 0 && runs_program(server.pid())
    });
    drop(stream);
    until("it is killed", || started_by(server.pid()) == 0);
}

fn server_stopped_in_the_middle(_: &Server) {
    let server = Server::start();
    let body = json!({ "code": ENDLESS }).to_string();
    let mut stream = server.connect();
    let request = format!("{}\r\n{body}", server.head(body.len()));
    stream.write_all(request.as_bytes()).unwrap();
    until("it runs", || runs_program(server.pid()));
    let workshop = workshop_of(server.pid());
    assert!(workshop.is_dir());
    let killed = Command::new("kill")
        .arg(server.pid().to_string())
        .status()
        .unwrap();
    assert!(killed.success());
    let _ = server::read(&mut stream);
    until("its directory goes", || !workshop.exists());
    until("its programs go", || {
        !processes().any(|(_, _, call)| call.contains(&*workshop.to_string_lossy()))
    });
}

fn until(what: &str, mut true_: impl FnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(20);
    while !true_() {
        assert!(Instant::now() < deadline, "waited in vain until {what}");
        thread::sleep(Duration::from_millis(10));
    }
}

/// Every process with its parent and the command line.
fn processes() -> impl Iterator<Item = (u32, u32, String)> {
    std::fs::read_dir("/proc").unwrap().filter_map(|entry| {
        let path = entry.ok()?.path();
        let pid = path.file_name()?.to_str()?.parse().ok()?;
        let stat = std::fs::read_to_string(path.join("stat")).ok()?;
        let mut after = stat.rsplit_once(") ")?.1.split(' ');
        let state = after.next()?;
        let parent = after.next()?.parse().ok()?;
        let call = std::fs::read_to_string(path.join("cmdline")).unwrap_or_default();
        (state != "Z").then_some((pid, parent, call))
    })
}

/// How many processes the server has started that are still there.
fn started_by(server: u32) -> usize {
    processes()
        .filter(|&(_, parent, _)| parent == server)
        .count()
}

/// Whether a compiled program is running for this server.
fn runs_program(server: u32) -> bool {
    let workshop = workshop_of(server);
    let programs = workshop.join("programs").to_string_lossy().into_owned();
    processes().any(|(_, _, call)| call.starts_with(&programs))
}

/// The directory in which the server works: its helpers' command lines name it.
fn workshop_of(server: u32) -> PathBuf {
    let calls = processes().filter(|&(_, parent, _)| parent == server);
    let named = calls.filter_map(|(_, _, call)| {
        let at = call.find("every-interleaving-")?;
        let start = call[..at].rfind('"')? + 1;
        let end = at + call[at..].find('/')?;
        Some(PathBuf::from(&call[start..end]))
    });
    named.last().unwrap_or_default()
}
