// The page for programs of one's own: the menu that puts any program of the book there; and Edit, which takes up what a link brought.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { violations } from "../support/axe.mjs";
import { open, start } from "../support/book.mjs";

let book;
before(async () => { book = await start(); });
after(() => book.stop());

const source = (name) => readFileSync(new URL(`../../../listings/src/bin/${name}.rs`, import.meta.url), "utf8");
const of = (page, name) => page.locator(`every-listing[data-name="${name}"]`);
const textOf = (listing) => listing.locator("pre.code .line").evaluateAll((lines) => lines.map((line) => line.textContent).join(""));

test("a program is chosen from the menu: its text, its constants, its set; the page's own comes back", async () => {
    const { page, context, errors, elsewhere } = await open(book, "explore.html");
    const menu = page.getByRole("combobox", { name: "Program" });
    await menu.selectOption("races_lost_update");
    const listing = of(page, "races_lost_update");
    await listing.waitFor();
    assert.equal(await page.getByText("Here is races_lost_update.").count(), 1);
    assert.equal(await textOf(listing), source("races_lost_update"));
    assert.equal(await of(page, "explore_start").count(), 0);
    assert.deepEqual(await listing.locator(".listing-toolbar > *").allInnerTexts(), ["Run", "Run 100 times", "Explore", "Edit", "Copy", "Download", "Playground"]);
    await listing.getByRole("button", { name: "Explore races_lost_update" }).click();
    await listing.locator(".explore-sum").waitFor();
    assert.equal(await listing.locator('.explore-settings input[name="N"]').inputValue(), "2");
    assert.deepEqual(await violations(page), []);
    await menu.selectOption("");
    await of(page, "explore_start").waitFor();
    assert.equal(await of(page, "races_lost_update").count(), 0);
    assert.deepEqual([errors, elsewhere], [[], []]);
    await context.close();
});

test("a puzzle is chosen from the menu, and begins", async () => {
    const { page, context, errors } = await open(book, "explore.html");
    await page.getByRole("combobox", { name: "Program" }).waitFor();
    const value = await page.getByRole("combobox", { name: "Program" }).locator("option").evaluateAll((all) => all.find((each) => /^deadlock_two_locks \d/.test(each.value)).value);
    await page.getByRole("combobox", { name: "Program" }).selectOption(value);
    const listing = of(page, "deadlock_two_locks");
    await listing.locator(".explore-puzzle").getByText("Puzzle:").waitFor();
    await listing.locator(".explore-moves button").first().waitFor();
    assert.match(await listing.locator(".explore-puzzle-said").innerText(), /Choose who moves first/);
    assert.deepEqual(errors, []);
    await context.close();
});

test("a schedule of a chosen program opens from its link in a fresh profile, on that page", async () => {
    const { page, context } = await open(book, "explore.html");
    await page.getByRole("combobox", { name: "Program" }).selectOption("races_last_ticket");
    const listing = of(page, "races_last_ticket");
    await listing.getByRole("button", { name: "Explore races_last_ticket" }).click();
    await listing.getByRole("button", { name: /^Show me/ }).first().click();
    await listing.locator("tr[aria-current]").waitFor();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => location.hash.includes("step=3"));
    const words = await listing.locator(".explore-words").innerText();
    const link = page.url().slice(book.server.url.length);
    await context.close();
    const other = await open(book, link);
    await of(other.page, "races_last_ticket").locator("tr[aria-current]").waitFor();
    assert.equal(await of(other.page, "races_last_ticket").locator(".explore-words").innerText(), words);
    assert.equal(await other.page.getByRole("combobox", { name: "Program" }).inputValue(), "races_last_ticket");
    assert.deepEqual(other.errors, []);
    await other.context.close();
});

test("a program that cannot be fetched is said to be in its chapter", async () => {
    const { page, context } = await open(book, "explore.html");
    await page.route("**/races.html", (route) => route.abort());
    await page.getByRole("combobox", { name: "Program" }).selectOption("races_lost_update");
    await page.getByText("It could not be loaded. Its chapter, in the list below, has it too.").waitFor();
    assert.ok(await of(page, "explore_start").isVisible());
    await context.close();
});

