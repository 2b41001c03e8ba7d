// Running in pages that the book's own server serves: one request for a hundred runs, a loop stopped, the project to download.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";

const HOUSE = new URL("../../../", import.meta.url).pathname;
const COMMAND = `${process.env.CARGO_TARGET_DIR ?? `${HOUSE}target`}/debug/cargo-book`;
const NAME = "races_lost_update";
const options = { skip: existsSync(COMMAND) ? false : `${COMMAND} is not built` };
let server, browser, url;

before(async () => {
    if (options.skip) return;
    server = spawn(COMMAND, ["book", "serve", "--port", "0"], { cwd: HOUSE, stdio: ["ignore", "pipe", "inherit"] });
    url = await new Promise((resolve, reject) => {
        let said = "";
        server.stdout.on("data", (data) => { said += data; const found = /Serving on (\S+)/.exec(said); if (found) resolve(found[1]); });
        server.on("exit", () => reject(new Error(`the server ended: ${said}`)));
    });
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM || undefined, args: ["--no-sandbox", "--disable-gpu"] });
});
after(async () => {
    await browser?.close();
    server?.kill("SIGINT");
});

async function opened() {
    const page = await browser.newPage();
    const said = [];
    page.on("console", (message) => { if (message.type() === "error") said.push(message.text()); });
    page.on("pageerror", (error) => said.push(String(error)));
    page.on("request", (request) => { if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) said.push(request.url()); });
    await page.goto(`${url}races.html`);
    const listing = page.locator(`every-listing[data-name="${NAME}"]`).first();
    return { page, listing, said, press: (text) => listing.getByRole("button", { name: `${text} ${NAME}`, exact: true }).click() };
}

test("Run, and Run 100 times", options, async () => {
    const { page, listing, said, press } = await opened();
    await press("Run");
    await listing.locator(".run-good").waitFor({ timeout: 180_000 });
    assert.match(await listing.locator(".run-printed").innerText(), /^total = \d+$/);
    await press("Run 100 times");
    await listing.locator(".run-histogram").waitFor({ timeout: 60_000 });
    assert.match(await listing.locator(".run-sum").innerText(), /^100 runs/);
    const runs = (await listing.locator(".run-histogram td.runs").allInnerTexts()).map(Number);
    assert.equal(runs.reduce((sum, each) => sum + each, 0), 100);
    assert.deepEqual(said, []);
    await page.close();
});

test("a mistake lights its line, and an endless loop is stopped", options, async () => {
    const { page, listing, said, press } = await opened();
    await press("Edit");
    await listing.getByRole("textbox").waitFor();
    const write = async (text) => { await listing.getByRole("textbox").focus(); await page.keyboard.press("ControlOrMeta+a"); await page.keyboard.insertText(text); };
    await write("fn main() {\n    let x: u32 = \"no\";\n}\n");
    await press("Run");
    await listing.locator(".run-mistakes").getByText("Line 2").waitFor({ timeout: 60_000 });
    await write("fn main() { loop {} }\n");
    await press("Run");
    await listing.getByText("Running …").waitFor({ timeout: 60_000 });
    await listing.getByRole("button", { name: "Stop" }).click();
    await listing.getByText("Stopped.").waitFor();
    assert.deepEqual(said, []);
    await page.close();
});

test("the project to download is there", options, async () => {
    const { page, listing } = await opened();
    const [download] = await Promise.all([page.waitForEvent("download"), listing.getByRole("link", { name: `Download ${NAME}` }).click()]);
    assert.equal(download.suggestedFilename(), `${NAME}.zip`);
    assert.equal(await download.failure(), null);
    await page.close();
});
