// Gives every Rust listing its Explore button, and opens the link in the address bar. The explorer itself is loaded at the first press.
import { place, programOf } from "../listing/program.js";
import { start as addTools } from "../listing/start.js";

/** What the page's template says about the explorer's files. @typedef {{ worker: string, explorer: string, compiler: string, programs: string, server: string }} Files */

/** @typedef {import("./panel.js").Panel} Panel */
/** @type {Map<Element, Promise<Panel>>} */
const panels = new Map();

/** Asks for the explorer's modules all at once: their imports would ask for one after another. What draws the picture and what puzzles need is
 * loaded when it is wanted. */
function preload() {
    const map = document.querySelector('script[type="importmap"]')?.textContent ?? "{}";
    for (const [name, file] of Object.entries(JSON.parse(map).imports ?? {})) {
        if (!/\/explore\/(?!start|worker|drawing|layout|puzzle)/.test(name)) continue;
        const link = Object.assign(document.createElement("link"), { rel: "modulepreload", href: String(file) });
        document.head.append(link);
    }
}

/** The engine starts while the panel is still loaded. @param {HTMLElement} listing @returns {Promise<Panel>} */
async function load(listing) {
    if (!panels.size) preload();
    const started = import("./engine.js").then(({ Engine }) => new Engine(programOf(listing)).begin());
    const [engine, { Panel }] = await Promise.all([started, import("./panel.js")]);
    return new Panel(listing, engine);
}

/** The panel of a listing, made at the first call. @param {HTMLElement} listing @returns {Promise<Panel>} */
function panelOf(listing) {
    const known = panels.get(listing);
    if (known) return known;
    const made = load(listing);
    panels.set(listing, made);
    made.catch(() => panels.delete(listing));
    return made;
}

/** Says something where the reader looks: above the listing, or above the text. @param {Element | null} before @param {string} text */
function complain(before, text) {
    document.querySelector(".explore-problem")?.remove();
    const problem = document.createElement("p");
    problem.className = "explore-problem";
    problem.setAttribute("role", "alert");
    problem.textContent = text;
    if (before) before.before(problem);
    else document.getElementById("text")?.prepend(problem);
    problem.scrollIntoView({ block: "center" });
}

/** @param {HTMLElement} listing @param {HTMLButtonElement} button */
async function toggle(listing, button) {
    try {
        const panel = await panelOf(listing);
        document.querySelector(".explore-problem")?.remove();
        if (panel.isStale()) { await panel.explore(); return; }
        const open = panel.toggle();
        button.setAttribute("aria-expanded", String(open));
        if (!open) return;
        unfold(listing);
        // On a narrow page it opens below the program, where nobody would see that anything happened.
        if (panel.element.getBoundingClientRect().top > innerHeight * 0.8) panel.element.scrollIntoView({ block: "start" });
    } catch {
        complain(listing, "The explorer could not be loaded. The page has all results without it.");
    }
}

/** What a program may print is no secret any more once it is explored. @param {HTMLElement} listing */
function unfold(listing) {
    const fold = listing.querySelector("details.listing-think");
    if (fold instanceof HTMLDetailsElement) fold.open = true;
}

/** @param {HTMLElement} listing */
function addButton(listing) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "explore-open";
    button.textContent = "Explore";
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-label", `Explore ${listing.dataset.name}`);
    button.addEventListener("click", () => toggle(listing, button));
    place(listing, "explore", button);
}

/** Solved puzzles, remembered in this browser only. @param {HTMLElement} item */
const solvedKey = (item) => `puzzle ${item.closest("every-listing")?.getAttribute("data-name")} ${item.dataset.goal}`;

/** @param {HTMLElement} item */
function showSolved(item) {
    let solved = false;
    try { solved = localStorage.getItem(solvedKey(item)) !== null; } catch { /* private windows may refuse */ }
    item.classList.toggle("is-solved", solved);
    const tick = item.querySelector(".puzzle-tick");
    if (tick) tick.textContent = solved ? " ✓ solved" : "";
    const forget = item.querySelector(".puzzle-forget");
    if (forget) /** @type {HTMLElement} */ (forget).hidden = !solved;
}

/** How many of the book's puzzles are solved, and which, where they are all listed. */
function showProgress() {
    const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll(".examples a[data-puzzle]")]);
    if (!links.length) return;
    let solved = 0;
    for (const link of links) {
        let known = false;
        try { known = localStorage.getItem(`puzzle ${link.dataset.explore} ${link.dataset.goal}`) !== null; } catch { /* private windows may refuse */ }
        link.parentElement?.querySelector(".puzzle-tick")?.remove();
        if (known) link.after(Object.assign(document.createElement("span"), { className: "puzzle-tick", textContent: " ✓ solved" }));
        solved += Number(known);
    }
    const line = document.querySelector(".examples-progress") ?? Object.assign(document.createElement("p"), { className: "examples-progress" });
    line.textContent = `You have solved ${solved} of ${links.length} puzzles.`;
    document.querySelector(".examples")?.before(line);
}

