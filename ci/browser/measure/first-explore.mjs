// How long a reader's first Explore takes, from the click to the results, each time in a browser that has never seen the book; and
// the same once more in the same page. Says what was fetched and when. Times are for who changes the page; nothing checks them.
// usage: BOOK_DIR=... CHROMIUM=... node measure/first-explore.mjs [RUNS [PAGE LISTING]]
import { open, start } from "../support/book.mjs";

const [runs = "7", file = "races.html", name = "races_lost_update"] = process.argv.slice(2);
const median = (/** @type {number[]} */ times) => times.toSorted((a, b) => a - b)[times.length >> 1];

/** Presses and waits, in the page itself. @param {string} name */
function press(name) {
    const listing = /** @type {HTMLElement} */ (document.querySelector(`every-listing[data-name="${name}"]`));
    return new Promise((resolve) => {
        const shown = () => listing.querySelector(".explore-sum, .explore-diagnostics");
        const pressed = performance.now();
        const done = () => { if (!shown()) return; watching.disconnect(); resolve({ pressed, took: performance.now() - pressed }); };
        const watching = new MutationObserver(done);
        watching.observe(listing, { childList: true, subtree: true });
        /** @type {HTMLElement} */ (listing.querySelector(".explore-open, .explore-settings [type=submit]")).click();
    });
}

const [cold, warm] = [[], []];
let fetched = [];
for (let run = 0; run < Number(runs); run += 1) {
    const book = await start();
    const { page } = await open(book, file);
    await page.waitForLoadState("networkidle");
    book.server.sent.length = 0;
    const first = await page.evaluate(press, name);
    cold.push(first.took);
    fetched = await page.evaluate((at) => performance.getEntriesByType("resource").filter((each) => each.startTime >= at).map((each) => [each.name.replace(/.*\//, ""), Math.round(each.startTime - at), Math.round(each.responseEnd - at)]), first.pressed);
    if (run === Number(runs) - 1) console.log(book.server.sent.map(({ path, bytes }) => `${path} ${bytes}`).join("\n"));
    warm.push(await page.evaluate((at) => new Promise((resolve) => {
        const listing = /** @type {HTMLElement} */ (document.querySelector(`every-listing[data-name="${at}"]`));
        const pressed = performance.now();
        const watching = new MutationObserver(() => { if (listing.querySelector(".explore-sum")?.isConnected && listing.querySelector(".explore-status")?.textContent?.startsWith("Explored")) { watching.disconnect(); resolve(performance.now() - pressed); } });
        listing.querySelector(".explore-found")?.replaceChildren();
        watching.observe(listing, { childList: true, subtree: true, characterData: true });
        /** @type {HTMLElement} */ (listing.querySelector(".explore-settings [type=submit]")).click();
    }), name));
    await book.stop();
}
for (const [what, from, to] of fetched) console.log(`${String(from).padStart(6)} ${String(to).padStart(6)} ms  ${what}`);
console.log(`${name}: first ${median(cold).toFixed(0)} ms (${cold.map((time) => time.toFixed(0)).join(", ")}), again ${median(warm).toFixed(0)} ms`);
