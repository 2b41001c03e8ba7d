// Many runs in one request, for a Playground that knows only single ones: what follows the reader's text starts before `main`, runs the same
// program again and again as processes of its own, and prints what each did. One compilation instead of many is also the politer way.

/** @typedef {import("./backend.js").Result} Result */

/** Seconds: a Playground stops everything after ten, compiling included. */
const ALL = 6;
const ONE = 1;
const MARK = "every-interleaving-runs:";

/** The text with the harness after it; lines keep their numbers. @param {string} code @param {number} runs */
export const harnessed = (code, runs) => `${code.replace(/\n?$/, "\n")}
// From here on: the page's own code. It runs the program above ${runs} times.
#[used]
#[cfg_attr(target_os = "linux", unsafe(link_section = ".init_array"))]
static EVERY_RUNS: extern "C" fn() = every_runs;
extern "C" fn every_runs() {
    use std::io::{Read, Write};
    use std::process::{Command, Stdio, exit};
    use std::time::{Duration, Instant};
    if std::env::var_os("EVERY_RUN").is_some() { return; }
    let started = Instant::now();
    let mut all = String::from("${MARK}");
    for _ in 0..${runs} {
        if started.elapsed() > Duration::from_secs(${ALL}) { break; }
        let Ok(mut child) = Command::new("/proc/self/exe").env("EVERY_RUN", "1").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn() else { break };
        fn reads(mut from: impl Read + Send + 'static) -> std::thread::JoinHandle<String> {
            std::thread::spawn(move || { let mut bytes = Vec::new(); let _ = from.by_ref().take(4096).read_to_end(&mut bytes); String::from_utf8_lossy(&bytes).into_owned() })
        }
        let (out, err) = (child.stdout.take().map(reads), child.stderr.take().map(reads));
        let since = Instant::now();
        let status = loop {
            match child.try_wait() { Ok(None) => {} Ok(Some(status)) => break Some(status), Err(_) => break None }
            if since.elapsed() > Duration::from_secs(${ONE}) { let _ = child.kill(); let _ = child.wait(); break None; }
            std::thread::sleep(Duration::from_micros(500));
        };
        let out = out.and_then(|it| it.join().ok()).unwrap_or_default();
        let err = err.and_then(|it| it.join().ok()).unwrap_or_default();
        let ended = status.map_or("timeout".to_string(), |status| status.to_string());
        all += &format!("\\n{:?}\\t{:?}\\t{:?}", ended, out.chars().map(|c| c as u32).collect::<Vec<_>>(), err.chars().map(|c| c as u32).collect::<Vec<_>>());
    }
    println!("{all}");
    let _ = std::io::stdout().flush();
    exit(0);
}
`;

/** Reads what the harness printed. @param {Result} result @returns {Result} */
export function read(result) {
    const printed = result.seen[0]?.stdout ?? "";
    const lines = printed.startsWith(MARK) ? printed.trimEnd().split("\n").slice(1) : [];
    /** @type {Map<string, import("./judge.js").Seen>} */
    const seen = new Map();
    for (const line of lines) {
        const [ended, out, err] = line.split("\t").map((part) => JSON.parse(part));
        const text = (/** @type {number[]} */ points) => points.map((point) => String.fromCodePoint(point)).join("");
        const run = { stdout: text(out), stderr: text(err), end: endOf(ended, text(err)), count: 1 };
        const key = JSON.stringify([run.stdout, run.end]);
        const known = seen.get(key);
        if (known) known.count += 1;
        else seen.set(key, run);
    }
    if (!lines.length) return { ...result, seen: [], short: "This Playground could not run the program many times. Run it once instead." };
    return { ...result, stderr: "", seen: [...seen.values()], short: lines.length < 100 ? `The Playground's time was up after ${lines.length} runs.` : undefined };
}

/** @param {string} ended @param {string} stderr @returns {import("./judge.js").End} */
function endOf(ended, stderr) {
    if (ended === "timeout") return { kind: "timeout" };
    const [, what, number] = /^(exit status|signal): (-?\d+)/.exec(ended) ?? [];
    if (what === "signal") return { kind: "signal", code: Number(number) };
    const panic = Number(number) === 101 ? /panicked at [^\n]*\n([^\n]*)/.exec(stderr)?.[1] : undefined;
    return panic === undefined ? { kind: "exit", code: Number(number) } : { kind: "panic", code: 101, text: panic };
}
