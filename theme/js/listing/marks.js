// Lines with mistakes, lit where the reader looks: in the code, or in the editor while it is open.
import { linesOf } from "./program.js";

/** @typedef {import("./errors.js").Mistake} Mistake */
/** @typedef {{ light: (mistakes: Mistake[]) => void, go: (line: number, column: number) => void }} Place */

/** The open editors. @type {WeakMap<HTMLElement, Place>} */
const editors = new WeakMap();
/** What is lit, for an editor that opens later. @type {WeakMap<HTMLElement, Mistake[]>} */
const lit = new WeakMap();

/** An editor takes over, or hands back, the showing of mistakes. @param {HTMLElement} listing @param {Place | null} editor */
export function showIn(listing, editor) {
    if (editor) editors.set(listing, editor);
    else editors.delete(listing);
    light(listing, lit.get(listing) ?? []);
}

/** Lights the lines of these mistakes and no others. @param {HTMLElement} listing @param {Mistake[]} mistakes */
export function light(listing, mistakes) {
    lit.set(listing, mistakes);
    editors.get(listing)?.light(mistakes);
    const lines = linesOf(listing);
    lines.forEach((line) => line.classList.remove("is-wrong"));
    for (const { line } of mistakes) lines[line - 1]?.classList.add("is-wrong");
}

/** Leads the reader to a place in the program. @param {HTMLElement} listing @param {number} line @param {number} column */
export function note(listing, line, column) {
    const editor = editors.get(listing);
    if (editor) { editor.go(line, column); return; }
    const element = linesOf(listing)[line - 1];
    element?.scrollIntoView({ block: "center", behavior: "auto" });
    /** @type {HTMLElement | null} */ (listing.querySelector("pre.code"))?.focus({ preventScroll: true });
}
