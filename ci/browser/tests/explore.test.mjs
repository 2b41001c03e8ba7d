// Exploring in the page: results, a schedule step by step, the reader as the scheduler, links.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { violationsInBoth } from "../support/axe.mjs";
import { open, start } from "../support/book.mjs";

const LISTING = 'every-listing[data-name="races_lost_update"]';
let book;
before(async () => { book = await start(); });
after(() => book.stop());

/** A page with the race explored for N = 2. */
async function explored(options = {}) {
    const opened = await open(book, "races.html", options);
    const listing = opened.page.locator(LISTING);
    await listing.getByRole("button", { name: "Explore races_lost_update" }).click();
    await listing.locator(".explore-sum").waitFor();
    return { ...opened, listing };
}

async function shown(options) {
    const opened = await explored(options);
    await opened.listing.getByRole("button", { name: "Show me total = 2" }).click();
    await opened.listing.locator("tr[aria-current]").waitFor();
    return opened;
}

test("nothing of the explorer is loaded before the button is pressed", async () => {
    book.server.sent.length = 0;
    const { page, context } = await open(book, "races.html");
    await page.waitForLoadState("networkidle");
    const early = book.server.sent.filter((file) => /explorer\.wasm|explore\/(?!start)/.test(file.path));
    assert.deepEqual(early, []);
    await context.close();
});

test("the race has three results", async () => {
    const { listing, context, errors, elsewhere } = await explored();
    assert.equal(await listing.locator('.explore-settings input[name="N"]').inputValue(), "2");
    assert.deepEqual(await listing.locator(".explore-found tbody td:first-child").allInnerTexts(), ["total = 2", "total = 3", "total = 4"]);
    await listing.getByText("70 ways to interleave, 3 different results.").waitFor();
    assert.match(await listing.locator(".explore-sum").innerText(), /3 different results.*all there are/);
    assert.deepEqual(errors, []);
    assert.deepEqual(elsewhere, []);
    await context.close();
});

test("a cooperative scheduler loses no update, and says what vanished", async () => {
    const { listing, context } = await explored();
    await listing.getByLabel("Scheduler").selectOption("cooperative");
    await listing.getByRole("button", { name: "Explore again" }).click();
    await listing.locator(".explore-gone").first().waitFor();
    assert.deepEqual(await listing.locator(".explore-found tbody tr:not(.explore-gone) td:first-child").allInnerTexts(), ["total = 4"]);
    assert.equal(await listing.locator(".explore-gone").count(), 2);
    await context.close();
});

test("a schedule is stepped by keys, with its line lit, and the page stays", async () => {
    const { page, listing, context, errors } = await shown();
    const current = listing.locator('tr[aria-current="step"] th');
    assert.equal(await current.innerText(), "0");
    for (const [key, step] of [["ArrowRight", "1"], ["ArrowRight", "2"], ["ArrowRight", "3"], ["ArrowLeft", "2"], ["Home", "0"], ["ArrowRight", "1"], ["End", null]]) {
        await page.keyboard.press(key);
        if (step === "3") assert.equal(await listing.locator(".line.is-lit").getAttribute("data-line"), "11");
        if (step) assert.equal(await current.innerText(), step);
    }
    assert.match(await listing.locator(".explore-words").innerText(), /The program ends/);
    assert.equal(await listing.locator(".line.is-lit").count(), 0);
    await page.keyboard.press("ArrowRight");
    assert.match(page.url(), /races\.html/);
    assert.deepEqual(errors, []);
    await context.close();
});

test("the words of every step are those of its row", async () => {
    const { page, listing, context } = await shown();
    const rows = await listing.locator(".explore-steps tbody tr").count();
    for (let step = 1; step < rows; step += 1) {
        await page.keyboard.press("ArrowRight");
        const words = await listing.locator(".explore-words").innerText();
        const did = (await listing.locator("tr[aria-current] td:not(:empty)").evaluate((cell) => cell.textContent.split(/ line \d|The program ends/)[0])).trim();
        const effects = await listing.locator("tr[aria-current] .explore-did").allInnerTexts();
        assert.ok(effects.every((effect) => words.includes(effect)), `${words} / ${effects}`);
        assert.ok(words.startsWith(`Step ${step} of ${rows - 1}:`) && words.includes(did), `${words} / ${did}`);
    }
    await context.close();
});

