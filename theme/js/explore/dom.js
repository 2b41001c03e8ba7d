// Making elements.

/** An element with attributes and content; functions become listeners, false and null attributes are left out.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>} [attributes]
 * @param {(Node | string)[]} content
 * @returns {HTMLElementTagNameMap[Name]} */
export function make(name, attributes = {}, ...content) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        if (typeof value === "function") element.addEventListener(key, value);
        else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value === true ? "" : String(value));
    }
    element.append(...content);
    return element;
}

/** The same for a picture. @param {string} name @param {Record<string, string | number>} attributes @param {Element[]} content */
export function draw(name, attributes, ...content) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.append(...content);
    return element;
}

/** @param {string} text @param {(event: Event) => void} click @param {Record<string, string | boolean | null>} [attributes] */
export const button = (text, click, attributes = {}) => make("button", { type: "button", ...attributes, click }, text);

/** A table in a region that scrolls, by key too. @param {string} label @param {(Node | string)[]} head @param {HTMLTableRowElement[]} rows */
export function table(label, head, rows) {
    const cells = head.map((cell) => make("th", { scope: "col" }, cell));
    const body = make("tbody", {}, ...rows);
    return make("div", { class: "explore-scroll", role: "region", "aria-label": label, tabindex: 0 }, make("table", {}, make("thead", {}, make("tr", {}, ...cells)), body));
}

/** Brings what came of a press into sight from its start, unless the first part of it is there or the reader has left for elsewhere. @param {Element} whole @param {Element} [part] */
export function reveal(whole, part = whole) {
    const listing = (whole.closest("every-listing") ?? whole).getBoundingClientRect();
    const { top, height } = part.getBoundingClientRect();
    if (listing.bottom < 0 || listing.top > innerHeight || top > 0 && top + Math.min(height, innerHeight / 2) <= innerHeight) return;
    // No further than it takes to see all of it, where all of it can be seen.
    if (top > 0 && height < innerHeight - 80) part.scrollIntoView({ block: "nearest" });
    else whole.scrollIntoView({ block: "start" });
}

/** Words with their `code` marked up. @param {string} text @returns {(Node | string)[]} */
export const marked = (text) => text.split("`").map((part, at) => (at % 2 ? make("code", {}, part) : part));

/** "1 step", "2 steps". @param {number} number @param {string} what */
export const count = (number, what) => `${number.toLocaleString("en-US")} ${what}${number === 1 ? "" : "s"}`;
