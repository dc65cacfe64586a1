"use strict";

// Profile cred-pay: CRED Pay.
// Generated from schemas/ by `make generate`; never edited.

const base = require("./express_checkout_global.cjs");
const { ERROR, WARNING, ignores, isLonger, isShorter } = require("./rules.cjs");

const ORDER_ID_PATTERN = /[^A-Za-z0-9]/u;
const ORDER_ID_OBSERVED_CHARSET = /^[A-Za-z0-9]/u;
const ORDER_ID_OBSERVED_CHARSET_CHARSET = /[^A-Za-z0-9_.(){}+~-]/u;

/** order_id (sea-ec-sdk/order_id, sea-ec-sdk/introduction.mandatory). */
function explainOrderId(value, _order, broken) {
  if (typeof value === "string") {
    if (isShorter(value, 1)) broken.push("minLength");
    if (isLonger(value, 17)) broken.push("maxLength");
    if (ORDER_ID_PATTERN.test(value)) broken.push("pattern");
    if (!ORDER_ID_OBSERVED_CHARSET.test(value) || ORDER_ID_OBSERVED_CHARSET_CHARSET.test(value)) broken.push("observed-charset");
  } else {
    broken.push("type");
  }
}

const PROFILE = base.PROFILE.overlay({
  name: "cred-pay",
  fields: [
    ["order_id", explainOrderId],
    ["metadata.CRED:offers_applied", base.explainFlag],
  ],
  aliases: [
    ["offers_applied", base.explainFlag, "metadata.CRED:offers_applied", "bare-name"],
    ["metadata.CRED:offers_applied:true", ignores, "metadata.CRED:offers_applied", "colon-value"],
    ["metadata.CRED:offers_applied:false", ignores, "metadata.CRED:offers_applied", "colon-value"],
  ],
  required: [
    ["order_id", ["order_id"]],
    ["amount", ["amount"]],
    ["metadata.CRED:offers_applied", ["metadata.CRED:offers_applied", "offers_applied", "metadata.CRED:offers_applied:true", "metadata.CRED:offers_applied:false"]],
  ],
  rules: [
    ["order_id",
      ["maxLength", ERROR, "must have at most 17 characters", "shorten it; what you need beside it goes into a udf field"],
    ],
    ["metadata.CRED:offers_applied",
      ["required", WARNING, "should be sent", "send false where the customer had no offer"],
      ["type", ERROR, "must be a boolean or a string"],
      ["enum", ERROR, "must be one of true, false"],
      ["bare-name", WARNING, "is sent under its bare name, offers_applied", "write metadata.CRED:offers_applied"],
      ["colon-value", WARNING, "has its value in its name, after a colon", "put an equals sign before the value, as in metadata.CRED:offers_applied=false"],
    ],
  ],
  withoutRules: ["currency.required", "customer_id.required", "customer_email.required"],
});

module.exports = { explainOrderId, PROFILE };