test("a deadlock says who waits for what", async () => {
    const { page, context, errors } = await open(book, "deadlock.html");
    const listing = page.locator('every-listing[data-name="deadlock_two_locks"]');
    await listing.getByRole("button", { name: "Explore deadlock_two_locks" }).click();
    const row = listing.locator(".explore-found tbody tr", { hasText: "deadlock" });
    assert.match(await row.innerText(), /thread 1 .*held by thread 2.*thread 2 .*held by thread 1/);
    await row.getByRole("button").click();
    await listing.locator("tr[aria-current]").waitFor();
    await page.keyboard.press("End");
    assert.match(await listing.locator(".explore-words").innerText(), /The program ends: deadlock/);
    assert.deepEqual(errors, []);
    await context.close();
});

test("a lock and its guard are shown by the value they protect; who cannot go on is said to wait", async () => {
    const { page, context, errors } = await open(book, "races.html");
    const listing = page.locator('every-listing[data-name="races_mutex"]');
    await listing.getByRole("button", { name: "Explore races_mutex" }).click();
    await listing.getByRole("button", { name: /^Show me/ }).first().click();
    await listing.locator(".explore-steps tbody tr").nth(3).waitFor();
    const rows = await listing.locator(".explore-steps tbody tr").allInnerTexts();
    assert.match(rows[2], /now waits for thread 1 to end/);
    assert.match(rows[3], /TOTAL: 0 → 1; total = 1/);
    assert.deepEqual(errors, []);
    await context.close();
});

test("a schedule is copied as text", async () => {
    const { page, listing, context } = await shown({ permissions: ["clipboard-read", "clipboard-write"] });
    await listing.getByRole("button", { name: "Copy as text" }).click();
    await listing.getByRole("button", { name: "Copied" }).waitFor();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).trim().split("\n");
    assert.match(lines[0], /races_lost_update; N = 2/);
    assert.equal(lines.length, 2 + await listing.locator(".explore-steps tbody tr").count() - 1);
    assert.match(lines.at(-1), /The program ends/);
    await context.close();
});

test("the reader is the scheduler, and sees what is still within reach", async () => {
    const { page, listing, context, errors } = await explored();
    await listing.getByRole("button", { name: "Be the scheduler from the start" }).click();
    const reach = listing.locator(".explore-reach li");
    await reach.nth(2).waitFor();
    const next = async (name) => {
        const before = Number(await listing.locator("tr[aria-current] th").innerText());
        await listing.locator(".explore-moves:not([aria-busy]) button", { hasText: name }).first().click();
        await page.waitForFunction(([at, step]) => document.querySelector(`${at} tr[aria-current] th`)?.textContent === String(step), [LISTING, before + 1]);
    };
    // Both are spawned; thread 1 does all its work before thread 2 begins.
    for (const name of ["main:", "main:", "thread 1:", "thread 1:", "thread 1:", "thread 1:"]) await next(name);
    await page.waitForFunction((at) => document.querySelectorAll(`${at} .explore-reach del`).length === 2, LISTING);
    assert.equal(await reach.filter({ hasNot: page.locator("del") }).innerText(), "total = 4");
    assert.deepEqual(errors, []);
    await context.close();
});

test("a link opens the same step elsewhere", async () => {
    const { page, listing, context } = await shown();
    for (let press = 0; press < 5; press += 1) await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => location.hash.includes("step=5"));
    const words = await listing.locator(".explore-words").innerText();
    const link = page.url().slice(book.server.url.length);
    await context.close();
    const other = await open(book, link);
    await other.page.locator(`${LISTING} tr[aria-current]`).waitFor();
    assert.equal(await other.page.locator(`${LISTING} .explore-words`).innerText(), words);
    assert.deepEqual(other.errors, []);
    await other.context.close();
});

