// The form above the results: constants of the program, and the scheduler.
import { button, count, make } from "./dom.js";

export const SCHEDULERS = [["threads", "Threads: switch anywhere"], ["interval", "One at a time: switch after k steps or more"], ["cooperative", "Cooperative: switch on blocking or yielding"], ["workers", "Workers: at most n threads on a processor"]];

export class Settings {
    /** @param {import("./panel.js").Panel} panel */
    constructor(panel) {
        this.panel = panel;
        this.fields = make("span", { class: "explore-fields" });
        this.choice = make("select", {}, ...SCHEDULERS.map(([value, text]) => make("option", { value }, text)));
        this.number = make("input", { type: "number", value: 1, min: 1, max: 10000, step: 1, required: true, "aria-label": "k" });
        this.choice.addEventListener("change", () => this.#showNumber());
        this.again = make("button", { type: "submit" }, "Explore again");
        this.stop = button("Cancel", () => panel.engine.cancel(), { hidden: true });
        /** What explorations took, by program and scheduler, then by constants. @type {Map<string, Map<string, string>>} */
        this.took = new Map();
        this.cost = make("p", { class: "explore-cost" });
        this.element = make("form", { class: "explore-settings" }, this.fields, make("label", { class: "explore-scheduler" }, "Scheduler ", this.choice), this.number, this.again, this.stop, this.cost);
        this.element.addEventListener("submit", (event) => { event.preventDefault(); panel.explore(); });
        this.showConstants();
        this.#showNumber();
    }

    /** Nothing is asked any more. Who had pressed Cancel goes on where they could begin anew. */
    rest() {
        const left = document.activeElement === this.stop;
        this.stop.setAttribute("hidden", "");
        if (left) this.again.focus({ preventScroll: true });
    }

    /** A field for each of the program's constants. */
    showConstants() {
        this.fields.replaceChildren(...this.panel.constants.map((constant) => {
            const input = make("input", { type: "number", name: constant.name, value: constant.value, min: constant.least, max: constant.most, step: 1, required: true, inputmode: "numeric" });
            return make("label", {}, make("code", {}, constant.name), " ", input);
        }));
        this.#showCost();
    }

    /** Takes what stands in the fields. Until then they are a wish: what is shown is about the values before. */
    read() {
        for (const field of this.fields.querySelectorAll("input")) {
            const constant = this.panel.constants.find(({ name }) => name === field.name);
            if (constant && field.validity.valid) constant.value = field.valueAsNumber;
        }
    }

    /** Remembers how many situations an exploration looked at: what the next may cost. @param {number} states @param {boolean} whole */
    learn(states, whole) {
        const subject = this.#subject();
        const known = this.took.get(subject) ?? new Map();
        const values = this.panel.constants.map(({ name, value }) => `${name} = ${value}`).join(", ");
        known.delete(values);
        known.set(values, `${whole ? "" : "more than "}${count(states, "situation")}`);
        this.took.set(subject, known);
        this.#showCost();
    }

    #subject() {
        return JSON.stringify([this.panel.source, this.panel.scheduler]);
    }

    /** What larger values cost, as far as it is known. */
    #showCost() {
        const known = [...this.took.get(this.#subject()) ?? []].slice(-4).sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }));
        const all = known.map(([values, words]) => `${values}: ${words}`).join("; ");
        this.cost.hidden = !this.panel.constants.length;
        this.cost.textContent = known.length ? `Explored so far: ${all}.` : "A larger value can take many times as long: begin with a small one.";
    }

    #showNumber() {
        const kind = this.choice.value;
        this.number.hidden = !["interval", "workers"].includes(kind);
        this.number.setAttribute("aria-label", kind === "workers" ? "Number of workers" : "Steps before a switch");
    }

    /** The scheduler as requests name it. */
    scheduler() {
        return this.number.hidden ? this.choice.value : `${this.choice.value} ${this.number.valueAsNumber || 1}`;
    }

    /** @param {string} kind @param {string} [number] @returns {boolean} whether there is such a scheduler */
    setScheduler(kind, number) {
        if (!SCHEDULERS.some(([value]) => value === kind)) return false;
        this.choice.value = kind;
        this.number.value = number ?? "1";
        this.#showNumber();
        return true;
    }

    /** @param {string} name @param {number} value @returns {boolean} whether there is such a constant, and its type has such a value */
    setConstant(name, value) {
        const constant = this.panel.constants.find((each) => each.name === name);
        if (!constant || value < constant.least || value > constant.most) return false;
        constant.value = value;
        this.showConstants();
        return true;
    }
}
