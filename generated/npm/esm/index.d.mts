// Types of the package, and of the order for each profile. Types are no validators: they say nothing
// of lengths, characters or unknown keys. Generated from schemas/ by `make generate`; never edited.

export type Policy = "documented" | "strict" | "observed";
export type ProfileName = "express-checkout-global" | "cred-pay" | "express-checkout-india" | "portable";
export type Severity = "error" | "warning";

/** One broken rule of one order, and never the value that broke it: violations get logged. */
export declare class Violation {
  constructor(
    ruleId: string,
    field: string | null,
    instancePath: string,
    severity: Severity,
    message: string,
    hint?: string | null,
  );
  /** For example `order_id.maxLength`. Public: never renamed, never reused. */
  readonly ruleId: string;
  /** The field's name, or the unknown key; null when the order as a whole is at fault. */
  readonly field: string | null;
  /** A JSON Pointer (RFC 6901) to the value; "" for the whole order, or a missing field. */
  readonly instancePath: string;
  readonly severity: Severity;
  /** What must hold. */
  readonly message: string;
  /** What to do, where more can be said than the message says. */
  readonly hint: string | null;
  withSeverity(severity: Severity): Violation;
  toString(): string;
}

/** The order, or the body, breaks at least one rule of severity error. Its text holds no value. */
export declare class ValidationError extends Error {
  constructor(violations: readonly Violation[], offset?: number);
  readonly violations: readonly Violation[];
  /** Of a body: where in its text, in UTF-16 code units; undefined where no place is to blame. */
  readonly offset: number | undefined;
}

export interface ValidatorOptions {
  profile?: ProfileName;
  policy?: Policy;
  /** Rule ids of which nothing is said. */
  ignore?: readonly string[];
  /** Rule ids that only warn. */
  warn?: readonly string[];
  /** Rule ids that are errors. */
  error?: readonly string[];
}

/** The rules of one profile under one policy. Build once, use for every order. */
export declare class Validator {
  /** Throws a RangeError for a name that does not exist, with the nearest one that does. */
  constructor(options?: ValidatorOptions);
  readonly profile: ProfileName;
  readonly policy: Policy;
  /** Null where the rule says nothing; "error" for what is no order at all. */
  severityOf(ruleId: string): Severity | null;
  /** Throws ValidationError if a rule of severity error is broken. */
  validate(order: unknown): void;
  isValid(order: unknown): boolean;
  /** Errors and warnings: fields in spec order, unknown keys last. Throws nothing. */
  collectViolations(order: unknown): Violation[];
}

export declare const POLICIES: readonly Policy[];
export declare const PROFILES: readonly ProfileName[];
/** The version of the rules. */
export declare const RULE_SET: string;

/** Throws ValidationError if the order breaks a rule of severity error. */
export declare function validate(order: unknown): void;
/** Every violation, errors and warnings, in a stable order; throws nothing. */
export declare function collectViolations(order: unknown): Violation[];
/** Whether validate would return; throws nothing. */
export declare function isValid(order: unknown): boolean;

/** What a body holds, not yet validated. */
export type Sent = Record<string, unknown>;
/** Offsets in a body's text, in UTF-16 code units, at which each key of the order begins and ends. */
export type Places = Map<string, [start: number, end: number]>;
/** The order that a JSON body holds. Throws ValidationError with one body.* violation. */
export declare function parseJson(body: string | Uint8Array, places?: Places | null): Sent;
/** The order that a form body holds. Throws ValidationError with one body.* violation. */
export declare function parseForm(body: string | Uint8Array, places?: Places | null): Sent;

