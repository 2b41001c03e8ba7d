// What the reader works with stays under the hand: moves, focus, the page; and what matters is seen without looking for it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open, start } from "../support/book.mjs";

let book;
before(async () => { book = await start(); });
after(() => book.stop());

// Without smooth scrolling, whose end nobody tells.
const LAPTOP = { viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, reducedMotion: "reduce" };
const of = (page, name) => page.locator(`every-listing[data-name="${name}"]`);
const RACE = 'every-listing[data-name="races_lost_update"]';

/** The first listing of the chapter on races, explored. */
async function explored(options = LAPTOP) {
    const opened = await open(book, "races.html", options);
    const listing = of(opened.page, "races_lost_update");
    await listing.getByRole("button", { name: "Explore races_lost_update" }).click();
    await listing.locator(".explore-sum").waitFor();
    return { ...opened, listing };
}

/** Lets a thread move, and waits until that is shown. */
async function move(page, listing, thread, step) {
    await listing.locator(".explore-moves:not([aria-busy]) button", { hasText: `${thread}:` }).click();
    await page.waitForFunction(([at, to]) => document.querySelector(`${at} tr[aria-current] th`)?.textContent === String(to), [RACE, step]);
    await listing.locator(".explore-moves:not([aria-busy])").waitFor();
}

for (const [device, options] of [["laptop", LAPTOP], ["phone", PHONE]]) {
    test(`on a ${device}, a thread's moves stay where they are while one plays`, async () => {
        const { page, listing, context, errors } = await explored(options);
        await listing.getByRole("button", { name: "Be the scheduler from the start" }).click();
        await move(page, listing, "main", 1);
        await move(page, listing, "main", 2);
        await page.waitForTimeout(700);
        const top = () => listing.locator(".explore-moves button", { hasText: "thread 1:" }).evaluate((button) => Math.round(button.getBoundingClientRect().top));
        const begun = await top();
        const said = listing.locator(".explore-lane", { hasText: /^main waits for thread 1 to end \(line 19\)$/ });
        assert.ok(await said.isVisible());
        for (const [step, thread] of [[3, "thread 1"], [4, "thread 2"], [5, "thread 2"], [6, "thread 1"], [7, "thread 2"]]) {
            await move(page, listing, thread, step);
            assert.equal(await top(), begun, `after step ${step}`);
        }
        assert.deepEqual(errors, []);
        await context.close();
    });
}

test("a step that is soon done moves nothing for a moment, and a puzzle begins under the hand", async () => {
    const { page, listing, context } = await explored();
    await listing.evaluate((element) => {
        globalThis.moved = [];
        const watched = [element.querySelector(".explore-status"), [...element.querySelectorAll(".explore-settings button")].at(-1)];
        for (const each of watched) new MutationObserver(() => { if (each.textContent && !each.hidden) globalThis.moved.push(each.textContent); }).observe(each, { attributes: true, childList: true });
    });
    await listing.getByRole("button", { name: /^Play: / }).first().focus();
    await page.keyboard.press("Enter");
    // The first move has the focus: Enter makes it.
    await page.waitForFunction(() => document.activeElement.closest(".explore-moves") !== null);
    await page.keyboard.press("Enter");
    await page.waitForFunction((at) => document.querySelector(`${at} tr[aria-current] th`)?.textContent === "1", RACE);
    assert.deepEqual(await page.evaluate(() => globalThis.moved), []);
    await context.close();
});

test("who cancels or leaves a puzzle is still there, and no key turns the page", async () => {
    const { page, listing, context } = await explored();
    await listing.getByRole("button", { name: /^Play: / }).first().click();
    await listing.locator(".explore-moves button").first().waitFor();
    await listing.getByRole("button", { name: "Leave the puzzle" }).focus();
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "You are the scheduler");
    await listing.getByRole("spinbutton", { name: "N" }).fill("60");
    await listing.getByRole("button", { name: "Explore again" }).click();
    await listing.getByRole("button", { name: "Cancel" }).focus();
    await page.keyboard.press("Enter");
    await listing.getByText("Cancelled. Smaller constants").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Explore again");
    await context.close();
});

