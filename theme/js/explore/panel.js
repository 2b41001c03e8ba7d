// The explorer below a listing: settings, every outcome, and a schedule to step through.
import { button, count, make, marked, table } from "./dom.js";
import { Cancelled, Engine } from "./engine.js";
import { constants, ending, fingerprint, identity, read, written } from "./json.js";
import { Schedule } from "./schedule.js";
import { programOf } from "../listing/program.js";

/** @typedef {import("./json.js").Explored} Explored */
/** @typedef {import("./json.js").Outcome} Outcome */
/** @typedef {import("./json.js").Choice} Choice */

const SCHEDULERS = [["threads", "Threads: a switch may happen anywhere"], ["interval", "One at a time, a switch after at least k steps"], ["cooperative", "Cooperative: a switch only on blocking or yielding"], ["workers", "At most n threads on a processor"]];

/** The proved sets that the page lists, as "with N = 2". @param {HTMLElement} listing */
function provedSets(listing) {
    return [...listing.querySelectorAll(".prints-title")].flatMap((title) => {
        const pairs = [...(title.textContent ?? "").matchAll(/([A-Z][A-Z0-9_]*) = (-?\d+)/g)];
        return pairs.length ? [Object.fromEntries(pairs.map(([, name, value]) => [name, Number(value)]))] : [];
    });
}

export class Panel {
    /** @param {HTMLElement} listing */
    constructor(listing) {
        this.listing = listing;
        this.program = programOf(listing);
        this.name = this.program.name;
        this.source = this.program.text;
        this.engine = new Engine();
        this.constants = constants(this.source, provedSets(listing));
        this.scheduler = "threads";
        /** What all threads may do, by constants: other schedulers only take away. @type {Map<string, Outcome[]>} */
        this.free = new Map();
        this.status = make("p", { class: "explore-status", role: "status" });
        this.found = make("div", { class: "explore-found" });
        this.schedule = new Schedule(this);
        this.element = make("section", { class: "explore", "aria-label": `Explore ${this.name}`, hidden: true }, this.#settings(), this.status, this.found, this.schedule.element);
        listing.querySelector("pre.code")?.after(this.element);
    }

    /** Opens or closes; the first opening explores. */
    toggle() {
        this.element.hidden = !this.element.hidden;
        if (this.element.hidden) { this.engine.cancel(); this.schedule.light(); this.share(null); }
        else if (!this.found.hasChildNodes()) this.explore();
        else this.schedule.light();
        return !this.element.hidden;
    }

    /** A request about this program under the chosen settings. @param {"explore" | "replay" | "enabled" | "reachable"} request @param {Choice[]} [schedule]
     * @returns {import("./json.js").Request} */
    request(request, schedule) {
        const set = Object.fromEntries(this.constants.filter((each) => each.value !== each.declared).map((each) => [each.name, each.value]));
        return { request, source: this.source, set, scheduler: this.scheduler, ...(schedule ? { schedule } : {}) };
    }

    #settings() {
        const fields = this.constants.map((constant) => {
            const input = make("input", { type: "number", name: constant.name, value: constant.value, step: 1, required: true, inputmode: "numeric" });
            input.addEventListener("change", () => { if (input.validity.valid) constant.value = input.valueAsNumber; });
            return make("label", {}, make("code", {}, constant.name), " ", input);
        });
        this.choice = make("select", {}, ...SCHEDULERS.map(([value, text]) => make("option", { value }, text)));
        this.number = make("input", { type: "number", value: 1, min: 1, max: 10000, step: 1, required: true, "aria-label": "k" });
        this.choice.addEventListener("change", () => this.#showNumber());
        this.again = make("button", { type: "submit" }, "Explore again");
        this.stop = button("Cancel", () => this.engine.cancel(), { hidden: true });
        const form = make("form", { class: "explore-settings" }, ...fields, make("label", {}, "Scheduler ", this.choice), this.number, this.again, this.stop);
        form.addEventListener("submit", (event) => { event.preventDefault(); this.explore(); });
        this.#showNumber();
        return form;
    }

    #showNumber() {
        const kind = this.choice?.value ?? "threads";
        if (!this.number || !this.choice) return;
        this.number.hidden = !["interval", "workers"].includes(kind);
        this.number.setAttribute("aria-label", kind === "workers" ? "Number of workers" : "Steps before a switch");
    }