/** Express Checkout SDK Global (SEA): The body of POST /orders as the page of Express Checkout SDK Global documents it. */
export interface ExpressCheckoutGlobalOrder {
  /**
   * Your own identifier of the order, unique for each order.
   * - order_id must be sent (`order_id.required`)
   * - order_id must be a string (`order_id.type`)
   * - order_id must have at least 1 character (`order_id.minLength`)
   * - order_id must have at most 20 characters (`order_id.maxLength`)
   * - order_id may hold only letters A-Z a-z and digits 0-9 (`order_id.pattern`)
   * - order_id must begin with a letter or digit and may hold only letters A-Z a-z, digits 0-9 and _ . ( ) { } + ~ - (`order_id.observed-charset`)
   * @example "orderid9876580"
   * @see sea-ec-sdk/order_id, sea-ec-sdk/introduction.mandatory
   */
  "order_id": string;
  /**
   * What the customer pays, in the currency's main unit, as plain decimal text.
   * - amount must be sent (`amount.required`)
   * - amount must be a string or a number (`amount.type`)
   * - amount must not be negative (`amount.minimum`)
   * - amount as a JSON number must be at most 9007199254740991 (`amount.maximum`)
   * - amount must be a plain decimal number with at most 2 decimals (`amount.pattern`)
   * - amount must have at most 2 decimals (`amount.scale`)
   * - warning: amount is zero, which works only once Juspay has enabled it for you (`amount.zero`)
   * - warning: amount should be a string, not a JSON number (`amount.json-number`)
   * - warning: amount looks like an amount in paise or cents (`amount.paise`)
   * @example "1.00"
   * @see sea-ec-sdk/amount, sea-ec-sdk/introduction.mandatory
   */
  "amount": string | number;
  /**
   * ISO 4217 code of the currency; the page takes five of them.
   * - warning: currency should be sent (`currency.required`)
   * - currency must be a string (`currency.type`)
   * - currency must be one of HKD, EUR, USD, GBP, INR (`currency.enum`)
   * @default INR
   * @example "INR"
   * @see sea-ec-sdk/currency
   */
  "currency"?: string;
  /**
   * Short text about the order, handed to gateways that have a place for it.
   * - description must be a string (`description.type`)
   * - warning: description should not begin or end with white space (`description.surrounding-space`)
   * @example "Two tickets"
   * @see sea-ec-sdk/description
   */
  "description"?: string;
  /**
   * Where the customer is sent after payment; outranks the URL of the account's settings.
   * - return_url must be a string (`return_url.type`)
   * - return_url must be an absolute http or https URL (`return_url.absolute-url`)
   * - return_url must not have a query (`return_url.no-query`)
   * - return_url must name a host, not an IP address (`return_url.no-ip-host`)
   * - warning: return_url should be https, not http (`return_url.https`)
   * - warning: return_url should have no fragment (`return_url.no-fragment`)
   * - warning: return_url should hold no user name or password (`return_url.no-userinfo`)
   * - warning: return_url should not lead to localhost (`return_url.no-localhost`)
   * @example "https://shop.example.com"
   * @see sea-ec-sdk/return_url
   */
  "return_url"?: string;
  /**
   * Identifier of the product, for a purchase of a single one.
   * - product_id must be a string (`product_id.type`)
   * - warning: product_id should not begin or end with white space (`product_id.surrounding-space`)
   * @example "prod-141833"
   * @see sea-ec-sdk/product_id
   */
  "product_id"?: string;
  /**
   * Juspay's number of the gateway that you prefer for this order.
   * - gateway_id must be an integer or a string (`gateway_id.type`)
   * - gateway_id must be at least 0 (`gateway_id.minimum`)
   * - gateway_id as a JSON number must be at most 9007199254740991 (`gateway_id.maximum`)
   * - gateway_id must hold digits 0-9 only, and at least one (`gateway_id.pattern`)
   * @example "15"
   * @see sea-ec-sdk/gateway_id
   */
  "gateway_id"?: number | string;
  /**
   * Which of authentication, authorisation and capture the transaction performs.
   * - txn_type must be a string (`txn_type.type`)
   * - txn_type must be one of AUTHENTICATION, AUTHORIZATION, CAPTURE, AUTHN_AUTHZ, AUTHZ_CAPTURE (`txn_type.enum`)
   * - warning: txn_type captures nothing, yet metadata.txns.auto_capture asks for a capture (`txn_type.auto-capture`)
   * @example "AUTHZ_CAPTURE"
   * @see sea-ec-sdk/txn_type
   */
  "txn_type"?: string;
  /**
   * Your own identifier of the customer; the empty string for a guest.
   * - warning: customer_id should be sent (`customer_id.required`)
   * - customer_id must be a string (`customer_id.type`)
   * @example "customer-id-007"
   * @see sea-ec-sdk/customer_id
   */
  "customer_id"?: string;
  /**
   * The customer's e-mail address.
   * - warning: customer_email should be sent (`customer_email.required`)
   * - customer_email must be a string (`customer_email.type`)
   * - customer_email must be an e-mail address (`customer_email.address`)
   * - warning: customer_email should hold only letters, digits and . _ % + - @ (`customer_email.special-characters`)
   * @example "guest@example.com"
   * @see sea-ec-sdk/customer_email
   */
  "customer_email"?: string;
  /**
   * The customer's mobile or fixed-line number; send it where the gateway needs it.
   * - customer_phone must be a string (`customer_phone.type`)
   * - warning: customer_phone should not begin or end with white space (`customer_phone.surrounding-space`)
   * @example "9999999912"
   * @see sea-ec-sdk/customer_phone
   */
  "customer_phone"?: string;
  /**
   * Country calling code of the mobile number, without the plus sign.
   * - mobile_country_code must be an integer or a string (`mobile_country_code.type`)
   * - mobile_country_code must be at least 0 (`mobile_country_code.minimum`)
   * - mobile_country_code as a JSON number must be at most 9007199254740991 (`mobile_country_code.maximum`)
   * - mobile_country_code must hold digits 0-9 only, and at least one (`mobile_country_code.pattern`)
   * @example "91"
   * @see sea-ec-sdk/mobile_country_code, sea-ec-sdk/mobile_country_code.warning
   */
  "mobile_country_code"?: number | string;
  /**
   * Asks for the client-side token that Hyper SDK calls need.
   * - options.get_client_auth_token must be a boolean or a string (`options.get_client_auth_token.type`)
   * - options.get_client_auth_token must be one of true, false (`options.get_client_auth_token.enum`)
   * - warning: options.get_client_auth_token should be true, the only value that Juspay's page gives (`options.get_client_auth_token.only-true`)
   * @example "true"
   * @see sea-ec-sdk/options.get_client_auth_token
   */
  "options.get_client_auth_token"?: boolean | string;
  /**
   * First name of the billing address.
   * - billing_address_first_name must be a string (`billing_address_first_name.type`)
   * - warning: billing_address_first_name should not begin or end with white space (`billing_address_first_name.surrounding-space`)
   * @example "Asha"
   * @see sea-ec-sdk/billing_address_first_name
   */
  "billing_address_first_name"?: string;
  /**
   * Last name of the billing address.
   * - billing_address_last_name must be a string (`billing_address_last_name.type`)
   * - warning: billing_address_last_name should not begin or end with white space (`billing_address_last_name.surrounding-space`)
   * @example "Rao"
   * @see sea-ec-sdk/billing_address_last_name
   */
  "billing_address_last_name"?: string;
  /**
   * First line of the billing address.
   * - billing_address_line1 must be a string (`billing_address_line1.type`)
   * - warning: billing_address_line1 should not begin or end with white space (`billing_address_line1.surrounding-space`)
   * @example "Building 1"
   * @see sea-ec-sdk/billing_address_line1
   */
  "billing_address_line1"?: string;
  /**
   * Second line of the billing address.
   * - billing_address_line2 must be a string (`billing_address_line2.type`)
   * - warning: billing_address_line2 should not begin or end with white space (`billing_address_line2.surrounding-space`)
   * @example "Harbour Road"
   * @see sea-ec-sdk/billing_address_line2
   */
  "billing_address_line2"?: string;
  /**
   * Third line of the billing address.
   * - billing_address_line3 must be a string (`billing_address_line3.type`)
   * - warning: billing_address_line3 should not begin or end with white space (`billing_address_line3.surrounding-space`)
   * @example "Block 5"
   * @see sea-ec-sdk/billing_address_line3
   */
  "billing_address_line3"?: string;
  /**
   * City of the billing address.
   * - billing_address_city must be a string (`billing_address_city.type`)
   * - warning: billing_address_city should not begin or end with white space (`billing_address_city.surrounding-space`)
   * @example "Pune"
   * @see sea-ec-sdk/billing_address_city
   */
  "billing_address_city"?: string;
  /**
   * State of the billing address.
   * - billing_address_state must be a string (`billing_address_state.type`)
   * - warning: billing_address_state should not begin or end with white space (`billing_address_state.surrounding-space`)
   * @example "Maharashtra"
   * @see sea-ec-sdk/billing_address_state
   */
  "billing_address_state"?: string;
  /**
   * Country of the billing address.
   * - billing_address_country must be a string (`billing_address_country.type`)
   * - warning: billing_address_country should not begin or end with white space (`billing_address_country.surrounding-space`)
   * @example "India"
   * @see sea-ec-sdk/billing_address_country
   */
  "billing_address_country"?: string;
  /**
   * Postal or zip code of the billing address.
   * - billing_address_postal_code must be a string (`billing_address_postal_code.type`)
   * - warning: billing_address_postal_code should not begin or end with white space (`billing_address_postal_code.surrounding-space`)
   * @example "411001"
   * @see sea-ec-sdk/billing_address_postal_code
   */
  "billing_address_postal_code"?: string;
  /**
   * Mobile or fixed-line number of the billing address.
   * - billing_address_phone must be a string (`billing_address_phone.type`)
   * - warning: billing_address_phone should not begin or end with white space (`billing_address_phone.surrounding-space`)
   * @example "9999999912"
   * @see sea-ec-sdk/billing_address_phone
   */
  "billing_address_phone"?: string;
  /**
   * ISO 3166-1 alpha-3 code of the billing address's country.
   * - billing_address_country_code_iso must be a string (`billing_address_country_code_iso.type`)
   * - warning: billing_address_country_code_iso should be an ISO 3166-1 alpha-3 country code (`billing_address_country_code_iso.enum`)
   * @default IND
   * @example "IND"
   * @see sea-ec-sdk/billing_address_country_code_iso
   */
  "billing_address_country_code_iso"?: string;
  /**
   * First name of the shipping address.
   * - shipping_address_first_name must be a string (`shipping_address_first_name.type`)
   * - warning: shipping_address_first_name should not begin or end with white space (`shipping_address_first_name.surrounding-space`)
   * @example "Asha"
   * @see sea-ec-sdk/shipping_address_first_name
   */
  "shipping_address_first_name"?: string;
  /**
   * Last name of the shipping address.
   * - shipping_address_last_name must be a string (`shipping_address_last_name.type`)
   * - warning: shipping_address_last_name should not begin or end with white space (`shipping_address_last_name.surrounding-space`)
   * @example "Rao"
   * @see sea-ec-sdk/shipping_address_last_name
   */
  "shipping_address_last_name"?: string;
  /**
   * First line of the shipping address.
   * - shipping_address_line1 must be a string (`shipping_address_line1.type`)
   * - warning: shipping_address_line1 should not begin or end with white space (`shipping_address_line1.surrounding-space`)
   * @example "Building 1"
   * @see sea-ec-sdk/shipping_address_line1
   */
  "shipping_address_line1"?: string;
  /**
   * Second line of the shipping address.
   * - shipping_address_line2 must be a string (`shipping_address_line2.type`)
   * - warning: shipping_address_line2 should not begin or end with white space (`shipping_address_line2.surrounding-space`)
   * @example "Harbour Road"
   * @see sea-ec-sdk/shipping_address_line2
   */
  "shipping_address_line2"?: string;
  /**
   * Third line of the shipping address.
   * - shipping_address_line3 must be a string (`shipping_address_line3.type`)
   * - warning: shipping_address_line3 should not begin or end with white space (`shipping_address_line3.surrounding-space`)
   * @example "Block 5"
   * @see sea-ec-sdk/shipping_address_line3
   */
  "shipping_address_line3"?: string;
  /**
   * City of the shipping address.
   * - shipping_address_city must be a string (`shipping_address_city.type`)
   * - warning: shipping_address_city should not begin or end with white space (`shipping_address_city.surrounding-space`)
   * @example "Pune"
   * @see sea-ec-sdk/shipping_address_city
   */
  "shipping_address_city"?: string;
  /**
   * State of the shipping address.
   * - shipping_address_state must be a string (`shipping_address_state.type`)
   * - warning: shipping_address_state should not begin or end with white space (`shipping_address_state.surrounding-space`)
   * @example "Maharashtra"
   * @see sea-ec-sdk/shipping_address_state
   */
  "shipping_address_state"?: string;
  /**
   * Country of the shipping address.
   * - shipping_address_country must be a string (`shipping_address_country.type`)
   * - warning: shipping_address_country should not begin or end with white space (`shipping_address_country.surrounding-space`)
   * @example "India"
   * @see sea-ec-sdk/shipping_address_country
   */
  "shipping_address_country"?: string;
  /**
   * Postal or zip code of the shipping address.
   * - shipping_address_postal_code must be a string (`shipping_address_postal_code.type`)
   * - warning: shipping_address_postal_code should not begin or end with white space (`shipping_address_postal_code.surrounding-space`)
   * @example "411001"
   * @see sea-ec-sdk/shipping_address_postal_code
   */
  "shipping_address_postal_code"?: string;
  /**
   * Mobile or fixed-line number of the shipping address.
   * - shipping_address_phone must be a string (`shipping_address_phone.type`)
   * - warning: shipping_address_phone should not begin or end with white space (`shipping_address_phone.surrounding-space`)
   * @example "9999999912"
   * @see sea-ec-sdk/shipping_address_phone
   */
  "shipping_address_phone"?: string;
  /**
   * ISO 3166-1 alpha-3 code of the shipping address's country.
   * - shipping_address_country_code_iso must be a string (`shipping_address_country_code_iso.type`)
   * - warning: shipping_address_country_code_iso should be an ISO 3166-1 alpha-3 country code (`shipping_address_country_code_iso.enum`)
   * @default IND
   * @example "IND"
   * @see sea-ec-sdk/shipping_address_country_code_iso
   */
  "shipping_address_country_code_iso"?: string;
  /**
   * Which of several accounts at a gateway to use; needed where the dashboard has such a reference.
   * - metadata.JUSPAY:gateway_reference_id must be a string (`metadata.JUSPAY:gateway_reference_id.type`)
   * @example "BUS"
   * @see sea-ec-sdk/gateway_reference_id
   */
  "metadata.JUSPAY:gateway_reference_id"?: string;
  /**
   * The same for one gateway by name.
   * - metadata.<GATEWAY>:gateway_reference_id must be a string (`metadata.<GATEWAY>:gateway_reference_id.type`)
   * @example "test"
   * @see sea-ec-sdk/sample.applepay-key
   */
  [key: `metadata.${string}:gateway_reference_id`]: string | undefined;
  /**
   * Where this order's webhooks go; authenticated as the dashboard says.
   * - metadata.webhook_url must be a string (`metadata.webhook_url.type`)
   * - metadata.webhook_url must be an absolute http or https URL (`metadata.webhook_url.absolute-url`)
   * - warning: metadata.webhook_url should be https, not http (`metadata.webhook_url.https`)
   * @example "https://merchant.example/response"
   * @see sea-ec-sdk/webhook_url
   */
  "metadata.webhook_url"?: string;
  /**
   * false authorises and captures later; true captures at once.
   * - metadata.txns.auto_capture must be a boolean or a string (`metadata.txns.auto_capture.type`)
   * - metadata.txns.auto_capture must be one of true, false (`metadata.txns.auto_capture.enum`)
   * @example "true"
   * @see sea-ec-sdk/auto_capture
   */
  "metadata.txns.auto_capture"?: boolean | string;
  /**
   * true skips the second factor; false asks for it.
   * - metadata.txns.allow_card_no_3ds must be a boolean or a string (`metadata.txns.allow_card_no_3ds.type`)
   * - metadata.txns.allow_card_no_3ds must be one of true, false (`metadata.txns.allow_card_no_3ds.enum`)
   * @example "true"
   * @see sea-ec-sdk/allow_card_no_3ds
   */
  "metadata.txns.allow_card_no_3ds"?: boolean | string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
   * - udf1 must be a string (`udf1.type`)
   * - udf1 must have at most 255 characters (`udf1.maxLength`)
   * - udf1 may hold only letters A-Z a-z, digits 0-9 and the space (`udf1.pattern`)
   * @example "user5349"
   * @see sea-ec-sdk/udf1-5, sea-ec-sdk/introduction.udf
   */
  "udf1"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
   * - udf2 must be a string (`udf2.type`)
   * - udf2 must have at most 255 characters (`udf2.maxLength`)
   * - udf2 may hold only letters A-Z a-z, digits 0-9 and the space (`udf2.pattern`)
   * @example "user5349"
   * @see sea-ec-sdk/udf1-5, sea-ec-sdk/introduction.udf
   */
  "udf2"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
   * - udf3 must be a string (`udf3.type`)
   * - udf3 must have at most 255 characters (`udf3.maxLength`)
   * - udf3 may hold only letters A-Z a-z, digits 0-9 and the space (`udf3.pattern`)
   * @example "user5349"
   * @see sea-ec-sdk/udf1-5, sea-ec-sdk/introduction.udf
   */
  "udf3"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
   * - udf4 must be a string (`udf4.type`)
   * - udf4 must have at most 255 characters (`udf4.maxLength`)
   * - udf4 may hold only letters A-Z a-z, digits 0-9 and the space (`udf4.pattern`)
   * @example "user5349"
   * @see sea-ec-sdk/udf1-5, sea-ec-sdk/introduction.udf
   */
  "udf4"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
   * - udf5 must be a string (`udf5.type`)
   * - udf5 must have at most 255 characters (`udf5.maxLength`)
   * - udf5 may hold only letters A-Z a-z, digits 0-9 and the space (`udf5.pattern`)
   * @example "user5349"
   * @see sea-ec-sdk/udf1-5, sea-ec-sdk/introduction.udf
   */
  "udf5"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
   * - udf6 must be a string (`udf6.type`)
   * - udf6 must have at most 255 characters (`udf6.maxLength`)
   * @example "user_5349"
   * @see sea-ec-sdk/udf6-10, sea-ec-sdk/introduction.udf
   */
  "udf6"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
   * - udf7 must be a string (`udf7.type`)
   * - udf7 must have at most 255 characters (`udf7.maxLength`)
   * @example "user_5349"
   * @see sea-ec-sdk/udf6-10, sea-ec-sdk/introduction.udf
   */
  "udf7"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
   * - udf8 must be a string (`udf8.type`)
   * - udf8 must have at most 255 characters (`udf8.maxLength`)
   * @example "user_5349"
   * @see sea-ec-sdk/udf6-10, sea-ec-sdk/introduction.udf
   */
  "udf8"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
   * - udf9 must be a string (`udf9.type`)
   * - udf9 must have at most 255 characters (`udf9.maxLength`)
   * @example "user_5349"
   * @see sea-ec-sdk/udf6-10, sea-ec-sdk/introduction.udf
   */
  "udf9"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
   * - udf10 must be a string (`udf10.type`)
   * - udf10 must have at most 255 characters (`udf10.maxLength`)
   * @example "user_5349"
   * @see sea-ec-sdk/udf6-10, sea-ec-sdk/introduction.udf
   */
  "udf10"?: string;
  /**
   * Promotion code.
   * - metadata.PG1:promo_code must be a string (`metadata.PG1:promo_code.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.pg1.promo_code
   */
  "metadata.PG1:promo_code"?: string;
  /**
   * Third additional text.
   * - metadata.PG2:AdditionalInfo3 must be a string (`metadata.PG2:AdditionalInfo3.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.pg2.additionalinfo3
   */
  "metadata.PG2:AdditionalInfo3"?: string;
  /**
   * Campaign code.
   * - metadata.PG3:campaignCode must be a string (`metadata.PG3:campaignCode.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.pg3.campaigncode
   */
  "metadata.PG3:campaignCode"?: string;
  /**
   * Text about the order.
   * - metadata.PG4:OrderInfo must be a string (`metadata.PG4:OrderInfo.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.pg4.orderinfo
   */
  "metadata.PG4:OrderInfo"?: string;
  /**
   * Which page PayPal shows first.
   * - metadata.PAYPAL:landing_page must be a string (`metadata.PAYPAL:landing_page.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.landing_page
   */
  "metadata.PAYPAL:landing_page"?: string;
  /**
   * Phone number.
   * - metadata.PAYPAL:phone_number must be a string (`metadata.PAYPAL:phone_number.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.phone_number
   */
  "metadata.PAYPAL:phone_number"?: string;
  /**
   * Country code.
   * - metadata.PAYPAL:country_code must be a string (`metadata.PAYPAL:country_code.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.country_code
   */
  "metadata.PAYPAL:country_code"?: string;
  /**
   * First name.
   * - metadata.PAYPAL:first_name must be a string (`metadata.PAYPAL:first_name.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.first_name
   */
  "metadata.PAYPAL:first_name"?: string;
  /**
   * Last name.
   * - metadata.PAYPAL:last_name must be a string (`metadata.PAYPAL:last_name.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.last_name
   */
  "metadata.PAYPAL:last_name"?: string;
  /**
   * Identifier of a web experience profile.
   * - metadata.PAYPAL:experience_id must be a string (`metadata.PAYPAL:experience_id.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.experience_id
   */
  "metadata.PAYPAL:experience_id"?: string;
  /**
   * Brand name shown to the buyer.
   * - metadata.PAYPAL:brand_name must be a string (`metadata.PAYPAL:brand_name.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.brand_name
   */
  "metadata.PAYPAL:brand_name"?: string;
  /**
   * Additional data.
   * - metadata.PAYPAL:additional_data must be a string (`metadata.PAYPAL:additional_data.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.additional_data
   */
  "metadata.PAYPAL:additional_data"?: string;
  /**
   * Link and Pay, product name.
   * - metadata.PAYPAL:lnp_product_name must be a string (`metadata.PAYPAL:lnp_product_name.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.lnp_product_name
   */
  "metadata.PAYPAL:lnp_product_name"?: string;
  /**
   * Link and Pay, product code.
   * - metadata.PAYPAL:lnp_product_code must be a string (`metadata.PAYPAL:lnp_product_code.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.lnp_product_code
   */
  "metadata.PAYPAL:lnp_product_code"?: string;
  /**
   * Link and Pay, charge pattern.
   * - metadata.PAYPAL:lnp_charge_pattern must be a string (`metadata.PAYPAL:lnp_charge_pattern.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.lnp_charge_pattern
   */
  "metadata.PAYPAL:lnp_charge_pattern"?: string;
  /**
   * Link and Pay, version of the direct wallet.
   * - metadata.PAYPAL:direct_wallet_version must be a string (`metadata.PAYPAL:direct_wallet_version.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.direct_wallet_version
   */
  "metadata.PAYPAL:direct_wallet_version"?: string;
  /**
   * Link and Pay, category of the purchase.
   * - metadata.PAYPAL:purchase_category must be a string (`metadata.PAYPAL:purchase_category.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.purchase_category
   */
  "metadata.PAYPAL:purchase_category"?: string;
}