test("who has clicked beside the schedule steps on with the arrows", async () => {
    const { page, listing, context } = await explored();
    await listing.getByRole("button", { name: "Show me total = 2" }).click();
    await listing.locator("tr[aria-current]").waitFor();
    // Where it leads is said before the first step, and which result it is.
    assert.equal(await listing.locator(".explore-words").innerText(), "Step 0 of 15: nothing has happened yet. This schedule prints “total = 2” and ends normally.");
    assert.match(await listing.locator(".explore-found tr.is-shown").innerText(), /total = 2/);
    await listing.locator(".explore-words").click();
    assert.ok(await page.evaluate(() => document.activeElement.matches("body, #text")));
    for (const key of ["ArrowRight", "ArrowRight", "ArrowLeft"]) await page.keyboard.press(key);
    assert.equal(await listing.locator("tr[aria-current] th").innerText(), "1");
    assert.match(page.url(), /races\.html/);
    await context.close();
});

test("a write of what is there already is shown: it is how an update is lost", async () => {
    const { page, listing, context } = await explored();
    await listing.getByRole("button", { name: "Be the scheduler from the start" }).click();
    for (const [step, thread] of [[1, "main"], [2, "main"], [3, "thread 1"], [4, "thread 2"], [5, "thread 1"], [6, "thread 2"]]) await move(page, listing, thread, step);
    assert.match(await listing.locator(".explore-words").innerText(), /^Step 6 of 6: thread 2: store 1 to TOTAL \(line 12\): TOTAL: 1 → 1/);
    // Whose thread is whose, as the program has it.
    assert.deepEqual(await listing.locator(".explore-steps thead th").allTextContents(), ["Step", "main", "thread 1 a, line 17", "thread 2 b, line 18"]);
    await context.close();
});

test("a puzzle says what it allows, and leads to the next", async () => {
    const { page, listing, context } = await explored();
    await listing.getByRole("button", { name: /^Play: / }).first().click();
    const said = listing.locator(".explore-puzzle-said");
    await said.filter({ hasText: /^Choose who moves first\. It is a context switch when/ }).waitFor();
    const way = ["main", "main", "thread 1", "thread 1", "thread 1", ...Array(4).fill("thread 2"), "thread 1", ...Array(5).fill("main")];
    for (const [at, thread] of way.entries()) {
        await move(page, listing, thread, at + 1);
        if (at === 5) assert.equal(await said.innerText(), "So far 6 steps, 1 context switch of at most 1.");
    }
    await said.filter({ hasText: "Solved, in 15 steps, 1 context switch of at most 1." }).waitFor();
    await listing.getByRole("button", { name: "Next puzzle" }).click();
    await listing.locator(".explore-puzzle", { hasText: "Make the total 3" }).waitFor();
    await context.close();
});

test("where all puzzles are listed one sees which are solved", async () => {
    const { page, context, errors } = await open(book, "explore.html#explore=deadlock_two_locks&puzzle=1", LAPTOP);
    const listing = of(page, "deadlock_two_locks");
    await page.getByText(/^You have solved 0 of \d+ puzzles\.$/).waitFor();
    for (const [at, thread] of ["main", "main", "thread 1", "thread 2"].entries()) {
        await listing.locator(".explore-moves:not([aria-busy]) button", { hasText: `${thread}:` }).click();
        await listing.locator("tr[aria-current] th", { hasText: String(at + 1) }).waitFor();
        await listing.locator(".explore-moves:not([aria-busy])").waitFor();
    }
    await listing.locator(".explore-puzzle-said", { hasText: /^Solved/ }).waitFor();
    await page.getByText(/^You have solved 1 of \d+ puzzles\.$/).waitFor();
    await page.reload();
    await page.getByText(/^You have solved 1 of \d+ puzzles\.$/).waitFor();
    assert.equal(await page.locator(".examples li .puzzle-tick").count(), 1);
    await listing.locator(".puzzles").getByRole("button", { name: /^Forget/ }).click();
    await page.getByText(/^You have solved 0 of \d+ puzzles\.$/).waitFor();
    assert.deepEqual(errors, []);
    await context.close();
});

