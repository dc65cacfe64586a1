// Validation rules of Juspay's Create Order API (POST /orders), with no dependency.

import { parseForm, parseJson } from "./body.mjs";
import { PROFILES as BY_NAME, RULE_SET } from "./profiles.mjs";
import { POLICIES } from "./rules.mjs";
import { Validator } from "./validator.mjs";
import { ValidationError, Violation } from "./violation.mjs";

export { parseForm, parseJson, POLICIES, RULE_SET, ValidationError, Validator, Violation };

export const PROFILES = [...BY_NAME.keys()];

let validator = null;

/** Returns undefined if the order breaks no rule of severity error, else throws ValidationError. */
export function validate(order) {
  byDefault().validate(order);
}

/** Every violation of the order, errors and warnings, in a stable order; throws nothing. */
export function collectViolations(order) {
  return byDefault().collectViolations(order);
}

/** Whether validate would return; throws nothing. */
export function isValid(order) {
  return byDefault().isValid(order);
}

function byDefault() {
  validator ??= new Validator();
  return validator;
}
