// Every program that the Explore page offers, chosen from its menu and explored there: the table has the set that stands beside the listing.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { open, start } from "../support/book.mjs";

let book;
before(async () => { book = await start(); });
after(() => book.stop());

const ENDS = [[/^$/, "normally"], [/^exit (\d+)/, "exit code $1"], [/^panic "(.*)"/, "panic: $1"], [/^thread-panic "(.*)"/, "normally; panicked: $1"], [/^(deadlock|livelock|abort)/, "$1"], [/^data race/, "data race"]];

/** What an expectation's file allows in an exploration with these constants, as the page's table writes it. */
function expected(name, constants) {
    const file = (ending) => new URL(`../../../listings/src/bin/${name}.${ending}`, import.meta.url);
    if (existsSync(file("out"))) return [`${readFileSync(file("out"), "utf8").trimEnd() || "nothing"} | normally`];
    let section = "";
    const allowed = [];
    for (const line of readFileSync(file("outcomes"), "utf8").split("\n")) {
        if (line.startsWith("#")) { section = line.slice(1).trim(); continue; }
        if (!line.trim() || line.startsWith("//") || line.startsWith("weak:")) continue;
        if (section !== "" && section !== "explore" && section !== `explore ${constants}`) continue;
        const [, text = '""', end] = /^("(?:[^"\\]|\\.)*")?\s*(.*)$/.exec(line);
        const [pattern, words] = ENDS.find(([shape]) => shape.test(end)) ?? assert.fail(`${name}: ${line}`);
        allowed.push(`${JSON.parse(text).trimEnd() || "nothing"} | ${end.replace(pattern, words)}`);
    }
    return allowed;
}

test("every program of the menu, explored with the constants that the page proposes, comes to exactly its set", async () => {
    // What moves smoothly to its place is waited for by each press: here that proves nothing.
    const { page, context, errors, elsewhere } = await open(book, "explore.html", { reducedMotion: "reduce" });
    const menu = page.getByRole("combobox", { name: "Program" });
    await menu.waitFor();
    const names = await menu.locator("option").evaluateAll((all) => all.map((each) => each.value).filter((value) => value && !value.includes(" ")));
    assert.ok(names.length > 60, `${names.length} programs`);
    const wrong = [];
    for (const name of new Set(names)) {
        await menu.selectOption(name);
        const listing = page.locator(`every-listing[data-name="${name}"]`);
        await listing.locator(".explore-open").click();
        await listing.locator(".explore-sum, .explore-diagnostics").waitFor({ timeout: 60_000 });
        await setAsDeclared(listing, name);
        const fields = await listing.locator(".explore-settings input[name]").evaluateAll((all) => all.map((each) => `${each.name} = ${each.value}`));
        const found = await listing.locator(".explore-found tbody tr").evaluateAll((rows) => rows.map((row) => `${row.cells[0].textContent} | ${row.cells[1].textContent.replace(/^(deadlock|livelock|abort|data race)\b.*/s, "$1")}`));
        const all = await listing.locator(".explore-sum").innerText().catch(() => "");
        const set = [constantsIn(name, fields), ""].map((constants) => expected(name, constants)).find((each) => each.length) ?? [];
        if (JSON.stringify([...new Set(found)].sort()) !== JSON.stringify([...new Set(set)].sort()) || !/These are all there are/.test(all)) wrong.push({ name, fields, found, set, all });
    }
    assert.deepEqual(wrong, []);
    assert.deepEqual([errors, elsewhere], [[], []]);
    await context.close();
});

/** A program with one output has it for its constants as they are; the page proposes smaller ones. */
async function setAsDeclared(listing, name) {
    const file = (ending) => new URL(`../../../listings/src/bin/${name}.${ending}`, import.meta.url);
    if (!existsSync(file("out"))) return;
    const source = readFileSync(file("rs"), "utf8");
    let changed = false;
    for (const field of await listing.locator(".explore-settings input[name]").all()) {
        const declared = new RegExp(`const ${await field.getAttribute("name")}: \\w+ = ([\\d_]+)`).exec(source)?.[1].replaceAll("_", "");
        if (declared === undefined || declared === await field.inputValue()) continue;
        await field.fill(declared);
        changed = true;
    }
    if (!changed) return;
    // The words may be the same as before, and the number of schedules comes when it is counted: a new line is a new element.
    await listing.locator(".explore-sum").evaluate((line) => line.classList.add("of-the-proposal"));
    await listing.getByRole("button", { name: "Explore again" }).click();
    await listing.locator(".explore-sum:not(.of-the-proposal)").waitFor({ timeout: 60_000 });
}

/** Those of the fields that a section of the file names, in its order: the others are as the program has them. */
function constantsIn(name, fields) {
    const file = new URL(`../../../listings/src/bin/${name}.outcomes`, import.meta.url);
    if (!existsSync(file)) return "";
    const sections = [...readFileSync(file, "utf8").matchAll(/^# explore (.*)$/gm)].map(([, constants]) => constants.trim());
    return sections.find((section) => section.split(", ").every((pair) => fields.includes(pair))) ?? "";
}
