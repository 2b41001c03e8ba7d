// Running and editing in the page, against a stand-in Playground that really compiles, in all its moods.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { violationsInBoth } from "../support/axe.mjs";
import { open, start } from "../support/book.mjs";
import { playground } from "../support/playground.mjs";

const NAME = "races_lost_update";
const SOURCE = readFileSync(new URL(`../../../listings/src/bin/${NAME}.rs`, import.meta.url), "utf8");
let book, stand;
before(async () => { book = await start(); stand = await playground(); });
after(async () => { await book.stop(); await stand.close(); });

/** A page whose programs run at the stand-in. */
async function opened(mood = "", name = NAME, options = {}, path = "races.html") {
    Object.assign(stand, { mood, cancelled: 0 });
    stand.asked.length = 0;
    const all = await open(book, path, options);
    await all.page.evaluate((url) => document.querySelectorAll("[data-kind]").forEach((each) => { each.dataset.playground = url; }), stand.url);
    const listing = all.page.locator(`[data-name="${name}"][data-kind="rust"]`).first();
    return { ...all, listing, press: (text) => listing.getByRole("button", { name: `${text} ${name}`, exact: true }).click() };
}

/** Opens the editor and puts a text into it, as typing does. */
async function edit({ page, listing, press }, text) {
    await press("Edit");
    const box = listing.getByRole("textbox");
    await box.waitFor();
    await box.focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(text);
}

test("the toolbar has its order, and nothing is asked before a button is pressed", async () => {
    const all = await opened();
    assert.deepEqual(await all.listing.locator(".listing-toolbar > *").allInnerTexts(), ["Run", "Run 100 times", "Explore", "Edit", "Copy", "Download", "Playground"]);
    await all.page.waitForLoadState("networkidle");
    assert.deepEqual([stand.asked, all.elsewhere, all.errors], [[], [], []]);
    await all.context.close();
});

test("Run shows the output, says that it is allowed, and marks which outcome it is", async () => {
    const all = await opened();
    await all.press("Run");
    await all.listing.locator(".run-verdict").waitFor();
    assert.match(await all.listing.locator(".run-verdict").innerText(), /Among what it may print/);
    assert.match(await all.listing.locator(".run-printed").innerText(), /^total = \d+$/);
    assert.equal(await all.listing.locator(".outcome.is-met").count(), 1);
    assert.deepEqual(stand.asked.map(({ path, code }) => [path, code]), [["/execute", SOURCE]]);
    assert.deepEqual(all.errors, []);
    await all.context.close();
});

test("a result below the window's edge comes into sight, unless the reader has gone elsewhere", async () => {
    const all = await opened("", NAME, { viewport: { width: 1280, height: 600 } });
    const within = (at) => all.page.waitForFunction((sought) => { const box = document.querySelector(sought)?.getBoundingClientRect(); return box && box.top >= 0 && box.bottom <= innerHeight; }, at);
    const button = all.listing.locator('[data-tool="run"]');
    await button.evaluate((each) => scrollTo({ top: each.getBoundingClientRect().top + scrollY - 100, behavior: "instant" }));
    await all.press("Run");
    await within(".run-printed");
    stand.mood = "slow";
    await all.press("Run");
    await all.page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" }));
    const place = await all.page.evaluate(() => scrollY);
    await all.listing.locator(".run-printed").waitFor({ state: "attached" });
    assert.ok(Math.abs(await all.page.evaluate(() => scrollY) - place) < 200);
    await all.context.close();
});

test("an output that the set does not have is said loudly", async () => {
    const all = await opened();
    await all.listing.evaluate((each) => { each.dataset.native = JSON.stringify([{ out: ["total = 1\n"] }]); });
    await all.press("Run");
    const said = all.listing.getByRole("alert");
    assert.match(await said.innerText(), /Not allowed/);
    assert.equal(await all.listing.locator(".outcome.is-met").count(), 0);
    await all.context.close();
});

