// Reading the book: by keyboard, by search, without scripts, on paper.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open, start } from "../support/book.mjs";

let book;
before(async () => { book = await start(); });
after(() => book.stop());

test("without scripts a chapter shows its programs and what they may print", async () => {
    const { page, context } = await open(book, "races.html", { javaScriptEnabled: false });
    assert.ok(await page.locator(".listing pre.code").count() >= 3);
    // What the reader is asked to predict is folded, and unfolds without scripts.
    const asked = page.locator(".listing-prints").first();
    assert.ok(!await asked.isVisible());
    await page.getByText("What can it print? Think first.").click();
    assert.ok(await asked.isVisible());
    for (const prints of await page.locator(".listing-prints").all()) assert.ok(await prints.isVisible());
    for (const panel of await page.locator(".companions > .listing").all()) assert.ok(await panel.isVisible());
    await context.close();
});

test("the skip link leads to the text, and the contents open by key", async () => {
    const { page, context } = await open(book, "races.html", { viewport: { width: 800, height: 800 } });
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "skip-link");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "text");
    const summary = page.locator("#contents > summary");
    await summary.focus();
    await page.keyboard.press("Enter");
    assert.ok(await page.locator('#contents a[aria-current="page"]').isVisible());
    await context.close();
});

test("whoever comes from another page to a section is there at once", async () => {
    const { page, context } = await open(book, "deadlock.html#without-locks");
    const top = await page.locator("#without-locks").evaluate((heading) => heading.getBoundingClientRect().top);
    assert.ok(top > 0 && top < 200, `${top} px from the top`);
    await context.close();
});

test("arrow keys turn the page from the text, and never from a widget", async () => {
    const { page, context } = await open(book, "races.html");
    const next = await page.locator('.turn a[rel="next"]').getAttribute("href");
    await page.locator(".listing pre.code").first().focus();
    await page.keyboard.press("ArrowRight");
    await page.locator("#contents > summary").focus();
    await page.keyboard.press("ArrowRight");
    assert.match(page.url(), /races\.html/);
    await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(`**/${next}`);
    await context.close();
});

test("search finds a word and leads to its place; nothing of it loads before", async () => {
    const { page, context, errors } = await open(book, "races.html");
    await page.waitForLoadState("networkidle");
    assert.ok(!book.server.sent.some((file) => file.path.includes("searchindex")));
    await page.keyboard.press("/");
    const results = page.locator("#search-results a");
    await page.locator("#search-words").fill("deadlock");
    await results.first().waitFor();
    const places = await results.allTextContents();
    assert.equal(places[0], "Glossary » Deadlock");
    const asks = places.map((place) => / » (Check yourself|Exercises|Read more)$|^(Exercises|Sources|For teachers) »/.test(place));
    assert.ok(asks.includes(true) && !asks.slice(asks.indexOf(true)).includes(false), `what asks comes after what explains: ${places.join("; ")}`);
    await page.locator("#search-words").fill("lost update");
    await results.filter({ hasText: "Glossary » Lost update" }).click();
    await page.waitForURL(/glossary\.html#term-lost-update/);
    assert.deepEqual(errors, []);
    await context.close();
});

test("the reader's colors stay chosen on the next page", async () => {
    const { page, context } = await open(book, "races.html");
    await page.locator("#scheme").click();
    await page.locator("#scheme").click();
    await page.goto(`${book.server.url}gil.html`);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.scheme), "dark");
    await context.close();
});

test("a chosen language stays chosen, and tabs work by arrow key", async () => {
    const { page, context } = await open(book, "races.html");
    const tabs = page.locator('.companions [role="tab"]');
    await tabs.first().focus();
    await page.keyboard.press("ArrowRight");
    const chosen = await page.evaluate(() => document.activeElement.textContent);
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-selected")), "true");
    await page.reload();
    assert.equal(await page.locator('.companions [role="tab"][aria-selected="true"]').first().textContent(), chosen);
    await context.close();
});

test("what is to be predicted stays folded by Run's and Edit's presence, opens by key and with Explore, and is open on paper", async () => {
    const { page, context, errors } = await open(book, "races.html");
    const listing = page.locator('every-listing[data-name="races_lost_update"]');
    const prints = listing.locator(".listing-prints");
    assert.ok(!await prints.isVisible());
    assert.ok(!await listing.locator(".puzzles").isVisible(), "a puzzle's goal tells, too");
    await listing.locator(".listing-think > summary").focus();
    await page.keyboard.press("Enter");
    assert.ok(await prints.isVisible());
    await page.keyboard.press("Enter");
    assert.ok(!await prints.isVisible());
    await page.emulateMedia({ media: "print" });
    assert.ok(await prints.isVisible());
    await page.emulateMedia({ media: "screen" });
    await listing.getByRole("button", { name: "Explore races_lost_update" }).click();
    await listing.locator(".explore-sum").waitFor();
    assert.ok(await prints.isVisible());
    assert.deepEqual(errors, []);
    await context.close();
});

