// The explorer below a listing: settings, every outcome, and a schedule to step through.
import { light } from "../listing/marks.js";
import { programOf } from "../listing/program.js";
import { Address } from "./address.js";
import { count, make, marked, reveal } from "./dom.js";
import { Cancelled } from "./engine.js";
import { constants } from "./json.js";
import { countWays, different, results } from "./outcomes.js";
import { Picture } from "./picture.js";
import { Schedule } from "./schedule.js";
import { Settings } from "./settings.js";
import { OwnText } from "./text.js";

/** @typedef {import("./json.js").Explored} Explored */
/** @typedef {import("./json.js").Outcome} Outcome */
/** @typedef {import("./json.js").Choice} Choice */
/** @typedef {import("./json.js").Request} Request */

/** The proved sets that the page lists, as "with N = 2". @param {HTMLElement} listing */
export function provedSets(listing) {
    return [...listing.querySelectorAll(".prints-title")].flatMap((title) => {
        const pairs = [...(title.textContent ?? "").matchAll(/([A-Z][A-Z0-9_]*) = (-?\d+)/g)];
        return pairs.length ? [Object.fromEntries(pairs.map(([, name, value]) => [name, Number(value)]))] : [];
    });
}

/** Milliseconds after which one wants to know what takes so long. */
const SOON = 250;

export class Panel {
    /** @param {HTMLElement} listing @param {import("./engine.js").Engine} engine */
    constructor(listing, engine) {
        this.listing = listing;
        this.program = programOf(listing);
        this.name = this.program.name;
        this.source = this.program.text;
        this.engine = engine;
        this.constants = constants(this.source, provedSets(listing));
        this.scheduler = "threads";
        /** What all threads may do, by text and constants: other schedulers only take away. @type {Map<string, Outcome[]>} */
        this.free = new Map();
        /** @type {import("./puzzle.js").Puzzle | null} */
        this.puzzle = null;
        /** What was shown was of another text, and is gone. */
        this.stale = false;
        this.settings = new Settings(this);
        this.address = new Address(this);
        this.status = make("p", { class: "explore-status", role: "status" });
        this.own = new OwnText();
        this.found = make("div", { class: "explore-found" });
        this.playing = make("div");
        this.picture = new Picture(this);
        this.schedule = new Schedule(this);
        this.element = make("section", { class: "explore", "aria-label": `Explore ${this.name}`, hidden: true }, this.settings.element, this.status, this.found, this.playing, this.schedule.element);
        listing.querySelector("pre.code")?.after(this.own.element, this.element);
        listing.addEventListener("program-changed", () => this.#changed());
    }

    /** Whether it is open and stands empty, since the text has changed: who presses Explore then wants results. */
    isStale() {
        return !this.element.hidden && this.stale;
    }

    /** Opens or closes; the first opening explores. */
    toggle() {
        this.reveal(Boolean(this.element.hidden));
        if (this.element.hidden) { this.engine.cancel(); this.schedule.light(); this.address.share(null); }
        else if (!this.found.hasChildNodes()) this.explore();
        else this.schedule.light();
        return !this.element.hidden;
    }

    /** Opens or closes, and nothing else. @param {boolean} open */
    reveal(open) {
        this.element.hidden = !open;
        this.listing.classList.toggle("is-exploring", open);
    }

    /** A request about this program under the chosen settings. @param {Request["request"]} request @param {Choice[]} [schedule] @returns {Request} */
    request(request, schedule) {
        const set = Object.fromEntries(this.constants.filter((each) => each.value !== each.declared).map((each) => [each.name, each.value]));
        // Half of a character is none: what a request cannot hold.
        return { request, source: this.source.replace(/\p{Surrogate}/gu, "\ufffd"), set, scheduler: this.scheduler, ...(schedule ? { schedule } : {}) };
    }

    /** The reader's text is another: what is shown is no longer about it. */
    #changed() {
        if (this.program.text === this.source || this.element.hidden && !this.found.hasChildNodes()) return;
        this.engine.cancel();
        this.schedule.close();
        light(this.listing, []);
        this.own.show(null, []);
        this.found.replaceChildren();
        this.stale = true;
        this.say("The program has changed. Explore again to see what it can do now.");
    }

    /** Takes the reader's text as it is now, with its constants; those that were set keep their value. */
    take() {
        this.stale = false;
        if (this.program.text === this.source) return;
        const before = new Map(this.constants.map(({ name, declared, value }) => [name, { declared, value }]));
        this.source = this.program.text;
        this.constants = constants(this.source, provedSets(this.listing));
        for (const constant of this.constants) {
            const old = before.get(constant.name);
            if (old && old.declared === constant.declared) constant.value = old.value;
        }
        this.settings.showConstants();
    }

