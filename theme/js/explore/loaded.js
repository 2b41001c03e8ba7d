// On the page for programs of one's own: a menu of the book's programs and puzzles. One that is chosen is fetched from its chapter and
// put in the place of the page's own, with its text, its constants, what it may print and its puzzles.

/** @typedef {{ wire: (listing: HTMLElement) => void, leave: (listing: HTMLElement) => void, play: (listing: HTMLElement, item: HTMLElement) => unknown }} Hands */

/** A chapter's programs and puzzles, as the list has them. @param {Element} chapter */
function group(chapter) {
    const made = document.createElement("optgroup");
    made.label = chapter.querySelector("summary")?.firstChild?.textContent?.trim() ?? "";
    for (const { dataset, textContent } of /** @type {NodeListOf<HTMLAnchorElement>} */ (chapter.querySelectorAll("a[data-explore]"))) {
        made.append(dataset.puzzle ? new Option(`\u2003Puzzle: ${textContent}`, `${dataset.explore} ${dataset.puzzle}`) : new Option(textContent ?? "", dataset.explore));
    }
    return made;
}

export class Menu {
    /** @param {HTMLElement} examples the list of them @param {HTMLElement} own the page's own program @param {Hands} hands */
    constructor(examples, own, hands) {
        this.examples = examples;
        this.own = own;
        /** @type {symbol | null} */
        this.turn = null;
        this.shown = own;
        this.hands = hands;
        this.select = document.createElement("select");
        this.select.append(new Option("A program of your own", ""), ...[...examples.querySelectorAll("details")].map(group));
        this.said = document.createElement("span");
        this.said.setAttribute("role", "status");
        const label = document.createElement("label");
        label.append("Program ", this.select);
        this.element = document.createElement("p");
        this.element.className = "examples-menu";
        this.element.append(label, " ", this.said);
        this.select.addEventListener("change", () => { const [name, puzzle] = this.select.value.split(" "); this.open(name ?? "", Number(puzzle ?? 0)); });
        own.before(this.element);
    }

    /** Shows a program, and begins a puzzle of it if a number is given, from 1. @param {string} name empty for the page's own @param {number} [puzzle] */
    async open(name, puzzle = 0) {
        const turn = this.turn = Symbol(name);
        this.said.textContent = name ? "Loading …" : "";
        const listing = name ? await this.#fetched(name) : this.own;
        if (turn !== this.turn) return null;
        if (!listing) {
            this.said.textContent = "It could not be loaded. Its chapter, in the list below, has it too.";
            return null;
        }
        this.hands.leave(this.shown);
        this.shown.replaceWith(listing);
        this.shown = listing;
        if (listing !== this.own) this.hands.wire(listing);
        this.select.value = puzzle ? `${name} ${puzzle}` : name;
        this.said.textContent = name ? `Here is ${name}.` : "";
        const item = [...listing.querySelectorAll(".puzzles li")][puzzle - 1];
        if (item instanceof HTMLElement) await this.hands.play(listing, item);
        return listing;
    }

    /** Whether the book has it. @param {string} name */
    has(name) {
        return Boolean(this.#link(name));
    }

    /** @param {string} name */
    #link(name) {
        return [.../** @type {NodeListOf<HTMLAnchorElement>} */ (this.examples.querySelectorAll("a[data-explore]"))].find((link) => link.dataset.explore === name);
    }

    /** @param {string} name @returns {Promise<HTMLElement | null>} */
    async #fetched(name) {
        try {
            const response = await fetch(this.#link(name)?.href.split("#")[0] ?? "");
            const chapter = new DOMParser().parseFromString(await response.text(), "text/html");
            const found = [...chapter.querySelectorAll('every-listing[data-kind="rust"]:not([data-part])')].find((each) => each.getAttribute("data-name") === name);
            return found ? /** @type {HTMLElement} */ (document.adoptNode(found)) : null;
        } catch {
            return null;
        }
    }
}
