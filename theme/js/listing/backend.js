// Running a program: a client for the Rust Playground's protocol, and for the book's own server, which speaks it too and says more.
import { harnessed, read } from "./harness.js";

/** @typedef {import("./judge.js").Seen} Seen */
/** @typedef {import("./judge.js").End} End */
/** What came of it: nothing `seen` and `compiled` false where the compiler refused it. `stderr` is the compiler's, or the first run's.
 * @typedef {{ compiled: boolean, stderr: string, seen: Seen[], short?: string }} Result */
/** @typedef {(words: string, done?: number, of?: number) => void} Tell */

/** Nobody answered as a Playground does; the message is for the reader. */
export class Unanswered extends Error {}

/** Where programs of this listing run. @param {HTMLElement} listing */
export function backendOf(listing) {
    const token = document.querySelector('meta[name="every-server"]')?.getAttribute("content");
    if (token) return { own: true, token, url: new URL(`./${document.documentElement.dataset.root ?? ""}`, document.baseURI).href, name: "this book's server" };
    const url = (listing.dataset.playground ?? "https://play.rust-lang.org").replace(/\/*$/, "/");
    return { own: false, token: "", url, name: new URL(url).host };
}

/** Runs the text once or often. @param {ReturnType<typeof backendOf>} backend @param {string} code @param {number} runs @param {AbortSignal} signal @param {Tell} tell
 * @returns {Promise<Result>} */
export async function execute(backend, code, runs, signal, tell) {
    tell(backend.own ? "Compiling …" : `Waiting for ${backend.name} …`);
    const many = runs > 1 && !backend.own;
    const asked = { channel: "stable", mode: "debug", edition: "2024", crateType: "bin", tests: false, backtrace: false, code: many ? harnessed(code, runs) : code };
    const response = await post(backend, "execute", backend.own ? { ...asked, runs } : asked, signal);
    const whole = () => body(response, backend, tell).catch((error) => { throw signal.aborted || error instanceof Unanswered ? error : new Unanswered(brokeOff(backend)); });
    const result = response.status === 404 || response.status === 405 ? await older(backend, asked.code, signal) : plain(await whole(), runs);
    return many && result.compiled ? read(result) : result;
}

/** @param {ReturnType<typeof backendOf>} backend @param {string} path @param {object} request @param {AbortSignal} signal */
async function post(backend, path, request, signal) {
    /** @type {Record<string, string>} */
    const own = backend.own ? { "x-every-token": backend.token, accept: "application/x-ndjson" } : {};
    try {
        return await fetch(backend.url + path, { method: "POST", headers: { "content-type": "application/json", ...own }, body: JSON.stringify(request), signal, credentials: backend.own ? "same-origin" : "omit" });
    } catch (error) {
        if (signal.aborted) throw error;
        throw new Unanswered(backend.own ? "The book's server does not answer. Is `cargo book serve` still running?" : `${backend.name} does not answer. Without it, \`cargo book serve\` runs programs on your own machine.`);
    }
}

/** The one answer, also where it comes as lines with news before it. @param {Response} response @param {ReturnType<typeof backendOf>} backend @param {Tell} tell */
async function body(response, backend, tell) {
    if (!response.ok || !/ndjson/.test(response.headers.get("content-type") ?? "")) return parsed(await response.text(), response, backend);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
        rest += part.value;
        const lines = rest.split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines.filter(Boolean)) {
            const news = parsed(line, response, backend);
            if (news.result) return news.result;
            progress(news, tell);
        }
    }
    throw new Unanswered(brokeOff(backend));
}

/** @param {ReturnType<typeof backendOf>} backend */
const brokeOff = ({ name }) => `${name[0].toUpperCase()}${name.slice(1)} broke off before the program had ended.`;

/** @param {any} news @param {Tell} tell */
function progress(news, tell) {
    if (news.queued) tell(`Waiting: ${news.queued.place === 1 ? "next in the queue" : `place ${news.queued.place} in the queue`} …`);
    else if (news.preparing) tell("Preparing the libraries, once; this can take a minute …");
    else if (news.compiling) tell("Compiling …");
    else if (news.running) tell("Running …", news.running.done, news.running.of);
}

