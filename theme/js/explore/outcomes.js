// All results as a table, and in words how many there are, of how many schedules, and which of them the scheduler makes impossible.
import { button, count, make, marked, table } from "./dom.js";
import { ending, identity } from "./json.js";

/** @typedef {import("./json.js").Explored} Explored */
/** @typedef {import("./json.js").Outcome} Outcome */
/** @typedef {import("./panel.js").Panel} Panel */

/** Counting looks at every order of every step: only where there are few. */
const COUNTED = 3000;
/** As much of an outcome names its button. */
const NAMED = 200;

/** Why results of free threads vanish under a scheduler. @param {string} scheduler */
function reason(scheduler) {
    const [kind, number] = scheduler.split(" ");
    if (kind === "cooperative") return "a thread goes on until it blocks, yields or ends, so nobody comes in between two of its steps";
    if (kind === "interval") return `a thread makes at least ${count(Number(number), "step")} before another may come in, unless it blocks`;
    return `at most ${count(Number(number), "thread")} ${number === "1" ? "is" : "are"} on a processor at a time, and one that is on it stays until it blocks or ends`;
}

/** "1 result", "2 different results". @param {number} number */
export const different = (number) => count(number, number === 1 ? "result" : "different result");

/** @param {Outcome} outcome */
const goesWrong = ({ end, panicked }) => end.kind !== "exit" || panicked.length > 0;

/** How many results end in which way, where not all end well. @param {Outcome[]} outcomes */
function byEnding(outcomes) {
    if (outcomes.length < 2 || !outcomes.some(goesWrong)) return "";
    /** @type {Record<string, string>} */
    const words = { deadlock: "in a deadlock", livelock: "in a livelock", panic: "with a panic of the main thread", race: "with a data race", abort: "with an abort" };
    /** @type {Map<string, number>} */
    const numbers = new Map();
    for (const outcome of outcomes) {
        const exit = outcome.end.code ? `with exit code ${outcome.end.code}` : "normally";
        const way = words[outcome.end.kind] ?? (outcome.panicked.length ? "after a thread's panic" : exit);
        numbers.set(way, (numbers.get(way) ?? 0) + 1);
    }
    const [first, ...rest] = [...numbers].sort(([a], [b]) => Number(a === "normally") - Number(b === "normally")).map(([way, number], at) => `${number.toLocaleString("en-US")}${at ? "" : number === 1 ? " ends" : " end"} ${way}`);
    return ` ${[first, ...rest].join(", ")}.`;
}

/** @param {Panel} panel @param {Explored} explored @param {Outcome[]} free what free threads may do */
export function results(panel, explored, free) {
    const left = new Set(explored.outcomes.map(identity));
    const gone = explored.complete ? free.filter((outcome) => !left.has(identity(outcome))) : [];
    const rows = [...explored.outcomes.map((outcome) => row(panel, outcome)), ...gone.map(goneRow)];
    const none = explored.outcomes.length ? "there may be more" : "no end was reached so far. A loop may go round for ever, or have too many rounds: two or three show what a million would";
    const whole = explored.complete ? "These are all there are, in every order the scheduler allows." : `Not everything was explored: ${none}.`;
    const vanished = gone.length ? ` ${count(gone.length, "result")} of free threads cannot happen here: ${reason(panel.scheduler)}.` : "";
    const own = panel.listing.classList.contains("is-own");
    const edited = panel.program.edited ? `${own ? "" : " This is your text: the set declared in the book does not apply to it."} Whether it compiles only Run can tell.` : "";
    const notes = explored.notes.map((note) => make("li", {}, ...marked(note.text), note.line ? ` (line ${note.line})` : ""));
    // With constants, the line beside them says it.
    const looked = panel.constants.length ? "" : ` ${count(explored.states, "situation")} looked at.`;
    const ways = make("span", { class: "explore-ways" });
    return {
        ways,
        nodes: [
            make("p", { class: "explore-sum" }, make("strong", {}, ways, `${different(explored.outcomes.length)}.`), `${byEnding(explored.outcomes)} ${whole}${vanished}${edited}${looked}`),
            ...(rows.length ? [table("Results", ["It prints", "It ends", "Schedule"], rows)] : []),
            ...(explored.outcomes.some(({ witness }) => witness?.switches) ? [make("p", { class: "explore-keys" }, "Switches counts how often a thread that could have gone on had to let another go first.")] : []),
            ...(notes.length ? [make("ul", { class: "explore-notes" }, ...notes)] : []),
            button("Be the scheduler from the start", () => panel.playFreely()),
        ],
    };
}

/** Adds the number of schedules, where it can be counted soon. @param {Panel} panel @param {Explored} explored @param {HTMLElement} ways */
export async function countWays(panel, explored, ways) {
    // A data race ends the search of what follows: what would be counted are the ways to the race.
    if (!explored.complete || explored.states > COUNTED || explored.outcomes.some(({ end }) => end.kind === "race")) return;
    const request = { ...panel.request("explore"), count: true, witnesses: false };
    const counted = await panel.engine.ask(request).catch(() => null);
    const number = /^\d+$/.test(counted?.schedules ?? "") ? BigInt(counted.schedules).toLocaleString("en-US") : null;
    // Where nothing ends there is nothing to count.
    if (number && number !== "0") ways.textContent = number === "1" ? "1 way to interleave, " : `${number} ways to interleave, `;
}

/** @param {Panel} panel @param {Outcome} outcome */
function row(panel, outcome) {
    const { witness } = outcome;
    const all = outcome.stdout.trim() || ending(outcome.end, outcome.panicked).replaceAll("`", "");
    const label = all.length > NAMED ? `${all.slice(0, NAMED)} …` : all;
    const show = witness ? button("Show me", (event) => {
        panel.show(witness.schedule);
        panel.found.querySelector("tr.is-shown")?.classList.remove("is-shown");
        if (event.target instanceof Element) event.target.closest("tr")?.classList.add("is-shown");
    }, { "aria-label": `Show me ${label}` }) : "";
    return make("tr", {}, make("td", {}, printed(outcome)), make("td", {}, ...ends(outcome)), make("td", {}, show, ...(witness ? [make("small", {}, `${count(witness.steps, "step")}, ${witness.switches} switch${witness.switches === 1 ? "" : "es"}`)] : [])));
}

/** The end, and small what more there is to say of it. @param {Outcome} outcome */
function ends({ end, panicked }) {
    const [, kind, more = ""] = /^([^:;]*[:;]?)(.*)$/s.exec(ending(end, panicked)) ?? [];
    return [...marked(kind), ...(more ? [make("small", { class: "explore-why" }, ...marked(more))] : [])];
}

/** @param {Outcome} outcome */
const printed = (outcome) => (outcome.stdout ? make("pre", {}, outcome.stdout.trimEnd()) : make("em", {}, "nothing"));

/** @param {Outcome} outcome */
const goneRow = (outcome) => make("tr", { class: "explore-gone" }, make("td", {}, make("del", {}, outcome.stdout.trimEnd() || "nothing")), make("td", {}, make("del", {}, ...marked(ending(outcome.end, outcome.panicked)))), make("td", {}, "not under this scheduler"));
