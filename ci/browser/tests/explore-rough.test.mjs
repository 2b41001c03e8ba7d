// A reader who presses everything at once, sets nonsense, pastes what is no program and follows broken links: the page stays whole and says what is wrong.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open, start } from "../support/book.mjs";

let book;
before(async () => { book = await start(); });
after(() => book.stop());

const LAPTOP = { viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" };
const of = (page, name) => page.locator(`every-listing[data-name="${name}"]`);

/** The first listing of the chapter on races, explored. */
async function explored() {
    const opened = await open(book, "races.html", LAPTOP);
    const listing = of(opened.page, "races_lost_update");
    await listing.getByRole("button", { name: "Explore races_lost_update" }).click();
    await listing.locator(".explore-sum").waitFor();
    return { ...opened, listing };
}

test("whoever presses everything many times sees the last", async () => {
    const { page, listing, context, errors } = await explored();
    await listing.evaluate((element) => { for (let round = 0; round < 4; round += 1) for (const show of element.querySelectorAll(".explore-found td button")) show.click(); });
    await listing.getByText("This schedule prints “total = 4”").waitFor();
    assert.equal(await listing.locator("tr.is-shown td").first().innerText(), "total = 4");
    await listing.evaluate((element) => { const buttons = element.querySelectorAll(".has-icons button"); for (let press = 0; press < 200; press += 1) buttons[press % 4].click(); });
    assert.match(await listing.locator(".explore-words").innerText(), /^Step 15 of 15/);
    await listing.evaluate((element) => { for (let press = 0; press < 10; press += 1) [...element.querySelectorAll(".explore-settings button")].find((button) => button.textContent === "Explore again").click(); });
    await listing.getByText("Explored: 3 different results.").waitFor();
    assert.equal(await listing.locator(".explore-found tbody tr").count(), 3);
    assert.ok(await listing.getByRole("button", { name: "Show me total = 2" }).isEnabled());
    assert.deepEqual(errors, []);
    await context.close();
});

test("a constant that is changed and not explored leaves the results what they are", async () => {
    const { page, listing, context, errors } = await explored();
    await listing.locator('.explore-settings input[name="N"]').fill("4");
    await listing.getByRole("button", { name: "Show me total = 2" }).click();
    await listing.getByText("This schedule prints “total = 2” and ends normally.").waitFor();
    await page.waitForFunction(() => location.hash.includes("set=N:2&"));
    assert.deepEqual(errors, []);
    await context.close();
});

test("a constant is a number of its type, in a field and in a link", async () => {
    const { page, listing, context, errors } = await explored();
    const field = listing.locator('.explore-settings input[name="N"]');
    for (const [value, valid] of [["-1", false], ["4294967296", false], ["1e30", false], ["2.5", false], ["", false], ["0", true], ["4294967295", true]]) {
        await field.fill(value);
        assert.equal(await field.evaluate((input) => input.validity.valid), valid, value);
    }
    await field.fill("-1");
    await listing.getByRole("button", { name: "Explore again" }).click();
    assert.equal(await listing.locator(".explore-found tbody tr").count(), 3);
    await page.evaluate(() => { location.hash = "#explore=races_lost_update&set=N:-1"; });
    await listing.getByText("the program has no constant “N” that could be “-1”").waitFor();
    assert.deepEqual(errors, []);
    await context.close();
});

test("what is cancelled leaves no results of other settings", async () => {
    const { listing, context, errors } = await explored();
    await listing.locator('.explore-settings input[name="N"]').fill("400");
    await listing.getByRole("button", { name: "Explore again" }).click();
    await listing.getByRole("button", { name: "Cancel" }).click();
    await listing.getByText("Cancelled. Smaller constants").waitFor();
    assert.equal(await listing.locator(".explore-found").innerText(), "");
    await listing.locator('.explore-settings input[name="N"]').fill("1");
    await listing.getByRole("button", { name: "Explore again" }).click();
    await listing.locator(".explore-sum").waitFor();
    assert.ok(await listing.getByRole("button", { name: /^Show me total = 1/ }).isEnabled());
    assert.deepEqual(errors, []);
    await context.close();
});

test("links that follow each other end at the last, the browser's way back leads to those before, and a good one takes the complaint away", async () => {
    const { page, listing, context, errors } = await explored();
    await listing.getByRole("button", { name: "Show me total = 2" }).click();
    await page.waitForFunction(() => location.hash.includes("step=0"));
    const [here] = await page.evaluate(() => [location.hash]);
    const at = (step) => listing.getByText(`Step ${step} of 15`).waitFor();
    await page.evaluate((hash) => { for (const step of [1, 4, 2, 3]) location.hash = hash.replace("step=0", `step=${step}`); }, here);
    await at(3);
    await page.goBack();
    await at(2);
    await page.goForward();
    await at(3);
    await page.evaluate(() => { location.hash = "#explore=nothing"; });
    await page.getByRole("alert").getByText("“nothing”").waitFor();
    await page.goBack();
    await page.waitForFunction(() => !document.querySelector(".explore-problem"));
    await page.reload();
    await at(3);
    assert.deepEqual(errors, []);
    await context.close();
});

/** Texts that no one should explore, and what is said of them. */
const TEXTS = [
    ["nothing", "", /no fn main/], ["half a character and control characters", "\u0000\u0001\ud800 fn main() {}", /does not parse|Line 1/], ["what nests too deep", `fn main() { ${"(".repeat(20_000)}${")".repeat(20_000)} }`, /nests deeper/],
    ["another language", "import threading\nprint('x')\n", /does not parse/], ["ten thousand lines", `fn main() {\n${"    let _x = 1;\n".repeat(10_000)}}\n`, /1 result|lines/],
];

test("texts that are no programs are told so, and the page goes on", async () => {
    const { page, context, errors } = await open(book, "explore.html", LAPTOP);
    const listing = of(page, "explore_start");
    await listing.getByRole("button", { name: "Explore explore_start" }).click();
    await listing.locator(".explore-sum").waitFor();
    for (const [what, text, said] of TEXTS) {
        await listing.evaluate(async (element, text) => {
            const root = new URL(document.documentElement.dataset.root || ".", document.baseURI);
            const map = JSON.parse(document.querySelector('script[type="importmap"]').textContent).imports;
            const { programOf } = await import(new URL(map[Object.keys(map).find((key) => key.endsWith("listing/program.js"))], root).href);
            programOf(element).text = text;
        }, text);
        await listing.getByRole("button", { name: "Explore again" }).click();
        await listing.locator(".explore-sum, .explore-diagnostics").waitFor();
        assert.match(await listing.locator(".explore-found").innerText(), said, what);
    }
    assert.deepEqual(errors, []);
    await context.close();
});

test("who chooses one program after the other while they are explored has the last", async () => {
    const { page, context, errors } = await open(book, "explore.html", LAPTOP);
    const menu = page.getByRole("combobox", { name: "Program" });
    for (const name of ["deadlock_philosophers", "races_lost_update", "deadlock_two_locks"]) {
        await menu.selectOption(name);
        await of(page, name).waitFor();
        await page.getByRole("button", { name: `Explore ${name}` }).click();
    }
    await of(page, "deadlock_two_locks").locator(".explore-sum").waitFor();
    assert.deepEqual(await page.locator("every-listing").evaluateAll((all) => all.map((each) => each.dataset.name)), ["deadlock_two_locks"]);
    assert.deepEqual(errors, []);
    await context.close();
});

test("a window of any width has no more than it holds", async () => {
    const { page, listing, context } = await explored();
    await listing.getByRole("button", { name: "Show me total = 2" }).click();
    await page.keyboard.press("b");
    for (const width of [320, 390, 640, 800, 1119, 1120, 1280, 2200, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await page.keyboard.press("ArrowRight");
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width, `${width} px`);
    }
    await context.close();
});
