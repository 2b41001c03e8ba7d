// The reader's own text of a program, kept in this browser.
import { fingerprint } from "../explore/json.js";
import { keptAs } from "./start.js";

/** @typedef {import("./program.js").Program} Program */

/** What was kept, and whether the book's text is another now. @param {Program} program @returns {{ text: string, outdated: boolean } | null} */
export function kept(program) {
    try {
        const { text, of } = JSON.parse(localStorage.getItem(keptAs(program.name)) ?? "null") ?? {};
        return typeof text === "string" ? { text, outdated: of !== fingerprint(program.original) } : null;
    } catch {
        return null;
    }
}

/** Keeps the text, or forgets it where it is the book's. @param {Program} program @returns {boolean} whether the browser let us */
export function keep(program) {
    try {
        if (program.edited) localStorage.setItem(keptAs(program.name), JSON.stringify({ text: program.text, of: fingerprint(program.original) }));
        else localStorage.removeItem(keptAs(program.name));
        return true;
    } catch {
        return false;
    }
}
