// The page's modules: each is listed in book.toml, so that stock mdBook copies it and the page's import map knows it.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const house = new URL("../../../", import.meta.url);

test("book.toml lists every module of the page, and nothing else", () => {
    const list = /^additional-js = \[([^\]]*)\]/m.exec(readFileSync(new URL("book.toml", house), "utf8"));
    const listed = [...(list?.[1] ?? "").matchAll(/"([^"]+)"/g)].map((match) => match[1]).sort();
    const there = readdirSync(new URL("theme/js", house), { recursive: true }).filter((name) => name.endsWith(".js")).map((name) => `theme/js/${name.replaceAll("\\", "/")}`).sort();
    assert.deepEqual(listed, there);
});
