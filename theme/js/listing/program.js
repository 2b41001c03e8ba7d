// A listing's program: the text as the book has it, the text as the reader has it now, and the places of the page that belong to it.
// Every other module reads the program through here, so that an edited text is what is run, explored, copied and sent on.

/** The order of a listing's buttons, whoever adds them and whenever. */
const ORDER = ["run", "run-many", "explore", "edit", "copy", "download", "playground"];

/** @typedef {(HTMLElement & { dataset: DOMStringMap })} Listing */

/** @type {WeakMap<HTMLElement, Program>} */
const programs = new WeakMap();

/** One program. Its listing hears `program-changed` (it bubbles) whenever the reader's text becomes another. */
export class Program {
    /** @type {string} */
    #text;

    /** @param {Listing} listing */
    constructor(listing) {
        this.listing = listing;
        /** The file's stem. */
        this.name = listing.dataset.name ?? "";
        /** The source as in the book, hidden lines included. */
        this.original = linesOf(listing).map((line) => line.textContent ?? "").join("");
        this.#text = this.original;
    }

    /** The reader's text: the original until it is edited. */
    get text() { return this.#text; }

    set text(text) {
        if (text === this.#text) return;
        this.#text = text;
        this.listing.dispatchEvent(new CustomEvent("program-changed", { bubbles: true, detail: this }));
    }

    /** Whether the reader's text differs from the book's; what is declared or proved of the book's does not hold for it then. */
    get edited() { return this.#text !== this.original; }
}

/** The program of a listing: the same object at every call. @param {Listing} listing @returns {Program} */
export function programOf(listing) {
    const known = programs.get(listing);
    if (known) return known;
    const program = new Program(listing);
    programs.set(listing, program);
    return program;
}

/** The lines of the code in the page, the first line of the program first. @param {Listing} listing */
export const linesOf = (listing) => /** @type {HTMLElement[]} */ ([...listing.querySelectorAll("pre.code .line")]);

/** Puts a button or link into the toolbar, at its place in the order that every listing has.
 * @param {Listing} listing @param {string} name one of `ORDER` @param {HTMLElement} element */
export function place(listing, name, element) {
    element.dataset.tool = name;
    element.classList.add("tool");
    const toolbar = listing.querySelector(".listing-toolbar");
    const rank = (/** @type {Element} */ each) => ORDER.indexOf(/** @type {HTMLElement} */ (each).dataset.tool ?? "");
    const next = [...(toolbar?.children ?? [])].find((each) => rank(each) > ORDER.indexOf(name));
    toolbar?.insertBefore(element, next ?? null);
}
