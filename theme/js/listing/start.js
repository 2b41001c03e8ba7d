// Gives every listing its buttons. What they do beyond copying is loaded when they are first pressed.
import { place, programOf } from "./program.js";

/** @param {HTMLElement} listing @param {string} tool @param {string} text @param {(button: HTMLButtonElement) => unknown} press */
function addButton(listing, tool, text, press) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.setAttribute("aria-label", `${text} ${listing.dataset.name}`);
    button.addEventListener("click", () => press(button));
    place(listing, tool, button);
    return button;
}

/** @param {HTMLElement} listing @param {string} tool @param {string} text @param {string} href */
function addLink(listing, tool, text, href) {
    const link = document.createElement("a");
    link.href = href;
    link.textContent = text;
    link.setAttribute("aria-label", `${text} ${listing.dataset.name}`);
    place(listing, tool, link);
    return link;
}

/** Says it on the button for a moment, and aloud. @param {HTMLButtonElement} button @param {string} text */
function answer(button, text) {
    const before = button.dataset.text ??= button.textContent ?? "";
    button.textContent = text;
    const said = document.createElement("span");
    said.className = "visually-hidden";
    said.setAttribute("role", "status");
    button.after(said);
    said.textContent = text;
    setTimeout(() => { button.textContent = before; said.remove(); }, 2000);
}

/** @param {HTMLElement} listing @param {HTMLButtonElement} button */
async function copy(listing, button) {
    try {
        await navigator.clipboard.writeText(programOf(listing).text);
        answer(button, "Copied");
    } catch {
        answer(button, "Not permitted");
    }
}

/** The command that runs a companion, which the build knows. @param {HTMLElement} listing */
function addCommand(listing) {
    if (!listing.dataset.command) return;
    const line = document.createElement("p");
    line.className = "listing-command";
    const code = document.createElement("code");
    code.textContent = listing.dataset.command;
    line.append("Run it with ", code);
    listing.querySelector("pre.code")?.after(line);
}

/** What could not be loaded is said where the reader looks. @param {HTMLElement} listing @param {Promise<unknown>} work */
async function orSay(listing, work) {
    try { await work; } catch {
        const problem = document.createElement("p");
        problem.className = "run-unanswered";
        problem.setAttribute("role", "alert");
        problem.textContent = "The page's own code for this could not be loaded: is the network down? The text and all results stay here.";
        listing.querySelector(".run-unanswered")?.remove();
        listing.querySelector("pre.code")?.after(problem);
    }
}

/** The Playground with the reader's text in it; nothing is sent before the link is followed. @param {HTMLElement} listing */
function addPlayground(listing) {
    const base = (listing.dataset.playground ?? "https://play.rust-lang.org").replace(/\/*$/, "/");
    const link = addLink(listing, "playground", "Playground", base);
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    const aim = () => { link.href = `${base}?${new URLSearchParams({ version: "stable", mode: "debug", edition: "2024", code: programOf(listing).text })}`; };
    for (const event of ["pointerdown", "focus", "click"]) link.addEventListener(event, aim);
}

/** Where the reader's own text of a program is in this browser's storage. @param {string | undefined} name */
export const keptAs = (name) => `program:${name}`;

/** Edit says so where the reader has a text of the program in this browser: whoever loads the page anew has not lost it. @param {HTMLElement} listing @param {HTMLButtonElement} edit */
export function nameEdit({ dataset: { name } }, edit) {
    let mine = false;
    try { mine = localStorage.getItem(keptAs(name)) !== null; } catch { /* private windows may refuse: nothing is kept then */ }
    edit.textContent = mine ? "Edit yours" : "Edit";
    edit.setAttribute("aria-label", mine ? `Edit yours: ${name}; your text is kept in this browser` : `Edit ${name}`);
}

/** The listing as a Cargo project. It is the book's whatever the reader has made of the text, and says so then.
 * @param {HTMLElement} listing @param {string} href */
function addProject(listing, href) {
    const link = addLink(listing, "download", "Download", href);
    link.download = `${listing.dataset.name}.zip`;
    listing.addEventListener("program-changed", () => {
        link.textContent = programOf(listing).edited ? "Download the book's" : "Download";
        link.setAttribute("aria-label", `${link.textContent} ${listing.dataset.name}`);
    });
}

/** Gives a listing its buttons. @param {HTMLElement} listing */
export function start(listing) {
    const { kind, name, lang } = listing.dataset;
    addButton(listing, "copy", "Copy", (button) => copy(listing, button));
    if ("part" in listing.dataset) return;
    const root = document.documentElement.dataset.root ?? "";
    if (kind === "companion") {
        addCommand(listing);
        const file = listing.querySelector(".listing-file")?.textContent?.split("/").at(-1) ?? `${name}.${lang}`;
        const link = addLink(listing, "download", "Download", "");
        link.download = file;
        const give = () => { link.href = `data:text/plain;charset=utf-8,${encodeURIComponent(programOf(listing).text)}`; };
        for (const event of ["pointerdown", "focus", "click"]) link.addEventListener(event, give);
        give();
        return;
    }
    const run = (/** @type {number} */ times) => orSay(listing, import("./run.js").then((module) => module.run(listing, times)));
    addButton(listing, "run", "Run", () => run(1));
    if (kind === "rust") addButton(listing, "run-many", "Run 100 times", () => run(100));
    const edit = addButton(listing, "edit", "Edit", () => orSay(listing, import("./edit.js").then((module) => module.toggle(listing, edit, run))));
    edit.setAttribute("aria-expanded", "false");
    nameEdit(listing, edit);
    if (kind === "rust") addProject(listing, `${root}projects/${name}.zip`);
    addPlayground(listing);
}

for (const listing of document.querySelectorAll("[data-kind][data-name]")) start(/** @type {HTMLElement} */ (listing));
