// What the address bar says about an exploration: the listing or the reader's own text, the settings, the schedule and the step.
import { fingerprint, written } from "./json.js";

/** Longest program a link may bring, in characters. */
const LONGEST = 100_000;

/** A text, compressed, in letters that an address can hold. @param {string} text */
export async function pack(text) {
    const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
    const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
    return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Reads what {@link pack} wrote; null if it is damaged, cut off or too long. @param {string} word @returns {Promise<string | null>} */
export async function unpack(word) {
    try {
        const bytes = Uint8Array.from(atob(word.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
        const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).pipeThrough(new TextDecoderStream("utf-8", { fatal: true })).getReader();
        let text = "";
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
            text += part.value;
            if (text.length > LONGEST) { await reader.cancel(); return null; }
        }
        return text;
    } catch {
        return null;
    }
}

/** What stands behind the `#`. @param {import("./panel.js").Panel} panel @param {{ schedule: import("./json.js").Choice[], step: number } | null} at @param {string | null} packed the edited program */
export function fragment(panel, at, packed) {
    const set = panel.constants.filter((each) => each.value !== each.declared).map((each) => `${each.name}:${each.value}`).join(",");
    const parts = [`explore=${panel.name}`, ...(set ? [`set=${set}`] : []), ...(panel.scheduler === "threads" ? [] : [`scheduler=${panel.scheduler.replace(" ", "-")}`])];
    if (at) parts.push(`schedule=${written(at.schedule)}`, `step=${at.step}`);
    parts.push(packed === null ? `text=${fingerprint(panel.source)}` : `program=${packed}`);
    return `#${parts.join("&")}`;
}
