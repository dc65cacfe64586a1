"use strict";

// Profile express-checkout-global: Express Checkout SDK Global (SEA).
// Generated from schemas/ by `make generate`; never edited.

const { ALPHA_3 } = require("./countries.cjs");
const { ERROR, OFF, Profile, SEEN_TAKEN, SEEN_TAKEN_WARNING, WARNING, holdsCardNumber, isLonger, isOneOf, isPadded, isPrintable, isShorter } = require("./rules.cjs");

const EVERY_TEXT_CARD_NUMBER = [["4", "4", [13, 16, 19]], ["51", "55", [16]], ["2221", "2720", [16]], ["34", "34", [15]], ["37", "37", [15]], ["6011", "6011", [16, 17, 18, 19]], ["644", "659", [16, 17, 18, 19]], ["300", "305", [14, 15, 16, 17, 18, 19]], ["3095", "3095", [14, 15, 16, 17, 18, 19]], ["36", "36", [14, 15, 16, 17, 18, 19]], ["38", "39", [14, 15, 16, 17, 18, 19]], ["3528", "3589", [16, 17, 18, 19]], ["62", "62", [16, 17, 18, 19]], ["60", "60", [16]], ["81", "82", [16]], ["508", "508", [16]], ["5018", "5018", [13, 14, 15, 16, 17, 18, 19]], ["5020", "5020", [13, 14, 15, 16, 17, 18, 19]], ["5038", "5038", [13, 14, 15, 16, 17, 18, 19]], ["5893", "5893", [13, 14, 15, 16, 17, 18, 19]], ["6304", "6304", [13, 14, 15, 16, 17, 18, 19]], ["6759", "6759", [13, 14, 15, 16, 17, 18, 19]], ["6761", "6763", [13, 14, 15, 16, 17, 18, 19]], ["2200", "2204", [16, 17, 18, 19]]];
const EVERY_TEXT_CREDENTIAL = /[Bb]earer [A-Za-z]{0,19}[0-9][A-Za-z0-9._~+\/-]{19}/u;
const EVERY_TEXT_CREDENTIAL_EXCLUDES = /[Bb]asic [A-Za-z]{0,19}[0-9][A-Za-z0-9+\/]{19}/u;
const EVERY_TEXT_CREDENTIAL_EXCLUDES_2 = /[A-Za-z0-9_-]{10}[.]eyJ[A-Za-z0-9_-]{10}/u;
const EVERY_TEXT_CREDENTIAL_EXCLUDES_3 = /(?:AKIA[A-Z2-7]{16}|gh[oprsu]_[A-Za-z0-9]{36}|[rs]k_live_[A-Za-z0-9]{24}|AIza[A-Za-z0-9_-]{35})/u;
const EVERY_TEXT_CREDENTIAL_EXCLUDES_4 = /-----BEGIN (?:RSA |EC |OPENSSH |ENCRYPTED )?PRIVATE KEY-----[\x0a\x0d \x5c]{0,2}[A-Za-z0-9+\/]{20}/u;
const EVERY_TEXT_CONTROL_CHARACTER = /[\x00-\x08\x0e-\x1f\x7f]/u;
const EVERY_TEXT_HIDDEN_CHARACTER = /[\u0080-\u009f\u061c\u200e-\u200f\u202a-\u202e\u2066-\u2069]/u;
const ORDER_ID_PATTERN = /[^A-Za-z0-9]/u;
const ORDER_ID_OBSERVED_CHARSET = /^[A-Za-z0-9]/u;
const ORDER_ID_OBSERVED_CHARSET_CHARSET = /[^A-Za-z0-9_.(){}+~-]/u;
const AMOUNT_MINIMUM = /^-[0-9]/u;
const AMOUNT_PATTERN = /^(?:-?[0-9]+(?:[.][0-9]{1,2})?)$/u;
const AMOUNT_ZERO = /^(?:0+(?:[.]0{1,2})?)$/u;
const AMOUNT_PAISE = /^(?:[1-9][0-9][0-9]+00)$/u;
const CURRENCY_ENUM = new Set(["HKD", "EUR", "USD", "GBP", "INR"]);
const RETURN_URL_ABSOLUTE_URL = /^(?:[Hh][Tt][Tt][Pp][Ss]?:\/\/(?:[!-\x22\x24-.0-\x3e@-\x5b\x5d-~]*@)?(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::(?:[0-5]?[0-9]{1,4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?(?:[\/?#][!-\x5b\x5d-~]*)?)$/u;
const RETURN_URL_NO_QUERY = /^[^#]*[?]/u;
const RETURN_URL_NO_IP_HOST = /^[\x00-\x20]*(?:(?:[Hh][Tt][Tt][Pp][Ss]?:[\/\x5c]*|[\/\x5c]+)(?:[^\/?#\x5c]*@)?|(?:(?:[^\x00-\x20\/?#@\x5c][^\/?#\x5c]*)?@)?)(?:\[|(?:[A-Za-z0-9-]*[.])*(?:[0-9]+|0[Xx][0-9A-Fa-f]*)[.]?(?::[0-9]*)?(?:[\/?#\x5c]|(?:[^ -~]|$)))/u;
const RETURN_URL_HTTPS = /^[Hh][Tt][Tt][Pp]:\/\//u;
const RETURN_URL_NO_FRAGMENT = /#/u;
const RETURN_URL_NO_USERINFO = /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\/?#\x5c]*@/u;
const RETURN_URL_NO_LOCALHOST = /^[Hh][Tt][Tt][Pp][Ss]?:\/\/(?:[^\/?#\x5c]*@)?[Ll][Oo][Cc][Aa][Ll][Hh][Oo][Ss][Tt][.]?(?::[0-9]*)?(?:[\/?#\x5c]|(?:[^ -~]|$))/u;
const PLAIN_URL = /^(?:https:\/\/[a-z0-9-]+(?:[.][a-z0-9-]+)*[.][a-z]{2,}(?::[0-9]{1,4})?(?:\/[!-\x22\x24->@-\x5b\x5d-~]*)?)$/u;
const DIGITS_PATTERN = /[^0-9]/u;
const TXN_TYPE_ENUM = new Set(["AUTHENTICATION", "AUTHORIZATION", "CAPTURE", "AUTHN_AUTHZ", "AUTHZ_CAPTURE"]);
const TXN_TYPE_AUTO_CAPTURE = new Set(["AUTHORIZATION", "AUTHENTICATION"]);
const CUSTOMER_EMAIL_ADDRESS = /^(?:[A-Za-z0-9.!#\x24%&'*+\/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:[.][A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+)$/u;
const CUSTOMER_EMAIL_SPECIAL_CHARACTERS = /[^A-Za-z0-9._%+@-]/u;
const OPTIONS_GET_CLIENT_AUTH_TOKEN_ENUM = new Set(["true", "false"]);
const OPTIONS_GET_CLIENT_AUTH_TOKEN_ONLY_TRUE = new Set(["false"]);
const COUNTRY_CODE_ENUM = new Set(ALPHA_3);
const UDF_PLAIN_PATTERN = /[^A-Za-z0-9 ]/u;

/** Constraint set every-text (schemas/create_order). */
function explainEveryText(value, _order, broken) {
  if (holdsCardNumber(value, EVERY_TEXT_CARD_NUMBER)) broken.push("order.card-number");
  if ((value.includes("earer ") && EVERY_TEXT_CREDENTIAL.test(value)) || (value.includes("asic ") && EVERY_TEXT_CREDENTIAL_EXCLUDES.test(value)) || (value.includes("eyJ") && EVERY_TEXT_CREDENTIAL_EXCLUDES_2.test(value)) || ((value.includes("AKIA") || value.includes("gh") || value.includes("k_live_") || value.includes("AIza")) && EVERY_TEXT_CREDENTIAL_EXCLUDES_3.test(value)) || (value.includes("PRIVATE KEY-----") && EVERY_TEXT_CREDENTIAL_EXCLUDES_4.test(value))) broken.push("order.credential");
  if (EVERY_TEXT_CONTROL_CHARACTER.test(value)) broken.push("order.control-character");
  if (EVERY_TEXT_HIDDEN_CHARACTER.test(value)) broken.push("order.hidden-character");
}

/** order_id (sea-ec-sdk/order_id, sea-ec-sdk/introduction.mandatory). */
function explainOrderId(value, _order, broken) {
  if (typeof value === "string") {
    if (isShorter(value, 1)) broken.push("minLength");
    if (isLonger(value, 20)) broken.push("maxLength");
    if (ORDER_ID_PATTERN.test(value)) broken.push("pattern");
    if (!ORDER_ID_OBSERVED_CHARSET.test(value) || ORDER_ID_OBSERVED_CHARSET_CHARSET.test(value)) broken.push("observed-charset");
  } else {
    broken.push("type");
  }
}

/** amount (sea-ec-sdk/amount, sea-ec-sdk/introduction.mandatory). */
function explainAmount(value, _order, broken) {
  if (typeof value === "string") {
    if (AMOUNT_MINIMUM.test(value)) broken.push("minimum");
    if (!AMOUNT_PATTERN.test(value)) broken.push("pattern");
    if (AMOUNT_ZERO.test(value)) broken.push("zero");
    if (AMOUNT_PAISE.test(value)) broken.push("paise");
  } else if (Number.isFinite(value)) {
    if (value < 0) broken.push("minimum");
    if (value > 9007199254740991) broken.push("maximum");
    if (Number(value.toFixed(2)) !== value) broken.push("scale");
    if (value === 0) broken.push("zero");
    broken.push("json-number");
    if (value >= 10000 && value % 100 === 0) broken.push("paise");
  } else {
    broken.push("type");
  }
}

/** currency (sea-ec-sdk/currency). */
function explainCurrency(value, _order, broken) {
  if (typeof value === "string") {
    if (!CURRENCY_ENUM.has(value)) broken.push("enum");
  } else {
    broken.push("type");
  }
}

/** Constraint set free-text (schemas/create_order). */
function explainFreeText(value, order, broken) {
  if (typeof value === "string") {
    if (isPadded(value)) broken.push("surrounding-space");
    if (value.length >= 13 || !isPrintable(value)) explainEveryText(value, order, broken);
  } else {
    broken.push("type");
  }
}

/** return_url (sea-ec-sdk/return_url). */
function explainReturnUrl(value, _order, broken) {
  if (typeof value === "string" && PLAIN_URL.test(value)) return;
  if (typeof value === "string") {
    if (!RETURN_URL_ABSOLUTE_URL.test(value)) broken.push("absolute-url");
    if (RETURN_URL_NO_QUERY.test(value)) broken.push("no-query");
    if (RETURN_URL_NO_IP_HOST.test(value)) broken.push("no-ip-host");
    if ((value.includes("://") && RETURN_URL_HTTPS.test(value))) broken.push("https");
    if (RETURN_URL_NO_FRAGMENT.test(value)) broken.push("no-fragment");
    if ((value.includes("://") && RETURN_URL_NO_USERINFO.test(value))) broken.push("no-userinfo");
    if ((value.includes("://") && RETURN_URL_NO_LOCALHOST.test(value))) broken.push("no-localhost");
  } else {
    broken.push("type");
  }
}

/** Constraint set free-text (schemas/create_order). */
function explainProductId(value, _order, broken) {
  if (typeof value === "string") {
    if (isPadded(value)) broken.push("surrounding-space");
  } else {
    broken.push("type");
  }
}

/** Constraint set digits (schemas/create_order). */
function explainDigits(value, _order, broken) {
  if (typeof value === "string") {
    if (isShorter(value, 1) || DIGITS_PATTERN.test(value)) broken.push("pattern");
  } else if (Number.isInteger(value)) {
    if (value < 0) broken.push("minimum");
    if (value > 9007199254740991) broken.push("maximum");
  } else {
    broken.push("type");
  }
}

/** txn_type (sea-ec-sdk/txn_type). */
function explainTxnType(value, order, broken) {
  if (typeof value === "string") {
    if (!TXN_TYPE_ENUM.has(value)) broken.push("enum");
    if ((TXN_TYPE_AUTO_CAPTURE.has(value)) && isOneOf(order, "metadata.txns.auto_capture", [true, "true"])) broken.push("auto-capture");
  } else {
    broken.push("type");
  }
}

/** customer_id (sea-ec-sdk/customer_id). */
function explainCustomerId(value, _order, broken) {
  if (typeof value === "string") {
  } else {
    broken.push("type");
  }
}

/** customer_email (sea-ec-sdk/customer_email). */
function explainCustomerEmail(value, _order, broken) {
  if (typeof value === "string") {
    if (!CUSTOMER_EMAIL_ADDRESS.test(value)) broken.push("address");
    if (CUSTOMER_EMAIL_SPECIAL_CHARACTERS.test(value)) broken.push("special-characters");
  } else {
    broken.push("type");
  }
}

/** options.get_client_auth_token (sea-ec-sdk/options.get_client_auth_token). */
function explainOptionsGetClientAuthToken(value, _order, broken) {
  if (typeof value === "string") {
    if (!OPTIONS_GET_CLIENT_AUTH_TOKEN_ENUM.has(value)) broken.push("enum");
    if (OPTIONS_GET_CLIENT_AUTH_TOKEN_ONLY_TRUE.has(value)) broken.push("only-true");
  } else if (typeof value === "boolean") {
    if (value === false) broken.push("only-true");
  } else {
    broken.push("type");
  }
}

/** Constraint set country-code (schemas/create_order). */
function explainCountryCode(value, _order, broken) {
  if (typeof value === "string") {
    if (!COUNTRY_CODE_ENUM.has(value)) broken.push("enum");
  } else {
    broken.push("type");
  }
}

/** Constraint set any-text (schemas/create_order). */
function explainAnyText(value, order, broken) {
  if (typeof value === "string") {
    if (value.length >= 13 || !isPrintable(value)) explainEveryText(value, order, broken);
  } else {
    broken.push("type");
  }
}

/** metadata.webhook_url (sea-ec-sdk/webhook_url). */
function explainMetadataWebhookUrl(value, _order, broken) {
  if (typeof value === "string" && PLAIN_URL.test(value)) return;
  if (typeof value === "string") {
    if (!RETURN_URL_ABSOLUTE_URL.test(value)) broken.push("absolute-url");
    if ((value.includes("://") && RETURN_URL_HTTPS.test(value))) broken.push("https");
  } else {
    broken.push("type");
  }
}

/** Constraint set flag (schemas/create_order). */
function explainFlag(value, _order, broken) {
  if (typeof value === "string") {
    if (!OPTIONS_GET_CLIENT_AUTH_TOKEN_ENUM.has(value)) broken.push("enum");
  } else if (typeof value === "boolean") {
  } else {
    broken.push("type");
  }
}

/** Constraint set udf-plain (schemas/create_order). */
function explainUdfPlain(value, order, broken) {
  if (typeof value === "string") {
    if (isLonger(value, 255)) broken.push("maxLength");
    if (UDF_PLAIN_PATTERN.test(value)) broken.push("pattern");
    if (value.length >= 13 || !isPrintable(value)) explainEveryText(value, order, broken);
  } else {
    broken.push("type");
  }
}

/** Constraint set udf-any (schemas/create_order). */
function explainUdfAny(value, order, broken) {
  if (typeof value === "string") {
    if (isLonger(value, 255)) broken.push("maxLength");
    if (value.length >= 13 || !isPrintable(value)) explainEveryText(value, order, broken);
  } else {
    broken.push("type");
  }
}

const PROFILE = new Profile({
  name: "express-checkout-global",
  fields: [
    ["order_id", explainOrderId,
      ["required", ERROR, "must be sent", "send your own identifier of the order"],
      ["type", ERROR, "must be a string"],
      ["minLength", ERROR, "must have at least 1 character"],
      ["maxLength", ERROR, "must have at most 20 characters", "shorten it; what you need beside it goes into a udf field"],
      ["pattern", SEEN_TAKEN, "may hold only letters A-Z a-z and digits 0-9", "take out every other character, hyphens and underscores too; policy observed takes what the sandbox took"],
      ["observed-charset", ERROR, "must begin with a letter or digit and may hold only letters A-Z a-z, digits 0-9 and _ . ( ) { } + ~ -", "the sandbox answers any other character with a 400"],
    ],
    ["amount", explainAmount,
      ["required", ERROR, "must be sent", "send it as text, for example \"100.15\""],
      ["type", ERROR, "must be a string or a number"],
      ["minimum", ERROR, "must not be negative", "an order charges the customer; a refund is another call"],
      ["maximum", ERROR, "as a JSON number must be at most 9007199254740991", "send it as text"],
      ["pattern", ERROR, "must be a plain decimal number with at most 2 decimals", "write digits, then at most a point and one or two digits, for example \"100.15\"; more decimals were seen to be cut off silently"],
      ["scale", ERROR, "must have at most 2 decimals", "round it yourself and send it as text; more decimals were seen to be cut off silently"],
      ["zero", WARNING, "is zero, which works only once Juspay has enabled it for you", "ask Juspay to enable it"],
      ["json-number", WARNING, "should be a string, not a JSON number", "put it in quotes, for example \"100.15\""],
      ["paise", OFF, "looks like an amount in paise or cents", "the amount is in the main unit; for 100.15 send \"100.15\" and not \"10015\""],
    ],
    ["currency", explainCurrency,
      ["required", SEEN_TAKEN_WARNING, "should be sent", "send it always; the default is INR"],
      ["type", ERROR, "must be a string"],
      ["enum", ERROR, "must be one of HKD, EUR, USD, GBP, INR", "if your account is enabled for another, override this rule"],
    ],
    ["description", explainFreeText,
      ["type", ERROR, "must be a string"],
      ["surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ],
    ["return_url", explainReturnUrl,
      ["type", ERROR, "must be a string"],
      ["absolute-url", SEEN_TAKEN, "must be an absolute http or https URL", "begin it with https://"],
      ["no-query", ERROR, "must not have a query", "take out the \"?\" and what follows; the order's id comes back anyway"],
      ["no-ip-host", ERROR, "must name a host, not an IP address", "use a domain name"],
      ["https", WARNING, "should be https, not http", "serve it over TLS"],
      ["no-fragment", WARNING, "should have no fragment", "take out the \"#\" and what follows; a browser does not send it"],
      ["no-userinfo", WARNING, "should hold no user name or password", "take out what stands before the \"@\""],
      ["no-localhost", WARNING, "should not lead to localhost", "the customer's browser follows it; use a name that it can reach"],
    ],
    ["product_id", explainProductId,
      ["type", ERROR, "must be a string"],
      ["surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ],
    ["gateway_id", explainDigits,
      ["type", ERROR, "must be an integer or a string"],
      ["minimum", ERROR, "must be at least 0"],
      ["maximum", ERROR, "as a JSON number must be at most 9007199254740991", "send it as text"],
      ["pattern", ERROR, "must hold digits 0-9 only, and at least one", "write digits only, without + and spaces"],
    ],
    ["txn_type", explainTxnType,
      ["type", ERROR, "must be a string"],
      ["enum", ERROR, "must be one of AUTHENTICATION, AUTHORIZATION, CAPTURE, AUTHN_AUTHZ, AUTHZ_CAPTURE"],
      ["auto-capture", WARNING, "captures nothing, yet metadata.txns.auto_capture asks for a capture", "send AUTHZ_CAPTURE, or set metadata.txns.auto_capture to false"],
    ],
    ["customer_id", explainCustomerId,
      ["required", SEEN_TAKEN_WARNING, "should be sent", "send the empty string for a guest"],
      ["type", ERROR, "must be a string"],
    ],
    ["customer_email", explainCustomerEmail,
      ["required", SEEN_TAKEN_WARNING, "should be sent", "Juspay's page calls it optional in one place and answers its absence with a 400 in another"],
      ["type", ERROR, "must be a string"],
      ["address", ERROR, "must be an e-mail address", "write one address with a dot in its domain, without a name or brackets around it"],
      ["special-characters", WARNING, "should hold only letters, digits and . _ % + - @", "an error of Juspay's speaks of special characters in it and names none"],
    ],
    ["customer_phone", explainFreeText,
      ["type", ERROR, "must be a string"],
      ["surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ],
    ["mobile_country_code", explainDigits,
      ["type", ERROR, "must be an integer or a string"],
      ["minimum", ERROR, "must be at least 0"],
      ["maximum", ERROR, "as a JSON number must be at most 9007199254740991", "send it as text"],
      ["pattern", ERROR, "must hold digits 0-9 only, and at least one", "write digits only, without + and spaces"],
    ],
    ["options.get_client_auth_token", explainOptionsGetClientAuthToken,
      ["type", ERROR, "must be a boolean or a string"],
      ["enum", ERROR, "must be one of true, false"],
      ["only-true", WARNING, "should be true, the only value that Juspay's page gives", "send true, or leave the field out"],
    ],
    ["billing_address_first_name", explainFreeText,
      ["type", ERROR, "must be a string"],
      ["surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ],
    ["billing_address_last_name", explainFreeText,
      ["type", ERROR, "must be a string"],
      ["surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ],
    ["billing_address_line1", explainFreeText,
      ["type", ERROR, "must be a string"],
      ["surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ],
    ["billing_address_line2", explainFreeText,
      ["type", ERROR, "must be a string"],
      ["surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ],
    ["billing_address_line3", explainFreeText,
      ["type", ERROR, "must be a string"],
      ["surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ],
    ["billing_address_city", explainFreeText,
      ["type", ERROR, "must be a string"],
      ["surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ],
    ["billing_address_state", explainFreeText,
      ["type", ERROR, "must be a string"],
      ["surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ],
    ["billing_address_country", explainFreeText,
      ["type", ERROR, "must be a string"],
      ["surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ],
    ["billing_address_postal_code", explainFreeText,
      ["type", ERROR, "must be a string"],
      ["surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ],
    ["billing_address_phone", explainFreeText,
      ["type", ERROR, "must be a string"],
      ["surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ],
    ["billing_address_country_code_iso", explainCountryCode,
      ["type", ERROR, "must be a string"],
      ["enum", WARNING, "should be an ISO 3166-1 alpha-3 country code", "write three capital letters, for example IND, or leave the field out"],
    ],
    ["shipping_address_first_name", explainFreeText,
      ["type", ERROR, "must be a string"],
      ["surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ],
    ["shipping_address_last_name", explainFreeText,
      ["type", ERROR, "must be a string"],
      ["surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ],
    ["shipping_address_line1", explainFreeText,
      ["type", ERROR, "must be a string"],
      ["surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ],
    ["shipping_address_line2", explainFreeText,
      ["type", ERROR, "must be a string"],
      ["surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ],
    ["shipping_address_line3", explainFreeText,
      ["type", ERROR, "must be a string"],
      ["surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ],
    ["shipping_address_city", explainFreeText,
      ["type", ERROR, "must be a string"],
      ["surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ],
    ["shipping_address_state", explainFreeText,
      ["type", ERROR, "must be a string"],
      ["surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ],
    ["shipping_address_country", explainFreeText,
      ["type", ERROR, "must be a string"],
      ["surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ],
    ["shipping_address_postal_code", explainFreeText,
      ["type", ERROR, "must be a string"],
      ["surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ],
    ["shipping_address_phone", explainFreeText,
      ["type", ERROR, "must be a string"],
      ["surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ],
    ["shipping_address_country_code_iso", explainCountryCode,
      ["type", ERROR, "must be a string"],
      ["enum", WARNING, "should be an ISO 3166-1 alpha-3 country code", "write three capital letters, for example IND, or leave the field out"],
    ],
    ["metadata.JUSPAY:gateway_reference_id", explainAnyText,
      ["type", ERROR, "must be a string"],
    ],
    ["metadata.webhook_url", explainMetadataWebhookUrl,
      ["type", ERROR, "must be a string"],
      ["absolute-url", ERROR, "must be an absolute http or https URL", "begin it with https://"],
      ["https", WARNING, "should be https, not http", "serve it over TLS"],
    ],
    ["metadata.txns.auto_capture", explainFlag,
      ["type", ERROR, "must be a boolean or a string"],
      ["enum", ERROR, "must be one of true, false"],
    ],
    ["metadata.txns.allow_card_no_3ds", explainFlag,
      ["type", ERROR, "must be a boolean or a string"],
      ["enum", ERROR, "must be one of true, false"],
    ],
    ["udf1", explainUdfPlain,
      ["type", ERROR, "must be a string"],
      ["maxLength", ERROR, "must have at most 255 characters"],
      ["pattern", ERROR, "may hold only letters A-Z a-z, digits 0-9 and the space", "send it in udf6 to udf10, which take special characters"],
    ],
    ["udf2", explainUdfPlain,
      ["type", ERROR, "must be a string"],
      ["maxLength", ERROR, "must have at most 255 characters"],
      ["pattern", ERROR, "may hold only letters A-Z a-z, digits 0-9 and the space", "send it in udf6 to udf10, which take special characters"],
    ],
    ["udf3", explainUdfPlain,
      ["type", ERROR, "must be a string"],
      ["maxLength", ERROR, "must have at most 255 characters"],
      ["pattern", ERROR, "may hold only letters A-Z a-z, digits 0-9 and the space", "send it in udf6 to udf10, which take special characters"],
    ],
    ["udf4", explainUdfPlain,
      ["type", ERROR, "must be a string"],
      ["maxLength", ERROR, "must have at most 255 characters"],
      ["pattern", ERROR, "may hold only letters A-Z a-z, digits 0-9 and the space", "send it in udf6 to udf10, which take special characters"],
    ],
    ["udf5", explainUdfPlain,
      ["type", ERROR, "must be a string"],
      ["maxLength", ERROR, "must have at most 255 characters"],
      ["pattern", ERROR, "may hold only letters A-Z a-z, digits 0-9 and the space", "send it in udf6 to udf10, which take special characters"],
    ],
    ["udf6", explainUdfAny,
      ["type", ERROR, "must be a string"],
      ["maxLength", ERROR, "must have at most 255 characters"],
    ],
    ["udf7", explainUdfAny,
      ["type", ERROR, "must be a string"],
      ["maxLength", ERROR, "must have at most 255 characters"],
    ],
    ["udf8", explainUdfAny,
      ["type", ERROR, "must be a string"],
      ["maxLength", ERROR, "must have at most 255 characters"],
    ],
    ["udf9", explainUdfAny,
      ["type", ERROR, "must be a string"],
      ["maxLength", ERROR, "must have at most 255 characters"],
    ],
    ["udf10", explainUdfAny,
      ["type", ERROR, "must be a string"],
      ["maxLength", ERROR, "must have at most 255 characters"],
    ],
    ["metadata.PG1:promo_code", explainAnyText,
      ["type", ERROR, "must be a string"],
    ],
    ["metadata.PG2:AdditionalInfo3", explainAnyText,
      ["type", ERROR, "must be a string"],
    ],
    ["metadata.PG3:campaignCode", explainAnyText,
      ["type", ERROR, "must be a string"],
    ],
    ["metadata.PG4:OrderInfo", explainAnyText,
      ["type", ERROR, "must be a string"],
    ],
    ["metadata.PAYPAL:landing_page", explainAnyText,
      ["type", ERROR, "must be a string"],
    ],
    ["metadata.PAYPAL:phone_number", explainAnyText,
      ["type", ERROR, "must be a string"],
    ],
    ["metadata.PAYPAL:country_code", explainAnyText,
      ["type", ERROR, "must be a string"],
    ],
    ["metadata.PAYPAL:first_name", explainAnyText,
      ["type", ERROR, "must be a string"],
    ],
    ["metadata.PAYPAL:last_name", explainAnyText,
      ["type", ERROR, "must be a string"],
    ],
    ["metadata.PAYPAL:experience_id", explainAnyText,
      ["type", ERROR, "must be a string"],
    ],
    ["metadata.PAYPAL:brand_name", explainAnyText,
      ["type", ERROR, "must be a string"],
    ],
    ["metadata.PAYPAL:additional_data", explainAnyText,
      ["type", ERROR, "must be a string"],
    ],
    ["metadata.PAYPAL:lnp_product_name", explainAnyText,
      ["type", ERROR, "must be a string"],
    ],
    ["metadata.PAYPAL:lnp_product_code", explainAnyText,
      ["type", ERROR, "must be a string"],
    ],
    ["metadata.PAYPAL:lnp_charge_pattern", explainAnyText,
      ["type", ERROR, "must be a string"],
    ],
    ["metadata.PAYPAL:direct_wallet_version", explainAnyText,
      ["type", ERROR, "must be a string"],
    ],
    ["metadata.PAYPAL:purchase_category", explainAnyText,
      ["type", ERROR, "must be a string"],
    ],
  ],
  families: [
    [/^(?:metadata[.][A-Za-z0-9_]+:gateway_reference_id)/u, /^(?:metadata[.][A-Za-z0-9_]+:gateway_reference_id)$/u, "metadata.<GATEWAY>:gateway_reference_id", explainAnyText, "metadata.JUSPAY:gateway_reference_id"],
  ],
  required: [
    ["order_id", ["order_id"]],
    ["amount", ["amount"]],
    ["currency", ["currency"]],
    ["customer_id", ["customer_id"]],
    ["customer_email", ["customer_email"]],
  ],
  unless: [
    ["order_id.observed-charset", "order_id.pattern"],
  ],
  rules: [
    ["metadata.<GATEWAY>:gateway_reference_id",
      ["type", ERROR, "must be a string"],
    ],
    ["order",
      ["card-number", WARNING, "free text should hold no payment card number", "take it out; what stands in this field is shown in dashboards, webhooks and logs"],
      ["credential", WARNING, "free text should hold no key, token or password", "take it out, and revoke it; what stands in this field is shown in dashboards, webhooks and logs"],
      ["control-character", WARNING, "free text should hold no control character, white space apart", "take out what cannot be seen; it breaks logs, terminals and the files of banks"],
      ["hidden-character", WARNING, "free text should hold no character that changes the direction of text, nor a control character beyond ASCII", "take out what cannot be seen; it makes text read otherwise than it is"],
      ["type", ERROR, "the order must be an object that maps field names to values"],
      ["additionalProperties", WARNING, "no document of this profile lists this key", "check its spelling, or send it at your own risk"],
    ],
    ["curl",
      ["missing-space", WARNING, "a space is missing before the backslash that ends this line", "a shell glues the next option to this value; put a space before the backslash"],
    ],
  ],
  everyText: explainEveryText,
});

module.exports = { explainEveryText, explainOrderId, explainAmount, explainCurrency, explainFreeText, explainReturnUrl, explainProductId, explainDigits, explainTxnType, explainCustomerId, explainCustomerEmail, explainOptionsGetClientAuthToken, explainCountryCode, explainAnyText, explainMetadataWebhookUrl, explainFlag, explainUdfPlain, explainUdfAny, PROFILE };
