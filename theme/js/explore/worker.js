// The engine, away from the page's own thread: a request in, an answer out, both JSON. The page ends this worker to cancel.
// Two modules: the explorer runs compiled programs; the compiler makes them of texts that the book's build has not compiled.

/** What a request needs. @typedef {{ explorer: string, compiler: string, program: string | null }} Needs */
/** @typedef {{ memory: WebAssembly.Memory, room: (length: number) => number, answer_length: () => number }} Exports */
/** @typedef {Exports & { hold: () => void, answer: () => number, lacks: () => number }} Explorer */
/** @typedef {Exports & { compile: () => number }} Compiler */

/** Everything that was asked for, by address. @type {Map<string, Promise<any>>} */
const files = new Map();
let asked = 0;
let told = 0;

/** Called by the explorer now and then. @param {number} states @param {number} transitions */
function progress(states, transitions) {
    const now = performance.now();
    if (now - told > 100) {
        told = now;
        postMessage({ id: asked, progress: { states, transitions } });
    }
    return 1;
}

/** Each file is got once. @template T @param {string} address @param {(response: Response) => Promise<T>} read @returns {Promise<T>} */
function got(address, read) {
    const known = files.get(address) ?? fetch(address).then((response) => {
        if (!response.ok) throw new Error(`${response.status}`);
        return read(response);
    });
    files.set(address, known);
    return known;
}

/** @param {Response} response @returns {Promise<any>} */
async function started(response) {
    const page = { page: { progress } };
    // Compiled while it arrives, where the host names the file's type.
    const streams = response.headers.get("content-type") === "application/wasm";
    const { instance } = streams ? await WebAssembly.instantiateStreaming(response, page) : await WebAssembly.instantiate(await response.arrayBuffer(), page);
    return instance.exports;
}

/** @param {string} address @returns {Promise<Explorer>} */
const explorer = (address) => got(address, started);
/** @param {string} address @returns {Promise<Compiler>} */
const compiler = (address) => got(address, started);

/** @param {Exports} module @param {Uint8Array} bytes */
function put(module, bytes) {
    const room = module.room(bytes.length);
    new Uint8Array(module.memory.buffer, room, bytes.length).set(bytes);
}

/** The memory may have grown, which makes a new buffer. @param {Exports} module @param {number} address */
const taken = (module, address) => new Uint8Array(module.memory.buffer, address, module.answer_length());

/** @param {Explorer} module @param {Uint8Array} programs */
function hold(module, programs) {
    put(module, programs);
    module.hold();
}

/** Gets what a request needs, all at once; a book's program that is not there, or another's, is compiled here.
 * @param {Needs} needs @returns {Promise<Explorer>} */
async function ready({ explorer: engine, compiler: other, program }) {
    const module = explorer(engine);
    module.catch(() => {});
    if (program) await got(program, async (response) => hold(await module, new Uint8Array(await response.arrayBuffer()))).catch(() => {});
    else compiler(other).catch(() => {});
    return module;
}

/** @param {Explorer} module @param {string} request */
function answer(module, request) {
    put(module, new TextEncoder().encode(request));
    return new TextDecoder().decode(taken(module, module.answer()));
}

/** What the compiler reads: the values that are set, and the text. @param {string} request */
function subject(request) {
    const { source, set } = JSON.parse(request);
    return new TextEncoder().encode(`${Object.entries(set ?? {}).map(([name, value]) => `${name}=${value}\n`).join("")}\n${source}`);
}

/** Gets and does one thing, and says to the page if it was not to be had or broke. @template T @param {number} id @param {"missing" | "trapped"} what @param {() => T | Promise<T>} work */
async function tried(id, what, work) {
    try { return await work(); } catch (error) { postMessage({ id, [what]: String(error) }); return null; }
}

addEventListener("message", async (event) => {
    /** @type {{ id: number, request?: string, needs: Needs }} */
    const { id, request, needs } = event.data;
    if (!request) { ready(needs).catch(() => {}); return; }
    const module = await tried(id, "missing", () => ready(needs));
    if (!module) return;
    const ask = () => { asked = id; return answer(module, request); };
    let text = await tried(id, "trapped", ask);
    if (text !== null && module.lacks()) {
        const other = await tried(id, "missing", () => compiler(needs.compiler));
        if (!other) return;
        text = await tried(id, "trapped", () => { put(other, subject(request)); hold(module, taken(other, other.compile())); return ask(); });
    }
    if (text !== null) postMessage({ id, answer: text });
});
