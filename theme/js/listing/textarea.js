// An editor of the browser's own making: a text area with numbered lines, indentation, and lines that can be lit.
import { make } from "./words.js";

const INDENT = "    ";

/** @param {import("./edit.js").Wanted} wanted @returns {import("./edit.js").Editor} */
export function plain({ text, label, changed, run }) {
    const area = make("textarea", { "aria-label": label, wrap: "off", spellcheck: "false", autocapitalize: "off", autocomplete: "off", autocorrect: "off" });
    area.value = text;
    const numbers = make("div", { class: "edit-numbers", "aria-hidden": "true" });
    const element = make("div", { class: "edit-plain" }, numbers, area);
    /** @type {Map<number, string>} */
    let wrong = new Map();
    let stepped = 0;
    /** Set by Escape: the next Tab leaves. */
    let leaving = false;

    const number = () => {
        const lines = area.value.split("\n").length;
        area.rows = lines + 1;
        const stripe = (/** @type {number} */ line, /** @type {string} */ color) => `linear-gradient(${color}, ${color}) 0 ${line - 1}lh / 100% 1lh no-repeat`;
        const lit = [...wrong.keys()].map((line) => stripe(line, "color-mix(in oklab, var(--bad) 14%, transparent)"));
        area.style.background = [...lit, ...(stepped ? [stripe(stepped, "var(--mark)")] : [])].join(", ");
        numbers.replaceChildren(...Array.from({ length: lines }, (_, at) => make("span", { class: wrong.has(at + 1) ? "is-wrong" : null, title: wrong.get(at + 1) ?? null }, String(at + 1))));
    };
    area.addEventListener("input", () => { wrong = new Map(); stepped = 0; number(); toTheLeft(area); changed(area.value); });
    area.addEventListener("keydown", (event) => {
        if ((event.ctrlKey || event.metaKey) && event.key === "Enter") { event.preventDefault(); run(); return; }
        if (event.key === "Escape") { leaving = true; return; }
        if (event.key === "Tab" && !leaving && !event.ctrlKey && !event.altKey && !event.metaKey) {
            event.preventDefault();
            if (event.shiftKey) outdent(area);
            else indent(area);
        } else if (event.key === "Enter" && !event.isComposing && !event.shiftKey) {
            event.preventDefault();
            newline(area);
        }
        if (event.key !== "Shift") leaving = false;
    });
    area.addEventListener("blur", () => { leaving = false; });
    number();
    return {
        element,
        get: () => area.value,
        set: (now) => { area.value = now; wrong = new Map(); stepped = 0; number(); changed(now); },
        focus: () => area.focus({ preventScroll: true }),
        light: (mistakes, step) => { wrong = new Map(mistakes.map(({ line, text: words }) => [line, words])); stepped = step; number(); },
        go: (line, column) => {
            const start = startOf(area.value, line) + column - 1;
            area.focus();
            area.setSelectionRange(start, start);
            toTheLeft(area);
            numbers.children[line - 1]?.scrollIntoView({ block: "center" });
        },
    };
}

/** Browsers scroll right with a long line and not back with a short one. @param {HTMLTextAreaElement} area */
function toTheLeft(area) {
    const column = area.selectionStart - (area.value.lastIndexOf("\n", area.selectionStart - 1) + 1);
    if (column < 20) area.scrollLeft = 0;
}

/** @param {string} text @param {number} line counted from 1 */
const startOf = (text, line) => text.split("\n").slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);

/** Replaces what is selected as typing does, so that undo works. @param {HTMLTextAreaElement} area @param {string} text */
function type(area, text) {
    // The one way to an undoable change of a text area; without it the change is made all the same.
    if (document.execCommand(text ? "insertText" : "delete", false, text)) return;
    area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
    area.dispatchEvent(new Event("input"));
}

/** @param {HTMLTextAreaElement} area */
function indent(area) {
    const { selectionStart: from, selectionEnd: to, value } = area;
    if (!value.slice(from, to).includes("\n")) {
        const column = from - (value.lastIndexOf("\n", from - 1) + 1);
        type(area, " ".repeat(INDENT.length - (column % INDENT.length)));
        return;
    }
    block(area, (line) => (line ? INDENT + line : line));
}

/** @param {HTMLTextAreaElement} area */
const outdent = (area) => block(area, (line) => line.replace(/^ {1,4}|^\t/, ""));

/** Changes every selected line. @param {HTMLTextAreaElement} area @param {(line: string) => string} change */
function block(area, change) {
    const { value } = area;
    const from = value.lastIndexOf("\n", area.selectionStart - 1) + 1;
    const last = area.selectionEnd > area.selectionStart && value[area.selectionEnd - 1] === "\n" ? area.selectionEnd - 1 : area.selectionEnd;
    const end = value.indexOf("\n", last);
    const to = end < 0 ? value.length : end;
    const text = value.slice(from, to).split("\n").map(change).join("\n");
    if (text === value.slice(from, to)) return;
    area.setSelectionRange(from, to);
    type(area, text);
    area.setSelectionRange(from, from + text.length);
}

/** A new line, indented as the one before it, and more after an opening brace. @param {HTMLTextAreaElement} area */
function newline(area) {
    const before = area.value.slice(area.value.lastIndexOf("\n", area.selectionStart - 1) + 1, area.selectionStart);
    const spaces = /^\s*/.exec(before)?.[0] ?? "";
    type(area, `\n${spaces}${/[{(\[]\s*$/.test(before) ? INDENT : ""}`);
}
