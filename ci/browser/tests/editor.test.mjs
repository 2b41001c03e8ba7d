// The built editor (ci/editor), where the book was built with it; run.test.mjs holds for either editor.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { violationsInBoth } from "../support/axe.mjs";
import { folder, open, start } from "../support/book.mjs";
import { playground } from "../support/playground.mjs";

const NAME = "races_lost_update";
const built = readFileSync(`${folder}/editor.js`);
const skip = built.length < 1000 && "the book was built without the editor: ci/setup builds it";
let book, stand;
before(async () => { book = await start(); stand = await playground(); });
after(async () => { await book.stop(); await stand.close(); });

test("the editor is at most 180 KB, compressed", { skip }, () => {
    const size = gzipSync(built, { level: 9 }).length;
    assert.ok(size <= 180 * 1024, `${size} bytes`);
});

test("the editor is loaded by Edit alone, and is whole on a phone in both color schemes", { skip }, async () => {
    const { page, context, errors, elsewhere } = await open(book, "races.html", { viewport: { width: 390, height: 800 } });
    await page.evaluate((url) => document.querySelectorAll("[data-kind]").forEach((each) => { each.dataset.playground = url; }), stand.url);
    const asked = [];
    page.on("request", (request) => { if (request.url().endsWith("/editor.js")) asked.push(request.url()); });
    const listing = page.locator(`[data-name="${NAME}"][data-kind="rust"]`).first();
    await page.waitForLoadState("networkidle");
    assert.equal(await page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => name.endsWith("/editor.js")).length), 0);
    await listing.getByRole("button", { name: `Edit ${NAME}` }).click();
    await listing.locator(".cm-editor").waitFor();
    assert.equal(asked.length, 1);
    const box = listing.getByRole("textbox", { name: `Text of ${NAME}` });
    const inside = () => box.evaluate((each) => each.contains(document.activeElement));
    assert.ok(await inside(), "it has the focus");
    const ink = await listing.locator(".cm-line").first().evaluate((line) => getComputedStyle(line).color);
    const keyword = await listing.locator(".cm-line .hl-keyword").first().evaluate((word) => getComputedStyle(word).color);
    assert.notEqual(keyword, ink);
    const before = await listing.locator(".cm-line").first().innerText();
    await page.keyboard.press("ControlOrMeta+Home");
    await page.keyboard.press("Tab");
    assert.equal(await listing.locator(".cm-line").first().evaluate((line) => line.textContent), `    ${before}`);
    await page.keyboard.press("Shift+Tab");
    assert.equal(await listing.locator(".cm-line").first().innerText(), before);
    await page.keyboard.press("Escape");
    await page.waitForTimeout(2500);
    await page.keyboard.press("Tab");
    assert.ok(!await inside(), "Escape, then Tab, leaves, without haste");
    await box.focus();
    await page.keyboard.press("Tab");
    assert.ok(await inside(), "Tab indents again");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText("fn main() {\n    let seen: bool = 1;\n}\n");
    await page.keyboard.press("ControlOrMeta+Enter");
    await listing.locator(".run-mistakes").waitFor({ timeout: 60_000 });
    assert.match(await listing.locator(".cm-line.is-wrong").innerText(), /let seen/);
    assert.equal(await listing.locator(".cm-gutterElement.is-wrong").innerText(), "2");
    assert.deepEqual(await violationsInBoth(page, `[data-name="${NAME}"]`), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 390);
    if (process.env.SHOTS) await listing.screenshot({ path: `${process.env.SHOTS}/edit.png` });
    await page.keyboard.press("End");
    await page.keyboard.type(" ");
    assert.equal(await listing.locator(".cm-editor .is-wrong").count(), 0);
    assert.deepEqual([errors, elsewhere.filter((url) => !url.startsWith(stand.url))], [[], []]);
    await context.close();
});
