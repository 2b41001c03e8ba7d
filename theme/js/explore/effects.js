// What a step did, beyond what it set out to do: what it read, what it changed, whether its thread now waits.

/** @typedef {import("./json.js").View} View */
/** @typedef {import("./json.js").ThreadView} ThreadView */
/** @typedef {import("./json.js").Event} Event */

/** Types whose values tell a reader nothing here: handles, and objects that are shown by themselves. */
const SILENT = /^(&|\[|Arc<|Option<|Vec<|Box<)*(std::|thread::)*(Scoped)?(JoinHandle|Mutex<|RwLock|Condvar|Barrier|Atomic|Sender|SyncSender|Receiver|Scope)/;

/** A thread's variables that hold something of its own, innermost call last. @param {ThreadView} thread */
export const variables = (thread) => thread.frames.flatMap((frame) => frame.variables.filter(({ name, type }) => name && !SILENT.test(type))
    .map(({ name, type, value }) => ({ key: `${frame.function} ${name}`, name, value: guarded(type, value) })));

/** A guard stands for what its lock protects, and is shown as that. @param {string} type @param {string} value */
const guarded = (type, value) => (/^(Mutex|RwLock(Read|Write))Guard</.test(type) ? value.replace(/^(?:Mutex|RwLock) \{ data: (.*) \}$/s, "$1") : value);

/** Every shared value by name; a static that is an object as the object it is. @param {View} view @returns {Map<string, string>} */
const shared = (view) => new Map([...view.statics, ...view.objects].map(({ name, value }) => [name, value]));

/** @param {View} view @param {Event} event */
const moverOf = (view, event) => view.threads.find((thread) => thread.name === event.name);

/** In words with `code` marked, one for each thing. @param {Event} event @param {View} before @returns {string[]} */
export function effects(event, before) {
    const [old, now] = [shared(before), shared(event.view)];
    const words = [];
    const read = /^load `(.+?)`/.exec(event.text);
    if (read && old.has(read[1])) words.push(`reads \`${old.get(read[1])}\``);
    const stored = /^store .+ to `([^`]+)`$/.exec(event.text)?.[1];
    for (const [name, value] of now) {
        // Who stores what is there already may have wiped out what others did.
        if (old.has(name) && (old.get(name) !== value || name === stored)) words.push(`\`${name}\`: \`${old.get(name)}\` → \`${value}\``);
    }
    const mover = moverOf(event.view, event);
    if (!mover) return words;
    const known = new Map(variables(moverOf(before, event) ?? mover).map(({ key, value }) => [key, value]));
    const fresh = moverOf(before, event) ? variables(mover).filter(({ key, value }) => known.get(key) !== value) : [];
    words.push(...fresh.map(({ name, value }) => `\`${name}\` = \`${value}\``));
    if (mover.status === "blocked") words.push(`now ${waiting(mover.doing)}${mover.waits_for.length ? `, held by ${mover.waits_for.join(", ")}` : ""}`);
    if (mover.status === "ended" && !event.end) words.push("has ended");
    return words;
}

/** What a thread that cannot go on waits for, from the words for its next step. @param {string} doing */
export const waiting = (doing) => (/^wait\b/.test(doing) ? doing.replace("wait", "waits") : `waits to ${doing}`);
