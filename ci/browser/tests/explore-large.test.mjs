// What is large: an exploration of more than a hundred thousand situations, a schedule of five hundred steps.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open, start } from "../support/book.mjs";

const LISTING = 'every-listing[data-name="races_lost_update"]';
let book;
before(async () => { book = await start(); });
after(() => book.stop());

test("a hundred thousand situations: progress is told, the page answers, Cancel ends it at once", async () => {
    const { page, context, errors } = await open(book, "races.html");
    const listing = page.locator(LISTING);
    await listing.getByRole("button", { name: "Explore races_lost_update" }).click();
    await listing.locator(".explore-sum").waitFor();
    await listing.locator('.explore-settings input[name="N"]').fill("1000");
    await listing.getByRole("button", { name: "Explore again" }).click();
    const situations = () => listing.locator(".explore-status").evaluate((status) => Number(/^Exploring: ([\d,]+) situations/.exec(status.textContent)?.[1].replaceAll(",", "") ?? 0));
    await listing.locator(".explore-status").evaluate((status) => {
        globalThis.reports = [];
        new MutationObserver(() => { const said = /^Exploring: ([\d,]+) situations/.exec(status.textContent); if (said) globalThis.reports.push(Number(said[1].replaceAll(",", ""))); }).observe(status, { childList: true });
    });
    // The page answers meanwhile: each frame comes.
    while (await situations() < 100_000) await page.evaluate(() => new Promise(requestAnimationFrame));
    const reports = await page.evaluate(() => globalThis.reports);
    assert.ok(reports.length >= 1 && reports.every((number, at) => !at || number > reports[at - 1]), `${reports}`);
    const took = await listing.evaluate((element) => new Promise((resolve) => {
        const status = element.querySelector(".explore-status");
        const begun = performance.now();
        new MutationObserver((_, watch) => { if (/^Cancelled\./.test(status.textContent)) { watch.disconnect(); resolve(performance.now() - begun); } }).observe(status, { childList: true });
        [...element.querySelectorAll("button")].find((button) => button.textContent === "Cancel").click();
    }));
    console.log(`# cancelled within ${took.toFixed(1)} ms`);
    assert.ok(await listing.getByRole("button", { name: "Cancel" }).isHidden());
    assert.match(await listing.locator(".explore-cost").innerText(), /N = 1000: more than [\d,]+ situations/);
    const after = await situations();
    await page.waitForTimeout(400);
    assert.equal(await situations(), after, "nothing is told after the end");
    assert.match(await listing.locator(".explore-status").innerText(), /^Cancelled\. Smaller constants are explored sooner/);
    assert.deepEqual(errors, []);
    await context.close();
});

/** Both threads, one after the other, a hundred and twenty-one times each. */
const LONG = "races.html#explore=races_lost_update&set=N:121&schedule=0*2-1*242-2*242-0*4&step=0";

test("a schedule of nearly five hundred steps is stepped through by key and by slider", async () => {
    const { page, context, errors } = await open(book, LONG);
    const listing = page.locator(LISTING);
    const current = listing.locator('tr[aria-current="step"] th');
    await current.waitFor();
    assert.equal(await listing.locator(".explore-steps tbody tr").count(), 491);
    await listing.getByRole("button", { name: "Forward" }).focus();
    for (let press = 1; press <= 40; press += 1) await page.keyboard.press("ArrowRight");
    assert.equal(await current.innerText(), "40");
    const slider = listing.getByRole("slider", { name: "Step" });
    await slider.evaluate((element) => { for (const step of [100, 250, 400, 488]) { element.value = String(step); element.dispatchEvent(new Event("input")); } });
    assert.equal(await current.innerText(), "488");
    assert.match(await slider.getAttribute("aria-valuetext"), /^Step 488 of 490/);
    await page.keyboard.press("b");
    assert.match(await listing.locator(".explore-order").innerText(), /comes after step \d+ of thread 2 \(with it the other thread ended\)/);
    assert.deepEqual(errors, []);
    await context.close();
});

/** How many elements the browser styles anew while something is done, at most at a time. */
async function restyled(page, act) {
    await book.browser.startTracing(page, { categories: ["devtools.timeline"] });
    await act();
    const { traceEvents } = JSON.parse((await book.browser.stopTracing()).toString());
    return Math.max(...traceEvents.filter(({ name }) => name === "UpdateLayoutTree").map(({ args }) => args.elementCount));
}

test("a step touches what it changes, not the whole page", async () => {
    const { page, context } = await open(book, LONG);
    const listing = page.locator(LISTING);
    await listing.locator("tr[aria-current]").waitFor();
    await listing.getByRole("button", { name: "Forward" }).focus();
    await page.keyboard.press("ArrowRight");
    const most = await restyled(page, async () => { for (let press = 0; press < 5; press += 1) await page.keyboard.press("ArrowRight"); });
    const all = await page.evaluate(() => document.querySelectorAll("*").length);
    assert.ok(most > 0 && most < 200, `${most} of ${all} elements are styled anew at a step: does a rule of the theme look at the whole page, as with :has?`);
    await context.close();
});

test("a schedule of more steps than a page can show is refused in words, and the page goes on", async () => {
    const { page, context, errors } = await open(book, "races.html#explore=races_lost_update&set=N:30000&schedule=0*2-1*60000&step=0");
    const listing = page.locator(LISTING);
    await listing.locator(".explore-status").filter({ hasText: "This schedule has 60,002 steps, too many to show." }).waitFor();
    assert.ok(await listing.locator(".explore-schedule").isHidden());
    await listing.locator('.explore-settings input[name="N"]').fill("1");
    await listing.getByRole("button", { name: "Explore again" }).click();
    await listing.getByRole("button", { name: /^Show me/ }).first().click();
    await listing.locator('tr[aria-current="step"] th').waitFor();
    assert.deepEqual(errors, []);
    await context.close();
});
