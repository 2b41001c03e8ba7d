// All situations of a small program as a picture, the current one lit; the same as a table. Click or press to go there. How it is drawn is
// loaded when it is wanted.
import { count, make } from "./dom.js";

/** @typedef {import("./json.js").Graph} Graph */
/** @typedef {import("./json.js").Choice} Choice */

/** More than so many situations are no picture. */
const MOST = 400;

/** @param {Choice} choice */
const result = (choice) => (Array.isArray(choice) ? choice[1] : 0);

export class Picture {
    /** @param {import("./panel.js").Panel} panel */
    constructor(panel) {
        this.panel = panel;
        this.summary = make("summary", {}, "A picture of all situations");
        this.body = make("div");
        this.element = make("details", { class: "explore-picture" }, this.summary, this.body);
        this.element.addEventListener("toggle", () => { if (this.element.open) this.refresh(); });
        /** @type {Graph | null} */
        this.graph = null;
        /** @type {Element[]} */
        this.dots = [];
        this.subject = "";
    }

    /** Draws the program under the present settings, if it is not drawn already. */
    async refresh() {
        const request = this.panel.request("graph");
        const subject = JSON.stringify(request);
        if (subject === this.subject) { this.light(); return; }
        const answer = await this.panel.engine.ask(request).catch((error) => ({ error: error.message }));
        this.subject = subject;
        this.graph = null;
        if (answer.nodes?.length <= MOST) await this.#show(answer);
        else this.body.replaceChildren(make("p", {}, answer.nodes ? `${count(answer.nodes.length, "situation")}: too many to draw. Set smaller constants.` : answer.error));
    }

    /** @param {Graph} graph */
    async #show(graph) {
        const module = await import("./drawing.js").catch(() => null);
        if (!module) {
            this.subject = "";
            this.body.replaceChildren(make("p", {}, "What draws the picture could not be loaded. Open this again to try once more."));
            return;
        }
        const { dots, parts } = module.drawn(graph, (schedule) => this.#go(schedule));
        this.graph = graph;
        this.dots = dots;
        this.body.replaceChildren(...parts);
        this.light();
    }

    /** @param {Choice[]} schedule */
    async #go(schedule) {
        await this.panel.schedule.open(schedule, schedule.length, true, true);
    }

    /** Lights the situation of the current step. */
    light() {
        this.dots.forEach((dot) => dot.classList.remove("is-here"));
        const { replay, step } = this.panel.schedule;
        if (!this.graph || !this.element.open || !replay) return;
        let at = 0;
        for (const event of replay.events.slice(0, step)) {
            const edge = this.graph.edges.find((each) => each.from === at && each.path.join(".") === event.path.join(".") && result(each.choice) === result(event.choice));
            if (edge?.to === null || edge?.to === undefined) return;
            at = edge.to;
        }
        this.dots[at].classList.add("is-here");
    }
}
