// What is asked and answered, as far as the page uses it; and how a schedule is written in a link.

/** @typedef {number | [number, number]} Choice */
/** @typedef {{ request: "explore" | "replay" | "enabled" | "reachable" | "graph", source: string, set: Record<string, number>, scheduler: string, schedule?: Choice[], count?: boolean, witnesses?: boolean, least?: string }} Request */
/** @typedef {{ kind: string, code?: number, text?: string }} End */
/** @typedef {{ schedule: Choice[], steps: number, switches: number, shortest: boolean }} Witness */
/** @typedef {{ stdout: string, end: End, panicked: string[], witness?: Witness }} Outcome */
/** @typedef {{ line: number, column: number, text: string }} Place */
/** @typedef {{ complete: boolean, states: number, transitions: number, outcomes: Outcome[], notes: { kind: string, text: string, line?: number }[], diagnostics: Place[] }} Explored */
/** @typedef {{ name: string, type: string, value: string }} Variable */
/** @typedef {{ thread: number, name: string, status: string, doing: string, line: number, frames: { function: string, variables: Variable[] }[], holds: string[], waits_for: string[] }} ThreadView */
/** @typedef {{ kind: string, name: string, value: string, holders: string[], waiters: string[] }} ObjectView */
/** @typedef {{ threads: ThreadView[], objects: ObjectView[], statics: Variable[] }} View */
/** @typedef {{ step: number, choice: Choice, path: number[], name: string, line: number, text: string, printed?: string, switch: boolean, after?: { step: number, why: string }[], races_with?: { step: number, path: number[], name: string }, end?: End, view: View }} Event */
/** @typedef {{ start: View, events: Event[], stdout: string, panicked?: string[], end: End | null }} Replay */
/** @typedef {{ error: string, step?: number, diagnostics: Place[] }} Failure */
/** @typedef {{ threads: { thread: number, name: string, line: number, text: string, choices: Choice[] }[], end: End | null }} Enabled */
/** @typedef {{ name: string, line: number, text: string }} Mover */
/** @typedef {{ nodes: { threads: Mover[], end?: End, endings: string[], schedule: Choice[] }[], edges: { from: number, to: number | null, choice: Choice, path: number[], end?: End }[] }} Graph */
/** @typedef {{ name: string, declared: number, value: number, least: number, most: number }} Constant */

/** Words without marks, and where in the code, unless it is nowhere. @param {{ text: string, line: number }} at */
export const place = ({ text, line }) => text.replaceAll("`", "") + (line ? ` (line ${line})` : "");

/** How a program ends, in words. @param {End} end @param {string[]} [panicked] */
export function ending(end, panicked = []) {
    const detail = end.text ? `: ${end.text}` : "";
    /** @type {Record<string, string>} */
    const words = {
        exit: end.code ? `exit code ${end.code}` : "normally",
        panic: `panic${detail}`, deadlock: `deadlock${detail}`, livelock: `livelock: it moves for ever, and no end can be reached${detail}`,
        race: `data race, undefined behavior${detail}`, abort: `abort${detail}`,
    };
    const others = panicked.length ? `; panicked: ${panicked.join(", ")}` : "";
    return (words[end.kind] ?? `${end.kind}${detail}`) + others;
}

/** The same in short: who waits for what is left out, a panic's message is not. @param {End} end @param {string[]} [panicked] */
export const endingShort = (end, panicked = []) => ending({ ...end, text: end.kind === "panic" ? end.text : "" }, panicked);

/** Whether that is a good end, which need not be told. @param {End} end @param {string[]} [panicked] */
export const endsWell = (end, panicked = []) => end.kind === "exit" && !end.code && !panicked.length;

/** The same text for the same outcome. @param {Outcome} outcome */
export const identity = (outcome) => JSON.stringify([outcome.stdout, outcome.end.kind, outcome.end.code ?? 0, outcome.end.kind === "panic" ? outcome.end.text : "", outcome.panicked]);

/** `0*3-1-2.1*2`: thread 0 three times, thread 1, thread 2 twice with its result 1. @param {Choice[]} schedule */
export function written(schedule) {
    const words = schedule.map((choice) => (Array.isArray(choice) ? choice.join(".") : String(choice)));
    /** @type {[string, number][]} */
    const runs = [];
    for (const word of words) {
        const last = runs.at(-1);
        if (last && last[0] === word) last[1] += 1;
        else runs.push([word, 1]);
    }
    return runs.map(([word, times]) => (times > 1 ? `${word}*${times}` : word)).join("-");
}

/** Reads what {@link written} wrote; null if it is not that. @param {string} text @returns {Choice[] | null} */
export function read(text) {
    /** @type {Choice[]} */
    const schedule = [];
    for (const word of text.split("-").filter(Boolean)) {
        const match = /^(\d{1,5})(?:\.(\d{1,9}))?(?:\*(\d{1,5}))?$/.exec(word);
        if (!match || schedule.length + Number(match[3] ?? 1) > 100_000) return null;
        /** @type {Choice} */
        const choice = match[2] ? [Number(match[1]), Number(match[2])] : Number(match[1]);
        for (let times = Number(match[3] ?? 1); times > 0; times -= 1) schedule.push(choice);
    }
    return schedule;
}

/** A short number for a program's text: tells whether a link was made for the same text. @param {string} text */
export function fingerprint(text) {
    let hash = 0x811c9dc5;
    for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
    return (hash >>> 0).toString(36);
}

const DECLARED = /^[ \t]*(?:pub(?:\([^)]*\))?\s+)?const\s+([A-Z][A-Z0-9_]*)\s*:\s*([iu](?:8|16|32|64|128|size))\s*=\s*(-?[\d_]+?)_?(?:[iu](?:8|16|32|64|128|size))?\s*;/gm;

/** The numbers that a type has, as far as they are exact here. @param {string} type */
function range(type) {
    const [signed, bits] = [type.startsWith("i"), Number(type.slice(1)) || 64];
    const most = Math.min(2 ** (signed ? bits - 1 : bits) - 1, Number.MAX_SAFE_INTEGER);
    return { least: signed ? Math.max(-most - 1, Number.MIN_SAFE_INTEGER) : 0, most };
}

/** The whole-number constants of a program, each with a value to explore: one of the listing's proved ones, else small.
 * @param {string} source @param {Record<string, number>[]} proved @returns {Constant[]} */
export function constants(source, proved) {
    const near = (/** @type {Record<string, number>} */ set) => Object.values(set).reduce((sum, value) => sum + Math.abs(value - 2), 0);
    const preset = proved.length ? proved.reduce((best, set) => (near(set) < near(best) ? set : best)) : {};
    return [...source.matchAll(DECLARED)].map(([, name, type, digits]) => {
        const declared = Number(digits.replaceAll("_", ""));
        const { least, most } = range(type);
        return { name, declared, value: preset[name] ?? (declared > 20 ? 2 : declared), least: Math.min(least, declared), most: Math.max(most, declared) };
    });
}
