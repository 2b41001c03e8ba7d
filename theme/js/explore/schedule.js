// A schedule to step through: controls, the step in words, the table of all steps, the state at the step, the next move in the reader's hands.
import { step as mark } from "../listing/marks.js";
import { Arrows } from "./arrows.js";
import { control, rename } from "./controls.js";
import { asText, copy } from "./copy.js";
import { button, make, reveal } from "./dom.js";
import { effects } from "./effects.js";
import { endingShort, endsWell, place } from "./json.js";
import { Play } from "./play.js";
import { stateTables } from "./state.js";
import { center, endAfter, fit, stateBefore, stepsTable } from "./steps.js";

/** @typedef {import("./json.js").Choice} Choice */
/** @typedef {import("./json.js").Replay} Replay */

/** Milliseconds from step to step while it plays. */
const PACE = 900;
/** Steps that a page can show one by one and stay quick. */
const LONGEST = 10_000;

/** Where a whole schedule leads: who was sent a link to it does not know. @param {Replay} replay */
function leadsTo({ stdout, end, panicked }) {
    if (!end) return "";
    const all = stdout.trim().replaceAll("\n", " ⏎ ");
    const printed = all ? `prints “${all.length > 80 ? `${all.slice(0, 80)} …` : all}”` : "prints nothing";
    return ` This schedule ${printed} and ends${endsWell(end, panicked) ? "" : ":"} ${endingShort(end, panicked).replaceAll("`", "")}.`;
}

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
        this.order = make("p", { class: "explore-order", role: "status" });
        /** @type {Arrows | null} */
        this.arrows = null;
        this.orderer = button("Show what happens before", () => this.#toggleOrder(), { "aria-pressed": "false" });
        this.line = make("pre", { class: "explore-line", "aria-hidden": "true" });
        this.slider = make("input", { type: "range", min: 0, max: 0, value: 0, "aria-label": "Step" });
        this.slider.addEventListener("input", () => this.go(this.slider.valueAsNumber));
        this.buttons = [control("First", () => this.go(0)), control("Back", () => this.go(this.step - 1)), control("Forward", () => this.go(this.step + 1)), control("Last", () => this.go(this.choices.length))];
        this.player = control("Play", () => this.#togglePlay(), { "aria-pressed": "false" });
        const controls = make("div", { class: "explore-controls has-icons", role: "group", "aria-label": "Steps" }, ...this.buttons, this.player, this.slider);
        this.steps = make("div", { class: "explore-steps" });
        /** @type {ReturnType<typeof setInterval> | undefined} */
        this.playing = undefined;
        this.copyText = button("Copy as text", () => { if (this.replay) copy(this.copyText, asText(panel, this.replay)); });
        this.copyLink = button("Copy link", async () => copy(this.copyLink, await panel.address.link()));
        const foot = make("div", { class: "explore-controls" }, this.copyText, this.copyLink);
        this.state = make("div", { class: "explore-state" });
        this.play = new Play(this);
        const key = (/** @type {string} */ name) => make("kbd", {}, name);
        const keys = make("p", { class: "explore-keys of-keyboard" }, "Keys: ", key("←"), " ", key("→"), " a step, ", key("Home"), " ", key("End"), " first and last, ", key("P"), " play and pause, ", key("B"), " what happens before. The address bar holds this schedule and step.");
        this.element = make("div", { class: "explore-schedule", role: "group", "aria-label": "Schedule", hidden: true }, controls, this.words, this.line, make("div", { class: "explore-ask" }, this.play.element, this.orderer), this.order, this.steps, this.state, panel.picture.element, foot, keys);
        this.element.addEventListener("keydown", (event) => this.#key(event));
        // Who has clicked beside it goes on stepping, where a page turned would lose all that is shown.
        document.addEventListener("keydown", (event) => { if (/^Arrow(Left|Right)$/.test(event.key) && document.activeElement?.matches("body, #text") && this.#inSight()) this.#key(event); }, true);
    }

    /** Replays a schedule and shows a step of it; false when it does not fit the program. @param {Choice[]} choices @param {number} step @param {boolean} [play] @param {boolean} [keepFocus] */
    async open(choices, step, play = false, keepFocus = false) {
        this.#pause();
        if (choices.length > LONGEST) {
            this.panel.say(`This schedule has ${choices.length.toLocaleString("en-US")} steps, too many to show. With fewer rounds of its loops the program has short ones of the same shape.`);
            return false;
        }
        const replay = /** @type {Replay | null} */ (await this.panel.work("Replaying", this.panel.request("replay", choices)));
        if (!replay) return false;
        this.choices = choices;
        this.replay = replay;
        this.element.hidden = false;
        this.slider.max = String(choices.length);
        const { element, rows, columns } = stepsTable(replay, this.panel.source, (to) => this.go(to));
        this.rows = rows;
        this.steps.replaceChildren(element);
        fit(element, columns.length);
        this.arrows?.leave();
        this.arrows = new Arrows(rows, columns, replay);
        if (play) this.play.element.open = true;
        this.go(step);
        if (this.panel.picture.element.open) this.panel.picture.refresh();
        this.panel.puzzle?.update(replay);
        if (!keepFocus) {
            (choices.length ? this.buttons[2] : this.play.summary).focus({ preventScroll: true });
            // The first move is under the hand as soon as it is there.
            if (play) this.play.chosen = true;
            reveal(this.element);
        }
        return true;
    }

    close() {
        this.#pause();
        this.element.hidden = true;
        this.replay = null;
        this.light();
    }

    /** Shows a step. @param {number} to */
    go(to) {
        const { replay } = this;
        if (!replay) return;
        this.rows[this.step]?.removeAttribute("aria-current");
        this.step = Math.min(Math.max(to, 0), this.choices.length);
        const row = this.rows[this.step];
        row.setAttribute("aria-current", "step");
        center(row);
        this.#showOrder();
        this.slider.value = String(this.step);
        const words = this.#inWords(replay);
        this.slider.setAttribute("aria-valuetext", words);
        const [, step = "", rest = ""] = /^(.*?:)(.*)$/s.exec(words) ?? [];
        this.words.replaceChildren(make("strong", {}, step), rest);
        this.buttons.forEach((each, at) => each.setAttribute("aria-disabled", String(at < 2 ? this.step === 0 : this.step === this.choices.length)));
        const view = this.step ? replay.events[this.step - 1].view : replay.start;
        this.state.replaceChildren(...stateTables(view, this.step ? stateBefore(replay, this.step) : null));
        this.light();
        this.panel.address.share({ schedule: this.choices, step: this.step });
        this.panel.picture.light();
        this.play.update();
    }

    /** @param {Replay} replay */
    #inWords(replay) {
        const event = replay.events[this.step - 1];
        if (!event) return `Step 0 of ${this.choices.length}: nothing has happened yet.${leadsTo(replay)}`;
        const did = effects(event, stateBefore(replay, event.step)).join("; ");
        const printed = event.printed ? ` It prints “${event.printed.trimEnd()}”.` : "";
        const end = endAfter(replay, event);
        return `Step ${this.step} of ${this.choices.length}: ${event.name}: ${place(event)}${did ? `: ${did}` : ""}.${printed}${end && ` ${end}`}`.replaceAll("`", "");
    }

    /** Lights the line of the current step in the code, and repeats it beside the step, where it is in sight on a small screen. */
    light() {
        const { listing, element, program } = this.panel;
        const event = element?.hidden ? undefined : this.replay?.events[this.step - 1];
        const text = event?.line ? program.text.split("\n")[event.line - 1] ?? "" : "";
        this.line.textContent = text.trim();
        mark(listing, event?.line ?? 0);
        this.panel.own?.light(event?.line ?? 0);
    }

    #toggleOrder() {
        this.orderer.setAttribute("aria-pressed", String(this.orderer.getAttribute("aria-pressed") !== "true"));
        this.#showOrder();
    }

    #showOrder() {
        this.order.textContent = this.arrows?.show(this.step, this.orderer.getAttribute("aria-pressed") === "true") ?? "";
    }

    #togglePlay() {
        if (this.playing) { this.#pause(); return; }
        if (this.step === this.choices.length) this.go(0);
        rename(this.player, "Pause");
        this.player.setAttribute("aria-pressed", "true");
        this.playing = setInterval(() => {
            this.go(this.step + 1);
            if (this.step === this.choices.length) this.#pause();
        }, PACE);
    }

    #pause() {
        clearInterval(this.playing);
        this.playing = undefined;
        rename(this.player, "Play");
        this.player.setAttribute("aria-pressed", "false");
    }

    #inSight() {
        const { top, bottom } = this.element.getBoundingClientRect();
        return bottom - top > 0 && bottom > 0 && top < innerHeight;
    }

    /** Arrows step. They never reach the page, which would turn. @param {KeyboardEvent} event */
    #key(event) {
        if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        /** @type {Record<string, () => void>} */
        const switches = { p: () => this.#togglePlay(), b: () => this.#toggleOrder() };
        const press = switches[event.key.toLowerCase()];
        if (press) { event.stopPropagation(); press(); return; }
        /** @type {Record<string, number>} */
        const targets = { ArrowLeft: this.step - 1, ArrowRight: this.step + 1, Home: 0, End: this.choices.length };
        const to = targets[event.key];
        if (to === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        this.#pause();
        this.go(to);
    }
}
