// What holds for every page: light on the wire, accessible in both color schemes, silent towards other hosts, usable on a phone. A page is
// opened once and then looked at in each way.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violations } from "../support/axe.mjs";
import { open, pages, start } from "../support/book.mjs";

let book;
before(async () => { book = await start(); });
after(() => book.stop());

for (const name of pages) {
    test(name, async (t) => {
        book.server.sent.length = 0;
        const { page, context, errors, elsewhere } = await open(book, name, { colorScheme: "light" });
        await page.waitForLoadState("networkidle");
        const sent = [...book.server.sent];
        if (name !== "print.html") {
            await t.test("is at most 100 KB in 15 requests on a first visit", () => {
                const bytes = sent.reduce((sum, file) => sum + file.bytes, 0);
                assert.ok(bytes <= 100 * 1024, `${bytes} bytes: ${JSON.stringify(sent)}`);
                assert.ok(sent.length <= 15, `${sent.length} requests`);
            });
        }
        // The print page is made of the others, where its colors are judged.
        for (const colorScheme of name === "print.html" ? ["light"] : ["light", "dark"]) {
            await t.test(`has no accessibility violation (${colorScheme})`, async () => {
                await page.emulateMedia({ colorScheme });
                const dark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
                assert.equal(dark, colorScheme === "dark");
                assert.deepEqual(await violations(page, { colors: colorScheme === "dark" }), []);
            });
        }
        await t.test("fits a phone", async () => {
            await page.setViewportSize({ width: 390, height: 800 });
            const width = await page.evaluate(() => document.documentElement.scrollWidth);
            assert.ok(width <= 390, `${name} is ${width} px wide at 390 px`);
        });
        await t.test("has no script error and asks no other host", () => {
            assert.deepEqual(errors, []);
            assert.deepEqual(elsewhere, []);
        });
        await context.close();
    });
}