test("from the editor a key explores, and again", async () => {
    const { page, context, errors } = await open(book, "explore.html", LAPTOP);
    const listing = of(page, "explore_start");
    await listing.getByRole("button", { name: "Edit explore_start" }).click();
    await listing.getByRole("textbox").focus();
    const rows = () => listing.locator(".listing-toolbar").evaluate((bar) => new Set([...bar.children].map((each) => Math.round(each.getBoundingClientRect().top + each.clientHeight / 2))).size);
    assert.equal(await rows(), 1);
    for (const word of ["one", "two"]) {
        await page.keyboard.press("ControlOrMeta+a");
        await page.keyboard.insertText(`fn main() { println!("${word}"); }`);
        await page.keyboard.press("ControlOrMeta+Shift+Enter");
        await listing.locator(".explore-found td", { hasText: word }).waitFor();
        assert.equal(await listing.getByRole("textbox").innerText(), `fn main() { println!("${word}"); }`);
        // Of one's own program the book has nothing to say, but what it has to download is its own.
        assert.equal(await listing.locator(".listing-prints").isVisible(), false);
        assert.doesNotMatch((await listing.innerText()).replace("Download the book's", ""), /the book/i);
        assert.ok(await listing.getByRole("textbox").evaluate((box) => box === document.activeElement));
    }
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(`fn main() {\nlet a = 1\nprintln!("{a}");\n}`);
    await page.keyboard.press("ControlOrMeta+Shift+Enter");
    await listing.locator(".explore-diagnostics li").waitFor();
    assert.match(await listing.locator(".explore-diagnostics li").innerText(), /^Line 2: This does not parse: expected ; after this\.\s*let a = 1/);
    assert.deepEqual(errors, []);
    await context.close();
});

test("Explore explores a text that has changed, and closes what is up to date", async () => {
    const { page, context, errors } = await open(book, "explore.html", LAPTOP);
    const listing = of(page, "explore_start");
    const explore = listing.getByRole("button", { name: "Explore explore_start" });
    const write = async (word) => {
        await listing.getByRole("textbox").focus();
        await page.keyboard.press("ControlOrMeta+a");
        await page.keyboard.insertText(`fn main() { println!("${word}"); }`);
    };
    await listing.getByRole("button", { name: "Edit explore_start" }).click();
    for (const word of ["one", "two", "three"]) {
        await write(word);
        await explore.click();
        await listing.locator(".explore-found td", { hasText: word }).waitFor();
        assert.equal(await explore.getAttribute("aria-expanded"), "true");
    }
    // A change that is taken back leaves nothing on the page either.
    await write("four");
    await write("three");
    await explore.click();
    await listing.locator(".explore-found td", { hasText: "three" }).waitFor();
    await explore.click();
    await listing.locator(".explore").waitFor({ state: "hidden" });
    assert.equal(await explore.getAttribute("aria-expanded"), "false");
    assert.deepEqual(errors, []);
    await context.close();
});

test("among many results those that go wrong come first, and are counted", async () => {
    const { page, context } = await open(book, "explore.html", LAPTOP);
    const listing = of(page, "explore_start");
    await listing.getByRole("button", { name: "Edit explore_start" }).click();
    await listing.getByRole("textbox").focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(`use std::sync::Mutex;
use std::thread;
static A: Mutex<u32> = Mutex::new(0);
static B: Mutex<u32> = Mutex::new(0);
fn both(first: &Mutex<u32>, second: &Mutex<u32>, name: &str) {
    println!("{name}");
    let _one = first.lock().unwrap();
    let _two = second.lock().unwrap();
}
fn main() {
    thread::scope(|s| {
        s.spawn(|| both(&A, &B, "a"));
        s.spawn(|| both(&B, &A, "b"));
    });
}
`);
    await listing.getByRole("button", { name: "Explore explore_start" }).click();
    await listing.locator(".explore-sum").waitFor();
    assert.match(await listing.locator(".explore-sum").innerText(), /4 different results\. 2 end in a deadlock, 2 normally\./);
    assert.deepEqual(await listing.locator(".explore-found tbody td:nth-child(2)").evaluateAll((all) => all.map((each) => each.textContent.slice(0, 8))), ["deadlock", "deadlock", "normally", "normally"]);
    await context.close();
});