test("Run 100 times asks once, and shows what came up beside what is possible", async () => {
    const all = await opened("", NAME);
    await all.press("Run 100 times");
    await all.listing.locator(".run-histogram").waitFor({ timeout: 60_000 });
    const runs = (await all.listing.locator(".run-histogram td.runs").allInnerTexts()).map(Number);
    const total = Number(/^(\d+) runs/.exec(await all.listing.locator(".run-sum").innerText())[1]);
    assert.ok(total >= 10 && total <= 100, `${total} runs`);
    assert.equal(runs.reduce((sum, each) => sum + each, 0), total);
    assert.equal(runs.length, 10);
    assert.ok(runs.includes(0), "some parts of the range are never met");
    assert.equal(stand.asked.length, 1);
    await all.context.close();
});

test("what the compiler refuses is said, with its line lit", async () => {
    const all = await opened();
    await edit(all, SOURCE.replace("let seen =", "let seen: bool ="));
    await all.page.keyboard.press("ControlOrMeta+Enter");
    const place = all.listing.locator(".run-mistakes button").first();
    await place.waitFor();
    assert.equal(await place.innerText(), "Line 11");
    assert.ok(await all.listing.locator(".edit .is-wrong").count() > 0);
    assert.match(await all.listing.locator(".run-verdict").innerText(), /refuses/);
    await place.click();
    assert.ok(await all.listing.getByRole("textbox").evaluate((box) => box.contains(document.activeElement)));
    assert.deepEqual(all.errors, []);
    await all.context.close();
});

