// The table of a schedule: a column for each thread, a row for each step, with what the step did.
import { make, marked, table } from "./dom.js";
import { effects } from "./effects.js";
import { ending } from "./json.js";

/** @typedef {import("./json.js").Event} Event */
/** @typedef {import("./json.js").Replay} Replay */

/** Pixels that a column needs for words. */
const ROOM = 128;

/** The state a step started from. @param {Replay} replay @param {number} step from 1 */
export const stateBefore = (replay, step) => (step > 1 ? replay.events[step - 2].view : replay.start);

/** That the program ends with a step, in words. A deadlock is no step's doing: it stands after the last. @param {Replay} replay @param {Event} event */
export function endAfter(replay, event) {
    const end = event.end ?? (event.step === replay.events.length ? replay.end : null);
    return end ? `The program ends: ${ending(end)}.` : "";
}

/** @param {Replay} replay @param {Event} event @param {string[]} columns @param {(step: number) => void} go */
function row(replay, event, columns, go) {
    const mine = event.path.join(".");
    const did = effects(event, stateBefore(replay, event.step));
    const parts = [...marked(event.text), " ", make("small", {}, event.line ? `line ${event.line}` : "")];
    if (did.length) parts.push(make("span", { class: "explore-did" }, ...did.flatMap((text, at) => [make("span", {}, ...marked(text), at + 1 < did.length ? ";" : ""), " "]).slice(0, -1)));
    if (event.printed) parts.push(make("pre", { class: "explore-printed" }, event.printed.trimEnd()));
    if (event.after) parts.push(make("span", { class: "explore-after" }, `after ${event.after.map((link) => `step ${link.step} (${link.why})`).join(", ")}`));
    const end = endAfter(replay, event);
    // Who waits for whom is said above the table, where there is room.
    if (end) parts.push(make("span", { class: "explore-end" }, ...marked(end.replace(/^(The program ends: (?:deadlock|livelock)):.*/s, "$1."))));
    // In narrow lanes words run on over the empty ones beside their own: to the left, from those at the right.
    const cells = columns.map((column, at) => (column === mine ? make("td", { class: at * 2 >= columns.length ? "is-mine is-late" : "is-mine" }, make("div", { class: "explore-what" }, ...parts)) : make("td")));
    return make("tr", { click: () => go(event.step), class: event.switch ? "is-switch" : null }, make("th", { scope: "row" }, String(event.step)), ...cells);
}

/** Where each thread was spawned, by name: in which line, and the variable that its handle was put into. @param {Replay} replay @param {string} source */
function origins(replay, source) {
    const lines = source.split("\n");
    /** @type {Map<string, string>} */
    const known = new Map();
    const seen = new Set(replay.start.threads.map(({ name }) => name));
    for (const { line, view } of replay.events) {
        const handle = /^\s*let (?:mut )?([a-z]\w*)\s*(?::[^=]*)?=/.exec(lines[line - 1] ?? "")?.[1];
        for (const { name } of view.threads) {
            if (!seen.has(name) && line) known.set(name, `${handle ? `${handle}, ` : ""}line ${line}`);
            seen.add(name);
        }
    }
    return known;
}

/** The table and its rows, the first of which is the start. @param {Replay} replay @param {string} source @param {(step: number) => void} go */
export function stepsTable(replay, source, go) {
    /** @type {Map<string, string>} */
    const columns = new Map();
    for (const event of replay.events) {
        columns.set(event.path.join("."), event.name);
        // Its thread may have raced before it made a step of its own.
        if (event.races_with) columns.set(event.races_with.path.join("."), event.races_with.name);
    }
    const order = [...columns.keys()].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
    const start = make("tr", { click: () => go(0) }, make("th", { scope: "row" }, "0"), make("td", { colspan: Math.max(1, order.length) }, "Nothing has happened yet."));
    const rows = [start, ...replay.events.map((event) => row(replay, event, order, go))];
    const from = origins(replay, source);
    const title = (/** @type {string} */ name) => make("span", {}, make("span", {}, name), ...(from.has(name) ? [" ", make("small", {}, from.get(name) ?? "")] : []));
    const head = ["Step", ...(order.length ? order.map((key) => title(columns.get(key) ?? "")) : ["Threads"])];
    return { element: table("Schedule: one column a thread, one row a step", head, rows), rows, columns: order };
}

/** Threads whose columns would be too narrow for words are lanes, now and whenever there is another width. @param {HTMLElement} element the table's region, in the page @param {number} threads */
export function fit(element, threads) {
    const choose = () => element.classList.toggle("has-lanes", threads > 2 && element.clientWidth < threads * ROOM);
    choose();
    new ResizeObserver(() => requestAnimationFrame(choose)).observe(element);
}

/** Scrolls a row into the middle of its table and its thread into sight, and nothing else. @param {HTMLTableRowElement} row */
export function center(row) {
    const region = row.closest(".explore-scroll");
    if (!region) return;
    region.scrollTop = row.offsetTop - region.clientHeight / 2;
    const words = row.querySelector(".explore-what");
    const room = row.cells[0].offsetWidth;
    const hidden = words instanceof HTMLElement && (words.offsetLeft < region.scrollLeft + room || words.offsetLeft + words.offsetWidth > region.scrollLeft + region.clientWidth);
    if (hidden) region.scrollLeft = words.offsetLeft - room - 8;
}
