// Asks the explorer as WebAssembly and the native one the same questions about every fixture; the answers must be equal to the byte.
// usage: node ci/wasm-identical.mjs EXPLORER.wasm NATIVE_ASK FOLDER...
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [module, native, ...folders] = process.argv.slice(2);
const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".rs")).map((name) => join(folder, name))).sort();
const budget = { states: 2_000, transitions: 6_000 };
const requests = files.map((file) => JSON.stringify({ request: "explore", source: readFileSync(file, "utf8"), budget }));

const { instance } = await WebAssembly.instantiate(readFileSync(module), { page: { progress: () => 1 } });
const { memory, room, answer, answer_length: length } = instance.exports;
const ask = (request) => {
    const bytes = new TextEncoder().encode(request);
    const at = room(bytes.length);
    new Uint8Array(memory.buffer, at, bytes.length).set(bytes);
    const found = answer();
    return new TextDecoder().decode(new Uint8Array(memory.buffer, found, length()));
};

const answers = spawnSync(native, { input: requests.join("\n"), encoding: "utf8", maxBuffer: 1 << 30 }).stdout.trim().split("\n");
let failed = 0;
requests.forEach((request, at) => {
    if (ask(request) === answers[at]) return;
    failed += 1;
    console.log(`${files[at]}: the two answers differ`);
});
console.log(`wasm: ${requests.length - failed} of ${requests.length} answers equal the native ones to the byte`);
process.exit(failed || answers.length !== requests.length ? 1 : 0);
