"use strict";

// The shape of a profile, and the tests that generated modules call by name.

const { isMember, plain } = require("./payload.cjs");
const { spellings } = require("./spelling.cjs");

const POLICIES = ["documented", "strict", "observed"];

// Severities by policy: of most rules, and of those that Juspay's sandbox was seen not to enforce.
const ERROR = ["error", "error", "error"];
const WARNING = ["warning", "error", "warning"];
const SEEN_TAKEN = ["error", "error", "warning"];
const SEEN_TAKEN_WARNING = ["warning", "error", null];
const OFF = [null, null, null];

/**
 * One documented variant of the API: its fields by key, in spec order, and its rules by id.
 *
 * fields: [key, explain, ...rules] each, where explain(value, order, broken) adds to broken the keyword
 * of each rule that the value breaks, and a rule is [keyword, severities, message, hint], its message
 * without the field's name. aliases: [key, explain, field, keyword of the rule that the key breaks].
 * families, fields whose names are a pattern: [start of a key, whole key, field, explain, the field
 * before it]. required: [field, every key that counts as its presence]. unless: [rule id, the rule that
 * silences it where that one is an error]. rules: [field or group, ...rules] for what stands in no row
 * of fields. everyText: explain for free text, which adds rule ids.
 */
class Profile {
  constructor({ name, fields, aliases = [], families, required, unless, rules, ...texts }) {
    this.everyText = texts.everyText ?? ignores;
    const inline = fields.map(([key, , ...listed]) => [key, ...listed]);
    this.rows = { fields, aliases, families, rules: [...inline, ...rules] };
    this.name = name;
    this.fields = new Map(fields.map(([key, explain]) => [key, [key, explain, null]]));
    for (const [key, explain, field, keyword] of aliases) {
      this.fields.set(key, [field, explain, keyword]);
    }
    this.families = families.map(([start, whole, family, explain]) => {
      return { start, whole, field: [family, explain, null] };
    });
    this.required = required;
    this.unless = unless;
    const names = fields.map(([key]) => key);
    for (const [, , family, , before] of families) {
      names.splice(names.indexOf(before) + 1, 0, family);
    }
    this.positions = new Map(names.map((field, place) => [field, place]));
    this.rules = new Map();
    for (const [group, ...listed] of this.rows.rules) {
      const subject = this.positions.has(group) ? `${group} ` : "";
      for (const [keyword, severities, text, hint = null] of listed) {
        this.rules.set(`${group}.${keyword}`, [severities, subject + text, hint]);
      }
    }
    this.known = null;
  }

  /** What nearest looks a key up in; made at the first unknown key. */
  spellings() {
    this.known ??= spellings(this.fields.keys());
    return this.known;
  }

  /** This profile with some fields and rules replaced, added or left out. */
  overlay({ name, required, fields, aliases, rules, withoutFields = [], withoutRules = [], ...texts }) {
    const overlaid = new Profile({
      name,
      everyText: texts.everyText ?? this.everyText,
      fields: merged(this.rows.fields, fields, withoutFields),
      aliases: merged(this.rows.aliases, aliases ?? [], withoutFields),
      families: this.rows.families,
      required,
      unless: this.unless,
      rules: [...this.rows.rules, ...rules],
    });
    for (const ruleId of withoutRules) overlaid.rules.delete(ruleId);
    return overlaid;
  }
}

function merged(rows, changed, without) {
  const kept = new Map(rows.map((row) => [row[0], row]));
  for (const key of without) kept.delete(key);
  for (const row of changed) kept.set(row[0], row);
  return [...kept.values()];
}

/** Whether each character of the text is printable ASCII. */
function isPrintable(value) {
  return /^[ -~]*$/.test(value);
}

/** Whether the text has fewer characters (code points, as everywhere here). */
function isShorter(value, limit) {
  return value.length < limit || (value.length < 2 * limit && codePoints(value) < limit);
}

/** Whether the text has more characters. */
function isLonger(value, limit) {
  return value.length > limit && codePoints(value) > limit;
}

/** Whether the text begins or ends with white space (U+0009 to U+000D, U+0020). */
function isPadded(value) {
  return trimmed(value) !== value;
}

/** The text without that white space at its ends. */
function trimmed(value) {
  let [start, end] = [0, value.length];
  while (start < end && isWhite(value.charCodeAt(start))) start += 1;
  while (end > start && isWhite(value.charCodeAt(end - 1))) end -= 1;
  return value.slice(start, end);
}

/** Whether the order has that member with one of these values, type and all. */
function isOneOf(order, key, members) {
  return isMember(order, key) && members.includes(plain(order[key]));
}

/**
 * Whether 13 to 19 digits of the text, a single space or hyphen between any two, are the number of a
 * payment card: an issuer's prefix and length, a right check digit, and no "+" before it. issuers:
 * [first prefix, last prefix, lengths].
 */
function holdsCardNumber(text, issuers) {
  for (const [run, plus] of text.matchAll(/(\+?)[0-9](?:[ -]?[0-9]){12,}/g)) {
    const groups = run.slice(plus.length).split(/[ -]/);
    if (plus) groups.shift();
    const digits = groups.join("");
    const starts = [0];
    for (const group of groups) starts.push(starts.at(-1) + group.length);
    const ends = new Set(starts);
    for (const start of starts) {
      for (const [first, last, lengths] of issuers) {
        const prefix = digits.slice(start, start + first.length);
        if (prefix < first || prefix > last) continue;
        for (const length of lengths) {
          if (ends.has(start + length) && hasCheckDigit(digits.slice(start, start + length))) return true;
        }
      }
    }
  }
  return false;
}

function hasCheckDigit(number) {
  let sum = 0;
  for (let place = 1; place <= number.length; place += 1) {
    sum += Number(place % 2 ? number.at(-place) : "0246813579"[number.at(-place)]);
  }
  return sum % 10 === 0;
}

/** Explain for a misspelt key whose value nobody reads. */
function ignores() {}

function isWhite(unit) {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}

function codePoints(text) {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

module.exports = { POLICIES, ERROR, WARNING, SEEN_TAKEN, SEEN_TAKEN_WARNING, OFF, Profile, isPrintable, isShorter, isLonger, isPadded, trimmed, isOneOf, holdsCardNumber, ignores };
