// node tools/bench/npm.mjs: what validating costs in Node beside ajv, in one run, interleaved.
//
// The work: the page's 44-key sample with its four slips mended (a JSON object on standard input), as
// an object in memory. Ours lists all violations of all rules; ajv gets the generated schema, which holds
// every rule of severity error that JSON Schema can say. Each is first seen to take the order and to
// refuse a broken one. Figures are medians of same-round ratios, with quartiles.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Validator } from "../../generated/npm/esm/index.mjs";

const require = createRequire(new URL("../../build/node/", import.meta.url));
const Ajv = require("ajv/dist/2020").default;
const ROUNDS = 41;
const SLICE = 20_000_000n; // nanoseconds

const order = JSON.parse(readFileSync(0, "utf8"));
const text = JSON.stringify(order);
const bad = { ...order, order_id: "a b" };

function contestants(policy) {
  const path = `../../generated/json_schema/express-checkout-global/${policy}.json`;
  const schema = JSON.parse(readFileSync(new URL(path, import.meta.url)));
  const ours = new Validator({ policy });
  const first = new Ajv({ strict: true }).compile(schema);
  const all = new Ajv({ strict: true, allErrors: true }).compile(schema);
  for (const accepts of [(one) => ours.isValid(one), first, all]) {
    if (!accepts(order) || accepts(bad)) throw new Error("a contestant does not tell them apart");
  }
  return {
    "juspay-rules, all violations": (one) => ours.collectViolations(one),
    "ajv, first error": first,
    "ajv, all errors": all,
    "JSON.parse": () => JSON.parse(text),
  };
}

function nanoseconds(call, one) {
  const start = process.hrtime.bigint();
  let calls = 0;
  let now = start;
  while (now - start < SLICE) {
    for (let repeat = 0; repeat < 200; repeat += 1) call(one);
    calls += 200;
    now = process.hrtime.bigint();
  }
  return Number(now - start) / calls;
}

function quantile(sorted, share) {
  return sorted[Math.round((sorted.length - 1) * share)];
}

function table(title, policy, one) {
  const calls = contestants(policy);
  const taken = Object.fromEntries(Object.keys(calls).map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, call] of Object.entries(calls)) {
      const cost = nanoseconds(call, one);
      if (round > 0) taken[name].push(cost); // the first round warms up
    }
  }
  const base = Object.values(taken)[0];
  console.log(`${title}, policy ${policy}, ratio to ours (quartiles), median`);
  for (const [name, costs] of Object.entries(taken)) {
    const ratios = costs.map((cost, round) => cost / base[round]).sort((a, b) => a - b);
    const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(ratios, share).toFixed(2));
    const cost = (quantile([...costs].sort((a, b) => a - b), 0.5) / 1000).toFixed(2);
    console.log(`  ${name.padEnd(30)}${middle.padStart(6)} (${low} to ${high})${cost.padStart(10)} us`);
  }
}

console.log(`Node ${process.version}, ajv ${require("ajv/package.json").version}`);
for (const policy of ["documented", "strict"]) {
  table("44 keys, no violation", policy, order);
  table("44 keys, one error", policy, bad);
}
