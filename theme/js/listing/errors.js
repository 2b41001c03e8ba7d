// The compiler's words: which lines of the program its errors are about, and the words themselves, readable.

/** @typedef {{ line: number, column: number, text: string }} Mistake */

/** The errors (not the warnings) with their places, lines counted from 1. @param {string} stderr @returns {Mistake[]} */
export function mistakes(stderr) {
    /** @type {Mistake[]} */
    const found = [];
    let text = "";
    for (const line of stderr.split("\n")) {
        const head = /^(error(?:\[E\d+\])?|warning): (.*)/.exec(line);
        if (head) text = head[1] === "warning" ? "" : head[2];
        const place = /^\s*--> \S*?:(\d+):(\d+)/.exec(line);
        if (place && text) {
            found.push({ line: Number(place[1]), column: Number(place[2]), text });
            text = "";
        }
    }
    return found;
}

/** The compiler's words without the lines that only count or advise about the compiler itself. @param {string} stderr */
export const readable = (stderr) => stderr.split("\n").filter((line) => !/^(error: could not compile|error: aborting due to|For more information about|Some errors have detailed|warning: `|warning: build failed)/.test(line)).join("\n").trim();
