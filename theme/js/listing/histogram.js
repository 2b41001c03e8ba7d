// What many runs did, beside what is possible: a table whose bars are drawn in it, so that the picture and the table are one.
import { allowedOf, judge, mayRace } from "./judge.js";
import { allowedEnding, allowedText, count, ending, make, printed } from "./words.js";

/** @typedef {import("./judge.js").Seen} Seen */
/** @typedef {{ what: (Node | string)[], runs: number, kind?: "outside" | "free" }} Row */

const BINS = 10;

/** @param {HTMLElement} listing @param {Seen[]} seen @param {boolean} edited */
export function histogram(listing, seen, edited) {
    const set = edited ? null : allowedOf(listing);
    const total = seen.reduce((sum, { count }) => sum + count, 0);
    const rows = set ? against(set, seen) : seen.map(seenRow);
    const most = Math.max(1, ...rows.map(({ runs }) => runs));
    const head = make("tr", {}, make("th", { scope: "col" }, "Outcome"), make("th", { scope: "col", class: "runs" }, "Runs"), make("td", {}));
    const body = rows.map(({ what, runs, kind }) => make("tr", { class: kind ?? (runs ? null : "is-unseen") },
        make("th", { scope: "row" }, ...what), make("td", { class: "runs" }, String(runs)),
        make("td", { class: "amount", "aria-hidden": "true" }, make("span", { style: `inline-size: ${(100 * runs) / most}%` }))));
    const table = make("div", { class: "run-scroll", role: "region", tabindex: 0, "aria-label": `Outcomes of ${count(total, "run")}` }, make("table", { class: "run-histogram" }, make("thead", {}, head), make("tbody", {}, ...body)));
    return [make("p", { class: "run-sum" }, ...summary(set, seen, total)), table];
}

/** @param {import("./judge.js").Allowed[] | null} set @param {Seen[]} seen @param {number} total */
function summary(set, seen, total) {
    const different = `${count(total, "run")}, ${count(seen.length, "different result")}.`;
    if (!set) return [make("strong", {}, different), " Your text is not the book's: nothing is known of what else it may do."];
    const outside = seen.filter((run) => judge(set, run) < 0).reduce((sum, run) => sum + run.count, 0);
    if (mayRace(set)) return [make("strong", {}, different), " This program has a data race: no result of it means anything, not even that they all look right."];
    if (outside) return [make("strong", { class: "run-bad" }, `${different} ${count(outside, "run")} did what the set below does not allow.`)];
    const met = new Set(seen.map((run) => judge(set, run))).size;
    const rest = set.length - met;
    const never = rest ? ` ${rest === 1 ? "One that is" : `${rest} that are`} possible did not come up; that they are rare is all that says.` : "";
    return [make("strong", {}, different), ` All of them allowed.${never}`];
}

/** The set's lines in their order, then what is in no line. @param {import("./judge.js").Allowed[]} set @param {Seen[]} seen @returns {Row[]} */
function against(set, seen) {
    const places = seen.map((run) => judge(set, run));
    const rows = set.flatMap((allowed, at) => {
        const mine = seen.filter((_, index) => places[index] === at);
        const runs = mine.reduce((sum, run) => sum + run.count, 0);
        const words = allowedEnding(allowed);
        return spread(allowed, mine) ?? [{ what: [allowedText(allowed), ...(words ? [" ", make("small", {}, words)] : []), ...among(allowed, mine)], runs }];
    });
    const outside = seen.filter((_, index) => places[index] < 0).map((run) => /** @type {Row} */ ({ ...seenRow(run), kind: mayRace(set) ? "free" : "outside" }));
    return [...rows, ...outside];
}

/** @param {Seen} run @returns {Row} */
function seenRow(run) {
    const words = ending(run.end);
    return { what: [printed(run.stdout), ...(words ? [" ", make("small", {}, words)] : [])], runs: run.count };
}

/** Which numbers were met, where one was left open. @param {import("./judge.js").Allowed} allowed @param {Seen[]} mine */
function among(allowed, mine) {
    if (!allowed.out.some((piece) => typeof piece !== "string") || mine.length < 2) return [];
    return [" ", make("small", {}, `${mine.length} different texts`)];
}

/** Where the line leaves one number open within bounds: the whole range in equal parts, each with its runs.
 * @param {import("./judge.js").Allowed} allowed @param {Seen[]} mine @returns {Row[] | null} */
function spread(allowed, mine) {
    const holes = allowed.out.filter((piece) => typeof piece !== "string");
    const [hole] = holes;
    if (holes.length !== 1 || hole.hole !== "int" || hole.least === undefined || hole.greatest === undefined || allowedEnding(allowed)) return null;
    const [least, greatest] = [Number(hole.least), Number(hole.greatest)];
    if (greatest - least < 2 * BINS || greatest > Number.MAX_SAFE_INTEGER) return null;
    const before = allowed.out.slice(0, allowed.out.indexOf(hole)).join("");
    const width = (greatest - least + 1) / BINS;
    const rows = Array.from({ length: BINS }, (_, at) => {
        const [from, to] = [Math.ceil(least + at * width), at === BINS - 1 ? greatest : Math.ceil(least + (at + 1) * width) - 1];
        return { from, to, runs: 0, met: /** @type {number[]} */ ([]) };
    });
    for (const run of mine) {
        const value = Number(/^-?[0-9]+/.exec(run.stdout.slice(before.length))?.[0]);
        const row = rows.find(({ from, to }) => from <= value && value <= to);
        if (row) { row.runs += run.count; row.met.push(value); }
    }
    return rows.map(({ from, to, runs, met }) => ({ runs, what: [make("span", { class: "range" }, `${before.split("\n").at(-1)}${from.toLocaleString("en-US")} to ${to.toLocaleString("en-US")}`),
        ...(met.length ? [" ", make("small", {}, met.length === 1 ? `met: ${met[0].toLocaleString("en-US")}` : `met: ${Math.min(...met).toLocaleString("en-US")} to ${Math.max(...met).toLocaleString("en-US")}`)] : [])] }));
}