/** @param {string} text @param {Response} response @param {ReturnType<typeof backendOf>} backend */
function parsed(text, response, backend) {
    let json = null;
    try { json = JSON.parse(text); } catch { /* said below */ }
    const object = json !== null && typeof json === "object" ? json : null;
    if (typeof object?.error === "string" && object.result === undefined) throw new Unanswered(/timeout|timed out|deadline/i.test(object.error) ? `${backend.name} stopped the program: it took too long. (${object.error})` : `${backend.name} says: ${object.error}`);
    if (response.status === 429) throw new Unanswered(`${backend.name} asks to wait a little before the next run.`);
    if (!response.ok) throw new Unanswered(`${backend.name} answers with an error (${response.status}).`);
    if (!object) throw new Unanswered(`${backend.name} answers, but not as a Playground does.`);
    return object;
}

/** The protocol's answer, checked. @param {any} answer @param {number} runs @returns {Result} */
function plain(answer, runs) {
    const { success, stdout, stderr, exitDetail = "", outcomes, compiled } = answer;
    if (typeof success !== "boolean" || typeof stdout !== "string" || typeof stderr !== "string") throw new Unanswered("The answer is not that of a Playground.");
    if (Array.isArray(outcomes)) {
        const done = outcomes.reduce((sum, { count }) => sum + count, 0);
        return { compiled: compiled !== false, stderr, seen: outcomes, ...(compiled !== false && done < runs ? { short: `It stopped after ${done} of ${runs} runs: there was no more time.` } : {}) };
    }
    if (!success && refused(stdout, stderr)) return { compiled: false, stderr: withoutCargo(stderr), seen: [] };
    const words = withoutCargo(stderr);
    return { compiled: true, stderr: words, seen: [{ stdout, stderr: words, end: ended(success, String(exitDetail), stderr), count: 1 }] };
}

/** `/evaluate.json`, of Playgrounds that know nothing newer. @param {ReturnType<typeof backendOf>} backend @param {string} code @param {AbortSignal} signal */
async function older(backend, code, signal) {
    const response = await post(backend, "evaluate.json", { version: "stable", optimize: "0", code, edition: "2024" }, signal);
    const json = await response.text();
    const { result, error } = parsed(json, response, backend);
    if (typeof result !== "string") throw new Unanswered(`${backend.name} answers, but not as a Playground does.`);
    return error ? plain({ success: false, stdout: "", stderr: result, exitDetail: "" }, 1) : plain({ success: true, stdout: result, stderr: "" }, 1);
}

/** Whether it was the compiler that failed. @param {string} stdout @param {string} stderr */
const refused = (stdout, stderr) => stdout === "" && !/^\s+Running `/m.test(stderr) && (/^error: (could not compile|aborting due to)/m.test(stderr) || (/^error(\[E\d+\])?: /m.test(stderr) && !/panicked at/.test(stderr)));

/** How a run ended, from the Playground's words. @param {boolean} success @param {string} detail @param {string} stderr @returns {End} */
export function ended(success, detail, stderr) {
    if (success) return { kind: "exit", code: 0 };
    const signal = /signal\D*(\d+)/i.exec(detail) ?? /signal: (\d+)/.exec(stderr);
    if (signal) return { kind: Number(signal[1]) === 9 ? "timeout" : "signal", code: Number(signal[1]), text: detail };
    const code = /(?:status|code)\D*?(-?\d+)/i.exec(detail);
    const panic = /panicked at [^\n]*\n([^\n]*)/.exec(stderr)?.[1];
    if (panic !== undefined && (!code || Number(code[1]) === 101)) return { kind: "panic", code: 101, text: panic };
    return code ? { kind: "exit", code: Number(code[1]) } : { kind: "unknown", text: detail };
}

/** What the compiler and the program said, without what Cargo says about its own work. @param {string} stderr */
export const withoutCargo = (stderr) => stderr.split("\n").filter((line) => !/^\s+(Compiling|Finished|Running|Updating|Locking|Downloading|Downloaded|Blocking)\b/.test(line)).join("\n");
