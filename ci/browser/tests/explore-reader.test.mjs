// Exploring without a mouse, without seeing, at 200 %, on paper, without motion: everything that the page shows is there for everyone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violationsInBoth } from "../support/axe.mjs";
import { open, start } from "../support/book.mjs";

let book;
before(async () => { book = await start(); });
after(() => book.stop());

const of = (page, name) => page.locator(`every-listing[data-name="${name}"]`);

/** Presses Tab until the focus is on an element of that accessible name, which must come within reach. */
async function tabTo(page, name, most = 80) {
    for (let press = 0; press < most; press += 1) {
        await page.keyboard.press("Tab");
        const here = await page.evaluate(() => { const at = document.activeElement; return at.getAttribute("aria-label") ?? (at.labels?.[0]?.textContent || at.textContent).trim(); });
        if (typeof name === "string" ? here === name : name.test(here)) return here;
    }
    throw new Error(`${name} is not reached by Tab`);
}

test("by keyboard alone: open, choose a result, step, choose a thread, solve a puzzle, share, close", async () => {
    const { page, context, errors } = await open(book, "deadlock.html", { permissions: ["clipboard-read", "clipboard-write"] });
    const listing = of(page, "deadlock_two_locks");
    const current = listing.locator("tr[aria-current] th");
    // The page scrolls there smoothly.
    const visible = () => page.waitForFunction(() => { const box = document.activeElement.getBoundingClientRect(); return box.width > 0 && box.bottom > 0 && box.top < innerHeight; });
    await tabTo(page, "Explore deadlock_two_locks");
    await page.keyboard.press("Enter");
    await listing.locator(".explore-sum").waitFor();
    await tabTo(page, /^Show me deadlock/);
    await visible();
    await page.keyboard.press("Enter");
    await current.waitFor();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowLeft"]) await page.keyboard.press(key);
    assert.equal(await current.innerText(), "1");
    await page.keyboard.press("b");
    assert.match(await listing.locator(".explore-order").innerText(), /\w/);
    await tabTo(page, "You are the scheduler");
    await page.keyboard.press("Enter");
    await listing.locator(".explore-moves button").first().waitFor();
    await tabTo(page, /^thread 1: |^main: /);
    await page.keyboard.press("Enter");
    await page.waitForFunction((at) => document.querySelector(`${at} tr[aria-current] th`)?.textContent === "2", 'every-listing[data-name="deadlock_two_locks"]');
    await page.waitForFunction(() => document.activeElement.closest(".explore-moves") !== null);
    await tabTo(page, "Copy link");
    await page.keyboard.press("Enter");
    await listing.getByRole("button", { name: "Copied" }).waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /#explore=deadlock_two_locks&.*schedule=[\d.*-]+&step=2/);
    // A puzzle, solved by its hints.
    await tabTo(page, /^Play: /);
    await page.keyboard.press("Enter");
    const said = listing.locator(".explore-puzzle-said");
    for (let move = 1; move <= 4; move += 1) {
        await listing.locator(".explore-moves:not([aria-busy]) button").first().waitFor();
        await listing.getByRole("button", { name: "Hint" }).focus();
        await page.keyboard.press("Enter");
        const [, name, what] = /^Hint: let (.+?) move: (.+?)\. \d+ step/.exec(await said.filter({ hasText: /^Hint: let / }).innerText());
        // The moves are asked for while the hint is, and may come after it.
        await listing.locator(".explore-moves button.is-hinted", { hasText: `${name}: ${what}` }).waitFor();
        await tabTo(page, `${name}: ${what}`);
        await page.keyboard.press("Enter");
        await page.waitForFunction((step) => document.querySelector('every-listing[data-name="deadlock_two_locks"] tr[aria-current] th')?.textContent === String(step), move);
    }
    assert.match(await said.innerText(), /^Solved, in 4 steps/);
    await listing.getByRole("button", { name: "Explore deadlock_two_locks" }).focus();
    await page.keyboard.press("Enter");
    assert.ok(await listing.locator(".explore").isHidden());
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-expanded")), "false");
    assert.deepEqual(errors, []);
    await context.close();
});

