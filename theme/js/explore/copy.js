// A schedule as lines of text, for an assignment or a message.
import { effects } from "./effects.js";
import { ending, place } from "./json.js";
import { stateBefore } from "./steps.js";

/** @param {import("./panel.js").Panel} panel @param {import("./json.js").Replay} replay */
export function asText(panel, replay) {
    const set = panel.constants.map(({ name, value }) => `${name} = ${value}`).join(", ");
    const title = [panel.name + (panel.program.edited ? " (edited)" : ""), set, `scheduler: ${panel.scheduler}`].filter(Boolean).join("; ");
    const lines = replay.events.map((event) => {
        const did = effects(event, stateBefore(replay, event.step)).join("; ").replaceAll("`", "");
        return `${event.step}. ${event.name}: ${place(event)}${did ? `; ${did}` : ""}${event.printed ? `; prints ${JSON.stringify(event.printed)}` : ""}`;
    });
    return [title, ...lines, ...(replay.end ? [`The program ends: ${ending(replay.end).replaceAll("`", "")}.`] : []), ""].join("\n");
}

/** Copies, and says so on the button for a while. @param {HTMLButtonElement} button @param {string} text */
export async function copy(button, text) {
    const label = button.textContent;
    try {
        await navigator.clipboard.writeText(text);
        button.textContent = "Copied";
    } catch {
        button.textContent = "The browser does not allow copying";
    }
    setTimeout(() => { button.textContent = label; }, 2000);
}
