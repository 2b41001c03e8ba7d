// The page's own behavior: colors, contents, language tabs, code blocks that scroll, and turning pages by key.
// Everything here adds to a page that reads well without it.

/** @param {string} key @param {string} value */
function remember(key, value) {
    try { localStorage.setItem(key, value); } catch { /* private windows may refuse; nothing depends on it */ }
}

/** @param {string} key @returns {string | null} */
function recall(key) {
    try { return localStorage.getItem(key); } catch { return null; }
}

const root = document.documentElement;

function startColors() {
    const button = document.getElementById("scheme");
    const name = document.getElementById("scheme-name");
    if (!button || !name) return;
    const show = () => { name.textContent = root.dataset.scheme ?? "auto"; };
    button.hidden = false;
    button.addEventListener("click", () => {
        const order = ["", "light", "dark"];
        const next = order[(order.indexOf(root.dataset.scheme ?? "") + 1) % order.length];
        if (next) root.dataset.scheme = next;
        else delete root.dataset.scheme;
        remember("color-scheme", next);
        show();
    });
    show();
}

function startContents() {
    const contents = document.getElementById("contents");
    if (!(contents instanceof HTMLDetailsElement)) return;
    const sections = contents.querySelector(".sections");
    if (sections instanceof HTMLElement) startSections(contents, sections);
    contents.querySelector("summary")?.addEventListener("click", () => remember("contents", contents.open ? "closed" : "open"));
    // On a phone the list covers the text: close it once it has been used.
    contents.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && !matchMedia("(min-width: 70rem)").matches) contents.open = false;
    });
}

/** The section one reads is lit in the contents, and in their sight. @param {HTMLDetailsElement} contents @param {HTMLElement} list its sections, as the page's template made them */
function startSections(contents, list) {
    const links = [...list.querySelectorAll("a")];
    const heads = links.map((link) => document.getElementById(link.hash.slice(1)));
    const wide = matchMedia("(min-width: 70rem)");
    // Where the list lies above the text it would push away what it leads to.
    list.addEventListener("click", () => { if (!wide.matches) contents.open = false; });
    const box = /** @type {HTMLElement} */ (contents.parentElement);
    let lit = -1;
    const light = () => {
        const ended = innerHeight + scrollY >= root.scrollHeight - 2;
        const now = ended ? links.length - 1 : heads.findLastIndex((head) => head && head.getBoundingClientRect().top < innerHeight / 4);
        if (now === lit) return;
        links[lit]?.removeAttribute("aria-current");
        lit = now;
        links[now]?.setAttribute("aria-current", "location");
        if (!links[now] || !wide.matches) return;
        const [{ top, bottom }, frame] = [links[now].getBoundingClientRect(), box.getBoundingClientRect()];
        if (top < frame.top + 40 || bottom > frame.bottom - 40) box.scrollTop += top - frame.top - frame.height / 3;
    };
    let waiting = false;
    addEventListener("scroll", () => {
        if (waiting) return;
        waiting = true;
        requestAnimationFrame(() => { waiting = false; light(); });
    }, { passive: true });
    light();
}

/** Gives one group of companions its tabs. @param {HTMLElement} group @param {number} number */
function startTabs(group, number) {
    const panels = /** @type {HTMLElement[]} */ ([...group.querySelectorAll(":scope > .listing")]);
    if (panels.length < 2) return;
    const list = document.createElement("div");
    list.setAttribute("role", "tablist");
    group.classList.add("has-tabs");
    list.setAttribute("aria-label", "Programming language");
    const tabs = panels.map((panel, at) => {
        const tab = document.createElement("button");
        tab.type = "button";
        tab.setAttribute("role", "tab");
        tab.id = `tab-${number}-${at}`;
        tab.textContent = panel.dataset.langName ?? panel.dataset.lang ?? "";
        panel.id ||= `panel-${number}-${at}`;
        panel.setAttribute("role", "tabpanel");
        panel.setAttribute("aria-labelledby", tab.id);
        tab.setAttribute("aria-controls", panel.id);
        list.append(tab);
        return tab;
    });
    /** @param {number} chosen */
    const choose = (chosen) => {
        tabs.forEach((tab, at) => {
            tab.setAttribute("aria-selected", String(at === chosen));
            tab.tabIndex = at === chosen ? 0 : -1;
            panels[at].hidden = at !== chosen;
        });
    };
    tabs.forEach((tab, at) => {
        tab.addEventListener("click", () => { remember("language", panels[at].dataset.lang ?? ""); chooseLanguage(panels[at].dataset.lang ?? ""); });
        tab.addEventListener("keydown", (event) => {
            const step = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: tabs.length - 1 - at }[event.key];
            if (step === undefined) return;
            event.preventDefault();
            const to = tabs[(at + step + tabs.length) % tabs.length];
            to.focus();
            to.click();
        });
    });
    group.addEventListener("choose-language", (event) => {
        const wanted = panels.findIndex((panel) => panel.dataset.lang === /** @type {CustomEvent} */ (event).detail);
        if (wanted >= 0) choose(wanted);
    });
    choose(0);
    group.prepend(list);
}

/** Shows a language in every group that has it. @param {string} language */
function chooseLanguage(language) {
    for (const group of document.querySelectorAll(".companions")) group.dispatchEvent(new CustomEvent("choose-language", { detail: language }));
}

function startCompanions() {
    document.querySelectorAll(".companions").forEach((group, number) => startTabs(/** @type {HTMLElement} */ (group), number));
    const language = recall("language");
    if (language) chooseLanguage(language);
    showNamed();
    addEventListener("hashchange", showNamed);
}

/** Shows the program that the address names, if it stands behind another language's tab. */
function showNamed() {
    const named = document.getElementById(location.hash.slice(1));
    const panel = /** @type {HTMLElement | null | undefined} */ (named?.closest(".companions > .listing[hidden]"));
    if (!panel) return;
    panel.parentElement?.dispatchEvent(new CustomEvent("choose-language", { detail: panel.dataset.lang }));
    panel.scrollIntoView();
}

/** Left and right turn the page, but only when nothing on the page could want the key itself. @param {KeyboardEvent} event */
function turnPage(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    const rel = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
    const focus = document.activeElement;
    const idle = !focus || focus === document.body || focus.id === "text";
    if (!rel || !idle || document.querySelector("dialog[open]")) return;
    /** @type {HTMLAnchorElement | null} */ (document.querySelector(`.turn a[rel="${rel}"]`))?.click();
}

startColors();
startContents();
startCompanions();
const understood = /** @type {HTMLTableElement[]} */ ([...document.querySelectorAll("table.understood")]);
if (understood.length) import("./names.js").then(({ start }) => start(understood));
document.addEventListener("keydown", turnPage);
