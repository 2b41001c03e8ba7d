// The page of what the explorer understands: a name is found as one types, and told apart from what is refused; without scripts the tables stand whole.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violations } from "../support/axe.mjs";
import { open, start } from "../support/book.mjs";

let book;
before(async () => { book = await start(); });
after(() => book.stop());

const field = (page) => page.getByRole("searchbox", { name: "Find a name" });
const said = (page) => page.locator(".find-names").getByRole("status").innerText();
const rows = (page) => page.locator("table.understood tbody tr:visible");

/** How many names the tables have, and how many are found, as it is said. */
async function numbers(page) {
    const [, found, all] = /^(?:([\d,]+) of )?([\d,]+) names$/.exec(await said(page)).map((text) => Number(text?.replaceAll(",", "")));
    return { found, all };
}

test("a name is found as one types, and only its lines are left; Escape brings all back", async () => {
    const { page, context, errors } = await open(book, "understood.html");
    await field(page).waitFor();
    const before = await rows(page).count();
    const { all } = await numbers(page);
    assert.ok(all > 3000, `${all} names`);
    await field(page).pressSequentially("fetch_add");
    const { found } = await numbers(page);
    assert.ok(found > 10 && found < 30, `${found} found`);
    assert.deepEqual(await rows(page).locator("th").allInnerTexts().then((heads) => heads.map((head) => head.split("\n")[0])), ["std::sync::atomic", "crossbeam::atomic"]);
    for (const name of await page.locator(".is-found:visible").allInnerTexts()) assert.equal(name, "fetch_add");
    assert.equal(await page.getByRole("heading", { name: "What is assumed" }).isVisible(), false);
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press("Escape");
    assert.equal(await rows(page).count(), before);
    assert.equal(await page.locator(".is-found").count(), 0);
    assert.deepEqual(await numbers(page), { found: NaN, all });
    assert.deepEqual(errors, []);
    await context.close();
});

test("a type brings its methods, two words or a path one of them; what is refused stands in its own column", async () => {
    const { page, context } = await open(book, "understood.html");
    await field(page).fill("Mutex");
    const methods = await page.locator(".is-found:visible").allInnerTexts();
    for (const name of ["Mutex", "lock", "try_lock", "into_inner"]) assert.ok(methods.includes(name), name);
    for (const text of ["mutex lock", "Mutex::lock", "std::sync::Mutex::lock", "`Mutex::lock()`"]) {
        await field(page).fill(text);
        const found = await page.locator(".is-found:visible").allInnerTexts();
        assert.ok(found.includes("lock") && !found.includes("into_inner"), `${text}: ${found}`);
    }
    await field(page).fill("unions");
    assert.equal(await page.locator("td:nth-child(3) .is-found:visible").innerText(), "unions");
    await field(page).fill("no such name");
    assert.equal(await rows(page).count(), 0);
    assert.match(await said(page), /^No such name was tried/);
    await context.close();
});

test("on a phone it fits, and says what is refused only where something is", async () => {
    const { page, context } = await open(book, "understood.html", { viewport: { width: 390, height: 800 }, colorScheme: "dark" });
    await field(page).fill("fetch_add");
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
    const labels = () => rows(page).locator("td:nth-child(3)").evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, "::before").content));
    assert.deepEqual(await labels(), ["none", "none"]);
    await field(page).fill("unions");
    assert.deepEqual(await labels(), ['"Refused"']);
    assert.deepEqual(await violations(page, { colors: true }), []);
    await context.close();
});

test("without scripts there is no field, and nothing is hidden", async () => {
    const { page, context } = await open(book, "understood.html", { javaScriptEnabled: false });
    assert.equal(await page.getByRole("searchbox").count(), 0);
    assert.equal(await page.locator("table.understood [hidden]").count(), 0);
    await context.close();
});