/** CRED Pay: The body of POST /orders as the page of CRED Pay documents it; fields that it does not mention are as in the global page. */
export interface CredPayOrder {
  /**
   * Your own identifier of the order, unique for each order.
   * - order_id must be sent (`order_id.required`)
   * - order_id must be a string (`order_id.type`)
   * - order_id must have at least 1 character (`order_id.minLength`)
   * - order_id must have at most 17 characters (`order_id.maxLength`)
   * - order_id may hold only letters A-Z a-z and digits 0-9 (`order_id.pattern`)
   * - order_id must begin with a letter or digit and may hold only letters A-Z a-z, digits 0-9 and _ . ( ) { } + ~ - (`order_id.observed-charset`)
   * @example "orderid9876580"
   * @see sea-ec-sdk/order_id, sea-ec-sdk/introduction.mandatory
   */
  "order_id": string;
  /**
   * What the customer pays, in the currency's main unit, as plain decimal text.
   * - amount must be sent (`amount.required`)
   * - amount must be a string or a number (`amount.type`)
   * - amount must not be negative (`amount.minimum`)
   * - amount as a JSON number must be at most 9007199254740991 (`amount.maximum`)
   * - amount must be a plain decimal number with at most 2 decimals (`amount.pattern`)
   * - amount must have at most 2 decimals (`amount.scale`)
   * - warning: amount is zero, which works only once Juspay has enabled it for you (`amount.zero`)
   * - warning: amount should be a string, not a JSON number (`amount.json-number`)
   * - warning: amount looks like an amount in paise or cents (`amount.paise`)
   * @example "1.00"
   * @see sea-ec-sdk/amount, sea-ec-sdk/introduction.mandatory
   */
  "amount": string | number;
  /**
   * ISO 4217 code of the currency; the page takes five of them.
   * - currency must be a string (`currency.type`)
   * - currency must be one of HKD, EUR, USD, GBP, INR (`currency.enum`)
   * @default INR
   * @example "INR"
   * @see sea-ec-sdk/currency
   */
  "currency"?: string;
  /**
   * Short text about the order, handed to gateways that have a place for it.
   * - description must be a string (`description.type`)
   * - warning: description should not begin or end with white space (`description.surrounding-space`)
   * @example "Two tickets"
   * @see sea-ec-sdk/description
   */
  "description"?: string;
  /**
   * Where the customer is sent after payment; outranks the URL of the account's settings.
   * - return_url must be a string (`return_url.type`)
   * - return_url must be an absolute http or https URL (`return_url.absolute-url`)
   * - return_url must not have a query (`return_url.no-query`)
   * - return_url must name a host, not an IP address (`return_url.no-ip-host`)
   * - warning: return_url should be https, not http (`return_url.https`)
   * - warning: return_url should have no fragment (`return_url.no-fragment`)
   * - warning: return_url should hold no user name or password (`return_url.no-userinfo`)
   * - warning: return_url should not lead to localhost (`return_url.no-localhost`)
   * @example "https://shop.example.com"
   * @see sea-ec-sdk/return_url
   */
  "return_url"?: string;
  /**
   * Identifier of the product, for a purchase of a single one.
   * - product_id must be a string (`product_id.type`)
   * - warning: product_id should not begin or end with white space (`product_id.surrounding-space`)
   * @example "prod-141833"
   * @see sea-ec-sdk/product_id
   */
  "product_id"?: string;
  /**
   * Juspay's number of the gateway that you prefer for this order.
   * - gateway_id must be an integer or a string (`gateway_id.type`)
   * - gateway_id must be at least 0 (`gateway_id.minimum`)
   * - gateway_id as a JSON number must be at most 9007199254740991 (`gateway_id.maximum`)
   * - gateway_id must hold digits 0-9 only, and at least one (`gateway_id.pattern`)
   * @example "15"
   * @see sea-ec-sdk/gateway_id
   */
  "gateway_id"?: number | string;
  /**
   * Which of authentication, authorisation and capture the transaction performs.
   * - txn_type must be a string (`txn_type.type`)
   * - txn_type must be one of AUTHENTICATION, AUTHORIZATION, CAPTURE, AUTHN_AUTHZ, AUTHZ_CAPTURE (`txn_type.enum`)
   * - warning: txn_type captures nothing, yet metadata.txns.auto_capture asks for a capture (`txn_type.auto-capture`)
   * @example "AUTHZ_CAPTURE"
   * @see sea-ec-sdk/txn_type
   */
  "txn_type"?: string;
  /**
   * Your own identifier of the customer; the empty string for a guest.
   * - customer_id must be a string (`customer_id.type`)
   * @example "customer-id-007"
   * @see sea-ec-sdk/customer_id
   */
  "customer_id"?: string;
  /**
   * The customer's e-mail address.
   * - customer_email must be a string (`customer_email.type`)
   * - customer_email must be an e-mail address (`customer_email.address`)
   * - warning: customer_email should hold only letters, digits and . _ % + - @ (`customer_email.special-characters`)
   * @example "guest@example.com"
   * @see sea-ec-sdk/customer_email
   */
  "customer_email"?: string;
  /**
   * The customer's mobile or fixed-line number; send it where the gateway needs it.
   * - customer_phone must be a string (`customer_phone.type`)
   * - warning: customer_phone should not begin or end with white space (`customer_phone.surrounding-space`)
   * @example "9999999912"
   * @see sea-ec-sdk/customer_phone
   */
  "customer_phone"?: string;
  /**
   * Country calling code of the mobile number, without the plus sign.
   * - mobile_country_code must be an integer or a string (`mobile_country_code.type`)
   * - mobile_country_code must be at least 0 (`mobile_country_code.minimum`)
   * - mobile_country_code as a JSON number must be at most 9007199254740991 (`mobile_country_code.maximum`)
   * - mobile_country_code must hold digits 0-9 only, and at least one (`mobile_country_code.pattern`)
   * @example "91"
   * @see sea-ec-sdk/mobile_country_code, sea-ec-sdk/mobile_country_code.warning
   */
  "mobile_country_code"?: number | string;
  /**
   * Asks for the client-side token that Hyper SDK calls need.
   * - options.get_client_auth_token must be a boolean or a string (`options.get_client_auth_token.type`)
   * - options.get_client_auth_token must be one of true, false (`options.get_client_auth_token.enum`)
   * - warning: options.get_client_auth_token should be true, the only value that Juspay's page gives (`options.get_client_auth_token.only-true`)
   * @example "true"
   * @see sea-ec-sdk/options.get_client_auth_token
   */
  "options.get_client_auth_token"?: boolean | string;
  /**
   * First name of the billing address.
   * - billing_address_first_name must be a string (`billing_address_first_name.type`)
   * - warning: billing_address_first_name should not begin or end with white space (`billing_address_first_name.surrounding-space`)
   * @example "Asha"
   * @see sea-ec-sdk/billing_address_first_name
   */
  "billing_address_first_name"?: string;
  /**
   * Last name of the billing address.
   * - billing_address_last_name must be a string (`billing_address_last_name.type`)
   * - warning: billing_address_last_name should not begin or end with white space (`billing_address_last_name.surrounding-space`)
   * @example "Rao"
   * @see sea-ec-sdk/billing_address_last_name
   */
  "billing_address_last_name"?: string;
  /**
   * First line of the billing address.
   * - billing_address_line1 must be a string (`billing_address_line1.type`)
   * - warning: billing_address_line1 should not begin or end with white space (`billing_address_line1.surrounding-space`)
   * @example "Building 1"
   * @see sea-ec-sdk/billing_address_line1
   */
  "billing_address_line1"?: string;
  /**
   * Second line of the billing address.
   * - billing_address_line2 must be a string (`billing_address_line2.type`)
   * - warning: billing_address_line2 should not begin or end with white space (`billing_address_line2.surrounding-space`)
   * @example "Harbour Road"
   * @see sea-ec-sdk/billing_address_line2
   */
  "billing_address_line2"?: string;
  /**
   * Third line of the billing address.
   * - billing_address_line3 must be a string (`billing_address_line3.type`)
   * - warning: billing_address_line3 should not begin or end with white space (`billing_address_line3.surrounding-space`)
   * @example "Block 5"
   * @see sea-ec-sdk/billing_address_line3
   */
  "billing_address_line3"?: string;
  /**
   * City of the billing address.
   * - billing_address_city must be a string (`billing_address_city.type`)
   * - warning: billing_address_city should not begin or end with white space (`billing_address_city.surrounding-space`)
   * @example "Pune"
   * @see sea-ec-sdk/billing_address_city
   */
  "billing_address_city"?: string;
  /**
   * State of the billing address.
   * - billing_address_state must be a string (`billing_address_state.type`)
   * - warning: billing_address_state should not begin or end with white space (`billing_address_state.surrounding-space`)
   * @example "Maharashtra"
   * @see sea-ec-sdk/billing_address_state
   */
  "billing_address_state"?: string;
  /**
   * Country of the billing address.
   * - billing_address_country must be a string (`billing_address_country.type`)
   * - warning: billing_address_country should not begin or end with white space (`billing_address_country.surrounding-space`)
   * @example "India"
   * @see sea-ec-sdk/billing_address_country
   */
  "billing_address_country"?: string;
  /**
   * Postal or zip code of the billing address.
   * - billing_address_postal_code must be a string (`billing_address_postal_code.type`)
   * - warning: billing_address_postal_code should not begin or end with white space (`billing_address_postal_code.surrounding-space`)
   * @example "411001"
   * @see sea-ec-sdk/billing_address_postal_code
   */
  "billing_address_postal_code"?: string;
  /**
   * Mobile or fixed-line number of the billing address.
   * - billing_address_phone must be a string (`billing_address_phone.type`)
   * - warning: billing_address_phone should not begin or end with white space (`billing_address_phone.surrounding-space`)
   * @example "9999999912"
   * @see sea-ec-sdk/billing_address_phone
   */
  "billing_address_phone"?: string;
  /**
   * ISO 3166-1 alpha-3 code of the billing address's country.
   * - billing_address_country_code_iso must be a string (`billing_address_country_code_iso.type`)
   * - warning: billing_address_country_code_iso should be an ISO 3166-1 alpha-3 country code (`billing_address_country_code_iso.enum`)
   * @default IND
   * @example "IND"
   * @see sea-ec-sdk/billing_address_country_code_iso
   */
  "billing_address_country_code_iso"?: string;
  /**
   * First name of the shipping address.
   * - shipping_address_first_name must be a string (`shipping_address_first_name.type`)
   * - warning: shipping_address_first_name should not begin or end with white space (`shipping_address_first_name.surrounding-space`)
   * @example "Asha"
   * @see sea-ec-sdk/shipping_address_first_name
   */
  "shipping_address_first_name"?: string;
  /**
   * Last name of the shipping address.
   * - shipping_address_last_name must be a string (`shipping_address_last_name.type`)
   * - warning: shipping_address_last_name should not begin or end with white space (`shipping_address_last_name.surrounding-space`)
   * @example "Rao"
   * @see sea-ec-sdk/shipping_address_last_name
   */
  "shipping_address_last_name"?: string;
  /**
   * First line of the shipping address.
   * - shipping_address_line1 must be a string (`shipping_address_line1.type`)
   * - warning: shipping_address_line1 should not begin or end with white space (`shipping_address_line1.surrounding-space`)
   * @example "Building 1"
   * @see sea-ec-sdk/shipping_address_line1
   */
  "shipping_address_line1"?: string;
  /**
   * Second line of the shipping address.
   * - shipping_address_line2 must be a string (`shipping_address_line2.type`)
   * - warning: shipping_address_line2 should not begin or end with white space (`shipping_address_line2.surrounding-space`)
   * @example "Harbour Road"
   * @see sea-ec-sdk/shipping_address_line2
   */
  "shipping_address_line2"?: string;
  /**
   * Third line of the shipping address.
   * - shipping_address_line3 must be a string (`shipping_address_line3.type`)
   * - warning: shipping_address_line3 should not begin or end with white space (`shipping_address_line3.surrounding-space`)
   * @example "Block 5"
   * @see sea-ec-sdk/shipping_address_line3
   */
  "shipping_address_line3"?: string;
  /**
   * City of the shipping address.
   * - shipping_address_city must be a string (`shipping_address_city.type`)
   * - warning: shipping_address_city should not begin or end with white space (`shipping_address_city.surrounding-space`)
   * @example "Pune"
   * @see sea-ec-sdk/shipping_address_city
   */
  "shipping_address_city"?: string;
  /**
   * State of the shipping address.
   * - shipping_address_state must be a string (`shipping_address_state.type`)
   * - warning: shipping_address_state should not begin or end with white space (`shipping_address_state.surrounding-space`)
   * @example "Maharashtra"
   * @see sea-ec-sdk/shipping_address_state
   */
  "shipping_address_state"?: string;
  /**
   * Country of the shipping address.
   * - shipping_address_country must be a string (`shipping_address_country.type`)
   * - warning: shipping_address_country should not begin or end with white space (`shipping_address_country.surrounding-space`)
   * @example "India"
   * @see sea-ec-sdk/shipping_address_country
   */
  "shipping_address_country"?: string;
  /**
   * Postal or zip code of the shipping address.
   * - shipping_address_postal_code must be a string (`shipping_address_postal_code.type`)
   * - warning: shipping_address_postal_code should not begin or end with white space (`shipping_address_postal_code.surrounding-space`)
   * @example "411001"
   * @see sea-ec-sdk/shipping_address_postal_code
   */
  "shipping_address_postal_code"?: string;
  /**
   * Mobile or fixed-line number of the shipping address.
   * - shipping_address_phone must be a string (`shipping_address_phone.type`)
   * - warning: shipping_address_phone should not begin or end with white space (`shipping_address_phone.surrounding-space`)
   * @example "9999999912"
   * @see sea-ec-sdk/shipping_address_phone
   */
  "shipping_address_phone"?: string;
  /**
   * ISO 3166-1 alpha-3 code of the shipping address's country.
   * - shipping_address_country_code_iso must be a string (`shipping_address_country_code_iso.type`)
   * - warning: shipping_address_country_code_iso should be an ISO 3166-1 alpha-3 country code (`shipping_address_country_code_iso.enum`)
   * @default IND
   * @example "IND"
   * @see sea-ec-sdk/shipping_address_country_code_iso
   */
  "shipping_address_country_code_iso"?: string;
  /**
   * Which of several accounts at a gateway to use; needed where the dashboard has such a reference.
   * - metadata.JUSPAY:gateway_reference_id must be a string (`metadata.JUSPAY:gateway_reference_id.type`)
   * @example "BUS"
   * @see sea-ec-sdk/gateway_reference_id
   */
  "metadata.JUSPAY:gateway_reference_id"?: string;
  /**
   * The same for one gateway by name.
   * - metadata.<GATEWAY>:gateway_reference_id must be a string (`metadata.<GATEWAY>:gateway_reference_id.type`)
   * @example "test"
   * @see sea-ec-sdk/sample.applepay-key
   */
  [key: `metadata.${string}:gateway_reference_id`]: string | undefined;
  /**
   * Where this order's webhooks go; authenticated as the dashboard says.
   * - metadata.webhook_url must be a string (`metadata.webhook_url.type`)
   * - metadata.webhook_url must be an absolute http or https URL (`metadata.webhook_url.absolute-url`)
   * - warning: metadata.webhook_url should be https, not http (`metadata.webhook_url.https`)
   * @example "https://merchant.example/response"
   * @see sea-ec-sdk/webhook_url
   */
  "metadata.webhook_url"?: string;
  /**
   * false authorises and captures later; true captures at once.
   * - metadata.txns.auto_capture must be a boolean or a string (`metadata.txns.auto_capture.type`)
   * - metadata.txns.auto_capture must be one of true, false (`metadata.txns.auto_capture.enum`)
   * @example "true"
   * @see sea-ec-sdk/auto_capture
   */
  "metadata.txns.auto_capture"?: boolean | string;
  /**
   * true skips the second factor; false asks for it.
   * - metadata.txns.allow_card_no_3ds must be a boolean or a string (`metadata.txns.allow_card_no_3ds.type`)
   * - metadata.txns.allow_card_no_3ds must be one of true, false (`metadata.txns.allow_card_no_3ds.enum`)
   * @example "true"
   * @see sea-ec-sdk/allow_card_no_3ds
   */
  "metadata.txns.allow_card_no_3ds"?: boolean | string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
   * - udf1 must be a string (`udf1.type`)
   * - udf1 must have at most 255 characters (`udf1.maxLength`)
   * - udf1 may hold only letters A-Z a-z, digits 0-9 and the space (`udf1.pattern`)
   * @example "user5349"
   * @see sea-ec-sdk/udf1-5, sea-ec-sdk/introduction.udf
   */
  "udf1"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
   * - udf2 must be a string (`udf2.type`)
   * - udf2 must have at most 255 characters (`udf2.maxLength`)
   * - udf2 may hold only letters A-Z a-z, digits 0-9 and the space (`udf2.pattern`)
   * @example "user5349"
   * @see sea-ec-sdk/udf1-5, sea-ec-sdk/introduction.udf
   */
  "udf2"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
   * - udf3 must be a string (`udf3.type`)
   * - udf3 must have at most 255 characters (`udf3.maxLength`)
   * - udf3 may hold only letters A-Z a-z, digits 0-9 and the space (`udf3.pattern`)
   * @example "user5349"
   * @see sea-ec-sdk/udf1-5, sea-ec-sdk/introduction.udf
   */
  "udf3"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
   * - udf4 must be a string (`udf4.type`)
   * - udf4 must have at most 255 characters (`udf4.maxLength`)
   * - udf4 may hold only letters A-Z a-z, digits 0-9 and the space (`udf4.pattern`)
   * @example "user5349"
   * @see sea-ec-sdk/udf1-5, sea-ec-sdk/introduction.udf
   */
  "udf4"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
   * - udf5 must be a string (`udf5.type`)
   * - udf5 must have at most 255 characters (`udf5.maxLength`)
   * - udf5 may hold only letters A-Z a-z, digits 0-9 and the space (`udf5.pattern`)
   * @example "user5349"
   * @see sea-ec-sdk/udf1-5, sea-ec-sdk/introduction.udf
   */
  "udf5"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
   * - udf6 must be a string (`udf6.type`)
   * - udf6 must have at most 255 characters (`udf6.maxLength`)
   * @example "user_5349"
   * @see sea-ec-sdk/udf6-10, sea-ec-sdk/introduction.udf
   */
  "udf6"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
   * - udf7 must be a string (`udf7.type`)
   * - udf7 must have at most 255 characters (`udf7.maxLength`)
   * @example "user_5349"
   * @see sea-ec-sdk/udf6-10, sea-ec-sdk/introduction.udf
   */
  "udf7"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
   * - udf8 must be a string (`udf8.type`)
   * - udf8 must have at most 255 characters (`udf8.maxLength`)
   * @example "user_5349"
   * @see sea-ec-sdk/udf6-10, sea-ec-sdk/introduction.udf
   */
  "udf8"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
   * - udf9 must be a string (`udf9.type`)
   * - udf9 must have at most 255 characters (`udf9.maxLength`)
   * @example "user_5349"
   * @see sea-ec-sdk/udf6-10, sea-ec-sdk/introduction.udf
   */
  "udf9"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
   * - udf10 must be a string (`udf10.type`)
   * - udf10 must have at most 255 characters (`udf10.maxLength`)
   * @example "user_5349"
   * @see sea-ec-sdk/udf6-10, sea-ec-sdk/introduction.udf
   */
  "udf10"?: string;
  /**
   * Promotion code.
   * - metadata.PG1:promo_code must be a string (`metadata.PG1:promo_code.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.pg1.promo_code
   */
  "metadata.PG1:promo_code"?: string;
  /**
   * Third additional text.
   * - metadata.PG2:AdditionalInfo3 must be a string (`metadata.PG2:AdditionalInfo3.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.pg2.additionalinfo3
   */
  "metadata.PG2:AdditionalInfo3"?: string;
  /**
   * Campaign code.
   * - metadata.PG3:campaignCode must be a string (`metadata.PG3:campaignCode.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.pg3.campaigncode
   */
  "metadata.PG3:campaignCode"?: string;
  /**
   * Text about the order.
   * - metadata.PG4:OrderInfo must be a string (`metadata.PG4:OrderInfo.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.pg4.orderinfo
   */
  "metadata.PG4:OrderInfo"?: string;
  /**
   * Which page PayPal shows first.
   * - metadata.PAYPAL:landing_page must be a string (`metadata.PAYPAL:landing_page.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.landing_page
   */
  "metadata.PAYPAL:landing_page"?: string;
  /**
   * Phone number.
   * - metadata.PAYPAL:phone_number must be a string (`metadata.PAYPAL:phone_number.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.phone_number
   */
  "metadata.PAYPAL:phone_number"?: string;
  /**
   * Country code.
   * - metadata.PAYPAL:country_code must be a string (`metadata.PAYPAL:country_code.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.country_code
   */
  "metadata.PAYPAL:country_code"?: string;
  /**
   * First name.
   * - metadata.PAYPAL:first_name must be a string (`metadata.PAYPAL:first_name.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.first_name
   */
  "metadata.PAYPAL:first_name"?: string;
  /**
   * Last name.
   * - metadata.PAYPAL:last_name must be a string (`metadata.PAYPAL:last_name.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.last_name
   */
  "metadata.PAYPAL:last_name"?: string;
  /**
   * Identifier of a web experience profile.
   * - metadata.PAYPAL:experience_id must be a string (`metadata.PAYPAL:experience_id.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.experience_id
   */
  "metadata.PAYPAL:experience_id"?: string;
  /**
   * Brand name shown to the buyer.
   * - metadata.PAYPAL:brand_name must be a string (`metadata.PAYPAL:brand_name.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.brand_name
   */
  "metadata.PAYPAL:brand_name"?: string;
  /**
   * Additional data.
   * - metadata.PAYPAL:additional_data must be a string (`metadata.PAYPAL:additional_data.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.additional_data
   */
  "metadata.PAYPAL:additional_data"?: string;
  /**
   * Link and Pay, product name.
   * - metadata.PAYPAL:lnp_product_name must be a string (`metadata.PAYPAL:lnp_product_name.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.lnp_product_name
   */
  "metadata.PAYPAL:lnp_product_name"?: string;
  /**
   * Link and Pay, product code.
   * - metadata.PAYPAL:lnp_product_code must be a string (`metadata.PAYPAL:lnp_product_code.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.lnp_product_code
   */
  "metadata.PAYPAL:lnp_product_code"?: string;
  /**
   * Link and Pay, charge pattern.
   * - metadata.PAYPAL:lnp_charge_pattern must be a string (`metadata.PAYPAL:lnp_charge_pattern.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.lnp_charge_pattern
   */
  "metadata.PAYPAL:lnp_charge_pattern"?: string;
  /**
   * Link and Pay, version of the direct wallet.
   * - metadata.PAYPAL:direct_wallet_version must be a string (`metadata.PAYPAL:direct_wallet_version.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.direct_wallet_version
   */
  "metadata.PAYPAL:direct_wallet_version"?: string;
  /**
   * Link and Pay, category of the purchase.
   * - metadata.PAYPAL:purchase_category must be a string (`metadata.PAYPAL:purchase_category.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.purchase_category
   */
  "metadata.PAYPAL:purchase_category"?: string;
  /**
   * Whether the customer already had an offer on the merchant's own page, so that none is given twice.
   * - warning: metadata.CRED:offers_applied should be sent (`metadata.CRED:offers_applied.required`)
   * - metadata.CRED:offers_applied must be a boolean or a string (`metadata.CRED:offers_applied.type`)
   * - metadata.CRED:offers_applied must be one of true, false (`metadata.CRED:offers_applied.enum`)
   * - warning: metadata.CRED:offers_applied is sent under its bare name, offers_applied (`metadata.CRED:offers_applied.bare-name`)
   * - warning: metadata.CRED:offers_applied has its value in its name, after a colon (`metadata.CRED:offers_applied.colon-value`)
   * @example "false"
   * @see cred-pay/offers_applied
   */
  "metadata.CRED:offers_applied"?: boolean | string;
}

