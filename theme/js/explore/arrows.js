// Arrows over the table of a schedule: from the steps that a step comes after, and the two steps of a data race.
import { draw } from "./dom.js";
import { before, orderWords, ordering, raceWords } from "./order.js";

/** @typedef {import("./json.js").Replay} Replay */

/** More edges than this far back would hide the table. */
const MOST = 80;

/** The cell of the thread that made a step. @param {HTMLTableRowElement} row */
const cellOf = (row) => /** @type {HTMLElement} */ (row.querySelector("td:not(:empty)") ?? row.cells[0]);

/** What lines end at, in the table: a thread's column, or where that is a lane, the words in it. @param {HTMLElement} cell */
function boxOf(cell) {
    const y = cell.offsetTop + Math.min(cell.offsetHeight / 2, 16);
    const words = cell.closest(".has-lanes") && cell.querySelector(".explore-what");
    if (!(words instanceof HTMLElement)) return { left: cell.offsetLeft + 6, right: cell.offsetLeft + cell.offsetWidth - 6, y };
    return { left: words.offsetLeft - 3, right: words.offsetLeft + words.offsetWidth + 3, y };
}

export class Arrows {
    /** @param {HTMLTableRowElement[]} rows the first is the start @param {string[]} columns the threads' paths @param {Replay} replay */
    constructor(rows, columns, replay) {
        this.rows = rows;
        this.columns = columns;
        this.replay = replay;
        this.step = 0;
        this.on = false;
        this.svg = draw("svg", { class: "explore-arrows", role: "img", "aria-hidden": "true" });
        this.region = rows[0].closest(".explore-scroll");
        this.region?.append(this.svg);
        const table = rows[0].closest("table");
        this.sizes = new ResizeObserver(() => this.#redraw());
        if (table) this.sizes.observe(table);
    }

    /** Shows what happens before a step, or only how a race came about. @param {number} step @param {boolean} on */
    show(step, on) {
        this.step = step;
        this.on = on;
        const event = this.replay.events[step - 1];
        const known = on && event ? before(this.replay, step) : null;
        const race = event?.races_with?.step ?? 0;
        this.rows.forEach((row, at) => {
            row.classList.toggle("is-before", Boolean(known?.has(at)));
            row.classList.toggle("is-unordered", Boolean(known && at > 0 && at < step && !known.has(at)));
            row.classList.toggle("is-racing", race > 0 && (at === race || at === step));
        });
        this.region?.classList.toggle("has-order", on);
        this.#redraw();
        if (on && event) this.#reveal((event.after ?? []).map((link) => link.step));
        return [on ? orderWords(this.replay, step) : "", event ? raceWords(this.replay, event) : ""].filter(Boolean).join(" ");
    }

    /** Scrolls back to as many of the arrows' beginnings as there is room for beside the step. @param {number[]} sources */
    #reveal(sources) {
        const { region } = this;
        if (!region) return;
        const bottom = this.rows[this.step].offsetTop + this.rows[this.step].offsetHeight;
        for (const source of sources.sort((a, b) => b - a)) {
            const top = this.rows[source].offsetTop - (this.rows[0].closest("table")?.tHead?.offsetHeight ?? 0);
            if (bottom - top <= region.clientHeight) region.scrollTop = Math.min(region.scrollTop, top);
        }
    }

    #redraw() {
        const event = this.replay.events[this.step - 1];
        const table = this.rows[0].closest("table");
        const arrows = event && table ? [...(this.on ? this.#edges() : []), ...(event.races_with ? [this.#race(event.races_with)] : [])] : [];
        this.svg.replaceChildren(...arrows);
        this.svg.toggleAttribute("hidden", !arrows.length);
        if (!arrows.length || !table) return;
        this.svg.setAttribute("width", String(table.offsetWidth));
        this.svg.setAttribute("height", String(table.offsetHeight));
        this.svg.removeAttribute("aria-hidden");
        this.svg.setAttribute("aria-label", `Arrows to step ${this.step}; the text above the table says the same`);
    }

    /** The direct edges, and softly those by which they lead further back. */
    #edges() {
        const known = before(this.replay, this.step);
        const own = this.replay.events[this.step - 1];
        const links = [...known].sort((a, b) => b - a).flatMap((to) => ordering(this.replay.events[to - 1]).map(({ step }) => [step, to]));
        const far = links.slice(0, MOST).map(([from, to]) => this.#arrow(from, to, "is-far"));
        const direct = (own.after ?? []).map((link) => this.#arrow(link.step, this.step, link.why === "notify" ? "is-wake" : "is-direct"));
        return [...far, ...direct];
    }

    /** Where a line leaves one step and reaches another, and which way it goes there. In lanes words may lie one below the other: past them, then.
     * @param {HTMLElement} start @param {HTMLElement} end */
    #ends(start, end) {
        const [a, b] = [boxOf(start), boxOf(end)];
        const [y1, y2] = [a.y, b.y];
        if (a.right <= b.left) return { x1: a.right, y1, x2: b.left, y2, out: 1, into: 1 };
        if (b.right <= a.left) return { x1: a.left, y1, x2: b.right, y2, out: -1, into: -1 };
        if (start.matches(".is-late") && end.matches(".is-late")) return { x1: a.right, y1, x2: b.right, y2, out: 1, into: -1 };
        return { x1: a.left, y1, x2: b.left, y2, out: -1, into: 1 };
    }

    /** @param {number} from @param {number} to @param {string} kind */
    #arrow(from, to, kind) {
        const { x1, y1, x2, y2, out, into } = this.#ends(cellOf(this.rows[from]), cellOf(this.rows[to]));
        const group = draw("g", { class: kind });
        group.append(draw("path", { d: `M${x1} ${y1} C${x1 + 28 * out} ${y1} ${x2 - 28 * into} ${y2} ${x2} ${y2}` }), draw("circle", { cx: x1, cy: y1, r: 3 }), draw("polygon", { points: `${x2},${y2} ${x2 - 8 * into},${y2 - 4.5} ${x2 - 8 * into},${y2 + 4.5}` }));
        return group;
    }

    /** No arrow: a broken line between two accesses that nothing orders, the earlier one in its thread's column. @param {{ step: number, path: number[] }} other */
    #race(other) {
        const column = this.columns.indexOf(other.path.join(".")) + 1;
        const { x1, y1, x2, y2 } = this.#ends(column ? this.rows[other.step].cells[column] : cellOf(this.rows[other.step]), cellOf(this.rows[this.step]));
        const group = draw("g", { class: "is-race" });
        group.append(draw("path", { d: `M${x1} ${y1} L${x2} ${y2}` }), draw("circle", { cx: x1, cy: y1, r: 3 }), draw("circle", { cx: x2, cy: y2, r: 3 }));
        return group;
    }

    leave() {
        this.sizes.disconnect();
    }
}
