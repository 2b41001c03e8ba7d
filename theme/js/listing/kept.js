// The reader's own text of a program, kept in this browser.
import { fingerprint } from "../explore/json.js";

/** @typedef {import("./program.js").Program} Program */

/** @param {Program} program */
const key = (program) => `program:${program.name}`;

/** What was kept, and whether the book's text is another now. @param {Program} program @returns {{ text: string, outdated: boolean } | null} */
export function kept(program) {
    try {
        const { text, of } = JSON.parse(localStorage.getItem(key(program)) ?? "null") ?? {};
        return typeof text === "string" ? { text, outdated: of !== fingerprint(program.original) } : null;
    } catch {
        return null;
    }
}

/** Keeps the text, or forgets it where it is the book's. @param {Program} program @returns {boolean} whether the browser let us */
export function keep(program) {
    try {
        if (program.edited) localStorage.setItem(key(program), JSON.stringify({ text: program.text, of: fingerprint(program.original) }));
        else localStorage.removeItem(key(program));
        return true;
    } catch {
        return false;
    }
}
