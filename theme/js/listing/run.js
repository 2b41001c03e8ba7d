// Run and Run 100 times: asks the backend, and shows below the code what came of it, measured by what the listing may do.
import { Unanswered, backendOf, execute } from "./backend.js";
import { mistakes, readable } from "./errors.js";
import { histogram } from "./histogram.js";
import { allowedOf, judge, mayRace } from "./judge.js";
import { light, note } from "./marks.js";
import { programOf } from "./program.js";
import { button, ending, make, ordinal, printed } from "./words.js";

/** @typedef {import("./backend.js").Result} Result */

/** What runs and has run below one listing. */
export class Runs {
    /** @param {HTMLElement} listing */
    constructor(listing) {
        this.listing = listing;
        this.program = programOf(listing);
        this.backend = backendOf(listing);
        /** @type {AbortController | null} */
        this.running = null;
        this.status = make("p", { class: "run-status", role: "status" });
        this.progress = make("progress", { hidden: true, "aria-label": "Runs done" });
        this.stopper = button("Stop", () => this.stop(), { class: "tool", hidden: true });
        this.shown = make("div", { class: "run-shown" });
        this.element = make("section", { class: "run", "aria-label": `Result of ${this.program.name}` }, make("div", { class: "run-bar" }, this.status, this.progress, this.stopper), this.shown);
        const prints = listing.querySelector(".listing-think, .listing-prints");
        if (prints) prints.before(this.element);
        else listing.querySelector(".listing-toolbar")?.parentElement?.append(this.element);
        listing.addEventListener("program-changed", () => this.#stale());
    }

    stop() { this.running?.abort(); }

    /** Runs the program as it stands. @param {number} times */
    async run(times) {
        this.stop();
        const running = new AbortController();
        this.running = running;
        this.#clear();
        const text = this.program.text;
        this.stopper.hidden = false;
        this.#reveal();
        try {
            const result = await execute(this.backend, text, times, running.signal, (words, done, of) => { if (running === this.running) this.#tell(words, done, of); });
            if (running !== this.running) return;
            this.#show(result, times, text !== this.program.original);
        } catch (error) {
            if (running !== this.running) return;
            this.#failed(running.signal.aborted, error);
        } finally {
            if (running === this.running) { this.#rest(); this.#reveal(); }
        }
    }

    /** A result below the window's edge comes into sight, if the reader is still at this listing. */
    #reveal() {
        const seen = this.listing.getBoundingClientRect();
        if (seen.bottom < 0 || seen.top > innerHeight || this.element.getBoundingClientRect().bottom <= innerHeight) return;
        this.element.scrollIntoView({ block: "nearest" });
    }

    #rest() {
        // A button that vanishes must not take the reader's place on the page with it.
        if (document.activeElement === this.stopper) /** @type {HTMLElement | null} */ (this.listing.querySelector('[data-tool="run"]'))?.focus();
        this.running = null;
        this.stopper.hidden = true;
        this.progress.hidden = true;
    }

    /** @param {string} words @param {number} [done] @param {number} [of] */
    #tell(words, done, of) {
        this.progress.hidden = !of || of < 2;
        if (of && of > 1) { this.progress.max = of; this.progress.value = done ?? 0; }
        // Said aloud once, not a hundred times: the bar has the numbers.
        if (this.status.textContent !== words) this.status.textContent = words;
    }

    #clear() {
        this.element.classList.remove("is-stale");
        this.shown.replaceChildren();
        light(this.listing, []);
        this.#mark(-1);
    }

