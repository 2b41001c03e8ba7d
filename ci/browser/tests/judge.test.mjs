// The page judges runs as crates/listing does: both read the same sets and runs. And it reads what compilers and Playgrounds say.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { judge } from "../../../theme/js/listing/judge.js";
import { mistakes } from "../../../theme/js/listing/errors.js";

const cases = JSON.parse(readFileSync(new URL("../../../crates/listing/tests/judged.json", import.meta.url), "utf8"));

/** @param {number | string} how */
const end = (how) => (typeof how === "number" ? { kind: how === 101 ? "panic" : "exit", code: how } : how.startsWith("signal") ? { kind: "signal", code: Number(how.slice(7)) } : { kind: how });

for (const { set, json, runs } of cases) {
    test(`judging by ${set.replaceAll("\n", " | ")}`, () => {
        assert.ok(Array.isArray(json) && json.length > 0 && runs.length > 0);
        for (const [stdout, how, allowed] of runs) assert.equal(judge(json, { stdout, end: end(how) }), allowed ?? -1, JSON.stringify([stdout, how]));
    });
}

test("errors have their lines, warnings have none", () => {
    const said = "warning: unused variable: `x`\n --> src/main.rs:2:9\n  |\n\nerror[E0382]: use of moved value: `v`\n  --> src/main.rs:12:5\n   |\n\nerror: expected `;`\n --> main.rs:3:1\n\nerror: could not compile `playground` (bin \"playground\") due to 2 previous errors\n";
    assert.deepEqual(mistakes(said), [{ line: 12, column: 5, text: "use of moved value: `v`" }, { line: 3, column: 1, text: "expected `;`" }]);
});