test("a step says what it read, and what it changed", async () => {
    const { page, listing, context } = await shown();
    for (let press = 0; press < 4; press += 1) await page.keyboard.press("ArrowRight");
    const words = await listing.locator(".explore-words").innerText();
    assert.match(words, /thread \d: store 1 to TOTAL \(line 12\): TOTAL: 0 → 1/);
    assert.equal(await listing.locator(".explore-line").innerText(), "TOTAL.store(seen + 1, Relaxed); // write");
    await page.keyboard.press("ArrowLeft");
    assert.match(await listing.locator(".explore-words").innerText(), /reads 0; seen = 0/);
    await context.close();
});

test("a schedule plays, and stops at its end", async () => {
    const { page, listing, context, errors } = await shown();
    await page.clock.install();
    await listing.getByRole("button", { name: "Play", exact: true }).click();
    await page.clock.runFor(2000);
    assert.equal(await listing.locator("tr[aria-current] th").innerText(), "2");
    await page.clock.runFor(20_000);
    assert.match(await listing.locator(".explore-words").innerText(), /The program ends/);
    assert.equal(await listing.getByRole("button", { name: "Play", exact: true }).getAttribute("aria-pressed"), "false");
    assert.deepEqual(errors, []);
    await context.close();
});

/** The page's program with another text, as an editor sets it. */
const rewrite = (page, from, to) => page.evaluate(async ([at, from, to]) => {
    const root = new URL(document.documentElement.dataset.root || ".", document.baseURI);
    const map = JSON.parse(document.querySelector('script[type="importmap"]').textContent).imports;
    const { programOf } = await import(new URL(map[Object.keys(map).find((key) => key.endsWith("listing/program.js"))], root).href);
    const program = programOf(document.querySelector(at));
    program.text = program.original.replace(from, to);
}, [LISTING, from, to]);

const READ_AND_WRITE = /let seen = TOTAL.load\(Relaxed\);.*\n.*TOTAL.store.*/;

test("an edited program is explored as it is: fetch_add leaves one result, and its link opens elsewhere", async () => {
    const { page, listing, context, errors } = await explored();
    await page.evaluate(() => 0);
    const before = await page.evaluate(() => document.querySelector('every-listing[data-name="races_lost_update"] pre.code').textContent);
    assert.match(before, READ_AND_WRITE);
    const [old] = READ_AND_WRITE.exec(before);
    await rewrite(page, old, "TOTAL.fetch_add(1, Relaxed);");
    await listing.getByText("The program has changed").waitFor();
    await listing.getByRole("button", { name: "Explore again" }).click();
    await listing.locator(".explore-sum").waitFor();
    assert.deepEqual(await listing.locator(".explore-found tbody td:first-child").allInnerTexts(), ["total = 4"]);
    assert.match(await listing.locator(".explore-sum").innerText(), /declared in the book does not apply/);
    await listing.getByRole("button", { name: "Show me total = 4" }).click();
    await listing.locator("tr[aria-current]").waitFor();
    await page.keyboard.press("End");
    await page.waitForFunction(() => location.hash.includes("program=") && /step=[1-9]/.test(location.hash));
    const words = await listing.locator(".explore-words").innerText();
    const link = page.url().slice(book.server.url.length);
    assert.deepEqual(errors, []);
    await context.close();
    const other = await open(book, link);
    await other.page.locator(`${LISTING} tr[aria-current]`).waitFor();
    assert.equal(await other.page.locator(`${LISTING} .explore-words`).innerText(), words);
    assert.match(await other.page.locator(`${LISTING} .explore-own`).innerText(), /fetch_add/);
    await other.context.close();
});

test("an edited program that is not understood is told by line", async () => {
    const { page, listing, context, errors } = await explored();
    await rewrite(page, "let b = thread::spawn(add);", "let b = std::process::Command::new(add);");
    await listing.getByRole("button", { name: "Explore again" }).click();
    await listing.locator(".explore-diagnostics li").first().waitFor();
    assert.match(await listing.locator(".explore-diagnostics li").first().innerText(), /^Line 18: /);
    assert.equal(await listing.locator(".explore-own .is-wrong").first().getAttribute("data-line"), "18");
    assert.deepEqual(errors, []);
    await context.close();
});

