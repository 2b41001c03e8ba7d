// Asks the explorer as WebAssembly and the native one the same questions about every fixture: the compiled programs and the answers
// must be equal to the byte.
// usage: node ci/wasm-identical.mjs PART/PARTS FOLDER_OF_MODULES NATIVE_ASK FOLDER...
// Each core can take a part of the fixtures: PART counts from 0.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Modules } from "./modules.mjs";

const [share, modules, native, ...folders] = process.argv.slice(2);
const [part, parts] = share.split("/").map(Number);
const all = folders.flatMap((folder) => readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".rs")).map((name) => join(folder, name))).sort();
const files = all.filter((_, at) => at % parts === part);
// Enough for all but the programs that count to millions: what these do within it must be equal too.
const budget = { states: 2_000, transitions: 6_000, instructions: 2_000_000 };
const requests = files.map((file) => ({ request: "explore", source: readFileSync(file, "utf8"), budget }));

const lines = (...words) => spawnSync(native, words, { input: requests.map((request) => JSON.stringify(request)).join("\n"), encoding: "utf8", maxBuffer: 1 << 30 }).stdout.trim().split("\n");
const answers = lines();
const compiled = lines("compiled").map((line) => Buffer.from(line, "hex"));

const { compile, explorer } = await Modules.load(modules);
const asked = explorer();
const failures = { compiled: 0, answered: 0 };
for (const [at, request] of requests.entries()) {
    const bytes = compile(request);
    const wrong = { compiled: Buffer.compare(bytes, compiled[at]) !== 0, answered: asked.asked(request, bytes) !== answers[at] };
    for (const [what] of Object.entries(wrong).filter(([, differs]) => differs)) {
        failures[what] += 1;
        console.log(`${files[at]}: is ${what} differently`);
    }
}
for (const [what, failed] of Object.entries(failures)) console.log(`wasm: ${requests.length - failed} of ${requests.length} ${what} as by the native explorer, to the byte`);
const whole = answers.length === requests.length && compiled.length === requests.length;
process.exit(whole && Object.values(failures).every((failed) => failed === 0) ? 0 : 1);
