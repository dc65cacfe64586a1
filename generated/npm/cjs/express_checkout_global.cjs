"use strict";

// Profile express-checkout-global: Express Checkout SDK Global (SEA).
// Generated from schemas/ by `make generate`; never edited.

const { ALPHA_3 } = require("./countries.cjs");
const { ERROR, Profile, SEEN_TAKEN, SEEN_TAKEN_WARNING, WARNING, isLonger, isMember, isShorter } = require("./rules.cjs");

const ORDER_ID_PATTERN = /[^A-Za-z0-9]/u;
const ORDER_ID_OBSERVED_CHARSET = /^[A-Za-z0-9]/u;
const ORDER_ID_OBSERVED_CHARSET_CHARSET = /[^A-Za-z0-9_.(){}+~-]/u;
const AMOUNT_MINIMUM = /^-[0-9]/u;
const AMOUNT_PATTERN = /^(?:-?[0-9]+(?:[.][0-9]{1,2})?)$/u;
const AMOUNT_ZERO = /^(?:0+(?:[.]0{1,2})?)$/u;
const CURRENCY_ENUM = new Set(["HKD", "EUR", "USD", "GBP", "INR"]);
const FREE_TEXT_SURROUNDING_SPACE = /^[\x09-\x0d ]|[\x09-\x0d ]$/u;
const RETURN_URL_ABSOLUTE_URL = /^(?:[Hh][Tt][Tt][Pp][Ss]?:\/\/(?:[!-\x22\x24-.0-\x3e@-\x5b\x5d-~]*@)?(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::(?:[0-5]?[0-9]{1,4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?(?:[\/?#][!-\x5b\x5d-~]*)?)$/u;
const RETURN_URL_NO_QUERY = /^[^#]*[?]/u;
const RETURN_URL_NO_IP_HOST = /^[\x00-\x20]*(?:[Hh][Tt][Tt][Pp][Ss]?:)?[\/\x5c]*(?:[^\/?#\x5c]*@)?(?:\[|(?:[A-Za-z0-9-]*[.])*(?:[0-9]+|0[Xx][0-9A-Fa-f]*)[.]?(?::[0-9]*)?(?:[\/?#\x0a\x5c]|$))/u;
const RETURN_URL_HTTPS = /^[Hh][Tt][Tt][Pp]:\/\//u;
const RETURN_URL_NO_FRAGMENT = /#/u;
const RETURN_URL_NO_USERINFO = /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\/?#\x5c]*@/u;
const RETURN_URL_NO_LOCALHOST = /^[Hh][Tt][Tt][Pp][Ss]?:\/\/(?:[^\/?#\x5c]*@)?[Ll][Oo][Cc][Aa][Ll][Hh][Oo][Ss][Tt][.]?(?::[0-9]*)?(?:[\/?#\x0a\x5c]|$)/u;
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
  } else if (Number.isFinite(value)) {
    if (value < 0) broken.push("minimum");
    if (value > 9007199254740991) broken.push("maximum");
    if (Number(value.toFixed(2)) !== value) broken.push("scale");
    if (value === 0) broken.push("zero");
    broken.push("json-number");
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
function explainFreeText(value, _order, broken) {
  if (typeof value === "string") {
    if (FREE_TEXT_SURROUNDING_SPACE.test(value)) broken.push("surrounding-space");
  } else {
    broken.push("type");
  }
}

/** return_url (sea-ec-sdk/return_url). */
function explainReturnUrl(value, _order, broken) {
  if (typeof value === "string") {
    if (!RETURN_URL_ABSOLUTE_URL.test(value)) broken.push("absolute-url");
    if (RETURN_URL_NO_QUERY.test(value)) broken.push("no-query");
    if (RETURN_URL_NO_IP_HOST.test(value)) broken.push("no-ip-host");
    if (RETURN_URL_HTTPS.test(value)) broken.push("https");
    if (RETURN_URL_NO_FRAGMENT.test(value)) broken.push("no-fragment");
    if (RETURN_URL_NO_USERINFO.test(value)) broken.push("no-userinfo");
    if (RETURN_URL_NO_LOCALHOST.test(value)) broken.push("no-localhost");
  } else {
    broken.push("type");
  }
}

/** Constraint set digits (schemas/create_order). */
function explainDigits(value, _order, broken) {
  if (Number.isInteger(value)) {
    if (value < 0) broken.push("minimum");
    if (value > 9007199254740991) broken.push("maximum");
  } else if (typeof value === "string") {
    if (isShorter(value, 1) || DIGITS_PATTERN.test(value)) broken.push("pattern");
  } else {
    broken.push("type");
  }
}

/** txn_type (sea-ec-sdk/txn_type). */
function explainTxnType(value, order, broken) {
  if (typeof value === "string") {
    if (!TXN_TYPE_ENUM.has(value)) broken.push("enum");
    if (isMember(order["metadata.txns.auto_capture"], [true, "true"]) && (TXN_TYPE_AUTO_CAPTURE.has(value))) broken.push("auto-capture");
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
  if (typeof value === "boolean") {
    if (value === false) broken.push("only-true");
  } else if (typeof value === "string") {
    if (!OPTIONS_GET_CLIENT_AUTH_TOKEN_ENUM.has(value)) broken.push("enum");
    if (OPTIONS_GET_CLIENT_AUTH_TOKEN_ONLY_TRUE.has(value)) broken.push("only-true");
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

/** metadata.webhook_url (sea-ec-sdk/webhook_url). */
function explainMetadataWebhookUrl(value, _order, broken) {
  if (typeof value === "string") {
    if (!RETURN_URL_ABSOLUTE_URL.test(value)) broken.push("absolute-url");
    if (RETURN_URL_HTTPS.test(value)) broken.push("https");
  } else {
    broken.push("type");
  }
}

/** Constraint set flag (schemas/create_order). */
function explainFlag(value, _order, broken) {
  if (typeof value === "boolean") {
  } else if (typeof value === "string") {
    if (!OPTIONS_GET_CLIENT_AUTH_TOKEN_ENUM.has(value)) broken.push("enum");
  } else {
    broken.push("type");
  }
}

/** Constraint set udf-plain (schemas/create_order). */
function explainUdfPlain(value, _order, broken) {
  if (typeof value === "string") {
    if (isLonger(value, 255)) broken.push("maxLength");
    if (UDF_PLAIN_PATTERN.test(value)) broken.push("pattern");
  } else {
    broken.push("type");
  }
}

/** Constraint set udf-any (schemas/create_order). */
function explainUdfAny(value, _order, broken) {
  if (typeof value === "string") {
    if (isLonger(value, 255)) broken.push("maxLength");
  } else {
    broken.push("type");
  }
}

const PROFILE = new Profile({
  name: "express-checkout-global",
  fields: [
    ["order_id", explainOrderId],
    ["amount", explainAmount],
    ["currency", explainCurrency],
    ["description", explainFreeText],
    ["return_url", explainReturnUrl],
    ["product_id", explainFreeText],
    ["gateway_id", explainDigits],
    ["txn_type", explainTxnType],
    ["customer_id", explainCustomerId],
    ["customer_email", explainCustomerEmail],
    ["customer_phone", explainFreeText],
    ["mobile_country_code", explainDigits],
    ["options.get_client_auth_token", explainOptionsGetClientAuthToken],
    ["billing_address_first_name", explainFreeText],
    ["billing_address_last_name", explainFreeText],
    ["billing_address_line1", explainFreeText],
    ["billing_address_line2", explainFreeText],
    ["billing_address_line3", explainFreeText],
    ["billing_address_city", explainFreeText],
    ["billing_address_state", explainFreeText],
    ["billing_address_country", explainFreeText],
    ["billing_address_postal_code", explainFreeText],
    ["billing_address_phone", explainFreeText],
    ["billing_address_country_code_iso", explainCountryCode],
    ["shipping_address_first_name", explainFreeText],
    ["shipping_address_last_name", explainFreeText],
    ["shipping_address_line1", explainFreeText],
    ["shipping_address_line2", explainFreeText],
    ["shipping_address_line3", explainFreeText],
    ["shipping_address_city", explainFreeText],
    ["shipping_address_state", explainFreeText],
    ["shipping_address_country", explainFreeText],
    ["shipping_address_postal_code", explainFreeText],
    ["shipping_address_phone", explainFreeText],
    ["shipping_address_country_code_iso", explainCountryCode],
    ["metadata.JUSPAY:gateway_reference_id", explainCustomerId],
    ["metadata.webhook_url", explainMetadataWebhookUrl],
    ["metadata.txns.auto_capture", explainFlag],
    ["metadata.txns.allow_card_no_3ds", explainFlag],
    ["udf1", explainUdfPlain],
    ["udf2", explainUdfPlain],
    ["udf3", explainUdfPlain],
    ["udf4", explainUdfPlain],
    ["udf5", explainUdfPlain],
    ["udf6", explainUdfAny],
    ["udf7", explainUdfAny],
    ["udf8", explainUdfAny],
    ["udf9", explainUdfAny],
    ["udf10", explainUdfAny],
    ["metadata.PG1:promo_code", explainCustomerId],
    ["metadata.PG2:AdditionalInfo3", explainCustomerId],
    ["metadata.PG3:campaignCode", explainCustomerId],
    ["metadata.PG4:OrderInfo", explainCustomerId],
    ["metadata.PAYPAL:landing_page", explainCustomerId],
    ["metadata.PAYPAL:phone_number", explainCustomerId],
    ["metadata.PAYPAL:country_code", explainCustomerId],
    ["metadata.PAYPAL:first_name", explainCustomerId],
    ["metadata.PAYPAL:last_name", explainCustomerId],
    ["metadata.PAYPAL:experience_id", explainCustomerId],
    ["metadata.PAYPAL:brand_name", explainCustomerId],
    ["metadata.PAYPAL:additional_data", explainCustomerId],
    ["metadata.PAYPAL:lnp_product_name", explainCustomerId],
    ["metadata.PAYPAL:lnp_product_code", explainCustomerId],
    ["metadata.PAYPAL:lnp_charge_pattern", explainCustomerId],
    ["metadata.PAYPAL:direct_wallet_version", explainCustomerId],
    ["metadata.PAYPAL:purchase_category", explainCustomerId],
  ],
  families: [
    [/^(?:metadata[.][A-Za-z0-9_]+:gateway_reference_id)/u, /^(?:metadata[.][A-Za-z0-9_]+:gateway_reference_id)$/u, "metadata.<GATEWAY>:gateway_reference_id", explainCustomerId, "metadata.JUSPAY:gateway_reference_id"],
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
    ["order_id.required", ERROR, "must be sent", "send your own identifier of the order"],
    ["order_id.type", ERROR, "must be a string"],
    ["order_id.minLength", ERROR, "must have at least 1 character"],
    ["order_id.maxLength", ERROR, "must have at most 20 characters", "shorten it; what you need beside it goes into a udf field"],
    ["order_id.pattern", SEEN_TAKEN, "may hold only letters A-Z a-z and digits 0-9", "take out every other character, hyphens and underscores too; policy observed takes what the sandbox took"],
    ["order_id.observed-charset", ERROR, "must begin with a letter or digit and may hold only letters A-Z a-z, digits 0-9 and _ . ( ) { } + ~ -", "the sandbox answers any other character with a 400"],
    ["amount.required", ERROR, "must be sent", "send it as text, for example \"100.15\""],
    ["amount.type", ERROR, "must be a string or a number"],
    ["amount.minimum", ERROR, "must not be negative", "an order charges the customer; a refund is another call"],
    ["amount.maximum", ERROR, "as a JSON number must be at most 9007199254740991", "send it as text"],
    ["amount.pattern", ERROR, "must be a plain decimal number with at most 2 decimals", "write digits, then at most a point and one or two digits, for example \"100.15\"; more decimals were seen to be cut off silently"],
    ["amount.scale", ERROR, "must have at most 2 decimals", "round it yourself and send it as text; more decimals were seen to be cut off silently"],
    ["amount.zero", WARNING, "is zero, which works only once Juspay has enabled it for you", "ask Juspay to enable it"],
    ["amount.json-number", WARNING, "should be a string, not a JSON number", "put it in quotes, for example \"100.15\""],
    ["currency.required", SEEN_TAKEN_WARNING, "should be sent", "send it always; the default is INR"],
    ["currency.type", ERROR, "must be a string"],
    ["currency.enum", ERROR, "must be one of HKD, EUR, USD, GBP, INR", "if your account is enabled for another, override this rule"],
    ["description.type", ERROR, "must be a string"],
    ["description.surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ["return_url.type", ERROR, "must be a string"],
    ["return_url.absolute-url", SEEN_TAKEN, "must be an absolute http or https URL", "begin it with https://"],
    ["return_url.no-query", ERROR, "must not have a query", "take out the \"?\" and what follows; the order's id comes back anyway"],
    ["return_url.no-ip-host", ERROR, "must name a host, not an IP address", "use a domain name"],
    ["return_url.https", WARNING, "should be https, not http", "serve it over TLS"],
    ["return_url.no-fragment", WARNING, "should have no fragment", "take out the \"#\" and what follows; a browser does not send it"],
    ["return_url.no-userinfo", WARNING, "should hold no user name or password", "take out what stands before the \"@\""],
    ["return_url.no-localhost", WARNING, "should not lead to localhost", "the customer's browser follows it; use a name that it can reach"],
    ["product_id.type", ERROR, "must be a string"],
    ["product_id.surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ["gateway_id.type", ERROR, "must be an integer or a string"],
    ["gateway_id.minimum", ERROR, "must be at least 0"],
    ["gateway_id.maximum", ERROR, "as a JSON number must be at most 9007199254740991", "send it as text"],
    ["gateway_id.pattern", ERROR, "must hold digits 0-9 only, and at least one", "write digits only, without + and spaces"],
    ["txn_type.type", ERROR, "must be a string"],
    ["txn_type.enum", ERROR, "must be one of AUTHENTICATION, AUTHORIZATION, CAPTURE, AUTHN_AUTHZ, AUTHZ_CAPTURE"],
    ["txn_type.auto-capture", WARNING, "captures nothing, yet metadata.txns.auto_capture asks for a capture", "send AUTHZ_CAPTURE, or set metadata.txns.auto_capture to false"],
    ["customer_id.required", SEEN_TAKEN_WARNING, "should be sent", "send the empty string for a guest"],
    ["customer_id.type", ERROR, "must be a string"],
    ["customer_email.required", SEEN_TAKEN_WARNING, "should be sent", "Juspay's page calls it optional in one place and answers its absence with a 400 in another"],
    ["customer_email.type", ERROR, "must be a string"],
    ["customer_email.address", ERROR, "must be an e-mail address", "write one address with a dot in its domain, without a name or brackets around it"],
    ["customer_email.special-characters", WARNING, "should hold only letters, digits and . _ % + - @", "an error of Juspay's speaks of special characters in it and names none"],
    ["customer_phone.type", ERROR, "must be a string"],
    ["customer_phone.surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ["mobile_country_code.type", ERROR, "must be an integer or a string"],
    ["mobile_country_code.minimum", ERROR, "must be at least 0"],
    ["mobile_country_code.maximum", ERROR, "as a JSON number must be at most 9007199254740991", "send it as text"],
    ["mobile_country_code.pattern", ERROR, "must hold digits 0-9 only, and at least one", "write digits only, without + and spaces"],
    ["options.get_client_auth_token.type", ERROR, "must be a boolean or a string"],
    ["options.get_client_auth_token.enum", ERROR, "must be one of true, false"],
    ["options.get_client_auth_token.only-true", WARNING, "should be true, the only value that Juspay's page gives", "send true, or leave the field out"],
    ["billing_address_first_name.type", ERROR, "must be a string"],
    ["billing_address_first_name.surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ["billing_address_last_name.type", ERROR, "must be a string"],
    ["billing_address_last_name.surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ["billing_address_line1.type", ERROR, "must be a string"],
    ["billing_address_line1.surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ["billing_address_line2.type", ERROR, "must be a string"],
    ["billing_address_line2.surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ["billing_address_line3.type", ERROR, "must be a string"],
    ["billing_address_line3.surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ["billing_address_city.type", ERROR, "must be a string"],
    ["billing_address_city.surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ["billing_address_state.type", ERROR, "must be a string"],
    ["billing_address_state.surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ["billing_address_country.type", ERROR, "must be a string"],
    ["billing_address_country.surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ["billing_address_postal_code.type", ERROR, "must be a string"],
    ["billing_address_postal_code.surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ["billing_address_phone.type", ERROR, "must be a string"],
    ["billing_address_phone.surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ["billing_address_country_code_iso.type", ERROR, "must be a string"],
    ["billing_address_country_code_iso.enum", WARNING, "should be an ISO 3166-1 alpha-3 country code", "write three capital letters, for example IND, or leave the field out"],
    ["shipping_address_first_name.type", ERROR, "must be a string"],
    ["shipping_address_first_name.surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ["shipping_address_last_name.type", ERROR, "must be a string"],
    ["shipping_address_last_name.surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ["shipping_address_line1.type", ERROR, "must be a string"],
    ["shipping_address_line1.surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ["shipping_address_line2.type", ERROR, "must be a string"],
    ["shipping_address_line2.surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ["shipping_address_line3.type", ERROR, "must be a string"],
    ["shipping_address_line3.surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ["shipping_address_city.type", ERROR, "must be a string"],
    ["shipping_address_city.surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ["shipping_address_state.type", ERROR, "must be a string"],
    ["shipping_address_state.surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ["shipping_address_country.type", ERROR, "must be a string"],
    ["shipping_address_country.surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ["shipping_address_postal_code.type", ERROR, "must be a string"],
    ["shipping_address_postal_code.surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ["shipping_address_phone.type", ERROR, "must be a string"],
    ["shipping_address_phone.surrounding-space", WARNING, "should not begin or end with white space", "trim it"],
    ["shipping_address_country_code_iso.type", ERROR, "must be a string"],
    ["shipping_address_country_code_iso.enum", WARNING, "should be an ISO 3166-1 alpha-3 country code", "write three capital letters, for example IND, or leave the field out"],
    ["metadata.JUSPAY:gateway_reference_id.type", ERROR, "must be a string"],
    ["metadata.<GATEWAY>:gateway_reference_id.type", ERROR, "must be a string"],
    ["metadata.webhook_url.type", ERROR, "must be a string"],
    ["metadata.webhook_url.absolute-url", ERROR, "must be an absolute http or https URL", "begin it with https://"],
    ["metadata.webhook_url.https", WARNING, "should be https, not http", "serve it over TLS"],
    ["metadata.txns.auto_capture.type", ERROR, "must be a boolean or a string"],
    ["metadata.txns.auto_capture.enum", ERROR, "must be one of true, false"],
    ["metadata.txns.allow_card_no_3ds.type", ERROR, "must be a boolean or a string"],
    ["metadata.txns.allow_card_no_3ds.enum", ERROR, "must be one of true, false"],
    ["udf1.type", ERROR, "must be a string"],
    ["udf1.maxLength", ERROR, "must have at most 255 characters"],
    ["udf1.pattern", ERROR, "may hold only letters A-Z a-z, digits 0-9 and the space", "send it in udf6 to udf10, which take special characters"],
    ["udf2.type", ERROR, "must be a string"],
    ["udf2.maxLength", ERROR, "must have at most 255 characters"],
    ["udf2.pattern", ERROR, "may hold only letters A-Z a-z, digits 0-9 and the space", "send it in udf6 to udf10, which take special characters"],
    ["udf3.type", ERROR, "must be a string"],
    ["udf3.maxLength", ERROR, "must have at most 255 characters"],
    ["udf3.pattern", ERROR, "may hold only letters A-Z a-z, digits 0-9 and the space", "send it in udf6 to udf10, which take special characters"],
    ["udf4.type", ERROR, "must be a string"],
    ["udf4.maxLength", ERROR, "must have at most 255 characters"],
    ["udf4.pattern", ERROR, "may hold only letters A-Z a-z, digits 0-9 and the space", "send it in udf6 to udf10, which take special characters"],
    ["udf5.type", ERROR, "must be a string"],
    ["udf5.maxLength", ERROR, "must have at most 255 characters"],
    ["udf5.pattern", ERROR, "may hold only letters A-Z a-z, digits 0-9 and the space", "send it in udf6 to udf10, which take special characters"],
    ["udf6.type", ERROR, "must be a string"],
    ["udf6.maxLength", ERROR, "must have at most 255 characters"],
    ["udf7.type", ERROR, "must be a string"],
    ["udf7.maxLength", ERROR, "must have at most 255 characters"],
    ["udf8.type", ERROR, "must be a string"],
    ["udf8.maxLength", ERROR, "must have at most 255 characters"],
    ["udf9.type", ERROR, "must be a string"],
    ["udf9.maxLength", ERROR, "must have at most 255 characters"],
    ["udf10.type", ERROR, "must be a string"],
    ["udf10.maxLength", ERROR, "must have at most 255 characters"],
    ["metadata.PG1:promo_code.type", ERROR, "must be a string"],
    ["metadata.PG2:AdditionalInfo3.type", ERROR, "must be a string"],
    ["metadata.PG3:campaignCode.type", ERROR, "must be a string"],
    ["metadata.PG4:OrderInfo.type", ERROR, "must be a string"],
    ["metadata.PAYPAL:landing_page.type", ERROR, "must be a string"],
    ["metadata.PAYPAL:phone_number.type", ERROR, "must be a string"],
    ["metadata.PAYPAL:country_code.type", ERROR, "must be a string"],
    ["metadata.PAYPAL:first_name.type", ERROR, "must be a string"],
    ["metadata.PAYPAL:last_name.type", ERROR, "must be a string"],
    ["metadata.PAYPAL:experience_id.type", ERROR, "must be a string"],
    ["metadata.PAYPAL:brand_name.type", ERROR, "must be a string"],
    ["metadata.PAYPAL:additional_data.type", ERROR, "must be a string"],
    ["metadata.PAYPAL:lnp_product_name.type", ERROR, "must be a string"],
    ["metadata.PAYPAL:lnp_product_code.type", ERROR, "must be a string"],
    ["metadata.PAYPAL:lnp_charge_pattern.type", ERROR, "must be a string"],
    ["metadata.PAYPAL:direct_wallet_version.type", ERROR, "must be a string"],
    ["metadata.PAYPAL:purchase_category.type", ERROR, "must be a string"],
    ["order.type", ERROR, "the order must be an object that maps field names to values"],
    ["order.additionalProperties", WARNING, "no document of this profile lists this key", "check its spelling, or send it at your own risk"],
    ["curl.missing-space", WARNING, "a space is missing before the backslash that ends this line", "a shell glues the next option to this value; put a space before the backslash"],
  ],
});

module.exports = { explainOrderId, explainAmount, explainCurrency, explainFreeText, explainReturnUrl, explainDigits, explainTxnType, explainCustomerId, explainCustomerEmail, explainOptionsGetClientAuthToken, explainCountryCode, explainMetadataWebhookUrl, explainFlag, explainUdfPlain, explainUdfAny, PROFILE };
