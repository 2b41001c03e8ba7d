// The text that is explored, where it is not the book's, in the place of the book's: what the step tables' line numbers mean.
import { follow } from "../listing/marks.js";
import { make } from "./dom.js";

export class OwnText {
    constructor() {
        this.code = make("code", {});
        this.element = make("details", { class: "explore-own" }, make("summary", {}, "The text that is explored: not the book's"), make("pre", { tabindex: 0, role: "region", "aria-label": "The text that is explored" }, this.code));
    }

    /** @param {string | null} text nothing where it is the book's @param {number[]} wrong lines to light */
    show(text, wrong) {
        // Said by a class: with `:has` the browser would look at the whole listing again at every step.
        this.element.parentElement?.classList.toggle("has-own", text !== null);
        const lines = (text ?? "").split("\n");
        this.element.open = true;
        this.code.replaceChildren(...lines.map((line, at) => make("span", { class: wrong.includes(at + 1) ? "line is-wrong" : "line", "data-line": at + 1 }, `${line}\n`)));
    }

    /** Lights one line, or none. @param {number} line */
    light(line) {
        this.code.querySelectorAll(".is-lit").forEach((each) => each.classList.remove("is-lit"));
        this.code.children[line - 1]?.classList.add("is-lit");
        if (line) follow(this.element, (line - 0.5) / this.code.children.length, this.code);
    }
}
