"use strict";

/**
 * curl commands as they stand in a document: which body they send, and from which line.
 * The same as juspay_rules/cli/curl.py, line by line; a test compares the two.
 */
const { decoded, parseForm, parseJson } = require("./body.cjs");
const { RULES } = require("./curl_rules.cjs");
const { commands, countLineEnds, trimmedStart } = require("./shell.cjs");
const { ValidationError, Violation } = require("./violation.cjs");

const RAW = ["--data", "--data-ascii", "--data-binary", "--data-raw"];
const FORM = ["--form", "--form-string"];
const URLENCODE = "--data-urlencode";
const JSON_OPTION = "--json";
const NEXT = "--next";
const GET = "--get";
const OF_THE_BODY = [...RAW, ...FORM, URLENCODE, JSON_OPTION];
const NEVER_A_FILE = ["--data-raw", "--form-string"];
const SHORT = { d: "--data", F: "--form", G: GET, ":": NEXT };
const SHORT_WITH_VALUE = "dFAbcCDeEhHKmoPQrtTuUwxXyYz";
const LONG_WITH_VALUE = [
  ...OF_THE_BODY,
  "--header",
  "--request",
  "--url",
  "--user",
  "--user-agent",
  "--output",
  "--cookie",
  "--cookie-jar",
  "--referer",
  "--max-time",
  "--connect-timeout",
  "--retry",
  "--proxy",
  "--write-out",
  "--config",
  "--cacert",
  "--cert",
  "--key",
];

/**
 * One body: the line on which it begins, its order (null where none could be made), what there is
 * to note on the way there, and the line of a violation's key, of the body's start without one.
 * @typedef {object} CurlPayload
 * @property {number} line
 * @property {Record<string, unknown> | null} order
 * @property {{ line: number, violation: Violation }[]} notes
 * @property {(instancePath: string) => number} lineOf
 */

/**
 * The body of each curl command that sends one; what else stands in the text is passed over.
 * @param {string} text
 * @returns {CurlPayload[]}
 */
function curlPayloads(text) {
  const called = commands(text.replace(/^\ufeff/, ""), "curl");
  const sent = called.flatMap(payloads);
  if (called.length > 0 && sent.length === 0) return [unread(called[0].line, "curl.no-body", [])];
  return sent;
}

function payloads(command) {
  let notes = command.glued.map((line) => ({ line, violation: violation("curl.missing-space") }));
  if (command.unclosed !== null) return [unread(command.unclosed, "curl.syntax", notes)];
  const found = [];
  let request = [];
  for (const [option, word] of [...pieces(command.words), [NEXT, null]]) {
    if (word !== null) request.push([option, word]);
    else if (option === GET) return found; // what would be the body goes into the address
    else if (request.length > 0) {
      found.push(payload(request, notes));
      request = [];
      notes = [];
    }
  }
  return found;
}

/** Each option that has to do with the body, with its value. */
function pieces(words) {
  const found = [];
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place];
    const [name, attached] = optionOf(word.text);
    if (name === GET || name === NEXT) found.push([name, null]);
    else if (attached === null && LONG_WITH_VALUE.includes(name)) {
      place += 1;
      if (place < words.length && OF_THE_BODY.includes(name)) found.push([name, words[place]]);
    } else if (attached !== null && (RAW.includes(name) || FORM.includes(name))) {
      found.push([name, { ...word, text: attached }]);
    }
  }
  return found;
}

/** The long name of an option, and a value that stands in the same word; "" for others. */
function optionOf(text) {
  if (text.startsWith("--") || !text.startsWith("-")) return [text, null];
  for (let place = 1; place < text.length; place += 1) {
    const letter = text[place];
    if (SHORT_WITH_VALUE.includes(letter)) {
      // Any long name with a value stands for a short one that is not about the body.
      return [SHORT[letter] ?? "--header", text.slice(place + 1) || null];
    }
    if (Object.hasOwn(SHORT, letter)) return [SHORT[letter], null];
  }
  return ["", null];
}

function payload(request, notes) {
  const file = request.find(([option, word]) => namesAFile(option, word.text));
  if (file !== undefined) return unread(file[1].line, "curl.file", notes);
  const [option, first] = request[0];
  const joined = request.map(([, word]) => word.text).join(option === JSON_OPTION ? "" : "&");
  const start = trimmedStart(joined)[0];
  if (option === JSON_OPTION || (RAW.includes(option) && (start === "{" || start === "["))) {
    const asItStands = first.breaks === countLineEnds(first.text);
    const places = new Map();
    const lineOf = (key) =>
      asItStands && places.has(key) ? first.line + countLineEnds(joined, places.get(key)[0]) : null;
    const parse = () => parseJson(joined, places);
    return parsed(parse, asItStands ? joined : "", first.line, lineOf, notes);
  }
  return form(request, notes);
}

function form(request, notes) {
  const pairs = request.map(([option, word]) => [pairOf(option, word.text), word.line]);
  const body = pairs.map(([pair]) => pair).join("&");
  const keyLines = () =>
    new Map(pairs.flatMap(([pair, line]) => pair.split("&").map((one) => [keyOf(one), line])));
  let lines = null;
  const lineOf = (key) => (lines ??= keyLines()).get(key) ?? null;
  return parsed(() => parseForm(body), body, request[0][1].line, lineOf, notes);
}

function keyOf(pair) {
  return decoded(pair.split("=", 1)[0]);
}

function parsed(parse, body, line, lineOfKey, notes) {
  let order;
  try {
    order = parse();
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    const at = line + countLineEnds(body, error.offset ?? 0);
    const found = error.violations.map((one) => ({ line: at, violation: one }));
    return { line, order: null, notes: [...notes, ...found], lineOf: () => line };
  }
  const lineOf = (path) => (path === "" ? line : (lineOfKey(unescaped(path)) ?? line));
  return { line, order, notes, lineOf };
}

function unescaped(path) {
  return path.slice(1).replaceAll("~1", "/").replaceAll("~0", "~");
}

function namesAFile(option, value) {
  if (NEVER_A_FILE.includes(option)) return false;
  const [name, equals, content] = partition(value, "=");
  if (option === URLENCODE) return equals === "" && name.includes("@");
  if (FORM.includes(option)) return content[0] === "@" || content[0] === "<";
  return value.startsWith("@");
}

/** What the option adds to a form body. */
function pairOf(option, value) {
  if (RAW.includes(option) || option === JSON_OPTION) return value;
  const [name, equals, content] = partition(value, "=");
  // A name is sent as it stands, a value encoded; without a name the "=" is not sent.
  if (option === URLENCODE) {
    return name && equals ? `${name}=${encoded(content)}` : encoded(name || content);
  }
  const sent = option === "--form" ? partition(content, ";type=")[0] : content;
  return `${encoded(name)}=${encoded(sent)}`;
}

function partition(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text, "", ""] : [text.slice(0, at), mark, text.slice(at + mark.length)];
}

function encoded(text) {
  if (/\p{Surrogate}/u.test(text)) return "%ED"; // half a character is no UTF-8: decoded says so
  const escapes = Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16));
  return escapes.map((digits) => `%${digits.padStart(2, "0").toUpperCase()}`).join("");
}

function unread(line, ruleId, notes) {
  const note = { line, violation: violation(ruleId) };
  return { line, order: null, notes: [...notes, note], lineOf: () => line };
}

/** What to say of a command; the caller's policy decides how severe a warning is. */
function violation(ruleId) {
  const [message, hint] = RULES[ruleId];
  return new Violation(ruleId, null, "", "error", message, hint);
}

module.exports = { curlPayloads };
