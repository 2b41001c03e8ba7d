// The address bar and the panel: what is shown is in the address, and what an address names is shown.
import { fingerprint, read } from "./json.js";
import { fragment, pack, unpack } from "./link.js";

/** @typedef {import("./json.js").Choice} Choice */

export class Address {
    /** @param {import("./panel.js").Panel} panel */
    constructor(panel) {
        this.panel = panel;
        /** @type {{ schedule: Choice[], step: number } | null} */
        this.at = null;
        /** The reader's text, and the same packed. @type {[string, string] | null} */
        this.packed = null;
    }

    /** Puts a schedule and a step into the address bar, or takes them out. @param {{ schedule: Choice[], step: number } | null} at */
    share(at) {
        clearTimeout(this.timer);
        this.at = at;
        // Browsers allow only so many changes of the address in a time.
        if (at) this.timer = setTimeout(async () => { history.replaceState(null, "", await this.#fragment()); }, 150);
        else if (location.hash.startsWith(`#explore=${this.panel.name}&`)) history.replaceState(null, "", location.pathname + location.search);
    }

    async #fragment() {
        const { source, program } = this.panel;
        if (source === program.original) return fragment(this.panel, this.at, null);
        if (this.packed?.[0] !== source) this.packed = [source, await pack(source)];
        return fragment(this.panel, this.at, this.packed[1]);
    }

    /** An address that opens what is shown now, anywhere. */
    async link() {
        return new URL(await this.#fragment(), location.href).href;
    }

    /** Opens what a link names. @param {URLSearchParams} link */
    async open(link) {
        const { panel } = this;
        panel.reveal(true);
        const problem = await this.#settle(link);
        const schedule = read(link.get("schedule") ?? "");
        const step = Number(link.get("step") ?? 0);
        if (problem || !schedule || !Number.isInteger(step) || step < 0 || step > schedule.length) {
            panel.status.textContent = `The link cannot be followed: ${problem ?? (schedule ? "there is no such step." : "its schedule is damaged.")} Here is the program as it stands.`;
        } else if (!link.has("schedule")) {
            await panel.explore();
        } else {
            panel.showOwn();
            if (await panel.schedule.open(schedule, step) && link.has("text") && link.get("text") !== fingerprint(panel.source)) panel.status.textContent = "The program has changed since the link was made. The same choices now do what is shown here.";
        }
        const { schedule: { element } } = panel;
        if (element.hidden) panel.element.scrollIntoView({ block: "nearest" });
        else element.scrollIntoView({ block: "start" });
    }

    /** Takes program and settings from a link; says what does not fit. @param {URLSearchParams} link @returns {Promise<string | null>} */
    async #settle(link) {
        const { panel } = this;
        if (link.has("program")) {
            const text = await unpack(link.get("program") ?? "");
            if (text === null) return "its program is damaged or cut off.";
            panel.program.text = text;
            panel.take();
        }
        for (const pair of (link.get("set") ?? "").split(",").filter(Boolean)) {
            const [name, value] = pair.split(":");
            if (!/^-?\d{1,15}$/.test(value ?? "") || !panel.settings.setConstant(name, Number(value))) return `the program has no constant “${name}” that could be “${value}”.`;
        }
        const [kind, number] = (link.get("scheduler") ?? "threads").split("-");
        if (!panel.settings.setScheduler(kind, number)) return `there is no scheduler “${kind}”.`;
        panel.scheduler = panel.settings.scheduler();
        return null;
    }
}
