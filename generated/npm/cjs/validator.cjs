"use strict";

// Validator: the loop over a payload. Nothing is allocated for a field that breaks no rule.

const { hintOfPayload, hintOfValue } = require("./hints.cjs");
const { isMapping, isMember, isSent, plain, pointer, shown } = require("./payload.cjs");
const { PROFILES } = require("./profiles.cjs");
const { POLICIES } = require("./rules.cjs");
const { oneOf } = require("./spelling.cjs");
const { ValidationError, Violation } = require("./violation.cjs");

const UNKNOWN = "order.additionalProperties";

/** The rules of one profile under one policy. Build once, use for every order. */
class Validator {
  #profile;
  #severities;

  /**
   * Throws a RangeError for a profile, policy or rule id that does not exist, with the nearest one.
   */
  constructor({ profile, policy, ignore = [], warn = [], error = [] } = {}) {
    this.profile = oneOf("profile", profile ?? [...PROFILES.keys()][0], [...PROFILES.keys()]);
    this.policy = oneOf("policy", policy ?? POLICIES[0], POLICIES);
    this.#profile = PROFILES.get(this.profile);
    const overrides = chosen(this.#profile, { ignore, warn, error });
    this.#severities = severities(this.#profile, this.policy, overrides);
  }

  /** "error", "warning", or null where the rule says nothing; "error" for what is no order. */
  severityOf(ruleId) {
    const severity = this.#severities.get(ruleId);
    return severity === undefined ? "error" : severity;
  }

  /** Returns undefined if no rule of severity error is broken, else throws ValidationError. */
  validate(order) {
    const violations = this.collectViolations(order);
    if (violations.some(isError)) throw new ValidationError(violations);
  }

  /** Whether no rule of severity error is broken: whether validate returns. */
  isValid(order) {
    return !this.collectViolations(order).some(isError);
  }

  /** Every violation, errors and warnings: fields in spec order, unknown keys last. */
  collectViolations(order) {
    try {
      if (!isMapping(order)) return this.#unreadable(hintOfPayload(order));
      return this.#violations(this.#findings(order));
    } catch {
      // A getter of the caller's may throw anything, with anything in its name.
      return this.#unreadable("reading it raised an error");
    }
  }

  #findings(order) {
    const { fields, required, positions } = this.#profile;
    const findings = [];
    for (const [field, keys] of required) {
      if (!keys.some((key) => isMember(order, key) && isSent(order[key]))) {
        const place = positions.get(field);
        findings.push({ place, key: "", field, path: "", ruleIds: [`${field}.required`] });
      }
    }
    let broken = [];
    for (const key in order) {
      const value = order[key];
      const field = fields.get(key) ?? this.#family(key);
      if (field === undefined || typeof value === "object") {
        this.#ofItem(key, value, order, findings);
        continue;
      }
      field[1](value, order, broken);
      if (broken.length !== 0 || field[2] !== null) {
        this.#ofItem(key, value, order, findings);
        broken = [];
      }
    }
    return findings;
  }

  /** The family that the whole key is one of, as a field. */
  #family(key) {
    return this.#profile.families.find(({ whole }) => whole.test(key))?.field;
  }

  #ofItem(key, given, order, findings) {
    if (!isSent(given) || !isMember(order, key)) return;
    const value = plain(given);
    const profile = this.#profile;
    const known = profile.fields.get(key);
    if (known !== undefined) {
      const [field, explain, keyword] = known;
      const path = pointer(key);
      findings.push(found(profile, field, explain, value, order, keyword, key, key, path));
      return;
    }
    const [name, path] = shown(key, profile);
    const whole = this.#family(key);
    const begun = whole ?? profile.families.find(({ start }) => start.test(key))?.field;
    if (begun !== undefined) {
      const finding = found(profile, begun[0], begun[1], value, order, null, key, name, path);
      findings.push(finding);
      if (whole !== undefined) return;
      // Any text under a key that is no field's is asked below.
      finding.ruleIds = finding.ruleIds.filter((one) => !one.startsWith("order."));
    }
    const ruleIds = [UNKNOWN];
    if (typeof value === "string") profile.everyText(value, order, ruleIds);
    findings.push({ place: Infinity, key, field: name, path, ruleIds, value: key });
  }

  #violations(findings) {
    findings.sort((one, other) => compared(one.place, other.place) || byCodePoint(one, other));
    const violations = [];
    for (const { field, path, ruleIds, value } of findings) {
      for (const ruleId of ruleIds) {
        const severity = this.#severities.get(ruleId);
        if (severity === null) continue;
        const [, message, hint] = this.#profile.rules.get(ruleId);
        const special = hintOfValue(ruleId, value, this.#profile);
        violations.push(new Violation(ruleId, field, path, severity, message, special ?? hint));
      }
    }
    return violations;
  }

  #unreadable(hint) {
    const severity = this.#severities.get("order.type");
    if (severity === null) return [];
    const message = this.#profile.rules.get("order.type")[1];
    return [new Violation("order.type", null, "", severity, message, hint)];
  }
}

function isError(violation) {
  return violation.severity === "error";
}

function found(profile, field, explain, value, order, keyword, key, name, path) {
  const broken = [];
  explain(value, order, broken);
  if (keyword !== null) broken.push(keyword);
  const ruleIds = broken.map((one) => (one.startsWith("order.") ? one : `${field}.${one}`));
  return { place: profile.positions.get(field), key, field: name, path, ruleIds, value };
}

function compared(one, other) {
  return one < other ? -1 : Number(one > other);
}

/** By code point: "<" on strings puts an emoji before U+FFFD. */
function byCodePoint({ key: one }, { key: other }) {
  let place = 0;
  while (place < one.length && one[place] === other[place]) place += 1;
  // Within a pair of surrogates the first halves are alike, and the second tell.
  return compared(one.codePointAt(place) ?? -1, other.codePointAt(place) ?? -1);
}

function chosen(profile, lists) {
  const overrides = new Map();
  for (const [name, severity] of [["ignore", null], ["warn", "warning"], ["error", "error"]]) {
    if (typeof lists[name] === "string") {
      throw new RangeError(`${name} takes a list of rule ids, not one string: ['${lists[name]}']`);
    }
    for (const ruleId of lists[name]) {
      if (!profile.rules.has(ruleId) && /^(?:body|curl)[.]/.test(ruleId)) {
        throw new RangeError(`${ruleId} cannot be set: it is said of what is no order`);
      }
      oneOf("rule id", ruleId, [...profile.rules.keys()]);
      if (overrides.has(ruleId) && overrides.get(ruleId) !== severity) {
        throw new RangeError(`${ruleId} is given two severities: name it in one place only`);
      }
      overrides.set(ruleId, severity);
    }
  }
  return overrides;
}

function severities(profile, policy, overrides) {
  const column = POLICIES.indexOf(policy);
  const found = new Map();
  for (const [ruleId, rule] of profile.rules) found.set(ruleId, rule[0][column]);
  for (const [ruleId, severity] of overrides) found.set(ruleId, severity);
  for (const [ruleId, other] of profile.unless) {
    if (found.get(other) === "error") found.set(ruleId, null);
  }
  return found;
}

module.exports = { Validator };
