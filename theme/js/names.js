// The page of what the explorer understands: a field that leaves of its tables the names one types, and says how many.
// Without it the tables stand there whole.

/** @typedef {{ element: HTMLElement, name: string, paths: string[] }} Name */

/** The names of one line, each with the paths that lead to it. @param {Element} line @param {string} module */
function namesOf(line, module) {
    const types = [...line.querySelectorAll(":scope > strong > *")].map((type) => (type.textContent ?? "").toLowerCase());
    // What is refused with a reason: the reason has names too.
    const elements = /** @type {HTMLElement[]} */ ([...line.querySelectorAll(line.matches(".why") ? ":scope > :first-child" : ":scope > :is(code, span)")]);
    return elements.map((element) => {
        const name = (element.textContent ?? "").toLowerCase();
        return { element, name, paths: (types.length ? types : [""]).map((type) => [module, type, name].filter(Boolean).join("::")) };
    });
}

/** In how many places a name fits: words are in it, or begin a part of the path that leads to it. @param {string[]} words @param {Name} name */
const places = (words, { name, paths }) => (words.length ? paths.filter((path) => words.every((word) => name.includes(word) || (word.includes("::") ? path.includes(word) : path.split("::").some((part) => part.startsWith(word))))).length : 0);

/** @param {HTMLTableElement[]} tables */
function lines(tables) {
    return tables.flatMap((table) => [...table.tBodies[0].rows]).flatMap((row) => {
        const module = (row.cells[0].firstChild?.textContent ?? "").trim().toLowerCase();
        return [...row.querySelectorAll("td > p")].map((line) => ({ line: /** @type {HTMLElement} */ (line), row, names: namesOf(line, module) }));
    });
}

/** Leaves of a table the rows that have lines to show, and says whether there are any. @param {HTMLTableElement} table */
function narrow(table) {
    const rows = [...table.tBodies[0].rows];
    for (const row of rows) {
        for (const cell of row.querySelectorAll("td")) cell.classList.toggle("is-empty", !cell.querySelector("p:not([hidden])"));
        row.hidden = !row.querySelector("td:not(.is-empty)");
    }
    return rows.some((row) => !row.hidden);
}

/** @param {HTMLTableElement[]} tables */
export function start(tables) {
    const all = lines(tables);
    const number = all.reduce((sum, { names }) => sum + names.flatMap(({ paths }) => paths).length, 0);
    const field = Object.assign(document.createElement("input"), { type: "search", autocomplete: "off", spellcheck: false, placeholder: "fetch_add, Mutex, atomic load …" });
    field.setAttribute("autocapitalize", "none");
    const said = Object.assign(document.createElement("p"), { textContent: `${number.toLocaleString("en-US")} names` });
    said.setAttribute("role", "status");
    const [find, label] = [Object.assign(document.createElement("div"), { className: "find-names" }), document.createElement("label")];
    find.setAttribute("role", "search");
    label.append("Find a name", field);
    find.append(label, said);

    const show = () => {
        const words = field.value.toLowerCase().replace(/[`(),]/g, " ").split(/\s+/).filter(Boolean);
        let found = 0;
        for (const { line, names } of all) {
            let some = false;
            for (const name of names) {
                const fit = places(words, name);
                name.element.classList.toggle("is-found", fit > 0);
                found += fit;
                some ||= fit > 0;
            }
            line.hidden = words.length > 0 && !some;
        }
        for (const table of tables) table.classList.toggle("has-found", narrow(table));
        find.parentElement?.classList.toggle("is-narrowed", words.length > 0);
        const none = "No such name was tried. Explore a program that uses it: it will say.";
        said.textContent = words.length ? found ? `${found.toLocaleString("en-US")} of ${number.toLocaleString("en-US")} names` : none : `${number.toLocaleString("en-US")} names`;
    };
    field.addEventListener("input", show);
    field.addEventListener("keydown", (event) => { if (event.key === "Escape" && field.value) { event.preventDefault(); field.value = ""; show(); } });
    document.querySelector("main > h2")?.before(find);
    // Who comes back finds what the browser kept in the field.
    if (field.value) show();
}
