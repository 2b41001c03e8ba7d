// What happened, in words for the reader; and making elements.
export { button, count, make } from "../explore/dom.js";
import { make } from "../explore/dom.js";

/** How a run ended. @param {import("./judge.js").End} end */
export function ending({ kind, code, text }) {
    switch (kind) {
        case "exit": return code ? `It exited with code ${code}.` : "";
        case "panic": return `It panicked${text ? `: ${text}` : "."}`;
        case "signal": return `It was ended by signal ${code}${SIGNALS[code ?? 0] ? ` (${SIGNALS[code ?? 0]})` : ""}.`;
        case "timeout": return "It did not end, and was stopped when its time was up.";
        case "output": return "It printed without end, and was stopped.";
        default: return text ? `It failed: ${text}` : "It failed; the Playground does not say how.";
    }
}

/** @type {Record<number, string>} */
const SIGNALS = { 4: "illegal instruction", 6: "abort", 8: "arithmetic error", 9: "killed", 11: "segmentation fault", 15: "terminated" };

/** How a listed outcome ends, where that is not a plain exit. @param {import("./judge.js").Allowed} allowed */
export function allowedEnding({ end = "exit", code = 0 }) {
    return { exit: code ? `exit code ${code}` : "", panic: "panic", deadlock: "deadlock: it does not end", livelock: "livelock: it does not end", race: "data race: undefined behavior", abort: "abort" }[end];
}

/** A listed outcome's text; a number left open is said in words. @param {import("./judge.js").Allowed} allowed */
export function allowedText({ out }) {
    const parts = out.map((piece) => (typeof piece === "string" ? piece : make("span", { class: "hole" }, hole(piece))));
    const last = parts.length - 1;
    if (typeof parts[last] === "string") parts[last] = /** @type {string} */ (parts[last]).replace(/\n+$/, "");
    return parts.length && parts.some((part) => part !== "") ? make("pre", {}, ...parts) : make("em", {}, "nothing");
}

/** @param {Exclude<import("./judge.js").Piece, string>} piece */
function hole({ hole, least, greatest }) {
    const number = (/** @type {string} */ text) => BigInt(text).toLocaleString("en-US");
    if (hole === "ms") return "a time";
    if (hole === "float") return "a number";
    if (hole === "pid" || (least === undefined && greatest === undefined)) return "a whole number";
    if (least === undefined) return `at most ${number(greatest ?? "0")}`;
    return greatest === undefined ? `at least ${number(least)}` : `${number(least)} to ${number(greatest)}`;
}

/** What was printed, as it is shown. @param {string} text */
export const printed = (text) => (text.trimEnd() ? make("pre", { tabindex: 0 }, text.replace(/\n+$/, "")) : make("em", {}, "nothing"));

/** "the 2nd". @param {number} place counted from 1 */
export const ordinal = (place) => `${place}${place % 100 > 10 && place % 100 < 14 ? "th" : ["th", "st", "nd", "rd"][place % 10] ?? "th"}`;
