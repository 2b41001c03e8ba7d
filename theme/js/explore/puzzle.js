// A puzzle while it is played: the goal, whether it is reached or out of reach, and a hint.
import { button, count, make, marked } from "./dom.js";
import { ending, identity, place } from "./json.js";

/** @typedef {import("./json.js").Outcome} Outcome */
/** @typedef {import("./json.js").Replay} Replay */
/** @typedef {{ set: Record<string, number>, stdout: string, end: import("./json.js").End, panicked: string[], steps?: number, switches?: number }} Goal */

export class Puzzle {
    /** @param {import("./panel.js").Panel} panel @param {HTMLElement} item the puzzle's place below the listing */
    constructor(panel, item) {
        this.panel = panel;
        this.item = item;
        this.goal = /** @type {Goal} */ (JSON.parse(item.dataset.goal ?? "{}"));
        this.said = make("p", { class: "explore-puzzle-said", role: "status" });
        /** A hint was asked for before there was a place to give one about. */
        this.asked = false;
        const words = item.querySelector(".puzzle-words");
        // Where one goes on to once it is solved.
        this.next = button("Next puzzle", () => { const next = this.#nextItem(); if (next) panel.play(next); }, { hidden: true });
        const actions = make("div", { class: "explore-controls" }, this.next, button("Hint", () => this.#hint()), button("Start again", () => panel.playFreely()), button("Leave the puzzle", () => { panel.leavePuzzle(); panel.schedule.play.summary.focus({ preventScroll: true }); }));
        this.element = make("div", { class: "explore-puzzle", role: "group", "aria-label": "Puzzle" }, make("p", {}, make("strong", {}, "Puzzle: "), words?.textContent ?? ""), this.said, actions);
    }

    /** The puzzle below this one that is not solved yet; above, if there is none below. */
    #nextItem() {
        const all = /** @type {HTMLElement[]} */ ([...this.item.parentElement?.querySelectorAll(":scope > li") ?? []]);
        const at = all.indexOf(this.item);
        return [...all.slice(at + 1), ...all.slice(0, at)].find((item) => !item.classList.contains("is-solved"));
    }

    /** @param {Outcome} outcome */
    #isGoal(outcome) {
        return identity(outcome) === identity(/** @type {Outcome} */ (this.goal));
    }

    /** Looks at the schedule played so far. @param {Replay} replay */
    update(replay) {
        this.#judge(replay);
        if (this.asked) this.#hint();
    }

    /** Says how far it is, or what the end is worth. @param {Replay} replay */
    #judge(replay) {
        const switches = replay.events.filter((event) => event.switch).length;
        const [most, often] = [this.goal.steps ?? Infinity, this.goal.switches ?? Infinity];
        const used = `${count(replay.events.length, "step")}${most < Infinity ? ` of at most ${most}` : ""}, ${switches} context switch${switches === 1 ? "" : "es"}${often < Infinity ? ` of at most ${often}` : ""}`;
        if (!replay.end) {
            const over = replay.events.length > most || switches > often ? " That is more than the puzzle allows: go back." : "";
            const term = often < Infinity ? " It is a context switch when one that could go on has to let another go first." : "";
            this.said.textContent = replay.events.length ? `So far ${used}.${over}` : `Choose who moves first.${term}`;
            return;
        }
        const ended = { stdout: replay.stdout, end: replay.end, panicked: replay.panicked ?? [] };
        const race = replay.end.kind === "race";
        const reached = this.#isGoal(race ? { ...ended, stdout: this.goal.stdout, panicked: this.goal.panicked } : ended);
        const within = replay.events.length <= most && switches <= often;
        if (reached && within) {
            this.said.textContent = `Solved, in ${used}.`;
            this.element.classList.add("is-solved");
            this.item.dispatchEvent(new CustomEvent("puzzle-solved", { bubbles: true }));
            this.next.hidden = !this.#nextItem();
        } else if (reached) this.said.textContent = `That is the result, but in ${used}: more than the puzzle allows. Go back and choose otherwise.`;
        else this.said.textContent = `This run prints ${replay.stdout ? JSON.stringify(replay.stdout.trimEnd()) : "nothing"} and ends: ${ending(replay.end).replaceAll("`", "")}. Go back and choose otherwise.`;
    }

    /** Hears what is still within reach from the step that is shown. @param {{ complete: boolean, outcomes?: Outcome[] }} reachable */
    hear(reachable) {
        const possible = (reachable.outcomes ?? []).some((outcome) => this.#isGoal(outcome));
        if (!possible && reachable.complete && !this.panel.schedule.replay?.end) this.said.textContent = "From here the goal is out of reach. Go back a step or more.";
    }

    /** Names the next step of a shortest solution from the step that is shown. */
    async #hint() {
        const { panel, goal } = this;
        const { choices, step, replay } = panel.schedule;
        // The puzzle is about to begin, and the hint is its first.
        this.asked = !replay;
        if (!replay) return;
        const prefix = choices.slice(0, step);
        const request = { ...panel.request("reachable", prefix), least: goal.steps ? "steps" : "switches" };
        const answer = await panel.work("Looking for a solution", request);
        const enabled = answer && await panel.engine.ask(panel.request("enabled", prefix)).catch(() => null);
        // Called off; or about a place that the reader has left, where a hint would lead astray.
        if (!enabled || panel.schedule.replay !== replay || panel.schedule.step !== step) return;
        const way = answer.outcomes?.find((/** @type {Outcome} */ outcome) => this.#isGoal(outcome))?.witness;
        const used = replay.events.slice(0, step).filter((event) => event.switch).length;
        const fits = way && step + way.steps <= (goal.steps ?? Infinity) && used + way.switches <= (goal.switches ?? Infinity);
        if (!fits || !way.schedule.length) {
            const ended = replay.end && step === choices.length;
            const unknown = !way && !answer.complete;
            this.said.textContent = ended ? "The program has ended. Go back first." : unknown ? "There is too much ahead to find a way from here." : "From here the goal is out of reach within its limits. Go back a step or more.";
            return;
        }
        const next = way.schedule[0];
        const [thread, result] = Array.isArray(next) ? next : [next, 0];
        const mover = enabled.threads.find((/** @type {{ thread: number }} */ each) => each.thread === thread);
        const which = mover?.choices.length > 1 ? `, result ${result + 1}` : "";
        panel.schedule.play.point([...prefix, next]);
        this.said.replaceChildren(...marked(`Hint: let ${mover?.name} move: ${mover ? place(mover) : ""}${which}. ${count(way.steps, "step")} to go.`));
    }
}
