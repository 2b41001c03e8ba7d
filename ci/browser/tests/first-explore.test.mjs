// What exploring loads: the book's programs come compiled, the compiler only for a reader's own text, and each part has one to stand in.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { Modules } from "../../modules.mjs";
import { folder, open, pages, start } from "../support/book.mjs";

const LISTING = 'every-listing[data-name="races_lost_update"]';
const RESULTS = ["total = 2", "total = 3", "total = 4"];
let book;
before(async () => { book = await start(); });
after(() => book.stop());

/** Presses Explore, after `prepare`; what was asked for from then on. */
async function explored(prepare = async () => {}) {
    const opened = await open(book, "races.html");
    await opened.page.waitForLoadState("networkidle");
    await prepare(opened.page);
    book.server.sent.length = 0;
    const listing = opened.page.locator(LISTING);
    await listing.getByRole("button", { name: "Explore races_lost_update" }).click();
    await listing.locator(".explore-sum").waitFor();
    const results = await listing.locator(".explore-found tbody td:first-child").allInnerTexts();
    return { ...opened, listing, results };
}

const loaded = (name) => book.server.sent.filter(({ path }) => path.endsWith(`/${name}`));

test("a first Explore loads a small module and a compiled program, each once, and no compiler", async () => {
    const { results, errors, context } = await explored();
    assert.deepEqual(results, RESULTS);
    assert.equal(loaded("races_lost_update.program").length, 1);
    assert.equal(loaded("explorer.wasm").length, 1);
    const scripts = book.server.sent.filter(({ path }) => path.endsWith(".js")).reduce((sum, { bytes }) => sum + bytes, 0);
    assert.ok(scripts > 0 && scripts <= 40 * 1024, `${scripts} bytes of modules`);
    // `ci/wasm` holds the module to 278 KB with gzip, whatever standard library it has; this server packs a little less well.
    assert.ok(loaded("explorer.wasm")[0].bytes <= 282 * 1024, `${loaded("explorer.wasm")[0].bytes} bytes`);
    assert.deepEqual(loaded("compiler.wasm"), []);
    assert.deepEqual(errors, []);
    await context.close();
});

test("schedulers, counting and steps need no compiler; another value of a constant does, once", async () => {
    const { listing, errors, context } = await explored();
    await listing.getByLabel("Scheduler").selectOption("cooperative");
    await listing.getByRole("button", { name: "Explore again" }).click();
    await listing.locator(".explore-gone").first().waitFor();
    await listing.getByRole("button", { name: "Show me total = 4" }).click();
    await listing.locator("tr[aria-current]").waitFor();
    assert.deepEqual(loaded("compiler.wasm"), []);
    for (const [value, results] of [["4", 3], ["5", 4]]) {
        await listing.getByLabel("Scheduler").selectOption("threads");
        await listing.locator('.explore-settings input[name="N"]').fill(value);
        await listing.getByRole("button", { name: "Explore again" }).click();
        await listing.locator(".explore-found tbody tr", { hasText: `total = ${Number(value) * 2}` }).waitFor();
        assert.ok(await listing.locator(".explore-found tbody tr").count() > results);
    }
    assert.equal(loaded("compiler.wasm").length, 1);
    assert.equal(loaded("explorer.wasm").length, 1);
    assert.deepEqual(errors, []);
    await context.close();
});

const file = readFileSync(`${folder}/programs/races_lost_update.program`);
/** The same bytes from another build of the compiler: its stamp stands behind the first four. */
const stale = Buffer.from(file);
stale[4] ^= 1;

