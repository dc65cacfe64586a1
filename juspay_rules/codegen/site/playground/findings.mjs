// What the command `juspay-rules check` would say of a text, with the place of each finding in it.

import { curlPayloads } from "../../../../generated/npm/esm/curl.mjs";
import { parseForm, parseJson, ValidationError } from "../../../../generated/npm/esm/index.mjs";

/** json, form or curl: what the text looks like. */
export function formatOf(text) {
  if (/^\s*[{[]/.test(text)) return "json";
  return /(?:^|\n)[ \t]*(?:[$>%][ \t])?curl[ \t\\]/.test(text) ? "curl" : "form";
}

/**
 * { orders, unread, findings }: how many orders were judged, how many bodies became none, and what
 * was found, by line: { line, from, to, violation }, offsets in UTF-16 code units.
 */
export function judge(text, format, validator) {
  const result = { orders: 0, unread: 0, findings: [] };
  const bodies = format === "curl" ? commands(text) : [body(text, format)];
  for (const { order, notes, placeOf } of bodies) {
    for (const { place, violation } of notes) {
      const severity = validator.severityOf(violation.ruleId);
      if (severity === null) continue;
      result.findings.push({ ...place, violation: violation.withSeverity(severity) });
    }
    if (order === null) result.unread += 1;
    else {
      result.orders += 1;
      for (const violation of validator.collectViolations(order)) {
        result.findings.push({ ...placeOf(violation.instancePath), violation });
      }
    }
  }
  result.findings.sort((one, other) => one.line - other.line);
  return result;
}

function body(text, format) {
  const sent = format === "form" ? text.replace(/[\r\n]+$/, "") : text;
  const places = new Map();
  const lines = lineStarts(text);
  const start = placeOfLine(text, lines, lineAt(lines, text.search(/\S|$/)));
  try {
    const order = format === "form" ? parseForm(sent, places) : parseJson(sent, places);
    const placeOf = (path) => {
      const range = places.get(path.slice(1).replaceAll("~1", "/").replaceAll("~0", "~"));
      if (path === "" || range === undefined) return start;
      const [from, to] = range;
      return { line: lineAt(lines, from), from, to };
    };
    return { order, notes: [], placeOf };
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    const place = error.offset === undefined ? start : placeAt(text, lines, error.offset);
    return { order: null, notes: error.violations.map((violation) => ({ place, violation })) };
  }
}

function commands(text) {
  const lines = lineStarts(text);
  const placeOf = (line) => placeOfLine(text, lines, line);
  return curlPayloads(text).map(({ order, notes, lineOf }) => ({
    order,
    notes: notes.map(({ line, violation }) => ({ place: placeOf(line), violation })),
    placeOf: (path) => placeOf(lineOf(path)),
  }));
}

function placeAt(text, lines, offset) {
  const from = Math.min(offset, Math.max(0, text.length - 1));
  const line = lineAt(lines, offset);
  return { line, from, to: Math.min(from + 1, text.length) };
}

/** What stands on a line (from 1), without the white space around it. */
function placeOfLine(text, lines, wanted) {
  const line = Math.min(wanted, lines.length);
  const start = lines[line - 1];
  const whole = text.slice(start, lines[line] ?? text.length);
  const from = start + whole.length - whole.trimStart().length;
  return { line, from, to: Math.max(from, start + whole.trimEnd().length) };
}

function lineStarts(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The line, from 1, that holds an offset. */
function lineAt(lines, offset) {
  let low = 0;
  let high = lines.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (lines[middle] <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
