// What only JavaScript has. Run by node --test; the rules themselves are compared with Python's.

import assert from "node:assert/strict";
import test from "node:test";
import * as rules from "../../../generated/npm/esm/index.mjs";

const { collectViolations, isValid, parseForm, parseJson, validate } = rules;
const { ValidationError, Validator, Violation } = rules;
const KEPT = { order_id: "a", amount: "1", currency: "INR", customer_id: "", customer_email: "" };
const ids = (order) => collectViolations(order).map((violation) => violation.ruleId);
const hints = (order) => collectViolations(order).map((violation) => violation.hint);
const refused = (call) => {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new assert.AssertionError({ message: "nothing was thrown" });
};

test("a member that JSON.stringify leaves out is not sent", () => {
  const order = { ...KEPT, customer_email: "a@b.c" };
  assert.deepEqual(ids({ ...order, udf1: undefined, udf2: () => 1, udf3: Symbol("x") }), []);
  assert.deepEqual(ids({ ...order, nobody: undefined }), []);
  assert.deepEqual(ids({ ...order, order_id: undefined }), ["order_id.required"]);
  assert.deepEqual(ids({ ...order, amount: () => 1 }), ["amount.required"]);
  assert.deepEqual(ids(Object.create(order)).slice(0, 2), ["order_id.required", "amount.required"]);
});

test("a member that is not enumerable, or inherited, is not sent", () => {
  const order = Object.defineProperty({ ...KEPT, customer_email: "a@b.c" }, "order_id", {
    value: "zz!!",
    enumerable: false,
  });
  assert.deepEqual(ids(order), ["order_id.required"]);
  const flag = { "metadata.txns.auto_capture": true };
  const captured = { ...KEPT, customer_email: "a@b.c", txn_type: "AUTHORIZATION" };
  assert.deepEqual(ids({ ...captured, ...flag }), ["txn_type.auto-capture"]);
  assert.deepEqual(ids(Object.assign(Object.create(flag), captured)), []);
  const boxed = { "metadata.txns.auto_capture": new String("true") };
  assert.deepEqual(ids({ ...captured, ...boxed }), ["txn_type.auto-capture"]);
});

test("a large body and long values are answered in linear time", () => {
  const items = `[${"1,".repeat(300_000)}"\\u0041"]`;
  assert.deepEqual(ids(parseJson(`{"order_id":${items},"amount":"1"}`))[0], "order_id.type");
  for (const character of [" ", "\0", "a", "@", "/", "1", "\n"]) {
    const order = { ...KEPT, return_url: character.repeat(1_000_000) };
    assert.ok(ids(order).includes("return_url.absolute-url"));
  }
});

test("boxed values count as what they hold", () => {
  const boxed = { order_id: new String("a"), amount: new Number(1.5), udf1: new Boolean(true) };
  assert.deepEqual(ids({ ...KEPT, ...boxed, customer_email: "a@b.c" }), [
    "amount.json-number",
    "udf1.type",
  ]);
});

test("what JSON cannot hold breaks the type, with a hint", () => {
  assert.deepEqual(hints({ ...KEPT, customer_email: "a@b.c", amount: 1n }), [
    "this is a BigInt: send String(amount)",
  ]);
  assert.deepEqual(hints({ ...KEPT, customer_email: "a@b.c", amount: NaN }), [
    "JSON has no NaN and no Infinity",
  ]);
  assert.deepEqual(ids({ ...KEPT, customer_email: "a@b.c", amount: new Date(0) }), ["amount.type"]);
});

test("what is no order is order.type, with what to pass instead", () => {
  const words = [
    [null, /this is null/],
    [[], /validate each order/],
    ["{}", /parseJson/],
    [new String("{}"), /parseJson/],
    [new Uint8Array(2), /parseForm/],
    [new Map(), /Object.fromEntries/],
  ];
  for (const [order, hint] of words) {
    const [violation, ...others] = collectViolations(order);
    assert.equal(violation.ruleId, "order.type");
    assert.match(violation.hint, hint);
    assert.deepEqual(others, []);
  }
  const others = [new Date(0), new Set(), new URLSearchParams("order_id=a"), new Uint16Array(1)];
  for (const order of [undefined, 1, true, 1n, Symbol("x"), () => 1, ...others]) {
    assert.deepEqual(ids(order), ["order.type"]);
  }
});

test("a getter or a proxy that throws is order.type", () => {
  const getter = { get order_id() { throw new TypeError("a secret"); } };
  const proxy = new Proxy({}, { ownKeys() { throw null; } });
  const leak = { get order_id() { throw { get name() { throw new Error("4111111111111111"); } }; } };
  for (const order of [getter, proxy, leak]) {
    assert.deepEqual(hints(order), ["reading it raised an error"]);
  }
});