test("a puzzle is solved by its hints, remembered, and forgotten again", async () => {
    const { page, context, errors } = await open(book, "deadlock.html");
    const listing = page.locator('every-listing[data-name="deadlock_two_locks"]');
    const item = listing.locator(".puzzles li").first();
    await listing.getByText("What can it print? Think first.").click();
    await item.getByRole("button", { name: /^Play/ }).click();
    const said = listing.locator(".explore-puzzle-said");
    for (let move = 0; move < 4; move += 1) {
        await listing.locator(".explore-moves:not([aria-busy]) button").first().waitFor();
        await listing.getByRole("button", { name: "Hint" }).click();
        const hint = await said.filter({ hasText: /^Hint: let / }).innerText();
        const [, name, what] = /^Hint: let (.+?) move: (.+?)\. \d+ step/.exec(hint);
        await listing.locator(".explore-moves:not([aria-busy])").getByRole("button", { name: `${name}: ${what}` }).click();
        await page.waitForFunction((step) => document.querySelector('every-listing[data-name="deadlock_two_locks"] tr[aria-current] th')?.textContent === String(step), move + 1);
    }
    assert.match(await said.innerText(), /^Solved, in 4 steps/);
    await page.goto(`${book.server.url}deadlock.html`);
    await listing.getByText("What can it print? Think first.").click();
    assert.match(await item.innerText(), /✓ solved/);
    await item.getByRole("button", { name: /^Forget/ }).click();
    assert.doesNotMatch(await item.innerText(), /solved/);
    assert.deepEqual(errors, []);
    await context.close();
});

test("a puzzle's wrong turn is told", async () => {
    const { page, context } = await open(book, "races.html#explore=races_lost_update&puzzle=1");
    const listing = page.locator(LISTING);
    await listing.locator(".explore-puzzle").waitFor();
    for (const name of ["main:", "main:", "thread 1:", "thread 1:", "thread 1:", "thread 1:"]) {
        const before = Number(await listing.locator("tr[aria-current] th").innerText());
        await listing.locator(".explore-moves:not([aria-busy]) button", { hasText: name }).first().click();
        await page.waitForFunction(([at, step]) => document.querySelector(`${at} tr[aria-current] th`)?.textContent === String(step), [LISTING, before + 1]);
    }
    await listing.locator(".explore-puzzle-said", { hasText: "out of reach" }).waitFor();
    await context.close();
});

test("the page for programs of one's own lists the book's programs and puzzles", async () => {
    const { page, context, errors } = await open(book, "explore.html");
    const puzzles = await page.locator(".examples a[data-puzzle]").count();
    assert.ok(puzzles >= 12, `${puzzles} puzzles`);
    const link = page.locator('.examples a[data-explore="races_last_ticket"]:not([data-puzzle])');
    await page.locator(".examples details", { has: page.locator('a[data-explore="races_last_ticket"]') }).locator("summary").click();
    await link.click();
    await page.locator('every-listing[data-name="races_last_ticket"] .explore-sum').waitFor();
    assert.deepEqual(errors, []);
    await context.close();
});

