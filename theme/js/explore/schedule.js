// A schedule as a table, one column a thread and one row a step, with the state at the current step and the next move in the reader's hands.
import { button, make, marked, table } from "./dom.js";
import { ending, place } from "./json.js";
import { Play } from "./play.js";
import { stateTables } from "./state.js";

/** @typedef {import("./json.js").Choice} Choice */
/** @typedef {import("./json.js").Event} Event */
/** @typedef {import("./json.js").Replay} Replay */

export class Schedule {
    /** @param {import("./panel.js").Panel} panel */
    constructor(panel) {
        this.panel = panel;
        /** @type {Choice[]} */
        this.choices = [];
        /** @type {Replay | null} */
        this.replay = null;
        this.step = 0;
        /** @type {HTMLTableRowElement[]} */
        this.rows = [];
        this.words = make("p", { class: "explore-words", role: "status" });
        this.slider = make("input", { type: "range", min: 0, max: 0, value: 0, "aria-label": "Step" });
        this.slider.addEventListener("input", () => this.go(this.slider.valueAsNumber));
        this.buttons = [button("First", () => this.go(0)), button("Back", () => this.go(this.step - 1)), button("Forward", () => this.go(this.step + 1)), button("Last", () => this.go(this.choices.length))];
        this.controls = make("div", { class: "explore-controls", role: "group", "aria-label": "Steps" }, ...this.buttons, this.slider);
        this.steps = make("div", { class: "explore-steps" });
        this.copy = button("Copy as text", () => this.#copy());
        this.state = make("div", { class: "explore-state" });
        this.play = new Play(this);
        const keys = make("p", { class: "explore-keys" }, "Keys: ", make("kbd", {}, "←"), " ", make("kbd", {}, "→"), " a step, ", make("kbd", {}, "Home"), " ", make("kbd", {}, "End"), " first and last. The address bar holds this schedule and step: copy it to share them.");
        this.element = make("div", { class: "explore-schedule", role: "group", "aria-label": "Schedule", hidden: true }, this.controls, this.words, this.steps, this.play.element, this.state, this.copy, keys);
        this.element.addEventListener("keydown", (event) => this.#key(event));
    }

    /** Replays a schedule and shows a step of it; false when it does not fit the program. @param {Choice[]} choices @param {number} step @param {boolean} [play] @param {boolean} [keepFocus] */
    async open(choices, step, play = false, keepFocus = false) {
        const replay = /** @type {Replay | null} */ (await this.panel.work("Replaying", this.panel.request("replay", choices)));
        if (!replay) return false;
        this.choices = choices;
        this.replay = replay;
        this.element.hidden = false;
        this.slider.max = String(choices.length);
        this.steps.replaceChildren(this.#table(replay));
        if (play) this.play.element.open = true;
        this.go(step);
        if (!keepFocus) (choices.length ? this.buttons[2] : this.play.summary).focus();
        return true;
    }

    close() {
        this.element.hidden = true;
        this.replay = null;
        this.light();
    }

    /** @param {Replay} replay */
    #table(replay) {
        /** @type {Map<string, string>} */
        const columns = new Map();
        for (const event of replay.events) columns.set(event.path.join("."), event.name);
        const start = make("tr", { click: () => this.go(0) }, make("th", { scope: "row" }, "0"), make("td", { colspan: Math.max(1, columns.size) }, "Nothing has happened yet."));
        this.rows = [start, ...replay.events.map((event) => this.#row(event, [...columns.keys()]))];
        return table("Schedule: one column a thread, one row a step", ["Step", ...(columns.size ? columns.values() : ["Threads"])], this.rows);
    }

    /** @param {Event} event @param {string[]} columns */
    #row(event, columns) {
        const mine = event.path.join(".");
        const cell = make("td", {}, ...marked(event.text), " ", make("small", {}, event.line ? `line ${event.line}` : ""), ...(event.printed ? [make("pre", {}, event.printed.trimEnd())] : []), ...marked(this.#end(event)));
        const cells = columns.map((column) => (column === mine ? cell : make("td")));
        return make("tr", { click: () => this.go(event.step), class: event.switch ? "is-switch" : null }, make("th", { scope: "row" }, String(event.step)), ...cells);
    }

    /** That the program ends with a step, in words. A deadlock is no step's doing: it stands after the last. @param {Event} event */
    #end(event) {
        const end = event.end ?? (event.step === this.replay?.events.length ? this.replay.end : null);
        return end ? ` The program ends: ${ending(end)}.` : "";
    }

    /** Shows a step. @param {number} step */
    go(step) {
        if (!this.replay) return;
        const before = this.rows[this.step];
        before?.removeAttribute("aria-current");
        this.step = Math.min(Math.max(step, 0), this.choices.length);
        const row = this.rows[this.step];
        row.setAttribute("aria-current", "step");
        center(row);
        this.slider.value = String(this.step);
        const words = this.#inWords();
        this.slider.setAttribute("aria-valuetext", words);
        this.words.textContent = words;
        this.buttons.forEach((each, at) => each.setAttribute("aria-disabled", String(at < 2 ? this.step === 0 : this.step === this.choices.length)));
        const views = [this.replay.start, ...this.replay.events.map((event) => event.view)];
        this.state.replaceChildren(...stateTables(views[this.step], this.step ? views[this.step - 1] : null));
        this.light();
        this.panel.share({ schedule: this.choices, step: this.step });
        this.play.update();
    }

    /** The whole schedule as lines of text, for an assignment or a message. */
    async #copy() {
        const { panel, replay } = this;
        const set = panel.constants.map(({ name, value }) => `${name} = ${value}`).join(", ");
        const title = [panel.name, set, `scheduler: ${panel.scheduler}`].filter(Boolean).join("; ");
        const lines = (replay?.events ?? []).map((event) => `${event.step}. ${event.name}: ${place(event)}${event.printed ? `; prints ${JSON.stringify(event.printed)}` : ""}`);
        const text = [title, ...lines, ...(replay?.end ? [`The program ends: ${ending(replay.end)}.`] : []), ""].join("\n");
        try {
            await navigator.clipboard.writeText(text);
            this.copy.textContent = "Copied";
        } catch {
            this.copy.textContent = "The browser does not allow copying";
        }
        setTimeout(() => { this.copy.textContent = "Copy as text"; }, 2000);
    }

    #inWords() {
        const event = this.replay?.events[this.step - 1];
        if (!event) return `Step 0 of ${this.choices.length}: nothing has happened yet.`;
        const printed = event.printed ? ` It prints “${event.printed.trimEnd()}”.` : "";
        const end = this.#end(event).replaceAll("`", "");
        return `Step ${this.step} of ${this.choices.length}: ${event.name}: ${place(event)}.${printed}${end}`;
    }

    /** Lights the line of the current step in the code, or none. */
    light() {
        const { listing, element } = this.panel;
        listing.querySelectorAll(".line.is-lit").forEach((line) => line.classList.remove("is-lit"));
        const event = element?.hidden ? undefined : this.replay?.events[this.step - 1];
        const line = event && listing.querySelector(`.line[data-line="${event.line}"]`);
        if (line instanceof HTMLElement) line.classList.add("is-lit");
    }

    /** Arrows step. They never reach the page, which would turn. @param {KeyboardEvent} event */
    #key(event) {
        if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        /** @type {Record<string, number>} */
        const targets = { ArrowLeft: this.step - 1, ArrowRight: this.step + 1, Home: 0, End: this.choices.length };
        const to = targets[event.key];
        if (to === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        this.go(to);
    }
}

/** Scrolls a row into the middle of its table and its thread into sight, and nothing else. @param {HTMLTableRowElement} row */
function center(row) {
    const region = row.closest(".explore-scroll");
    if (!region) return;
    region.scrollTop = row.offsetTop - region.clientHeight / 2;
    const cell = row.querySelector("td:not(:empty)");
    const hidden = cell instanceof HTMLElement && (cell.offsetLeft < region.scrollLeft || cell.offsetLeft + cell.offsetWidth > region.scrollLeft + region.clientWidth);
    if (hidden) region.scrollLeft = cell.offsetLeft - row.cells[0].offsetWidth;
}
