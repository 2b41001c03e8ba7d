// All situations of a small program as a picture, the current one lit; the same as a table. Click or press to go there.
import { button, count, make, marked, table } from "./dom.js";
import { ending, place } from "./json.js";
import { layout } from "./layout.js";

/** @typedef {import("./json.js").Graph} Graph */
/** @typedef {import("./json.js").Choice} Choice */

/** More than so many situations are no picture. */
const MOST = 400;
const SVG = "http://www.w3.org/2000/svg";

/** @param {string} name @param {Record<string, string | number>} attributes @param {Element[]} content */
function draw(name, attributes, ...content) {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.append(...content);
    return element;
}

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
        this.graph = answer.nodes?.length <= MOST ? answer : null;
        if (this.graph) this.#show(this.graph);
        else this.body.replaceChildren(make("p", {}, answer.nodes ? `${count(answer.nodes.length, "situation")}: too many to draw. Set smaller constants.` : answer.error));
    }

    /** @param {Graph} graph */
    #show(graph) {
        const ends = [...new Set(graph.edges.flatMap((edge) => (edge.end ? [ending(edge.end)] : [])))];
        const target = (/** @type {Graph["edges"][number]} */ edge) => edge.to ?? (edge.end ? graph.nodes.length + ends.indexOf(ending(edge.end)) : null);
        const edges = graph.edges.flatMap((edge) => { const to = target(edge); return to === null ? [] : [/** @type {[number, number]} */ ([edge.from, to])]; });
        const { spots, width, height } = layout(graph.nodes.length + ends.length, edges);
        const lines = edges.map(([from, to]) => draw("line", { x1: spots[from].x, y1: spots[from].y, x2: spots[to].x, y2: spots[to].y }));
        this.dots = graph.nodes.map((node, at) => {
            const kinds = node.end ? [node.end.kind] : node.endings;
            const only = kinds.every((kind) => kind !== "exit");
            const dot = draw("circle", { cx: spots[at].x, cy: spots[at].y, r: node.end ? 9 : 7, class: only ? "is-bad" : kinds.some((kind) => kind !== "exit") ? "is-open" : "is-good" }, draw("title", {}));
            dot.firstElementChild?.append(node.end ? `ends: ${ending(node.end)}` : node.threads.map((thread) => `${thread.name}: ${place(thread)}`).join("\n"));
            dot.addEventListener("click", () => this.#go(node.schedule));
            return dot;
        });
        const squares = ends.map((end, at) => {
            const { x, y } = spots[graph.nodes.length + at];
            const square = draw("rect", { x: x - 8, y: y - 8, width: 16, height: 16 }, draw("title", {}));
            square.firstElementChild?.append(`the program ends: ${end}`);
            return square;
        });
        const svg = draw("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": `${count(graph.nodes.length, "situation")} and the steps between them; the table below says the same` }, ...lines, ...this.dots, ...squares);
        const rows = graph.nodes.map((node, at) => make("tr", {},
            make("th", { scope: "row" }, String(at)),
            make("td", {}, ...(node.end ? [`ends: ${ending(node.end)}`] : node.threads.flatMap((thread, which) => [...(which ? ["; "] : []), `${thread.name}: `, ...marked(thread.text)]))),
            make("td", {}, node.end ? "" : [...new Set(node.endings)].join(", ")),
            make("td", {}, button("Go", () => this.#go(node.schedule), { "aria-label": `Go to situation ${at}` }))));
        const key = make("p", { class: "explore-keys" }, "A row is a number of steps from the start; squares are ends. Red: only deadlock, panic or the like can come. Filled: where the schedule stands. Click a situation to go there.");
        this.body.replaceChildren(make("div", { class: "explore-scroll explore-graph", role: "region", "aria-label": "Picture of all situations", tabindex: 0 }, svg), key,
            make("details", {}, make("summary", {}, "The same as a table"), table("All situations", ["Situation", "Next", "Can still end by", "Go"], rows)));
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
