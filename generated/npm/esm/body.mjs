// Request bodies into orders, refusing what a plain parse would hide.

import { RULES } from "./body_rules.mjs";
import { shown } from "./payload.mjs";
import { Validator } from "./validator.mjs";
import { ValidationError, Violation } from "./violation.mjs";

const DEEPEST = 100;
const DEEPEST_READ = 900;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:[.][0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
const CONSTANT = /-?Infinity|NaN/y;
const SPACE = /[ \t\n\r]*/y;
const STRING_PART = /[^"\\\x00-\x1f]*/y;
const ESCAPE = /\\(?:(["\\/])|([bfnrt])|u([0-9A-Fa-f]{4}))/y;
// What a decoder puts in the place of bytes that are not UTF-8.
const REPLACEMENT = "\ufffd";
const REPLACED = [0xef, 0xbf, 0xbd];
const SIGNS = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
const LITERALS = { t: ["true", true], f: ["false", false], n: ["null", null] };

/**
 * The order that a JSON body (a string, or the bytes of UTF-8) holds. Throws ValidationError with one
 * body.* violation, or order.type where the body is JSON but no object. Where places is a Map, it
 * gets for each key of the order the offsets in the text at which the key begins and ends. Objects
 * have no prototype: "__proto__" is a key as any other.
 */
export function parseJson(body, places = null) {
  const text = textOf(body);
  const reader = new Reader(text, places);
  const order = reader.body();
  if (reader.deepest > DEEPEST || text.includes("\\u")) checkNested(order);
  if (typeof order !== "object" || order === null || Array.isArray(order)) {
    throw new ValidationError(new Validator().collectViolations(order));
  }
  return order;
}

/**
 * The order that an application/x-www-form-urlencoded body holds; each value is a string. Throws
 * ValidationError with one body.* violation. places is filled as by parseJson.
 */
export function parseForm(body, places = null) {
  const text = textOf(body);
  if (/^[ \t\n\r]*[{[]/.test(text)) {
    refuse("body.syntax", 0, "this looks like JSON: send Content-Type application/json");
  }
  const order = Object.create(null);
  let offset = 0;
  for (const pair of text.split("&")) {
    if (pair !== "") {
      const equals = pair.includes("=") ? pair.indexOf("=") : pair.length;
      const key = decoded(pair.slice(0, equals), offset);
      if (Object.hasOwn(order, key)) refuse("body.duplicate-key", offset, null, key);
      order[key] = decoded(pair.slice(equals + 1), offset + equals + 1);
      places?.set(key, [offset, offset + equals]);
    }
    offset += pair.length + 1;
  }
  return order;
}

/** A name or value of a form with "+" as a space and %XX as bytes of UTF-8. */
export function decoded(text, offset = undefined) {
  const spaced = text.replaceAll("+", " ");
  const wrong = spaced.search(/%(?![0-9A-Fa-f]{2})/);
  if (wrong >= 0) refuse("body.escape", offset === undefined ? offset : offset + wrong);
  try {
    return decodeURIComponent(spaced);
  } catch {
    return refuse("body.encoding", offset, "a %XX escape spells bytes that are not UTF-8");
  }
}

function textOf(body) {
  const text = typeof body === "string" ? body : textOfBytes(body);
  const surrogate = text.search(/\p{Surrogate}/u);
  if (surrogate >= 0) refuse("body.surrogate", surrogate);
  if (text.startsWith("\ufeff")) {
    refuse("body.encoding", 0, "leave out the byte order mark at the start");
  }
  return text;
}

function textOfBytes(body) {
  if (!(body instanceof Uint8Array)) {
    throw new TypeError(`a body is a string or a Uint8Array, not ${typeof body}`);
  }
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(body);
  const parts = text.split(REPLACEMENT);
  let offset = 0;
  for (const part of parts.slice(0, -1)) {
    offset += new TextEncoder().encode(part).length;
    if (!REPLACED.every((byte, place) => body[offset + place] === byte)) {
      refuse("body.encoding", undefined, `the byte at offset ${offset} is not UTF-8`);
    }
    offset += REPLACED.length;
  }
  return text;
}

/** Reads JSON from a place in a text on. */
class Reader {
  constructor(text, places) {
    this.text = text;
    this.places = places;
    this.place = 0;
    this.depth = 0;
    this.deepest = 0;
  }

  body() {
    this.match(SPACE);
    const value = this.value();
    this.match(SPACE);
    if (this.place < this.text.length) this.wrong("extra data after the body");
    return value;
  }

  value() {
    const sign = this.text[this.place];
    if (sign === '"') return this.string();
    if (sign === "{" || sign === "[") return this.container(sign);
    const literal = LITERALS[sign];
    if (literal !== undefined && this.text.startsWith(literal[0], this.place)) {
      this.place += literal[0].length;
      return literal[1];
    }
    return this.number();
  }

  container(sign) {
    this.depth += 1;
    if (this.depth > DEEPEST_READ) refuse("body.depth", this.place);
    if (this.depth > this.deepest) this.deepest = this.depth;
    this.place += 1;
    this.match(SPACE);
    const value = sign === "{" ? this.members() : this.items();
    this.depth -= 1;
    return value;
  }

  members() {
    const members = Object.create(null);
    let again = null;
    if (this.took("}")) return members;
    do {
      this.match(SPACE);
      const start = this.place;
      if (this.text[start] !== '"') this.wrong("a key in double quotes is expected");
      const key = this.string();
      if (this.depth === 1) this.places?.set(key, [start, this.place]);
      if (again === null && Object.hasOwn(members, key)) again = [start, key];
      this.match(SPACE);
      if (!this.took(":")) this.wrong("a colon is expected");
      this.match(SPACE);
      members[key] = this.value();
      this.match(SPACE);
    } while (this.took(","));
    if (!this.took("}")) this.wrong("a comma or } is expected");
    if (again !== null) refuse("body.duplicate-key", again[0], null, again[1]);
    return members;
  }

  items() {
    const items = [];
    if (this.took("]")) return items;
    do {
      this.match(SPACE);
      items.push(this.value());
      this.match(SPACE);
    } while (this.took(","));
    if (!this.took("]")) this.wrong("a comma or ] is expected");
    return items;
  }

  string() {
    const start = this.place;
    this.place += 1;
    let text = this.match(STRING_PART)[0];
    while (!this.took('"')) {
      const escape = this.match(ESCAPE);
      if (escape === null) {
        const known = { "\\": "no such escape", undefined: "this text is never closed" };
        const sign = this.text[this.place];
        if (sign === undefined) this.place = start;
        this.wrong(known[sign] ?? "a control character must be escaped");
      }
      const [, plain, sign, hexadecimal] = escape;
      text += plain ?? SIGNS[sign] ?? String.fromCharCode(Number.parseInt(hexadecimal, 16));
      text += this.match(STRING_PART)[0];
    }
    return text;
  }

  number() {
    const start = this.place;
    const constant = this.match(CONSTANT);
    if (constant !== null) {
      refuse("body.not-a-number", start, `JSON has no ${constant[0].replace("-", "")}`);
    }
    const written = this.match(NUMBER);
    if (written === null) this.wrong("a value is expected");
    const number = Number(written[0]);
    if (!Number.isFinite(number)) {
      refuse("body.not-a-number", start, "the number is too large for a double");
    }
    return number;
  }

  match(pattern) {
    pattern.lastIndex = this.place;
    const found = pattern.exec(this.text);
    if (found !== null) this.place = pattern.lastIndex;
    return found;
  }

  took(sign) {
    const took = this.text[this.place] === sign;
    if (took) this.place += 1;
    return took;
  }

  wrong(problem) {
    const lines = this.text.slice(0, this.place).split("\n");
    const column = [...lines[lines.length - 1]].length + 1;
    refuse("body.syntax", this.place, `line ${lines.length}, column ${column}: ${problem}`);
  }
}

/** Refuse nesting over DEEPEST, and half a surrogate pair. */
function checkNested(body) {
  let level = [body];
  for (let depth = 0; level.length !== 0; depth += 1) {
    const inner = [];
    for (const value of level) {
      if (typeof value === "string" && /\p{Surrogate}/u.test(value)) refuse("body.surrogate");
      if (typeof value !== "object" || value === null) continue;
      if (depth === DEEPEST) refuse("body.depth");
      for (const member of Object.values(value)) inner.push(member);
      if (!Array.isArray(value)) for (const key of Object.keys(value)) inner.push(key);
    }
    level = inner;
  }
}

function refuse(ruleId, offset = undefined, hint = null, field = null) {
  const [message, ownHint] = RULES[ruleId];
  const name = field === null ? null : shown(field, null)[0];
  const violation = new Violation(ruleId, name, "", "error", message, hint ?? ownHint);
  throw new ValidationError([violation], offset);
}
