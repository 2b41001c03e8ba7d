// Accessibility, as axe judges it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules about colors: all that can differ between the color schemes, which differ in nothing but colors (schemes.test.mjs). */
const COLORS = ["color-contrast", "link-in-text-block"];

/** What is wrong with the page as it stands, a line each; with `colors`, of what colors decide. */
export async function violations(page, { colors = false } = {}) {
    if (!await page.evaluate(() => "axe" in globalThis)) await page.evaluate(axe);
    const rules = colors ? { runOnly: { type: "rule", values: COLORS } } : {};
    const result = await page.evaluate((options) => globalThis.axe.run(document, options), { resultTypes: ["violations"], ...rules });
    return result.violations.map((rule) => `${rule.id}: ${rule.help}: ${rule.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", ")}`);
}

/** The rules about colors that axe applies unless told otherwise. */
export async function colorRules(page) {
    await page.evaluate(axe);
    const all = await page.evaluate(async () => {
        const { passes, violations, incomplete, inapplicable } = await globalThis.axe.run(document);
        return [passes, violations, incomplete, inapplicable].flat().filter(({ tags }) => tags.includes("cat.color")).map(({ id }) => id);
    });
    return { all: [...new Set(all)].sort(), judged: [...COLORS].sort() };
}