/** Express Checkout (India): The body of POST /orders as the page for India documents it; the same text as the global page, with the real gateway names. */
export interface ExpressCheckoutIndiaOrder {
  /**
   * Your own identifier of the order, unique for each order.
   * - order_id must be sent (`order_id.required`)
   * - order_id must be a string (`order_id.type`)
   * - order_id must have at least 1 character (`order_id.minLength`)
   * - order_id must have at most 20 characters (`order_id.maxLength`)
   * - order_id may hold only letters A-Z a-z and digits 0-9 (`order_id.pattern`)
   * - order_id must begin with a letter or digit and may hold only letters A-Z a-z, digits 0-9 and _ . ( ) { } + ~ - (`order_id.observed-charset`)
   * @example "orderid9876580"
   * @see sea-ec-sdk/order_id, sea-ec-sdk/introduction.mandatory
   */
  "order_id": string;
  /**
   * What the customer pays, in the currency's main unit, as plain decimal text.
   * - amount must be sent (`amount.required`)
   * - amount must be a string or a number (`amount.type`)
   * - amount must not be negative (`amount.minimum`)
   * - amount as a JSON number must be at most 9007199254740991 (`amount.maximum`)
   * - amount must be a plain decimal number with at most 2 decimals (`amount.pattern`)
   * - amount must have at most 2 decimals (`amount.scale`)
   * - warning: amount is zero, which works only once Juspay has enabled it for you (`amount.zero`)
   * - warning: amount should be a string, not a JSON number (`amount.json-number`)
   * - warning: amount looks like an amount in paise or cents (`amount.paise`)
   * @example "1.00"
   * @see sea-ec-sdk/amount, sea-ec-sdk/introduction.mandatory
   */
  "amount": string | number;
  /**
   * ISO 4217 code of the currency; the page takes five of them.
   * - warning: currency should be sent (`currency.required`)
   * - currency must be a string (`currency.type`)
   * - currency must be one of HKD, EUR, USD, GBP, INR (`currency.enum`)
   * @default INR
   * @example "INR"
   * @see sea-ec-sdk/currency
   */
  "currency"?: string;
  /**
   * Short text about the order, handed to gateways that have a place for it.
   * - description must be a string (`description.type`)
   * - warning: description should not begin or end with white space (`description.surrounding-space`)
   * @example "Two tickets"
   * @see sea-ec-sdk/description
   */
  "description"?: string;
  /**
   * Where the customer is sent after payment; outranks the URL of the account's settings.
   * - return_url must be a string (`return_url.type`)
   * - return_url must be an absolute http or https URL (`return_url.absolute-url`)
   * - return_url must not have a query (`return_url.no-query`)
   * - return_url must name a host, not an IP address (`return_url.no-ip-host`)
   * - warning: return_url should be https, not http (`return_url.https`)
   * - warning: return_url should have no fragment (`return_url.no-fragment`)
   * - warning: return_url should hold no user name or password (`return_url.no-userinfo`)
   * - warning: return_url should not lead to localhost (`return_url.no-localhost`)
   * @example "https://shop.example.com"
   * @see sea-ec-sdk/return_url
   */
  "return_url"?: string;
  /**
   * Identifier of the product, for a purchase of a single one.
   * - product_id must be a string (`product_id.type`)
   * - warning: product_id should not begin or end with white space (`product_id.surrounding-space`)
   * @example "prod-141833"
   * @see sea-ec-sdk/product_id
   */
  "product_id"?: string;
  /**
   * Juspay's number of the gateway that you prefer for this order.
   * - gateway_id must be an integer or a string (`gateway_id.type`)
   * - gateway_id must be at least 0 (`gateway_id.minimum`)
   * - gateway_id as a JSON number must be at most 9007199254740991 (`gateway_id.maximum`)
   * - gateway_id must hold digits 0-9 only, and at least one (`gateway_id.pattern`)
   * @example "15"
   * @see sea-ec-sdk/gateway_id
   */
  "gateway_id"?: number | string;
  /**
   * Which of authentication, authorisation and capture the transaction performs.
   * - txn_type must be a string (`txn_type.type`)
   * - txn_type must be one of AUTHENTICATION, AUTHORIZATION, CAPTURE, AUTHN_AUTHZ, AUTHZ_CAPTURE (`txn_type.enum`)
   * - warning: txn_type captures nothing, yet metadata.txns.auto_capture asks for a capture (`txn_type.auto-capture`)
   * @example "AUTHZ_CAPTURE"
   * @see sea-ec-sdk/txn_type
   */
  "txn_type"?: string;
  /**
   * Your own identifier of the customer; the empty string for a guest.
   * - warning: customer_id should be sent (`customer_id.required`)
   * - customer_id must be a string (`customer_id.type`)
   * @example "customer-id-007"
   * @see sea-ec-sdk/customer_id
   */
  "customer_id"?: string;
  /**
   * The customer's e-mail address.
   * - warning: customer_email should be sent (`customer_email.required`)
   * - customer_email must be a string (`customer_email.type`)
   * - customer_email must be an e-mail address (`customer_email.address`)
   * - warning: customer_email should hold only letters, digits and . _ % + - @ (`customer_email.special-characters`)
   * @example "guest@example.com"
   * @see sea-ec-sdk/customer_email
   */
  "customer_email"?: string;
  /**
   * The customer's mobile or fixed-line number; send it where the gateway needs it.
   * - customer_phone must be a string (`customer_phone.type`)
   * - warning: customer_phone should not begin or end with white space (`customer_phone.surrounding-space`)
   * @example "9999999912"
   * @see sea-ec-sdk/customer_phone
   */
  "customer_phone"?: string;
  /**
   * Country calling code of the mobile number, without the plus sign.
   * - mobile_country_code must be an integer or a string (`mobile_country_code.type`)
   * - mobile_country_code must be at least 0 (`mobile_country_code.minimum`)
   * - mobile_country_code as a JSON number must be at most 9007199254740991 (`mobile_country_code.maximum`)
   * - mobile_country_code must hold digits 0-9 only, and at least one (`mobile_country_code.pattern`)
   * @example "91"
   * @see sea-ec-sdk/mobile_country_code, sea-ec-sdk/mobile_country_code.warning
   */
  "mobile_country_code"?: number | string;
  /**
   * Asks for the client-side token that Hyper SDK calls need.
   * - options.get_client_auth_token must be a boolean or a string (`options.get_client_auth_token.type`)
   * - options.get_client_auth_token must be one of true, false (`options.get_client_auth_token.enum`)
   * - warning: options.get_client_auth_token should be true, the only value that Juspay's page gives (`options.get_client_auth_token.only-true`)
   * @example "true"
   * @see sea-ec-sdk/options.get_client_auth_token
   */
  "options.get_client_auth_token"?: boolean | string;
  /**
   * First name of the billing address.
   * - billing_address_first_name must be a string (`billing_address_first_name.type`)
   * - warning: billing_address_first_name should not begin or end with white space (`billing_address_first_name.surrounding-space`)
   * @example "Asha"
   * @see sea-ec-sdk/billing_address_first_name
   */
  "billing_address_first_name"?: string;
  /**
   * Last name of the billing address.
   * - billing_address_last_name must be a string (`billing_address_last_name.type`)
   * - warning: billing_address_last_name should not begin or end with white space (`billing_address_last_name.surrounding-space`)
   * @example "Rao"
   * @see sea-ec-sdk/billing_address_last_name
   */
  "billing_address_last_name"?: string;
  /**
   * First line of the billing address.
   * - billing_address_line1 must be a string (`billing_address_line1.type`)
   * - warning: billing_address_line1 should not begin or end with white space (`billing_address_line1.surrounding-space`)
   * @example "Building 1"
   * @see sea-ec-sdk/billing_address_line1
   */
  "billing_address_line1"?: string;
  /**
   * Second line of the billing address.
   * - billing_address_line2 must be a string (`billing_address_line2.type`)
   * - warning: billing_address_line2 should not begin or end with white space (`billing_address_line2.surrounding-space`)
   * @example "Harbour Road"
   * @see sea-ec-sdk/billing_address_line2
   */
  "billing_address_line2"?: string;
  /**
   * Third line of the billing address.
   * - billing_address_line3 must be a string (`billing_address_line3.type`)
   * - warning: billing_address_line3 should not begin or end with white space (`billing_address_line3.surrounding-space`)
   * @example "Block 5"
   * @see sea-ec-sdk/billing_address_line3
   */
  "billing_address_line3"?: string;
  /**
   * City of the billing address.
   * - billing_address_city must be a string (`billing_address_city.type`)
   * - warning: billing_address_city should not begin or end with white space (`billing_address_city.surrounding-space`)
   * @example "Pune"
   * @see sea-ec-sdk/billing_address_city
   */
  "billing_address_city"?: string;
  /**
   * State of the billing address.
   * - billing_address_state must be a string (`billing_address_state.type`)
   * - warning: billing_address_state should not begin or end with white space (`billing_address_state.surrounding-space`)
   * @example "Maharashtra"
   * @see sea-ec-sdk/billing_address_state
   */
  "billing_address_state"?: string;
  /**
   * Country of the billing address.
   * - billing_address_country must be a string (`billing_address_country.type`)
   * - warning: billing_address_country should not begin or end with white space (`billing_address_country.surrounding-space`)
   * @example "India"
   * @see sea-ec-sdk/billing_address_country
   */
  "billing_address_country"?: string;
  /**
   * Postal or zip code of the billing address.
   * - billing_address_postal_code must be a string (`billing_address_postal_code.type`)
   * - warning: billing_address_postal_code should not begin or end with white space (`billing_address_postal_code.surrounding-space`)
   * @example "411001"
   * @see sea-ec-sdk/billing_address_postal_code
   */
  "billing_address_postal_code"?: string;
  /**
   * Mobile or fixed-line number of the billing address.
   * - billing_address_phone must be a string (`billing_address_phone.type`)
   * - warning: billing_address_phone should not begin or end with white space (`billing_address_phone.surrounding-space`)
   * @example "9999999912"
   * @see sea-ec-sdk/billing_address_phone
   */
  "billing_address_phone"?: string;
  /**
   * ISO 3166-1 alpha-3 code of the billing address's country.
   * - billing_address_country_code_iso must be a string (`billing_address_country_code_iso.type`)
   * - warning: billing_address_country_code_iso should be an ISO 3166-1 alpha-3 country code (`billing_address_country_code_iso.enum`)
   * @default IND
   * @example "IND"
   * @see sea-ec-sdk/billing_address_country_code_iso
   */
  "billing_address_country_code_iso"?: string;
  /**
   * First name of the shipping address.
   * - shipping_address_first_name must be a string (`shipping_address_first_name.type`)
   * - warning: shipping_address_first_name should not begin or end with white space (`shipping_address_first_name.surrounding-space`)
   * @example "Asha"
   * @see sea-ec-sdk/shipping_address_first_name
   */
  "shipping_address_first_name"?: string;
  /**
   * Last name of the shipping address.
   * - shipping_address_last_name must be a string (`shipping_address_last_name.type`)
   * - warning: shipping_address_last_name should not begin or end with white space (`shipping_address_last_name.surrounding-space`)
   * @example "Rao"
   * @see sea-ec-sdk/shipping_address_last_name
   */
  "shipping_address_last_name"?: string;
  /**
   * First line of the shipping address.
   * - shipping_address_line1 must be a string (`shipping_address_line1.type`)
   * - warning: shipping_address_line1 should not begin or end with white space (`shipping_address_line1.surrounding-space`)
   * @example "Building 1"
   * @see sea-ec-sdk/shipping_address_line1
   */
  "shipping_address_line1"?: string;
  /**
   * Second line of the shipping address.
   * - shipping_address_line2 must be a string (`shipping_address_line2.type`)
   * - warning: shipping_address_line2 should not begin or end with white space (`shipping_address_line2.surrounding-space`)
   * @example "Harbour Road"
   * @see sea-ec-sdk/shipping_address_line2
   */
  "shipping_address_line2"?: string;
  /**
   * Third line of the shipping address.
   * - shipping_address_line3 must be a string (`shipping_address_line3.type`)
   * - warning: shipping_address_line3 should not begin or end with white space (`shipping_address_line3.surrounding-space`)
   * @example "Block 5"
   * @see sea-ec-sdk/shipping_address_line3
   */
  "shipping_address_line3"?: string;
  /**
   * City of the shipping address.
   * - shipping_address_city must be a string (`shipping_address_city.type`)
   * - warning: shipping_address_city should not begin or end with white space (`shipping_address_city.surrounding-space`)
   * @example "Pune"
   * @see sea-ec-sdk/shipping_address_city
   */
  "shipping_address_city"?: string;
  /**
   * State of the shipping address.
   * - shipping_address_state must be a string (`shipping_address_state.type`)
   * - warning: shipping_address_state should not begin or end with white space (`shipping_address_state.surrounding-space`)
   * @example "Maharashtra"
   * @see sea-ec-sdk/shipping_address_state
   */
  "shipping_address_state"?: string;
  /**
   * Country of the shipping address.
   * - shipping_address_country must be a string (`shipping_address_country.type`)
   * - warning: shipping_address_country should not begin or end with white space (`shipping_address_country.surrounding-space`)
   * @example "India"
   * @see sea-ec-sdk/shipping_address_country
   */
  "shipping_address_country"?: string;
  /**
   * Postal or zip code of the shipping address.
   * - shipping_address_postal_code must be a string (`shipping_address_postal_code.type`)
   * - warning: shipping_address_postal_code should not begin or end with white space (`shipping_address_postal_code.surrounding-space`)
   * @example "411001"
   * @see sea-ec-sdk/shipping_address_postal_code
   */
  "shipping_address_postal_code"?: string;
  /**
   * Mobile or fixed-line number of the shipping address.
   * - shipping_address_phone must be a string (`shipping_address_phone.type`)
   * - warning: shipping_address_phone should not begin or end with white space (`shipping_address_phone.surrounding-space`)
   * @example "9999999912"
   * @see sea-ec-sdk/shipping_address_phone
   */
  "shipping_address_phone"?: string;
  /**
   * ISO 3166-1 alpha-3 code of the shipping address's country.
   * - shipping_address_country_code_iso must be a string (`shipping_address_country_code_iso.type`)
   * - warning: shipping_address_country_code_iso should be an ISO 3166-1 alpha-3 country code (`shipping_address_country_code_iso.enum`)
   * @default IND
   * @example "IND"
   * @see sea-ec-sdk/shipping_address_country_code_iso
   */
  "shipping_address_country_code_iso"?: string;
  /**
   * Which of several accounts at a gateway to use; needed where the dashboard has such a reference.
   * - metadata.JUSPAY:gateway_reference_id must be a string (`metadata.JUSPAY:gateway_reference_id.type`)
   * @example "BUS"
   * @see sea-ec-sdk/gateway_reference_id
   */
  "metadata.JUSPAY:gateway_reference_id"?: string;
  /**
   * The same for one gateway by name.
   * - metadata.<GATEWAY>:gateway_reference_id must be a string (`metadata.<GATEWAY>:gateway_reference_id.type`)
   * @example "test"
   * @see sea-ec-sdk/sample.applepay-key
   */
  [key: `metadata.${string}:gateway_reference_id`]: string | undefined;
  /**
   * Where this order's webhooks go; authenticated as the dashboard says.
   * - metadata.webhook_url must be a string (`metadata.webhook_url.type`)
   * - metadata.webhook_url must be an absolute http or https URL (`metadata.webhook_url.absolute-url`)
   * - warning: metadata.webhook_url should be https, not http (`metadata.webhook_url.https`)
   * @example "https://merchant.example/response"
   * @see sea-ec-sdk/webhook_url
   */
  "metadata.webhook_url"?: string;
  /**
   * false authorises and captures later; true captures at once.
   * - metadata.txns.auto_capture must be a boolean or a string (`metadata.txns.auto_capture.type`)
   * - metadata.txns.auto_capture must be one of true, false (`metadata.txns.auto_capture.enum`)
   * @example "true"
   * @see sea-ec-sdk/auto_capture
   */
  "metadata.txns.auto_capture"?: boolean | string;
  /**
   * true skips the second factor; false asks for it.
   * - metadata.txns.allow_card_no_3ds must be a boolean or a string (`metadata.txns.allow_card_no_3ds.type`)
   * - metadata.txns.allow_card_no_3ds must be one of true, false (`metadata.txns.allow_card_no_3ds.enum`)
   * @example "true"
   * @see sea-ec-sdk/allow_card_no_3ds
   */
  "metadata.txns.allow_card_no_3ds"?: boolean | string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
   * - udf1 must be a string (`udf1.type`)
   * - udf1 must have at most 255 characters (`udf1.maxLength`)
   * - udf1 may hold only letters A-Z a-z, digits 0-9 and the space (`udf1.pattern`)
   * @example "user5349"
   * @see sea-ec-sdk/udf1-5, sea-ec-sdk/introduction.udf
   */
  "udf1"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
   * - udf2 must be a string (`udf2.type`)
   * - udf2 must have at most 255 characters (`udf2.maxLength`)
   * - udf2 may hold only letters A-Z a-z, digits 0-9 and the space (`udf2.pattern`)
   * @example "user5349"
   * @see sea-ec-sdk/udf1-5, sea-ec-sdk/introduction.udf
   */
  "udf2"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
   * - udf3 must be a string (`udf3.type`)
   * - udf3 must have at most 255 characters (`udf3.maxLength`)
   * - udf3 may hold only letters A-Z a-z, digits 0-9 and the space (`udf3.pattern`)
   * @example "user5349"
   * @see sea-ec-sdk/udf1-5, sea-ec-sdk/introduction.udf
   */
  "udf3"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
   * - udf4 must be a string (`udf4.type`)
   * - udf4 must have at most 255 characters (`udf4.maxLength`)
   * - udf4 may hold only letters A-Z a-z, digits 0-9 and the space (`udf4.pattern`)
   * @example "user5349"
   * @see sea-ec-sdk/udf1-5, sea-ec-sdk/introduction.udf
   */
  "udf4"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
   * - udf5 must be a string (`udf5.type`)
   * - udf5 must have at most 255 characters (`udf5.maxLength`)
   * - udf5 may hold only letters A-Z a-z, digits 0-9 and the space (`udf5.pattern`)
   * @example "user5349"
   * @see sea-ec-sdk/udf1-5, sea-ec-sdk/introduction.udf
   */
  "udf5"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
   * - udf6 must be a string (`udf6.type`)
   * - udf6 must have at most 255 characters (`udf6.maxLength`)
   * @example "user_5349"
   * @see sea-ec-sdk/udf6-10, sea-ec-sdk/introduction.udf
   */
  "udf6"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
   * - udf7 must be a string (`udf7.type`)
   * - udf7 must have at most 255 characters (`udf7.maxLength`)
   * @example "user_5349"
   * @see sea-ec-sdk/udf6-10, sea-ec-sdk/introduction.udf
   */
  "udf7"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
   * - udf8 must be a string (`udf8.type`)
   * - udf8 must have at most 255 characters (`udf8.maxLength`)
   * @example "user_5349"
   * @see sea-ec-sdk/udf6-10, sea-ec-sdk/introduction.udf
   */
  "udf8"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
   * - udf9 must be a string (`udf9.type`)
   * - udf9 must have at most 255 characters (`udf9.maxLength`)
   * @example "user_5349"
   * @see sea-ec-sdk/udf6-10, sea-ec-sdk/introduction.udf
   */
  "udf9"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
   * - udf10 must be a string (`udf10.type`)
   * - udf10 must have at most 255 characters (`udf10.maxLength`)
   * @example "user_5349"
   * @see sea-ec-sdk/udf6-10, sea-ec-sdk/introduction.udf
   */
  "udf10"?: string;
  /**
   * Which page PayPal shows first.
   * - metadata.PAYPAL:landing_page must be a string (`metadata.PAYPAL:landing_page.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.landing_page
   */
  "metadata.PAYPAL:landing_page"?: string;
  /**
   * Phone number.
   * - metadata.PAYPAL:phone_number must be a string (`metadata.PAYPAL:phone_number.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.phone_number
   */
  "metadata.PAYPAL:phone_number"?: string;
  /**
   * Country code.
   * - metadata.PAYPAL:country_code must be a string (`metadata.PAYPAL:country_code.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.country_code
   */
  "metadata.PAYPAL:country_code"?: string;
  /**
   * First name.
   * - metadata.PAYPAL:first_name must be a string (`metadata.PAYPAL:first_name.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.first_name
   */
  "metadata.PAYPAL:first_name"?: string;
  /**
   * Last name.
   * - metadata.PAYPAL:last_name must be a string (`metadata.PAYPAL:last_name.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.last_name
   */
  "metadata.PAYPAL:last_name"?: string;
  /**
   * Identifier of a web experience profile.
   * - metadata.PAYPAL:experience_id must be a string (`metadata.PAYPAL:experience_id.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.experience_id
   */
  "metadata.PAYPAL:experience_id"?: string;
  /**
   * Brand name shown to the buyer.
   * - metadata.PAYPAL:brand_name must be a string (`metadata.PAYPAL:brand_name.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.brand_name
   */
  "metadata.PAYPAL:brand_name"?: string;
  /**
   * Additional data.
   * - metadata.PAYPAL:additional_data must be a string (`metadata.PAYPAL:additional_data.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.additional_data
   */
  "metadata.PAYPAL:additional_data"?: string;
  /**
   * Link and Pay, product name.
   * - metadata.PAYPAL:lnp_product_name must be a string (`metadata.PAYPAL:lnp_product_name.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.lnp_product_name
   */
  "metadata.PAYPAL:lnp_product_name"?: string;
  /**
   * Link and Pay, product code.
   * - metadata.PAYPAL:lnp_product_code must be a string (`metadata.PAYPAL:lnp_product_code.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.lnp_product_code
   */
  "metadata.PAYPAL:lnp_product_code"?: string;
  /**
   * Link and Pay, charge pattern.
   * - metadata.PAYPAL:lnp_charge_pattern must be a string (`metadata.PAYPAL:lnp_charge_pattern.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.lnp_charge_pattern
   */
  "metadata.PAYPAL:lnp_charge_pattern"?: string;
  /**
   * Link and Pay, version of the direct wallet.
   * - metadata.PAYPAL:direct_wallet_version must be a string (`metadata.PAYPAL:direct_wallet_version.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.direct_wallet_version
   */
  "metadata.PAYPAL:direct_wallet_version"?: string;
  /**
   * Link and Pay, category of the purchase.
   * - metadata.PAYPAL:purchase_category must be a string (`metadata.PAYPAL:purchase_category.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.purchase_category
   */
  "metadata.PAYPAL:purchase_category"?: string;
  /**
   * Promotion code.
   * - metadata.CCAVENUE_V2:promo_code must be a string (`metadata.CCAVENUE_V2:promo_code.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.ccavenue_v2.promo_code
   */
  "metadata.CCAVENUE_V2:promo_code"?: string;
  /**
   * Third additional text.
   * - metadata.BILLDESK:AdditionalInfo3 must be a string (`metadata.BILLDESK:AdditionalInfo3.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.billdesk.additionalinfo3
   */
  "metadata.BILLDESK:AdditionalInfo3"?: string;
  /**
   * Fourth additional text.
   * - metadata.BILLDESK:AdditionalInfo4 must be a string (`metadata.BILLDESK:AdditionalInfo4.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.billdesk.additionalinfo4
   */
  "metadata.BILLDESK:AdditionalInfo4"?: string;
  /**
   * Campaign code.
   * - metadata.FREECHARGE:campaignCode must be a string (`metadata.FREECHARGE:campaignCode.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.freecharge.campaigncode
   */
  "metadata.FREECHARGE:campaignCode"?: string;
  /**
   * Metadata text.
   * - metadata.CASHFREE:metadata1 must be a string (`metadata.CASHFREE:metadata1.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.cashfree.metadata1
   */
  "metadata.CASHFREE:metadata1"?: string;
  /**
   * Additional text.
   * - metadata.HSBC_UPI:addInfo must be a string (`metadata.HSBC_UPI:addInfo.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.hsbc_upi.addinfo
   */
  "metadata.HSBC_UPI:addInfo"?: string;
  /**
   * Addendum.
   * - metadata.MIGS:vpc_AddendumData must be a string (`metadata.MIGS:vpc_AddendumData.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.migs.vpc_addendumdata
   */
  "metadata.MIGS:vpc_AddendumData"?: string;
  /**
   * Text about the order.
   * - metadata.MIGS:vpc_OrderInfo must be a string (`metadata.MIGS:vpc_OrderInfo.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.migs.vpc_orderinfo
   */
  "metadata.MIGS:vpc_OrderInfo"?: string;
  /**
   * Coupon code.
   * - metadata.OLAMONEY:couponCode must be a string (`metadata.OLAMONEY:couponCode.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.olamoney.couponcode
   */
  "metadata.OLAMONEY:couponCode"?: string;
  /**
   * Identifier of a promotion campaign.
   * - metadata.PAYTM:PROMO_CAMP_ID must be a string (`metadata.PAYTM:PROMO_CAMP_ID.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.paytm.promo_camp_id
   */
  "metadata.PAYTM:PROMO_CAMP_ID"?: string;
  /**
   * Identifier of the customer.
   * - metadata.PAYTM:CUST_ID must be a string (`metadata.PAYTM:CUST_ID.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.paytm.cust_id
   */
  "metadata.PAYTM:CUST_ID"?: string;
  /**
   * The merchant's unique reference.
   * - metadata.PAYTM:MERC_UNQ_REF must be a string (`metadata.PAYTM:MERC_UNQ_REF.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.paytm.merc_unq_ref
   */
  "metadata.PAYTM:MERC_UNQ_REF"?: string;
  /**
   * The merchant's unique reference.
   * - metadata.PAYTM_V2:MERC_UNQ_REF must be a string (`metadata.PAYTM_V2:MERC_UNQ_REF.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.paytm_v2.merc_unq_ref
   */
  "metadata.PAYTM_V2:MERC_UNQ_REF"?: string;
  /**
   * Identifier of the customer.
   * - metadata.PAYTM_V2:CUST_ID must be a string (`metadata.PAYTM_V2:CUST_ID.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.paytm_v2.cust_id
   */
  "metadata.PAYTM_V2:CUST_ID"?: string;
  /**
   * The merchant's metadata of the transaction.
   * - metadata.TATAPAY:merchantTxnMetadata must be a string (`metadata.TATAPAY:merchantTxnMetadata.type`)
   * - warning: metadata.TATAPAY:merchantTxnMetadata is written with a space after the colon (`metadata.TATAPAY:merchantTxnMetadata.printed-space`)
   * @example "text"
   * @see ec-api-in/gateway-keys.tatapay.merchanttxnmetadata
   */
  "metadata.TATAPAY:merchantTxnMetadata"?: string;
  /**
   * Key of an offer.
   * - metadata.PAYU:offer_key must be a string (`metadata.PAYU:offer_key.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.payu.offer_key
   */
  "metadata.PAYU:offer_key"?: string;
  /**
   * Whether an offer applies by itself.
   * - metadata.PAYU:offer_auto_apply must be a string (`metadata.PAYU:offer_auto_apply.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.payu.offer_auto_apply
   */
  "metadata.PAYU:offer_auto_apply"?: string;
  /**
   * User-defined text 1 of the gateway.
   * - metadata.PAYU:udf1 must be a string (`metadata.PAYU:udf1.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.payu.udf1
   */
  "metadata.PAYU:udf1"?: string;
  /**
   * User-defined text 2 of the gateway.
   * - metadata.PAYU:udf2 must be a string (`metadata.PAYU:udf2.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.payu.udf2
   */
  "metadata.PAYU:udf2"?: string;
  /**
   * User-defined text 3 of the gateway.
   * - metadata.PAYU:udf3 must be a string (`metadata.PAYU:udf3.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.payu.udf3
   */
  "metadata.PAYU:udf3"?: string;
  /**
   * User-defined text 4 of the gateway.
   * - metadata.PAYU:udf4 must be a string (`metadata.PAYU:udf4.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.payu.udf4
   */
  "metadata.PAYU:udf4"?: string;
  /**
   * User-defined text 5 of the gateway.
   * - metadata.PAYU:udf5 must be a string (`metadata.PAYU:udf5.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.payu.udf5
   */
  "metadata.PAYU:udf5"?: string;
  /**
   * The merchant's context.
   * - metadata.PHONEPE:merchantContext must be a string (`metadata.PHONEPE:merchantContext.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.phonepe.merchantcontext
   */
  "metadata.PHONEPE:merchantContext"?: string;
  /**
   * Note with the identifier of the customer.
   * - metadata.RAZORPAY:notes[cust_id] must be a string (`metadata.RAZORPAY:notes[cust_id].type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.razorpay.notes-cust_id
   */
  "metadata.RAZORPAY:notes[cust_id]"?: string;
  /**
   * Note with the name of the customer.
   * - metadata.RAZORPAY:notes[cust_name] must be a string (`metadata.RAZORPAY:notes[cust_name].type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.razorpay.notes-cust_name
   */
  "metadata.RAZORPAY:notes[cust_name]"?: string;
  /**
   * Identifier of an offer.
   * - metadata.RAZORPAY:offer_id must be a string (`metadata.RAZORPAY:offer_id.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.razorpay.offer_id
   */
  "metadata.RAZORPAY:offer_id"?: string;
  /**
   * Booking reference.
   * - metadata.razorpay:PNR must be a string (`metadata.razorpay:PNR.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.razorpay_lower.pnr
   */
  "metadata.razorpay:PNR"?: string;
  /**
   * Identifier of the payment.
   * - metadata.razorpay:PaymentID must be a string (`metadata.razorpay:PaymentID.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.razorpay_lower.paymentid
   */
  "metadata.razorpay:PaymentID"?: string;
  /**
   * Line of business.
   * - metadata.razorpay:lob must be a string (`metadata.razorpay:lob.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.razorpay_lower.lob
   */
  "metadata.razorpay:lob"?: string;
}

