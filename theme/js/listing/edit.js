// Edit: the code becomes an editor with the reader's own text, kept in this browser; closing shows the book's text again.
import { keep, kept } from "./kept.js";
import { showIn } from "./marks.js";
import { programOf } from "./program.js";
import { nameEdit } from "./start.js";
import { plain } from "./textarea.js";
import { button, make } from "./words.js";

/** What both editors can do. @typedef {{ element: HTMLElement, get: () => string, set: (text: string) => void, focus: () => void, light: (mistakes: import("./errors.js").Mistake[], step: number) => void, go: (line: number, column: number) => void }} Editor */
/** @typedef {{ text: string, label: string, changed: (text: string) => void, run: () => void }} Wanted */

/** @type {WeakMap<HTMLElement, Editing>} */
const open = new WeakMap();

/** CodeMirror where the book was built with it, else an editor that any browser has. @param {Wanted} wanted @returns {Promise<Editor>} */
async function editorFor(wanted) {
    const address = new URL(`${document.documentElement.dataset.root ?? ""}editor.js`, document.baseURI).href;
    try {
        const built = await import(address);
        return built.editor ? built.editor(wanted) : plain(wanted);
    } catch {
        return plain(wanted);
    }
}

class Editing {
    /** @param {HTMLElement} listing @param {HTMLButtonElement} opener @param {(times: number) => unknown} run */
    constructor(listing, opener, run) {
        this.listing = listing;
        this.opener = opener;
        this.run = run;
        this.program = programOf(listing);
        this.state = make("span", { class: "edit-state", role: "status" });
        this.reset = button("Reset", () => { this.editor?.set(this.program.original); this.editor?.focus(); }, { class: "tool", "aria-label": `Reset ${this.program.name} to the book's text` });
        this.mine = button("My text", () => { this.editor?.set(kept(this.program)?.text ?? this.program.original); this.editor?.focus(); }, { class: "tool", hidden: true, "aria-label": `My own text of ${this.program.name}` });
        /** The text of the link that was opened. @type {string | null} */
        this.given = null;
        this.code = /** @type {HTMLElement | null} */ (listing.querySelector("pre.code"));
        this.element = make("div", { class: "edit" });
        // Before the editor, which has its own use for Enter.
        this.element.addEventListener("keydown", (event) => {
            if (event.key !== "Enter" || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            event.stopPropagation();
            this.#explore();
        }, true);
    }

    /** Explores the text as it stands, as the buttons do. */
    #explore() {
        const form = this.listing.querySelector(".explore:not([hidden]) .explore-settings");
        if (form instanceof HTMLFormElement) form.requestSubmit();
        else /** @type {HTMLElement | null} */ (this.listing.querySelector(".explore-open"))?.click();
    }

    async open() {
        const before = kept(this.program);
        // What a link brought is shown as it is; what the reader kept is kept until this is changed.
        this.given = this.program.edited ? this.program.text : null;
        const text = this.given ?? before?.text ?? this.program.original;
        if (before && this.given !== null && before.text !== this.given) this.mine.hidden = false;
        this.editor = await editorFor({ text, label: `Text of ${this.program.name}. Escape, then Tab, leaves it.`, changed: (now) => this.#changed(now), run: () => this.run(1) });
        const explores = this.listing.querySelector(".explore-open") ? [make("kbd", {}, "Ctrl"), " ", make("kbd", {}, "Shift"), " ", make("kbd", {}, "Enter"), " explores; "] : [];
        const keys = make("p", { class: "edit-keys" }, make("kbd", {}, "Ctrl"), " ", make("kbd", {}, "Enter"), " runs; ", ...explores, make("kbd", {}, "Esc"), ", then ", make("kbd", {}, "Tab"), " leaves the editor.");
        this.element.append(this.editor.element, make("div", { class: "edit-bar" }, this.state, this.mine, this.reset), keys);
        this.code?.before(this.element);
        if (this.code) this.code.hidden = true;
        this.opener.setAttribute("aria-expanded", "true");
        this.opener.replaceChildren("Close", make("span", { class: "tool-wide" }, " editor"));
        this.opener.setAttribute("aria-label", `Close editor of ${this.program.name}`);
        showIn(this.listing, this.editor);
        this.outdated = before?.outdated ?? false;
        this.#changed(text);
        this.editor.focus();
    }

    close() {
        this.element.remove();
        if (this.code) this.code.hidden = false;
        open.delete(this.listing);
        showIn(this.listing, null);
        // A link's text that nobody changed is still what the page is about.
        if (this.program.text !== this.given) this.program.text = this.program.original;
        this.listing.classList.remove("is-edited");
        this.opener.setAttribute("aria-expanded", "false");
        nameEdit(this.listing, this.opener);
        this.opener.focus();
    }

    /** @param {string} text */
    #changed(text) {
        this.program.text = text;
        const isGiven = text === this.given;
        const stored = isGiven || keep(this.program);
        if (!isGiven) this.mine.hidden = true;
        const { edited } = this.program;
        this.listing.classList.toggle("is-edited", edited);
        this.reset.hidden = !edited;
        const theirs = this.listing.classList.contains("is-own") ? "" : " What the book says it may print is about the book's.";
        const words = isGiven ? `The link's text.${this.mine.hidden ? "" : " Yours is kept until you change this one."}${theirs}` : edited ? `Your text${stored ? ", kept in this browser" : "; this browser does not keep it"}.${theirs}` : "The book's text.";
        const all = edited && !isGiven && this.outdated ? `${words} The book's text has changed since you began.` : words;
        if (this.state.textContent !== all) this.state.textContent = all;
    }
}

/** Opens the editor of a listing, or closes it. @param {HTMLElement} listing @param {HTMLButtonElement} opener @param {(times: number) => unknown} run */
export async function toggle(listing, opener, run) {
    const known = open.get(listing);
    if (known) { known.close(); return; }
    const editing = new Editing(listing, opener, run);
    open.set(listing, editing);
    try { await editing.open(); } catch (error) { open.delete(listing); throw error; }
}