    /** Asks for every outcome and shows them. */
    async explore() {
        this.leavePuzzle();
        this.settings.read();
        this.take();
        this.scheduler = this.settings.scheduler();
        this.engine.cancel();
        this.schedule.close();
        this.address.share(null);
        this.showOwn();
        const request = this.request("explore");
        const started = performance.now();
        // Its results are of other settings: they stay until there are new ones, and cannot be shown any more.
        this.found.inert = true;
        const explored = /** @type {Explored | null} */ (await this.work("Exploring", request));
        this.found.inert = false;
        if (!explored) return;
        if (explored.diagnostics.length) { this.#refused(explored); return; }
        const subject = JSON.stringify([request.source, request.set]);
        if (request.scheduler === "threads" && explored.complete) this.free.set(subject, explored.outcomes);
        this.settings.learn(explored.states, explored.complete);
        const { nodes, ways } = results(this, explored, this.free.get(subject) ?? []);
        this.found.replaceChildren(...nodes);
        reveal(this.element, this.found);
        // For those who do not see the table appear.
        this.status.textContent = `Explored: ${different(explored.outcomes.length)}.`;
        this.status.classList.add("visually-hidden");
        this.element.dataset.took = String(Math.round(performance.now() - started));
        await countWays(this, explored, ways);
    }

    /** Tells something in place of results to come. @param {string} text */
    say(text) {
        this.status.classList.remove("visually-hidden");
        this.status.textContent = text;
    }

    /** Asks, showing that it takes time and what goes wrong; null when there is no answer. @param {string} what @param {Request} request */
    async work(what, request) {
        // What is done in a moment is not announced: the page would move for nothing.
        const tell = (/** @type {string} */ words) => { clearTimeout(soon); this.say(words); this.settings.stop.removeAttribute("hidden"); };
        const soon = setTimeout(() => tell(`${what} …`), SOON);
        let reached = 0;
        try {
            const answer = await this.engine.ask(request, (at) => { reached = at.states; tell(`${what}: ${count(at.states, "situation")}, ${count(at.transitions, "step")} so far …`); });
            this.status.textContent = "";
            if (!answer.error) return answer;
            this.#refused(answer);
        } catch (error) {
            this.say(error instanceof Cancelled ? this.#cancelled(request) : /** @type {Error} */ (error).message);
            if (request.request === "explore") this.found.replaceChildren();
            if (reached && request.request === "explore") this.settings.learn(reached, false);
        } finally {
            clearTimeout(soon);
            this.settings.rest();
        }
        return null;
    }

    /** What to do instead. @param {Request} request */
    #cancelled({ request }) {
        if (request !== "explore") return "Cancelled.";
        return `Cancelled. ${this.constants.length ? "Smaller constants" : "Fewer rounds of a loop, or fewer threads,"} are explored sooner: each round and each thread multiplies the orders.`;
    }

    /** @param {{ error?: string, diagnostics: import("./json.js").Place[] }} answer */
    #refused(answer) {
        const lines = this.source.split("\n");
        const places = answer.diagnostics.map((place) => make("li", {}, `Line ${place.line}: `, ...marked(place.text), make("pre", {}, (lines[place.line - 1] ?? "").trim())));
        this.showOwn(answer.diagnostics);
        const words = this.program.edited ? "This program cannot be explored: rustc refuses it too, or it uses what the explorer does not have. Run shows what rustc says." : "This program uses what the explorer does not have. It can be run, not explored.";
        this.status.textContent = places.length ? words : answer.error ?? "";
        this.found.replaceChildren(...(places.length ? [make("ul", { class: "explore-diagnostics" }, ...places)] : []));
    }

    /** Shows the text that is explored, where it is neither the book's nor in the editor. @param {import("./json.js").Place[]} [wrong] lines to light */
    showOwn(wrong = []) {
        this.own.show(this.source === this.program.original ? null : this.source, wrong.map(({ line }) => line));
        light(this.listing, wrong);
    }

    /** Shows a schedule from its start. @param {Choice[]} schedule */
    show(schedule) {
        this.leavePuzzle();
        this.schedule.open(schedule, 0);
    }

    /** Begins an empty schedule that the reader continues. */
    async playFreely() {
        await this.schedule.open([], 0, true);
    }

    /** Opens a puzzle of this listing. @param {HTMLElement} item */
    async play(item) {
        const { Puzzle } = await import("./puzzle.js");
        this.leavePuzzle();
        // What was shown before is no place in the puzzle.
        this.schedule.close();
        this.reveal(true);
        this.program.text = this.program.original;
        this.take();
        this.showOwn();
        const puzzle = new Puzzle(this, item);
        for (const [name, value] of Object.entries(puzzle.goal.set)) this.settings.setConstant(name, value);
        this.settings.setScheduler("threads");
        this.scheduler = "threads";
        this.puzzle = puzzle;
        this.playing.replaceChildren(puzzle.element);
        await this.playFreely();
        puzzle.element.scrollIntoView({ block: "start" });
    }

    leavePuzzle() {
        this.puzzle = null;
        this.playing.replaceChildren();
    }
}
