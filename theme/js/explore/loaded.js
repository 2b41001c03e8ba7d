// On the page for programs of one's own: a program or puzzle of the book that is chosen from the menu is fetched from its chapter and put in the place of the page's own, with its text, its constants, what it may print and its puzzles.

/** @typedef {{ wire: (listing: HTMLElement) => void, leave: (listing: HTMLElement) => void, play: (listing: HTMLElement, item: HTMLElement) => unknown }} Hands */

export class Loader {
    /** @param {HTMLElement} own the page's own program @param {HTMLSelectElement} select @param {HTMLElement} said where it is said what comes of a choice @param {Hands} hands */
    constructor(own, select, said, hands) {
        this.own = own;
        this.shown = own;
        this.select = select;
        this.said = said;
        this.hands = hands;
        /** @type {symbol | null} */
        this.turn = null;
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

    /** @param {string} name @returns {Promise<HTMLElement | null>} */
    async #fetched(name) {
        try {
            const link = [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".examples a[data-explore]"))].find((each) => each.dataset.explore === name);
            if (!link) return null;
            const response = await fetch(link.href.split("#")[0]);
            const chapter = new DOMParser().parseFromString(await response.text(), "text/html");
            const found = [...chapter.querySelectorAll('every-listing[data-kind="rust"]:not([data-part])')].find((each) => each.getAttribute("data-name") === name);
            return found ? /** @type {HTMLElement} */ (document.adoptNode(found)) : null;
        } catch {
            return null;
        }
    }
}