test("an edited text runs as it is, the set is taken back, and the text is kept", async () => {
    const all = await opened();
    await edit(all, "fn main() { println!(\"mine\"); }\n");
    assert.match(await all.listing.locator(".edit-state").innerText(), /Your text, kept/);
    await all.press("Run");
    await all.listing.locator(".run-verdict").waitFor();
    assert.equal(await all.listing.locator(".run-printed").innerText(), "mine");
    assert.equal(await all.listing.locator(".outcome.is-met, .run-good").count(), 0);
    await all.listing.getByRole("button", { name: `Close editor of ${NAME}` }).click();
    await all.listing.locator("pre.code").waitFor();
    const yours = all.listing.getByRole("button", { name: `Edit yours: ${NAME}; your text is kept in this browser` });
    await yours.waitFor();
    await all.page.reload();
    await yours.click();
    await all.listing.getByRole("textbox").waitFor();
    assert.match(await all.listing.locator(".edit-state").innerText(), /Your text, kept/);
    await all.listing.getByRole("button", { name: /Reset/ }).click();
    assert.match(await all.listing.locator(".edit-state").innerText(), /The book's text/);
    assert.equal(await all.page.evaluate((name) => localStorage.getItem(`program:${name}`), NAME), null);
    assert.deepEqual(all.errors, []);
    await all.context.close();
});

test("an endless loop is stopped, and the next run works", async () => {
    const all = await opened();
    await edit(all, "fn main() { loop {} }\n");
    await all.press("Run");
    const stop = all.listing.getByRole("button", { name: "Stop" });
    await stop.waitFor();
    await all.page.waitForTimeout(1500);
    await stop.click();
    await all.listing.getByText("Stopped.").waitFor();
    for (let turn = 0; stand.cancelled === 0 && turn < 50; turn += 1) await all.page.waitForTimeout(100);
    assert.equal(stand.cancelled, 1);
    await all.listing.getByRole("button", { name: /Reset/ }).click();
    await all.press("Run");
    await all.listing.locator(".run-good").waitFor();
    assert.deepEqual(all.errors, []);
    await all.context.close();
});

test("a panic is said with its message", async () => {
    const all = await opened();
    await edit(all, "fn main() { println!(\"before\"); panic!(\"sold out\"); }\n");
    await all.press("Run");
    await all.listing.locator(".run-end").waitFor();
    assert.equal(await all.listing.locator(".run-end").innerText(), "It panicked: sold out");
    assert.equal(await all.listing.locator(".run-printed").innerText(), "before");
    await all.context.close();
});

for (const [mood, words] of [["failing", /says: Unable to create/], ["garbage", /not as a Playground does/], ["html", /not as a Playground does/], ["limited", /wait a little/], ["timeout", /took too long/]]) {
    test(`a Playground that is ${mood} is said to be so, and the outcomes stay`, async () => {
        const all = await opened(mood);
        await all.press("Run");
        assert.match(await all.listing.locator(".run-unanswered").innerText(), words);
        assert.ok(await all.listing.locator(".listing-think").isVisible());
        assert.deepEqual(all.errors, []);
        await all.context.close();
    });
}

test("no Playground at all: said so, the outcomes stay, editing works", async () => {
    const all = await opened();
    await all.page.evaluate(() => document.querySelectorAll("[data-kind]").forEach((each) => { each.dataset.playground = "http://127.0.0.1:9"; }));
    await all.press("Run");
    assert.match(await all.listing.locator(".run-unanswered").innerText(), /does not answer/);
    assert.ok(await all.listing.locator(".listing-think").isVisible());
    await edit(all, "fn main() {}\n");
    assert.match(await all.listing.locator(".edit-state").innerText(), /Your text, kept/);
    assert.deepEqual(all.errors, []);
    await all.context.close();
});

test("offline, with nothing of it loaded yet, the page says so and copies all the same", async () => {
    const all = await opened("", NAME, { permissions: ["clipboard-read", "clipboard-write"] });
    await all.context.setOffline(true);
    await all.press("Run");
    assert.match(await all.listing.getByRole("alert").innerText(), /network/);
    await all.press("Copy");
    await all.listing.getByRole("button", { name: `Copy ${NAME}` }).getByText("Copied").waitFor();
    assert.equal(await all.page.evaluate(() => navigator.clipboard.readText()), SOURCE);
    await all.context.close();
});

test("a slow Playground is waited for, and can be left", async () => {
    const all = await opened("slow");
    await all.press("Run");
    await all.listing.getByText(/Waiting for/).waitFor();
    await all.listing.getByRole("button", { name: "Stop" }).click();
    await all.listing.getByText("Stopped.").waitFor();
    await all.press("Run");
    await all.listing.locator(".run-good").waitFor();
    await all.context.close();
});

test("a Playground that knows only the older request is asked so", async () => {
    const all = await opened("old");
    await all.press("Run");
    await all.listing.locator(".run-good").waitFor();
    assert.deepEqual(stand.asked.map(({ path }) => path), ["/evaluate.json"]);
    await all.context.close();
});

test("the Playground's link has the text", async () => {
    const all = await opened();
    const link = all.listing.getByRole("link", { name: `Playground ${NAME}` });
    await link.focus();
    const url = new URL(await link.getAttribute("href"));
    assert.deepEqual([url.origin + "/", url.searchParams.get("code"), url.searchParams.get("edition")], ["https://play.rust-lang.org/", SOURCE, "2024"]);
    await all.context.close();
});

test("keys alone: run, edit, indent, leave the editor; arrows in it never turn the page", async () => {
    const all = await opened();
    const { page, listing } = all;
    await listing.getByRole("button", { name: `Run ${NAME}`, exact: true }).focus();
    await page.keyboard.press("Enter");
    await listing.locator(".run-good").waitFor();
    await listing.getByRole("button", { name: `Edit ${NAME}` }).focus();
    await page.keyboard.press("Enter");
    const box = listing.getByRole("textbox");
    await box.waitFor();
    const inside = () => box.evaluate((each) => each === document.activeElement || each.contains(document.activeElement));
    assert.ok(await inside(), "the editor has the focus");
    await page.keyboard.press("ControlOrMeta+Home");
    await page.keyboard.press("Tab");
    assert.ok(await inside(), "Tab indents");
    assert.match(await listing.locator(".edit-state").innerText(), /Your text/);
    for (const key of ["ArrowRight", "ArrowLeft", "ArrowLeft"]) await page.keyboard.press(key);
    assert.match(page.url(), /races\.html/);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    assert.ok(!await inside(), "Escape, then Tab, leaves");
    assert.deepEqual(all.errors, []);
    await all.context.close();
});

test("the project to download is the book's: an edited listing says so, and Copy has the reader's text", async () => {
    const all = await opened("", NAME, { permissions: ["clipboard-read", "clipboard-write"] });
    const download = all.listing.locator(".listing-toolbar a[download]").first();
    assert.equal(await download.innerText(), "Download");
    await edit(all, "fn main() {}");
    assert.equal(await download.getAttribute("aria-label"), `Download the book's ${NAME}`);
    await all.press("Copy");
    assert.equal(await all.page.evaluate(() => navigator.clipboard.readText()), "fn main() {}");
    await all.context.close();
});

test("companions have Copy, Download and the command that runs them", async () => {
    const all = await opened("", "gil_cpu_bound", {}, "gil.html");
    const panel = all.page.locator('[data-name="gil_cpu_bound"][data-lang="python"]');
    assert.deepEqual(await panel.locator(".listing-toolbar > *").allInnerTexts(), ["Copy", "Download"]);
    assert.match(await panel.locator(".listing-command").innerText(), /python3 gil_cpu_bound\.py/);
    const [download] = await Promise.all([all.page.waitForEvent("download"), panel.getByRole("link", { name: /Download/ }).click()]);
    assert.equal(download.suggestedFilename(), "gil_cpu_bound.py");
    assert.equal(readFileSync(await download.path(), "utf8"), readFileSync(new URL("../../../listings/companions/python/gil_cpu_bound.py", import.meta.url), "utf8"));
    await all.context.close();
});

test("without scripts the code and what it prints are there, and no empty toolbar", async () => {
    const { page, context } = await open(book, "races.html", { javaScriptEnabled: false });
    const listing = page.locator(`every-listing[data-name="${NAME}"]`).first();
    assert.match(await listing.locator("pre.code").innerText(), /fn main/);
    assert.ok(await listing.locator(".listing-think").isVisible());
    assert.ok(!await listing.locator(".listing-toolbar").isVisible());
    await context.close();
});

test("on paper stand what the runs came to and no button; nothing moves by itself", async () => {
    const all = await opened("", NAME, { reducedMotion: "reduce" });
    const { page, listing } = all;
    await all.press("Run 100 times");
    await listing.locator(".run-histogram").waitFor({ timeout: 60_000 });
    const moving = () => page.evaluate(() => document.getAnimations().length + [...document.querySelectorAll(".run, .run *")].filter((each) => getComputedStyle(each).transitionDuration !== "0s" || getComputedStyle(each).animationName !== "none").length);
    assert.equal(await moving(), 0);
    const rows = await listing.locator(".run-histogram tbody tr").count();
    await page.emulateMedia({ media: "print", reducedMotion: "reduce" });
    assert.equal(await listing.locator(".run-histogram tbody tr:visible").count(), rows);
    assert.ok(await listing.locator(".run-sum").isVisible());
    assert.equal(await page.locator("button:visible").count(), 0);
    await page.emulateMedia({ media: "screen" });
    await all.press("Run");
    await listing.locator(".run-good").waitFor();
    await page.emulateMedia({ media: "print" });
    assert.ok(await listing.locator(".run-verdict").isVisible() && await listing.locator(".run-printed").isVisible());
    await all.context.close();
});

test("every state is accessible in both color schemes, and fits a phone", async () => {
    const all = await opened("", NAME, { viewport: { width: 390, height: 800 } });
    const { page, listing } = all;
    const check = async (state) => {
        assert.deepEqual(await violationsInBoth(page, `[data-name="${NAME}"]`), [], state);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 390, state);
    };
    await all.press("Run");
    await listing.locator(".run-good").waitFor();
    await check("run");
    await all.press("Run 100 times");
    await listing.locator(".run-histogram").waitFor({ timeout: 60_000 });
    await check("histogram");
    await edit(all, SOURCE.replace("let seen =", "let seen: bool ="));
    await check("edited");
    await all.press("Run");
    await listing.locator(".run-mistakes").waitFor();
    await check("mistakes");
    stand.mood = "failing";
    await all.press("Run");
    await listing.locator(".run-unanswered").waitFor();
    await check("unanswered");
    await all.context.close();
});
