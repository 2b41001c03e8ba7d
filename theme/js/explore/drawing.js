// The picture of all situations of a program, and the same as a table.
import { button, count, draw, make, marked, table } from "./dom.js";
import { ending, place } from "./json.js";
import { layout } from "./layout.js";

/** @typedef {import("./json.js").Graph} Graph */
/** @typedef {import("./json.js").Choice} Choice */

/** The picture, the same as a table, and the picture's dots by situation. @param {Graph} graph @param {(schedule: Choice[]) => void} go goes where a schedule leads */
export function drawn(graph, go) {
    const ends = [...new Set(graph.edges.flatMap((edge) => (edge.end ? [ending(edge.end)] : [])))];
    const target = (/** @type {Graph["edges"][number]} */ edge) => edge.to ?? (edge.end ? graph.nodes.length + ends.indexOf(ending(edge.end)) : null);
    const edges = graph.edges.flatMap((edge) => { const to = target(edge); return to === null ? [] : [/** @type {[number, number]} */ ([edge.from, to])]; });
    const { spots, width, height } = layout(graph.nodes.length + ends.length, edges);
    const lines = edges.map(([from, to]) => draw("line", { x1: spots[from].x, y1: spots[from].y, x2: spots[to].x, y2: spots[to].y }));
    const dots = graph.nodes.map((node, at) => {
        const kinds = node.end ? [node.end.kind] : node.endings;
        const only = kinds.every((kind) => kind !== "exit");
        const dot = draw("circle", { cx: spots[at].x, cy: spots[at].y, r: node.end ? 9 : 7, class: only ? "is-bad" : kinds.some((kind) => kind !== "exit") ? "is-open" : "is-good" }, draw("title", {}));
        dot.firstElementChild?.append(node.end ? `ends: ${ending(node.end)}` : node.threads.map((thread) => `${thread.name}: ${place(thread)}`).join("\n"));
        dot.addEventListener("click", () => go(node.schedule));
        return dot;
    });
    const squares = ends.map((end, at) => {
        const { x, y } = spots[graph.nodes.length + at];
        const square = draw("rect", { x: x - 8, y: y - 8, width: 16, height: 16 }, draw("title", {}));
        square.firstElementChild?.append(`the program ends: ${end}`);
        return square;
    });
    const svg = draw("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": `${count(graph.nodes.length, "situation")} and the steps between them; the table below says the same` }, ...lines, ...dots, ...squares);
    const rows = graph.nodes.map((node, at) => make("tr", {},
        make("th", { scope: "row" }, String(at)),
        make("td", {}, ...(node.end ? [`ends: ${ending(node.end)}`] : node.threads.flatMap((thread, which) => [...(which ? ["; "] : []), `${thread.name}: `, ...marked(thread.text)]))),
        make("td", {}, node.end ? "" : [...new Set(node.endings)].join(", ")),
        make("td", {}, button("Go", () => go(node.schedule), { "aria-label": `Go to situation ${at}` }))));
    const key = make("p", { class: "explore-keys" }, "A row is a number of steps from the start; squares are ends. Red: only deadlock, panic or the like can come. Filled: where the schedule stands. Click a situation to go there.");
    const parts = [make("div", { class: "explore-scroll explore-graph", role: "region", "aria-label": "Picture of all situations", tabindex: 0 }, svg), key,
        make("details", {}, make("summary", {}, "The same as a table"), table("All situations", ["Situation", "Next", "Can still end by", "Go"], rows))];
    return { dots, parts };
}