test("validate throws an error with every violation and no value in its text", () => {
  validate({ ...KEPT, customer_email: "a@b.c" });
  const error = refused(() => validate({ order_id: "secret-value", amount: "1" }));
  assert.ok(error instanceof ValidationError);
  assert.ok(error instanceof Error);
  assert.equal(error.name, "ValidationError");
  assert.equal(error.violations[0].ruleId, "order_id.pattern");
  assert.match(error.message, /^1 error, 3 warnings\n {2}error: order_id may hold only /);
  assert.doesNotMatch(error.message, /secret/);
  assert.equal(isValid({ order_id: "secret-value", amount: "1" }), false);
});

test("a violation is frozen, and tells itself in one line", () => {
  const violation = new Violation("a.b", "a", "/a", "error", "must be so", "do this");
  assert.throws(() => { violation.hint = "x"; }, TypeError);
  assert.equal(String(violation), "error: a: must be so (do this) [a.b]");
  assert.equal(String(violation.withSeverity("warning")), "warning: a: must be so (do this) [a.b]");
  assert.equal(String(new Violation("a.b", null, "", "error", "so")), "error: so [a.b]");
});

test("names that do not exist are refused with the nearest", () => {
  const words = [
    [{ profile: "cred_pay" }, /unknown profile 'cred_pay': did you mean 'cred-pay'\?/],
    [{ policy: "hard" }, /it is one of documented, strict, observed/],
    [{ profile: 1 }, /a profile is a string, not number/],
    [{ ignore: ["amount.scal"] }, /did you mean 'amount.scale'\?/],
    [{ ignore: ["nothing.such"] }, /nothing of a similar name exists/],
    [{ ignore: "amount.scale" }, /a list of rule ids/],
    [{ warn: ["body.syntax"] }, /cannot be set/],
    [{ warn: ["amount.scale"], error: ["amount.scale"] }, /two severities/],
  ];
  for (const [options, message] of words) {
    const error = refused(() => new Validator(options));
    assert.ok(error instanceof RangeError);
    assert.match(error.message, message);
  }
});

test("rules are overridden by id", () => {
  const order = { ...KEPT, customer_email: "a@b.c", amount: 1.234 };
  const validator = new Validator({ ignore: ["amount.json-number"], warn: ["amount.scale"] });
  assert.deepEqual(
    validator.collectViolations(order).map(({ ruleId, severity }) => [ruleId, severity]),
    [["amount.scale", "warning"]],
  );
  assert.equal(validator.severityOf("amount.json-number"), null);
  assert.equal(validator.severityOf("amount.type"), "error");
  assert.equal(validator.severityOf("body.syntax"), "error");
  assert.equal(new Validator({ error: ["amount.json-number"] }).isValid(order), false);
  assert.equal(new Validator({ ignore: ["order.type"] }).isValid(null), true);
});

test("a body tells where each key stands, and what is wrong where", () => {
  const places = new Map();
  const text = ' {"order_id":"a",\n"amount": {"order_id": 1}}';
  assert.deepEqual({ ...parseJson(text, places), amount: 0 }, { order_id: "a", amount: 0 });
  const cut = ([start, end]) => text.slice(start, end);
  assert.deepEqual([...places.values()].map(cut), ['"order_id"', '"amount"']);
  const form = new Map();
  parseForm("&order_id=a&am%6funt=1", form);
  assert.deepEqual([...form], [["order_id", [1, 9]], ["amount", [12, 20]]]);
  const offsets = [
    ['{"a":1,"a":2}', 7, "body.duplicate-key"],
    ['{"a":NaN}', 5, "body.not-a-number"],
    ['{"a"\n:tru}', 6, "body.syntax"],
    ['{"a":"b', 5, "body.syntax"],
  ];
  for (const [body, offset, ruleId] of offsets) {
    const error = refused(() => parseJson(body));
    assert.deepEqual([error.violations[0].ruleId, error.offset], [ruleId, offset]);
  }
  const hint = refused(() => parseJson('{"a"\n:tru}')).violations[0].hint;
  assert.equal(hint, "line 2, column 2: a value is expected");
  assert.equal(refused(() => parseForm("a=1&b=%4")).offset, 6);
  assert.equal(refused(() => parseForm("a=1&a=2")).offset, 4);
  assert.throws(() => parseJson(1), TypeError);
  assert.throws(() => parseForm(null), TypeError);
});

test("__proto__ is a key as any other", () => {
  const order = parseJson('{"__proto__": {"order_id": "a"}, "amount": "1"}');
  assert.equal(order.order_id, undefined);
  assert.ok(ids(order).includes("order_id.required"));
  assert.ok(ids(order).includes("order.additionalProperties"));
  assert.deepEqual(Object.keys(parseForm("__proto__=1")), ["__proto__"]);
});

test("an integer that no double holds is no number", () => {
  const error = refused(() => parseJson(`{"order_id":"a","amount":${"9".repeat(309)}}`));
  assert.deepEqual([error.violations[0].ruleId, error.offset], ["body.not-a-number", 25]);
  assert.ok(ids(parseJson(`{"amount":${"9".repeat(308)}}`)).includes("amount.maximum"));
});
