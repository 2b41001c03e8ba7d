// What a press brings comes into sight, stays there while it is needed, and is covered by nothing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open, start } from "../support/book.mjs";

let book;
before(async () => { book = await start(); });
after(() => book.stop());

const LAPTOP = { viewport: { width: 1366, height: 768 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const of = (page, name) => page.locator(`every-listing[data-name="${name}"]`);

/** A program of two threads and `lines` lines that do nothing between them. */
const program = (lines) => `use std::thread;\n\nfn main() {\n    let a = thread::spawn(|| println!("a"));\n${"    let _ = 0;\n".repeat(lines)}    println!("b");\n    a.join().unwrap();\n}\n`;

/** Waits until an element stands still, wholly within the window and below the bar. */
const inSight = (page, selector) => page.waitForFunction((it) => {
    const box = document.querySelector(it).getBoundingClientRect();
    const seen = box.height > 0 && box.top >= document.querySelector(".bar").getBoundingClientRect().bottom && box.bottom <= innerHeight;
    return seen && document.elementFromPoint(box.left + 8, box.top + box.height / 2)?.closest(it) !== null;
}, selector);

/** The page for one's own programs, with this text in its editor and explored. */
async function own(text, options) {
    const opened = await open(book, "explore.html", options);
    const listing = of(opened.page, "explore_start");
    await listing.getByRole("button", { name: "Edit explore_start" }).click();
    await listing.getByRole("textbox").focus();
    await opened.page.keyboard.press("ControlOrMeta+a");
    await opened.page.keyboard.insertText(text);
    await listing.getByRole("button", { name: "Explore explore_start" }).click();
    return { ...opened, listing };
}

for (const [device, options] of [["laptop", LAPTOP], ["phone", PHONE]]) {
    test(`on a ${device}, a result and its steps come into sight`, async () => {
        const { page, context, errors } = await open(book, "races.html", options);
        const listing = of(page, "races_lost_update");
        await listing.getByRole("button", { name: "Explore races_lost_update" }).click();
        await listing.locator(".explore-sum").waitFor();
        await inSight(page, ".explore-sum");
        await listing.getByRole("button", { name: "Show me total = 2" }).click();
        await listing.locator("tr[aria-current]").waitFor();
        await inSight(page, ".explore-words");
        await inSight(page, ".explore-steps tr[aria-current]");
        assert.deepEqual(errors, []);
        await context.close();
    });

    test(`on a ${device}, one can go on from wherever one reads the state`, async () => {
        const { page, context } = await open(book, "races.html", options);
        const listing = of(page, "races_lost_update");
        await listing.getByRole("button", { name: "Explore races_lost_update" }).click();
        await listing.getByRole("button", { name: "Show me total = 2" }).click();
        await listing.locator("tr[aria-current]").waitFor();
        await inSight(page, ".explore-words");
        await listing.locator(".explore-state").evaluate((state) => scrollBy({ top: state.getBoundingClientRect().top - 300, behavior: "instant" }));
        await inSight(page, ".explore-schedule > .explore-controls button");
        await listing.getByRole("button", { name: "Forward" }).click();
        assert.match(await listing.locator(".explore-words").innerText(), /^Step 1 /);
        if (options === LAPTOP) await inSight(page, ".line.is-lit");
        await context.close();
    });

    test(`on a ${device}, what one's own program does comes into sight at once, not a second copy of it`, async () => {
        const { page, context, errors, listing } = await own(program(1), options);
        await listing.locator(".explore-sum").waitFor();
        await inSight(page, ".explore-sum");
        assert.equal(await listing.locator(".explore-own").isVisible(), false);
        assert.match(await listing.locator(".explore-sum").innerText(), /Whether it compiles only Run can tell/);
        assert.deepEqual(errors, []);
        await context.close();
    });
}

test("the step's line is lit in the editor, and comes into its sight", async () => {
    const { page, context, listing } = await own(program(60), LAPTOP);
    await listing.getByRole("button", { name: /^Show me/ }).first().click();
    await listing.locator("tr[aria-current]").waitFor();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    // The last line of the program but one: before the end, main waits.
    const lit = listing.locator(".cm-line.is-lit");
    await lit.waitFor();
    assert.match(await lit.innerText(), /a\.join\(\)/);
    const [line, editor] = await Promise.all([lit.boundingBox(), listing.locator(".edit").boundingBox()]);
    assert.ok(line.y >= editor.y && line.y + line.height <= editor.y + editor.height, `${line.y} in ${editor.y} and ${editor.height} more`);
    await page.keyboard.press("Home");
    await lit.waitFor({ state: "detached" });
    await context.close();
});

test("a link's program takes the place of the book's, with the step's line lit and in sight", async () => {
    const author = await own(program(60), LAPTOP);
    await author.listing.getByRole("button", { name: /^Show me/ }).first().click();
    await author.listing.locator("tr[aria-current]").waitFor();
    await author.page.keyboard.press("End");
    await author.page.keyboard.press("ArrowLeft");
    await author.page.waitForFunction(() => location.hash.includes("program=") && /step=[1-9]/.test(location.hash));
    const link = author.page.url().slice(book.server.url.length);
    await author.context.close();
    for (const options of [LAPTOP, PHONE]) {
        const { page, context } = await open(book, link, options);
        const listing = of(page, "explore_start");
        await listing.locator("tr[aria-current]").waitFor();
        assert.equal(await listing.locator("pre.code").isVisible(), false);
        assert.match(await listing.locator(".explore-own .is-lit").innerText(), /a\.join\(\)/);
        await inSight(page, options === LAPTOP ? ".explore-own .is-lit" : ".explore-words");
        await listing.getByRole("button", { name: "Explore explore_start" }).click();
        assert.equal(await listing.locator("pre.code").isVisible(), true);
        await context.close();
    }
});

test("what the explorer does not understand is lit in the editor, and no longer when the text is another", async () => {
    const { page, context, listing } = await own("use tokio::sync::Mutex;\n\nfn main() {}\n", LAPTOP);
    await listing.locator(".explore-diagnostics li").waitFor();
    await inSight(page, ".explore-diagnostics li");
    assert.equal(await listing.locator(".cm-line.is-wrong").innerText(), "use tokio::sync::Mutex;");
    const close = listing.getByRole("button", { name: "Close editor of explore_start" });
    assert.match(await close.innerText(), /^Close\s* editor$/, "its words stand apart");
    await close.click();
    await listing.locator("pre.code").waitFor();
    assert.equal(await listing.locator(".is-wrong").count(), 0);
    await context.close();
});

test("the code that stays beside the explorer covers nothing that comes below", async () => {
    const { page, context } = await open(book, "races.html", LAPTOP);
    const listing = of(page, "races_lost_update");
    await listing.getByRole("button", { name: "Explore races_lost_update" }).click();
    await listing.locator(".explore-sum").waitFor();
    await listing.locator(".listing-prints").evaluate((prints) => scrollBy({ top: prints.getBoundingClientRect().top - 300, behavior: "instant" }));
    await inSight(page, ".listing-prints .prints-title");
    await context.close();
});

test("a program of the book that the explorer cannot follow is one to run, and its lines are lit", async () => {
    const { page, context } = await open(book, "why.html", LAPTOP);
    const listing = of(page, "why_copy_by_hand");
    await listing.getByRole("button", { name: "Explore why_copy_by_hand" }).click();
    await listing.locator(".explore-diagnostics li").first().waitFor();
    assert.match(await listing.locator(".explore-status").innerText(), /It can be run, not explored\.$/);
    assert.match(await listing.locator("pre.code .line.is-wrong").first().innerText(), /std::fs/);
    await context.close();
});

test("a data race is one result, and is not said to have one way to interleave", async () => {
    const { page, context } = await open(book, "races.html");
    const listing = of(page, "races_data_race");
    await listing.getByRole("button", { name: "Explore races_data_race" }).click();
    await listing.locator(".explore-sum").waitFor();
    // As long as the counting of a program this small takes.
    await page.waitForTimeout(1500);
    assert.match(await listing.locator(".explore-sum").innerText(), /^1 result\. /);
    await context.close();
});

test("without scripts the contents stand open beside the text", async () => {
    const { page, context } = await open(book, "races.html", { ...LAPTOP, javaScriptEnabled: false });
    assert.ok(await page.locator("#contents a[href='locks.html']").isVisible());
    await context.close();
});

test("on paper captions and results are no larger than the text", async () => {
    const { page, context } = await open(book, "races.html");
    await page.emulateMedia({ media: "print" });
    const size = (selector) => page.locator(selector).first().evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    const text = await size("main > p:not(.reading-time)");
    for (const small of [".listing figcaption", ".outcome pre", ".listing-puzzles", ".listing-prints > pre", ".reading-time"]) assert.ok(await size(small) <= text, `${small}: ${await size(small)} of ${text}`);
    await context.close();
});

test("a long outcome leaves its schedule's button in sight; many leave the next moves so; where nothing ends, what to do is said", async () => {
    const { page, context, listing, errors } = await own(`fn main() {\n    for i in 0..400 {\n        println!("{i} {}", "x".repeat(90));\n    }\n}\n`, LAPTOP);
    const show = listing.getByRole("button", { name: /^Show me/ });
    await show.waitFor();
    await inSight(page, ".explore-found td button");
    assert.ok((await show.getAttribute("aria-label")).length < 250);
    const explore = async (text) => {
        await listing.getByRole("textbox").focus();
        await page.keyboard.press("ControlOrMeta+a");
        await page.keyboard.insertText(text);
        await listing.getByRole("button", { name: "Explore again" }).click();
        await listing.locator(".explore-sum").waitFor();
    };
    await explore("use std::thread;\n\nfn main() {\n    let all: Vec<_> = (0..4).map(|i| thread::spawn(move || println!(\"{i}\"))).collect();\n    for each in all {\n        each.join().unwrap();\n    }\n}\n");
    const height = (selector) => page.evaluate((it) => document.querySelector(it).getBoundingClientRect().height, selector);
    assert.ok(await height(".explore-found .explore-scroll") < 0.7 * LAPTOP.viewport.height);
    await listing.getByRole("button", { name: "Be the scheduler from the start" }).click();
    await listing.locator(".explore-reach li").nth(23).waitFor();
    assert.ok(await height(".explore-reach") < 0.4 * LAPTOP.viewport.height);
    // Large, so that the budget of memory is soon used up.
    await explore("fn main() {\n    let mut rounds = vec![0; 3000];\n    loop {\n        rounds[0] += 1;\n        println!(\"{}\", rounds[0]);\n    }\n}\n");
    assert.match(await listing.locator(".explore-sum").innerText(), /no end was reached so far/);
    assert.equal(await listing.locator(".explore-found table").count(), 0);
    assert.deepEqual(errors, []);
    await context.close();
});

test("on a phone, the buttons of an open editor take two rows, and a puzzle's verdict is where its last move was", async () => {
    const { page, context, errors } = await open(book, "races.html", PHONE);
    const listing = of(page, "races_lost_update");
    await listing.getByRole("button", { name: "Explore races_lost_update" }).click();
    await listing.getByRole("button", { name: /^Play: / }).first().click();
    for (let step = 1; step <= 15; step += 1) {
        await listing.locator(".explore-moves:not([aria-busy]) button").first().click();
        await page.waitForFunction((to) => document.querySelector("tr[aria-current] th")?.textContent === String(to), step);
    }
    await listing.locator(".explore-moves p", { hasText: /^This run prints "total = 4"/ }).waitFor();
    await inSight(page, ".explore-moves p");
    await listing.getByRole("button", { name: "Edit races_lost_update" }).click();
    await listing.locator(".edit-bar").waitFor();
    const rows = await listing.locator(".listing-toolbar").evaluate((bar) => new Set([...bar.children].map((each) => Math.round(each.getBoundingClientRect().top + each.clientHeight / 2))).size);
    assert.equal(rows, 2);
    assert.deepEqual(errors, []);
    await context.close();
});
