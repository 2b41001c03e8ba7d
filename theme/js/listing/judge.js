// Whether a real run did one of the things its listing may do. The rules are those of crates/listing, kept in step by judged.json.

/** @typedef {string | { hole: "int" | "float" | "ms" | "pid", least?: string, greatest?: string }} Piece */
/** @typedef {{ out: Piece[], end?: "exit" | "panic" | "deadlock" | "livelock" | "race" | "abort", code?: number }} Allowed */
/** How a real run ended; `text` is detail for people: a panic's message. @typedef {{ kind: "exit" | "panic" | "signal" | "timeout" | "output" | "unknown", code?: number | null, text?: string }} End */
/** @typedef {{ stdout: string, stderr?: string, end: End, count: number }} Seen */

const PANIC_CODE = 101;
const ABORT_SIGNAL = 6;
/** What aborting exits with on Windows. */
const ABORT_CODES = [0xc0000409 | 0, 0xc00000fd | 0];
const I128 = [-(2n ** 127n), 2n ** 127n - 1n];

/** What a listing's run may do; null where the page does not know. @param {HTMLElement} listing @returns {Allowed[] | null} */
export function allowedOf(listing) {
    return listing.dataset.native ? JSON.parse(listing.dataset.native) : null;
}

/** The place of the first line that allows the run; -1 if none does. @param {Allowed[]} set @param {{ stdout: string, end: End }} run */
export const judge = (set, run) => set.findIndex((allowed) => endsSo(allowed, run.end) && ends(allowed.out, run.stdout).has(run.stdout.length));

/** @param {Allowed} allowed @param {End} end */
function endsSo({ end: wanted = "exit", code: wantedCode = 0 }, { kind, code }) {
    const exited = (/** @type {number} */ with_) => (kind === "exit" || kind === "panic") && code === with_;
    switch (wanted) {
        case "exit": return exited(wantedCode);
        case "panic": return exited(PANIC_CODE);
        case "deadlock": case "livelock": return kind === "timeout";
        case "abort": return (kind === "signal" && code === ABORT_SIGNAL) || ABORT_CODES.some(exited);
        default: return false;
    }
}

/** Every place in the text at which the pieces, put one after the other from its start, can end. @param {Piece[]} pieces @param {string} text */
function ends(pieces, text) {
    let places = new Set([0]);
    for (const piece of pieces) {
        const next = new Set();
        for (const start of places) for (const length of lengths(piece, text.slice(start))) next.add(start + length);
        places = next;
    }
    return places;
}

/** The lengths of all beginnings of the text that fit the piece. @param {Piece} piece @param {string} text */
function lengths(piece, text) {
    if (typeof piece === "string") return text.startsWith(piece) ? [piece.length] : [];
    const reach = /^[0-9.-]*/.exec(text)?.[0].length ?? 0;
    return Array.from({ length: reach }, (_, at) => at + 1).filter((length) => takes(piece, text.slice(0, length)));
}

/** @param {Exclude<Piece, string>} hole @param {string} text */
function takes({ hole, least, greatest }, text) {
    if (hole === "float") return /^-?[0-9]+(\.[0-9]+)?$/.test(text);
    if (hole === "ms") return /^[0-9]+(\.[0-9]+)?$/.test(text);
    if (!/^-?[0-9]+$/.test(text)) return false;
    const number = BigInt(text);
    if (number < I128[0] || number > I128[1]) return false;
    return hole === "pid" ? number > 0n : (least === undefined || BigInt(least) <= number) && (greatest === undefined || number <= BigInt(greatest));
}

/** Whether some line of the set says that the program may run into undefined behavior. @param {Allowed[]} set */
export const mayRace = (set) => set.some(({ end }) => end === "race");
