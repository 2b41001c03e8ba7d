// The program's state at a step, as two small tables; what the step changed is marked.
import { make, marked, table } from "./dom.js";
import { variables } from "./effects.js";

/** @typedef {import("./json.js").View} View */
/** @typedef {import("./json.js").ThreadView} ThreadView */

/** @param {string} text @param {boolean} changed */
function shown(text, changed) {
    if (!changed || !text) return text;
    return make("mark", {}, text, make("span", { class: "visually-hidden" }, " (changed)"));
}

/** How a thread is, where that is not simply that it can go on. @param {ThreadView} thread */
const statusOf = ({ status, waits_for }) => (status === "ready" ? "" : `${status}${waits_for.length ? `, waits for ${waits_for.join(", ")}` : ""}`);

/** @param {ThreadView} thread @param {ThreadView | undefined} before */
function threadRow(thread, before) {
    const status = statusOf(thread);
    const known = new Map((before ? variables(before) : []).map(({ key, value }) => [key, value]));
    const items = variables(thread).map(({ key, name, value }) => make("li", {}, make("code", {}, shown(`${name} = ${value}`, known.get(key) !== value))));
    return make("tr", {},
        make("th", { scope: "row" }, thread.name),
        make("td", {}, ...(status ? [shown(status, !before || status !== statusOf(before))] : []), status && thread.doing ? ": " : "", ...marked(thread.doing), thread.doing && thread.line ? ` (line ${thread.line})` : ""),
        make("td", {}, items.length ? make("ul", { class: "explore-values" }, ...items) : ""));
}

/** @param {View} view @param {View | null} before */
function sharedRows(view, before) {
    const objects = view.objects.map((object) => {
        const old = before?.objects.find((each) => each.kind === object.kind && each.name === object.name);
        const held = object.holders.join(", ");
        const waiting = object.waiters.join(", ");
        return make("tr", {},
            make("th", { scope: "row" }, make("code", {}, object.name), ` ${object.kind}`),
            make("td", {}, make("code", {}, shown(object.value, before !== null && old?.value !== object.value))),
            make("td", {}, shown(held, before !== null && old?.holders.join(", ") !== held)),
            make("td", {}, shown(waiting, before !== null && old?.waiters.join(", ") !== waiting)));
    });
    // A static that is an object stands among the objects.
    const statics = view.statics.filter(({ name }) => !view.objects.some((object) => object.name === name)).map((variable) => {
        const old = before?.statics.find((each) => each.name === variable.name);
        return make("tr", {},
            make("th", { scope: "row" }, make("code", {}, variable.name), " static"),
            make("td", {}, make("code", {}, shown(variable.value, before !== null && old?.value !== variable.value))), make("td"), make("td"));
    });
    return [...objects, ...statics];
}

/** The tables of a state. @param {View} view @param {View | null} before the state one step earlier */
export function stateTables(view, before) {
    const threads = view.threads.map((thread) => threadRow(thread, before?.threads.find((each) => each.name === thread.name) ?? (before ? undefined : thread)));
    const tables = [table("Threads at this step", ["Thread", "Next", "Variables"], threads)];
    const shared = sharedRows(view, before);
    if (shared.length) tables.push(table("Shared objects at this step", ["Shared", "Value", "Held by", "Waiting"], shared));
    return tables;
}
