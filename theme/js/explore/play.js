// You are the scheduler: who can move from the current step, and which results are still within reach.
import { button, make } from "./dom.js";
import { waiting } from "./effects.js";
import { ending, endingShort, endsWell, identity, place } from "./json.js";

/** @typedef {import("./json.js").Choice} Choice */
/** @typedef {import("./json.js").Enabled} Enabled */
/** @typedef {import("./json.js").Outcome} Outcome */
/** @typedef {import("./json.js").View} View */
/** @typedef {import("./json.js").ThreadView} ThreadView */

/** The state a move would start from. @param {import("./json.js").Replay | null} replay @param {number} step */
const viewAt = (replay, step) => (step ? replay?.events[step - 1].view : replay?.start) ?? null;

/** Why a thread cannot move. @param {ThreadView} thread */
function idle(thread) {
    if (!thread.doing) return thread.status === "panicked" ? " has ended by a panic" : " has ended";
    if (thread.status === "ready") return " is ready, and is not its turn under this scheduler";
    const holder = thread.waits_for.length ? `, held by ${thread.waits_for.join(", ")}` : "";
    return ` ${waiting(thread.doing).replaceAll("`", "")}${holder}${thread.line ? ` (line ${thread.line})` : ""}`;
}

export class Play {
    /** @param {import("./schedule.js").Schedule} schedule */
    constructor(schedule) {
        this.schedule = schedule;
        this.summary = make("summary", {}, "You are the scheduler");
        this.moves = make("div", { class: "explore-moves", role: "group", "aria-label": "Who moves next" });
        this.reach = make("ul", { class: "explore-reach" });
        /** How many there are is heard; the list is there to be read. */
        this.reached = make("p", { role: "status" });
        this.element = make("details", { class: "explore-play" }, this.summary, this.moves, this.reached, this.reach);
        this.element.addEventListener("toggle", () => this.update());
        /** Every result ever seen for this program and settings: what is gone is struck through. @type {Map<string, Outcome>} */
        this.seen = new Map();
        this.subject = "";
        this.turn = 0;
        this.chosen = false;
        /** The schedule that a hint names, with the move it is about. */
        this.hinted = "";
    }

    /** Shows the moves from the current step, once the reader rests there. */
    update() {
        clearTimeout(this.timer);
        this.turn += 1;
        if (!this.element.open) return;
        this.moves.setAttribute("aria-busy", "true");
        this.timer = setTimeout(() => this.#ask(this.turn), 120);
    }

    /** @param {number} turn */
    async #ask(turn) {
        const { panel, choices, step } = this.schedule;
        const prefix = choices.slice(0, step);
        const subject = JSON.stringify(panel.request("reachable"));
        if (subject !== this.subject) { this.seen.clear(); this.subject = subject; }
        try {
            const enabled = await panel.engine.ask(panel.request("enabled", prefix));
            if (turn !== this.turn) return;
            this.#showMoves(enabled, prefix, viewAt(this.schedule.replay, step));
            if (!this.seen.size && prefix.length) this.#keep(await panel.engine.ask(panel.request("reachable", [])));
            const reachable = await panel.engine.ask(panel.request("reachable", prefix));
            if (turn === this.turn) this.#showReach(reachable);
        } catch (error) {
            if (turn !== this.turn) return;
            this.moves.removeAttribute("aria-busy");
            this.reached.textContent = /** @type {Error} */ (error).message;
            this.reach.replaceChildren();
        }
    }

    /** A place for each thread, in the order in which they came: it stays where it is, whoever can move.
     * @param {Enabled} enabled @param {Choice[]} prefix @param {View | null} view */
    #showMoves(enabled, prefix, view) {
        const lanes = enabled.end ? [] : (view?.threads ?? []).map((thread) => make("div", { class: "explore-lane" }, ...this.#lane(thread, enabled, prefix)));
        const moves = lanes.flatMap((lane) => [...lane.querySelectorAll("button")]);
        // A puzzle's verdict stands at its head, which may be out of sight here.
        const verdict = this.schedule.panel.puzzle?.said.textContent ?? `The program has ended: ${ending(enabled.end ?? { kind: "" })}. Go back to choose otherwise.`;
        // Who has gone on to something else meanwhile stays there.
        const at = document.activeElement;
        const here = at === document.body || at === this.summary || this.moves.contains(at);
        // Moves may be asked for twice, and who is among them already stays where they are.
        const same = this.moves.contains(at) && moves.find((move) => move.textContent === at?.textContent);
        this.moves.replaceChildren(...(moves.length ? lanes : [make("p", {}, enabled.end ? verdict : "Nobody can move.")]));
        this.moves.removeAttribute("aria-busy");
        this.#point();
        if (this.chosen && here) (moves[0] ?? this.summary).focus({ preventScroll: true });
        else if (same) same.focus({ preventScroll: true });
        this.chosen = false;
    }

    /** What a thread can do now, each a button; or why it cannot move. @param {ThreadView} thread @param {Enabled} enabled @param {Choice[]} prefix */
    #lane(thread, enabled, prefix) {
        const mover = enabled.threads.find((each) => each.thread === thread.thread);
        if (!mover?.choices.length) return [make("span", { class: "explore-idle" }, `${thread.name}${idle(thread)}`)];
        return mover.choices.map((choice) => {
            const which = mover.choices.length > 1 ? `, result ${Array.isArray(choice) ? choice[1] + 1 : 1}` : "";
            const moved = [...prefix, choice];
            return button(`${mover.name}: ${place(mover)}${which}`, () => this.#move(moved), { "data-moved": JSON.stringify(moved) });
        });
    }

    /** Shows which move a hint is about, now or as soon as the moves are there. @param {Choice[]} moved the schedule with that move */
    point(moved) {
        this.hinted = JSON.stringify(moved);
        this.#point();
    }

    #point() {
        for (const move of this.moves.querySelectorAll("button")) move.classList.toggle("is-hinted", move.dataset.moved === this.hinted);
    }

    /** @param {Choice[]} choices */
    async #move(choices) {
        // The buttons are about to change: the focus goes to the first of the new ones.
        this.chosen = true;
        await this.schedule.open(choices, choices.length, true, true);
    }

    /** @param {{ outcomes?: Outcome[] }} reachable */
    #keep(reachable) {
        for (const outcome of reachable.outcomes ?? []) {
            if (!this.seen.has(identity(outcome))) this.seen.set(identity(outcome), outcome);
        }
    }

    /** @param {{ complete: boolean, outcomes?: Outcome[], error?: string }} reachable */
    #showReach(reachable) {
        this.#keep(reachable);
        this.schedule.panel.puzzle?.hear(reachable);
        const open = new Set((reachable.outcomes ?? []).map(identity));
        const items = [...this.seen].map(([key, outcome]) => {
            const printed = outcome.stdout.trim().replaceAll("\n", " ⏎ ") || "prints nothing";
            const ends = endsWell(outcome.end, outcome.panicked) ? "" : `, ${endingShort(outcome.end, outcome.panicked)}`;
            const text = printed + ends.replaceAll("`", "");
            return open.has(key) ? make("li", {}, text) : make("li", { class: "is-out" }, make("del", {}, text), make("span", { class: "visually-hidden" }, " (out of reach)"));
        });
        const many = this.seen.size > 1 ? `, ${open.size} of ${this.seen.size} results` : "";
        this.reached.textContent = reachable.error ?? `${reachable.complete ? "Still within reach from here" : "Within reach from here, as far as was explored"}${many}:`;
        this.reach.replaceChildren(...items);
    }
}
