// Accessibility, as axe judges it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules about colors: all that can differ between the color schemes, which differ in nothing but colors (schemes.test.mjs). */
const COLORS = ["color-contrast", "link-in-text-block"];

/** What is wrong with the page as it stands, a line each; with `colors`, of what colors decide; with `of`, in that part of the page alone. */
export async function violations(page, { colors = false, of = "html" } = {}) {
    if (!await page.evaluate(() => "axe" in globalThis)) await page.evaluate(axe);
    const rules = colors ? { runOnly: { type: "rule", values: COLORS } } : {};
    const result = await page.evaluate(([part, options]) => globalThis.axe.run(part, options), [of, { resultTypes: ["violations"], ...rules }]);
    return result.violations.map((rule) => `${rule.id}: ${rule.help}: ${rule.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", ")}`);
}

/** The same in both color schemes, one after the other: the page is left in the light one. */
export async function violationsInBoth(page, of) {
    const found = [];
    for (const colorScheme of ["dark", "light"]) {
        await page.emulateMedia({ colorScheme });
        found.push(...await violations(page, { colors: colorScheme === "dark", of }));
    }
    return found;
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
