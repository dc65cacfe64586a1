// Break the package in every small way: each change must be noticed by a vector.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { POLICIES, PROFILES } from "../../../generated/npm/esm/index.mjs";

const GENERATED = new URL("../../../generated/", import.meta.url);
const ESM = new URL("npm/esm/", GENERATED);

/** The module's text with one rule left out, one limit moved, or one test turned round. */
function* changed(text) {
  for (const { 0: line, index } of text.matchAll(/^.*broken\.push\(.*$/gm)) {
    const at = (other) => text.slice(0, index) + other + text.slice(index + line.length);
    yield [`without ${line.trim()}`, at("")];
    for (const { 0: limit, index: place } of line.matchAll(/(?<=[(] ?value, |[<>] )[0-9]+/g)) {
      for (const step of [1, -1]) {
        const moved = String(Number(limit) + step);
        const other = line.slice(0, place) + moved + line.slice(place + limit.length);
        yield [`${moved} in ${line.trim()}`, at(other)];
      }
    }
    if (/[(]!?[A-Z_0-9]+\.(?:test|has)/.test(line)) {
      const turned = line.replace(/[(](!?)(?=[A-Z])/, (_, not) => (not ? "(" : "(!"));
      yield [`turned: ${line.trim()}`, at(turned)];
    }
  }
}

function vectorsOf(profile) {
  const { vectors } = JSON.parse(readFileSync(new URL(`vectors/${profile}.json`, GENERATED)));
  return vectors.filter((vector) => "order" in vector);
}

/** Whether the validators raise what every vector says. */
function keeps({ Validator }, profile, vectors) {
  return POLICIES.every((policy) => {
    const usual = new Validator({ profile, policy });
    return vectors.every(({ order, raises, warn }) => {
      const validator = warn ? new Validator({ profile, policy, warn }) : usual;
      const found = validator.collectViolations(order).map((one) => [one.ruleId, one.severity]);
      const raised = Object.entries(raises[policy]);
      return found.length === raised.length
        && found.every(([ruleId, severity]) => raises[policy][ruleId] === severity);
    });
  });
}

for (const profile of PROFILES) {
  const name = `${profile.replaceAll("-", "_")}.mjs`;
  const text = readFileSync(new URL(name, ESM), "utf8");
  test(`every change of ${name} is noticed`, async () => {
    const folder = mkdtempSync(join(tmpdir(), "mutants-"));
    const vectors = vectorsOf(profile);
    const survivors = [];
    let count = 0;
    try {
      for (const [change, mutant] of [["no change", text], ...changed(text)]) {
        const copy = join(folder, String(count));
        cpSync(ESM, copy, { recursive: true });
        writeFileSync(join(copy, name), mutant);
        const kept = keeps(await import(pathToFileURL(join(copy, "index.mjs"))), profile, vectors);
        if (count === 0) assert.ok(kept, "the package as it stands");
        else if (kept) survivors.push(change);
        count += 1;
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
    assert.deepEqual(survivors, []);
    assert.equal(count > 1, text.includes("broken.push("));
    console.log(`${name}: each of ${count - 1} changes noticed`);
  });
}
