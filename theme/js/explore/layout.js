// Places for the situations of a small program: a row for each number of steps from the start, in each row ordered so that few ways cross.
// Written here: the graphs are layered by nature, and a general layout library weighs more than the whole explorer's script.

/** @typedef {import("./json.js").Graph} Graph */
/** @typedef {{ x: number, y: number }} Spot */

const [ACROSS, DOWN, SWEEPS] = [30, 40, 6];

/** The row of each node: the fewest steps to it. The last nodes are endings, below all that lead to them.
 * @param {number} count @param {[number, number][]} edges @returns {number[]} */
export function rows(count, edges) {
    /** @type {number[][]} */
    const next = Array.from({ length: count }, () => []);
    for (const [from, to] of edges) next[from].push(to);
    const row = Array.from({ length: count }, () => -1);
    row[0] = 0;
    const queue = [0];
    for (const node of queue) {
        for (const to of next[node]) if (row[to] < 0) { row[to] = row[node] + 1; queue.push(to); }
    }
    return row.map((each) => Math.max(each, 0));
}

/** @param {number} count @param {[number, number][]} edges @returns {{ spots: Spot[], width: number, height: number }} */
export function layout(count, edges) {
    const row = rows(count, edges);
    /** @type {number[][]} */
    const levels = [];
    row.forEach((level, node) => { (levels[level] ??= []).push(node); });
    const at = Array.from({ length: count }, () => 0);
    const number = () => levels.forEach((level) => level.forEach((node, place) => { at[node] = place - (level.length - 1) / 2; }));
    number();
    for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
        const down = sweep % 2 === 0;
        /** @type {Map<number, number[]>} */
        const near = new Map();
        for (const [from, to] of edges) {
            if (row[to] !== row[from] + 1) continue;
            const [me, other] = down ? [to, from] : [from, to];
            near.set(me, [...(near.get(me) ?? []), at[other]]);
        }
        const middle = (/** @type {number} */ node) => { const all = near.get(node); return all ? all.reduce((sum, x) => sum + x, 0) / all.length : at[node]; };
        for (const level of levels) level.sort((a, b) => middle(a) - middle(b) || a - b);
        number();
    }
    const widest = Math.max(...levels.map((level) => level.length));
    const spots = at.map((x, node) => ({ x: (x + widest / 2) * ACROSS, y: (row[node] + 0.5) * DOWN }));
    return { spots, width: widest * ACROSS, height: levels.length * DOWN };
}
