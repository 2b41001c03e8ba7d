// What holds for every page: accessible in both color schemes, light on the wire, silent towards other hosts, usable on a phone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violations } from "../support/axe.mjs";
import { open, pages, start } from "../support/book.mjs";

let book;
before(async () => { book = await start(); });
after(() => book.stop());

for (const name of pages) {
    for (const colorScheme of ["light", "dark"]) {
        test(`${name} (${colorScheme}) has no accessibility violation, no script error, no request elsewhere`, async () => {
            const { page, context, errors, elsewhere } = await open(book, name, { colorScheme });
            assert.deepEqual(await violations(page), []);
            assert.deepEqual(errors, []);
            assert.deepEqual(elsewhere, []);
            await context.close();
        });
    }
    test(`${name} fits a phone`, async () => {
        const { page, context } = await open(book, name, { viewport: { width: 390, height: 800 } });
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= 390, `${name} is ${width} px wide at 390 px`);
        await context.close();
    });
    if (name !== "print.html") {
        test(`${name} is at most 100 KB in 15 requests on a first visit`, async () => {
            book.server.sent.length = 0;
            const { page, context } = await open(book, name);
            await page.waitForLoadState("networkidle");
            const bytes = book.server.sent.reduce((sum, file) => sum + file.bytes, 0);
            assert.ok(bytes <= 100 * 1024, `${bytes} bytes: ${JSON.stringify(book.server.sent)}`);
            assert.ok(book.server.sent.length <= 15, `${book.server.sent.length} requests`);
            await context.close();
        });
    }
}
