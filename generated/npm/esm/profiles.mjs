// Every profile by its name, the default one first.
// Generated from schemas/ by `make generate`; never edited.

import { PROFILE as express_checkout_global } from "./express_checkout_global.mjs";
import { PROFILE as cred_pay } from "./cred_pay.mjs";
import { PROFILE as express_checkout_india } from "./express_checkout_india.mjs";
import { PROFILE as portable } from "./portable.mjs";

export const RULE_SET = "0.1.0";

export const PROFILES = new Map([
  ["express-checkout-global", express_checkout_global],
  ["cred-pay", cred_pay],
  ["express-checkout-india", express_checkout_india],
  ["portable", portable],
]);