test("without scripts puzzles and examples read as text", async () => {
    const { page, context } = await open(book, "explore.html", { javaScriptEnabled: false });
    await page.getByText("Exploring needs scripts").waitFor();
    const link = page.locator('.examples a[data-explore="races_last_ticket"]').first();
    assert.match(await link.getAttribute("href"), /races\.html#listing-races_last_ticket/);
    await page.goto(`${book.server.url}races.html`);
    await page.getByText("What can it print? Think first.").click();
    assert.match(await page.locator(".puzzles li").first().innerText(), /Make the total 2/);
    await context.close();
});

for (const [what, hash, text] of [
    ["with a program cut off", "#explore=races_lost_update&program=tVNNa9&schedule=0&step=0", /damaged or cut off/],
    ["of another program", "#explore=nothing_like_it&schedule=0&step=0", /not on this page/],
    ["with a damaged schedule", "#explore=races_lost_update&schedule=0-x&step=0", /schedule is damaged/],
    ["with a schedule that does not fit", "#explore=races_lost_update&set=N:2&schedule=0-7&step=1", /./],
    ["of no scheduler", "#explore=races_lost_update&scheduler=fair&schedule=0&step=0", /no scheduler “fair”/],
    ["with a step that is not there", "#explore=races_lost_update&set=N:2&schedule=0*2&step=9", /no such step/],
    ["with a constant that is not there", "#explore=races_lost_update&set=M:2&schedule=0&step=1", /no constant “M”/],
]) {
    test(`a link ${what} says so, and the page stays readable`, async () => {
        const { page, context, errors } = await open(book, `races.html${hash}`);
        const said = page.locator(".explore-problem, .explore-status").filter({ hasText: /\w.*[^…]$/ }).first();
        await said.waitFor();
        await page.waitForFunction(() => [...document.querySelectorAll(".explore-problem, .explore-status")].some((each) => each.textContent && !each.textContent.endsWith("…")));
        assert.match(await said.innerText(), text);
        assert.equal(await page.locator(".explore-steps tr").count(), 0);
        assert.deepEqual(errors, []);
        await context.close();
    });
}

test("a link from before the program was changed says so, and shows what the choices do now", async () => {
    const { page, context, errors } = await open(book, "races.html#explore=races_lost_update&set=N:2&schedule=0*2-1&step=3&text=outdated");
    await page.getByText("The program has changed since the link was made. The same choices now do what is shown here.").waitFor();
    assert.equal(await page.locator(`${LISTING} tr[aria-current] th`).innerText(), "3");
    assert.deepEqual(errors, []);
    await context.close();
});

test("without engine and server the page says so", async () => {
    const { page, context } = await open(book, "races.html");
    await page.route("**/explorer.wasm", (route) => route.fulfill({ status: 404, body: "" }));
    await page.locator(LISTING).getByRole("button", { name: "Explore races_lost_update" }).click();
    await page.getByText(/cargo book serve/).waitFor();
    assert.ok(await page.locator(`${LISTING} .listing-prints`).isVisible());
    await context.close();
});

test("without the engine's file the book's own server is asked", async () => {
    const { page, context } = await open(book, "races.html");
    await page.route("**/explorer.wasm", (route) => route.fulfill({ status: 404, body: "" }));
    const asked = [];
    const answer = { complete: true, states: 1, transitions: 0, outcomes: [{ stdout: "x\n", end: { kind: "exit", code: 0 }, panicked: [] }], notes: [], diagnostics: [] };
    await page.route("**/explore", (route) => { asked.push(route.request().postDataJSON()); return route.fulfill({ json: answer }); });
    const listing = page.locator(LISTING);
    await listing.getByRole("button", { name: "Explore races_lost_update" }).click();
    await listing.locator(".explore-sum").waitFor();
    // The results are asked for first; the number of schedules may be asked for after them.
    assert.deepEqual(asked.slice(1).filter((request) => !request.count), []);
    assert.equal(asked[0].request, "explore");
    assert.equal(asked[0].source, readFileSync(new URL("../../../listings/src/bin/races_lost_update.rs", import.meta.url), "utf8"));
    await context.close();
});

test("an exploration is cancelled, and the next one works", async () => {
    const { page, listing, context, errors } = await explored();
    await listing.locator('.explore-settings input[name="N"]').fill("1000");
    await listing.getByRole("button", { name: "Explore again" }).click();
    await listing.getByText(/situations?, .* so far/).waitFor();
    await listing.getByRole("button", { name: "Cancel" }).click();
    await listing.getByText("Cancelled.").waitFor();
    await listing.locator('.explore-settings input[name="N"]').fill("1");
    await listing.getByRole("button", { name: "Explore again" }).click();
    await page.waitForFunction((at) => document.querySelectorAll(`${at} .explore-found tbody tr`).length === 2, LISTING);
    assert.deepEqual(errors, []);
    await context.close();
});

test("the open panel has no accessibility violation in both color schemes, and fits a phone", async () => {
    const { page, listing, context } = await shown({ viewport: { width: 390, height: 800 } });
    await listing.locator(".explore-play summary").click();
    await listing.locator(".explore-reach li").first().waitFor();
    await listing.locator(".puzzles button", { hasText: "Play" }).first().scrollIntoViewIfNeeded();
    await page.locator(`${LISTING} .explore-controls button`).first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    assert.deepEqual(await violationsInBoth(page, LISTING), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 390);
    await context.close();
});