    /** Takes the settings from the form. */
    #read() {
        const kind = this.choice?.value ?? "threads";
        this.scheduler = this.number?.hidden ? kind : `${kind} ${this.number?.valueAsNumber || 1}`;
    }

    /** Asks for every outcome and shows them. */
    async explore() {
        this.#read();
        this.engine.cancel();
        this.schedule.close();
        this.share(null);
        const request = this.request("explore");
        const started = performance.now();
        const explored = /** @type {Explored | null} */ (await this.work("Exploring", request));
        if (!explored) return;
        if (explored.diagnostics.length) { this.#refused(explored); return; }
        if (request.scheduler === "threads" && explored.complete) this.free.set(JSON.stringify(request.set), explored.outcomes);
        this.#show(explored, request);
        this.element.dataset.took = String(Math.round(performance.now() - started));
    }

    /** Asks, showing that it takes time and what goes wrong; null when there is no answer. @param {string} what @param {import("./json.js").Request} request */
    async work(what, request) {
        this.status.textContent = `${what} …`;
        this.stop?.removeAttribute("hidden");
        try {
            const answer = await this.engine.ask(request, (at) => { this.status.textContent = `${what}: ${count(at.states, "situation")}, ${count(at.transitions, "step")} so far …`; });
            this.status.textContent = "";
            if (!answer.error) return answer;
            this.#refused(answer);
        } catch (error) {
            this.status.textContent = error instanceof Cancelled ? "Cancelled." : /** @type {Error} */ (error).message;
        } finally {
            this.stop?.setAttribute("hidden", "");
        }
        return null;
    }

    /** @param {{ error?: string, diagnostics: import("./json.js").Place[] }} answer */
    #refused(answer) {
        const places = answer.diagnostics.map((place) => make("li", {}, `Line ${place.line}: `, ...marked(place.text)));
        this.status.textContent = places.length ? "The explorer does not understand this program yet." : answer.error ?? "";
        this.found.replaceChildren(...(places.length ? [make("ul", {}, ...places)] : []));
    }

    /** @param {Explored} explored @param {import("./json.js").Request} request */
    #show(explored, request) {
        const rows = explored.outcomes.map((outcome) => this.#row(outcome));
        const left = new Set(explored.outcomes.map(identity));
        const gone = (this.free.get(JSON.stringify(request.set)) ?? []).filter((outcome) => explored.complete && !left.has(identity(outcome)));
        rows.push(...gone.map(goneRow));
        const whole = explored.complete ? "These are all there are, in every order the scheduler allows." : "Not everything was explored: there may be more.";
        const vanished = gone.length ? ` ${count(gone.length, "result")} of free threads cannot happen here: the scheduler never makes the switches that ${gone.length === 1 ? "it needs" : "they need"}.` : "";
        const notes = explored.notes.map((note) => make("li", {}, ...marked(note.text), note.line ? ` (line ${note.line})` : ""));
        this.found.replaceChildren(
            make("p", { class: "explore-sum" }, make("strong", {}, `${count(explored.states, "situation")}; ${count(explored.outcomes.length, "different result")}.`), ` ${whole}${vanished}`),
            table("Results", ["It prints", "It ends", "Schedule", "Steps", "Switches"], rows),
            ...(notes.length ? [make("ul", { class: "explore-notes" }, ...notes)] : []),
            button("Be the scheduler from the start", () => this.schedule.open([], 0, true)));
        this.status.textContent = `Explored: ${count(explored.outcomes.length, "different result")}.`;
    }

    /** @param {Outcome} outcome */
    #row(outcome) {
        const { witness } = outcome;
        const label = outcome.stdout.trim() || ending(outcome.end, outcome.panicked);
        const show = witness ? button("Show me", () => this.schedule.open(witness.schedule, 0), { "aria-label": `Show me ${label}` }) : "";
        return make("tr", {}, make("td", {}, printed(outcome)), make("td", {}, ...marked(ending(outcome.end, outcome.panicked))), make("td", {}, show), make("td", {}, String(witness?.steps ?? "")), make("td", {}, String(witness?.switches ?? "")));
    }

    /** Puts a schedule and a step into the address bar, or takes them out. @param {{ schedule: Choice[], step: number } | null} at */
    share(at) {
        clearTimeout(this.sharing);
        const write = () => {
            if (!at) {
                if (location.hash.startsWith(`#explore=${this.name}&`)) history.replaceState(null, "", location.pathname + location.search);
                return;
            }
            const set = this.constants.filter((each) => each.value !== each.declared).map((each) => `${each.name}:${each.value}`).join(",");
            const parts = [`explore=${this.name}`, ...(set ? [`set=${set}`] : []), ...(this.scheduler === "threads" ? [] : [`scheduler=${this.scheduler.replace(" ", "-")}`]),
                `schedule=${written(at.schedule)}`, `step=${at.step}`, `text=${fingerprint(this.source)}`];
            history.replaceState(null, "", `#${parts.join("&")}`);
        };
        // Browsers allow only so many changes of the address in a time.
        if (at) this.sharing = setTimeout(write, 150);
        else write();
    }

    /** Opens what a link names. @param {URLSearchParams} link */
    async openLink(link) {
        this.element.hidden = false;
        const problem = this.#settle(link);
        const schedule = read(link.get("schedule") ?? "");
        const step = Number(link.get("step") ?? 0);
        if (problem || !schedule || !Number.isInteger(step) || step < 0 || step > schedule.length) {
            this.status.textContent = `The link cannot be followed: ${problem ?? (schedule ? "there is no such step." : "its schedule is damaged.")} Here is the program as it stands.`;
        } else {
            if (await this.schedule.open(schedule, step) && link.has("text") && link.get("text") !== fingerprint(this.source)) this.status.textContent = "The program has changed since the link was made. The same choices now do what is shown here.";
        }
        this.element.scrollIntoView({ block: "nearest" });
    }

    /** Takes the settings from a link; says what does not fit. @param {URLSearchParams} link @returns {string | null} */
    #settle(link) {
        for (const pair of (link.get("set") ?? "").split(",").filter(Boolean)) {
            const [name, value] = pair.split(":");
            const constant = this.constants.find((each) => each.name === name);
            if (!constant || !/^-?\d{1,15}$/.test(value ?? "")) return `the program has no constant “${name}” that could be “${value}”.`;
            constant.value = Number(value);
            const input = this.element.querySelector(`input[name="${name}"]`);
            if (input instanceof HTMLInputElement) input.value = value;
        }
        const [kind, number] = (link.get("scheduler") ?? "threads").split("-");
        if (!SCHEDULERS.some(([value]) => value === kind)) return `there is no scheduler “${kind}”.`;
        if (this.choice && this.number) { this.choice.value = kind; this.number.value = number ?? "1"; }
        this.#showNumber();
        this.#read();
        return null;
    }
}

/** @param {Outcome} outcome */
const printed = (outcome) => (outcome.stdout ? make("pre", {}, outcome.stdout.trimEnd()) : make("em", {}, "nothing"));

/** @param {Outcome} outcome */
const goneRow = (outcome) => make("tr", { class: "explore-gone" }, make("td", {}, make("del", {}, outcome.stdout.trimEnd() || "nothing")), make("td", {}, make("del", {}, ending(outcome.end, outcome.panicked))), make("td", {}, "not under this scheduler"), make("td"), make("td"));
