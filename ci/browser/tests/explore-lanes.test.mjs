// Many threads are lanes: all of them in sight, and the words of each step whole. And the controls to step with, in one row.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violations } from "../support/axe.mjs";
import { open, start } from "../support/book.mjs";

let book;
before(async () => { book = await start(); });
after(() => book.stop());

const LAPTOP = { viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, reducedMotion: "reduce" };

/** A program of so many threads beside main, each of which reads and writes. */
const program = (threads) => `use std::sync::atomic::{AtomicU32, Ordering};\nuse std::thread;\n\nstatic TICKETS: AtomicU32 = AtomicU32::new(0);\n\nfn main() {
    let mut handles = Vec::new();\n    for _ in 0..${threads} {\n        handles.push(thread::spawn(|| {\n            let mine = TICKETS.load(Ordering::SeqCst);\n            TICKETS.store(mine + 1, Ordering::SeqCst);\n        }));\n    }
    for handle in handles {\n        handle.join().unwrap();\n    }\n    println!("{}", TICKETS.load(Ordering::SeqCst));\n}\n`;

/** Its first result's schedule, shown on the page for one's own programs. */
async function shown(threads, options) {
    const opened = await open(book, "explore.html", options);
    const listing = opened.page.locator('every-listing[data-name="explore_start"]');
    await listing.getByRole("button", { name: "Edit explore_start" }).click();
    await listing.getByRole("textbox").focus();
    await opened.page.keyboard.press("ControlOrMeta+a");
    await opened.page.keyboard.insertText(program(threads));
    await listing.getByRole("button", { name: "Explore explore_start" }).click();
    await listing.getByRole("button", { name: /^Show me/ }).first().click();
    await listing.locator("tr[aria-current]").waitFor();
    return { ...opened, listing };
}

/** What of a schedule's words lies outside of its table, over a heading of another row, or in another thread's cell. */
const astray = (listing) => listing.locator(".explore-steps").evaluate((steps) => {
    const [table, region] = [steps.querySelector("table"), steps.querySelector(".explore-scroll")];
    const whole = table.getBoundingClientRect();
    const heads = [...table.tHead.rows[0].cells];
    const wrong = region.scrollWidth > Math.max(region.clientWidth, table.offsetWidth) ? ["the table is not all that scrolls"] : [];
    for (const row of [...table.tBodies[0].rows].slice(1)) {
        const words = row.querySelector(".explore-what");
        const [box, cell] = [words.getBoundingClientRect(), row.getBoundingClientRect()];
        if (box.left < heads[0].getBoundingClientRect().right - 1 || box.right > whole.right + 1 || box.top < cell.top || box.bottom > cell.bottom + 1) wrong.push(row.textContent);
        if (words.scrollWidth > words.clientWidth + 1) wrong.push(`cut: ${row.textContent}`);
    }
    return wrong;
});

for (const threads of [4, 7]) {
    test(`${threads + 1} threads are all in sight on a laptop, without scrolling sideways`, async () => {
        const { page, listing, context, errors } = await shown(threads, LAPTOP);
        const region = listing.getByRole("region", { name: /^Schedule/ });
        assert.ok(await region.evaluate((it) => it.scrollWidth <= it.clientWidth), "nothing scrolls sideways");
        const heads = await region.locator("thead th").allInnerTexts();
        assert.deepEqual(heads.map((head) => head.replaceAll(/\s+/g, " ").trim()), ["Step", "main", ...Array.from({ length: threads }, (_, at) => `thread ${at + 1} line 9`)]);
        // Each name is written whole: no letter of it begins another line.
        assert.deepEqual(await region.locator("thead th span > span").evaluateAll((names) => names.map((name) => name.textContent.split(" ").length < name.getClientRects().length)), Array(threads + 1).fill(false));
        assert.deepEqual(await astray(listing), []);
        assert.deepEqual(await violations(page, { of: "every-listing.is-exploring" }), []);
        assert.deepEqual(errors, []);
        await context.close();
    });
}

test("columns where there is room for words, lanes where there is not, also when the window changes", async () => {
    const { page, listing, context, errors } = await shown(2, LAPTOP);
    const lanes = (are) => page.waitForFunction((want) => Boolean(document.querySelector(".explore-steps .has-lanes")) === want, are);
    await lanes(false);
    await page.setViewportSize({ width: 390, height: 844 });
    await lanes(true);
    assert.deepEqual(await astray(listing), []);
    await page.setViewportSize({ width: 1280, height: 800 });
    await lanes(false);
    assert.deepEqual(errors, []);
    await context.close();
});

test("on a phone the words of the chosen step are in sight, whichever thread it is of", async () => {
    const { page, listing, context } = await shown(7, PHONE);
    assert.deepEqual(await astray(listing), []);
    const steps = await listing.locator(".explore-steps tbody tr").count();
    for (let step = 1; step < steps; step += 1) {
        await page.keyboard.press("ArrowRight");
        const seen = await listing.locator("tr[aria-current]").evaluate((row) => {
            const [box, region] = [row.querySelector(".explore-what").getBoundingClientRect(), row.closest(".explore-scroll").getBoundingClientRect()];
            return box.left >= row.cells[0].getBoundingClientRect().right - 1 && box.right <= region.right;
        });
        assert.ok(seen, `step ${step}`);
    }
    await context.close();
});

test("what happens before is drawn between the words, past those that lie between", async () => {
    const { page, listing, context, errors } = await shown(7, LAPTOP);
    await page.keyboard.press("End");
    await page.keyboard.press("b");
    const row = listing.locator("tr[aria-current] .explore-after");
    await page.keyboard.press("ArrowLeft");
    while (!/store/.test(await row.allInnerTexts().then((all) => all.join()))) await page.keyboard.press("ArrowLeft");
    const near = await listing.evaluate((element) => {
        const head = element.querySelector(".explore-arrows .is-direct polygon").getBoundingClientRect();
        const words = element.querySelector("tr[aria-current] .explore-what").getBoundingClientRect();
        return Math.min(Math.abs(head.right - words.left), Math.abs(head.left - words.right));
    });
    assert.ok(near < 6, `the arrow ends ${near} px from the words`);
    assert.deepEqual(errors, []);
    await context.close();
});

for (const [device, options, least] of [["phone", PHONE, 44], ["laptop", LAPTOP, 36]]) {
    test(`on a ${device} the controls are one row of buttons with names, large enough`, async () => {
        const { listing, context } = await shown(2, options);
        const controls = listing.getByRole("group", { name: "Steps" });
        const names = ["First", "Back", "Forward", "Last", "Play"];
        const boxes = [];
        for (const name of names) boxes.push(await controls.getByRole("button", { name, exact: true }).boundingBox());
        boxes.push(await controls.getByRole("slider", { name: "Step" }).boundingBox());
        for (const box of boxes) assert.ok(Math.abs(box.y + box.height / 2 - boxes[0].y - boxes[0].height / 2) < 2, "all in one row");
        for (const box of boxes.slice(0, -1)) assert.ok(box.height >= least && box.width >= least, `${box.width} by ${box.height}`);
        assert.ok(boxes.at(-1).width >= 60, "a slider that a thumb can hold");
        assert.equal(await controls.evaluate((it) => it.scrollWidth > it.clientWidth), false);
        await controls.getByRole("button", { name: "Play", exact: true }).click();
        assert.equal(await controls.getByRole("button", { name: "Pause", exact: true }).getAttribute("aria-pressed"), "true");
        await context.close();
    });
}
