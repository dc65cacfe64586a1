"use strict";

// Validation rules of Juspay's Create Order API (POST /orders), with no dependency.

const { parseForm, parseJson } = require("./body.cjs");
const { PROFILES: BY_NAME, RULE_SET } = require("./profiles.cjs");
const { POLICIES } = require("./rules.cjs");
const { Validator } = require("./validator.cjs");
const { ValidationError, Violation } = require("./violation.cjs");


const PROFILES = [...BY_NAME.keys()];

let validator = null;

/** Returns undefined if the order breaks no rule of severity error, else throws ValidationError. */
function validate(order) {
  byDefault().validate(order);
}

/** Every violation of the order, errors and warnings, in a stable order; throws nothing. */
function collectViolations(order) {
  return byDefault().collectViolations(order);
}

/** Whether validate would return; throws nothing. */
function isValid(order) {
  return byDefault().isValid(order);
}

function byDefault() {
  validator ??= new Validator();
  return validator;
}

module.exports = { PROFILES, validate, collectViolations, isValid, parseForm, parseJson, POLICIES, RULE_SET, ValidationError, Validator, Violation };