test("a hint asked for before the puzzle has begun is its first; one about a place that was left is not given", async () => {
    const { page, context, errors } = await open(book, "deadlock.html");
    const listing = of(page, "deadlock_two_locks");
    await listing.getByRole("button", { name: "Explore deadlock_two_locks" }).click();
    await listing.getByRole("button", { name: /^Show me deadlock/ }).click();
    await listing.locator("tr[aria-current]").waitFor();
    for (const key of ["ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
    // The hint is asked for in the moment the puzzle appears, while another schedule was shown.
    await listing.evaluate((element) => {
        const hint = () => [...element.querySelectorAll(".explore-puzzle button")].find((button) => button.textContent === "Hint");
        new MutationObserver((_, observer) => { if (hint()) { observer.disconnect(); hint().click(); } }).observe(element, { childList: true, subtree: true });
    });
    await listing.getByRole("button", { name: /^Play: / }).first().click();
    const moves = listing.locator(".explore-moves:not([aria-busy]) button");
    await moves.first().waitFor();
    const said = listing.locator(".explore-puzzle-said");
    await said.filter({ hasText: /^Hint: let / }).waitFor();
    const hinted = await listing.locator(".explore-moves button.is-hinted").getAttribute("data-moved");
    assert.equal(JSON.parse(hinted).length, 1);
    // And while it is looked for, the reader moves on.
    await listing.evaluate((element) => {
        [...element.querySelectorAll(".explore-puzzle button")].find((button) => button.textContent === "Hint").click();
        element.querySelector(".explore-moves button").click();
    });
    await page.waitForFunction((at) => document.querySelector(`${at} tr[aria-current] th`)?.textContent === "1", 'every-listing[data-name="deadlock_two_locks"]');
    await page.waitForTimeout(500);
    assert.match(await said.innerText(), /^So far 1 step/);
    assert.deepEqual(errors, []);
    await context.close();
});

test("what is heard over a whole schedule is what the table shows", async () => {
    const { page, context } = await open(book, "messages.html");
    const listing = page.locator('every-listing[data-status="proved"]').first();
    await listing.locator(".explore-open").click();
    await listing.getByRole("button", { name: /^Show me/ }).first().click();
    await listing.locator("tr[aria-current]").waitFor();
    await page.keyboard.press("b");
    // Whatever a live region is given while the reader steps, in order.
    await listing.evaluate((element) => {
        globalThis.heard = [];
        for (const region of element.querySelectorAll(".explore-words, .explore-order")) {
            assertLive(region);
            new MutationObserver(() => globalThis.heard.push([region.className, region.textContent])).observe(region, { childList: true, characterData: true, subtree: true });
        }
        function assertLive(region) { if (region.getAttribute("role") !== "status") throw new Error("not a live region"); }
    });
    const rows = await listing.locator(".explore-steps tbody tr").count();
    assert.ok(rows > 5);
    for (let press = 1; press < rows; press += 1) await page.keyboard.press("ArrowRight");
    const heard = await page.evaluate(() => globalThis.heard);
    const spoken = (kind) => heard.filter(([name]) => name === kind).map(([, text]) => text);
    const table = await listing.locator(".explore-steps table").evaluate((element) => {
        const heads = [...element.tHead.rows[0].cells].map((cell) => (cell.querySelector("span span") ?? cell).textContent);
        const text = (node, selector) => node.querySelector(selector)?.textContent ?? "";
        return [...element.tBodies[0].rows].slice(1).map((row) => {
            const at = [...row.cells].findIndex((cell, place) => place > 0 && cell.textContent);
            const cell = row.cells[at];
            const nodes = [...cell.firstElementChild.childNodes];
            const what = nodes.slice(0, nodes.findIndex((node) => node.nodeName === "SMALL")).map((node) => node.textContent).join("").trim();
            return { step: row.cells[0].textContent, thread: heads[at], what, line: text(cell, "small"), did: text(cell, ".explore-did"), printed: text(cell, ".explore-printed"), end: text(cell, ".explore-end"), after: text(cell, ".explore-after") };
        });
    });
    const words = spoken("explore-words");
    const order = spoken("explore-order");
    assert.equal(words.length, table.length, "each step is said once");
    table.forEach((row, at) => {
        const said = words[at];
        assert.ok(said.startsWith(`Step ${row.step} of ${rows - 1}: ${row.thread}: `), said);
        for (const part of [row.what, row.line, row.did, row.printed, row.end]) assert.ok(said.includes(part), `${said} / ${part}`);
        for (const [, step] of row.after.matchAll(/step (\d+)/g)) assert.ok(order.some((each) => each.includes(`Step ${row.step} comes after`) && each.includes(`step ${step} of`)), `${row.step}: ${row.after}`);
    });
    await context.close();
});

/** Brings the page into every state of the panel that a reader meets, one after another. */
async function states(page, check) {
    const listing = of(page, "deadlock_two_locks");
    await listing.getByRole("button", { name: "Explore deadlock_two_locks" }).click();
    await listing.locator(".explore-sum").waitFor();
    await check("results");
    await listing.getByRole("button", { name: /^Show me deadlock/ }).click();
    await listing.locator("tr[aria-current]").waitFor();
    await page.keyboard.press("End");
    await page.keyboard.press("b");
    await check("schedule with arrows");
    await listing.locator(".explore-picture > summary").click();
    await listing.locator(".explore-graph svg").waitFor();
    await listing.locator(".explore-picture details summary").click();
    await check("picture of situations");
    await listing.locator(".puzzles").getByRole("button", { name: /^Play/ }).first().click();
    await listing.locator(".explore-puzzle").waitFor();
    await listing.locator(".explore-reach li").first().waitFor();
    await check("puzzle");
    await listing.getByRole("button", { name: "Edit deadlock_two_locks" }).click();
    const box = listing.getByRole("textbox");
    await box.waitFor();
    await check("edit");
    await box.focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText("use std::process::Command;\nfn main() { Command::new(\"x\"); }\n");
    await listing.getByRole("button", { name: "Explore again" }).click();
    await listing.locator(".explore-diagnostics").waitFor();
    await check("diagnostics");
    await box.focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText("use std::sync::atomic::{AtomicU32, Ordering::*};\nuse std::thread;\nstatic A: AtomicU32 = AtomicU32::new(0);\nfn add() { for _ in 0..500 { A.fetch_add(1, SeqCst); A.fetch_add(A.load(SeqCst), SeqCst); } }\nfn main() { let a = thread::spawn(add); add(); a.join().unwrap(); }\n");
    await listing.getByRole("button", { name: "Explore again" }).click();
    await listing.getByText(/situations?, .* so far/).waitFor();
    await check("exploring");
    await listing.getByRole("button", { name: "Cancel" }).click();
    await listing.getByText("Cancelled.").waitFor();
    await check("cancelled");
}

test("every state of the explorer is accessible in both color schemes, and fits a phone", async () => {
    const { page, context, errors, elsewhere } = await open(book, "deadlock.html", { viewport: { width: 390, height: 800 } });
    const seen = [];
    await states(page, async (state) => {
        seen.push(state);
        assert.deepEqual(await violationsInBoth(page, 'every-listing[data-name="deadlock_two_locks"]'), [], state);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 390, `${state} is wider than the phone`);
        const small = await page.locator(".explore button:visible, .explore select:visible, .listing-toolbar > :visible").evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 24 || each.getBoundingClientRect().width < 24).map((each) => each.textContent));
        assert.deepEqual(small, [], state);
        if (process.env.SHOTS) await of(page, "deadlock_two_locks").screenshot({ path: `${process.env.SHOTS}/state-${state.replaceAll(" ", "-")}.png` });
    });
    assert.equal(seen.length, 8);
    assert.deepEqual([errors, elsewhere], [[], []]);
    await context.close();
});