    /** @param {boolean} aborted @param {unknown} error */
    #failed(aborted, error) {
        this.status.textContent = aborted ? "Stopped." : "";
        if (aborted) return;
        const words = error instanceof Unanswered ? error.message : "The program could not be run. The page goes on without.";
        const kept = this.program.edited ? "Your text is kept." : "What it may print stands below all the same.";
        this.shown.replaceChildren(make("p", { class: "run-unanswered", role: "alert" }, ...words.split("`").map((part, at) => (at % 2 ? make("code", {}, part) : part)), ` ${kept}`));
    }

    /** @param {Result} result @param {number} times @param {boolean} edited */
    #show(result, times, edited) {
        this.status.textContent = `Ran on ${this.backend.name}.`;
        if (!result.compiled) { this.#refused(result); return; }
        const short = result.short ? [make("p", { class: "run-note" }, result.short)] : [];
        if (times > 1) {
            this.shown.replaceChildren(...short, ...(result.seen.length ? histogram(this.listing, result.seen, edited) : []));
            return;
        }
        const [run] = result.seen;
        const set = edited ? null : allowedOf(this.listing);
        const at = set ? judge(set, run) : -1;
        this.#mark(at);
        const end = ending(run.end);
        const said = (run.stderr ?? result.stderr).trim();
        this.shown.replaceChildren(this.#verdict(set, at), make("div", { class: "run-printed" }, printed(run.stdout)), ...(end ? [make("p", { class: "run-end" }, end)] : []),
            ...(said ? [make("details", { class: "run-stderr", open: run.end.kind === "panic" && !set }, make("summary", {}, "Standard error"), make("pre", { tabindex: 0 }, said))] : []), ...short);
    }

    /** What the set says about the run. @param {import("./judge.js").Allowed[] | null} set @param {number} at */
    #verdict(set, at) {
        if (this.listing.dataset.kind === "compile_fail" && !this.program.edited) return make("p", { class: "run-verdict run-bad" }, "The book says that the compiler refuses this program, and it did not.");
        if (!set) return make("p", { class: "run-verdict" }, "Your text printed:");
        if (mayRace(set)) return make("p", { class: "run-verdict run-bad" }, "This program has a data race: whatever it prints means nothing.");
        if (at < 0) return make("p", { class: "run-verdict run-bad", role: "alert" }, make("strong", {}, "Not allowed."), " The set below does not have this. Either the set is wrong, or the machine that ran the program is: please tell the authors.");
        const words = set.length > 1 ? `One of the ${set.length} outcomes it may have, the ${ordinal(at + 1)} below:` : set[0].out.every((piece) => typeof piece === "string") ? "Exactly what it always prints:" : "Among what it may print:";
        return make("p", { class: "run-verdict run-good" }, words);
    }

    /** @param {Result} result */
    #refused(result) {
        const found = mistakes(result.stderr);
        const expected = this.listing.dataset.kind === "compile_fail" && !this.program.edited;
        light(this.listing, found);
        const lines = this.program.text.split("\n").length;
        const items = found.filter(({ line }) => line <= lines).map(({ line, column, text }) => make("li", {}, button(`Line ${line}`, () => note(this.listing, line, column), { class: "run-place" }), " ", ...text.split("`").map((part, at) => (at % 2 ? make("code", {}, part) : part))));
        this.shown.replaceChildren(make("p", { class: expected ? "run-verdict run-good" : "run-verdict run-bad" }, expected ? "The compiler refuses it, as it should:" : "The compiler refuses it:"),
            ...(items.length ? [make("ul", { class: "run-mistakes" }, ...items)] : []),
            make("details", { class: "run-stderr", open: !items.length }, make("summary", {}, "All the compiler says"), make("pre", { tabindex: 0 }, readable(result.stderr))));
    }

    /** Marks the outcome that was met in the list below the code. @param {number} at */
    #mark(at) {
        const list = this.listing.querySelector('.outcomes[data-for="native"]');
        [...(list?.children ?? [])].forEach((item, place) => { item.classList.toggle("is-met", place === at); });
    }

    /** The text has changed since: the result is of another program. */
    #stale() {
        this.#mark(-1);
        light(this.listing, []);
        if (!this.shown.hasChildNodes()) return;
        this.element.classList.add("is-stale");
        this.status.textContent = "The text has changed since this run.";
    }
}

/** @type {WeakMap<HTMLElement, Runs>} */
const known = new WeakMap();

/** @param {HTMLElement} listing @param {number} times */
export function run(listing, times) {
    const runs = known.get(listing) ?? new Runs(listing);
    known.set(listing, runs);
    return runs.run(times);
}
