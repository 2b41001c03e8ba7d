// The figures that the build draws: in the page, with their words, in the page's colors, whole on a phone; and what else the build adds to chapters.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { folder, open, pages, start } from "../support/book.mjs";

let book;
before(async () => { book = await start(); });
after(() => book.stop());

const drawn = pages.filter((name) => name !== "print.html" && readFileSync(`${folder}/${name}`, "utf8").includes('<figure class="drawing"'));

test("the book has figures", () => assert.ok(drawn.length >= 10, drawn.join(" ")));

for (const name of drawn) {
    test(`${name}: each figure has a title, a description and a table, and fits a phone`, async () => {
        const { page, context } = await open(book, name, { viewport: { width: 390, height: 800 } });
        const figures = await page.locator("figure.drawing").evaluateAll((all) => all.map((figure) => {
            const svg = figure.querySelector("svg");
            const box = svg.getBoundingClientRect();
            const texts = [...svg.querySelectorAll("text")].map((text) => text.getBoundingClientRect());
            return {
                id: figure.id, title: svg.querySelector("title")?.textContent, desc: svg.querySelector("desc")?.textContent, rows: figure.querySelectorAll("tbody tr").length,
                viewBox: svg.getAttribute("viewBox"), outside: texts.filter((text) => text.left < -1 || text.right > innerWidth + 1).length, wide: box.width, height: box.height,
            };
        }));
        for (const figure of figures) {
            assert.ok(figure.title && figure.desc && figure.rows > 1, JSON.stringify(figure));
            assert.ok(figure.viewBox && figure.wide > 250 && figure.wide <= 390 && figure.height > 80, JSON.stringify(figure));
            assert.equal(figure.outside, 0, JSON.stringify(figure));
        }
        await context.close();
    });
}

test("a figure's lines and letters are light on dark and dark on light", async () => {
    const inks = [];
    for (const colorScheme of ["light", "dark"]) {
        const { page, context } = await open(book, "multicore.html", { colorScheme });
        inks.push(await page.locator("figure.drawing text").first().evaluate((text) => getComputedStyle(text).fill));
        await context.close();
    }
    assert.notEqual(inks[0], inks[1]);
});

test("terms lead to the glossary, answers fold, and a chapter says how long it takes", async () => {
    const { page, context } = await open(book, "cost.html");
    assert.match(await page.locator(".reading-time").innerText(), /\d+ minutes to read/);
    const answer = page.locator("details.answer").first();
    assert.equal(await answer.getAttribute("open"), null);
    await answer.locator("summary").click();
    assert.ok(await answer.locator("p").isVisible());
    await page.locator('a[href*="#term-"]').first().click();
    await page.waitForURL(/glossary\.html#term-/);
    await context.close();
});

test("the exercises of all chapters are on one page", async () => {
    const { page, context } = await open(book, "exercises.html");
    assert.ok(await page.locator("main h2").count() >= 20);
    assert.ok(await page.locator(".admonish-exercise").count() >= 20);
    await context.close();
});
