// Where requests are answered: by the engine in a worker, or, where its files are not there, by the book's own server.

/** @typedef {import("./json.js").Request} Request */
/** @typedef {(at: { states: number, transitions: number }) => void} Progress */
/** @typedef {{ resolve: (answer: any) => void, reject: (error: Error) => void, request: Request, progress?: Progress }} Waiting */

/** The reader pressed Cancel. */
export class Cancelled extends Error {}

/** Neither the engine's files nor the server answers. */
export class Unavailable extends Error {}

const files = /** @type {{ exploreFiles: import("./start.js").Files }} */ (/** @type {unknown} */ (window)).exploreFiles;
/** @param {string} file */
const address = (file) => new URL(file, document.baseURI).href;

export class Engine {
    /** @type {Worker | null} */
    #worker = null;
    /** @type {Map<number, Waiting>} */
    #waiting = new Map();
    #asked = 0;
    #withoutWasm = false;
    #calls = new AbortController();

    /** @param {import("../listing/program.js").Program} program whose text the book's build may have compiled */
    constructor(program) {
        this.program = program;
    }

    /** Gets what the first request will need. */
    begin() {
        this.#start().postMessage({ needs: this.#needs(this.program.text) });
        return this;
    }

    /** @param {string} source */
    #needs(source) {
        const compiled = source === this.program.original ? address(`${files.programs}${this.program.name}.program`) : null;
        return { explorer: address(files.explorer), compiler: address(files.compiler), program: compiled };
    }

    /** The answer to a request. @param {Request} request @param {Progress} [progress] @returns {Promise<any>} */
    ask(request, progress) {
        if (this.#withoutWasm) return this.#askServer(request);
        const id = ++this.#asked;
        return new Promise((resolve, reject) => {
            this.#waiting.set(id, { resolve, reject, request, progress });
            this.#start().postMessage({ id, needs: this.#needs(request.source), request: JSON.stringify(request) });
        });
    }

    /** Stops everything that is being asked. An idle engine stays: it is ready for the next request. */
    cancel() {
        this.#calls.abort();
        this.#calls = new AbortController();
        if (this.#waiting.size) this.#end(new Cancelled("cancelled"));
    }

    #start() {
        if (this.#worker) return this.#worker;
        const worker = new Worker(address(files.worker), { type: "module" });
        worker.addEventListener("message", (event) => this.#hear(event.data));
        worker.addEventListener("error", () => this.#useServer());
        this.#worker = worker;
        return worker;
    }

    /** @param {{ id: number, answer?: string, progress?: any, missing?: string, trapped?: string }} message */
    #hear(message) {
        const waiting = this.#waiting.get(message.id);
        if (message.missing !== undefined) this.#useServer();
        else if (message.trapped !== undefined) this.#end(new Error(`The explorer broke down on this program (${message.trapped}). That is a fault of the explorer.`));
        else if (message.progress) waiting?.progress?.(message.progress);
        else if (message.answer !== undefined) {
            this.#waiting.delete(message.id);
            waiting?.resolve(JSON.parse(message.answer));
        }
    }

    /** A broken or a busy engine is thrown away: the next request makes a new one. @param {Error} error */
    #end(error) {
        this.#worker?.terminate();
        this.#worker = null;
        for (const waiting of this.#take()) waiting.reject(error);
    }

    #take() {
        const all = [...this.#waiting.values()];
        this.#waiting.clear();
        return all;
    }

    #useServer() {
        this.#withoutWasm = true;
        this.#worker?.terminate();
        this.#worker = null;
        for (const { request, resolve, reject } of this.#take()) this.#askServer(request).then(resolve, reject);
    }

    /** @param {Request} request */
    async #askServer(request) {
        const signal = this.#calls.signal;
        const nowhere = "Exploring needs the book's engine, which this copy of the book does not have. Serve the book with `cargo book serve` to explore.";
        const posted = fetch(address(files.server), { method: "POST", headers: { "content-type": "application/json", "x-every-token": document.querySelector('meta[name="every-server"]')?.getAttribute("content") ?? "" }, body: JSON.stringify(request), signal });
        const response = await posted.catch((error) => { throw signal.aborted ? new Cancelled("cancelled") : new Unavailable(`${nowhere} (${error.message})`); });
        const isAnswer = response.headers.get("content-type")?.startsWith("application/json");
        if (response.ok && isAnswer) return response.json();
        const plain = response.headers.get("content-type")?.startsWith("text/plain") && response.status !== 404;
        throw new Unavailable(plain ? await response.text() : nowhere);
    }
}
