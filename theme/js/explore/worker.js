// The engine, away from the page's own thread: a request in, an answer out, both JSON. The page ends this worker to cancel.

/** @typedef {{ memory: WebAssembly.Memory, room: (length: number) => number, answer: () => number, answer_length: () => number }} Exports */

/** @type {Promise<Exports> | undefined} */
let engine;
let asked = 0;
let told = 0;

/** Called by the engine now and then while it explores. @param {number} states @param {number} transitions */
function progress(states, transitions) {
    const now = performance.now();
    if (now - told > 100) {
        told = now;
        postMessage({ id: asked, progress: { states, transitions } });
    }
    return 1;
}

/** @param {string} address @returns {Promise<Exports>} */
async function load(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status}`);
    const page = { page: { progress } };
    // Compiled while it arrives, where the host names the file's type.
    const streams = response.headers.get("content-type") === "application/wasm";
    const { instance } = streams ? await WebAssembly.instantiateStreaming(response, page) : await WebAssembly.instantiate(await response.arrayBuffer(), page);
    return /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));
}

/** @param {Exports} exports @param {string} text */
function answer(exports, text) {
    const request = new TextEncoder().encode(text);
    const room = exports.room(request.length);
    new Uint8Array(exports.memory.buffer, room, request.length).set(request);
    const address = exports.answer();
    // The memory may have grown, which makes a new buffer.
    return new TextDecoder().decode(new Uint8Array(exports.memory.buffer, address, exports.answer_length()));
}

addEventListener("message", async (event) => {
    const { id, wasm, request } = event.data;
    engine ??= load(wasm);
    /** @type {Exports} */
    let exports;
    try { exports = await engine; } catch (error) { postMessage({ id, missing: String(error) }); return; }
    asked = id;
    try { postMessage({ id, answer: answer(exports, request) }); } catch (error) { postMessage({ id, trapped: String(error) }); }
});