for (const [what, answer] of [
    ["is missing", { status: 404, body: "" }],
    ["is from another build", { body: stale }],
    ["is of another text", { body: readFileSync(`${folder}/programs/deadlock_two_locks.program`) }],
    ["is cut off", { body: file.subarray(0, 1000) }],
    ["is a page that says it is not there", { contentType: "text/html", body: "<!doctype html><title>Not here</title>" }],
]) {
    test(`where the program's file ${what}, the compiler makes the program`, async () => {
        const { results, errors, context } = await explored((page) => page.route("**/*.program", (route) => route.fulfill(answer)));
        assert.deepEqual(results, RESULTS);
        assert.equal(loaded("compiler.wasm").length, 1);
        assert.deepEqual(errors, []);
        await context.close();
    });
}

test("where the program's file and the compiler are missing, the book's own server is asked", async () => {
    const asked = [];
    const { results, errors, context } = await explored(async (page) => {
        const answer = { complete: true, states: 1, transitions: 0, outcomes: [{ stdout: "x\n", end: { kind: "exit", code: 0 }, panicked: [] }], notes: [], diagnostics: [] };
        await page.route(/\.program$|compiler\.wasm$/, (route) => route.fulfill({ status: 404, body: "" }));
        await page.route("**/explore", (route) => { asked.push(route.request().postDataJSON()); return route.fulfill({ json: answer }); });
    });
    assert.deepEqual(results, ["x"]);
    assert.equal(asked[0].source, readFileSync(new URL("../../../listings/src/bin/races_lost_update.rs", import.meta.url), "utf8"));
    assert.deepEqual(errors, []);
    await context.close();
});

/** What the panels of a page would ask about first: each listing's text with the values its panel opens with, its proved sets and its puzzles. */
const subjects = (page) => page.evaluate(async () => {
    const map = JSON.parse(document.querySelector('script[type="importmap"]').textContent).imports;
    const module = (end) => import(new URL(map[Object.keys(map).find((key) => key.endsWith(end))], document.baseURI).href);
    const [{ constants }, { provedSets }, { programOf }] = await Promise.all([module("explore/json.js"), module("explore/panel.js"), module("listing/program.js")]);
    return [...document.querySelectorAll('every-listing[data-kind="rust"]:not([data-part])')].flatMap((listing) => {
        const { name, text } = programOf(listing);
        const opening = constants(text, provedSets(listing));
        const puzzles = [...listing.querySelectorAll(".puzzles li")].map((item) => JSON.parse(item.dataset.goal ?? "{}").set ?? {});
        return [{}, ...provedSets(listing), ...puzzles].map((other) => {
            const chosen = opening.map((constant) => ({ ...constant, value: other[constant.name] ?? constant.value }));
            return { name, source: text, set: Object.fromEntries(chosen.filter((each) => each.value !== each.declared).map((each) => [each.name, each.value])) };
        });
    });
});

test("the book's build has compiled what every panel opens with, its proved sets and its puzzles", async () => {
    const { explorer } = await Modules.load(folder);
    const context = await book.browser.newContext();
    const page = await context.newPage();
    const lacking = [];
    const seen = new Set();
    for (const name of pages.filter((each) => each !== "print.html")) {
        await page.goto(book.server.url + name);
        for (const { name: program, source, set } of await subjects(page)) {
            if (!program || program === "own") continue;
            seen.add(program);
            if (explorer().asked({ request: "enabled", source, set, views: false }, readFileSync(`${folder}/programs/${program}.program`)) === "") lacking.push(`${program} ${JSON.stringify(set)}`);
        }
    }
    assert.deepEqual(lacking, []);
    assert.ok(seen.size > 100, `${seen.size} programs`);
    await context.close();
});

test("without a network Explore says so, and with it again the words are gone", async () => {
    const { page, context } = await open(book, "races.html");
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    const explore = page.locator(LISTING).getByRole("button", { name: "Explore races_lost_update" });
    await explore.click();
    await page.getByRole("alert").filter({ hasText: "could not be loaded" }).waitFor();
    await context.setOffline(false);
    await explore.click();
    await page.locator(LISTING).locator(".explore-sum").waitFor();
    assert.equal(await page.locator(".explore-problem").count(), 0);
    await context.close();
});
