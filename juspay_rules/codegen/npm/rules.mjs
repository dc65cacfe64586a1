// The shape of a profile, and the tests that generated modules call by name.

import { spellings } from "./spelling.mjs";

export const POLICIES = ["documented", "strict", "observed"];

// Severities by policy: of most rules, and of those that Juspay's sandbox was seen not to enforce.
export const ERROR = ["error", "error", "error"];
export const WARNING = ["warning", "error", "warning"];
export const SEEN_TAKEN = ["error", "error", "warning"];
export const SEEN_TAKEN_WARNING = ["warning", "error", null];

/**
 * One documented variant of the API: its fields by key, in spec order, and its rules by id.
 *
 * A row of fields is [key, explain, name, keyword of the key], the last two left out where the key is
 * the field's own: explain(value, order, broken) adds to broken the keyword of each rule that the
 * value breaks. A family is a field whose names are a pattern: [start of a key, whole key, name,
 * explain, the field before it]. required lists a field with every key that counts as its presence.
 * unless names, for a rule id, the rule that silences it where that one is an error. A row of rules
 * is [id, severities, message, hint]; a field's message is written without its name.
 */
export class Profile {
  constructor({ name, fields, families, required, unless, rules }) {
    this.name = name;
    this.fields = new Map(fields.map(([key, ...row]) => [key, field(key, ...row)]));
    this.families = families;
    this.required = required;
    this.unless = unless;
    this.rows = { fields, rules };
    const names = [...new Set([...this.fields.values()].map(([name]) => name))];
    for (const [, , family, , before] of families) {
      names.splice(names.indexOf(before) + 1, 0, family);
    }
    this.positions = new Map(names.map((field, place) => [field, place]));
    this.rules = new Map(
      rules.map(([id, severities, text, hint = null]) => [
        id,
        rule(id, severities, text, hint, this.positions),
      ]),
    );
    this.known = null;
  }

  /** What nearest looks a key up in; made at the first unknown key. */
  spellings() {
    this.known ??= spellings(this.fields.keys());
    return this.known;
  }

  /** This profile with some fields and rules replaced, added or left out. */
  overlay({ name, required, fields, rules, withoutFields = [], withoutRules = [] }) {
    return new Profile({
      name,
      fields: merged(this.rows.fields, fields, withoutFields),
      families: this.families,
      required,
      unless: this.unless,
      rules: merged(this.rows.rules, rules, withoutRules),
    });
  }
}

function field(key, explain, name = key, keyword = null) {
  return [name, explain, keyword];
}

function rule(id, severities, text, hint, fields) {
  const name = id.slice(0, id.lastIndexOf("."));
  return [severities, fields.has(name) ? `${name} ${text}` : text, hint];
}

function merged(rows, changed, without) {
  const kept = new Map(rows.map((row) => [row[0], row]));
  for (const key of without) kept.delete(key);
  for (const row of changed) kept.set(row[0], row);
  return [...kept.values()];
}

/** Whether the text has fewer characters (code points, as everywhere here). */
export function isShorter(value, limit) {
  return value.length < limit || (value.length < 2 * limit && codePoints(value) < limit);
}

/** Whether the text has more characters. */
export function isLonger(value, limit) {
  return value.length > limit && codePoints(value) > limit;
}

/** Whether the value is one of the members, type and all. */
export function isMember(value, members) {
  return members.includes(value);
}

/** Explain for a misspelt key whose value nobody reads. */
export function ignores() {}

function codePoints(text) {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