/** Lets a puzzle be played. @param {HTMLElement} listing @param {HTMLElement} item */
function addPuzzle(listing, item) {
    const words = item.querySelector(".puzzle-words")?.textContent ?? "";
    const tick = document.createElement("span");
    tick.className = "puzzle-tick";
    const [play, forget] = ["Play", "Forget"].map((text) => Object.assign(document.createElement("button"), { type: "button", className: "tool", textContent: text }));
    play.setAttribute("aria-label", `Play: ${words}`);
    forget.setAttribute("aria-label", `Forget that it is solved: ${words}`);
    forget.classList.add("puzzle-forget");
    play.addEventListener("click", () => playPuzzle(listing, item));
    forget.addEventListener("click", () => { try { localStorage.removeItem(solvedKey(item)); } catch { /* nothing to forget */ } showSolved(item); showProgress(); play.focus(); });
    item.addEventListener("puzzle-solved", () => { try { localStorage.setItem(solvedKey(item), "solved"); } catch { /* not remembered then */ } showSolved(item); showProgress(); });
    item.append(tick, " ", play, " ", forget);
    showSolved(item);
}

/** @param {HTMLElement} listing @param {HTMLElement} item */
async function playPuzzle(listing, item) {
    try {
        const panel = await panelOf(listing);
        listing.querySelector(".explore-open")?.setAttribute("aria-expanded", "true");
        unfold(listing);
        await panel.play(item);
    } catch {
        complain(listing, "The explorer could not be loaded. The puzzle can still be solved on paper.");
    }
}

/** Shows a program or puzzle of the book, on the page that lists them all. @type {((name: string, puzzle?: number) => Promise<HTMLElement | null>) | null} */
let show = null;

/** @param {string} name */
async function listingOf(name) {
    const here = [...document.querySelectorAll("every-listing")].find((each) => /** @type {HTMLElement} */ (each).dataset.name === name);
    return here ?? (show ? await show(name) : null);
}

/** Opens what `#explore=...` names. */
async function openLink() {
    if (!location.hash.startsWith("#explore=")) return;
    document.querySelector(".explore-problem")?.remove();
    const link = new URLSearchParams(location.hash.slice(1));
    const name = link.get("explore") ?? "";
    const listing = await listingOf(name);
    if (!(listing instanceof HTMLElement)) {
        complain(null, `The link leads to the program “${name}”, which is not on this page.`);
        return;
    }
    try {
        const panel = await panelOf(listing);
        listing.querySelector(".explore-open")?.setAttribute("aria-expanded", "true");
        unfold(listing);
        const item = [...listing.querySelectorAll(".puzzles li")][Number(link.get("puzzle") ?? 0) - 1];
        if (item instanceof HTMLElement) await panel.play(item);
        else await panel.address.open(link);
    } catch {
        complain(listing, "The explorer could not be loaded, so the link's schedule cannot be shown.");
    }
}

/** Makes a program one that can be explored, with its puzzles. @param {HTMLElement} listing */
function wire(listing) {
    addButton(listing);
    for (const item of listing.querySelectorAll(".puzzles li")) addPuzzle(listing, /** @type {HTMLElement} */ (item));
}

/** A program leaves the page: nothing of it goes on. @param {HTMLElement} listing */
async function leave(listing) {
    const panel = await panels.get(listing);
    if (panel && !panel.element.hidden) listing.querySelector(".explore-open")?.setAttribute("aria-expanded", String(panel.toggle()));
}

/** A chapter's programs and puzzles, as the list has them. @param {Element} chapter */
function group(chapter) {
    const made = document.createElement("optgroup");
    made.label = chapter.querySelector("summary")?.firstChild?.textContent?.trim() ?? "";
    for (const { dataset, textContent } of /** @type {NodeListOf<HTMLAnchorElement>} */ (chapter.querySelectorAll("a[data-explore]"))) {
        made.append(dataset.puzzle ? new Option(`\u2003Puzzle: ${textContent}`, `${dataset.explore} ${dataset.puzzle}`) : new Option(textContent ?? "", dataset.explore));
    }
    return made;
}

/** A menu of all programs above the page's own. */
function addMenu() {
    const examples = document.querySelector(".examples");
    const own = document.querySelector('every-listing[data-kind="rust"]');
    if (!examples || !(own instanceof HTMLElement)) return;
    // Of another's text the book says nothing here.
    own.classList.add("is-own");
    const select = document.createElement("select");
    select.append(new Option("A program of your own", ""), ...[...examples.querySelectorAll("details")].map(group));
    const said = Object.assign(document.createElement("span"), { role: "status" });
    const [line, label] = [Object.assign(document.createElement("p"), { className: "examples-menu" }), document.createElement("label")];
    label.append("Program ", select);
    line.append(label, " ", said);
    own.before(line);
    const hands = { wire: (/** @type {HTMLElement} */ listing) => { addTools(listing); wire(listing); }, leave, play: playPuzzle };
    const loader = () => import("./loaded.js").then(({ Loader }) => new Loader(own, select, said, hands));
    /** @type {ReturnType<typeof loader> | undefined} */
    let loaded;
    show = async (name, puzzle) => {
        try { return await (await (loaded ??= loader())).open(name, puzzle); } catch { loaded = undefined; said.textContent = "It could not be loaded. Its chapter, in the list below, has it too."; return null; }
    };
    select.addEventListener("change", () => { const [name, puzzle] = select.value.split(" "); show?.(name, Number(puzzle ?? 0)); });
}

for (const listing of document.querySelectorAll('every-listing[data-kind="rust"]:not([data-part])')) wire(/** @type {HTMLElement} */ (listing));
for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".examples a[data-explore]"))) {
    link.hash = `#explore=${link.dataset.explore}${link.dataset.puzzle ? `&puzzle=${link.dataset.puzzle}` : ""}`;
}
addEventListener("hashchange", openLink);
addMenu();
showProgress();
openLink();
