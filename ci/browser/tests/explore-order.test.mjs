// What happens before a step: said in words, in the table and by arrows; and the two steps of a data race, which no arrows join.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violations } from "../support/axe.mjs";
import { open, start } from "../support/book.mjs";

let book;
before(async () => { book = await start(); });
after(() => book.stop());

/** A listing of a page with a schedule of a result shown. */
async function shown(path, name, label, options = {}) {
    const all = await open(book, path, options);
    const listing = all.page.locator(`every-listing[data-name="${name}"]`);
    await listing.getByRole("button", { name: `Explore ${name}` }).click();
    await listing.getByRole("button", { name: label }).first().click();
    await listing.locator("tr[aria-current]").waitFor();
    return { ...all, listing };
}

/** The text of each row's cell. */
const steps = (listing) => listing.locator(".explore-steps tbody tr").evaluateAll((rows) => rows.map((row) => row.querySelector("td:not(:empty)").textContent));

test("a lock is taken after it was given back: arrow, words and table say the same", async () => {
    const { page, listing, context, errors } = await shown("locks.html", "locks_add_and_subtract", /^Show me/);
    const texts = await steps(listing);
    const lock = texts.findIndex((text) => /^lock .*after .*step \d+ \(unlock\)/.test(text));
    assert.ok(lock > 0, texts.join("\n"));
    const order = listing.locator(".explore-order");
    assert.equal(await order.innerText(), "");
    assert.equal(await listing.locator(".explore-arrows g").count(), 0);
    const button = listing.getByRole("button", { name: "Show what happens before" });
    await button.click();
    assert.equal(await button.getAttribute("aria-pressed"), "true");
    await listing.locator(".explore-steps tbody tr").nth(lock).click();
    const [, from] = /step (\d+) \(unlock\)/.exec(texts[lock]);
    assert.match(await order.innerText(), new RegExp(`^Step ${lock} comes after .*step ${from} of thread \\d \\(the lock was released there\\)`));
    assert.match(await listing.locator("tr[aria-current] .explore-after").innerText(), new RegExp(`step ${from} \\(unlock\\)`));
    const drawn = await listing.locator(".explore-arrows .is-direct").count();
    assert.equal(drawn, (/after (.*)/.exec(await listing.locator("tr[aria-current] .explore-after").innerText())[1].match(/step/g)).length);
    assert.ok(await listing.locator(".explore-steps tbody tr").nth(Number(from)).evaluate((row) => row.classList.contains("is-before")));
    assert.match(await listing.getByRole("img", { name: /^Arrows to step/ }).getAttribute("aria-label"), new RegExp(`step ${lock};`));
    // The arrow ends at the chosen step's row.
    const ends = await listing.evaluate((element) => {
        const head = element.querySelector(".explore-arrows .is-direct polygon").getBoundingClientRect();
        const row = element.querySelector("tr[aria-current]").getBoundingClientRect();
        return head.top >= row.top - 1 && head.bottom <= row.bottom + 1;
    });
    assert.ok(ends, "it leads to the row");
    await page.keyboard.press("b");
    assert.deepEqual(errors, []);
    await context.close();
});

test("key B shows and hides it, and a step of its own thread alone has no arrow", async () => {
    const { page, listing, context } = await shown("races.html", "races_lost_update", "Show me total = 2");
    await page.keyboard.press("b");
    for (let press = 0; press < 4; press += 1) await page.keyboard.press("ArrowRight");
    assert.match(await listing.locator(".explore-order").innerText(), /^Step 4 learns nothing new of other threads\. Nothing orders it with step/);
    assert.equal(await listing.locator(".explore-arrows .is-direct").count(), 0);
    assert.ok(await listing.locator(".is-unordered").count() > 0);
    await page.keyboard.press("b");
    assert.equal(await listing.locator(".explore-order").innerText(), "");
    assert.equal(await listing.locator(".is-unordered, .is-before").count(), 0);
    await context.close();
});

const RACES = [
    ["races.html", "races_data_race", /Step (\d+) races with what (thread \d) did as it began, in the course of step (\d+): no chain of arrows leads from there to step \1, so nothing says which access comes first\./, "light"],
    ["memory-order.html", "memory_box_relaxed", /Step (\d+) races with what (thread 1) did as it began, in the course of step (\d+): no chain/, "dark"],
];
for (const [path, name, words, colorScheme] of RACES) {
    test(`the two steps of a data race are shown as what no arrow joins: ${name} (${colorScheme})`, async () => {
        const { page, listing, context } = await shown(path, name, /^Show me data race/, { colorScheme, viewport: { width: 390, height: 800 } });
        await page.keyboard.press("End");
        const order = await listing.locator(".explore-order").innerText();
        assert.match(order, words);
        const [, last, other, first] = words.exec(order);
        assert.deepEqual(await listing.locator(".is-racing th").allInnerTexts(), [first, last]);
        assert.ok((await listing.locator(".explore-steps thead th > span > span").allInnerTexts()).includes(other));
        assert.equal(await listing.locator(".explore-arrows .is-race").count(), 1);
        await page.keyboard.press("b");
        assert.deepEqual(await violations(page, { of: "every-listing.is-exploring" }), []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 390);
        await context.close();
    });
}

test("larger constants' cost is told as far as it is known", async () => {
    const { listing, context } = await shown("races.html", "races_lost_update", "Show me total = 2");
    const cost = listing.locator(".explore-cost");
    const [, two] = /^Explored so far: N = 2: (\d+) situations\.$/.exec(await cost.innerText());
    await listing.locator('.explore-settings input[name="N"]').fill("3");
    await listing.getByRole("button", { name: "Explore again" }).click();
    await cost.filter({ hasText: /N = 3: \d+ situations/ }).waitFor();
    const [, again, three] = /^Explored so far: N = 2: (\d+) situations; N = 3: (\d+) situations\.$/.exec(await cost.innerText());
    assert.equal(again, two);
    assert.ok(Number(three) > Number(two));
    await context.close();
});
