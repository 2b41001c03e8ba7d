// Search: the index and its engine are fetched when the reader first opens the search, from this host, and not before.

/** @typedef {{ref: string, doc: {title: string, body: string, breadcrumbs: string}}} Hit */

const dialog = /** @type {HTMLDialogElement | null} */ (document.getElementById("search"));
const opener = document.getElementById("search-open");
const words = /** @type {HTMLInputElement | null} */ (document.getElementById("search-words"));
const count = document.getElementById("search-count");
const results = document.getElementById("search-results");
/** @type {any} */
const page = window;
const files = page.searchFiles;
/** @type {Promise<any> | undefined} */
let index;

/** @param {string} file */
function loadScript(file) {
    return new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = file;
        script.onload = resolve;
        script.onerror = () => reject(new Error(`${file} could not be loaded`));
        document.head.append(script);
    });
}

async function load() {
    page.search = {};
    await Promise.all([loadScript(files.engine), loadScript(files.index)]);
    return { find: page.elasticlunr.Index.load(page.search.index), urls: page.search.doc_urls };
}

/** A piece of the text around the first word that begins so; its beginning, where only the title has it. @param {string} body @param {string[]} terms */
function excerpt(body, terms) {
    const text = ` ${body.toLowerCase()}`;
    const places = terms.map((term) => text.indexOf(` ${term}`)).filter((place) => place >= 0);
    const at = places.length ? Math.min(...places) : 0;
    const start = Math.max(0, body.lastIndexOf(" ", at - 60) + 1);
    const around = document.createElement("p");
    const end = body.length > start + 200 ? body.lastIndexOf(" ", start + 200) : body.length;
    if (start) around.append("… ");
    for (const word of body.slice(start, end).split(/(\s+)/)) {
        const hit = terms.some((term) => word.toLowerCase().startsWith(term));
        const piece = hit ? document.createElement("mark") : document.createTextNode(word);
        if (hit) piece.textContent = word;
        around.append(piece);
    }
    if (end < body.length) around.append(" …");
    return around;
}

/** Sections that ask, or lead elsewhere: who searches wants first what explains. @param {Hit} hit */
const asks = (hit) => /^(Check yourself|Exercises|Read more)$/.test(hit.doc.title) || /^(Exercises|Sources|For teachers) »/.test(hit.doc.breadcrumbs);

/** @param {Hit} hit @param {string[]} urls @param {string[]} terms */
function entry(hit, urls, terms) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = (document.documentElement.dataset.root ?? "") + urls[Number(hit.ref)];
    // A chapter's opening has the chapter's own name.
    link.textContent = [...new Set((hit.doc.breadcrumbs || hit.doc.title).split(" » "))].join(" » ");
    link.addEventListener("click", () => dialog?.close());
    item.append(link, excerpt(hit.doc.body, terms));
    return item;
}

async function search() {
    if (!words || !count || !results) return;
    const text = words.value.trim();
    const terms = text.toLowerCase().split(/\s+/).filter(Boolean);
    if (!terms.length) { results.replaceChildren(); count.textContent = ""; return; }
    try {
        index ??= load();
        const { find, urls } = await index;
        if (words.value.trim() !== text) return;
        const options = { bool: "AND", expand: true, fields: { title: { boost: 2 }, body: { boost: 1 }, breadcrumbs: { boost: 1 } } };
        const found = /** @type {Hit[]} */ (find.search(text, options));
        const hits = [...found.filter((hit) => !asks(hit)), ...found.filter(asks)];
        const none = `Nothing in the book has ${terms.length > 1 ? "all these words" : "this word"}. Try ${terms.length > 1 ? "fewer" : "another, or its beginning"}.`;
        count.textContent = hits.length ? `${hits.length === 1 ? "1 section" : `${hits.length} sections`}${hits.length > 30 ? ", the first 30 of which are listed" : ""}` : none;
        results.replaceChildren(...hits.slice(0, 30).map((hit) => entry(hit, urls, terms)));
    } catch (error) {
        index = undefined;
        count.textContent = `Search is not available: ${/** @type {Error} */ (error).message}.`;
    }
}

function show() {
    dialog?.showModal();
    words?.select();
    index ??= load();
    index.catch(() => { index = undefined; });
}

/** Up and down walk from the words through what was found, Enter in the words opens the first, Escape leaves. @param {KeyboardEvent} event */
function walk(event) {
    // Browsers would only empty the field, and close at the second press.
    if (event.key === "Escape") { event.preventDefault(); dialog?.close(); return; }
    const links = [...results?.querySelectorAll("a") ?? []];
    const at = links.findIndex((link) => link === document.activeElement);
    if (event.target === words && event.key === "Enter") { event.preventDefault(); links[0]?.click(); return; }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !links.length || (event.target !== words && at < 0)) return;
    event.preventDefault();
    if (at + step < 0) words?.focus();
    else links[Math.min(at + step, links.length - 1)].focus();
}

/** @param {KeyboardEvent} event */
function shortcut(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const typing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    show();
}

if (dialog && opener && words && files) {
    opener.hidden = false;
    opener.addEventListener("click", show);
    words.addEventListener("input", search);
    dialog.addEventListener("keydown", walk);
    document.addEventListener("keydown", shortcut);
}
