//! Programs that mean harm.

use serde_json::Value;

use crate::Attack;
use crate::server::Server;

pub const ALL: &[Attack] = &[
    ("endless_loop", endless_loop),
    ("fork_bomb", fork_bomb),
    ("threads_without_end", threads_without_end),
    ("allocation_without_end", allocation_without_end),
    ("output_without_end", output_without_end),
    ("ignores_signals", ignores_signals),
    ("daemonizes", daemonizes),
    ("writes_to_the_home_directory", writes_to_the_home_directory),
    ("reads_files_outside_its_own", reads_files_outside_its_own),
    ("opens_a_socket", opens_a_socket),
    ("kills_its_parent", kills_its_parent),
    ("fills_the_disk", fills_the_disk),
    ("includes_files", includes_files),
    (
        "reads_the_environment_at_build_time",
        reads_the_environment_at_build_time,
    ),
    ("brings_a_procedural_macro", brings_a_procedural_macro),
    ("has_the_linker_read_files", has_the_linker_read_files),
];

fn end(answer: &Value) -> &str {
    answer["outcomes"][0]["end"]["kind"]
        .as_str()
        .unwrap_or("none")
}

/// The program must be refused by the compiler, with these words.
fn is_refused(server: &Server, code: &str, words: &[&str]) {
    let answer = server.run(code);
    assert_eq!(answer["compiled"], false, "{answer}");
    let said = answer["stderr"].as_str().unwrap();
    assert!(words.iter().any(|words| said.contains(words)), "{said}");
    assert!(!said.contains("root:"), "{said}");
}

/// The program tries things and prints what it could do: nothing.
fn comes_to_nothing(server: &Server, code: &str) {
    let answer = server.run(code);
    assert_eq!(answer["stdout"], "nothing\n", "{answer}");
}

fn endless_loop(server: &Server) {
    let answer = server.run("fn main() { println!(\"begun\"); loop { std::hint::spin_loop() } }");
    assert_eq!(
        (end(&answer), &answer["stdout"]),
        ("timeout", &"begun\n".into()),
        "{answer}"
    );
}

fn fork_bomb(server: &Server) {
    let answer = server.run(
        "extern crate libc; fn main() { loop { if unsafe { libc::fork() } < 0 { println!(\"no more\"); loop {} } } }",
    );
    assert!(matches!(end(&answer), "timeout" | "signal"), "{answer}");
}

fn threads_without_end(server: &Server) {
    let answer = server.run(
        "fn main() { let mut n = 0; while std::thread::Builder::new().spawn(|| std::thread::park()).is_ok() { n += 1; } println!(\"{}\", n < 600); }",
    );
    assert_eq!(answer["stdout"], "true\n", "{answer}");
}

fn allocation_without_end(server: &Server) {
    let answer = server
        .run("fn main() { let mut all = Vec::new(); loop { all.push(vec![1_u8; 1 << 20]); } }");
    assert_eq!(end(&answer), "signal", "{answer}");
}

fn output_without_end(server: &Server) {
    let answer = server.run("fn main() { loop { println!(\"again\") } }");
    assert_eq!(end(&answer), "output", "{answer}");
    assert!(answer["stdout"].as_str().unwrap().len() <= 1 << 20);
}

fn ignores_signals(server: &Server) {
    let answer = server.run(
        "extern crate libc; fn main() { for s in 1..32 { unsafe { libc::signal(s, libc::SIG_IGN); } } loop { std::hint::spin_loop() } }",
    );
    assert!(matches!(end(&answer), "timeout" | "signal"), "{answer}");
}

