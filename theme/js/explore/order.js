// What happens before a step: which steps of other threads it comes after, through what, and which it is unordered with. In words.

/** @typedef {import("./json.js").Replay} Replay */
/** @typedef {import("./json.js").Event} Event */

/** What the earlier step did that puts the later one after it. @type {Record<string, string>} */
const WHY = {
    spawn: "the thread was spawned there", join: "with it the other thread ended", unlock: "the lock was released there",
    store: "what it stored is read here", fence: "its fence released what is read here", send: "the message was sent there",
    receive: "a message was taken there", drop: "an end or an owner was given up there", unpark: "the permit to go on was given there",
    notify: "it woke this thread, which by itself orders nothing", barrier: "it arrived at the barrier there",
    once: "the initialization ended there", permit: "a permit was given back there",
};

/** @param {Event} event */
const thread = (event) => event.path.join(".");

/** The edges into a step that order; a notification only wakes. @param {Event} event */
export const ordering = (event) => (event.after ?? []).filter(({ why }) => why !== "notify");

/** All steps that happen before a step: of its own thread, and of others by way of edges. @param {Replay} replay @param {number} step from 1 */
export function before(replay, step) {
    /** @type {Set<number>} */
    const known = new Set();
    /** How far back each thread's own steps have been taken in already. @type {Map<string, number>} */
    const reach = new Map();
    const todo = [step];
    for (const at of todo) {
        const own = thread(replay.events[at - 1]);
        const from = reach.get(own) ?? 0;
        if (from >= at) continue;
        reach.set(own, at);
        for (let number = from + 1; number <= at; number += 1) {
            const event = replay.events[number - 1];
            if (thread(event) !== own) continue;
            known.add(number);
            todo.push(...ordering(event).map((link) => link.step));
        }
    }
    known.delete(step);
    return known;
}

/** "steps 2 and 4 to 6 of thread 1". @param {Replay} replay @param {number[]} steps */
function named(replay, steps) {
    /** @type {Map<string, number[][]>} */
    const runs = new Map();
    for (const step of steps) {
        const { name } = replay.events[step - 1];
        const all = runs.get(name) ?? [];
        const last = all.at(-1);
        if (last && last[1] === step - 1) last[1] = step;
        else all.push([step, step]);
        runs.set(name, all);
    }
    const words = [...runs].map(([name, all]) => {
        const parts = all.flatMap(([from, to]) => (to - from > 1 ? [`${from} to ${to}`] : from === to ? [`${from}`] : [`${from}`, `${to}`]));
        return `${all.length === 1 && all[0][0] === all[0][1] ? "step" : "steps"} ${list(parts)} of ${name}`;
    });
    return list(words);
}

/** "a, b and c". @param {string[]} words */
const list = (words) => (words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1)}` : words[0] ?? "");

/** Why a step's program ends in a data race: what the other thread did is not among what happens before. @param {Replay} replay @param {Event} event */
export function raceWords(replay, event) {
    const other = event.races_with;
    if (!other) return "";
    if (other.step === event.step) return `Two accesses in the course of step ${event.step} race, one of them by ${other.name}: nothing says which comes first.`;
    const own = thread(replay.events[other.step - 1]) === other.path.join(".");
    const begun = own && before(replay, event.step).has(other.step);
    const reason = begun ? `step ${other.step} itself comes before, but no arrow leads from the access that followed it` : `no chain of arrows leads from there to step ${event.step}`;
    return `Step ${event.step} races with what ${other.name} did ${own ? "" : "as it began, "}in the course of step ${other.step}: ${reason}, so nothing says which access comes first.`;
}

/** What happens before a step, in words. @param {Replay} replay @param {number} step */
export function orderWords(replay, step) {
    const event = replay.events[step - 1];
    if (!event) return "";
    const links = (event.after ?? []).map((link) => `step ${link.step} of ${replay.events[link.step - 1].name} (${WHY[link.why] ?? link.why})`);
    const known = before(replay, step);
    const others = replay.events.slice(0, step - 1).filter((each) => thread(each) !== thread(event));
    const free = others.filter((each) => !known.has(each.step)).map((each) => each.step);
    const direct = links.length ? `Step ${step} comes after ${list(links)}.` : others.length ? `Step ${step} learns nothing new of other threads.` : "";
    const rest = free.length ? `Nothing orders it with ${named(replay, free)}.` : others.length ? "Every earlier step happens before it." : "No other thread has made a step before it.";
    return [direct, rest].filter(Boolean).join(" ");
}
