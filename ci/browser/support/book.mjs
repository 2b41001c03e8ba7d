// What every test of the pages starts from: the built book, served; a browser; the list of its pages.
import { readdirSync, readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";

export const folder = process.env.BOOK_DIR;
if (!folder) throw new Error("BOOK_DIR is not set: build the book first (cargo book build --dest DIR) and name its folder.");

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Every page of the book but the ones that only forward or frame. */
export const pages = readdirSync(folder).filter((name) => name.endsWith(".html") && !["toc.html", "index.html"].includes(name))
    .filter((name) => !readFileSync(`${folder}/${name}`, "utf8").includes('http-equiv="refresh"'));

export async function start() {
    const server = await serve(folder);
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || undefined, args: FLAGS });
    return { server, browser, stop: async () => { await browser.close(); await server.close(); } };
}

/** A new page with its own storage; `errors` has every script error and whatever the console shows as one, `elsewhere` requests to other hosts. */
export async function open(book, path, options = {}) {
    const context = await book.browser.newContext(options);
    const page = await context.newPage();
    const errors = [];
    const elsewhere = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    // That another host fails is the browser's own remark.
    const ours = (message) => message.location().url.startsWith(book.server.url) || !message.text().startsWith("Failed to load resource");
    page.on("console", (message) => { if (message.type() === "error" && ours(message)) errors.push(message.text()); });
    page.on("request", (request) => { if (!request.url().startsWith(book.server.url) && !/^(data|blob):/.test(request.url())) elsewhere.push(request.url()); });
    await page.goto(book.server.url + path);
    return { page, context, errors, elsewhere };
}