/// A grandchild in a session of its own writes a mark until it dies; the pages of the server tell whether any lives on.
fn daemonizes(server: &Server) {
    let mark = format!("daemon-of-{}", server.pid());
    let answer = server.run(&format!(
        "extern crate libc; use std::os::unix::process::CommandExt;
        fn main() {{
            if std::env::args().count() > 1 {{ loop {{ std::thread::park() }} }}
            unsafe {{ if libc::fork() == 0 {{ libc::setsid(); if libc::fork() == 0 {{
                let error = std::process::Command::new(std::env::current_exe().unwrap()).arg(\"{mark}\").exec();
                panic!(\"{{error}}\");
            }} libc::_exit(0); }} }}
            std::thread::sleep(std::time::Duration::from_millis(300));
            println!(\"left\");
        }}"
    ));
    assert_eq!(answer["stdout"], "left\n", "{answer}");
    for entry in std::fs::read_dir("/proc").unwrap().flatten() {
        let call = std::fs::read_to_string(entry.path().join("cmdline")).unwrap_or_default();
        assert!(!call.ends_with(&format!("{mark}\0")), "{call} lives on");
    }
}

fn writes_to_the_home_directory(server: &Server) {
    let home = std::env::var("HOME").unwrap_or("/root".into());
    let here = env!("CARGO_MANIFEST_DIR");
    comes_to_nothing(
        server,
        &format!(
            "fn main() {{ for place in [\"{home}\", \"{here}\", \"/tmp\", \"/var/tmp\", \"/dev/shm\"] {{
                let file = format!(\"{{place}}/every-interleaving-attack\");
                if std::fs::write(&file, \"x\").is_ok() {{ println!(\"{{file}}\"); }} }}
            std::fs::write(\"mine\", \"x\").unwrap();
            println!(\"nothing\"); }}"
        ),
    );
}

fn reads_files_outside_its_own(server: &Server) {
    let here = env!("CARGO_MANIFEST_DIR");
    comes_to_nothing(
        server,
        &format!(
            "fn main() {{ for file in [\"/etc/passwd\", \"/etc/hostname\", \"{here}/Cargo.toml\", \"/proc/{}/environ\"] {{
                if std::fs::read(file).is_ok() {{ println!(\"{{file}}\"); }} }}
            for place in [\"/\", \"/tmp\", \"/etc\", \"{here}\"] {{
                if std::fs::read_dir(place).is_ok() {{ println!(\"{{place}}\"); }} }}
            println!(\"nothing\"); }}",
            server.pid()
        ),
    );
}

/// Its own loopback is there, so that programs can talk to themselves; the server's, and everything beyond, is not.
fn opens_a_socket(server: &Server) {
    comes_to_nothing(
        server,
        &format!(
            "use std::net::*; use std::time::Duration;
            fn main() {{
                for to in [\"{}\", \"1.1.1.1:53\"] {{
                    if TcpStream::connect_timeout(&to.parse().unwrap(), Duration::from_secs(1)).is_ok() {{ println!(\"{{to}}\"); }} }}
                let udp = UdpSocket::bind(\"0.0.0.0:0\").unwrap();
                if udp.send_to(b\"x\", \"1.1.1.1:53\").is_ok() {{ println!(\"udp\"); }}
                if std::os::unix::net::UnixDatagram::unbound().is_ok() {{ println!(\"unix\"); }}
                let own = TcpListener::bind(\"127.0.0.1:0\").unwrap();
                TcpStream::connect(own.local_addr().unwrap()).unwrap();
                println!(\"nothing\"); }}",
            server.address()
        ),
    );
}

fn kills_its_parent(server: &Server) {
    let code = format!(
        "extern crate libc; fn main() {{ unsafe {{
            libc::kill(libc::getppid(), libc::SIGKILL); libc::kill({}, libc::SIGKILL); libc::kill(1, libc::SIGKILL);
        }} println!(\"nothing\"); }}",
        server.pid()
    );
    comes_to_nothing(server, &code);
}

fn fills_the_disk(server: &Server) {
    comes_to_nothing(
        server,
        "fn main() { let block = vec![0; 1 << 20]; let mut n = 0;
            while n < 200 && std::fs::write(format!(\"file-{n}\"), &block).is_ok() { n += 1; }
            if n > 100 { println!(\"{n} MB\"); } println!(\"nothing\"); }",
    );
}

fn includes_files(server: &Server) {
    let denied = ["Permission denied", "couldn't read"];
    for file in [
        "/etc/passwd",
        concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"),
    ] {
        for code in [
            format!("fn main() {{ print!(\"{{}}\", include_str!(\"{file}\")) }}"),
            format!("fn main() {{ print!(\"{{:?}}\", include_bytes!(\"{file}\")) }}"),
            format!("include!(\"{file}\"); fn main() {{}}"),
            format!("#[path = \"{file}\"] mod other; fn main() {{}}"),
        ] {
            is_refused(server, &code, &denied);
        }
    }
}

fn reads_the_environment_at_build_time(server: &Server) {
    for name in ["HOME", "CARGO_MANIFEST_DIR", "USER"] {
        let code = format!("fn main() {{ print!(\"{{}}\", env!(\"{name}\")) }}");
        is_refused(server, &code, &["not defined at compile time"]);
    }
}

/// A macro's code would run inside the compiler. A program is compiled as a program, whatever it says of itself.
fn brings_a_procedural_macro(server: &Server) {
    let code = "#![crate_type = \"proc-macro\"] extern crate proc_macro;
        #[proc_macro] pub fn x(_: proc_macro::TokenStream) -> proc_macro::TokenStream { std::process::abort() } fn main() {}";
    is_refused(server, code, &["proc-macro"]);
}

fn has_the_linker_read_files(server: &Server) {
    let code = "#[link(name = \"passwd\", kind = \"static\", modifiers = \"+verbatim\")] unsafe extern \"C\" {} fn main() {}";
    is_refused(
        server,
        code,
        &[
            "could not find native static library",
            "unable to find library",
            "cannot find",
        ],
    );
    let code = "#![feature(asm_experimental_arch)] fn main() {}";
    is_refused(
        server,
        code,
        &["may not be used on the stable release channel"],
    );
}
