// The explorer as WebAssembly beside the native one, on the benchmark's programs: the time from a compiled program to all outcomes with
// a shortest schedule each. Prints the ratio of each; writes nothing, and is no check.
//   ci/wasm && cargo build --release --locked --package explore-rust --example ask
//   node crates/bench/wasm.mjs target/explorer target/release/examples/ask [WORD OF A ROW ...]
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Modules } from "../../ci/modules.mjs";

const [folder, native, ...wanted] = process.argv.slice(2);
const RUNS = 5;
const programs = new URL("programs/", import.meta.url);
const value = (/** @type {string} */ text) => (text === "true" ? true : text === "false" ? false : Number(text));
const rows = readFileSync(new URL("rows.txt", programs), "utf8").split("\n").filter((line) => line && !line.startsWith("#")).map((line) => {
    const [name, file, set] = line.split(";").map((part) => part.trim());
    const pairs = set.split(",").filter(Boolean).map((pair) => pair.split("=").map((word) => word.trim()));
    const request = { request: "explore", source: readFileSync(new URL(`${file}.rs`, programs), "utf8"), set: Object.fromEntries(pairs.map(([constant, text]) => [constant, value(text)])) };
    return { name, request };
}).filter(({ name }) => !wanted.length || wanted.some((word) => name.includes(word)));

const { compile, explorer } = await Modules.load(folder);
const asked = spawnSync(native, ["timed", String(RUNS)], { input: rows.map(({ request }) => JSON.stringify(request)).join("\n"), encoding: "utf8", maxBuffer: 1 << 30 });
const natively = asked.stdout.trim().split("\n").map(Number);

const ratios = rows.map(({ name, request }, at) => {
    const programs = compile(request);
    const times = Array.from({ length: RUNS }, () => {
        const fresh = explorer();
        fresh.hold(programs);
        const start = performance.now();
        fresh.ask(request);
        return performance.now() - start;
    });
    const best = Math.min(...times);
    console.log(`${name.padEnd(50)} native ${natively[at].toFixed(2).padStart(9)} ms, WebAssembly ${best.toFixed(2).padStart(9)} ms, ${(best / natively[at]).toFixed(1)} times`);
    return best / natively[at];
}).sort((a, b) => a - b);
console.log(`median ${ratios[ratios.length >> 1].toFixed(1)} times, at most ${ratios.at(-1).toFixed(1)}`);
