// Lines with mistakes and the line of a step, lit where the reader looks: in the code, or in the editor while it is open.
import { linesOf, programOf } from "./program.js";

/** @typedef {import("./errors.js").Mistake} Mistake */
/** @typedef {{ light: (mistakes: Mistake[], step: number) => void, go: (line: number, column: number) => void }} Place */

/** The open editors. @type {WeakMap<HTMLElement, Place>} */
const editors = new WeakMap();
/** What is lit, for an editor that opens later. @type {WeakMap<HTMLElement, Mistake[]>} */
const lit = new WeakMap();
/** The line of the step that is shown. @type {WeakMap<HTMLElement, number>} */
const stepped = new WeakMap();

/** An editor takes over, or hands back, the showing of mistakes. @param {HTMLElement} listing @param {Place | null} editor */
export function showIn(listing, editor) {
    if (editor) editors.set(listing, editor);
    else editors.delete(listing);
    light(listing, lit.get(listing) ?? []);
}

/** Lights the lines of these mistakes and no others. @param {HTMLElement} listing @param {Mistake[]} mistakes */
export function light(listing, mistakes) {
    lit.set(listing, mistakes);
    editors.get(listing)?.light(mistakes, stepped.get(listing) ?? 0);
    const lines = linesOf(listing);
    lines.forEach((line) => line.classList.remove("is-wrong"));
    // The code of the page is the book's: of the reader's text it says nothing.
    if (programOf(listing).edited) return;
    for (const { line } of mistakes) lines[line - 1]?.classList.add("is-wrong");
}

/** Lights the line of a step, and no line for 0. @param {HTMLElement} listing @param {number} line */
export function step(listing, line) {
    stepped.set(listing, line);
    const editor = editors.get(listing);
    editor?.light(lit.get(listing) ?? [], line);
    const lines = linesOf(listing);
    lines.forEach((each) => each.classList.remove("is-lit"));
    const { edited, text } = programOf(listing);
    if (!edited) lines[line - 1]?.classList.add("is-lit");
    if (line && (editor || !edited)) follow(listing.querySelector(editor ? ".edit" : "pre.code"), (line - 0.5) / text.split("\n").length);
}

/** Where code scrolls by itself, beside what it does, a place in it comes into sight. @param {Element | null} box @param {number} part of the code's height @param {Element | null} [code] */
export function follow(box, part, code = box?.firstElementChild ?? null) {
    if (!box || !code) return;
    const y = code.getBoundingClientRect().top - box.getBoundingClientRect().top + part * code.scrollHeight;
    if (y < 30 || y > box.clientHeight - 30) box.scrollTop += y - box.clientHeight / 2;
}

/** Leads the reader to a place in the program. @param {HTMLElement} listing @param {number} line @param {number} column */
export function note(listing, line, column) {
    const editor = editors.get(listing);
    if (editor) { editor.go(line, column); return; }
    const element = linesOf(listing)[line - 1];
    element?.scrollIntoView({ block: "center", behavior: "auto" });
    /** @type {HTMLElement | null} */ (listing.querySelector("pre.code"))?.focus({ preventScroll: true });
}
