// What to do about a value, where that depends on the value. Hints never quote a free value.

import { countryHint } from "./countries.mjs";
import { kindOf, plain } from "./payload.mjs";
import { trimmed } from "./rules.mjs";
import { nearest } from "./spelling.mjs";

const LARGEST_QUOTED = 1e20;
const PAYLOADS = {
  list: "this is a list: validate each order by itself",
  string: "this is text: turn a JSON body into an order with parseJson, a form with parseForm",
  bytes: "these are bytes: turn a JSON body into an order with parseJson, a form with parseForm",
  Map: "this is a Map: pass Object.fromEntries(map)",
  null: "this is null: pass the order itself",
};
const TYPES = {
  null: "null does not mean absent: leave the field out",
  boolean: "this is a boolean",
  number: "this is a number",
  bigint: "this is a BigInt: send String(amount)",
  bytes: "these are bytes: decode them first",
  object: "this is an object: send one text",
  list: "this is a list: send one text",
};
const NESTED = ["metadata", "options", "mandate"];

/** What to pass instead of something that maps no names to values. */
export function hintOfPayload(order) {
  return PAYLOADS[kindOf(plain(order))] ?? null;
}

/** The hint that this value gets under this rule; null where the rule's own hint will do. */
export function hintOfValue(ruleId, value, profile) {
  const dot = ruleId.lastIndexOf(".");
  const keyword = ruleId.slice(dot + 1);
  if (ruleId === "order.additionalProperties") return hintOfKey(value, profile);
  if (keyword === "type") return hintOfType(value, profile, ruleId.slice(0, dot));
  if (keyword === "enum" && typeof value === "string") {
    return hintOfMember(value, profile, ruleId.slice(0, dot));
  }
  return null;
}

function hintOfKey(key, profile) {
  if (NESTED.includes(key)) return `write one field for each member, as ${key}.<member>`;
  if (key === "order") return "send the members of this object by themselves";
  const inner = key.startsWith("order.") ? key.slice("order.".length) : key;
  if (profile.fields.has(inner)) return `did you mean ${inner}?`;
  const near = nearest(key, profile.spellings());
  if (near !== null) return `did you mean ${near}?`;
  if (key.startsWith(" ")) return 'is this part of a value? "&" in a form value is written %26';
  if (/[^\x00-\x7f]/.test(key)) {
    return "it holds a character that no field's name has, perhaps a typographic quote";
  }
  return null;
}

function hintOfType(value, profile, field) {
  const kind = kindOf(value);
  if (kind === "number" && !Number.isFinite(value)) return "JSON has no NaN and no Infinity";
  const hint = TYPES[kind] ?? null;
  if (kind === "boolean" || (kind === "number" && Math.abs(value) < LARGEST_QUOTED)) {
    // A family's fields take any text.
    const known = profile.fields.get(field);
    if (known === undefined || brokenBy(known, String(value)).length === 0) {
      return `${hint}: put it in quotes`;
    }
  }
  return hint;
}

function hintOfMember(value, profile, field) {
  const text = trimmed(value);
  for (const member of [text, text.toUpperCase(), text.toLowerCase()]) {
    if (!brokenBy(profile.fields.get(field), member).includes("enum")) {
      return `did you mean ${member}?`;
    }
  }
  return field.endsWith("_country_code_iso") ? countryHint(text.toUpperCase()) : null;
}

function brokenBy(field, value) {
  const broken = [];
  field[1](value, {}, broken);
  return broken;
}
