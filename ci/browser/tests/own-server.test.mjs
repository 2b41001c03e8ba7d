// Running in pages that the book's own server serves: one request for a hundred runs, a loop stopped, the project to download.
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";

const HOUSE = new URL("../../../", import.meta.url).pathname;
const TARGET = process.env.CARGO_TARGET_DIR ?? `${HOUSE}target`;
const COMMAND = `${TARGET}/debug/cargo-book`;
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

test("without the engine's file this server explores for its own pages", options, async () => {
    const { page, listing } = await opened();
    await page.route("**/explorer.wasm", (route) => route.fulfill({ status: 404, body: "" }));
    const [request] = await Promise.all([page.waitForRequest(`${url}explore`), listing.getByRole("button", { name: `Explore ${NAME}` }).click()]);
    assert.match(request.headers()["x-every-token"], /^[0-9a-f]{32}$/);
    await listing.locator(".explore-sum").waitFor({ timeout: 60_000 });
    assert.deepEqual(await listing.locator(".explore-found tbody td:first-child").allInnerTexts(), ["total = 2", "total = 3", "total = 4"]);
    await page.close();
});

for (const [chapter, name] of [["races.html", NAME], ["messages.html", "messages_select"]]) {
    test(`the project to download, unpacked, passes its own tests without network: ${name}`, options, async () => {
        const page = await browser.newPage();
        await page.goto(url + chapter);
        const listing = page.locator(`every-listing[data-name="${name}"]`).first();
        const [download] = await Promise.all([page.waitForEvent("download"), listing.getByRole("link", { name: `Download ${name}` }).click()]);
        assert.equal(download.suggestedFilename(), `${name}.zip`);
        assert.equal(await download.failure(), null);
        const folder = mkdtempSync(join(tmpdir(), "downloaded-"));
        try {
            execFileSync("python3", ["-m", "zipfile", "-e", await download.path(), folder]);
            // What is built is shared from run to run, so that only the program itself is new.
            const environment = { ...process.env, CARGO_TARGET_DIR: `${TARGET}/downloaded`, CARGO_BUILD_JOBS: "2" };
            const tested = spawnSync("cargo", ["test", "--offline"], { cwd: join(folder, name), env: environment, encoding: "utf8" });
            assert.equal(tested.status, 0, tested.stdout + tested.stderr);
            assert.match(tested.stdout, /test result: ok\. [1-9]\d* passed/);
        } finally {
            rmSync(folder, { recursive: true });
        }
        await page.close();
    });
}
