// A stand-in for the Rust Playground: speaks its protocol (`/execute`, `/evaluate.json`, with CORS) and really compiles and runs what it gets, each
// text compiled once.
// Request and response fields, the words of `exitDetail` and what Cargo says on standard error are those of the Playground itself.
// `mood` makes it misbehave: "slow", "failing", "garbage", "limited", "timeout", "old" (knows only `/evaluate.json`), "html".
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const LIMIT = 10_000;
const HEADERS = { "access-control-allow-origin": "*", "access-control-allow-headers": "content-type", "access-control-allow-methods": "GET,POST" };

function command(name, args, cwd, limit, signal) {
    return new Promise((resolve) => {
        const child = spawn(name, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
        const texts = ["", ""];
        [child.stdout, child.stderr].forEach((stream, at) => stream.on("data", (data) => { texts[at] += data; }));
        const stop = () => child.kill("SIGKILL");
        const timer = setTimeout(stop, limit);
        signal.addEventListener("abort", stop);
        child.on("close", (code, killedBy) => { clearTimeout(timer); resolve({ code, killedBy, stdout: texts[0], stderr: texts[1] }); });
        child.on("error", (error) => resolve({ code: 127, killedBy: null, stdout: "", stderr: String(error) }));
    });
}

/** What the compiler says of a text, and the folder with the program it made of it. */
async function compile(code, signal) {
    const folder = await mkdtemp(join(tmpdir(), "playground-"));
    await writeFile(join(folder, "main.rs"), code);
    const compiled = await command("rustc", ["--edition", "2024", "--crate-name", "playground", "-C", "debuginfo=0", "--remap-path-prefix", "main.rs=src/main.rs", "main.rs", "-o", "playground"], folder, 60_000, signal);
    if (compiled.killedBy) await rm(folder, { recursive: true, force: true });
    return { ...compiled, folder };
}

/** Compiles and runs a text; one that was compiled before, as `built` knows, is run again. */
async function compileAndRun(code, signal, built) {
    const compiled = built.get(code) ?? await compile(code, signal);
    if (!compiled.killedBy) built.set(code, compiled);
    const compiling = "   Compiling playground v0.0.1 (/playground)\n";
    const said = compiled.stderr.replaceAll("--> main.rs", "--> src/main.rs");
    if (compiled.code !== 0) return { success: false, exitDetail: "Exited with status 101", stdout: "", stderr: `${compiling}${said}\nerror: could not compile \`playground\` (bin "playground") due to 1 previous error\n` };
    const ran = await command("./playground", [], compiled.folder, LIMIT, signal);
    if (ran.killedBy === "SIGKILL") return null;
    const detail = ran.killedBy ? `Exited with signal ${ran.killedBy === "SIGABRT" ? 6 : 11}` : `Exited with status ${ran.code}`;
    return { success: ran.code === 0, exitDetail: detail, stdout: ran.stdout, stderr: `${compiling}${said}    Finished \`dev\` profile [unoptimized + debuginfo] target(s) in 0.50s\n     Running \`target/debug/playground\`\n${ran.stderr}` };
}

async function answer(path, request, signal, built) {
    const done = await compileAndRun(request.code, signal, built);
    if (!done) return [500, { error: "The operation timed out: deadline has elapsed" }];
    if (path === "/execute") return [200, done];
    const result = done.success ? done.stdout : done.stderr + done.stdout;
    return [200, { result, error: done.success ? null : result }];
}

const FIELDS = { "/execute": { channel: "string", mode: "string", edition: "string", crateType: "string", tests: "boolean", backtrace: "boolean", code: "string" }, "/evaluate.json": { version: "string", optimize: "string", edition: "string", code: "string" } };

/** The fields a request has too little, too much or wrong. */
function wrong(path, request) {
    const fields = FIELDS[path];
    return [...Object.keys(fields).filter((name) => typeof request[name] !== fields[name]), ...Object.keys(request).filter((name) => !(name in fields))];
}

async function close(server, built) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    for (const { folder } of built.values()) await rm(folder, { recursive: true, force: true });
}

/** Resolves to { url, asked, mood, cancelled, close }: `asked` lists the requests, `mood` may be set, `cancelled` counts clients that went away. */
export async function playground() {
    const state = { mood: "", asked: [], cancelled: 0 };
    const built = new Map();
    const server = createServer(async (request, response) => {
        const reply = (status, body, type = "application/json") => { response.writeHead(status, { ...HEADERS, "content-type": type }); response.end(typeof body === "string" ? body : JSON.stringify(body)); };
        const path = new URL(request.url, "http://x").pathname;
        if (request.method === "OPTIONS") return reply(204, "");
        if (request.method !== "POST" || !FIELDS[path] || (state.mood === "old" && path === "/execute")) return reply(path in FIELDS ? 405 : 404, "");
        let body = "";
        for await (const part of request) body += part;
        const asked = JSON.parse(body);
        state.asked.push({ path, ...asked });
        const gone = new AbortController();
        response.on("close", () => { if (!response.writableEnded) { state.cancelled += 1; gone.abort(); } });
        const bad = wrong(path, asked);
        if (bad.length) return reply(400, { error: `Unable to deserialize request: ${bad.join(", ")}` });
        if (state.mood === "failing") return reply(500, { error: "Unable to create the container" });
        if (state.mood === "limited") return reply(429, "Too Many Requests", "text/plain");
        if (state.mood === "garbage") return reply(200, "{\"success\": ");
        if (state.mood === "html") return reply(200, "<h1>Hotel Wi-Fi</h1>", "text/html");
        if (state.mood === "timeout") return reply(500, { error: "The operation timed out: deadline has elapsed" });
        if (state.mood === "slow") await new Promise((resolve) => { const timer = setTimeout(resolve, 3000); gone.signal.addEventListener("abort", () => { clearTimeout(timer); resolve(null); }); });
        if (gone.signal.aborted) return undefined;
        return reply(...await answer(path, asked, gone.signal, built));
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    return Object.assign(state, { url: `http://127.0.0.1:${server.address().port}/`, close: () => close(server, built) });
}