test("at 200 % nothing is cut off at the side", async () => {
    // A window of 1280 pixels at 200 % lays out as one of 640 with two pixels each.
    const { page, context } = await open(book, "deadlock.html", { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
    await states(page, async (state) => assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 640, state));
    await context.close();
});

test("on paper stand the results and the chosen schedule, and nothing to press", async () => {
    const { page, context } = await open(book, "deadlock.html");
    const listing = of(page, "deadlock_two_locks");
    await listing.getByRole("button", { name: "Explore deadlock_two_locks" }).click();
    await listing.getByRole("button", { name: /^Show me deadlock/ }).click();
    await listing.locator("tr[aria-current]").waitFor();
    await page.emulateMedia({ media: "print" });
    for (const row of await listing.locator(".explore-found tbody tr, .explore-steps tbody tr").all()) assert.ok(await row.isVisible());
    const region = listing.locator(".explore-steps .explore-scroll");
    assert.ok(await region.evaluate((element) => element.scrollHeight <= element.clientHeight + 1), "all steps, not a window on some");
    assert.equal(await page.locator("button:visible, .listing-toolbar:visible, .explore input:visible").count(), 0);
    await context.close();
});

test("without motion nothing moves by itself, and a schedule still plays step by step", async () => {
    const { page, context } = await open(book, "races.html", { reducedMotion: "reduce" });
    const listing = of(page, "races_lost_update");
    await listing.getByRole("button", { name: "Explore races_lost_update" }).click();
    await listing.getByRole("button", { name: "Show me total = 2" }).click();
    await listing.locator("tr[aria-current]").waitFor();
    await page.keyboard.press("ArrowRight");
    const moving = await page.evaluate(() => ({ animations: document.getAnimations().length, scroll: getComputedStyle(document.documentElement).scrollBehavior, all: [...document.querySelectorAll("*")].filter((each) => getComputedStyle(each).transitionDuration !== "0s" || getComputedStyle(each).animationName !== "none").length }));
    assert.deepEqual(moving, { animations: 0, scroll: "auto", all: 0 });
    await context.close();
});
