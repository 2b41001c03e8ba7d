// Buttons to step with: a picture, and its name beside it where there is room; those who do not see the picture have the name anyway.
import { button, draw, make } from "./dom.js";

/** @type {Record<string, string>} */
const PICTURES = { First: "M4 3v10M12 3 7 8l5 5", Back: "M10 3 5 8l5 5", Forward: "m6 3 5 5-5 5", Last: "M12 3v10M4 3l5 5-5 5", Play: "M5 3v10l8-5z", Pause: "M5 3v10M11 3v10" };

/** Gives a button another name, and its picture. @param {HTMLButtonElement} of @param {string} name */
export function rename(of, name) {
    of.title = name;
    of.replaceChildren(draw("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, draw("path", { d: PICTURES[name] })), make("span", {}, name));
}

/** @param {string} name @param {() => void} click @param {Record<string, string>} [attributes] */
export function control(name, click, attributes = {}) {
    const made = button("", click, attributes);
    rename(made, name);
    return made;
}