/** A link to the race with another text. */
async function linkTo(text) {
    const packed = Buffer.from(await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer());
    return `races.html#explore=races_lost_update&set=N:1&schedule=0*2&step=1&program=${packed.toString("base64url")}`;
}
const THEIRS = source("races_lost_update").replace("let b = thread::spawn(add);", "let b = thread::spawn(add); // theirs");

test("Edit begins with the text that a link brought", async () => {
    const { page, context, errors } = await open(book, await linkTo(THEIRS));
    const listing = of(page, "races_lost_update");
    await listing.locator("tr[aria-current]").waitFor();
    await listing.getByRole("button", { name: "Edit races_lost_update" }).click();
    await listing.getByRole("textbox").getByText("// theirs").waitFor();
    assert.match(await listing.locator(".edit-state").innerText(), /^The link's text\. What the book says/);
    assert.equal(await page.evaluate(() => localStorage.getItem("program:races_lost_update")), null, "nothing is kept before it is changed");
    assert.equal(await listing.locator(".explore-status").innerText(), "", "the schedule is still about this text");
    await listing.getByRole("button", { name: /^Close editor/ }).click();
    assert.ok(await listing.locator("tr[aria-current]").isVisible());
    await listing.getByRole("button", { name: "Edit races_lost_update" }).click();
    await listing.getByRole("textbox").getByText("// theirs").waitFor();
    await listing.getByRole("textbox").focus();
    await page.keyboard.press("ControlOrMeta+Home");
    await page.keyboard.type("// mine now");
    assert.match(await listing.locator(".edit-state").innerText(), /^Your text, kept/);
    assert.match(await page.evaluate(() => localStorage.getItem("program:races_lost_update")), /mine now/);
    assert.deepEqual(errors, []);
    await context.close();
});

test("a link's text does not take the place of what the reader has kept", async () => {
    const { page, context } = await open(book, "races.html");
    const listing = of(page, "races_lost_update");
    await listing.getByRole("button", { name: "Edit races_lost_update" }).click();
    await listing.getByRole("textbox").focus();
    await page.keyboard.press("ControlOrMeta+Home");
    await page.keyboard.type("// my own");
    await page.goto("about:blank");
    await page.goto(book.server.url + await linkTo(THEIRS));
    await listing.locator("tr[aria-current]").waitFor();
    await listing.getByRole("button", { name: /^Edit yours: races_lost_update/ }).click();
    await listing.getByRole("textbox").getByText("// theirs").waitFor();
    assert.match(await listing.locator(".edit-state").innerText(), /Yours is kept until you change this one/);
    await listing.getByRole("button", { name: "My own text of races_lost_update" }).click();
    await listing.getByRole("textbox").getByText("// my own").first().waitFor();
    assert.match(await listing.locator(".edit-state").innerText(), /^Your text, kept/);
    await context.close();
});

test("on a phone, what Explore found comes into sight; on a laptop, the table of results fits beside the program", async () => {
    const phone = await open(book, "races.html", { viewport: { width: 390, height: 800 } });
    const listing = of(phone.page, "races_lost_update");
    await listing.getByRole("button", { name: "Explore races_lost_update" }).click();
    await listing.locator(".explore-sum").waitFor();
    await phone.page.waitForFunction(() => { const box = document.querySelector(".explore-sum").getBoundingClientRect(); return box.top > 0 && box.bottom <= innerHeight; });
    assert.match(await listing.locator(".explore-found").innerText(), /Switches counts how often/);
    await phone.context.close();
    const laptop = await open(book, "races.html", { viewport: { width: 1280, height: 800 } });
    await of(laptop.page, "races_lost_update").getByRole("button", { name: "Explore races_lost_update" }).click();
    await laptop.page.locator(".explore-found table").waitFor();
    assert.ok(await laptop.page.locator(".explore-found .explore-scroll").evaluate((region) => region.scrollWidth <= region.clientWidth));
    await laptop.context.close();
});
