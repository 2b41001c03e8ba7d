// The color schemes differ in colors alone, so that what is judged in one of them holds in the other, but for the colors.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { colorRules, violations } from "../support/axe.mjs";
import { open, start } from "../support/book.mjs";

const theme = new URL("../../../theme/", import.meta.url);
let book;
before(async () => { book = await start(); });
after(() => book.stop());

test("styles ask for the scheme in colors only, and scripts only set it", () => {
    const files = (ending) => readdirSync(theme, { recursive: true }).filter((name) => name.endsWith(ending)).map((name) => readFileSync(new URL(name, theme), "utf8"));
    const styles = files(".css");
    assert.ok(styles.length > 4, `${styles.length} styles`);
    for (const style of styles) {
        assert.doesNotMatch(style, /prefers-color-scheme/);
        assert.doesNotMatch(style.replace(/:root\[data-scheme="(light|dark)"\] \{ color-scheme: \1; \}/g, ""), /data-scheme/);
        for (const [, property] of style.matchAll(/([\w-]+):[^;:{}]*light-dark\(/g)) assert.match(property, /^(--\w+|color|background-color|border-color|fill|stroke)$/);
        assert.doesNotMatch(style.replace(/light-dark\(#[0-9a-f]+, #[0-9a-f]+\)/g, ""), /light-dark/);
    }
    for (const script of [...files(".js"), ...files(".hbs")]) assert.doesNotMatch(script, /prefers-color-scheme/);
});

test("the rules that are tried in the dark are all that axe has about colors, and find what is hard to read", async () => {
    const { page, context } = await open(book, "races.html", { colorScheme: "dark" });
    const { all, judged } = await colorRules(page);
    assert.deepEqual(judged, all);
    assert.deepEqual(await violations(page, { colors: true }), []);
    await page.locator("main > p").first().evaluate((text) => { text.style.color = "#333"; });
    assert.match((await violations(page, { colors: true })).join(), /^color-contrast/);
    await context.close();
});
