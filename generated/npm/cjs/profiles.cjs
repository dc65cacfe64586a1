"use strict";

// Every profile by its name, the default one first.
// Generated from schemas/ by `make generate`; never edited.

const { PROFILE: express_checkout_global } = require("./express_checkout_global.cjs");
const { PROFILE: cred_pay } = require("./cred_pay.cjs");
const { PROFILE: express_checkout_india } = require("./express_checkout_india.cjs");
const { PROFILE: portable } = require("./portable.cjs");

const RULE_SET = "0.1.0";

const PROFILES = new Map([
  ["express-checkout-global", express_checkout_global],
  ["cred-pay", cred_pay],
  ["express-checkout-india", express_checkout_india],
  ["portable", portable],
]);

module.exports = { RULE_SET, PROFILES };