test("an address that names a program behind a tab shows it, at once and later", async () => {
    const { page, context } = await open(book, "who-creates-what.html#go-who_threads");
    await page.locator("#go-who_threads").waitFor();
    await page.evaluate(() => { location.hash = "#python-who_threads"; });
    await page.locator("#python-who_threads").waitFor();
    assert.ok(!await page.locator("#go-who_threads").isVisible());
    await context.close();
});

test("what programs in other languages print is folded where a prediction is asked for, in every tab", async () => {
    const { page, context } = await open(book, "gomaxprocs.html");
    const folds = page.locator('.companions[data-name="gomaxprocs_threads"] .listing-think');
    assert.equal(await folds.count(), await page.locator('.companions[data-name="gomaxprocs_threads"] > .listing').count());
    assert.equal(await folds.locator(".listing-prints:visible").count(), 0);
    await folds.first().locator("summary").click();
    assert.equal(await folds.locator(".listing-prints:visible").count(), 1);
    await context.close();
});

test("the print page carries every chapter's programs with their outcomes visible", async () => {
    const { page, context } = await open(book, "print.html");
    await page.emulateMedia({ media: "print" });
    const listings = await page.locator(".listing-prints").count();
    assert.ok(listings >= 10);
    assert.equal(await page.locator(".listing-prints:visible").count(), listings);
    await context.close();
});

test("the contents have the chapter's sections, light the one that is read, and show where one is; nothing moves for it", async () => {
    const { page, context, errors } = await open(book, "gil.html", { viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
    const list = page.locator("#contents .sections a");
    assert.deepEqual(await list.allTextContents(), await page.locator("main > h2").allTextContents());
    const current = page.locator('#contents a[aria-current="page"]');
    const seen = (link) => link.evaluate((each) => { const box = each.getBoundingClientRect(); return box.top > 50 && box.bottom < innerHeight; });
    assert.ok(await seen(current));
    await list.nth(4).click();
    const lit = page.locator('#contents a[aria-current="location"]');
    await lit.filter({ hasText: await list.nth(4).textContent() }).waitFor();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await lit.filter({ hasText: await list.last().textContent() }).waitFor();
    assert.ok(await seen(lit));
    await page.goto(`${book.server.url}sources.html`);
    assert.ok(await seen(current));
    assert.equal(await current.textContent(), "Sources");
    const moved = await page.evaluate(() => new Promise((resolve) => { new PerformanceObserver((all) => resolve(all.getEntries().length)).observe({ type: "layout-shift", buffered: true }); setTimeout(() => resolve(0), 300); }));
    assert.equal(moved, 0);
    assert.deepEqual(errors, []);
    await context.close();
});

test("no item of the contents is empty to a screen reader, with scripts and without", async () => {
    for (const javaScriptEnabled of [true, false]) {
        const { page, context } = await open(book, "races.html", { javaScriptEnabled });
        const items = await page.getByRole("navigation", { name: "Contents" }).ariaSnapshot();
        assert.match(items, /listitem: Sharing/);
        assert.doesNotMatch(items, /listitem$/m);
        await context.close();
    }
});

test("on a phone a section that is chosen in the contents is where one then is, and the glossary has its letters", async () => {
    const { page, context } = await open(book, "glossary.html", { viewport: { width: 390, height: 844 }, reducedMotion: "reduce" });
    await page.locator("#contents > summary").click();
    const letters = await page.locator("#contents .sections a").allTextContents();
    assert.deepEqual(letters, [...letters].sort());
    await page.locator("#contents .sections").getByText("M", { exact: true }).click();
    await page.waitForFunction(() => { const { top } = document.querySelector(":target").getBoundingClientRect(); return top > 50 && top < 120; });
    assert.match(await page.locator(":target").textContent(), /^M/);
    await context.close();
});

test("Escape leaves the search at once, and a chapter's opening is named once", async () => {
    const { page, context } = await open(book, "races.html");
    await page.keyboard.press("/");
    await page.keyboard.type("pen paper");
    await page.locator("#search-results a").first().waitFor();
    assert.equal(await page.locator("#search-results a").first().innerText(), "When nothing moves");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#search").isVisible(), false);
    await context.close();
});

test("an address that leads nowhere says what leads on", async () => {
    const { page, context } = await open(book, "no-such-page.html");
    assert.equal(await page.locator("main h1").innerText(), "There is no such page");
    await page.getByRole("link", { name: "Explore a program" }).last().click();
    await page.waitForURL("**/explore.html");
    await context.close();
});

test("search goes by key: Enter opens the first, arrows walk; where nothing is found it says what to do", async () => {
    const { page, context } = await open(book, "races.html");
    await page.keyboard.press("/");
    await page.keyboard.type("qqqqq");
    await page.getByText("Nothing in the book has this word. Try another, or its beginning.").waitFor();
    await page.locator("#search-words").fill("deadlock");
    const results = page.locator("#search-results a");
    await results.first().waitFor();
    for (const paragraph of await page.locator("#search-results p").allTextContents()) assert.match(paragraph, /[.?!…”’\w)]$/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    assert.ok(await results.nth(1).evaluate((link) => link === document.activeElement));
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/glossary.html#*");
    await context.close();
});