/** Portable: Orders that every documented variant takes; derived from the others. */
export interface PortableOrder {
  /**
   * Your own identifier of the order, unique for each order.
   * - order_id must be sent (`order_id.required`)
   * - order_id must be a string (`order_id.type`)
   * - order_id must have at least 1 character (`order_id.minLength`)
   * - order_id must have at most 17 characters (`order_id.maxLength`)
   * - order_id may hold only letters A-Z a-z and digits 0-9 (`order_id.pattern`)
   * - order_id must begin with a letter or digit and may hold only letters A-Z a-z, digits 0-9 and _ . ( ) { } + ~ - (`order_id.observed-charset`)
   * @example "orderid9876580"
   * @see sea-ec-sdk/order_id, sea-ec-sdk/introduction.mandatory
   */
  "order_id": string;
  /**
   * What the customer pays, in the currency's main unit, as plain decimal text.
   * - amount must be sent (`amount.required`)
   * - amount must be a string or a number (`amount.type`)
   * - amount must not be negative (`amount.minimum`)
   * - amount as a JSON number must be at most 9007199254740991 (`amount.maximum`)
   * - amount must be a plain decimal number with at most 2 decimals (`amount.pattern`)
   * - amount must have at most 2 decimals (`amount.scale`)
   * - warning: amount is zero, which works only once Juspay has enabled it for you (`amount.zero`)
   * - warning: amount should be a string, not a JSON number (`amount.json-number`)
   * - warning: amount looks like an amount in paise or cents (`amount.paise`)
   * @example "1.00"
   * @see sea-ec-sdk/amount, sea-ec-sdk/introduction.mandatory
   */
  "amount": string | number;
  /**
   * ISO 4217 code of the currency; the page takes five of them.
   * - warning: currency should be sent (`currency.required`)
   * - currency must be a string (`currency.type`)
   * - currency must be one of HKD, EUR, USD, GBP, INR (`currency.enum`)
   * @default INR
   * @example "INR"
   * @see sea-ec-sdk/currency
   */
  "currency"?: string;
  /**
   * Short text about the order, handed to gateways that have a place for it.
   * - description must be a string (`description.type`)
   * - warning: description should not begin or end with white space (`description.surrounding-space`)
   * @example "Two tickets"
   * @see sea-ec-sdk/description
   */
  "description"?: string;
  /**
   * Where the customer is sent after payment; outranks the URL of the account's settings.
   * - return_url must be a string (`return_url.type`)
   * - return_url must be an absolute http or https URL (`return_url.absolute-url`)
   * - return_url must not have a query (`return_url.no-query`)
   * - return_url must name a host, not an IP address (`return_url.no-ip-host`)
   * - warning: return_url should be https, not http (`return_url.https`)
   * - warning: return_url should have no fragment (`return_url.no-fragment`)
   * - warning: return_url should hold no user name or password (`return_url.no-userinfo`)
   * - warning: return_url should not lead to localhost (`return_url.no-localhost`)
   * @example "https://shop.example.com"
   * @see sea-ec-sdk/return_url
   */
  "return_url"?: string;
  /**
   * Identifier of the product, for a purchase of a single one.
   * - product_id must be a string (`product_id.type`)
   * - warning: product_id should not begin or end with white space (`product_id.surrounding-space`)
   * @example "prod-141833"
   * @see sea-ec-sdk/product_id
   */
  "product_id"?: string;
  /**
   * Juspay's number of the gateway that you prefer for this order.
   * - gateway_id must be an integer or a string (`gateway_id.type`)
   * - gateway_id must be at least 0 (`gateway_id.minimum`)
   * - gateway_id as a JSON number must be at most 9007199254740991 (`gateway_id.maximum`)
   * - gateway_id must hold digits 0-9 only, and at least one (`gateway_id.pattern`)
   * @example "15"
   * @see sea-ec-sdk/gateway_id
   */
  "gateway_id"?: number | string;
  /**
   * Which of authentication, authorisation and capture the transaction performs.
   * - txn_type must be a string (`txn_type.type`)
   * - txn_type must be one of AUTHENTICATION, AUTHORIZATION, CAPTURE, AUTHN_AUTHZ, AUTHZ_CAPTURE (`txn_type.enum`)
   * - warning: txn_type captures nothing, yet metadata.txns.auto_capture asks for a capture (`txn_type.auto-capture`)
   * @example "AUTHZ_CAPTURE"
   * @see sea-ec-sdk/txn_type
   */
  "txn_type"?: string;
  /**
   * Your own identifier of the customer; the empty string for a guest.
   * - warning: customer_id should be sent (`customer_id.required`)
   * - customer_id must be a string (`customer_id.type`)
   * @example "customer-id-007"
   * @see sea-ec-sdk/customer_id
   */
  "customer_id"?: string;
  /**
   * The customer's e-mail address.
   * - warning: customer_email should be sent (`customer_email.required`)
   * - customer_email must be a string (`customer_email.type`)
   * - customer_email must be an e-mail address (`customer_email.address`)
   * - warning: customer_email should hold only letters, digits and . _ % + - @ (`customer_email.special-characters`)
   * @example "guest@example.com"
   * @see sea-ec-sdk/customer_email
   */
  "customer_email"?: string;
  /**
   * The customer's mobile or fixed-line number; send it where the gateway needs it.
   * - customer_phone must be a string (`customer_phone.type`)
   * - warning: customer_phone should not begin or end with white space (`customer_phone.surrounding-space`)
   * @example "9999999912"
   * @see sea-ec-sdk/customer_phone
   */
  "customer_phone"?: string;
  /**
   * Country calling code of the mobile number, without the plus sign.
   * - mobile_country_code must be an integer or a string (`mobile_country_code.type`)
   * - mobile_country_code must be at least 0 (`mobile_country_code.minimum`)
   * - mobile_country_code as a JSON number must be at most 9007199254740991 (`mobile_country_code.maximum`)
   * - mobile_country_code must hold digits 0-9 only, and at least one (`mobile_country_code.pattern`)
   * @example "91"
   * @see sea-ec-sdk/mobile_country_code, sea-ec-sdk/mobile_country_code.warning
   */
  "mobile_country_code"?: number | string;
  /**
   * Asks for the client-side token that Hyper SDK calls need.
   * - options.get_client_auth_token must be a boolean or a string (`options.get_client_auth_token.type`)
   * - options.get_client_auth_token must be one of true, false (`options.get_client_auth_token.enum`)
   * - warning: options.get_client_auth_token should be true, the only value that Juspay's page gives (`options.get_client_auth_token.only-true`)
   * @example "true"
   * @see sea-ec-sdk/options.get_client_auth_token
   */
  "options.get_client_auth_token"?: boolean | string;
  /**
   * First name of the billing address.
   * - billing_address_first_name must be a string (`billing_address_first_name.type`)
   * - warning: billing_address_first_name should not begin or end with white space (`billing_address_first_name.surrounding-space`)
   * @example "Asha"
   * @see sea-ec-sdk/billing_address_first_name
   */
  "billing_address_first_name"?: string;
  /**
   * Last name of the billing address.
   * - billing_address_last_name must be a string (`billing_address_last_name.type`)
   * - warning: billing_address_last_name should not begin or end with white space (`billing_address_last_name.surrounding-space`)
   * @example "Rao"
   * @see sea-ec-sdk/billing_address_last_name
   */
  "billing_address_last_name"?: string;
  /**
   * First line of the billing address.
   * - billing_address_line1 must be a string (`billing_address_line1.type`)
   * - warning: billing_address_line1 should not begin or end with white space (`billing_address_line1.surrounding-space`)
   * @example "Building 1"
   * @see sea-ec-sdk/billing_address_line1
   */
  "billing_address_line1"?: string;
  /**
   * Second line of the billing address.
   * - billing_address_line2 must be a string (`billing_address_line2.type`)
   * - warning: billing_address_line2 should not begin or end with white space (`billing_address_line2.surrounding-space`)
   * @example "Harbour Road"
   * @see sea-ec-sdk/billing_address_line2
   */
  "billing_address_line2"?: string;
  /**
   * Third line of the billing address.
   * - billing_address_line3 must be a string (`billing_address_line3.type`)
   * - warning: billing_address_line3 should not begin or end with white space (`billing_address_line3.surrounding-space`)
   * @example "Block 5"
   * @see sea-ec-sdk/billing_address_line3
   */
  "billing_address_line3"?: string;
  /**
   * City of the billing address.
   * - billing_address_city must be a string (`billing_address_city.type`)
   * - warning: billing_address_city should not begin or end with white space (`billing_address_city.surrounding-space`)
   * @example "Pune"
   * @see sea-ec-sdk/billing_address_city
   */
  "billing_address_city"?: string;
  /**
   * State of the billing address.
   * - billing_address_state must be a string (`billing_address_state.type`)
   * - warning: billing_address_state should not begin or end with white space (`billing_address_state.surrounding-space`)
   * @example "Maharashtra"
   * @see sea-ec-sdk/billing_address_state
   */
  "billing_address_state"?: string;
  /**
   * Country of the billing address.
   * - billing_address_country must be a string (`billing_address_country.type`)
   * - warning: billing_address_country should not begin or end with white space (`billing_address_country.surrounding-space`)
   * @example "India"
   * @see sea-ec-sdk/billing_address_country
   */
  "billing_address_country"?: string;
  /**
   * Postal or zip code of the billing address.
   * - billing_address_postal_code must be a string (`billing_address_postal_code.type`)
   * - warning: billing_address_postal_code should not begin or end with white space (`billing_address_postal_code.surrounding-space`)
   * @example "411001"
   * @see sea-ec-sdk/billing_address_postal_code
   */
  "billing_address_postal_code"?: string;
  /**
   * Mobile or fixed-line number of the billing address.
   * - billing_address_phone must be a string (`billing_address_phone.type`)
   * - warning: billing_address_phone should not begin or end with white space (`billing_address_phone.surrounding-space`)
   * @example "9999999912"
   * @see sea-ec-sdk/billing_address_phone
   */
  "billing_address_phone"?: string;
  /**
   * ISO 3166-1 alpha-3 code of the billing address's country.
   * - billing_address_country_code_iso must be a string (`billing_address_country_code_iso.type`)
   * - warning: billing_address_country_code_iso should be an ISO 3166-1 alpha-3 country code (`billing_address_country_code_iso.enum`)
   * @default IND
   * @example "IND"
   * @see sea-ec-sdk/billing_address_country_code_iso
   */
  "billing_address_country_code_iso"?: string;
  /**
   * First name of the shipping address.
   * - shipping_address_first_name must be a string (`shipping_address_first_name.type`)
   * - warning: shipping_address_first_name should not begin or end with white space (`shipping_address_first_name.surrounding-space`)
   * @example "Asha"
   * @see sea-ec-sdk/shipping_address_first_name
   */
  "shipping_address_first_name"?: string;
  /**
   * Last name of the shipping address.
   * - shipping_address_last_name must be a string (`shipping_address_last_name.type`)
   * - warning: shipping_address_last_name should not begin or end with white space (`shipping_address_last_name.surrounding-space`)
   * @example "Rao"
   * @see sea-ec-sdk/shipping_address_last_name
   */
  "shipping_address_last_name"?: string;
  /**
   * First line of the shipping address.
   * - shipping_address_line1 must be a string (`shipping_address_line1.type`)
   * - warning: shipping_address_line1 should not begin or end with white space (`shipping_address_line1.surrounding-space`)
   * @example "Building 1"
   * @see sea-ec-sdk/shipping_address_line1
   */
  "shipping_address_line1"?: string;
  /**
   * Second line of the shipping address.
   * - shipping_address_line2 must be a string (`shipping_address_line2.type`)
   * - warning: shipping_address_line2 should not begin or end with white space (`shipping_address_line2.surrounding-space`)
   * @example "Harbour Road"
   * @see sea-ec-sdk/shipping_address_line2
   */
  "shipping_address_line2"?: string;
  /**
   * Third line of the shipping address.
   * - shipping_address_line3 must be a string (`shipping_address_line3.type`)
   * - warning: shipping_address_line3 should not begin or end with white space (`shipping_address_line3.surrounding-space`)
   * @example "Block 5"
   * @see sea-ec-sdk/shipping_address_line3
   */
  "shipping_address_line3"?: string;
  /**
   * City of the shipping address.
   * - shipping_address_city must be a string (`shipping_address_city.type`)
   * - warning: shipping_address_city should not begin or end with white space (`shipping_address_city.surrounding-space`)
   * @example "Pune"
   * @see sea-ec-sdk/shipping_address_city
   */
  "shipping_address_city"?: string;
  /**
   * State of the shipping address.
   * - shipping_address_state must be a string (`shipping_address_state.type`)
   * - warning: shipping_address_state should not begin or end with white space (`shipping_address_state.surrounding-space`)
   * @example "Maharashtra"
   * @see sea-ec-sdk/shipping_address_state
   */
  "shipping_address_state"?: string;
  /**
   * Country of the shipping address.
   * - shipping_address_country must be a string (`shipping_address_country.type`)
   * - warning: shipping_address_country should not begin or end with white space (`shipping_address_country.surrounding-space`)
   * @example "India"
   * @see sea-ec-sdk/shipping_address_country
   */
  "shipping_address_country"?: string;
  /**
   * Postal or zip code of the shipping address.
   * - shipping_address_postal_code must be a string (`shipping_address_postal_code.type`)
   * - warning: shipping_address_postal_code should not begin or end with white space (`shipping_address_postal_code.surrounding-space`)
   * @example "411001"
   * @see sea-ec-sdk/shipping_address_postal_code
   */
  "shipping_address_postal_code"?: string;
  /**
   * Mobile or fixed-line number of the shipping address.
   * - shipping_address_phone must be a string (`shipping_address_phone.type`)
   * - warning: shipping_address_phone should not begin or end with white space (`shipping_address_phone.surrounding-space`)
   * @example "9999999912"
   * @see sea-ec-sdk/shipping_address_phone
   */
  "shipping_address_phone"?: string;
  /**
   * ISO 3166-1 alpha-3 code of the shipping address's country.
   * - shipping_address_country_code_iso must be a string (`shipping_address_country_code_iso.type`)
   * - warning: shipping_address_country_code_iso should be an ISO 3166-1 alpha-3 country code (`shipping_address_country_code_iso.enum`)
   * @default IND
   * @example "IND"
   * @see sea-ec-sdk/shipping_address_country_code_iso
   */
  "shipping_address_country_code_iso"?: string;
  /**
   * Which of several accounts at a gateway to use; needed where the dashboard has such a reference.
   * - metadata.JUSPAY:gateway_reference_id must be a string (`metadata.JUSPAY:gateway_reference_id.type`)
   * @example "BUS"
   * @see sea-ec-sdk/gateway_reference_id
   */
  "metadata.JUSPAY:gateway_reference_id"?: string;
  /**
   * The same for one gateway by name.
   * - metadata.<GATEWAY>:gateway_reference_id must be a string (`metadata.<GATEWAY>:gateway_reference_id.type`)
   * @example "test"
   * @see sea-ec-sdk/sample.applepay-key
   */
  [key: `metadata.${string}:gateway_reference_id`]: string | undefined;
  /**
   * Where this order's webhooks go; authenticated as the dashboard says.
   * - metadata.webhook_url must be a string (`metadata.webhook_url.type`)
   * - metadata.webhook_url must be an absolute http or https URL (`metadata.webhook_url.absolute-url`)
   * - warning: metadata.webhook_url should be https, not http (`metadata.webhook_url.https`)
   * @example "https://merchant.example/response"
   * @see sea-ec-sdk/webhook_url
   */
  "metadata.webhook_url"?: string;
  /**
   * false authorises and captures later; true captures at once.
   * - metadata.txns.auto_capture must be a boolean or a string (`metadata.txns.auto_capture.type`)
   * - metadata.txns.auto_capture must be one of true, false (`metadata.txns.auto_capture.enum`)
   * @example "true"
   * @see sea-ec-sdk/auto_capture
   */
  "metadata.txns.auto_capture"?: boolean | string;
  /**
   * true skips the second factor; false asks for it.
   * - metadata.txns.allow_card_no_3ds must be a boolean or a string (`metadata.txns.allow_card_no_3ds.type`)
   * - metadata.txns.allow_card_no_3ds must be one of true, false (`metadata.txns.allow_card_no_3ds.enum`)
   * @example "true"
   * @see sea-ec-sdk/allow_card_no_3ds
   */
  "metadata.txns.allow_card_no_3ds"?: boolean | string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
   * - udf1 must be a string (`udf1.type`)
   * - udf1 must have at most 255 characters (`udf1.maxLength`)
   * - udf1 may hold only letters A-Z a-z, digits 0-9 and the space (`udf1.pattern`)
   * @example "user5349"
   * @see sea-ec-sdk/udf1-5, sea-ec-sdk/introduction.udf
   */
  "udf1"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
   * - udf2 must be a string (`udf2.type`)
   * - udf2 must have at most 255 characters (`udf2.maxLength`)
   * - udf2 may hold only letters A-Z a-z, digits 0-9 and the space (`udf2.pattern`)
   * @example "user5349"
   * @see sea-ec-sdk/udf1-5, sea-ec-sdk/introduction.udf
   */
  "udf2"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
   * - udf3 must be a string (`udf3.type`)
   * - udf3 must have at most 255 characters (`udf3.maxLength`)
   * - udf3 may hold only letters A-Z a-z, digits 0-9 and the space (`udf3.pattern`)
   * @example "user5349"
   * @see sea-ec-sdk/udf1-5, sea-ec-sdk/introduction.udf
   */
  "udf3"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
   * - udf4 must be a string (`udf4.type`)
   * - udf4 must have at most 255 characters (`udf4.maxLength`)
   * - udf4 may hold only letters A-Z a-z, digits 0-9 and the space (`udf4.pattern`)
   * @example "user5349"
   * @see sea-ec-sdk/udf1-5, sea-ec-sdk/introduction.udf
   */
  "udf4"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
   * - udf5 must be a string (`udf5.type`)
   * - udf5 must have at most 255 characters (`udf5.maxLength`)
   * - udf5 may hold only letters A-Z a-z, digits 0-9 and the space (`udf5.pattern`)
   * @example "user5349"
   * @see sea-ec-sdk/udf1-5, sea-ec-sdk/introduction.udf
   */
  "udf5"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
   * - udf6 must be a string (`udf6.type`)
   * - udf6 must have at most 255 characters (`udf6.maxLength`)
   * @example "user_5349"
   * @see sea-ec-sdk/udf6-10, sea-ec-sdk/introduction.udf
   */
  "udf6"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
   * - udf7 must be a string (`udf7.type`)
   * - udf7 must have at most 255 characters (`udf7.maxLength`)
   * @example "user_5349"
   * @see sea-ec-sdk/udf6-10, sea-ec-sdk/introduction.udf
   */
  "udf7"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
   * - udf8 must be a string (`udf8.type`)
   * - udf8 must have at most 255 characters (`udf8.maxLength`)
   * @example "user_5349"
   * @see sea-ec-sdk/udf6-10, sea-ec-sdk/introduction.udf
   */
  "udf8"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
   * - udf9 must be a string (`udf9.type`)
   * - udf9 must have at most 255 characters (`udf9.maxLength`)
   * @example "user_5349"
   * @see sea-ec-sdk/udf6-10, sea-ec-sdk/introduction.udf
   */
  "udf9"?: string;
  /**
   * Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
   * - udf10 must be a string (`udf10.type`)
   * - udf10 must have at most 255 characters (`udf10.maxLength`)
   * @example "user_5349"
   * @see sea-ec-sdk/udf6-10, sea-ec-sdk/introduction.udf
   */
  "udf10"?: string;
  /**
   * Promotion code.
   * - metadata.PG1:promo_code must be a string (`metadata.PG1:promo_code.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.pg1.promo_code
   */
  "metadata.PG1:promo_code"?: string;
  /**
   * Third additional text.
   * - metadata.PG2:AdditionalInfo3 must be a string (`metadata.PG2:AdditionalInfo3.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.pg2.additionalinfo3
   */
  "metadata.PG2:AdditionalInfo3"?: string;
  /**
   * Campaign code.
   * - metadata.PG3:campaignCode must be a string (`metadata.PG3:campaignCode.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.pg3.campaigncode
   */
  "metadata.PG3:campaignCode"?: string;
  /**
   * Text about the order.
   * - metadata.PG4:OrderInfo must be a string (`metadata.PG4:OrderInfo.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.pg4.orderinfo
   */
  "metadata.PG4:OrderInfo"?: string;
  /**
   * Which page PayPal shows first.
   * - metadata.PAYPAL:landing_page must be a string (`metadata.PAYPAL:landing_page.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.landing_page
   */
  "metadata.PAYPAL:landing_page"?: string;
  /**
   * Phone number.
   * - metadata.PAYPAL:phone_number must be a string (`metadata.PAYPAL:phone_number.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.phone_number
   */
  "metadata.PAYPAL:phone_number"?: string;
  /**
   * Country code.
   * - metadata.PAYPAL:country_code must be a string (`metadata.PAYPAL:country_code.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.country_code
   */
  "metadata.PAYPAL:country_code"?: string;
  /**
   * First name.
   * - metadata.PAYPAL:first_name must be a string (`metadata.PAYPAL:first_name.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.first_name
   */
  "metadata.PAYPAL:first_name"?: string;
  /**
   * Last name.
   * - metadata.PAYPAL:last_name must be a string (`metadata.PAYPAL:last_name.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.last_name
   */
  "metadata.PAYPAL:last_name"?: string;
  /**
   * Identifier of a web experience profile.
   * - metadata.PAYPAL:experience_id must be a string (`metadata.PAYPAL:experience_id.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.experience_id
   */
  "metadata.PAYPAL:experience_id"?: string;
  /**
   * Brand name shown to the buyer.
   * - metadata.PAYPAL:brand_name must be a string (`metadata.PAYPAL:brand_name.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.brand_name
   */
  "metadata.PAYPAL:brand_name"?: string;
  /**
   * Additional data.
   * - metadata.PAYPAL:additional_data must be a string (`metadata.PAYPAL:additional_data.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.additional_data
   */
  "metadata.PAYPAL:additional_data"?: string;
  /**
   * Link and Pay, product name.
   * - metadata.PAYPAL:lnp_product_name must be a string (`metadata.PAYPAL:lnp_product_name.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.lnp_product_name
   */
  "metadata.PAYPAL:lnp_product_name"?: string;
  /**
   * Link and Pay, product code.
   * - metadata.PAYPAL:lnp_product_code must be a string (`metadata.PAYPAL:lnp_product_code.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.lnp_product_code
   */
  "metadata.PAYPAL:lnp_product_code"?: string;
  /**
   * Link and Pay, charge pattern.
   * - metadata.PAYPAL:lnp_charge_pattern must be a string (`metadata.PAYPAL:lnp_charge_pattern.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.lnp_charge_pattern
   */
  "metadata.PAYPAL:lnp_charge_pattern"?: string;
  /**
   * Link and Pay, version of the direct wallet.
   * - metadata.PAYPAL:direct_wallet_version must be a string (`metadata.PAYPAL:direct_wallet_version.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.direct_wallet_version
   */
  "metadata.PAYPAL:direct_wallet_version"?: string;
  /**
   * Link and Pay, category of the purchase.
   * - metadata.PAYPAL:purchase_category must be a string (`metadata.PAYPAL:purchase_category.type`)
   * @example "text"
   * @see sea-ec-sdk/gateway-keys.paypal.purchase_category
   */
  "metadata.PAYPAL:purchase_category"?: string;
  /**
   * Whether the customer already had an offer on the merchant's own page, so that none is given twice.
   * - metadata.CRED:offers_applied must be a boolean or a string (`metadata.CRED:offers_applied.type`)
   * - metadata.CRED:offers_applied must be one of true, false (`metadata.CRED:offers_applied.enum`)
   * - warning: metadata.CRED:offers_applied is sent under its bare name, offers_applied (`metadata.CRED:offers_applied.bare-name`)
   * - warning: metadata.CRED:offers_applied has its value in its name, after a colon (`metadata.CRED:offers_applied.colon-value`)
   * @example "false"
   * @see cred-pay/offers_applied
   */
  "metadata.CRED:offers_applied"?: boolean | string;
  /**
   * Promotion code.
   * - metadata.CCAVENUE_V2:promo_code must be a string (`metadata.CCAVENUE_V2:promo_code.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.ccavenue_v2.promo_code
   */
  "metadata.CCAVENUE_V2:promo_code"?: string;
  /**
   * Third additional text.
   * - metadata.BILLDESK:AdditionalInfo3 must be a string (`metadata.BILLDESK:AdditionalInfo3.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.billdesk.additionalinfo3
   */
  "metadata.BILLDESK:AdditionalInfo3"?: string;
  /**
   * Fourth additional text.
   * - metadata.BILLDESK:AdditionalInfo4 must be a string (`metadata.BILLDESK:AdditionalInfo4.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.billdesk.additionalinfo4
   */
  "metadata.BILLDESK:AdditionalInfo4"?: string;
  /**
   * Campaign code.
   * - metadata.FREECHARGE:campaignCode must be a string (`metadata.FREECHARGE:campaignCode.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.freecharge.campaigncode
   */
  "metadata.FREECHARGE:campaignCode"?: string;
  /**
   * Metadata text.
   * - metadata.CASHFREE:metadata1 must be a string (`metadata.CASHFREE:metadata1.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.cashfree.metadata1
   */
  "metadata.CASHFREE:metadata1"?: string;
  /**
   * Additional text.
   * - metadata.HSBC_UPI:addInfo must be a string (`metadata.HSBC_UPI:addInfo.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.hsbc_upi.addinfo
   */
  "metadata.HSBC_UPI:addInfo"?: string;
  /**
   * Addendum.
   * - metadata.MIGS:vpc_AddendumData must be a string (`metadata.MIGS:vpc_AddendumData.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.migs.vpc_addendumdata
   */
  "metadata.MIGS:vpc_AddendumData"?: string;
  /**
   * Text about the order.
   * - metadata.MIGS:vpc_OrderInfo must be a string (`metadata.MIGS:vpc_OrderInfo.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.migs.vpc_orderinfo
   */
  "metadata.MIGS:vpc_OrderInfo"?: string;
  /**
   * Coupon code.
   * - metadata.OLAMONEY:couponCode must be a string (`metadata.OLAMONEY:couponCode.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.olamoney.couponcode
   */
  "metadata.OLAMONEY:couponCode"?: string;
  /**
   * Identifier of a promotion campaign.
   * - metadata.PAYTM:PROMO_CAMP_ID must be a string (`metadata.PAYTM:PROMO_CAMP_ID.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.paytm.promo_camp_id
   */
  "metadata.PAYTM:PROMO_CAMP_ID"?: string;
  /**
   * Identifier of the customer.
   * - metadata.PAYTM:CUST_ID must be a string (`metadata.PAYTM:CUST_ID.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.paytm.cust_id
   */
  "metadata.PAYTM:CUST_ID"?: string;
  /**
   * The merchant's unique reference.
   * - metadata.PAYTM:MERC_UNQ_REF must be a string (`metadata.PAYTM:MERC_UNQ_REF.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.paytm.merc_unq_ref
   */
  "metadata.PAYTM:MERC_UNQ_REF"?: string;
  /**
   * The merchant's unique reference.
   * - metadata.PAYTM_V2:MERC_UNQ_REF must be a string (`metadata.PAYTM_V2:MERC_UNQ_REF.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.paytm_v2.merc_unq_ref
   */
  "metadata.PAYTM_V2:MERC_UNQ_REF"?: string;
  /**
   * Identifier of the customer.
   * - metadata.PAYTM_V2:CUST_ID must be a string (`metadata.PAYTM_V2:CUST_ID.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.paytm_v2.cust_id
   */
  "metadata.PAYTM_V2:CUST_ID"?: string;
  /**
   * The merchant's metadata of the transaction.
   * - metadata.TATAPAY:merchantTxnMetadata must be a string (`metadata.TATAPAY:merchantTxnMetadata.type`)
   * - warning: metadata.TATAPAY:merchantTxnMetadata is written with a space after the colon (`metadata.TATAPAY:merchantTxnMetadata.printed-space`)
   * @example "text"
   * @see ec-api-in/gateway-keys.tatapay.merchanttxnmetadata
   */
  "metadata.TATAPAY:merchantTxnMetadata"?: string;
  /**
   * Key of an offer.
   * - metadata.PAYU:offer_key must be a string (`metadata.PAYU:offer_key.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.payu.offer_key
   */
  "metadata.PAYU:offer_key"?: string;
  /**
   * Whether an offer applies by itself.
   * - metadata.PAYU:offer_auto_apply must be a string (`metadata.PAYU:offer_auto_apply.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.payu.offer_auto_apply
   */
  "metadata.PAYU:offer_auto_apply"?: string;
  /**
   * User-defined text 1 of the gateway.
   * - metadata.PAYU:udf1 must be a string (`metadata.PAYU:udf1.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.payu.udf1
   */
  "metadata.PAYU:udf1"?: string;
  /**
   * User-defined text 2 of the gateway.
   * - metadata.PAYU:udf2 must be a string (`metadata.PAYU:udf2.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.payu.udf2
   */
  "metadata.PAYU:udf2"?: string;
  /**
   * User-defined text 3 of the gateway.
   * - metadata.PAYU:udf3 must be a string (`metadata.PAYU:udf3.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.payu.udf3
   */
  "metadata.PAYU:udf3"?: string;
  /**
   * User-defined text 4 of the gateway.
   * - metadata.PAYU:udf4 must be a string (`metadata.PAYU:udf4.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.payu.udf4
   */
  "metadata.PAYU:udf4"?: string;
  /**
   * User-defined text 5 of the gateway.
   * - metadata.PAYU:udf5 must be a string (`metadata.PAYU:udf5.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.payu.udf5
   */
  "metadata.PAYU:udf5"?: string;
  /**
   * The merchant's context.
   * - metadata.PHONEPE:merchantContext must be a string (`metadata.PHONEPE:merchantContext.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.phonepe.merchantcontext
   */
  "metadata.PHONEPE:merchantContext"?: string;
  /**
   * Note with the identifier of the customer.
   * - metadata.RAZORPAY:notes[cust_id] must be a string (`metadata.RAZORPAY:notes[cust_id].type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.razorpay.notes-cust_id
   */
  "metadata.RAZORPAY:notes[cust_id]"?: string;
  /**
   * Note with the name of the customer.
   * - metadata.RAZORPAY:notes[cust_name] must be a string (`metadata.RAZORPAY:notes[cust_name].type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.razorpay.notes-cust_name
   */
  "metadata.RAZORPAY:notes[cust_name]"?: string;
  /**
   * Identifier of an offer.
   * - metadata.RAZORPAY:offer_id must be a string (`metadata.RAZORPAY:offer_id.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.razorpay.offer_id
   */
  "metadata.RAZORPAY:offer_id"?: string;
  /**
   * Booking reference.
   * - metadata.razorpay:PNR must be a string (`metadata.razorpay:PNR.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.razorpay_lower.pnr
   */
  "metadata.razorpay:PNR"?: string;
  /**
   * Identifier of the payment.
   * - metadata.razorpay:PaymentID must be a string (`metadata.razorpay:PaymentID.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.razorpay_lower.paymentid
   */
  "metadata.razorpay:PaymentID"?: string;
  /**
   * Line of business.
   * - metadata.razorpay:lob must be a string (`metadata.razorpay:lob.type`)
   * @example "text"
   * @see ec-api-in/gateway-keys.razorpay_lower.lob
   */
  "metadata.razorpay:lob"?: string;
}

/** An order of the default profile. */
export type Order = ExpressCheckoutGlobalOrder;
