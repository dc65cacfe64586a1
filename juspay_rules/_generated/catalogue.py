"""What is known of each rule, for the commands that explain; nothing else imports it.

Generated from schemas/ by `make generate`; never edited.
"""

from juspay_rules.catalogue import (
    Decision,
    Document,
    Example,
    Examples,
    Field,
    Profile,
    Row,
    Rule,
    Statement,
    Verdicts,
)

EVERY = ("express-checkout-global", "cred-pay", "express-checkout-india", "portable")

POLICIES: dict[str, str] = {
    "documented": "As written: what the documents say. The default.",
    "strict": "Every warning is an error.",
    "observed": "What Juspay's sandbox was seen to take in 2023 is one step softer: an error becomes a warning, a warning is dropped. The rest as documented.",
}

OBSERVED: dict[str, str] = {
    "accepted": "The sandbox took values that break this rule. Under policy observed it is softer therefore: an error becomes a warning, a warning is dropped.",
    "rejected": "The sandbox refused values that break this rule.",
    "altered": "The sandbox took a value that breaks this rule, and stored another one.",
    "unknown": "Nothing certain is known of what it does with values that break this rule.",
}

DOCUMENTS: dict[str, Document] = {
    "sea-ec-sdk": Document(
        title="Express Checkout SDK Global, 5.1 Create Order API",
        address="https://juspay.io/sea/docs/express-checkout-sdk-global/capacitor/base-sdk-integration/1-create-order-api",
    ),
    "cred-pay": Document(
        title="CRED Pay, Create Order API",
        address="https://juspay.io/api-reference/docs/cred-pay/create-order",
    ),
    "ec-api-in": Document(
        title="Express Checkout Headless (India), Create Order API",
        address="https://docs.juspay.io/ec-headless/capacitor/base-sdk-integration/create-order-api",
    ),
    "sandbox-2023": Document(
        title="Twelve request and reply pairs with the sandbox, in the history of juspay/expresscheckout-dotnet-sdk",
        address="https://github.com/juspay/expresscheckout-dotnet-sdk",
    ),
    "own-advice": Document(title="Advice of this project"),
}

ROWS: dict[str, Row] = {
    "cred-pay/purpose": Row(
        where="Title and first paragraph",
        says="Creates an order that stands for the shopping cart; only then can a payment start.",
    ),
    "cred-pay/authorization": Row(
        where="Authorization", says="User name is the API key, the password is empty."
    ),
    "cred-pay/authorization.example": Row(
        where="Authorization, example", says="Base64 alone, without the word Basic before it."
    ),
    "cred-pay/content-type": Row(where="Content-Type", says="The form encoding."),
    "cred-pay/x-routing-id": Row(
        where="x-routing-id",
        says="Recommended to be the customer_id, or another id for a guest; the same in every call of one customer.",
    ),
    "cred-pay/x-routing-id.example": Row(where="x-routing-id, example", says="customer_1122."),
    "cred-pay/headers": Row(
        where="The list of headers as a whole",
        says="It mentions Authorization, Content-Type and x-routing-id; x-merchantid is absent.",
    ),
    "cred-pay/order_id": Row(
        where="order_id", says="Identifies the order; alphanumeric, fewer than 18 characters."
    ),
    "cred-pay/amount": Row(where="amount", says="The same text as the global page's."),
    "cred-pay/offers_applied.purpose": Row(
        where="offers_applied, first paragraph",
        says="The field keeps a discount from being given twice.",
    ),
    "cred-pay/offers_applied": Row(
        where="offers_applied, second paragraph",
        says="The merchant should pass it as true or false at order creation, by whether an offer was applied on its own page.",
    ),
    "cred-pay/sample": Row(
        where="Sample request published beside the page",
        says="order_id, amount 100 and, by a slip, the key metadata.CRED:offers_applied:false, a colon where the equals sign belongs.",
    ),
    "cred-pay/body": Row(
        where="The list of fields as a whole",
        says="It mentions order_id, amount and offers_applied; every other field of the global page is absent.",
    ),
    "cred-pay/replies.200": Row(
        where="200", says="status, status_id, id, order_id and payment_links."
    ),
    "cred-pay/replies.400": Row(
        where="400",
        says="Bad Request, details of missing keys with an example text, and further details; the names are lost.",
    ),
    "ec-api-in/introduction": Row(where="Introduction", says="The same text as the global page."),
    "ec-api-in/gateway-keys": Row(
        where="Introduction, table of gateway keys",
        says="The real names of gateways and their keys; the copy is cut off.",
    ),
    "ec-api-in/gateway-keys.paypal": Row(
        where="Introduction, table of gateway keys, after razorpay", says="Cut off before PAYPAL."
    ),
    "ec-api-in/gateway-keys.ccavenue_v2.promo_code": Row(
        where="Introduction, table of gateway keys, CCAVENUE_V2",
        says="Promotion code. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.billdesk.additionalinfo3": Row(
        where="Introduction, table of gateway keys, BILLDESK",
        says="Third additional text. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.billdesk.additionalinfo4": Row(
        where="Introduction, table of gateway keys, BILLDESK",
        says="Fourth additional text. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.freecharge.campaigncode": Row(
        where="Introduction, table of gateway keys, FREECHARGE",
        says="Campaign code. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.cashfree.metadata1": Row(
        where="Introduction, table of gateway keys, CASHFREE",
        says="The row of GOCASHFREE prints the key under CASHFREE. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.hsbc_upi.addinfo": Row(
        where="Introduction, table of gateway keys, HSBC_UPI",
        says="Additional text. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.migs.vpc_addendumdata": Row(
        where="Introduction, table of gateway keys, MIGS",
        says="Addendum. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.migs.vpc_orderinfo": Row(
        where="Introduction, table of gateway keys, MIGS",
        says="Text about the order. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.olamoney.couponcode": Row(
        where="Introduction, table of gateway keys, OLAMONEY",
        says="Coupon code. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.paytm.promo_camp_id": Row(
        where="Introduction, table of gateway keys, PAYTM",
        says="Identifier of a promotion campaign. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.paytm.cust_id": Row(
        where="Introduction, table of gateway keys, PAYTM",
        says="Identifier of the customer. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.paytm.merc_unq_ref": Row(
        where="Introduction, table of gateway keys, PAYTM",
        says="The merchant's unique reference. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.paytm_v2.merc_unq_ref": Row(
        where="Introduction, table of gateway keys, PAYTM_V2",
        says="The merchant's unique reference. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.paytm_v2.cust_id": Row(
        where="Introduction, table of gateway keys, PAYTM_V2",
        says="Identifier of the customer. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.tatapay.merchanttxnmetadata": Row(
        where="Introduction, table of gateway keys, TATAPAY",
        says="The key is printed with a space after the colon. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.payu.offer_key": Row(
        where="Introduction, table of gateway keys, PAYU",
        says="Key of an offer. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.payu.offer_auto_apply": Row(
        where="Introduction, table of gateway keys, PAYU",
        says="Whether an offer applies by itself. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.payu.udf1": Row(
        where="Introduction, table of gateway keys, PAYU",
        says="User-defined text 1 of the gateway. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.payu.udf2": Row(
        where="Introduction, table of gateway keys, PAYU",
        says="User-defined text 2 of the gateway. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.payu.udf3": Row(
        where="Introduction, table of gateway keys, PAYU",
        says="User-defined text 3 of the gateway. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.payu.udf4": Row(
        where="Introduction, table of gateway keys, PAYU",
        says="User-defined text 4 of the gateway. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.payu.udf5": Row(
        where="Introduction, table of gateway keys, PAYU",
        says="User-defined text 5 of the gateway. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.phonepe.merchantcontext": Row(
        where="Introduction, table of gateway keys, PHONEPE",
        says="The merchant's context. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.razorpay.notes-cust_id": Row(
        where="Introduction, table of gateway keys, RAZORPAY",
        says="Note with the identifier of the customer. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.razorpay.notes-cust_name": Row(
        where="Introduction, table of gateway keys, RAZORPAY",
        says="Note with the name of the customer. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.razorpay.offer_id": Row(
        where="Introduction, table of gateway keys, RAZORPAY",
        says="Identifier of an offer. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.razorpay_lower.pnr": Row(
        where="Introduction, table of gateway keys, razorpay",
        says="Booking reference. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.razorpay_lower.paymentid": Row(
        where="Introduction, table of gateway keys, razorpay",
        says="Identifier of the payment. No type or length is stated.",
    ),
    "ec-api-in/gateway-keys.razorpay_lower.lob": Row(
        where="Introduction, table of gateway keys, razorpay",
        says="Line of business. No type or length is stated.",
    ),
    "own-advice/interoperable-json": Row(
        where="RFC 8259, sections 4 to 8",
        says="Numbers beyond 2^53-1, duplicate names, NaN, encodings other than UTF-8, half surrogates and deep nesting are where readers of JSON part ways.",
    ),
    "own-advice/email-grammar": Row(
        where="HTML Standard, valid e-mail address",
        says="A regular expression for the e-mail input.",
    ),
    "own-advice/url-parts": Row(
        where="URL Standard, and the practice of payment pages",
        says="A fragment stays in the browser, user info is logged, localhost is the customer's machine, http can be read and changed on the way.",
    ),
    "own-advice/txn-type-auto-capture": Row(
        where="The two entries read together",
        says="A transaction that captures nothing beside a flag that asks for a capture.",
    ),
    "own-advice/gate": Row(
        where="What a check of files sees beside single orders",
        says="A variable has no value to judge, an identifier that is used twice names two orders, and what is expected or suppressed has to be so.",
    ),
    "own-advice/headers": Row(
        where="RFC 9110, sections 5.3 and 5.5",
        says="A header is a name and a text of printable characters; one that takes a single value stands once.",
    ),
    "own-advice/card-numbers": Row(
        where="ISO/IEC 7812-1, the prefixes and lengths that issuers publish, and PCI DSS, requirement 3",
        says="A card number has 13 to 19 digits here, an issuer's prefix, and a check digit by Luhn's rule. Where it is kept, the whole of PCI DSS applies.",
    ),
    "own-advice/credentials": Row(
        where="RFC 6750 and RFC 7617, the shapes of tokens in RFC 7519 and RFC 7468, and what AWS, GitHub, Google and Stripe publish of their keys",
        says="A credential has a mark before it or in it that tells it from other text.",
    ),
    "own-advice/unseen-characters": Row(
        where="Unicode Standard Annex 9 and Unicode Technical Report 36",
        says="Controls have no place in text, white space apart, and characters that change its direction make it read otherwise than it is.",
    ),
    "own-advice/paise": Row(
        where="The practice of other payment pages, whose amounts are in the smallest unit",
        says="An amount in paise is a whole number a hundred times too large.",
    ),
    "sandbox-2023/order-id-punctuation": Row(
        where='Request and reply pairs, order_id with "_" or "."', says="Answered with 200."
    ),
    "sandbox-2023/order-id-refused": Row(
        where="Request and reply pairs, order_id with $ # @ ! & *",
        says="Answered with a 400 whose text names the characters that are taken.",
    ),
    "sandbox-2023/amount-truncated": Row(
        where="Request and reply pairs, amount 1.026456",
        says="Answered with 200 and stored as 1.02, the rest cut off without a word.",
    ),
    "sandbox-2023/unlisted-field": Row(
        where="Request and reply pairs, a field that no page lists",
        says="Answered with 200; whether the field was read is unknown.",
    ),
    "sandbox-2023/minimal-order": Row(
        where="Request and reply pairs, amount 10 without currency, customer or e-mail",
        says="Answered with 200 and stored as INR.",
    ),
    "sandbox-2023/return-url-without-scheme": Row(
        where="Request and reply pairs, return_url without a scheme",
        says="Answered with 200 and echoed.",
    ),
    "sandbox-2023/never-seen": Row(
        where="What no pair shows",
        says="An order_id over 20, a missing currency in a JSON body, a duplicate order_id.",
    ),
    "sea-ec-sdk/introduction.mandatory": Row(
        where="Introduction",
        says="Amount and order id are mandatory; contact details and customer id depend on the gateway.",
    ),
    "sea-ec-sdk/content-type": Row(
        where="Content-Type",
        says="The section names application/json, the header entry and the sample the form encoding.",
    ),
    "sea-ec-sdk/body": Row(where="Body Parameters", says="The list of body fields in groups."),
    "sea-ec-sdk/order_id": Row(
        where="Body Parameters, Basic Parameters, order_id",
        says="Identifies the order; alphanumeric, fewer than 21 characters; a string, required.",
    ),
    "sea-ec-sdk/amount": Row(
        where="Body Parameters, Basic Parameters, amount",
        says="What the customer has to pay, a double or integer as text with up to two decimals; tagged Double, required.",
    ),
    "sea-ec-sdk/amount.note-zero": Row(
        where="Body Parameters, Basic Parameters, amount, note",
        says="An order over zero is possible after an enablement by Juspay.",
    ),
    "sea-ec-sdk/errors.amount-missing": Row(
        where="Error Codes, row 2",
        says="Without the amount the answer is a 400 that names the field; the printed JSON lacks its last brace.",
    ),
    "sea-ec-sdk/errors.amount-negative": Row(
        where="Error Codes, row 3", says="A negative amount is answered with a 400."
    ),
    "sea-ec-sdk/errors.amount-positive-integer": Row(
        where="Error Codes, row 4", says="A positive integer as amount is answered with a 400."
    ),
    "sea-ec-sdk/errors.order_id-missing": Row(
        where="Error Codes, row 6",
        says="Without order_id the answer is a 400 that names the missing field.",
    ),
    "sea-ec-sdk/sample.request": Row(
        where="Sample Code Snippets, Sample Request",
        says="A curl command with 44 form fields; a space is missing before the backslashes after the x-merchantid header and after mobile_country_code=91.",
    ),
    "sea-ec-sdk/page.title": Row(
        where="Front matter and title", says="The page's address and title, API version default."
    ),
    "sea-ec-sdk/page.purpose": Row(
        where="Introduction, first paragraph",
        says="A server-to-server call that creates an order and fetches a client_auth_token.",
    ),
    "sea-ec-sdk/introduction.udf": Row(
        where="Introduction, UDF",
        says="Ten UDFs, shown back in status and webhooks, sometimes sent to gateways; special characters only in udf6 to udf10.",
    ),
    "sea-ec-sdk/introduction.metadata": Row(
        where="Introduction, metadata",
        says="Metadata carries a gateway's own parameters; the sentence breaks off before the table.",
    ),
    "sea-ec-sdk/introduction.auth-note": Row(
        where="Introduction, note", says="The API key is to be Base64 encoded."
    ),
    "sea-ec-sdk/introduction.customer-note": Row(
        where="Introduction, note on implicit customers",
        says="Without the Customer API a customer can be created with the order, after an enablement by Juspay.",
    ),
    "sea-ec-sdk/gateway-keys": Row(
        where="Introduction, table of gateway keys",
        says="Seventeen rows of gateway and key, two with a trailing space, PG1 to PG4 as stand-ins, five rows of PAYPAL for Link and Pay.",
    ),
    "sea-ec-sdk/endpoints": Row(
        where="Endpoints and Request Type", says="POST to the sandbox or the production address."
    ),
    "sea-ec-sdk/authorization": Row(
        where="Authorization, Basic Auth",
        says="User name is the API key, the password is empty; Base64, required.",
    ),
    "sea-ec-sdk/sample.authorization": Row(
        where="Sample Request and the example of Authorization",
        says="Basic and a value in which stars, or a run of the letter x, stand for most of the key.",
    ),
    "sea-ec-sdk/headers.x-merchantid": Row(
        where="Headers, x-merchantid",
        says="Recommended; identifies the merchant, case-sensitive, helps routing.",
    ),
    "sea-ec-sdk/headers.content-type": Row(
        where="Headers, Content-Type", says="The form encoding, where the section above says JSON."
    ),
    "sea-ec-sdk/sample.leading-space": Row(
        where="Sample Request, billing_address_line2", says="The value begins with a space."
    ),
    "sea-ec-sdk/sample.country-code": Row(
        where="Sample Request, both country codes",
        says="HKD, a currency, where a country code belongs; the country beside it is Saudi Arabia.",
    ),
    "sea-ec-sdk/sample.http": Row(where="Sample Request, return_url", says="An http address."),
    "sea-ec-sdk/sample.applepay-key": Row(
        where="Sample Request, gateway_reference_id of APPLEPAY",
        says="A gateway that no table lists, its colon percent-encoded.",
    ),
    "sea-ec-sdk/sample.values": Row(
        where="Sample Request, the other values",
        says="An order of 100.00 HKD by a named guest, with both flags true and ten udf values.",
    ),
    "sea-ec-sdk/sample.replies": Row(
        where="Sample Response, 200, 400, 403, 401", says="One body for each status."
    ),
    "sea-ec-sdk/options.get_client_auth_token": Row(
        where="Body Parameters, Basic Parameters, options.get_client_auth_token",
        says="Needed for Hyper SDK calls; the only value given is true; a string.",
    ),
    "sea-ec-sdk/customer_id": Row(
        where="Body Parameters, Basic Parameters, customer_id",
        says="The merchant's name of the customer; the empty string for a guest; a string, tagged required.",
    ),
    "sea-ec-sdk/customer_email": Row(
        where="Body Parameters, Basic Parameters, customer_email",
        says="E-mail address; must be sent where the gateway needs it; a string.",
    ),
    "sea-ec-sdk/customer_phone": Row(
        where="Body Parameters, Basic Parameters, customer_phone",
        says="Mobile or fixed-line number; must be sent where the gateway needs it; a string.",
    ),
    "sea-ec-sdk/mobile_country_code": Row(
        where="Body Parameters, Basic Parameters, mobile_country_code",
        says="Numeric, without the plus sign; tagged String.",
    ),
    "sea-ec-sdk/mobile_country_code.warning": Row(
        where="Body Parameters, Basic Parameters, mobile_country_code, warning",
        says="A value that is not numeric is answered with a 400.",
    ),
    "sea-ec-sdk/currency": Row(
        where="Body Parameters, Basic Parameters, currency",
        says="An ISO text, one of five; the default is INR.",
    ),
    "sea-ec-sdk/description": Row(
        where="Body Parameters, Basic Parameters, description",
        says="Short text, handed to gateways that have a place for it; a string.",
    ),
    "sea-ec-sdk/return_url": Row(
        where="Body Parameters, Basic Parameters, return_url",
        says="Fully qualified; no query parameters and no IP address; outranks the account's settings; gives control back to the SDK.",
    ),
    "sea-ec-sdk/product_id": Row(
        where="Body Parameters, Basic Parameters, product_id",
        says="Identifier of the product; the printed example is a person's name.",
    ),
    "sea-ec-sdk/gateway_id": Row(
        where="Body Parameters, Basic Parameters, gateway_id",
        says="Number of the preferred gateway; the mapping is on another page; tagged Number, Tag.",
    ),
    "sea-ec-sdk/billing_address_first_name": Row(
        where="Body Parameters, Basic Parameters, billing_address_first_name",
        says="First name of the billing address; a string.",
    ),
    "sea-ec-sdk/billing_address_last_name": Row(
        where="Body Parameters, Basic Parameters, billing_address_last_name",
        says="Last name of the billing address; a string.",
    ),
    "sea-ec-sdk/billing_address_line1": Row(
        where="Body Parameters, Basic Parameters, billing_address_line1",
        says="First line of the billing address; a string.",
    ),
    "sea-ec-sdk/billing_address_line2": Row(
        where="Body Parameters, Basic Parameters, billing_address_line2",
        says="Second line of the billing address; a string.",
    ),
    "sea-ec-sdk/billing_address_line3": Row(
        where="Body Parameters, Basic Parameters, billing_address_line3",
        says="Third line of the billing address; a string.",
    ),
    "sea-ec-sdk/billing_address_city": Row(
        where="Body Parameters, Basic Parameters, billing_address_city",
        says="City of the billing address; a string.",
    ),
    "sea-ec-sdk/billing_address_state": Row(
        where="Body Parameters, Basic Parameters, billing_address_state",
        says="State of the billing address; a string.",
    ),
    "sea-ec-sdk/billing_address_country": Row(
        where="Body Parameters, Basic Parameters, billing_address_country",
        says="Country of the billing address; a string.",
    ),
    "sea-ec-sdk/billing_address_postal_code": Row(
        where="Body Parameters, Basic Parameters, billing_address_postal_code",
        says="Postal or zip code of the billing address; a string.",
    ),
    "sea-ec-sdk/billing_address_phone": Row(
        where="Body Parameters, Basic Parameters, billing_address_phone",
        says="Mobile or fixed-line number of the billing address; a string.",
    ),
    "sea-ec-sdk/billing_address_country_code_iso": Row(
        where="Body Parameters, Basic Parameters, billing_address_country_code_iso",
        says="ISO country code, IND by default; country of the billing address; a string.",
    ),
    "sea-ec-sdk/shipping_address_first_name": Row(
        where="Body Parameters, Basic Parameters, shipping_address_first_name",
        says="First name of the shipping address; a string.",
    ),
    "sea-ec-sdk/shipping_address_last_name": Row(
        where="Body Parameters, Basic Parameters, shipping_address_last_name",
        says="Last name of the shipping address; a string.",
    ),
    "sea-ec-sdk/shipping_address_line1": Row(
        where="Body Parameters, Basic Parameters, shipping_address_line1",
        says="First line of the shipping address; a string.",
    ),
    "sea-ec-sdk/shipping_address_line2": Row(
        where="Body Parameters, Basic Parameters, shipping_address_line2",
        says="Second line of the shipping address; a string.",
    ),
    "sea-ec-sdk/shipping_address_line3": Row(
        where="Body Parameters, Basic Parameters, shipping_address_line3",
        says="Third line of the shipping address; a string.",
    ),
    "sea-ec-sdk/shipping_address_city": Row(
        where="Body Parameters, Basic Parameters, shipping_address_city",
        says="City of the shipping address; a string.",
    ),
    "sea-ec-sdk/shipping_address_state": Row(
        where="Body Parameters, Basic Parameters, shipping_address_state",
        says="State of the shipping address; a string.",
    ),
    "sea-ec-sdk/shipping_address_country": Row(
        where="Body Parameters, Basic Parameters, shipping_address_country",
        says="Country of the shipping address; a string.",
    ),
    "sea-ec-sdk/shipping_address_postal_code": Row(
        where="Body Parameters, Basic Parameters, shipping_address_postal_code",
        says="Postal or zip code of the shipping address; a string.",
    ),
    "sea-ec-sdk/shipping_address_phone": Row(
        where="Body Parameters, Basic Parameters, shipping_address_phone",
        says="Mobile or fixed-line number of the shipping address; a string.",
    ),
    "sea-ec-sdk/shipping_address_country_code_iso": Row(
        where="Body Parameters, Basic Parameters, shipping_address_country_code_iso",
        says="ISO country code, IND by default; country of the shipping address; a string.",
    ),
    "sea-ec-sdk/gateway-keys.pg1.promo_code": Row(
        where="Introduction, table of gateway keys, PG1",
        says="Promotion code. No type or length is stated.",
    ),
    "sea-ec-sdk/gateway-keys.pg2.additionalinfo3": Row(
        where="Introduction, table of gateway keys, PG2",
        says="Third additional text. No type or length is stated.",
    ),
    "sea-ec-sdk/gateway-keys.pg3.campaigncode": Row(
        where="Introduction, table of gateway keys, PG3",
        says="Campaign code. No type or length is stated.",
    ),
    "sea-ec-sdk/gateway-keys.pg4.orderinfo": Row(
        where="Introduction, table of gateway keys, PG4",
        says="Text about the order. No type or length is stated.",
    ),
    "sea-ec-sdk/gateway-keys.paypal.landing_page": Row(
        where="Introduction, table of gateway keys, PAYPAL",
        says="Which page PayPal shows first. No type or length is stated.",
    ),
    "sea-ec-sdk/gateway-keys.paypal.phone_number": Row(
        where="Introduction, table of gateway keys, PAYPAL",
        says="Phone number. No type or length is stated.",
    ),
    "sea-ec-sdk/gateway-keys.paypal.country_code": Row(
        where="Introduction, table of gateway keys, PAYPAL",
        says="Country code. No type or length is stated.",
    ),
    "sea-ec-sdk/gateway-keys.paypal.first_name": Row(
        where="Introduction, table of gateway keys, PAYPAL",
        says="First name. No type or length is stated.",
    ),
    "sea-ec-sdk/gateway-keys.paypal.last_name": Row(
        where="Introduction, table of gateway keys, PAYPAL",
        says="Last name. No type or length is stated.",
    ),
    "sea-ec-sdk/gateway-keys.paypal.experience_id": Row(
        where="Introduction, table of gateway keys, PAYPAL",
        says="Identifier of a web experience profile. No type or length is stated.",
    ),
    "sea-ec-sdk/gateway-keys.paypal.brand_name": Row(
        where="Introduction, table of gateway keys, PAYPAL",
        says="Brand name shown to the buyer. No type or length is stated.",
    ),
    "sea-ec-sdk/gateway-keys.paypal.additional_data": Row(
        where="Introduction, table of gateway keys, PAYPAL",
        says="Additional data. No type or length is stated.",
    ),
    "sea-ec-sdk/gateway-keys.paypal.lnp_product_name": Row(
        where="Introduction, table of gateway keys, PAYPAL for Link and Pay",
        says="Link and Pay, product name. No type or length is stated.",
    ),
    "sea-ec-sdk/gateway-keys.paypal.lnp_product_code": Row(
        where="Introduction, table of gateway keys, PAYPAL for Link and Pay",
        says="Link and Pay, product code. No type or length is stated.",
    ),
    "sea-ec-sdk/gateway-keys.paypal.lnp_charge_pattern": Row(
        where="Introduction, table of gateway keys, PAYPAL for Link and Pay",
        says="Link and Pay, charge pattern. No type or length is stated.",
    ),
    "sea-ec-sdk/gateway-keys.paypal.direct_wallet_version": Row(
        where="Introduction, table of gateway keys, PAYPAL for Link and Pay",
        says="Link and Pay, version of the direct wallet. No type or length is stated.",
    ),
    "sea-ec-sdk/gateway-keys.paypal.purchase_category": Row(
        where="Introduction, table of gateway keys, PAYPAL for Link and Pay",
        says="Link and Pay, category of the purchase. No type or length is stated.",
    ),
    "sea-ec-sdk/gateway_reference_id": Row(
        where="Body Parameters, Metadata Object, metadata.JUSPAY:gateway_reference_id",
        says="Mandatory where a gateway was created with such a reference on the dashboard; a string, conditional.",
    ),
    "sea-ec-sdk/webhook_url": Row(
        where="Body Parameters, Metadata Object, metadata.webhook_url",
        says="An address for this order's webhooks; a string, optional; the example is https.",
    ),
    "sea-ec-sdk/auto_capture": Row(
        where="Body Parameters, Metadata Object, metadata.txns.auto_capture",
        says="false for pre-authorisation and capture, true for automatic capture; Boolean.",
    ),
    "sea-ec-sdk/allow_card_no_3ds": Row(
        where="Body Parameters, Metadata Object, metadata.txns.allow_card_no_3ds",
        says="true for no second factor, false for the standard one; Boolean.",
    ),
    "sea-ec-sdk/txn_type": Row(
        where="Body Parameters, Metadata Object, txn_type",
        says="Five values, each with what it performs; String, conditional.",
    ),
    "sea-ec-sdk/udf1-5": Row(
        where="Body Parameters, User Defined Parameters, udf1 to udf5",
        says="Up to 255 characters, no special characters; the example is letters and digits.",
    ),
    "sea-ec-sdk/udf6-10": Row(
        where="Body Parameters, User Defined Parameters, udf6 to udf10",
        says="Up to 255 characters, special characters supported; the example holds an underscore.",
    ),
    "sea-ec-sdk/replies.200": Row(
        where="API Responses, 200",
        says="status (NEW in the text, CREATED in the sample), status_id, id, order_id and payment_links, whose children are capitalised here.",
    ),
    "sea-ec-sdk/replies.400": Row(
        where="API Responses, 400", says="error_message, status and error_info with its children."
    ),
    "sea-ec-sdk/replies.401": Row(
        where="API Responses, 401", says="error_code, status and error_info with its children."
    ),
    "sea-ec-sdk/errors.currency-missing": Row(
        where="Error Codes, row 1",
        says="Without the currency the answer is a 400 that names the field.",
    ),
    "sea-ec-sdk/errors.customer_email-missing": Row(
        where="Error Codes, row 5",
        says="Without customer_email the answer is a 400 that calls it customerEmail and speaks of special characters.",
    ),
    "sea-ec-sdk/errors.key-missing": Row(
        where="Error Codes, row 7", says="Without an API key the answer is a 403."
    ),
    "sea-ec-sdk/errors.key-invalid": Row(
        where="Error Codes, row 8", says="With an invalid API key the answer is a 401."
    ),
    "sea-ec-sdk/errors.address": Row(
        where="Error Codes, row 9", says="From an address that is not allowed the answer is a 403."
    ),
}

DECISIONS: dict[str, Decision] = {
    "length-less-than": Decision(
        question="Is an order_id of exactly the stated number of characters too long?",
        readings=(("The length is less than 21, so 20 is the most.", ("sea-ec-sdk/order_id",)),),
        ours='"Less than N" means at most N-1; lengths count Unicode code points.',
        why="It is what the words say, and the only reading that no server can refuse.",
    ),
    "empty-order-id": Decision(
        question="May order_id be the empty string?",
        readings=(
            (
                "The field is required and identifies the order, so an empty text is none.",
                ("sea-ec-sdk/order_id",),
            ),
        ),
        ours="It has at least one character.",
        why="An identifier that is empty identifies nothing, and form bodies send empty texts by accident.",
    ),
    "order-id-characters": Decision(
        question="Which characters may an order_id hold?",
        readings=(
            ("Letters and digits only.", ("sea-ec-sdk/order_id",)),
            (
                "It begins with a letter or digit and may also hold hyphen, underscore, brackets, braces, plus, tilde and point.",
                ("sandbox-2023/order-id-refused", "sandbox-2023/order-id-punctuation"),
            ),
        ),
        ours="Documented and strict follow the page; under observed the page's rule is a warning, and the sandbox's own charset is the error.",
        why="The page is the promise. What the sandbox took in 2023 is evidence, and helps a merchant whose ids hold an underscore already.",
    ),
    "amount-as-number": Decision(
        question="May the amount be a JSON number?",
        readings=(
            (
                "The amount is a double or an integer written as text; the tag says Double.",
                ("sea-ec-sdk/amount",),
            ),
            (
                "A positive integer is answered with a 400.",
                ("sea-ec-sdk/errors.amount-positive-integer",),
            ),
        ),
        ours="A number is taken, with a warning to send text.",
        why="The page contradicts itself, which caps the rule at a warning; text is right under both readings and never loses a decimal.",
    ),
    "amount-zero": Decision(
        question="Is an amount of zero valid?",
        readings=(
            ("It is feasible, once Juspay has enabled it.", ("sea-ec-sdk/amount.note-zero",)),
        ),
        ours="A warning.",
        why="Whether it is enabled is known to the merchant alone.",
    ),
    "interoperable-json": Decision(
        question="How large may a JSON number be?",
        readings=(
            (
                "Beyond 2^53-1 programs do not agree on a number's value (RFC 8259, section 6).",
                ("own-advice/interoperable-json",),
            ),
        ),
        ours="A number beyond that is an error; text has no such limit.",
        why="Two readers of one body would take different amounts.",
    ),
    "null-is-not-absent": Decision(
        question="Is a field that holds null absent?",
        readings=(("No document speaks of null.", ("sea-ec-sdk/body",)),),
        ours="null is a value of the wrong type, never absence.",
        why="A form body cannot send it, and a server that reads it as a text takes it for a name.",
    ),
    "unknown-fields": Decision(
        question="What of a key that no page lists?",
        readings=(
            ("The page lists the fields and says nothing of others.", ("sea-ec-sdk/body",)),
            (
                "The sandbox answered an order with an unlisted field with 200; whether it read the field is unknown.",
                ("sandbox-2023/unlisted-field",),
            ),
        ),
        ours="A warning with the nearest known name.",
        why="It is nearly always a misspelt name, and sometimes a field of another product.",
    ),
    "body-reading": Decision(
        question="How is a body read that parsers do not agree on?",
        readings=(
            (
                "The page names two content types and says nothing of broken bodies.",
                ("sea-ec-sdk/content-type",),
            ),
        ),
        ours="Duplicate keys, NaN, bad escapes, invalid UTF-8, half surrogates and deep nesting are refused.",
        why="Each is read differently by different parsers, so that what was checked would not be what is charged.",
    ),
    "curl-as-meant": Decision(
        question="How is a curl command read in which a space before a line's last backslash is missing?",
        readings=(
            (
                "A shell glues the next option to the value; the sample would send no Authorization header and a wrong mobile_country_code.",
                ("sea-ec-sdk/sample.request",),
            ),
            (
                "The page means two options, as everywhere else in the sample.",
                ("sea-ec-sdk/sample.request",),
            ),
        ),
        ours="The command is read as it was meant, with a warning at its line.",
        why="The mistake is one of typing, and whoever pastes the command should learn of it here and not from a 403.",
    ),
    "gate-findings": Decision(
        question="What does a check of files say beside the rules of each order?",
        readings=(
            (
                "The page calls order_id unique; it knows nothing of files.",
                ("sea-ec-sdk/order_id",),
            ),
            (
                "A gate that passes over what it cannot judge, or keeps an exception nobody needs, is believed for no good reason.",
                ("own-advice/gate",),
            ),
        ),
        ours="Warnings for what may be meant so, errors for an expectation that fails and an exception that has run out.",
        why="Two files may hold the same order on purpose, but a promise in a configuration that does not hold is always a mistake.",
    ),
    "order-id-length": Decision(
        question="How long may an order_id be?",
        readings=(
            ("Fewer than 21 characters, on the global page.", ("sea-ec-sdk/order_id",)),
            ("Fewer than 18 characters, on the page of CRED Pay.", ("cred-pay/order_id",)),
        ),
        ours="Each profile has its own page's limit; portable has the smaller one.",
        why="They are documents of different products, so neither contradicts the other within its own.",
    ),
    "length-up-to": Decision(
        question="Is a udf of exactly 255 characters too long?",
        readings=(
            ("Up to 255 characters, so 255 is taken.", ("sea-ec-sdk/udf1-5", "sea-ec-sdk/udf6-10")),
        ),
        ours="255 code points are taken, 256 are not.",
        why="It is what the words say.",
    ),
    "udf-special-characters": Decision(
        question="Which characters are special in udf1 to udf5?",
        readings=(
            (
                "No special characters, and the example holds letters and digits only.",
                ("sea-ec-sdk/udf1-5",),
            ),
            (
                "Whoever needs special characters uses udf6 to udf10, whose example holds an underscore.",
                ("sea-ec-sdk/udf6-10", "sea-ec-sdk/introduction.udf"),
            ),
        ),
        ours="Letters A-Z a-z, digits and the space are plain; everything else is special, the underscore too.",
        why="The underscore stands only in the example of the fields that take special characters. A space is in no list of special characters, and refusing it would refuse two words.",
    ),
    "currency-presence": Decision(
        question="May the currency be left out?",
        readings=(
            ("It may; the default is INR.", ("sea-ec-sdk/currency",)),
            (
                "An order without it is answered with a 400.",
                ("sea-ec-sdk/errors.currency-missing",),
            ),
            (
                "The sandbox stored a form order without it as INR; of a JSON body nothing is known.",
                ("sandbox-2023/minimal-order",),
            ),
        ),
        ours="A warning.",
        why="The page contradicts itself, which caps the rule at a warning.",
    ),
    "currency-list": Decision(
        question="Which currencies are taken?",
        readings=(("HKD, EUR, USD, GBP and INR, as ISO codes.", ("sea-ec-sdk/currency",)),),
        ours="Exactly these five, in capital letters.",
        why="The entry calls them the accepted values, and nothing contradicts it.",
    ),
    "customer-presence": Decision(
        question="Must customer_id and customer_email be sent?",
        readings=(
            (
                "The entry of customer_id is tagged required; the error table answers an order without e-mail with a 400.",
                ("sea-ec-sdk/customer_id", "sea-ec-sdk/errors.customer_email-missing"),
            ),
            (
                "Only amount and order id are mandatory; contact details and customer id depend on the gateway.",
                ("sea-ec-sdk/introduction.mandatory",),
            ),
            ("The sandbox took orders with neither.", ("sandbox-2023/minimal-order",)),
        ),
        ours="A warning for each.",
        why="The page contradicts itself, which caps the rules at a warning.",
    ),
    "email-grammar": Decision(
        question="What is an e-mail address?",
        readings=(
            ("The entry says e-mail address and no more.", ("sea-ec-sdk/customer_email",)),
            (
                "The grammar that browsers use for their e-mail input, in ASCII.",
                ("own-advice/email-grammar",),
            ),
        ),
        ours="The WHATWG grammar with at least one dot in the domain.",
        why="Six formats of that name disagree; this one is a single regular expression that every engine reads alike. An address without a dot reaches nobody outside.",
    ),
    "email-special-characters": Decision(
        question="May an e-mail address hold special characters?",
        readings=(
            (
                "The text of an error says that it should not.",
                ("sea-ec-sdk/errors.customer_email-missing",),
            ),
            (
                "The entry states no such limit, and addresses like o'neil@ exist.",
                ("sea-ec-sdk/customer_email",),
            ),
        ),
        ours="A warning for characters outside of A-Z a-z 0-9 . _ % + - @.",
        why="The error's text names no characters, and it is printed for another scenario.",
    ),
    "digits-type": Decision(
        question="Are mobile_country_code and gateway_id numbers or text?",
        readings=(
            (
                "mobile_country_code is tagged String and numeric, without a plus sign; gateway_id is tagged Number.",
                ("sea-ec-sdk/mobile_country_code", "sea-ec-sdk/gateway_id"),
            ),
            ("In a form body every value is text.", ("sea-ec-sdk/content-type",)),
        ),
        ours="A JSON integer from 0, or digits as text.",
        why="Both readings name the same number, and a form has no other way.",
    ),
    "flag-type": Decision(
        question="Are the flags native booleans or text?",
        readings=(
            (
                "The two metadata.txns flags are tagged Boolean, options.get_client_auth_token string.",
                (
                    "sea-ec-sdk/auto_capture",
                    "sea-ec-sdk/allow_card_no_3ds",
                    "sea-ec-sdk/options.get_client_auth_token",
                ),
            ),
            ("In a form body every value is text.", ("sea-ec-sdk/content-type",)),
        ),
        ours="true and false, native in JSON or spelt in lower case.",
        why="Both readings name the same value, and a form has no other way.",
    ),
    "token-only-true": Decision(
        question="May options.get_client_auth_token be false?",
        readings=(
            ("The page gives only the value true.", ("sea-ec-sdk/options.get_client_auth_token",)),
        ),
        ours="A warning.",
        why="false says what leaving it out says; the page neither names nor forbids it.",
    ),
    "absolute-url": Decision(
        question="What is a fully qualified URL?",
        readings=(
            ("A URL with scheme and host; the example is https.", ("sea-ec-sdk/return_url",)),
            (
                "The sandbox took one without a scheme and echoed it.",
                ("sandbox-2023/return-url-without-scheme",),
            ),
        ),
        ours='http or https, "://", a host of letters, digits, hyphens and dots, perhaps a port, printable ASCII without a backslash.',
        why="A redirect to anything else fails in the customer's browser. Under observed it is a warning.",
    ),
    "ip-host": Decision(
        question="Which hosts are IP addresses?",
        readings=(("The URL should hold no IP address.", ("sea-ec-sdk/return_url",)),),
        ours="Whatever a browser takes for one - dotted, short, decimal, octal, hexadecimal, or in brackets.",
        why='The browser is what follows the URL. "Should" about a value counts as said.',
    ),
    "http-return-url": Decision(
        question="May return_url be http?",
        readings=(
            ("The sample request sends http.", ("sea-ec-sdk/sample.http",)),
            ("The entry's example is https.", ("sea-ec-sdk/return_url",)),
        ),
        ours="A warning.",
        why="The page's own sample must pass, and a payment should not return over plain text.",
    ),
    "http-webhook": Decision(
        question="May metadata.webhook_url be http?",
        readings=(
            (
                "The page's example is https and nothing is said of http.",
                ("sea-ec-sdk/webhook_url",),
            ),
        ),
        ours="A warning of our own.",
        why="A webhook carries the state of payments, and its credentials.",
    ),
    "url-parts": Decision(
        question="May return_url hold a fragment, user info, or lead to localhost?",
        readings=(("The page says nothing of them.", ("sea-ec-sdk/return_url",)),),
        ours="A warning of our own for each.",
        why="A fragment never reaches the server, user info ends up in logs, and localhost is the customer's own machine.",
    ),
    "txn-type-auto-capture": Decision(
        question="What of a txn_type that captures nothing beside auto_capture true?",
        readings=(
            ("AUTHENTICATION and AUTHORIZATION perform that step only.", ("sea-ec-sdk/txn_type",)),
            ("auto_capture true captures at once.", ("sea-ec-sdk/auto_capture",)),
        ),
        ours="A warning of our own, which blames txn_type.",
        why="The two ask for opposite things; which of them wins is not documented.",
    ),
    "country-code": Decision(
        question="Which codes are country codes?",
        readings=(
            (
                "An ISO country code; the default, IND, has three letters.",
                (
                    "sea-ec-sdk/billing_address_country_code_iso",
                    "sea-ec-sdk/shipping_address_country_code_iso",
                ),
            ),
            ("The sample sends HKD, which is a currency.", ("sea-ec-sdk/sample.country-code",)),
        ),
        ours="ISO 3166-1 alpha-3; anything else is a warning.",
        why="The page's own sample breaks it, which caps the rule at a warning.",
    ),
    "surrounding-space": Decision(
        question="May a text begin or end with white space?",
        readings=(
            (
                "The sample sends an address line with a leading space.",
                ("sea-ec-sdk/sample.leading-space",),
            ),
        ),
        ours="A warning of our own.",
        why="It is nearly always a slip, and shows in invoices and in address checks.",
    ),
    "gateway-key-type": Decision(
        question="Of which type is the value of a gateway's key?",
        readings=(
            (
                "No page states a type or a length.",
                ("sea-ec-sdk/gateway-keys", "ec-api-in/gateway-keys"),
            ),
            ("In a form body every value is text.", ("sea-ec-sdk/content-type",)),
        ),
        ours="Any text; another type is an error.",
        why="Text is what every content type can carry; more would be invented.",
    ),
    "link-and-pay": Decision(
        question="Must the five keys of Link and Pay come together?",
        readings=(
            (
                "The table lists them as a group of PAYPAL and states no condition.",
                ("sea-ec-sdk/gateway-keys",),
            ),
        ),
        ours="No rule.",
        why="None is stated, and none is invented.",
    ),
    "tatapay-space": Decision(
        question="How is TATAPAY's key spelt?",
        readings=(
            (
                "The table prints a space after the colon, in this row alone.",
                ("ec-api-in/gateway-keys.tatapay.merchanttxnmetadata",),
            ),
        ),
        ours="Without the space; the printed form is taken too, with a warning.",
        why="No other key has a space, so it is read as a typing slip, but it is what the page prints.",
    ),
    "gateway-reference-pattern": Decision(
        question="For which gateways does gateway_reference_id exist?",
        readings=(
            ("The metadata entry names JUSPAY.", ("sea-ec-sdk/gateway_reference_id",)),
            (
                "The sample sends it for APPLEPAY, percent-encoded.",
                ("sea-ec-sdk/sample.applepay-key",),
            ),
        ),
        ours="metadata.<GATEWAY>:gateway_reference_id is known for any gateway name of letters, digits and underscores.",
        why="The sample is the page's own, and gateways are named by each merchant's dashboard.",
    ),
    "offers-applied-presence": Decision(
        question="Must offers_applied be sent?",
        readings=(
            ("The merchant should pass it at order creation.", ("cred-pay/offers_applied",)),
            ("The published sample passes it by a slip only.", ("cred-pay/sample",)),
        ),
        ours="A warning.",
        why='"Should" about presence counts as recommended.',
    ),
    "offers-applied-name": Decision(
        question="Under which key is offers_applied sent?",
        readings=(
            ("The text says offers_applied.", ("cred-pay/offers_applied",)),
            (
                "The published sample says metadata.CRED:offers_applied, with a colon where the equals sign belongs.",
                ("cred-pay/sample",),
            ),
        ),
        ours="metadata.CRED:offers_applied; the bare name is taken with a warning, and the slip of the sample is one.",
        why="Keys of a gateway are written that way everywhere else.",
    ),
    "conditional-presence": Decision(
        question="When must customer_phone, txn_type and metadata.JUSPAY:gateway_reference_id be sent?",
        readings=(
            (
                "Where the gateway needs it, or where the dashboard has a reference.",
                (
                    "sea-ec-sdk/customer_phone",
                    "sea-ec-sdk/txn_type",
                    "sea-ec-sdk/gateway_reference_id",
                ),
            ),
        ),
        ours="Recorded as conditional, and never violated.",
        why="The condition lies in the merchant's own account, which no payload shows.",
    ),
    "india-paypal": Decision(
        question="Does the table for India end as the global one does?",
        readings=(("The copy is cut off before PAYPAL.", ("ec-api-in/gateway-keys.paypal",)),),
        ours="PAYPAL's keys are assumed to be as on the global page.",
        why="The two pages are word for word alike as far as both are known.",
    ),
    "masked-credentials": Decision(
        question="What of an Authorization whose key is masked or stands for a variable?",
        readings=(
            (
                "The page's own examples hold stars or a run of the letter x in place of the key.",
                ("sea-ec-sdk/sample.authorization",),
            ),
        ),
        ours="A value with a star, with four x in a row, or with a placeholder such as $KEY, {{key}} or <key> is not decoded, and breaks no rule about what it holds.",
        why="It is no credential; whoever masks one for a document or a log should not be told that it is broken.",
    ),
    "basic-word": Decision(
        question="Must the word Basic stand before the credentials?",
        readings=(
            ("The value is Basic and a base64 text.", ("sea-ec-sdk/authorization",)),
            ("The example is the base64 text alone.", ("cred-pay/authorization.example",)),
        ),
        ours="An error where the page shows the word, a warning in the profile whose page leaves it out.",
        why="Both pages describe Basic authentication, which has the word; but a page's own example must pass in its profile.",
    ),
    "content-type-header": Decision(
        question="Which Content-Type is sent, and must it be?",
        readings=(
            ("One section of the page names JSON.", ("sea-ec-sdk/content-type",)),
            (
                "The header entry and the sample name the form encoding.",
                ("sea-ec-sdk/headers.content-type",),
            ),
            ("The page of CRED Pay names the form encoding alone.", ("cred-pay/content-type",)),
        ),
        ours="A content type of the profile, in any case, with any parameters; another is an error, none is a warning.",
        why="The body is read by what the header says. No page calls the header required, but a server that has to guess may guess wrong.",
    ),
    "merchant-id-header": Decision(
        question="Must x-merchantid be sent, and how is it spelt?",
        readings=(
            (
                "It is recommended, helps routing, and is spelt in one word.",
                ("sea-ec-sdk/headers.x-merchantid",),
            ),
        ),
        ours="A warning where it is missing, empty, or sent as x-merchant-id.",
        why="The call works without it; a misspelt header is one that nobody reads.",
    ),
    "routing-id": Decision(
        question="What does x-routing-id hold, and must it be sent?",
        readings=(
            (
                "It is recommended to be the customer_id, the same in every call for one customer; for a guest it is another id, of the order or the cart.",
                ("cred-pay/x-routing-id",),
            ),
        ),
        ours="A warning where it is missing or empty, or where it differs from a customer_id that is not empty.",
        why='"We recommend" is no "must"; an empty customer_id is the documented guest, whose id nobody can tell from the order.',
    ),
    "header-reading": Decision(
        question="How are headers read that no document speaks of?",
        readings=(
            (
                "A header is a name and a text of printable characters, and one that takes a single value stands once.",
                ("own-advice/headers",),
            ),
        ),
        ours="Names in any case; what is no list of headers is an error, a header sent twice or with unprintable characters a warning.",
        why="Clients and servers differ on which of two headers they take, and refuse line breaks at the latest on the wire.",
    ),
    "reply-reading": Decision(
        question="Which replies does a client take for what they seem to be?",
        readings=(
            (
                "The table of replies says NEW, capitalises the names inside of payment_links and error_info, and lists no code.",
                ("sea-ec-sdk/replies.200", "sea-ec-sdk/replies.400", "sea-ec-sdk/replies.401"),
            ),
            (
                "The samples say CREATED, write the names small, and have a code; two causes share the status 403, told apart by it.",
                ("sea-ec-sdk/sample.replies",),
            ),
            (
                "Details of keys missing, flat or nested; the copy lost the names.",
                ("cred-pay/replies.400",),
            ),
            (
                "The introduction promises a client_auth_token, which neither table nor sample has.",
                ("sea-ec-sdk/page.purpose",),
            ),
        ),
        ours="Either spelling and either status is taken, a 400 may lack error_info where it has error_message, the token is optional; the order's ids, the web link, and the code of a 403 are demanded. Members that no document lists are nobody's business.",
        why="A client should not break where the documents differ among themselves, and must not go on without what it is about to use.",
    ),
    "predicted-reply": Decision(
        question="Which reply does the page print for an error?",
        readings=(
            (
                "The error table has nine rows, with a body each; one body lacks its last brace, and some differ from the samples in their spaces.",
                ("sea-ec-sdk/errors.currency-missing", "sea-ec-sdk/errors.amount-missing"),
            ),
            (
                "The samples print one body for each status, with a request_id and a link that the table leaves out.",
                ("sea-ec-sdk/sample.replies",),
            ),
        ),
        ours="The row's body, read as meant; where a sample prints the same text, the sample's. For an error that no row is about, the sample of a 400 with the field's own name, and the prediction says that no row prints it.",
        why="A row is the page's word on one mistake; beyond the rows the sample is all it shows of a 400.",
    ),
    "card-number": Decision(
        question="What of a payment card number in free text?",
        readings=(
            (
                "No document forbids it. Whoever keeps one falls under PCI DSS, and these texts are shown in dashboards, webhooks and logs.",
                ("own-advice/card-numbers",),
            ),
        ),
        ours='A warning for 13 to 19 digits, a single space or hyphen between any two of them, with the prefix and length of an issuer and a right check digit, which do not follow upon "+". Only where free text belongs and under keys that no document lists; never in order_id, and not in product_id, where an EAN stands. That its digits must not all be equal follows from the check digit.',
        why='One id for every field, since whoever wants it ignored means everywhere; one for each of a hundred fields would be a hundred rules to look up, list and suppress. What is found is certain to look like a card to every other scanner too. "+" begins a telephone number.',
    ),
    "credential": Decision(
        question="What of a key or token in free text?",
        readings=(
            (
                "No document forbids it; whoever reads the dashboard, a webhook or a log could use it.",
                ("own-advice/credentials",),
            ),
        ),
        ours="A warning for Bearer and Basic with a token of 20 or more characters of which an early one is a digit, a JSON Web Token, a private key in PEM, and the keys of AWS, GitHub, Google and Stripe (live mode) by their marks.",
        why="Few and certain. A long word without a mark is anything, and a gate that cries wolf is switched off.",
    ),
    "unseen-characters": Decision(
        question="Which characters have no place in free text?",
        readings=(("No document speaks of them.", ("own-advice/unseen-characters",)),),
        ours="A warning for controls other than U+0009 to U+000D, and for the twelve characters of Unicode's property Bidi_Control. Two rules, since a regex that every engine reads alike can name only those in ASCII.",
        why="They come from a paste or from a wrong character set, nobody sees them, and what is compared with the text later does not have them. A tab or a line break is ordinary in an address.",
    ),
    "amount-in-paise": Decision(
        question="Is an amount of 10000 a hundred rupees in paise?",
        readings=(
            (
                "The amount is in the main unit; most other payment pages of India take the smallest.",
                ("own-advice/paise", "sea-ec-sdk/amount"),
            ),
        ),
        ours='A rule that is off until it is asked for (warn={"amount.paise"}): a whole amount of 10000 or more, without a decimal point, that ends in two zeros.',
        why="Without a second source nobody can tell 10000 paise from 10000 rupees. It is of use where all prices have decimals, or are small; elsewhere it would be wrong too often.",
    ),
}

PROFILES: dict[str, Profile] = {
    "express-checkout-global": Profile(
        title="Express Checkout SDK Global (SEA)",
        summary="The body of POST /orders as the page of Express Checkout SDK Global documents it.",
        base=None,
        content_types=("application/x-www-form-urlencoded", "application/json"),
        rows=("sea-ec-sdk/body", "sea-ec-sdk/content-type"),
        smallest=(
            ("order_id", '"orderid9876580"'),
            ("amount", '"1.00"'),
            ("currency", '"INR"'),
            ("customer_id", '"customer-id-007"'),
            ("customer_email", '"guest@example.com"'),
        ),
    ),
    "cred-pay": Profile(
        title="CRED Pay",
        summary="The body of POST /orders as the page of CRED Pay documents it; fields that it does not mention are as in the global page.",
        base="express-checkout-global",
        content_types=("application/x-www-form-urlencoded",),
        rows=("cred-pay/content-type", "cred-pay/order_id"),
        smallest=(
            ("order_id", '"orderid9876580"'),
            ("amount", '"1.00"'),
            ("metadata.CRED:offers_applied", '"false"'),
        ),
    ),
    "express-checkout-india": Profile(
        title="Express Checkout (India)",
        summary="The body of POST /orders as the page for India documents it; the same text as the global page, with the real gateway names.",
        base="express-checkout-global",
        content_types=("application/x-www-form-urlencoded", "application/json"),
        rows=("ec-api-in/introduction", "ec-api-in/gateway-keys"),
        smallest=(
            ("order_id", '"orderid9876580"'),
            ("amount", '"1.00"'),
            ("currency", '"INR"'),
            ("customer_id", '"customer-id-007"'),
            ("customer_email", '"guest@example.com"'),
        ),
    ),
    "portable": Profile(
        title="Portable",
        summary="Orders that every documented variant takes; derived from the others.",
        base="express-checkout-global",
        content_types=("application/x-www-form-urlencoded",),
        rows=(
            "sea-ec-sdk/body",
            "sea-ec-sdk/content-type",
            "cred-pay/content-type",
            "cred-pay/order_id",
            "ec-api-in/introduction",
            "ec-api-in/gateway-keys",
        ),
        smallest=(
            ("order_id", '"orderid9876580"'),
            ("amount", '"1.00"'),
            ("currency", '"INR"'),
            ("customer_id", '"customer-id-007"'),
            ("customer_email", '"guest@example.com"'),
        ),
    ),
}

FIELDS: dict[str, Field] = {
    "order_id": Field(
        summary="Your own identifier of the order, unique for each order.",
        type=("string",),
        presence="required",
        profiles=EVERY,
    ),
    "amount": Field(
        summary="What the customer pays, in the currency's main unit, as plain decimal text.",
        type=("string", "number"),
        presence="required",
        profiles=EVERY,
    ),
    "currency": Field(
        summary="ISO 4217 code of the currency; the page takes five of them.",
        type=("string",),
        presence="recommended",
        profiles=EVERY,
        default="INR",
    ),
    "description": Field(
        summary="Short text about the order, handed to gateways that have a place for it.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "return_url": Field(
        summary="Where the customer is sent after payment; outranks the URL of the account's settings.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "product_id": Field(
        summary="Identifier of the product, for a purchase of a single one.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "gateway_id": Field(
        summary="Juspay's number of the gateway that you prefer for this order.",
        type=("integer", "string"),
        presence="optional",
        profiles=EVERY,
    ),
    "txn_type": Field(
        summary="Which of authentication, authorisation and capture the transaction performs.",
        type=("string",),
        presence="conditional",
        profiles=EVERY,
    ),
    "customer_id": Field(
        summary="Your own identifier of the customer; the empty string for a guest.",
        type=("string",),
        presence="recommended",
        profiles=EVERY,
    ),
    "customer_email": Field(
        summary="The customer's e-mail address.",
        type=("string",),
        presence="recommended",
        profiles=EVERY,
    ),
    "customer_phone": Field(
        summary="The customer's mobile or fixed-line number; send it where the gateway needs it.",
        type=("string",),
        presence="conditional",
        profiles=EVERY,
    ),
    "mobile_country_code": Field(
        summary="Country calling code of the mobile number, without the plus sign.",
        type=("integer", "string"),
        presence="optional",
        profiles=EVERY,
    ),
    "options.get_client_auth_token": Field(
        summary="Asks for the client-side token that Hyper SDK calls need.",
        type=("boolean", "string"),
        presence="optional",
        profiles=EVERY,
    ),
    "billing_address_first_name": Field(
        summary="First name of the billing address.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "billing_address_last_name": Field(
        summary="Last name of the billing address.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "billing_address_line1": Field(
        summary="First line of the billing address.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "billing_address_line2": Field(
        summary="Second line of the billing address.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "billing_address_line3": Field(
        summary="Third line of the billing address.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "billing_address_city": Field(
        summary="City of the billing address.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "billing_address_state": Field(
        summary="State of the billing address.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "billing_address_country": Field(
        summary="Country of the billing address.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "billing_address_postal_code": Field(
        summary="Postal or zip code of the billing address.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "billing_address_phone": Field(
        summary="Mobile or fixed-line number of the billing address.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "billing_address_country_code_iso": Field(
        summary="ISO 3166-1 alpha-3 code of the billing address's country.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
        default="IND",
    ),
    "shipping_address_first_name": Field(
        summary="First name of the shipping address.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "shipping_address_last_name": Field(
        summary="Last name of the shipping address.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "shipping_address_line1": Field(
        summary="First line of the shipping address.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "shipping_address_line2": Field(
        summary="Second line of the shipping address.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "shipping_address_line3": Field(
        summary="Third line of the shipping address.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "shipping_address_city": Field(
        summary="City of the shipping address.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "shipping_address_state": Field(
        summary="State of the shipping address.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "shipping_address_country": Field(
        summary="Country of the shipping address.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "shipping_address_postal_code": Field(
        summary="Postal or zip code of the shipping address.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "shipping_address_phone": Field(
        summary="Mobile or fixed-line number of the shipping address.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "shipping_address_country_code_iso": Field(
        summary="ISO 3166-1 alpha-3 code of the shipping address's country.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
        default="IND",
    ),
    "metadata.JUSPAY:gateway_reference_id": Field(
        summary="Which of several accounts at a gateway to use; needed where the dashboard has such a reference.",
        type=("string",),
        presence="conditional",
        profiles=EVERY,
    ),
    "metadata.<GATEWAY>:gateway_reference_id": Field(
        summary="The same for one gateway by name.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "metadata.webhook_url": Field(
        summary="Where this order's webhooks go; authenticated as the dashboard says.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "metadata.txns.auto_capture": Field(
        summary="false authorises and captures later; true captures at once.",
        type=("boolean", "string"),
        presence="optional",
        profiles=EVERY,
    ),
    "metadata.txns.allow_card_no_3ds": Field(
        summary="true skips the second factor; false asks for it.",
        type=("boolean", "string"),
        presence="optional",
        profiles=EVERY,
    ),
    "udf1": Field(
        summary="Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "udf2": Field(
        summary="Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "udf3": Field(
        summary="Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "udf4": Field(
        summary="Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "udf5": Field(
        summary="Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "udf6": Field(
        summary="Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "udf7": Field(
        summary="Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "udf8": Field(
        summary="Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "udf9": Field(
        summary="Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "udf10": Field(
        summary="Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "metadata.PG1:promo_code": Field(
        summary="Promotion code.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-global", "cred-pay", "portable"),
    ),
    "metadata.PG2:AdditionalInfo3": Field(
        summary="Third additional text.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-global", "cred-pay", "portable"),
    ),
    "metadata.PG3:campaignCode": Field(
        summary="Campaign code.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-global", "cred-pay", "portable"),
    ),
    "metadata.PG4:OrderInfo": Field(
        summary="Text about the order.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-global", "cred-pay", "portable"),
    ),
    "metadata.PAYPAL:landing_page": Field(
        summary="Which page PayPal shows first.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "metadata.PAYPAL:phone_number": Field(
        summary="Phone number.", type=("string",), presence="optional", profiles=EVERY
    ),
    "metadata.PAYPAL:country_code": Field(
        summary="Country code.", type=("string",), presence="optional", profiles=EVERY
    ),
    "metadata.PAYPAL:first_name": Field(
        summary="First name.", type=("string",), presence="optional", profiles=EVERY
    ),
    "metadata.PAYPAL:last_name": Field(
        summary="Last name.", type=("string",), presence="optional", profiles=EVERY
    ),
    "metadata.PAYPAL:experience_id": Field(
        summary="Identifier of a web experience profile.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "metadata.PAYPAL:brand_name": Field(
        summary="Brand name shown to the buyer.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "metadata.PAYPAL:additional_data": Field(
        summary="Additional data.", type=("string",), presence="optional", profiles=EVERY
    ),
    "metadata.PAYPAL:lnp_product_name": Field(
        summary="Link and Pay, product name.", type=("string",), presence="optional", profiles=EVERY
    ),
    "metadata.PAYPAL:lnp_product_code": Field(
        summary="Link and Pay, product code.", type=("string",), presence="optional", profiles=EVERY
    ),
    "metadata.PAYPAL:lnp_charge_pattern": Field(
        summary="Link and Pay, charge pattern.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "metadata.PAYPAL:direct_wallet_version": Field(
        summary="Link and Pay, version of the direct wallet.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "metadata.PAYPAL:purchase_category": Field(
        summary="Link and Pay, category of the purchase.",
        type=("string",),
        presence="optional",
        profiles=EVERY,
    ),
    "headers.Authorization": Field(
        summary="Basic authentication with the API key as the user name and an empty password.",
        type=("string",),
        presence="required",
        profiles=EVERY,
        note="A masked value or a placeholder is not decoded. No message ever holds the value.",
    ),
    "headers.x-merchantid": Field(
        summary="Your merchant ID as Juspay gave it, for routing; upper and lower case differ.",
        type=("string",),
        presence="recommended",
        profiles=EVERY,
    ),
    "headers.Content-Type": Field(
        summary="How the body is written.", type=("string",), presence="recommended", profiles=EVERY
    ),
    "metadata.CRED:offers_applied": Field(
        summary="Whether the customer already had an offer on the merchant's own page, so that none is given twice.",
        type=("boolean", "string"),
        presence="recommended",
        profiles=("cred-pay", "portable"),
    ),
    "headers.x-routing-id": Field(
        summary="The customer_id, or for a guest an ID of the order or the cart; the same in every call for one customer.",
        type=("string",),
        presence="recommended",
        profiles=("cred-pay", "portable"),
    ),
    "metadata.CCAVENUE_V2:promo_code": Field(
        summary="Promotion code.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.BILLDESK:AdditionalInfo3": Field(
        summary="Third additional text.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.BILLDESK:AdditionalInfo4": Field(
        summary="Fourth additional text.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.FREECHARGE:campaignCode": Field(
        summary="Campaign code.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.CASHFREE:metadata1": Field(
        summary="Metadata text.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.HSBC_UPI:addInfo": Field(
        summary="Additional text.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.MIGS:vpc_AddendumData": Field(
        summary="Addendum.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.MIGS:vpc_OrderInfo": Field(
        summary="Text about the order.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.OLAMONEY:couponCode": Field(
        summary="Coupon code.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.PAYTM:PROMO_CAMP_ID": Field(
        summary="Identifier of a promotion campaign.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.PAYTM:CUST_ID": Field(
        summary="Identifier of the customer.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.PAYTM:MERC_UNQ_REF": Field(
        summary="The merchant's unique reference.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.PAYTM_V2:MERC_UNQ_REF": Field(
        summary="The merchant's unique reference.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.PAYTM_V2:CUST_ID": Field(
        summary="Identifier of the customer.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.TATAPAY:merchantTxnMetadata": Field(
        summary="The merchant's metadata of the transaction.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.PAYU:offer_key": Field(
        summary="Key of an offer.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.PAYU:offer_auto_apply": Field(
        summary="Whether an offer applies by itself.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.PAYU:udf1": Field(
        summary="User-defined text 1 of the gateway.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.PAYU:udf2": Field(
        summary="User-defined text 2 of the gateway.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.PAYU:udf3": Field(
        summary="User-defined text 3 of the gateway.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.PAYU:udf4": Field(
        summary="User-defined text 4 of the gateway.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.PAYU:udf5": Field(
        summary="User-defined text 5 of the gateway.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.PHONEPE:merchantContext": Field(
        summary="The merchant's context.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.RAZORPAY:notes[cust_id]": Field(
        summary="Note with the identifier of the customer.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.RAZORPAY:notes[cust_name]": Field(
        summary="Note with the name of the customer.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.RAZORPAY:offer_id": Field(
        summary="Identifier of an offer.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.razorpay:PNR": Field(
        summary="Booking reference.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.razorpay:PaymentID": Field(
        summary="Identifier of the payment.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
    "metadata.razorpay:lob": Field(
        summary="Line of business.",
        type=("string",),
        presence="optional",
        profiles=("express-checkout-india", "portable"),
    ),
}

EXAMPLES: dict[str, Examples] = {
    "order_id.required": Examples(
        valid=(Example(members=(("{field}", '"orderid9876580"'),)),),
        invalid=(Example(missing=("{field}",)),),
    ),
    "order_id.type": Examples(
        valid=(
            Example(members=(("{field}", '"orderid9876580"'),)),
            Example(members=(("{field}", '"14183944763"'),)),
            Example(members=(("{field}", '"a"'),)),
            Example(members=(("{field}", '"A1234567890123456"'),)),
        ),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "order_id.minLength": Examples(
        valid=(
            Example(members=(("{field}", '"orderid9876580"'),)),
            Example(members=(("{field}", '"o"'),)),
            Example(members=(("{field}", '"or"'),)),
        ),
        invalid=(Example(members=(("{field}", '""'),), also=("{field}.observed-charset",)),),
    ),
    "order_id.maxLength": Examples(
        valid=(
            Example(members=(("{field}", '"orderid9876580"'),)),
            Example(members=(("{field}", '"ABCDEFGHIJ0123456"'),)),
            Example(members=(("{field}", '"orderid9876580order"'),)),
            Example(members=(("{field}", '"orderid9876580orderi"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '"ABCDEFGHIJKLMNOPQRSTU"'),)),
            Example(members=(("{field}", '"orderid9876580orderid"'),)),
        ),
    ),
    "order_id.maxLength in cred-pay": Examples(
        valid=(
            Example(members=(("{field}", '"orderid9876580"'),)),
            Example(members=(("{field}", '"ABCDEFGHIJ0123456"'),)),
            Example(members=(("{field}", '"orderid9876580or"'),)),
            Example(members=(("{field}", '"orderid9876580ord"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '"ABCDEFGHIJKLMNOPQRSTU"'),)),
            Example(members=(("{field}", '"orderid9876580orde"'),)),
        ),
    ),
    "order_id.pattern": Examples(
        valid=(
            Example(members=(("{field}", '"orderid9876580"'),)),
            Example(members=(("{field}", '"AZaz09"'),)),
            Example(members=(("{field}", '"o0derid9876580"'),)),
            Example(members=(("{field}", '"o9derid9876580"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '"order_1"'),)),
            Example(members=(("{field}", '"order-1"'),)),
            Example(members=(("{field}", '"order.1"'),)),
            Example(members=(("{field}", '"o/derid9876580"'),), also=("{field}.observed-charset",)),
            Example(members=(("{field}", '"o:derid9876580"'),), also=("{field}.observed-charset",)),
            Example(members=(("{field}", '"o@derid9876580"'),), also=("{field}.observed-charset",)),
        ),
    ),
    "order_id.observed-charset": Examples(
        valid=(
            Example(members=(("{field}", '"orderid9876580"'),)),
            Example(members=(("{field}", '"abcXYZ019"'),)),
            Example(members=(("{field}", '"a_.(){}+~-"'),), also=("{field}.pattern",)),
            Example(members=(("{field}", '"0rderid9876580"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '"order$1"'),), also=("{field}.pattern",)),
            Example(members=(("{field}", '"order#1"'),), also=("{field}.pattern",)),
            Example(members=(("{field}", '"order@1"'),), also=("{field}.pattern",)),
            Example(members=(("{field}", '"order!1"'),), also=("{field}.pattern",)),
            Example(members=(("{field}", '"order&1"'),), also=("{field}.pattern",)),
            Example(members=(("{field}", '"order*1"'),), also=("{field}.pattern",)),
        ),
    ),
    "amount.required": Examples(
        valid=(Example(members=(("{field}", '"1.00"'),)),), invalid=(Example(missing=("{field}",)),)
    ),
    "amount.type": Examples(
        valid=(
            Example(members=(("{field}", '"1.00"'),)),
            Example(members=(("{field}", '"100.15"'),)),
            Example(members=(("{field}", '"100"'),)),
            Example(members=(("{field}", '"25000"'),)),
        ),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "amount.minimum": Examples(
        valid=(
            Example(members=(("{field}", '"1.00"'),)),
            Example(members=(("{field}", '"-/"'),), also=("{field}.pattern",)),
            Example(members=(("{field}", '"-:"'),), also=("{field}.pattern",)),
            Example(members=(("{field}", "0"),), also=("{field}.zero", "{field}.json-number")),
        ),
        invalid=(
            Example(members=(("{field}", '"-5"'),)),
            Example(members=(("{field}", '"-0"'),)),
            Example(members=(("{field}", '"-1.00"'),)),
            Example(members=(("{field}", "-1"),), also=("{field}.json-number",)),
            Example(members=(("{field}", "-0.01"),), also=("{field}.json-number",)),
            Example(members=(("{field}", '"-1"'),)),
        ),
    ),
    "amount.maximum": Examples(
        valid=(
            Example(members=(("{field}", '"1.00"'),)),
            Example(members=(("{field}", "9007199254740990"),), also=("{field}.json-number",)),
            Example(members=(("{field}", "9007199254740991"),), also=("{field}.json-number",)),
        ),
        invalid=(
            Example(members=(("{field}", "9007199254740992"),), also=("{field}.json-number",)),
            Example(members=(("{field}", "1e+300"),), also=("{field}.json-number",)),
        ),
    ),
    "amount.pattern": Examples(
        valid=(
            Example(members=(("{field}", '"1.00"'),)),
            Example(members=(("{field}", '"1.5"'),)),
            Example(members=(("{field}", '"1.05"'),)),
            Example(members=(("{field}", '"1.1"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '"100.1532"'),)),
            Example(members=(("{field}", '"1e2"'),)),
            Example(members=(("{field}", '"+1"'),)),
            Example(members=(("{field}", '"1,000"'),)),
            Example(members=(("{field}", '".5"'),)),
            Example(members=(("{field}", '"5."'),)),
        ),
    ),
    "amount.scale": Examples(
        valid=(
            Example(members=(("{field}", '"1.00"'),)),
            Example(members=(("{field}", "19.99"),), also=("{field}.json-number",)),
            Example(members=(("{field}", "4.35"),), also=("{field}.json-number",)),
            Example(members=(("{field}", "0.07"),), also=("{field}.json-number",)),
            Example(members=(("{field}", "15.0"),), also=("{field}.json-number",)),
        ),
        invalid=(
            Example(members=(("{field}", "100.1532"),), also=("{field}.json-number",)),
            Example(members=(("{field}", "1.026456"),), also=("{field}.json-number",)),
            Example(members=(("{field}", "1e-07"),), also=("{field}.json-number",)),
            Example(members=(("{field}", "1.123"),), also=("{field}.json-number",)),
        ),
    ),
    "amount.zero": Examples(
        valid=(
            Example(members=(("{field}", '"0.01"'),)),
            Example(members=(("{field}", '"10"'),)),
            Example(members=(("{field}", '"00.10"'),)),
            Example(members=(("{field}", "0.01"),), also=("{field}.json-number",)),
        ),
        invalid=(
            Example(members=(("{field}", '"0"'),)),
            Example(members=(("{field}", '"0.0"'),)),
            Example(members=(("{field}", '"0.00"'),)),
            Example(members=(("{field}", '"000"'),)),
            Example(members=(("{field}", "0"),), also=("{field}.json-number",)),
            Example(members=(("{field}", "0.0"),), also=("{field}.json-number",)),
        ),
    ),
    "amount.json-number": Examples(
        valid=(Example(members=(("{field}", '"1.00"'),)),),
        invalid=(Example(members=(("{field}", "100"),)), Example(members=(("{field}", "100.15"),))),
    ),
    "amount.paise": Examples(
        valid=(
            Example(members=(("{field}", '"10000.00"'),)),
            Example(members=(("{field}", '"10010"'),)),
            Example(members=(("{field}", '"1000"'),)),
            Example(members=(("{field}", '"900"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '"10000"'),)),
            Example(members=(("{field}", '"99900"'),)),
            Example(members=(("{field}", '"12345600"'),)),
            Example(members=(("{field}", "10000"),), also=("{field}.json-number",)),
            Example(members=(("{field}", "249900"),), also=("{field}.json-number",)),
            Example(members=(("{field}", '"15000"'),)),
        ),
    ),
    "currency.required": Examples(
        valid=(Example(members=(("{field}", '"INR"'),)),), invalid=(Example(missing=("{field}",)),)
    ),
    "currency.type": Examples(
        valid=(Example(members=(("{field}", '"INR"'),)), Example(members=(("{field}", '"HKD"'),))),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "currency.enum": Examples(
        valid=(
            Example(members=(("{field}", '"INR"'),)),
            Example(members=(("{field}", '"HKD"'),)),
            Example(members=(("{field}", '"EUR"'),)),
            Example(members=(("{field}", '"USD"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '"SGD"'),)),
            Example(members=(("{field}", '"inr"'),)),
            Example(members=(("{field}", '""'),)),
            Example(members=(("{field}", '"INR "'),)),
            Example(members=(("{field}", '"\\u20b9"'),)),
            Example(members=(("{field}", '"Rs"'),)),
        ),
    ),
    "description.type": Examples(
        valid=(Example(members=(("{field}", '"Two tickets"'),)),),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "description.surrounding-space": Examples(
        valid=(
            Example(members=(("{field}", '"Two tickets"'),)),
            Example(members=(("{field}", '""'),)),
            Example(members=(("{field}", '"two words"'),)),
            Example(members=(("{field}", '"line\\nline"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '" HKD Road"'),)),
            Example(members=(("{field}", '"text "'),)),
            Example(members=(("{field}", '"\\ttext"'),)),
            Example(members=(("{field}", '"text\\r\\n"'),)),
            Example(members=(("{field}", '"\\tTwo tickets"'),)),
            Example(members=(("{field}", '"Two tickets\\t"'),)),
        ),
    ),
    "return_url.type": Examples(
        valid=(
            Example(members=(("{field}", '"https://shop.example.com"'),)),
            Example(members=(("{field}", '"https://shop.example.com/payments/done"'),)),
            Example(members=(("{field}", '"HTTPS://shop.example.com:8443/a%20b"'),)),
        ),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "return_url.absolute-url": Examples(
        valid=(
            Example(members=(("{field}", '"https://a"'),)),
            Example(members=(("{field}", '"https://a-b.example."'),)),
            Example(members=(("{field}", '"https://h:65535"'),)),
            Example(members=(("{field}", '"https://h:60000"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '""'),)),
            Example(members=(("{field}", '"shop.example.com"'),)),
            Example(members=(("{field}", '"/payments"'),)),
            Example(members=(("{field}", '"//shop.example.com"'),)),
            Example(members=(("{field}", '"ftp://shop.example.com"'),)),
            Example(members=(("{field}", '"https:/shop.example.com"'),)),
        ),
    ),
    "return_url.no-query": Examples(
        valid=(
            Example(members=(("{field}", '"https://shop.example.com"'),)),
            Example(
                members=(("{field}", '"https://shop.example.com/#?"'),),
                also=("{field}.no-fragment",),
            ),
        ),
        invalid=(
            Example(members=(("{field}", '"https://shop.example.com?"'),)),
            Example(members=(("{field}", '"https://shop.example.com/?a=1"'),)),
            Example(
                members=(("{field}", '"https://shop.example.com/?a=1#b"'),),
                also=("{field}.no-fragment",),
            ),
        ),
    ),
    "return_url.no-ip-host": Examples(
        valid=(
            Example(members=(("{field}", '"https://1.2.3.4.example"'),)),
            Example(members=(("{field}", '"https://1a"'),)),
            Example(members=(("{field}", '"https://0x.example/"'),)),
            Example(members=(("{field}", '"https://h/1.2.3.4"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '"https://127.0.0.1/"'),)),
            Example(members=(("{field}", '"https://10.0.0.1:8443/a"'),)),
            Example(members=(("{field}", '"https://2130706433/"'),)),
            Example(members=(("{field}", '"https://0x7f000001"'),)),
            Example(members=(("{field}", '"https://0X7F.1"'),)),
            Example(members=(("{field}", '"https://0177.0.0.1/"'),)),
        ),
    ),
    "return_url.https": Examples(
        valid=(Example(members=(("{field}", '"https://shop.example.com"'),)),),
        invalid=(
            Example(members=(("{field}", '"http://shop.example.com/payments"'),)),
            Example(members=(("{field}", '"HTTP://shop.example.com"'),)),
        ),
    ),
    "return_url.no-fragment": Examples(
        valid=(Example(members=(("{field}", '"https://shop.example.com"'),)),),
        invalid=(
            Example(members=(("{field}", '"https://shop.example.com/#done"'),)),
            Example(members=(("{field}", '"https://shop.example.com#"'),)),
        ),
    ),
    "return_url.no-userinfo": Examples(
        valid=(
            Example(members=(("{field}", '"https://shop.example.com"'),)),
            Example(members=(("{field}", '"https://shop.example.com/@user"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '"https://user@shop.example.com/"'),)),
            Example(members=(("{field}", '"https://user:password@shop.example.com"'),)),
            Example(members=(("{field}", '"https://a@b@shop.example.com/"'),)),
            Example(members=(("{field}", '"https://@shop.example.com"'),)),
        ),
    ),
    "return_url.no-localhost": Examples(
        valid=(
            Example(members=(("{field}", '"https://shop.example.com"'),)),
            Example(members=(("{field}", '"https://localhost.example"'),)),
            Example(members=(("{field}", '"https://localhosts/"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '"https://localhost"'),)),
            Example(members=(("{field}", '"https://LOCALHOST:3000/a"'),)),
            Example(members=(("{field}", '"https://localhost./"'),)),
        ),
    ),
    "product_id.type": Examples(
        valid=(Example(members=(("{field}", '"prod-141833"'),)),),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "product_id.surrounding-space": Examples(
        valid=(
            Example(members=(("{field}", '"prod-141833"'),)),
            Example(members=(("{field}", '""'),)),
            Example(members=(("{field}", '"two words"'),)),
            Example(members=(("{field}", '"line\\nline"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '" HKD Road"'),)),
            Example(members=(("{field}", '"text "'),)),
            Example(members=(("{field}", '"\\ttext"'),)),
            Example(members=(("{field}", '"text\\r\\n"'),)),
            Example(members=(("{field}", '"\\tprod-141833"'),)),
            Example(members=(("{field}", '"prod-141833\\t"'),)),
        ),
    ),
    "gateway_id.type": Examples(
        valid=(
            Example(members=(("{field}", '"15"'),)),
            Example(members=(("{field}", "15"),)),
            Example(members=(("{field}", "15.0"),)),
        ),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "gateway_id.minimum": Examples(
        valid=(
            Example(members=(("{field}", '"15"'),)),
            Example(members=(("{field}", "0"),)),
            Example(members=(("{field}", "1"),)),
        ),
        invalid=(Example(members=(("{field}", "-1"),)),),
    ),
    "gateway_id.maximum": Examples(
        valid=(
            Example(members=(("{field}", '"15"'),)),
            Example(members=(("{field}", "9007199254740990"),)),
            Example(members=(("{field}", "9007199254740991"),)),
        ),
        invalid=(Example(members=(("{field}", "9007199254740992"),)),),
    ),
    "gateway_id.pattern": Examples(
        valid=(
            Example(members=(("{field}", '"15"'),)),
            Example(members=(("{field}", '"0"'),)),
            Example(members=(("{field}", '"00"'),)),
            Example(members=(("{field}", '"91"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '"+91"'),)),
            Example(members=(("{field}", '"12abcd"'),)),
            Example(members=(("{field}", '"9 1"'),)),
            Example(members=(("{field}", '"91\\n"'),)),
            Example(members=(("{field}", '"1.0"'),)),
            Example(members=(("{field}", '"-1"'),)),
        ),
    ),
    "txn_type.type": Examples(
        valid=(
            Example(members=(("{field}", '"AUTHZ_CAPTURE"'),)),
            Example(members=(("{field}", '"AUTHENTICATION"'),)),
            Example(members=(("{field}", '"AUTHORIZATION"'),)),
            Example(members=(("{field}", '"CAPTURE"'),)),
        ),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "txn_type.enum": Examples(
        valid=(
            Example(members=(("{field}", '"AUTHZ_CAPTURE"'),)),
            Example(members=(("{field}", '"AUTHENTICATION"'),)),
            Example(members=(("{field}", '"AUTHORIZATION"'),)),
            Example(members=(("{field}", '"CAPTURE"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '""'),)),
            Example(members=(("{field}", '"authorization"'),)),
            Example(members=(("{field}", '"AUTH"'),)),
            Example(members=(("{field}", '"SALE"'),)),
            Example(members=(("{field}", '"authentication"'),)),
            Example(members=(("{field}", '"AUTHENTICATIO"'),)),
        ),
    ),
    "txn_type.auto-capture": Examples(
        valid=(
            Example(
                members=(("metadata.txns.auto_capture", '"false"'), ("{field}", '"AUTHORIZATION"'))
            ),
            Example(
                members=(("metadata.txns.auto_capture", "false"), ("{field}", '"AUTHENTICATION"'))
            ),
            Example(
                members=(("metadata.txns.auto_capture", '"true"'), ("{field}", '"AUTHZ_CAPTURE"'))
            ),
            Example(members=(("metadata.txns.auto_capture", "true"), ("{field}", '"CAPTURE"'))),
        ),
        invalid=(
            Example(
                members=(("metadata.txns.auto_capture", '"true"'), ("{field}", '"AUTHORIZATION"'))
            ),
            Example(
                members=(("metadata.txns.auto_capture", "true"), ("{field}", '"AUTHORIZATION"'))
            ),
            Example(
                members=(("metadata.txns.auto_capture", "true"), ("{field}", '"AUTHENTICATION"'))
            ),
            Example(
                members=(("metadata.txns.auto_capture", '"true"'), ("{field}", '"AUTHENTICATION"'))
            ),
        ),
    ),
    "customer_id.required": Examples(
        valid=(Example(members=(("{field}", '"customer-id-007"'),)),),
        invalid=(Example(missing=("{field}",)),),
    ),
    "customer_id.type": Examples(
        valid=(
            Example(members=(("{field}", '"customer-id-007"'),)),
            Example(members=(("{field}", '""'),)),
        ),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "customer_email.required": Examples(
        valid=(Example(members=(("{field}", '"guest@example.com"'),)),),
        invalid=(Example(missing=("{field}",)),),
    ),
    "customer_email.type": Examples(
        valid=(
            Example(members=(("{field}", '"guest@example.com"'),)),
            Example(members=(("{field}", '"a.b+c%d@mail-1.example.co.in"'),)),
        ),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "customer_email.address": Examples(
        valid=(
            Example(members=(("{field}", '"a@b.c"'),)),
            Example(members=(("{field}", '"azAZ09._%+-@a.b"'),)),
            Example(
                members=(("{field}", '"azAZ09!#$&\'*/=?^`{|}~@a.b"'),),
                also=("{field}.special-characters",),
            ),
            Example(members=(("{field}", '"x@ab.cd"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '""'),)),
            Example(members=(("{field}", '"guest"'),)),
            Example(members=(("{field}", '"guest@"'),)),
            Example(members=(("{field}", '"@example.com"'),)),
            Example(members=(("{field}", '"guest@localhost"'),)),
            Example(members=(("{field}", '"guest@example."'),)),
        ),
    ),
    "customer_email.special-characters": Examples(
        valid=(
            Example(members=(("{field}", '"guest@example.com"'),)),
            Example(members=(("{field}", '"g%est@example.com"'),)),
            Example(members=(("{field}", '"g+est@example.com"'),)),
            Example(members=(("{field}", '"g-est@example.com"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '"o\'neil@example.com"'),)),
            Example(members=(("{field}", '"a!b@example.com"'),)),
            Example(members=(("{field}", '"a/b@example.com"'),)),
            Example(members=(("{field}", '"g$est@example.com"'),)),
            Example(members=(("{field}", '"g&est@example.com"'),)),
            Example(members=(("{field}", '"g*est@example.com"'),)),
        ),
    ),
    "customer_phone.type": Examples(
        valid=(Example(members=(("{field}", '"9999999912"'),)),),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "customer_phone.surrounding-space": Examples(
        valid=(
            Example(members=(("{field}", '"9999999912"'),)),
            Example(members=(("{field}", '""'),)),
            Example(members=(("{field}", '"two words"'),)),
            Example(members=(("{field}", '"line\\nline"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '" HKD Road"'),)),
            Example(members=(("{field}", '"text "'),)),
            Example(members=(("{field}", '"\\ttext"'),)),
            Example(members=(("{field}", '"text\\r\\n"'),)),
            Example(members=(("{field}", '"\\t9999999912"'),)),
            Example(members=(("{field}", '"9999999912\\t"'),)),
        ),
    ),
    "mobile_country_code.type": Examples(
        valid=(Example(members=(("{field}", '"91"'),)), Example(members=(("{field}", "91"),))),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "mobile_country_code.minimum": Examples(
        valid=(
            Example(members=(("{field}", '"91"'),)),
            Example(members=(("{field}", "0"),)),
            Example(members=(("{field}", "1"),)),
        ),
        invalid=(Example(members=(("{field}", "-1"),)),),
    ),
    "mobile_country_code.maximum": Examples(
        valid=(
            Example(members=(("{field}", '"91"'),)),
            Example(members=(("{field}", "9007199254740990"),)),
            Example(members=(("{field}", "9007199254740991"),)),
        ),
        invalid=(Example(members=(("{field}", "9007199254740992"),)),),
    ),
    "mobile_country_code.pattern": Examples(
        valid=(
            Example(members=(("{field}", '"91"'),)),
            Example(members=(("{field}", '"0"'),)),
            Example(members=(("{field}", '"00"'),)),
            Example(members=(("{field}", '"9"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '"+91"'),)),
            Example(members=(("{field}", '"12abcd"'),)),
            Example(members=(("{field}", '"9 1"'),)),
            Example(members=(("{field}", '"91\\n"'),)),
            Example(members=(("{field}", '"1.0"'),)),
            Example(members=(("{field}", '"-1"'),)),
        ),
    ),
    "options.get_client_auth_token.type": Examples(
        valid=(Example(members=(("{field}", '"true"'),)), Example(members=(("{field}", "true"),))),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "options.get_client_auth_token.enum": Examples(
        valid=(
            Example(members=(("{field}", '"true"'),)),
            Example(members=(("{field}", '"false"'),), also=("{field}.only-true",)),
        ),
        invalid=(
            Example(members=(("{field}", '""'),)),
            Example(members=(("{field}", '"1"'),)),
            Example(members=(("{field}", '"yes"'),)),
            Example(members=(("{field}", '"TRUE"'),)),
            Example(members=(("{field}", '" true"'),)),
            Example(members=(("{field}", '"tru"'),)),
        ),
    ),
    "options.get_client_auth_token.only-true": Examples(
        valid=(
            Example(members=(("{field}", '"true"'),)),
            Example(members=(("{field}", '"fals"'),), also=("{field}.enum",)),
            Example(members=(("{field}", '"falsee"'),), also=("{field}.enum",)),
            Example(members=(("{field}", '"falsf"'),), also=("{field}.enum",)),
        ),
        invalid=(
            Example(members=(("{field}", '"false"'),)),
            Example(members=(("{field}", "false"),)),
        ),
    ),
    "billing_address_first_name.type": Examples(
        valid=(Example(members=(("{field}", '"Asha"'),)),),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "billing_address_first_name.surrounding-space": Examples(
        valid=(
            Example(members=(("{field}", '"Asha"'),)),
            Example(members=(("{field}", '""'),)),
            Example(members=(("{field}", '"two words"'),)),
            Example(members=(("{field}", '"line\\nline"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '" HKD Road"'),)),
            Example(members=(("{field}", '"text "'),)),
            Example(members=(("{field}", '"\\ttext"'),)),
            Example(members=(("{field}", '"text\\r\\n"'),)),
            Example(members=(("{field}", '"\\tAsha"'),)),
            Example(members=(("{field}", '"Asha\\t"'),)),
        ),
    ),
    "billing_address_last_name.type": Examples(
        valid=(Example(members=(("{field}", '"Rao"'),)),),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "billing_address_last_name.surrounding-space": Examples(
        valid=(
            Example(members=(("{field}", '"Rao"'),)),
            Example(members=(("{field}", '""'),)),
            Example(members=(("{field}", '"two words"'),)),
            Example(members=(("{field}", '"line\\nline"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '" HKD Road"'),)),
            Example(members=(("{field}", '"text "'),)),
            Example(members=(("{field}", '"\\ttext"'),)),
            Example(members=(("{field}", '"text\\r\\n"'),)),
            Example(members=(("{field}", '"\\tRao"'),)),
            Example(members=(("{field}", '"Rao\\t"'),)),
        ),
    ),
    "billing_address_line1.type": Examples(
        valid=(Example(members=(("{field}", '"Building 1"'),)),),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "billing_address_line1.surrounding-space": Examples(
        valid=(
            Example(members=(("{field}", '"Building 1"'),)),
            Example(members=(("{field}", '""'),)),
            Example(members=(("{field}", '"two words"'),)),
            Example(members=(("{field}", '"line\\nline"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '" HKD Road"'),)),
            Example(members=(("{field}", '"text "'),)),
            Example(members=(("{field}", '"\\ttext"'),)),
            Example(members=(("{field}", '"text\\r\\n"'),)),
            Example(members=(("{field}", '"\\tBuilding 1"'),)),
            Example(members=(("{field}", '"Building 1\\t"'),)),
        ),
    ),
    "billing_address_line2.type": Examples(
        valid=(Example(members=(("{field}", '"Harbour Road"'),)),),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "billing_address_line2.surrounding-space": Examples(
        valid=(
            Example(members=(("{field}", '"Harbour Road"'),)),
            Example(members=(("{field}", '""'),)),
            Example(members=(("{field}", '"two words"'),)),
            Example(members=(("{field}", '"line\\nline"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '" HKD Road"'),)),
            Example(members=(("{field}", '"text "'),)),
            Example(members=(("{field}", '"\\ttext"'),)),
            Example(members=(("{field}", '"text\\r\\n"'),)),
            Example(members=(("{field}", '"\\tHarbour Road"'),)),
            Example(members=(("{field}", '"Harbour Road\\t"'),)),
        ),
    ),
    "billing_address_line3.type": Examples(
        valid=(Example(members=(("{field}", '"Block 5"'),)),),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "billing_address_line3.surrounding-space": Examples(
        valid=(
            Example(members=(("{field}", '"Block 5"'),)),
            Example(members=(("{field}", '""'),)),
            Example(members=(("{field}", '"two words"'),)),
            Example(members=(("{field}", '"line\\nline"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '" HKD Road"'),)),
            Example(members=(("{field}", '"text "'),)),
            Example(members=(("{field}", '"\\ttext"'),)),
            Example(members=(("{field}", '"text\\r\\n"'),)),
            Example(members=(("{field}", '"\\tBlock 5"'),)),
            Example(members=(("{field}", '"Block 5\\t"'),)),
        ),
    ),
    "billing_address_city.type": Examples(
        valid=(Example(members=(("{field}", '"Pune"'),)),),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "billing_address_city.surrounding-space": Examples(
        valid=(
            Example(members=(("{field}", '"Pune"'),)),
            Example(members=(("{field}", '""'),)),
            Example(members=(("{field}", '"two words"'),)),
            Example(members=(("{field}", '"line\\nline"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '" HKD Road"'),)),
            Example(members=(("{field}", '"text "'),)),
            Example(members=(("{field}", '"\\ttext"'),)),
            Example(members=(("{field}", '"text\\r\\n"'),)),
            Example(members=(("{field}", '"\\tPune"'),)),
            Example(members=(("{field}", '"Pune\\t"'),)),
        ),
    ),
    "billing_address_state.type": Examples(
        valid=(Example(members=(("{field}", '"Maharashtra"'),)),),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "billing_address_state.surrounding-space": Examples(
        valid=(
            Example(members=(("{field}", '"Maharashtra"'),)),
            Example(members=(("{field}", '""'),)),
            Example(members=(("{field}", '"two words"'),)),
            Example(members=(("{field}", '"line\\nline"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '" HKD Road"'),)),
            Example(members=(("{field}", '"text "'),)),
            Example(members=(("{field}", '"\\ttext"'),)),
            Example(members=(("{field}", '"text\\r\\n"'),)),
            Example(members=(("{field}", '"\\tMaharashtra"'),)),
            Example(members=(("{field}", '"Maharashtra\\t"'),)),
        ),
    ),
    "billing_address_country.type": Examples(
        valid=(Example(members=(("{field}", '"India"'),)),),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "billing_address_country.surrounding-space": Examples(
        valid=(
            Example(members=(("{field}", '"India"'),)),
            Example(members=(("{field}", '""'),)),
            Example(members=(("{field}", '"two words"'),)),
            Example(members=(("{field}", '"line\\nline"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '" HKD Road"'),)),
            Example(members=(("{field}", '"text "'),)),
            Example(members=(("{field}", '"\\ttext"'),)),
            Example(members=(("{field}", '"text\\r\\n"'),)),
            Example(members=(("{field}", '"\\tIndia"'),)),
            Example(members=(("{field}", '"India\\t"'),)),
        ),
    ),
    "billing_address_postal_code.type": Examples(
        valid=(Example(members=(("{field}", '"411001"'),)),),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "billing_address_postal_code.surrounding-space": Examples(
        valid=(
            Example(members=(("{field}", '"411001"'),)),
            Example(members=(("{field}", '""'),)),
            Example(members=(("{field}", '"two words"'),)),
            Example(members=(("{field}", '"line\\nline"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '" HKD Road"'),)),
            Example(members=(("{field}", '"text "'),)),
            Example(members=(("{field}", '"\\ttext"'),)),
            Example(members=(("{field}", '"text\\r\\n"'),)),
            Example(members=(("{field}", '"\\t411001"'),)),
            Example(members=(("{field}", '"411001\\t"'),)),
        ),
    ),
    "billing_address_country_code_iso.type": Examples(
        valid=(Example(members=(("{field}", '"IND"'),)), Example(members=(("{field}", '"HKG"'),))),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "billing_address_country_code_iso.enum": Examples(
        valid=(
            Example(members=(("{field}", '"IND"'),)),
            Example(members=(("{field}", '"ABW"'),)),
            Example(members=(("{field}", '"AFG"'),)),
            Example(members=(("{field}", '"AGO"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '"HKD"'),)),
            Example(members=(("{field}", '"IN"'),)),
            Example(members=(("{field}", '""'),)),
            Example(members=(("{field}", '"India"'),)),
            Example(members=(("{field}", '"356"'),)),
            Example(members=(("{field}", '"abw"'),)),
        ),
    ),
    "metadata.JUSPAY:gateway_reference_id.type": Examples(
        valid=(Example(members=(("{field}", '"BUS"'),)),),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "metadata.<GATEWAY>:gateway_reference_id.type": Examples(
        valid=(Example(members=(("metadata.APPLEPAY:gateway_reference_id", '"test"'),)),),
        invalid=(
            Example(members=(("metadata.APPLEPAY:gateway_reference_id", "null"),)),
            Example(members=(("metadata.APPLEPAY:gateway_reference_id", "true"),)),
            Example(members=(("metadata.APPLEPAY:gateway_reference_id", "12"),)),
            Example(members=(("metadata.APPLEPAY:gateway_reference_id", "1.5"),)),
            Example(members=(("metadata.APPLEPAY:gateway_reference_id", '["text"]'),)),
            Example(members=(("metadata.APPLEPAY:gateway_reference_id", '{"text": "text"}'),)),
        ),
    ),
    "metadata.webhook_url.type": Examples(
        valid=(
            Example(members=(("{field}", '"https://merchant.example/response"'),)),
            Example(members=(("{field}", '"https://merchant.example/response?order=1#x"'),)),
        ),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "metadata.webhook_url.absolute-url": Examples(
        valid=(Example(members=(("{field}", '"https://merchant.example/response"'),)),),
        invalid=(
            Example(members=(("{field}", '""'),)),
            Example(members=(("{field}", '"merchant.example"'),)),
            Example(members=(("{field}", '"ftp://merchant.example"'),)),
            Example(members=(("{field}", '"https://"'),)),
        ),
    ),
    "metadata.webhook_url.https": Examples(
        valid=(Example(members=(("{field}", '"https://merchant.example/response"'),)),),
        invalid=(Example(members=(("{field}", '"http://merchant.example/response"'),)),),
    ),
    "metadata.txns.auto_capture.type": Examples(
        valid=(
            Example(members=(("{field}", '"true"'),)),
            Example(members=(("{field}", '"false"'),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "false"),)),
        ),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "metadata.txns.auto_capture.enum": Examples(
        valid=(
            Example(members=(("{field}", '"true"'),)),
            Example(members=(("{field}", '"false"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '""'),)),
            Example(members=(("{field}", '"1"'),)),
            Example(members=(("{field}", '"yes"'),)),
            Example(members=(("{field}", '"TRUE"'),)),
            Example(members=(("{field}", '" true"'),)),
            Example(members=(("{field}", '"tru"'),)),
        ),
    ),
    "udf1.type": Examples(
        valid=(
            Example(members=(("{field}", '"user5349"'),)),
            Example(members=(("{field}", '"two words"'),)),
        ),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "udf1.maxLength": Examples(
        valid=(
            Example(members=(("{field}", '"user5349"'),)),
            Example(
                members=(
                    (
                        "{field}",
                        '"user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user53"',
                    ),
                )
            ),
            Example(
                members=(
                    (
                        "{field}",
                        '"user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user534"',
                    ),
                )
            ),
        ),
        invalid=(
            Example(
                members=(
                    (
                        "{field}",
                        '"abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijklmnop"',
                    ),
                )
            ),
            Example(
                members=(
                    (
                        "{field}",
                        '"user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349"',
                    ),
                )
            ),
        ),
    ),
    "udf1.pattern": Examples(
        valid=(
            Example(members=(("{field}", '"user5349"'),)),
            Example(members=(("{field}", '""'),)),
            Example(members=(("{field}", '"two words"'),)),
            Example(members=(("{field}", '"business1"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '"user_5349"'),)),
            Example(members=(("{field}", '"a-b"'),)),
            Example(members=(("{field}", '"a.b"'),)),
            Example(members=(("{field}", '"caf\\u00e9"'),)),
            Example(members=(("{field}", '"a\\tb"'),)),
            Example(members=(("{field}", '"a\\n"'),)),
        ),
    ),
    "udf6.type": Examples(
        valid=(Example(members=(("{field}", '"user_5349"'),)),),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "udf6.maxLength": Examples(
        valid=(
            Example(members=(("{field}", '"user_5349"'),)),
            Example(members=(("{field}", '"caf\\u00e9 \\ud83d\\ude00\\n"'),)),
            Example(
                members=(
                    (
                        "{field}",
                        '"user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user53"',
                    ),
                )
            ),
            Example(
                members=(
                    (
                        "{field}",
                        '"user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user534"',
                    ),
                )
            ),
        ),
        invalid=(
            Example(
                members=(
                    (
                        "{field}",
                        '"abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijklmnop"',
                    ),
                )
            ),
            Example(
                members=(
                    (
                        "{field}",
                        '"user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349user5349"',
                    ),
                )
            ),
        ),
    ),
    "metadata.PG1:promo_code.type": Examples(
        valid=(Example(members=(("{field}", '"text"'),)),),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "headers.Authorization.required": Examples(
        valid=(Example(kind="headers", source='Authorization: "Basic YXBpLWtleTo="'),),
        invalid=(Example(kind="headers", source="(no Authorization)"),),
    ),
    "headers.Authorization.type": Examples(
        valid=(
            Example(kind="headers", source='Authorization: "Basic YXBpLWtleTo="'),
            Example(kind="headers", source='Authorization: "basic YXBpLWtleTo="'),
            Example(kind="headers", source='Authorization: "Basic QTA0QT*******ODg1Og=="'),
            Example(kind="headers", source='Authorization: "Basic YXBpLxxxxTo="'),
        ),
        invalid=(
            Example(kind="headers", source="Authorization: null"),
            Example(kind="headers", source="Authorization: true"),
            Example(kind="headers", source="Authorization: 12"),
            Example(kind="headers", source="Authorization: 1.5"),
            Example(kind="headers", source='Authorization: ["text"]'),
            Example(kind="headers", source='Authorization: {"text": "text"}'),
        ),
    ),
    "headers.Authorization.minLength": Examples(
        valid=(
            Example(kind="headers", source='Authorization: "Basic YXBpLWtleTo="'),
            Example(
                also=("{field}.no-scheme", "{field}.base64"),
                kind="headers",
                source='Authorization: "B"',
            ),
            Example(
                also=("{field}.no-scheme", "{field}.base64"),
                kind="headers",
                source='Authorization: "Ba"',
            ),
        ),
        invalid=(Example(kind="headers", source='Authorization: ""'),),
    ),
    "headers.Authorization.scheme": Examples(
        valid=(Example(kind="headers", source='Authorization: "Basic YXBpLWtleTo="'),),
        invalid=(
            Example(kind="headers", source='Authorization: "Bearer YXBpLWtleTo="'),
            Example(kind="headers", source='Authorization: "Basic: YXBpLWtleTo="'),
            Example(kind="headers", source='Authorization: "Token token"'),
        ),
    ),
    "headers.Authorization.no-scheme": Examples(
        valid=(Example(kind="headers", source='Authorization: "Basic YXBpLWtleTo="'),),
        invalid=(
            Example(kind="headers", source='Authorization: "YXBpLWtleTo="'),
            Example(
                also=("{field}.colon",), kind="headers", source='Authorization: "YXBpLWtleQ=="'
            ),
            Example(also=("{field}.base64",), kind="headers", source='Authorization: "api-key:"'),
        ),
    ),
    "headers.Authorization.base64": Examples(
        valid=(
            Example(kind="headers", source='Authorization: "Basic YXBpLXh4eA==:xxxx"'),
            Example(kind="headers", source='Authorization: "Basic YXBpLWtleTo="'),
        ),
        invalid=(
            Example(kind="headers", source='Authorization: "Basic YXBpLWtleTo"'),
            Example(kind="headers", source='Authorization: "Basic YXBp\\nLWtleTo="'),
            Example(kind="headers", source='Authorization: "Basic YXBpLWtleTo=\\n"'),
            Example(kind="headers", source='Authorization: "Basic YXBp LWtleTo="'),
            Example(kind="headers", source='Authorization: "Basic api-key:"'),
            Example(kind="headers", source='Authorization: "Basic YXBp_WtleTo="'),
        ),
    ),
    "headers.Authorization.utf-8": Examples(
        valid=(Example(kind="headers", source='Authorization: "Basic YXBpLWtleTo="'),),
        invalid=(
            Example(
                kind="headers", source='Authorization: "Basic 0123456789ABCDEF0123456789ABCDEF"'
            ),
            Example(kind="headers", source='Authorization: "Basic /w=="'),
        ),
    ),
    "headers.Authorization.colon": Examples(
        valid=(Example(kind="headers", source='Authorization: "Basic YXBpLWtleTo="'),),
        invalid=(
            Example(kind="headers", source='Authorization: "Basic YXBpLWtleQ=="'),
            Example(kind="headers", source='Authorization: "Basic"'),
            Example(kind="headers", source='Authorization: "Basic YXBpLWtleQo="'),
            Example(kind="headers", source='Authorization: "Basic WVhCcExXdGxlVG89"'),
        ),
    ),
    "headers.Authorization.user": Examples(
        valid=(Example(kind="headers", source='Authorization: "Basic YXBpLWtleTo="'),),
        invalid=(
            Example(kind="headers", source='Authorization: "Basic Og=="'),
            Example(
                also=("{field}.password",),
                kind="headers",
                source='Authorization: "Basic OmFwaS1rZXk="',
            ),
        ),
    ),
    "headers.Authorization.password": Examples(
        valid=(Example(kind="headers", source='Authorization: "Basic YXBpLWtleTo="'),),
        invalid=(
            Example(kind="headers", source='Authorization: "Basic YXBpLWtleTpzZWNyZXQ="'),
            Example(kind="headers", source='Authorization: "Basic YXBpLWtleToK"'),
            Example(kind="headers", source='Authorization: "Basic YXBpLWtleTo6"'),
        ),
    ),
    "headers.x-merchantid.required": Examples(
        valid=(Example(kind="headers", source='x-merchantid: "testaccount"'),),
        invalid=(Example(kind="headers", source="(no x-merchantid)"),),
    ),
    "headers.x-merchantid.type": Examples(
        valid=(Example(kind="headers", source='x-merchantid: "testaccount"'),),
        invalid=(
            Example(kind="headers", source="x-merchantid: null"),
            Example(kind="headers", source="x-merchantid: true"),
            Example(kind="headers", source="x-merchantid: 12"),
            Example(kind="headers", source="x-merchantid: 1.5"),
            Example(kind="headers", source='x-merchantid: ["text"]'),
            Example(kind="headers", source='x-merchantid: {"text": "text"}'),
        ),
    ),
    "headers.x-merchantid.minLength": Examples(
        valid=(
            Example(kind="headers", source='x-merchantid: "testaccount"'),
            Example(kind="headers", source='x-merchantid: "t"'),
            Example(kind="headers", source='x-merchantid: "te"'),
        ),
        invalid=(Example(kind="headers", source='x-merchantid: ""'),),
    ),
    "headers.x-merchantid.pattern": Examples(
        valid=(
            Example(kind="headers", source='x-merchantid: "test account"'),
            Example(kind="headers", source='x-merchantid: "testaccount"'),
            Example(kind="headers", source='x-merchantid: " estaccount"'),
            Example(kind="headers", source='x-merchantid: "~estaccount"'),
        ),
        invalid=(
            Example(kind="headers", source='x-merchantid: "testaccount\\n"'),
            Example(kind="headers", source='x-merchantid: "test\\u00e9"'),
            Example(kind="headers", source='x-merchantid: "\\u001festaccount"'),
        ),
    ),
    "headers.x-merchantid.spelling": Examples(
        valid=(Example(kind="headers", source='x-merchantid: "testaccount"'),),
        invalid=(Example(kind="headers", source='x-merchant-id: ""'),),
    ),
    "headers.Content-Type.required": Examples(
        valid=(
            Example(kind="headers", source='Content-Type: "application/x-www-form-urlencoded"'),
        ),
        invalid=(Example(kind="headers", source="(no Content-Type)"),),
    ),
    "headers.Content-Type.type": Examples(
        valid=(
            Example(kind="headers", source='Content-Type: "application/x-www-form-urlencoded"'),
            Example(kind="headers", source='Content-Type: "Application/X-WWW-Form-Urlencoded"'),
            Example(
                kind="headers",
                source='Content-Type: "application/x-www-form-urlencoded;charset=utf-8"',
            ),
            Example(
                kind="headers",
                source='Content-Type: "application/x-www-form-urlencoded ; charset=utf-8"',
            ),
        ),
        invalid=(
            Example(kind="headers", source="Content-Type: null"),
            Example(kind="headers", source="Content-Type: true"),
            Example(kind="headers", source="Content-Type: 12"),
            Example(kind="headers", source="Content-Type: 1.5"),
            Example(kind="headers", source='Content-Type: ["text"]'),
            Example(kind="headers", source='Content-Type: {"text": "text"}'),
        ),
    ),
    "headers.Content-Type.media-type": Examples(
        valid=(
            Example(kind="headers", source='Content-Type: "application/x-www-form-urlencoded"'),
            Example(kind="headers", source='Content-Type: "application/json"'),
        ),
        invalid=(
            Example(kind="headers", source='Content-Type: ""'),
            Example(kind="headers", source='Content-Type: "multipart/form-data"'),
            Example(kind="headers", source='Content-Type: "text/plain"'),
            Example(kind="headers", source='Content-Type: "form"'),
            Example(kind="headers", source='Content-Type: ";application/x-www-form-urlencoded"'),
            Example(kind="headers", source='Content-Type: "application/x-www-form-urlencode"'),
        ),
    ),
    "headers.Content-Type.media-type in cred-pay": Examples(
        valid=(
            Example(kind="headers", source='Content-Type: "application/x-www-form-urlencoded"'),
        ),
        invalid=(
            Example(kind="headers", source='Content-Type: ""'),
            Example(kind="headers", source='Content-Type: "multipart/form-data"'),
            Example(kind="headers", source='Content-Type: "text/plain"'),
            Example(kind="headers", source='Content-Type: "form"'),
            Example(kind="headers", source='Content-Type: ";application/x-www-form-urlencoded"'),
            Example(kind="headers", source='Content-Type: "application/x-www-form-urlencode"'),
        ),
    ),
    "metadata.CRED:offers_applied.required": Examples(
        valid=(Example(members=(("{field}", '"false"'),)),),
        invalid=(Example(missing=("{field}",)),),
    ),
    "metadata.CRED:offers_applied.type": Examples(
        valid=(
            Example(members=(("{field}", '"false"'),)),
            Example(members=(("{field}", '"true"'),)),
            Example(members=(("{field}", "true"),)),
            Example(members=(("{field}", "false"),)),
        ),
        invalid=(
            Example(members=(("{field}", "null"),)),
            Example(members=(("{field}", "12"),)),
            Example(members=(("{field}", "1.5"),)),
            Example(members=(("{field}", '["text"]'),)),
            Example(members=(("{field}", '{"text": "text"}'),)),
        ),
    ),
    "metadata.CRED:offers_applied.enum": Examples(
        valid=(
            Example(members=(("{field}", '"false"'),)),
            Example(members=(("{field}", '"true"'),)),
        ),
        invalid=(
            Example(members=(("{field}", '""'),)),
            Example(members=(("{field}", '"1"'),)),
            Example(members=(("{field}", '"yes"'),)),
            Example(members=(("{field}", '"TRUE"'),)),
            Example(members=(("{field}", '" true"'),)),
            Example(members=(("{field}", '"tru"'),)),
        ),
    ),
    "metadata.CRED:offers_applied.bare-name": Examples(
        valid=(Example(members=(("{field}", '"false"'),)),),
        invalid=(
            Example(members=(("offers_applied", '"false"'),), missing=("{field}",)),
            Example(
                members=(("offers_applied", "null"),), missing=("{field}",), also=("{field}.type",)
            ),
        ),
    ),
    "metadata.CRED:offers_applied.colon-value": Examples(
        valid=(Example(members=(("{field}", '"false"'),)),),
        invalid=(
            Example(members=(("metadata.CRED:offers_applied:true", '""'),), missing=("{field}",)),
            Example(members=(("metadata.CRED:offers_applied:false", '""'),), missing=("{field}",)),
        ),
    ),
    "headers.x-routing-id.required": Examples(
        valid=(Example(kind="headers", source='x-routing-id: "customer_1122"'),),
        invalid=(Example(kind="headers", source="(no x-routing-id)"),),
    ),
    "headers.x-routing-id.type": Examples(
        valid=(Example(kind="headers", source='x-routing-id: "customer_1122"'),),
        invalid=(
            Example(kind="headers", source="x-routing-id: null"),
            Example(kind="headers", source="x-routing-id: true"),
            Example(kind="headers", source="x-routing-id: 12"),
            Example(kind="headers", source="x-routing-id: 1.5"),
            Example(kind="headers", source='x-routing-id: ["text"]'),
            Example(kind="headers", source='x-routing-id: {"text": "text"}'),
        ),
    ),
    "headers.x-routing-id.minLength": Examples(
        valid=(
            Example(kind="headers", source='x-routing-id: "customer_1122"'),
            Example(kind="headers", source='x-routing-id: "c"'),
            Example(kind="headers", source='x-routing-id: "cu"'),
        ),
        invalid=(Example(kind="headers", source='x-routing-id: ""'),),
    ),
    "headers.x-routing-id.pattern": Examples(
        valid=(
            Example(kind="headers", source='x-routing-id: "customer 1122"'),
            Example(kind="headers", source='x-routing-id: "customer_1122"'),
            Example(kind="headers", source='x-routing-id: " ustomer_1122"'),
            Example(kind="headers", source='x-routing-id: "~ustomer_1122"'),
        ),
        invalid=(
            Example(kind="headers", source='x-routing-id: "customer_1122\\n"'),
            Example(kind="headers", source='x-routing-id: "customer_\\u00e9"'),
            Example(kind="headers", source='x-routing-id: "\\u001fustomer_1122"'),
        ),
    ),
    "headers.x-routing-id.customer-id": Examples(
        valid=(
            Example(kind="headers", source='x-routing-id: "cart-7"\nbeside customer_id: ""'),
            Example(kind="headers", source='x-routing-id: "cart-7"\nbeside order_id: "a1"'),
            Example(
                kind="headers",
                source='x-routing-id: "customer_1122"\nbeside customer_id: "customer_1122"',
            ),
            Example(kind="headers", source='x-routing-id: "cart-7"\nbeside customer_id: 7'),
        ),
        invalid=(
            Example(
                kind="headers", source='x-routing-id: "cart-7"\nbeside customer_id: "customer_1122"'
            ),
            Example(
                kind="headers",
                source='x-routing-id: "Customer_1122"\nbeside customer_id: "customer_1122"',
            ),
        ),
    ),
    "metadata.TATAPAY:merchantTxnMetadata.printed-space": Examples(
        valid=(Example(members=(("{field}", '"text"'),)),),
        invalid=(
            Example(members=(("metadata.TATAPAY: merchantTxnMetadata", '"text"'),)),
            Example(
                members=(("metadata.TATAPAY: merchantTxnMetadata", "null"),), also=("{field}.type",)
            ),
        ),
    ),
    "headers.type": Examples(
        valid=(
            Example(
                kind="headers", source='[["authorization", "Basi ... coded"]] (129 characters)'
            ),
            Example(
                kind="headers", source='[["AUTHORIZATION", "Basi ... coded"]] (129 characters)'
            ),
        ),
        invalid=(
            Example(kind="headers", source="null"),
            Example(kind="headers", source="12"),
            Example(kind="headers", source='"Authorization: Basic"'),
            Example(kind="headers", source='["Authorization: Basic"]'),
            Example(kind="headers", source='[["Authorization"]]'),
            Example(kind="headers", source='[["Authorization", "Basic", "x"]]'),
        ),
    ),
    "headers.duplicate": Examples(
        valid=(
            Example(
                kind="headers", source='[["Authorization", "Basi ...  "*/*"]] (173 characters)'
            ),
        ),
        invalid=(
            Example(
                kind="headers", source='[["Authorization", "Basi ... leTo="]] (170 characters)'
            ),
            Example(
                kind="headers", source='[["Authorization", "Basi ... count"]] (162 characters)'
            ),
            Example(
                kind="headers", source='[["Authorization", "Basi ... coded"]] (184 characters)'
            ),
        ),
    ),
    "reply.status": Examples(
        valid=(
            Example(
                kind="reply",
                source='200 {"status": "CREATED", "status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
        ),
        invalid=(
            Example(
                kind="reply",
                source='201 {"status": "CREATED", "status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
            Example(
                kind="reply",
                source='204 {"status": "CREATED", "status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
            Example(
                kind="reply",
                source='302 {"status": "CREATED", "status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
            Example(
                kind="reply",
                source='404 {"status": "CREATED", "status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
        ),
    ),
    "reply.syntax": Examples(
        valid=(
            Example(
                kind="reply",
                source='200 {"status": "CREATED", "status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
        ),
        invalid=(
            Example(kind="reply", source="200 "),
            Example(kind="reply", source="200 <html>"),
            Example(kind="reply", source="200 []"),
            Example(kind="reply", source="200 null"),
        ),
    ),
    "reply.required": Examples(
        valid=(
            Example(
                kind="reply",
                source='200 {"status": "CREATED", "status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
        ),
        invalid=(
            Example(
                kind="reply",
                source='200 {"status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
            Example(
                kind="reply",
                source='200 {"Status": "CREATED", "status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
            Example(
                kind="reply",
                source='200 {"status": "CREATED", "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
            Example(
                kind="reply",
                source='200 {"status": "CREATED", "Status_Id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
        ),
    ),
    "reply.type": Examples(
        valid=(
            Example(
                kind="reply",
                source='200 {"status": "CREATED", "status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
            Example(
                kind="reply",
                source='200 {"status": "CREATED", "status_id": 1, "id": "x", "order_id": "14183944763", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
            Example(
                kind="reply",
                source='200 {"status": "CREATED", "status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "x", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
            Example(
                kind="reply",
                source='200 {"status": "CREATED", "status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"Web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
        ),
        invalid=(
            Example(
                kind="reply",
                source='200 {"status": null, "status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
            Example(
                kind="reply",
                source='200 {"status": true, "status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
            Example(
                kind="reply",
                source='200 {"status": 1.5, "status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
            Example(
                kind="reply",
                source='200 {"status": 100000000000000000000, "status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
        ),
    ),
    "reply.enum": Examples(
        valid=(
            Example(
                kind="reply",
                source='200 {"status": "CREATED", "status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
        ),
        invalid=(
            Example(
                kind="reply",
                source='200 {"status": "", "status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
            Example(
                kind="reply",
                source='200 {"status": "x", "status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
            Example(
                kind="reply",
                source='403 {"error": true, "error_message": "Forbidden. No valid API key or client auth token is present in Authorization header or client_auth_token query parameter", "user_message": "Access Denied. Unable to proceed.", "userMessage": "Access Denied. Unable to proceed.", "error_info": {"code": "", "category": "USER_ERROR", "href": "NA", "request_id": "1e515677-6134-4d9a-9279-c2926b4304bb", "user_message": "Access Denied", "developer_message": "No valid API key or client auth token is present in Authorization header or client_auth_token query parameter"}}',
            ),
            Example(
                kind="reply",
                source='403 {"error": true, "error_message": "Forbidden. No valid API key or client auth token is present in Authorization header or client_auth_token query parameter", "user_message": "Access Denied. Unable to proceed.", "userMessage": "Access Denied. Unable to proceed.", "error_info": {"code": "x", "category": "USER_ERROR", "href": "NA", "request_id": "1e515677-6134-4d9a-9279-c2926b4304bb", "user_message": "Access Denied", "developer_message": "No valid API key or client auth token is present in Authorization header or client_auth_token query parameter"}}',
            ),
        ),
    ),
    "reply.minLength": Examples(
        valid=(
            Example(
                kind="reply",
                source='200 {"status": "CREATED", "status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
        ),
        invalid=(
            Example(
                kind="reply",
                source='200 {"status": "CREATED", "status_id": 1, "id": "", "order_id": "14183944763", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
            Example(
                kind="reply",
                source='200 {"status": "CREATED", "status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
        ),
    ),
    "reply.pattern": Examples(
        valid=(
            Example(
                kind="reply",
                source='200 {"status": "CREATED", "status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
        ),
        invalid=(
            Example(
                kind="reply",
                source='200 {"status": "CREATED", "status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"web": "", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
            Example(
                kind="reply",
                source='200 {"status": "CREATED", "status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"web": "x", "mobile": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c?mobile=true", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
            Example(
                kind="reply",
                source='200 {"status": "CREATED", "status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
            Example(
                kind="reply",
                source='200 {"status": "CREATED", "status_id": 1, "id": "ord_e294a26e66ad4336a992ceab81ad704c", "order_id": "14183944763", "payment_links": {"web": "https://api.juspay.in/merchant/pay/ord_e294a26e66ad4336a992ceab81ad704c", "mobile": "x", "iframe": "https://api.juspay.in/merchant/ipay/ord_e294a26e66ad4336a992ceab81ad704c"}}',
            ),
        ),
    ),
    "order.type": Examples(
        valid=(
            Example(members=(("udf6", '"user_5349"'),)),
            Example(
                kind="JSON body", source='{"order_id": "orderid987 ... le.com"} (140 characters)'
            ),
        ),
        invalid=(
            Example(kind="JSON body", source="[]"),
            Example(kind="JSON body", source="12"),
            Example(kind="JSON body", source="null"),
            Example(kind="JSON body", source='"text"'),
            Example(kind="JSON body", source="true"),
        ),
    ),
    "order.additionalProperties": Examples(
        valid=(
            Example(),
            Example(members=(("metadata.A0Y:gateway_reference_id", '"text"'),)),
            Example(
                members=(("metadata.A0Y:gateway_reference_id", "12"),),
                also=("metadata.<GATEWAY>:gateway_reference_id.type",),
            ),
            Example(members=(("metadata.A9Y:gateway_reference_id", '"text"'),)),
        ),
        invalid=(
            Example(members=(("no_such_field", '"text"'),)),
            Example(members=(("Order_id", '"text"'),)),
            Example(members=(("order_id ", '"text"'),)),
            Example(members=(("metadata", '"text"'),)),
            Example(members=(("udf0", '"text"'),)),
            Example(members=(("udf11", '"text"'),)),
        ),
    ),
    "order.card-number": Examples(
        valid=(
            Example(members=(("udf6", '"4111111111111112"'),)),
            Example(members=(("udf6", '"411111111111111"'),)),
            Example(members=(("udf6", '"41111111111111111"'),)),
            Example(members=(("udf6", '"4111  1111 1111 1111"'),)),
        ),
        invalid=(
            Example(members=(("udf6", '"4111111111111111"'),)),
            Example(members=(("udf6", '"4222222222222"'),)),
            Example(members=(("udf6", '"card 4111 1111 1111 1111 ok"'),)),
            Example(members=(("udf6", '"3782-822463-10005"'),)),
            Example(members=(("udf6", '"12 4111-1111 1111-1111 34"'),)),
            Example(members=(("udf6", '"a4111111111111111b"'),)),
        ),
    ),
    "order.credential": Examples(
        valid=(
            Example(members=(("udf6", '"The bearer of this ticket"'),)),
            Example(members=(("udf6", '"Bearer internationalization"'),)),
            Example(members=(("udf6", '"Bearer 1234567890123456789"'),)),
            Example(members=(("udf6", '"Bearer aaaaaaaaaaaaaaaaaaaa1aaaaaaaaaaaaaaaaaaa"'),)),
        ),
        invalid=(
            Example(members=(("udf6", '"Authorization: Bearer 1aaaaaaaaaaaaaaaaaaa"'),)),
            Example(members=(("udf6", '"bearer aaaaaaaaaaaaaaaaaaa1aaaaaaaaaaaaaaaaaaa"'),)),
            Example(members=(("udf6", '"Basic 1aaaaaaaaaaaaaaaaaaa"'),)),
            Example(members=(("udf6", '"basic aaaaaaaaaaaaaaaaaaa1aaaaaaaaaaaaaaaaaaa"'),)),
            Example(members=(("udf6", '"abcdefghij.eyJabcdefghij"'),)),
            Example(members=(("udf6", '"AKIAAAAAAAAAAAAAAAAA"'),)),
        ),
    ),
    "order.control-character": Examples(
        valid=(
            Example(members=(("udf6", '"two\\nlines"'),)),
            Example(members=(("udf6", '"a\\tb"'),)),
            Example(members=(("udf6", '"user_5349"'),)),
            Example(members=(("udf6", '"\\tser_5349"'),)),
        ),
        invalid=(
            Example(members=(("udf6", '"a\\u0000b"'),)),
            Example(members=(("udf6", '"\\u001b[31mred"'),)),
            Example(members=(("udf6", '"a\\u007f"'),)),
            Example(members=(("udf6", '"\\bser_5349"'),)),
            Example(members=(("udf6", '"\\u000eser_5349"'),)),
            Example(members=(("udf6", '"\\u001fser_5349"'),)),
        ),
    ),
    "order.hidden-character": Examples(
        valid=(
            Example(members=(("udf6", '"\\u0645\\u0631\\u062d\\u0628\\u0627"'),)),
            Example(members=(("udf6", '"caf\\u00e9"'),)),
            Example(members=(("udf6", '"\\u00a0"'),)),
            Example(members=(("udf6", '"\\u200b"'),)),
        ),
        invalid=(
            Example(members=(("udf6", '"\\u202a9988775566\\u202c"'),)),
            Example(members=(("udf6", '"a\\u202eb"'),)),
            Example(members=(("udf6", '"\\u0092"'),)),
            Example(members=(("udf6", '"caf\\u00e9 user_5349 \\u0080 user_5349"'),)),
            Example(members=(("udf6", '"caf\\u00e9 user_5349 \\u0081 user_5349"'),)),
            Example(members=(("udf6", '"caf\\u00e9 user_5349 \\u0082 user_5349"'),)),
        ),
    ),
    "body.syntax": Examples(
        valid=(
            Example(
                kind="JSON body", source='{"order_id": "orderid987 ... le.com"} (140 characters)'
            ),
            Example(
                kind="form body", source="order_id=orderid9876580& ... mple.com (111 characters)"
            ),
        ),
        invalid=(
            Example(kind="JSON body", source="(an empty body)"),
            Example(kind="JSON body", source="{"),
            Example(kind="JSON body", source='{"a": 1,}'),
            Example(kind="JSON body", source="{'a': 1}"),
            Example(kind="JSON body", source='{"a": 1} x'),
            Example(kind="JSON body", source='{"a": 01}'),
        ),
    ),
    "body.duplicate-key": Examples(
        valid=(
            Example(
                kind="JSON body", source='{"order_id": "orderid987 ... le.com"} (140 characters)'
            ),
            Example(
                kind="form body", source="order_id=orderid9876580& ... mple.com (111 characters)"
            ),
        ),
        invalid=(
            Example(kind="JSON body", source='{"order_id": "1", "order_id": "2"}'),
            Example(kind="JSON body", source='{"a": {"b": 1, "b": 1}}'),
            Example(kind="JSON body", source='{"a": 1, "\\u0061": 2}'),
            Example(kind="form body", source="order_id=1&order_id=2"),
            Example(kind="form body", source="order_id=1&order%5Fid=1"),
        ),
    ),
    "body.not-a-number": Examples(
        valid=(
            Example(
                kind="JSON body", source='{"order_id": "orderid987 ... le.com"} (140 characters)'
            ),
        ),
        invalid=(
            Example(kind="JSON body", source='{"amount": NaN}'),
            Example(kind="JSON body", source='{"amount": Infinity}'),
            Example(kind="JSON body", source='{"amount": -Infinity}'),
            Example(kind="JSON body", source='{"amount": 1e400}'),
        ),
    ),
    "body.encoding": Examples(
        valid=(
            Example(
                kind="JSON body", source='{"order_id": "orderid987 ... le.com"} (140 characters)'
            ),
            Example(
                kind="form body", source="order_id=orderid9876580& ... mple.com (111 characters)"
            ),
        ),
        invalid=(
            Example(kind="JSON body", source='{"a": "\\xff"}'),
            Example(kind="JSON body", source="\\ufeff{}"),
            Example(kind="JSON body", source='{"a": "\\xed\\xa0\\x80"}'),
            Example(kind="form body", source="a=%FF"),
            Example(kind="form body", source="a=%ED%A0%80"),
            Example(kind="form body", source="a=\\xff"),
        ),
    ),
    "body.escape": Examples(
        valid=(
            Example(
                kind="form body", source="order_id=orderid9876580& ... mple.com (111 characters)"
            ),
        ),
        invalid=(
            Example(kind="form body", source="a=100%"),
            Example(kind="form body", source="a=%4"),
            Example(kind="form body", source="a=%zz"),
            Example(kind="form body", source="%=1"),
            Example(kind="form body", source="a=%4g"),
            Example(kind="form body", source="a=% 4"),
        ),
    ),
    "body.depth": Examples(
        valid=(
            Example(
                kind="JSON body", source='{"order_id": "orderid987 ... le.com"} (140 characters)'
            ),
        ),
        invalid=(
            Example(
                kind="JSON body", source='{"a":{"a":{"a":{"a":{"a" ... }}}}}}}} (607 characters)'
            ),
            Example(
                kind="JSON body", source="[[[[[[[[[[[[[[[[[[[[[[[[ ... ]]]]]]]] (4000 characters)"
            ),
        ),
    ),
    "body.surrogate": Examples(
        valid=(
            Example(
                kind="JSON body", source='{"order_id": "orderid987 ... le.com"} (140 characters)'
            ),
        ),
        invalid=(
            Example(kind="JSON body", source='{"a": "\\ud800"}'),
            Example(kind="JSON body", source='{"\\udc00": 1}'),
            Example(kind="JSON body", source='{"a": ["\\uDFFF x"]}'),
        ),
    ),
    "curl.missing-space": Examples(
        valid=(
            Example(
                kind="command",
                source="curl -d 'order_id=a1' \\\n  -d 'amount=1.00' https://api.example/orders",
            ),
        ),
        invalid=(
            Example(
                kind="command",
                source="curl -d 'order_id=a1'\\\n-d 'amount=1.00' https://api.example/orders",
            ),
        ),
    ),
    "curl.syntax": Examples(
        valid=(
            Example(kind="command", source="curl -d 'udf6=it'\\''s' https://api.example/orders"),
        ),
        invalid=(Example(kind="command", source="curl -d 'udf6=it's' https://api.example/orders"),),
    ),
    "curl.no-body": Examples(
        valid=(Example(kind="command", source="curl -d 'order_id=a1' https://api.example/orders"),),
        invalid=(Example(kind="command", source="curl -X POST https://api.example/orders"),),
    ),
    "curl.file": Examples(
        valid=(
            Example(
                kind="command",
                source="curl --data-urlencode 'order_id=a1' https://api.example/orders",
            ),
        ),
        invalid=(Example(kind="command", source="curl -d @order.json https://api.example/orders"),),
    ),
    "gate.variable": Examples(
        valid=(Example(kind="run", source='a collection whose body holds "amount": "100.00"'),),
        invalid=(
            Example(kind="run", source='a collection whose body holds "amount": "{{amount}}"'),
        ),
    ),
    "gate.duplicate-order-id": Examples(
        valid=(Example(kind="run", source="two orders with the order_ids a1 and a2"),),
        invalid=(Example(kind="run", source="two orders with the order_id a1"),),
    ),
    "gate.expected-violation": Examples(
        valid=(
            Example(
                kind="run", source="an order_id with a hyphen, where order_id.pattern is expected"
            ),
        ),
        invalid=(
            Example(
                kind="run",
                source="an order_id of letters alone, where order_id.pattern is expected",
            ),
        ),
    ),
    "gate.suppression-expired": Examples(
        valid=(Example(kind="run", source="an exception that runs until tomorrow"),),
        invalid=(Example(kind="run", source="an exception that ran until yesterday"),),
    ),
    "gate.suppression-unused": Examples(
        valid=(Example(kind="run", source="an exception for a finding of this run"),),
        invalid=(Example(kind="run", source="an exception for a file that breaks nothing"),),
    ),
}

RULES: dict[str, Rule] = {
    "order_id.required": Rule(
        field="order_id",
        statements=(
            Statement(
                profiles=EVERY,
                message="order_id must be sent",
                hint="send your own identifier of the order",
                examples="order_id.required",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/order_id", "sea-ec-sdk/errors.order_id-missing"),
    ),
    "order_id.type": Rule(
        field="order_id",
        statements=(
            Statement(
                profiles=EVERY,
                message="order_id must be a string",
                hint=None,
                examples="order_id.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/order_id", "sea-ec-sdk/introduction.mandatory"),
        decisions=("null-is-not-absent",),
    ),
    "order_id.minLength": Rule(
        field="order_id",
        statements=(
            Statement(
                profiles=EVERY,
                message="order_id must have at least 1 character",
                hint=None,
                examples="order_id.minLength",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/order_id", "sea-ec-sdk/introduction.mandatory"),
        decisions=("empty-order-id",),
    ),
    "order_id.maxLength": Rule(
        field="order_id",
        statements=(
            Statement(
                profiles=("express-checkout-global", "express-checkout-india"),
                message="order_id must have at most 20 characters",
                hint="shorten it; what you need beside it goes into a udf field",
                examples="order_id.maxLength",
            ),
            Statement(
                profiles=("cred-pay", "portable"),
                message="order_id must have at most 17 characters",
                hint="shorten it; what you need beside it goes into a udf field",
                examples="order_id.maxLength in cred-pay",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/order_id", "sea-ec-sdk/introduction.mandatory", "cred-pay/order_id"),
        decisions=("length-less-than", "order-id-length"),
    ),
    "order_id.pattern": Rule(
        field="order_id",
        statements=(
            Statement(
                profiles=EVERY,
                message="order_id may hold only letters A-Z a-z and digits 0-9",
                hint="take out every other character, hyphens and underscores too; policy observed takes what the sandbox took",
                examples="order_id.pattern",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "warning")),),
        rows=("sea-ec-sdk/order_id", "sandbox-2023/order-id-punctuation"),
        decisions=("order-id-characters",),
        observed="accepted",
        seen=("sandbox-2023/order-id-punctuation",),
    ),
    "order_id.observed-charset": Rule(
        field="order_id",
        statements=(
            Statement(
                profiles=EVERY,
                message="order_id must begin with a letter or digit and may hold only letters A-Z a-z, digits 0-9 and _ . ( ) { } + ~ -",
                hint="the sandbox answers any other character with a 400",
                examples="order_id.observed-charset",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=(None, None, "error")),),
        rows=("sandbox-2023/order-id-refused",),
        decisions=("order-id-characters",),
        remarks=(
            "Says nothing where order_id.pattern is an error: one word about a value is enough.",
        ),
        observed="rejected",
        seen=("sandbox-2023/order-id-refused",),
    ),
    "amount.required": Rule(
        field="amount",
        statements=(
            Statement(
                profiles=EVERY,
                message="amount must be sent",
                hint='send it as text, for example "100.15"',
                examples="amount.required",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/amount", "sea-ec-sdk/errors.amount-missing"),
    ),
    "amount.type": Rule(
        field="amount",
        statements=(
            Statement(
                profiles=EVERY,
                message="amount must be a string or a number",
                hint=None,
                examples="amount.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/amount", "sea-ec-sdk/introduction.mandatory"),
        decisions=("null-is-not-absent",),
    ),
    "amount.minimum": Rule(
        field="amount",
        statements=(
            Statement(
                profiles=EVERY,
                message="amount must not be negative",
                hint="an order charges the customer; a refund is another call",
                examples="amount.minimum",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/errors.amount-negative",),
    ),
    "amount.maximum": Rule(
        field="amount",
        statements=(
            Statement(
                profiles=EVERY,
                message="amount as a JSON number must be at most 9007199254740991",
                hint="send it as text",
                examples="amount.maximum",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("own-advice/interoperable-json",),
        decisions=("interoperable-json",),
    ),
    "amount.pattern": Rule(
        field="amount",
        statements=(
            Statement(
                profiles=EVERY,
                message="amount must be a plain decimal number with at most 2 decimals",
                hint='write digits, then at most a point and one or two digits, for example "100.15"; more decimals were seen to be cut off silently',
                examples="amount.pattern",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/amount", "sandbox-2023/amount-truncated"),
        observed="altered",
        seen=("sandbox-2023/amount-truncated",),
    ),
    "amount.scale": Rule(
        field="amount",
        statements=(
            Statement(
                profiles=EVERY,
                message="amount must have at most 2 decimals",
                hint="round it yourself and send it as text; more decimals were seen to be cut off silently",
                examples="amount.scale",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/amount", "sandbox-2023/amount-truncated"),
        observed="altered",
        seen=("sandbox-2023/amount-truncated",),
        expressible=False,
    ),
    "amount.zero": Rule(
        field="amount",
        statements=(
            Statement(
                profiles=EVERY,
                message="amount is zero, which works only once Juspay has enabled it for you",
                hint="ask Juspay to enable it",
                examples="amount.zero",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/amount.note-zero",),
        decisions=("amount-zero",),
    ),
    "amount.json-number": Rule(
        field="amount",
        statements=(
            Statement(
                profiles=EVERY,
                message="amount should be a string, not a JSON number",
                hint='put it in quotes, for example "100.15"',
                examples="amount.json-number",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/errors.amount-positive-integer", "sea-ec-sdk/amount"),
        decisions=("amount-as-number",),
    ),
    "amount.paise": Rule(
        field="amount",
        statements=(
            Statement(
                profiles=EVERY,
                message="amount looks like an amount in paise or cents",
                hint='the amount is in the main unit; for 100.15 send "100.15" and not "10015"',
                examples="amount.paise",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=(None, None, None)),),
        rows=("own-advice/paise",),
        decisions=("amount-in-paise",),
        remarks=("Says nothing until a caller asks for it by its id, with warn or error.",),
        expressible=False,
    ),
    "currency.required": Rule(
        field="currency",
        statements=(
            Statement(
                profiles=("express-checkout-global", "express-checkout-india", "portable"),
                message="currency should be sent",
                hint="send it always; the default is INR",
                examples="currency.required",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-global", "express-checkout-india", "portable"),
                by_policy=("warning", "error", None),
            ),
        ),
        rows=(
            "sea-ec-sdk/currency",
            "sea-ec-sdk/errors.currency-missing",
            "sandbox-2023/minimal-order",
        ),
        decisions=("currency-presence",),
        observed="accepted",
        seen=("sandbox-2023/minimal-order",),
    ),
    "currency.type": Rule(
        field="currency",
        statements=(
            Statement(
                profiles=EVERY,
                message="currency must be a string",
                hint=None,
                examples="currency.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/currency",),
        decisions=("null-is-not-absent",),
    ),
    "currency.enum": Rule(
        field="currency",
        statements=(
            Statement(
                profiles=EVERY,
                message="currency must be one of HKD, EUR, USD, GBP, INR",
                hint="if your account is enabled for another, override this rule",
                examples="currency.enum",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/currency",),
        decisions=("currency-list",),
    ),
    "description.type": Rule(
        field="description",
        statements=(
            Statement(
                profiles=EVERY,
                message="description must be a string",
                hint=None,
                examples="description.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/description",),
        decisions=("null-is-not-absent",),
    ),
    "description.surrounding-space": Rule(
        field="description",
        statements=(
            Statement(
                profiles=EVERY,
                message="description should not begin or end with white space",
                hint="trim it",
                examples="description.surrounding-space",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.leading-space",),
        decisions=("surrounding-space",),
    ),
    "return_url.type": Rule(
        field="return_url",
        statements=(
            Statement(
                profiles=EVERY,
                message="return_url must be a string",
                hint=None,
                examples="return_url.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/return_url",),
        decisions=("null-is-not-absent",),
    ),
    "return_url.absolute-url": Rule(
        field="return_url",
        statements=(
            Statement(
                profiles=EVERY,
                message="return_url must be an absolute http or https URL",
                hint="begin it with https://",
                examples="return_url.absolute-url",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "warning")),),
        rows=("sea-ec-sdk/return_url", "sandbox-2023/return-url-without-scheme"),
        decisions=("absolute-url",),
        observed="accepted",
        seen=("sandbox-2023/return-url-without-scheme",),
    ),
    "return_url.no-query": Rule(
        field="return_url",
        statements=(
            Statement(
                profiles=EVERY,
                message="return_url must not have a query",
                hint='take out the "?" and what follows; the order\'s id comes back anyway',
                examples="return_url.no-query",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/return_url",),
    ),
    "return_url.no-ip-host": Rule(
        field="return_url",
        statements=(
            Statement(
                profiles=EVERY,
                message="return_url must name a host, not an IP address",
                hint="use a domain name",
                examples="return_url.no-ip-host",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/return_url",),
        decisions=("ip-host",),
    ),
    "return_url.https": Rule(
        field="return_url",
        statements=(
            Statement(
                profiles=EVERY,
                message="return_url should be https, not http",
                hint="serve it over TLS",
                examples="return_url.https",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.http",),
        decisions=("http-return-url",),
    ),
    "return_url.no-fragment": Rule(
        field="return_url",
        statements=(
            Statement(
                profiles=EVERY,
                message="return_url should have no fragment",
                hint='take out the "#" and what follows; a browser does not send it',
                examples="return_url.no-fragment",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("own-advice/url-parts",),
        decisions=("url-parts",),
    ),
    "return_url.no-userinfo": Rule(
        field="return_url",
        statements=(
            Statement(
                profiles=EVERY,
                message="return_url should hold no user name or password",
                hint='take out what stands before the "@"',
                examples="return_url.no-userinfo",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("own-advice/url-parts",),
        decisions=("url-parts",),
    ),
    "return_url.no-localhost": Rule(
        field="return_url",
        statements=(
            Statement(
                profiles=EVERY,
                message="return_url should not lead to localhost",
                hint="the customer's browser follows it; use a name that it can reach",
                examples="return_url.no-localhost",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("own-advice/url-parts",),
        decisions=("url-parts",),
    ),
    "product_id.type": Rule(
        field="product_id",
        statements=(
            Statement(
                profiles=EVERY,
                message="product_id must be a string",
                hint=None,
                examples="product_id.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/product_id",),
        decisions=("null-is-not-absent",),
    ),
    "product_id.surrounding-space": Rule(
        field="product_id",
        statements=(
            Statement(
                profiles=EVERY,
                message="product_id should not begin or end with white space",
                hint="trim it",
                examples="product_id.surrounding-space",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.leading-space",),
        decisions=("surrounding-space",),
    ),
    "gateway_id.type": Rule(
        field="gateway_id",
        statements=(
            Statement(
                profiles=EVERY,
                message="gateway_id must be an integer or a string",
                hint=None,
                examples="gateway_id.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/gateway_id",),
        decisions=("null-is-not-absent", "digits-type"),
    ),
    "gateway_id.minimum": Rule(
        field="gateway_id",
        statements=(
            Statement(
                profiles=EVERY,
                message="gateway_id must be at least 0",
                hint=None,
                examples="gateway_id.minimum",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/gateway_id",),
        decisions=("digits-type",),
    ),
    "gateway_id.maximum": Rule(
        field="gateway_id",
        statements=(
            Statement(
                profiles=EVERY,
                message="gateway_id as a JSON number must be at most 9007199254740991",
                hint="send it as text",
                examples="gateway_id.maximum",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("own-advice/interoperable-json",),
        decisions=("interoperable-json", "digits-type"),
    ),
    "gateway_id.pattern": Rule(
        field="gateway_id",
        statements=(
            Statement(
                profiles=EVERY,
                message="gateway_id must hold digits 0-9 only, and at least one",
                hint="write digits only, without + and spaces",
                examples="gateway_id.pattern",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/gateway_id",),
        decisions=("digits-type",),
    ),
    "txn_type.type": Rule(
        field="txn_type",
        statements=(
            Statement(
                profiles=EVERY,
                message="txn_type must be a string",
                hint=None,
                examples="txn_type.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/txn_type",),
        decisions=("null-is-not-absent",),
    ),
    "txn_type.enum": Rule(
        field="txn_type",
        statements=(
            Statement(
                profiles=EVERY,
                message="txn_type must be one of AUTHENTICATION, AUTHORIZATION, CAPTURE, AUTHN_AUTHZ, AUTHZ_CAPTURE",
                hint=None,
                examples="txn_type.enum",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/txn_type",),
    ),
    "txn_type.auto-capture": Rule(
        field="txn_type",
        statements=(
            Statement(
                profiles=EVERY,
                message="txn_type captures nothing, yet metadata.txns.auto_capture asks for a capture",
                hint="send AUTHZ_CAPTURE, or set metadata.txns.auto_capture to false",
                examples="txn_type.auto-capture",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("own-advice/txn-type-auto-capture",),
        decisions=("txn-type-auto-capture",),
        remarks=('Judged only where metadata.txns.auto_capture is true or "true".',),
    ),
    "customer_id.required": Rule(
        field="customer_id",
        statements=(
            Statement(
                profiles=("express-checkout-global", "express-checkout-india", "portable"),
                message="customer_id should be sent",
                hint="send the empty string for a guest",
                examples="customer_id.required",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-global", "express-checkout-india", "portable"),
                by_policy=("warning", "error", None),
            ),
        ),
        rows=(
            "sea-ec-sdk/customer_id",
            "sea-ec-sdk/introduction.mandatory",
            "sandbox-2023/minimal-order",
        ),
        decisions=("customer-presence",),
        observed="accepted",
        seen=("sandbox-2023/minimal-order",),
    ),
    "customer_id.type": Rule(
        field="customer_id",
        statements=(
            Statement(
                profiles=EVERY,
                message="customer_id must be a string",
                hint=None,
                examples="customer_id.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/customer_id",),
        decisions=("null-is-not-absent",),
    ),
    "customer_email.required": Rule(
        field="customer_email",
        statements=(
            Statement(
                profiles=("express-checkout-global", "express-checkout-india", "portable"),
                message="customer_email should be sent",
                hint="Juspay's page calls it optional in one place and answers its absence with a 400 in another",
                examples="customer_email.required",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-global", "express-checkout-india", "portable"),
                by_policy=("warning", "error", None),
            ),
        ),
        rows=(
            "sea-ec-sdk/errors.customer_email-missing",
            "sea-ec-sdk/customer_email",
            "sandbox-2023/minimal-order",
        ),
        decisions=("customer-presence", "predicted-reply"),
        observed="accepted",
        seen=("sandbox-2023/minimal-order",),
    ),
    "customer_email.type": Rule(
        field="customer_email",
        statements=(
            Statement(
                profiles=EVERY,
                message="customer_email must be a string",
                hint=None,
                examples="customer_email.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/customer_email",),
        decisions=("null-is-not-absent", "predicted-reply"),
    ),
    "customer_email.address": Rule(
        field="customer_email",
        statements=(
            Statement(
                profiles=EVERY,
                message="customer_email must be an e-mail address",
                hint="write one address with a dot in its domain, without a name or brackets around it",
                examples="customer_email.address",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/customer_email", "own-advice/email-grammar"),
        decisions=("email-grammar", "predicted-reply"),
    ),
    "customer_email.special-characters": Rule(
        field="customer_email",
        statements=(
            Statement(
                profiles=EVERY,
                message="customer_email should hold only letters, digits and . _ % + - @",
                hint="an error of Juspay's speaks of special characters in it and names none",
                examples="customer_email.special-characters",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/errors.customer_email-missing",),
        decisions=("email-special-characters", "predicted-reply"),
    ),
    "customer_phone.type": Rule(
        field="customer_phone",
        statements=(
            Statement(
                profiles=EVERY,
                message="customer_phone must be a string",
                hint=None,
                examples="customer_phone.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/customer_phone",),
        decisions=("null-is-not-absent",),
    ),
    "customer_phone.surrounding-space": Rule(
        field="customer_phone",
        statements=(
            Statement(
                profiles=EVERY,
                message="customer_phone should not begin or end with white space",
                hint="trim it",
                examples="customer_phone.surrounding-space",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.leading-space",),
        decisions=("surrounding-space",),
    ),
    "mobile_country_code.type": Rule(
        field="mobile_country_code",
        statements=(
            Statement(
                profiles=EVERY,
                message="mobile_country_code must be an integer or a string",
                hint=None,
                examples="mobile_country_code.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/mobile_country_code", "sea-ec-sdk/mobile_country_code.warning"),
        decisions=("null-is-not-absent", "digits-type"),
    ),
    "mobile_country_code.minimum": Rule(
        field="mobile_country_code",
        statements=(
            Statement(
                profiles=EVERY,
                message="mobile_country_code must be at least 0",
                hint=None,
                examples="mobile_country_code.minimum",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/mobile_country_code", "sea-ec-sdk/mobile_country_code.warning"),
        decisions=("digits-type",),
    ),
    "mobile_country_code.maximum": Rule(
        field="mobile_country_code",
        statements=(
            Statement(
                profiles=EVERY,
                message="mobile_country_code as a JSON number must be at most 9007199254740991",
                hint="send it as text",
                examples="mobile_country_code.maximum",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("own-advice/interoperable-json",),
        decisions=("interoperable-json", "digits-type"),
    ),
    "mobile_country_code.pattern": Rule(
        field="mobile_country_code",
        statements=(
            Statement(
                profiles=EVERY,
                message="mobile_country_code must hold digits 0-9 only, and at least one",
                hint="write digits only, without + and spaces",
                examples="mobile_country_code.pattern",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/mobile_country_code", "sea-ec-sdk/mobile_country_code.warning"),
        decisions=("digits-type",),
    ),
    "options.get_client_auth_token.type": Rule(
        field="options.get_client_auth_token",
        statements=(
            Statement(
                profiles=EVERY,
                message="options.get_client_auth_token must be a boolean or a string",
                hint=None,
                examples="options.get_client_auth_token.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/options.get_client_auth_token",),
        decisions=("null-is-not-absent", "flag-type"),
    ),
    "options.get_client_auth_token.enum": Rule(
        field="options.get_client_auth_token",
        statements=(
            Statement(
                profiles=EVERY,
                message="options.get_client_auth_token must be one of true, false",
                hint=None,
                examples="options.get_client_auth_token.enum",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/options.get_client_auth_token",),
        decisions=("flag-type",),
    ),
    "options.get_client_auth_token.only-true": Rule(
        field="options.get_client_auth_token",
        statements=(
            Statement(
                profiles=EVERY,
                message="options.get_client_auth_token should be true, the only value that Juspay's page gives",
                hint="send true, or leave the field out",
                examples="options.get_client_auth_token.only-true",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/options.get_client_auth_token",),
        decisions=("flag-type", "token-only-true"),
    ),
    "billing_address_first_name.type": Rule(
        field="billing_address_first_name",
        statements=(
            Statement(
                profiles=EVERY,
                message="billing_address_first_name must be a string",
                hint=None,
                examples="billing_address_first_name.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/billing_address_first_name",),
        decisions=("null-is-not-absent",),
    ),
    "billing_address_first_name.surrounding-space": Rule(
        field="billing_address_first_name",
        statements=(
            Statement(
                profiles=EVERY,
                message="billing_address_first_name should not begin or end with white space",
                hint="trim it",
                examples="billing_address_first_name.surrounding-space",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.leading-space",),
        decisions=("surrounding-space",),
    ),
    "billing_address_last_name.type": Rule(
        field="billing_address_last_name",
        statements=(
            Statement(
                profiles=EVERY,
                message="billing_address_last_name must be a string",
                hint=None,
                examples="billing_address_last_name.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/billing_address_last_name",),
        decisions=("null-is-not-absent",),
    ),
    "billing_address_last_name.surrounding-space": Rule(
        field="billing_address_last_name",
        statements=(
            Statement(
                profiles=EVERY,
                message="billing_address_last_name should not begin or end with white space",
                hint="trim it",
                examples="billing_address_last_name.surrounding-space",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.leading-space",),
        decisions=("surrounding-space",),
    ),
    "billing_address_line1.type": Rule(
        field="billing_address_line1",
        statements=(
            Statement(
                profiles=EVERY,
                message="billing_address_line1 must be a string",
                hint=None,
                examples="billing_address_line1.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/billing_address_line1",),
        decisions=("null-is-not-absent",),
    ),
    "billing_address_line1.surrounding-space": Rule(
        field="billing_address_line1",
        statements=(
            Statement(
                profiles=EVERY,
                message="billing_address_line1 should not begin or end with white space",
                hint="trim it",
                examples="billing_address_line1.surrounding-space",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.leading-space",),
        decisions=("surrounding-space",),
    ),
    "billing_address_line2.type": Rule(
        field="billing_address_line2",
        statements=(
            Statement(
                profiles=EVERY,
                message="billing_address_line2 must be a string",
                hint=None,
                examples="billing_address_line2.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/billing_address_line2",),
        decisions=("null-is-not-absent",),
    ),
    "billing_address_line2.surrounding-space": Rule(
        field="billing_address_line2",
        statements=(
            Statement(
                profiles=EVERY,
                message="billing_address_line2 should not begin or end with white space",
                hint="trim it",
                examples="billing_address_line2.surrounding-space",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.leading-space",),
        decisions=("surrounding-space",),
    ),
    "billing_address_line3.type": Rule(
        field="billing_address_line3",
        statements=(
            Statement(
                profiles=EVERY,
                message="billing_address_line3 must be a string",
                hint=None,
                examples="billing_address_line3.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/billing_address_line3",),
        decisions=("null-is-not-absent",),
    ),
    "billing_address_line3.surrounding-space": Rule(
        field="billing_address_line3",
        statements=(
            Statement(
                profiles=EVERY,
                message="billing_address_line3 should not begin or end with white space",
                hint="trim it",
                examples="billing_address_line3.surrounding-space",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.leading-space",),
        decisions=("surrounding-space",),
    ),
    "billing_address_city.type": Rule(
        field="billing_address_city",
        statements=(
            Statement(
                profiles=EVERY,
                message="billing_address_city must be a string",
                hint=None,
                examples="billing_address_city.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/billing_address_city",),
        decisions=("null-is-not-absent",),
    ),
    "billing_address_city.surrounding-space": Rule(
        field="billing_address_city",
        statements=(
            Statement(
                profiles=EVERY,
                message="billing_address_city should not begin or end with white space",
                hint="trim it",
                examples="billing_address_city.surrounding-space",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.leading-space",),
        decisions=("surrounding-space",),
    ),
    "billing_address_state.type": Rule(
        field="billing_address_state",
        statements=(
            Statement(
                profiles=EVERY,
                message="billing_address_state must be a string",
                hint=None,
                examples="billing_address_state.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/billing_address_state",),
        decisions=("null-is-not-absent",),
    ),
    "billing_address_state.surrounding-space": Rule(
        field="billing_address_state",
        statements=(
            Statement(
                profiles=EVERY,
                message="billing_address_state should not begin or end with white space",
                hint="trim it",
                examples="billing_address_state.surrounding-space",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.leading-space",),
        decisions=("surrounding-space",),
    ),
    "billing_address_country.type": Rule(
        field="billing_address_country",
        statements=(
            Statement(
                profiles=EVERY,
                message="billing_address_country must be a string",
                hint=None,
                examples="billing_address_country.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/billing_address_country",),
        decisions=("null-is-not-absent",),
    ),
    "billing_address_country.surrounding-space": Rule(
        field="billing_address_country",
        statements=(
            Statement(
                profiles=EVERY,
                message="billing_address_country should not begin or end with white space",
                hint="trim it",
                examples="billing_address_country.surrounding-space",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.leading-space",),
        decisions=("surrounding-space",),
    ),
    "billing_address_postal_code.type": Rule(
        field="billing_address_postal_code",
        statements=(
            Statement(
                profiles=EVERY,
                message="billing_address_postal_code must be a string",
                hint=None,
                examples="billing_address_postal_code.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/billing_address_postal_code",),
        decisions=("null-is-not-absent",),
    ),
    "billing_address_postal_code.surrounding-space": Rule(
        field="billing_address_postal_code",
        statements=(
            Statement(
                profiles=EVERY,
                message="billing_address_postal_code should not begin or end with white space",
                hint="trim it",
                examples="billing_address_postal_code.surrounding-space",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.leading-space",),
        decisions=("surrounding-space",),
    ),
    "billing_address_phone.type": Rule(
        field="billing_address_phone",
        statements=(
            Statement(
                profiles=EVERY,
                message="billing_address_phone must be a string",
                hint=None,
                examples="customer_phone.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/billing_address_phone",),
        decisions=("null-is-not-absent",),
    ),
    "billing_address_phone.surrounding-space": Rule(
        field="billing_address_phone",
        statements=(
            Statement(
                profiles=EVERY,
                message="billing_address_phone should not begin or end with white space",
                hint="trim it",
                examples="customer_phone.surrounding-space",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.leading-space",),
        decisions=("surrounding-space",),
    ),
    "billing_address_country_code_iso.type": Rule(
        field="billing_address_country_code_iso",
        statements=(
            Statement(
                profiles=EVERY,
                message="billing_address_country_code_iso must be a string",
                hint=None,
                examples="billing_address_country_code_iso.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/billing_address_country_code_iso",),
        decisions=("null-is-not-absent",),
    ),
    "billing_address_country_code_iso.enum": Rule(
        field="billing_address_country_code_iso",
        statements=(
            Statement(
                profiles=EVERY,
                message="billing_address_country_code_iso should be an ISO 3166-1 alpha-3 country code",
                hint="write three capital letters, for example IND, or leave the field out",
                examples="billing_address_country_code_iso.enum",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.country-code",),
        decisions=("country-code",),
    ),
    "shipping_address_first_name.type": Rule(
        field="shipping_address_first_name",
        statements=(
            Statement(
                profiles=EVERY,
                message="shipping_address_first_name must be a string",
                hint=None,
                examples="billing_address_first_name.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/shipping_address_first_name",),
        decisions=("null-is-not-absent",),
    ),
    "shipping_address_first_name.surrounding-space": Rule(
        field="shipping_address_first_name",
        statements=(
            Statement(
                profiles=EVERY,
                message="shipping_address_first_name should not begin or end with white space",
                hint="trim it",
                examples="billing_address_first_name.surrounding-space",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.leading-space",),
        decisions=("surrounding-space",),
    ),
    "shipping_address_last_name.type": Rule(
        field="shipping_address_last_name",
        statements=(
            Statement(
                profiles=EVERY,
                message="shipping_address_last_name must be a string",
                hint=None,
                examples="billing_address_last_name.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/shipping_address_last_name",),
        decisions=("null-is-not-absent",),
    ),
    "shipping_address_last_name.surrounding-space": Rule(
        field="shipping_address_last_name",
        statements=(
            Statement(
                profiles=EVERY,
                message="shipping_address_last_name should not begin or end with white space",
                hint="trim it",
                examples="billing_address_last_name.surrounding-space",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.leading-space",),
        decisions=("surrounding-space",),
    ),
    "shipping_address_line1.type": Rule(
        field="shipping_address_line1",
        statements=(
            Statement(
                profiles=EVERY,
                message="shipping_address_line1 must be a string",
                hint=None,
                examples="billing_address_line1.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/shipping_address_line1",),
        decisions=("null-is-not-absent",),
    ),
    "shipping_address_line1.surrounding-space": Rule(
        field="shipping_address_line1",
        statements=(
            Statement(
                profiles=EVERY,
                message="shipping_address_line1 should not begin or end with white space",
                hint="trim it",
                examples="billing_address_line1.surrounding-space",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.leading-space",),
        decisions=("surrounding-space",),
    ),
    "shipping_address_line2.type": Rule(
        field="shipping_address_line2",
        statements=(
            Statement(
                profiles=EVERY,
                message="shipping_address_line2 must be a string",
                hint=None,
                examples="billing_address_line2.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/shipping_address_line2",),
        decisions=("null-is-not-absent",),
    ),
    "shipping_address_line2.surrounding-space": Rule(
        field="shipping_address_line2",
        statements=(
            Statement(
                profiles=EVERY,
                message="shipping_address_line2 should not begin or end with white space",
                hint="trim it",
                examples="billing_address_line2.surrounding-space",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.leading-space",),
        decisions=("surrounding-space",),
    ),
    "shipping_address_line3.type": Rule(
        field="shipping_address_line3",
        statements=(
            Statement(
                profiles=EVERY,
                message="shipping_address_line3 must be a string",
                hint=None,
                examples="billing_address_line3.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/shipping_address_line3",),
        decisions=("null-is-not-absent",),
    ),
    "shipping_address_line3.surrounding-space": Rule(
        field="shipping_address_line3",
        statements=(
            Statement(
                profiles=EVERY,
                message="shipping_address_line3 should not begin or end with white space",
                hint="trim it",
                examples="billing_address_line3.surrounding-space",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.leading-space",),
        decisions=("surrounding-space",),
    ),
    "shipping_address_city.type": Rule(
        field="shipping_address_city",
        statements=(
            Statement(
                profiles=EVERY,
                message="shipping_address_city must be a string",
                hint=None,
                examples="billing_address_city.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/shipping_address_city",),
        decisions=("null-is-not-absent",),
    ),
    "shipping_address_city.surrounding-space": Rule(
        field="shipping_address_city",
        statements=(
            Statement(
                profiles=EVERY,
                message="shipping_address_city should not begin or end with white space",
                hint="trim it",
                examples="billing_address_city.surrounding-space",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.leading-space",),
        decisions=("surrounding-space",),
    ),
    "shipping_address_state.type": Rule(
        field="shipping_address_state",
        statements=(
            Statement(
                profiles=EVERY,
                message="shipping_address_state must be a string",
                hint=None,
                examples="billing_address_state.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/shipping_address_state",),
        decisions=("null-is-not-absent",),
    ),
    "shipping_address_state.surrounding-space": Rule(
        field="shipping_address_state",
        statements=(
            Statement(
                profiles=EVERY,
                message="shipping_address_state should not begin or end with white space",
                hint="trim it",
                examples="billing_address_state.surrounding-space",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.leading-space",),
        decisions=("surrounding-space",),
    ),
    "shipping_address_country.type": Rule(
        field="shipping_address_country",
        statements=(
            Statement(
                profiles=EVERY,
                message="shipping_address_country must be a string",
                hint=None,
                examples="billing_address_country.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/shipping_address_country",),
        decisions=("null-is-not-absent",),
    ),
    "shipping_address_country.surrounding-space": Rule(
        field="shipping_address_country",
        statements=(
            Statement(
                profiles=EVERY,
                message="shipping_address_country should not begin or end with white space",
                hint="trim it",
                examples="billing_address_country.surrounding-space",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.leading-space",),
        decisions=("surrounding-space",),
    ),
    "shipping_address_postal_code.type": Rule(
        field="shipping_address_postal_code",
        statements=(
            Statement(
                profiles=EVERY,
                message="shipping_address_postal_code must be a string",
                hint=None,
                examples="billing_address_postal_code.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/shipping_address_postal_code",),
        decisions=("null-is-not-absent",),
    ),
    "shipping_address_postal_code.surrounding-space": Rule(
        field="shipping_address_postal_code",
        statements=(
            Statement(
                profiles=EVERY,
                message="shipping_address_postal_code should not begin or end with white space",
                hint="trim it",
                examples="billing_address_postal_code.surrounding-space",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.leading-space",),
        decisions=("surrounding-space",),
    ),
    "shipping_address_phone.type": Rule(
        field="shipping_address_phone",
        statements=(
            Statement(
                profiles=EVERY,
                message="shipping_address_phone must be a string",
                hint=None,
                examples="customer_phone.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/shipping_address_phone",),
        decisions=("null-is-not-absent",),
    ),
    "shipping_address_phone.surrounding-space": Rule(
        field="shipping_address_phone",
        statements=(
            Statement(
                profiles=EVERY,
                message="shipping_address_phone should not begin or end with white space",
                hint="trim it",
                examples="customer_phone.surrounding-space",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.leading-space",),
        decisions=("surrounding-space",),
    ),
    "shipping_address_country_code_iso.type": Rule(
        field="shipping_address_country_code_iso",
        statements=(
            Statement(
                profiles=EVERY,
                message="shipping_address_country_code_iso must be a string",
                hint=None,
                examples="billing_address_country_code_iso.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/shipping_address_country_code_iso",),
        decisions=("null-is-not-absent",),
    ),
    "shipping_address_country_code_iso.enum": Rule(
        field="shipping_address_country_code_iso",
        statements=(
            Statement(
                profiles=EVERY,
                message="shipping_address_country_code_iso should be an ISO 3166-1 alpha-3 country code",
                hint="write three capital letters, for example IND, or leave the field out",
                examples="billing_address_country_code_iso.enum",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.country-code",),
        decisions=("country-code",),
    ),
    "metadata.JUSPAY:gateway_reference_id.type": Rule(
        field="metadata.JUSPAY:gateway_reference_id",
        statements=(
            Statement(
                profiles=EVERY,
                message="metadata.JUSPAY:gateway_reference_id must be a string",
                hint=None,
                examples="metadata.JUSPAY:gateway_reference_id.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/gateway_reference_id",),
        decisions=("null-is-not-absent", "gateway-reference-pattern"),
    ),
    "metadata.<GATEWAY>:gateway_reference_id.type": Rule(
        field="metadata.<GATEWAY>:gateway_reference_id",
        statements=(
            Statement(
                profiles=EVERY,
                message="metadata.<GATEWAY>:gateway_reference_id must be a string",
                hint=None,
                examples="metadata.<GATEWAY>:gateway_reference_id.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/sample.applepay-key",),
        decisions=("null-is-not-absent", "gateway-reference-pattern"),
    ),
    "metadata.webhook_url.type": Rule(
        field="metadata.webhook_url",
        statements=(
            Statement(
                profiles=EVERY,
                message="metadata.webhook_url must be a string",
                hint=None,
                examples="metadata.webhook_url.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/webhook_url",),
        decisions=("null-is-not-absent",),
    ),
    "metadata.webhook_url.absolute-url": Rule(
        field="metadata.webhook_url",
        statements=(
            Statement(
                profiles=EVERY,
                message="metadata.webhook_url must be an absolute http or https URL",
                hint="begin it with https://",
                examples="metadata.webhook_url.absolute-url",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/webhook_url",),
        decisions=("absolute-url",),
    ),
    "metadata.webhook_url.https": Rule(
        field="metadata.webhook_url",
        statements=(
            Statement(
                profiles=EVERY,
                message="metadata.webhook_url should be https, not http",
                hint="serve it over TLS",
                examples="metadata.webhook_url.https",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("own-advice/url-parts",),
        decisions=("http-webhook",),
    ),
    "metadata.txns.auto_capture.type": Rule(
        field="metadata.txns.auto_capture",
        statements=(
            Statement(
                profiles=EVERY,
                message="metadata.txns.auto_capture must be a boolean or a string",
                hint=None,
                examples="metadata.txns.auto_capture.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/auto_capture",),
        decisions=("null-is-not-absent", "flag-type"),
    ),
    "metadata.txns.auto_capture.enum": Rule(
        field="metadata.txns.auto_capture",
        statements=(
            Statement(
                profiles=EVERY,
                message="metadata.txns.auto_capture must be one of true, false",
                hint=None,
                examples="metadata.txns.auto_capture.enum",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/auto_capture",),
        decisions=("flag-type",),
    ),
    "metadata.txns.allow_card_no_3ds.type": Rule(
        field="metadata.txns.allow_card_no_3ds",
        statements=(
            Statement(
                profiles=EVERY,
                message="metadata.txns.allow_card_no_3ds must be a boolean or a string",
                hint=None,
                examples="metadata.txns.auto_capture.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/allow_card_no_3ds",),
        decisions=("null-is-not-absent", "flag-type"),
    ),
    "metadata.txns.allow_card_no_3ds.enum": Rule(
        field="metadata.txns.allow_card_no_3ds",
        statements=(
            Statement(
                profiles=EVERY,
                message="metadata.txns.allow_card_no_3ds must be one of true, false",
                hint=None,
                examples="metadata.txns.auto_capture.enum",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/allow_card_no_3ds",),
        decisions=("flag-type",),
    ),
    "udf1.type": Rule(
        field="udf1",
        statements=(
            Statement(
                profiles=EVERY, message="udf1 must be a string", hint=None, examples="udf1.type"
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/udf1-5", "sea-ec-sdk/introduction.udf"),
        decisions=("null-is-not-absent",),
    ),
    "udf1.maxLength": Rule(
        field="udf1",
        statements=(
            Statement(
                profiles=EVERY,
                message="udf1 must have at most 255 characters",
                hint=None,
                examples="udf1.maxLength",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/udf1-5", "sea-ec-sdk/introduction.udf"),
        decisions=("length-up-to",),
    ),
    "udf1.pattern": Rule(
        field="udf1",
        statements=(
            Statement(
                profiles=EVERY,
                message="udf1 may hold only letters A-Z a-z, digits 0-9 and the space",
                hint="send it in udf6 to udf10, which take special characters",
                examples="udf1.pattern",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/udf1-5", "sea-ec-sdk/introduction.udf"),
        decisions=("udf-special-characters",),
    ),
    "udf2.type": Rule(
        field="udf2",
        statements=(
            Statement(
                profiles=EVERY, message="udf2 must be a string", hint=None, examples="udf1.type"
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/udf1-5", "sea-ec-sdk/introduction.udf"),
        decisions=("null-is-not-absent",),
    ),
    "udf2.maxLength": Rule(
        field="udf2",
        statements=(
            Statement(
                profiles=EVERY,
                message="udf2 must have at most 255 characters",
                hint=None,
                examples="udf1.maxLength",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/udf1-5", "sea-ec-sdk/introduction.udf"),
        decisions=("length-up-to",),
    ),
    "udf2.pattern": Rule(
        field="udf2",
        statements=(
            Statement(
                profiles=EVERY,
                message="udf2 may hold only letters A-Z a-z, digits 0-9 and the space",
                hint="send it in udf6 to udf10, which take special characters",
                examples="udf1.pattern",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/udf1-5", "sea-ec-sdk/introduction.udf"),
        decisions=("udf-special-characters",),
    ),
    "udf3.type": Rule(
        field="udf3",
        statements=(
            Statement(
                profiles=EVERY, message="udf3 must be a string", hint=None, examples="udf1.type"
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/udf1-5", "sea-ec-sdk/introduction.udf"),
        decisions=("null-is-not-absent",),
    ),
    "udf3.maxLength": Rule(
        field="udf3",
        statements=(
            Statement(
                profiles=EVERY,
                message="udf3 must have at most 255 characters",
                hint=None,
                examples="udf1.maxLength",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/udf1-5", "sea-ec-sdk/introduction.udf"),
        decisions=("length-up-to",),
    ),
    "udf3.pattern": Rule(
        field="udf3",
        statements=(
            Statement(
                profiles=EVERY,
                message="udf3 may hold only letters A-Z a-z, digits 0-9 and the space",
                hint="send it in udf6 to udf10, which take special characters",
                examples="udf1.pattern",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/udf1-5", "sea-ec-sdk/introduction.udf"),
        decisions=("udf-special-characters",),
    ),
    "udf4.type": Rule(
        field="udf4",
        statements=(
            Statement(
                profiles=EVERY, message="udf4 must be a string", hint=None, examples="udf1.type"
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/udf1-5", "sea-ec-sdk/introduction.udf"),
        decisions=("null-is-not-absent",),
    ),
    "udf4.maxLength": Rule(
        field="udf4",
        statements=(
            Statement(
                profiles=EVERY,
                message="udf4 must have at most 255 characters",
                hint=None,
                examples="udf1.maxLength",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/udf1-5", "sea-ec-sdk/introduction.udf"),
        decisions=("length-up-to",),
    ),
    "udf4.pattern": Rule(
        field="udf4",
        statements=(
            Statement(
                profiles=EVERY,
                message="udf4 may hold only letters A-Z a-z, digits 0-9 and the space",
                hint="send it in udf6 to udf10, which take special characters",
                examples="udf1.pattern",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/udf1-5", "sea-ec-sdk/introduction.udf"),
        decisions=("udf-special-characters",),
    ),
    "udf5.type": Rule(
        field="udf5",
        statements=(
            Statement(
                profiles=EVERY, message="udf5 must be a string", hint=None, examples="udf1.type"
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/udf1-5", "sea-ec-sdk/introduction.udf"),
        decisions=("null-is-not-absent",),
    ),
    "udf5.maxLength": Rule(
        field="udf5",
        statements=(
            Statement(
                profiles=EVERY,
                message="udf5 must have at most 255 characters",
                hint=None,
                examples="udf1.maxLength",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/udf1-5", "sea-ec-sdk/introduction.udf"),
        decisions=("length-up-to",),
    ),
    "udf5.pattern": Rule(
        field="udf5",
        statements=(
            Statement(
                profiles=EVERY,
                message="udf5 may hold only letters A-Z a-z, digits 0-9 and the space",
                hint="send it in udf6 to udf10, which take special characters",
                examples="udf1.pattern",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/udf1-5", "sea-ec-sdk/introduction.udf"),
        decisions=("udf-special-characters",),
    ),
    "udf6.type": Rule(
        field="udf6",
        statements=(
            Statement(
                profiles=EVERY, message="udf6 must be a string", hint=None, examples="udf6.type"
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/udf6-10", "sea-ec-sdk/introduction.udf"),
        decisions=("null-is-not-absent",),
    ),
    "udf6.maxLength": Rule(
        field="udf6",
        statements=(
            Statement(
                profiles=EVERY,
                message="udf6 must have at most 255 characters",
                hint=None,
                examples="udf6.maxLength",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/udf6-10", "sea-ec-sdk/introduction.udf"),
        decisions=("length-up-to",),
    ),
    "udf7.type": Rule(
        field="udf7",
        statements=(
            Statement(
                profiles=EVERY, message="udf7 must be a string", hint=None, examples="udf6.type"
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/udf6-10", "sea-ec-sdk/introduction.udf"),
        decisions=("null-is-not-absent",),
    ),
    "udf7.maxLength": Rule(
        field="udf7",
        statements=(
            Statement(
                profiles=EVERY,
                message="udf7 must have at most 255 characters",
                hint=None,
                examples="udf6.maxLength",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/udf6-10", "sea-ec-sdk/introduction.udf"),
        decisions=("length-up-to",),
    ),
    "udf8.type": Rule(
        field="udf8",
        statements=(
            Statement(
                profiles=EVERY, message="udf8 must be a string", hint=None, examples="udf6.type"
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/udf6-10", "sea-ec-sdk/introduction.udf"),
        decisions=("null-is-not-absent",),
    ),
    "udf8.maxLength": Rule(
        field="udf8",
        statements=(
            Statement(
                profiles=EVERY,
                message="udf8 must have at most 255 characters",
                hint=None,
                examples="udf6.maxLength",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/udf6-10", "sea-ec-sdk/introduction.udf"),
        decisions=("length-up-to",),
    ),
    "udf9.type": Rule(
        field="udf9",
        statements=(
            Statement(
                profiles=EVERY, message="udf9 must be a string", hint=None, examples="udf6.type"
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/udf6-10", "sea-ec-sdk/introduction.udf"),
        decisions=("null-is-not-absent",),
    ),
    "udf9.maxLength": Rule(
        field="udf9",
        statements=(
            Statement(
                profiles=EVERY,
                message="udf9 must have at most 255 characters",
                hint=None,
                examples="udf6.maxLength",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/udf6-10", "sea-ec-sdk/introduction.udf"),
        decisions=("length-up-to",),
    ),
    "udf10.type": Rule(
        field="udf10",
        statements=(
            Statement(
                profiles=EVERY, message="udf10 must be a string", hint=None, examples="udf6.type"
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/udf6-10", "sea-ec-sdk/introduction.udf"),
        decisions=("null-is-not-absent",),
    ),
    "udf10.maxLength": Rule(
        field="udf10",
        statements=(
            Statement(
                profiles=EVERY,
                message="udf10 must have at most 255 characters",
                hint=None,
                examples="udf6.maxLength",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/udf6-10", "sea-ec-sdk/introduction.udf"),
        decisions=("length-up-to",),
    ),
    "metadata.PG1:promo_code.type": Rule(
        field="metadata.PG1:promo_code",
        statements=(
            Statement(
                profiles=("express-checkout-global", "cred-pay", "portable"),
                message="metadata.PG1:promo_code must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-global", "cred-pay", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("sea-ec-sdk/gateway-keys.pg1.promo_code",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PG2:AdditionalInfo3.type": Rule(
        field="metadata.PG2:AdditionalInfo3",
        statements=(
            Statement(
                profiles=("express-checkout-global", "cred-pay", "portable"),
                message="metadata.PG2:AdditionalInfo3 must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-global", "cred-pay", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("sea-ec-sdk/gateway-keys.pg2.additionalinfo3",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PG3:campaignCode.type": Rule(
        field="metadata.PG3:campaignCode",
        statements=(
            Statement(
                profiles=("express-checkout-global", "cred-pay", "portable"),
                message="metadata.PG3:campaignCode must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-global", "cred-pay", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("sea-ec-sdk/gateway-keys.pg3.campaigncode",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PG4:OrderInfo.type": Rule(
        field="metadata.PG4:OrderInfo",
        statements=(
            Statement(
                profiles=("express-checkout-global", "cred-pay", "portable"),
                message="metadata.PG4:OrderInfo must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-global", "cred-pay", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("sea-ec-sdk/gateway-keys.pg4.orderinfo",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PAYPAL:landing_page.type": Rule(
        field="metadata.PAYPAL:landing_page",
        statements=(
            Statement(
                profiles=EVERY,
                message="metadata.PAYPAL:landing_page must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/gateway-keys.paypal.landing_page",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PAYPAL:phone_number.type": Rule(
        field="metadata.PAYPAL:phone_number",
        statements=(
            Statement(
                profiles=EVERY,
                message="metadata.PAYPAL:phone_number must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/gateway-keys.paypal.phone_number",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PAYPAL:country_code.type": Rule(
        field="metadata.PAYPAL:country_code",
        statements=(
            Statement(
                profiles=EVERY,
                message="metadata.PAYPAL:country_code must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/gateway-keys.paypal.country_code",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PAYPAL:first_name.type": Rule(
        field="metadata.PAYPAL:first_name",
        statements=(
            Statement(
                profiles=EVERY,
                message="metadata.PAYPAL:first_name must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/gateway-keys.paypal.first_name",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PAYPAL:last_name.type": Rule(
        field="metadata.PAYPAL:last_name",
        statements=(
            Statement(
                profiles=EVERY,
                message="metadata.PAYPAL:last_name must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/gateway-keys.paypal.last_name",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PAYPAL:experience_id.type": Rule(
        field="metadata.PAYPAL:experience_id",
        statements=(
            Statement(
                profiles=EVERY,
                message="metadata.PAYPAL:experience_id must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/gateway-keys.paypal.experience_id",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PAYPAL:brand_name.type": Rule(
        field="metadata.PAYPAL:brand_name",
        statements=(
            Statement(
                profiles=EVERY,
                message="metadata.PAYPAL:brand_name must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/gateway-keys.paypal.brand_name",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PAYPAL:additional_data.type": Rule(
        field="metadata.PAYPAL:additional_data",
        statements=(
            Statement(
                profiles=EVERY,
                message="metadata.PAYPAL:additional_data must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/gateway-keys.paypal.additional_data",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PAYPAL:lnp_product_name.type": Rule(
        field="metadata.PAYPAL:lnp_product_name",
        statements=(
            Statement(
                profiles=EVERY,
                message="metadata.PAYPAL:lnp_product_name must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/gateway-keys.paypal.lnp_product_name",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PAYPAL:lnp_product_code.type": Rule(
        field="metadata.PAYPAL:lnp_product_code",
        statements=(
            Statement(
                profiles=EVERY,
                message="metadata.PAYPAL:lnp_product_code must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/gateway-keys.paypal.lnp_product_code",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PAYPAL:lnp_charge_pattern.type": Rule(
        field="metadata.PAYPAL:lnp_charge_pattern",
        statements=(
            Statement(
                profiles=EVERY,
                message="metadata.PAYPAL:lnp_charge_pattern must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/gateway-keys.paypal.lnp_charge_pattern",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PAYPAL:direct_wallet_version.type": Rule(
        field="metadata.PAYPAL:direct_wallet_version",
        statements=(
            Statement(
                profiles=EVERY,
                message="metadata.PAYPAL:direct_wallet_version must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/gateway-keys.paypal.direct_wallet_version",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PAYPAL:purchase_category.type": Rule(
        field="metadata.PAYPAL:purchase_category",
        statements=(
            Statement(
                profiles=EVERY,
                message="metadata.PAYPAL:purchase_category must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/gateway-keys.paypal.purchase_category",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "headers.Authorization.required": Rule(
        field="headers.Authorization",
        statements=(
            Statement(
                profiles=EVERY,
                message="Authorization must be sent",
                hint='send Basic and the base64 of "<api key>:"',
                examples="headers.Authorization.required",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/authorization", "sea-ec-sdk/errors.key-missing"),
        decisions=("masked-credentials",),
        expressible=False,
    ),
    "headers.Authorization.type": Rule(
        field="headers.Authorization",
        statements=(
            Statement(
                profiles=EVERY,
                message="Authorization must be a string",
                hint=None,
                examples="headers.Authorization.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/authorization",),
        decisions=("null-is-not-absent", "masked-credentials"),
        expressible=False,
    ),
    "headers.Authorization.minLength": Rule(
        field="headers.Authorization",
        statements=(
            Statement(
                profiles=EVERY,
                message="Authorization must not be empty",
                hint='send Basic and the base64 of "<api key>:"',
                examples="headers.Authorization.minLength",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/authorization", "sea-ec-sdk/errors.key-missing"),
        decisions=("masked-credentials",),
        expressible=False,
    ),
    "headers.Authorization.scheme": Rule(
        field="headers.Authorization",
        statements=(
            Statement(
                profiles=EVERY,
                message="Authorization must use the scheme Basic",
                hint='send Basic and the base64 of "<api key>:"',
                examples="headers.Authorization.scheme",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/authorization",),
        decisions=("masked-credentials",),
        expressible=False,
    ),
    "headers.Authorization.no-scheme": Rule(
        field="headers.Authorization",
        statements=(
            Statement(
                profiles=("express-checkout-global", "express-checkout-india", "portable"),
                message="Authorization must begin with the word Basic and a space",
                hint="write Basic and a space before the base64 text",
                examples="headers.Authorization.no-scheme",
            ),
            Statement(
                profiles=("cred-pay",),
                message="Authorization should begin with the word Basic and a space",
                hint="write Basic and a space before the base64 text",
                examples="headers.Authorization.no-scheme",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-global", "express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
            Verdicts(profiles=("cred-pay",), by_policy=("warning", "error", "warning")),
        ),
        rows=("sea-ec-sdk/authorization", "cred-pay/authorization.example"),
        decisions=("masked-credentials", "basic-word"),
        expressible=False,
    ),
    "headers.Authorization.base64": Rule(
        field="headers.Authorization",
        statements=(
            Statement(
                profiles=EVERY,
                message="Authorization must hold base64, padded and without white space",
                hint='encode "<api key>:" as base64',
                examples="headers.Authorization.base64",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/introduction.auth-note", "sea-ec-sdk/authorization"),
        decisions=("masked-credentials",),
        expressible=False,
    ),
    "headers.Authorization.utf-8": Rule(
        field="headers.Authorization",
        statements=(
            Statement(
                profiles=EVERY,
                message="Authorization must hold the base64 of a text",
                hint='is this the key itself? encode "<api key>:" as base64',
                examples="headers.Authorization.utf-8",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/introduction.auth-note",),
        decisions=("masked-credentials",),
        expressible=False,
    ),
    "headers.Authorization.colon": Rule(
        field="headers.Authorization",
        statements=(
            Statement(
                profiles=EVERY,
                message="Authorization must hold the base64 of the API key and a colon",
                hint='put a colon after the key before you encode it: "<api key>:"',
                examples="headers.Authorization.colon",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/authorization", "cred-pay/authorization"),
        decisions=("masked-credentials",),
        expressible=False,
    ),
    "headers.Authorization.user": Rule(
        field="headers.Authorization",
        statements=(
            Statement(
                profiles=EVERY,
                message="Authorization must hold the API key before the colon",
                hint='encode "<api key>:", the key before the colon',
                examples="headers.Authorization.user",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/authorization", "cred-pay/authorization"),
        decisions=("masked-credentials",),
        expressible=False,
    ),
    "headers.Authorization.password": Rule(
        field="headers.Authorization",
        statements=(
            Statement(
                profiles=EVERY,
                message="Authorization must hold nothing after the colon",
                hint='leave the password empty: encode "<api key>:"',
                examples="headers.Authorization.password",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/authorization", "cred-pay/authorization"),
        decisions=("masked-credentials",),
        expressible=False,
    ),
    "headers.x-merchantid.required": Rule(
        field="headers.x-merchantid",
        statements=(
            Statement(
                profiles=("express-checkout-global", "express-checkout-india", "portable"),
                message="x-merchantid should be sent",
                hint="send your merchant ID; it routes the call",
                examples="headers.x-merchantid.required",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-global", "express-checkout-india", "portable"),
                by_policy=("warning", "error", "warning"),
            ),
        ),
        rows=("sea-ec-sdk/headers.x-merchantid",),
        decisions=("merchant-id-header",),
        expressible=False,
    ),
    "headers.x-merchantid.type": Rule(
        field="headers.x-merchantid",
        statements=(
            Statement(
                profiles=EVERY,
                message="x-merchantid must be a string",
                hint=None,
                examples="headers.x-merchantid.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/headers.x-merchantid",),
        decisions=("null-is-not-absent", "merchant-id-header"),
        expressible=False,
    ),
    "headers.x-merchantid.minLength": Rule(
        field="headers.x-merchantid",
        statements=(
            Statement(
                profiles=EVERY,
                message="x-merchantid should not be empty",
                hint="send your merchant ID, or leave the header out",
                examples="headers.x-merchantid.minLength",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/headers.x-merchantid",),
        decisions=("merchant-id-header",),
        expressible=False,
    ),
    "headers.x-merchantid.pattern": Rule(
        field="headers.x-merchantid",
        statements=(
            Statement(
                profiles=EVERY,
                message="x-merchantid should hold printable ASCII characters alone",
                hint="was it read from a file, with the end of its line?",
                examples="headers.x-merchantid.pattern",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("own-advice/headers",),
        decisions=("merchant-id-header", "header-reading"),
        expressible=False,
    ),
    "headers.x-merchantid.spelling": Rule(
        field="headers.x-merchantid",
        statements=(
            Statement(
                profiles=EVERY,
                message="x-merchantid is sent as x-merchant-id, which is another header",
                hint="write x-merchantid, in one word",
                examples="headers.x-merchantid.spelling",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/headers.x-merchantid",),
        decisions=("merchant-id-header",),
        remarks=("Raised by the key headers.x-merchant-id.",),
        expressible=False,
    ),
    "headers.Content-Type.required": Rule(
        field="headers.Content-Type",
        statements=(
            Statement(
                profiles=EVERY,
                message="Content-Type should be sent",
                hint="name the encoding of the body",
                examples="headers.Content-Type.required",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/content-type", "sea-ec-sdk/headers.content-type"),
        decisions=("content-type-header",),
        expressible=False,
    ),
    "headers.Content-Type.type": Rule(
        field="headers.Content-Type",
        statements=(
            Statement(
                profiles=EVERY,
                message="Content-Type must be a string",
                hint=None,
                examples="headers.Content-Type.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/content-type", "sea-ec-sdk/headers.content-type"),
        decisions=("null-is-not-absent", "content-type-header"),
        expressible=False,
    ),
    "headers.Content-Type.media-type": Rule(
        field="headers.Content-Type",
        statements=(
            Statement(
                profiles=("express-checkout-global", "express-checkout-india"),
                message="Content-Type must be application/x-www-form-urlencoded or application/json",
                hint=None,
                examples="headers.Content-Type.media-type",
            ),
            Statement(
                profiles=("cred-pay", "portable"),
                message="Content-Type must be application/x-www-form-urlencoded",
                hint=None,
                examples="headers.Content-Type.media-type in cred-pay",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/content-type", "sea-ec-sdk/headers.content-type"),
        decisions=("content-type-header",),
        expressible=False,
    ),
    "metadata.CRED:offers_applied.required": Rule(
        field="metadata.CRED:offers_applied",
        statements=(
            Statement(
                profiles=("cred-pay",),
                message="metadata.CRED:offers_applied should be sent",
                hint="send false where the customer had no offer",
                examples="metadata.CRED:offers_applied.required",
            ),
        ),
        verdicts=(Verdicts(profiles=("cred-pay",), by_policy=("warning", "error", "warning")),),
        rows=("cred-pay/offers_applied",),
        decisions=("offers-applied-presence",),
    ),
    "metadata.CRED:offers_applied.type": Rule(
        field="metadata.CRED:offers_applied",
        statements=(
            Statement(
                profiles=("cred-pay", "portable"),
                message="metadata.CRED:offers_applied must be a boolean or a string",
                hint=None,
                examples="metadata.CRED:offers_applied.type",
            ),
        ),
        verdicts=(
            Verdicts(profiles=("cred-pay", "portable"), by_policy=("error", "error", "error")),
        ),
        rows=("cred-pay/offers_applied",),
        decisions=("null-is-not-absent", "flag-type"),
    ),
    "metadata.CRED:offers_applied.enum": Rule(
        field="metadata.CRED:offers_applied",
        statements=(
            Statement(
                profiles=("cred-pay", "portable"),
                message="metadata.CRED:offers_applied must be one of true, false",
                hint=None,
                examples="metadata.CRED:offers_applied.enum",
            ),
        ),
        verdicts=(
            Verdicts(profiles=("cred-pay", "portable"), by_policy=("error", "error", "error")),
        ),
        rows=("cred-pay/offers_applied",),
        decisions=("flag-type",),
    ),
    "metadata.CRED:offers_applied.bare-name": Rule(
        field="metadata.CRED:offers_applied",
        statements=(
            Statement(
                profiles=("cred-pay", "portable"),
                message="metadata.CRED:offers_applied is sent under its bare name, offers_applied",
                hint="write metadata.CRED:offers_applied",
                examples="metadata.CRED:offers_applied.bare-name",
            ),
        ),
        verdicts=(
            Verdicts(profiles=("cred-pay", "portable"), by_policy=("warning", "error", "warning")),
        ),
        rows=("cred-pay/offers_applied",),
        decisions=("offers-applied-name",),
        remarks=("Raised by the key offers_applied.",),
    ),
    "metadata.CRED:offers_applied.colon-value": Rule(
        field="metadata.CRED:offers_applied",
        statements=(
            Statement(
                profiles=("cred-pay", "portable"),
                message="metadata.CRED:offers_applied has its value in its name, after a colon",
                hint="put an equals sign before the value, as in metadata.CRED:offers_applied=false",
                examples="metadata.CRED:offers_applied.colon-value",
            ),
        ),
        verdicts=(
            Verdicts(profiles=("cred-pay", "portable"), by_policy=("warning", "error", "warning")),
        ),
        rows=("cred-pay/sample",),
        decisions=("offers-applied-name",),
        remarks=(
            "Raised by the key metadata.CRED:offers_applied:true or metadata.CRED:offers_applied:false.",
        ),
    ),
    "headers.x-routing-id.required": Rule(
        field="headers.x-routing-id",
        statements=(
            Statement(
                profiles=("cred-pay",),
                message="x-routing-id should be sent",
                hint="send the customer_id, or for a guest an ID of the order or the cart",
                examples="headers.x-routing-id.required",
            ),
        ),
        verdicts=(Verdicts(profiles=("cred-pay",), by_policy=("warning", "error", "warning")),),
        rows=("cred-pay/x-routing-id",),
        decisions=("routing-id",),
        expressible=False,
    ),
    "headers.x-routing-id.type": Rule(
        field="headers.x-routing-id",
        statements=(
            Statement(
                profiles=("cred-pay", "portable"),
                message="x-routing-id must be a string",
                hint=None,
                examples="headers.x-routing-id.type",
            ),
        ),
        verdicts=(
            Verdicts(profiles=("cred-pay", "portable"), by_policy=("error", "error", "error")),
        ),
        rows=("cred-pay/x-routing-id",),
        decisions=("null-is-not-absent", "routing-id"),
        expressible=False,
    ),
    "headers.x-routing-id.minLength": Rule(
        field="headers.x-routing-id",
        statements=(
            Statement(
                profiles=("cred-pay", "portable"),
                message="x-routing-id should not be empty",
                hint="for a guest send an ID of the order or the cart",
                examples="headers.x-routing-id.minLength",
            ),
        ),
        verdicts=(
            Verdicts(profiles=("cred-pay", "portable"), by_policy=("warning", "error", "warning")),
        ),
        rows=("cred-pay/x-routing-id",),
        decisions=("routing-id",),
        expressible=False,
    ),
    "headers.x-routing-id.pattern": Rule(
        field="headers.x-routing-id",
        statements=(
            Statement(
                profiles=("cred-pay", "portable"),
                message="x-routing-id should hold printable ASCII characters alone",
                hint="was it read from a file, with the end of its line?",
                examples="headers.x-routing-id.pattern",
            ),
        ),
        verdicts=(
            Verdicts(profiles=("cred-pay", "portable"), by_policy=("warning", "error", "warning")),
        ),
        rows=("own-advice/headers",),
        decisions=("routing-id", "header-reading"),
        expressible=False,
    ),
    "headers.x-routing-id.customer-id": Rule(
        field="headers.x-routing-id",
        statements=(
            Statement(
                profiles=("cred-pay", "portable"),
                message="x-routing-id should be the customer_id of the order",
                hint="send the customer_id; only a guest, whose customer_id is empty, has another ID here",
                examples="headers.x-routing-id.customer-id",
            ),
        ),
        verdicts=(
            Verdicts(profiles=("cred-pay", "portable"), by_policy=("warning", "error", "warning")),
        ),
        rows=("cred-pay/x-routing-id",),
        decisions=("routing-id",),
        expressible=False,
    ),
    "metadata.CCAVENUE_V2:promo_code.type": Rule(
        field="metadata.CCAVENUE_V2:promo_code",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.CCAVENUE_V2:promo_code must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.ccavenue_v2.promo_code",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.BILLDESK:AdditionalInfo3.type": Rule(
        field="metadata.BILLDESK:AdditionalInfo3",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.BILLDESK:AdditionalInfo3 must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.billdesk.additionalinfo3",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.BILLDESK:AdditionalInfo4.type": Rule(
        field="metadata.BILLDESK:AdditionalInfo4",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.BILLDESK:AdditionalInfo4 must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.billdesk.additionalinfo4",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.FREECHARGE:campaignCode.type": Rule(
        field="metadata.FREECHARGE:campaignCode",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.FREECHARGE:campaignCode must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.freecharge.campaigncode",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.CASHFREE:metadata1.type": Rule(
        field="metadata.CASHFREE:metadata1",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.CASHFREE:metadata1 must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.cashfree.metadata1",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.HSBC_UPI:addInfo.type": Rule(
        field="metadata.HSBC_UPI:addInfo",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.HSBC_UPI:addInfo must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.hsbc_upi.addinfo",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.MIGS:vpc_AddendumData.type": Rule(
        field="metadata.MIGS:vpc_AddendumData",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.MIGS:vpc_AddendumData must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.migs.vpc_addendumdata",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.MIGS:vpc_OrderInfo.type": Rule(
        field="metadata.MIGS:vpc_OrderInfo",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.MIGS:vpc_OrderInfo must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.migs.vpc_orderinfo",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.OLAMONEY:couponCode.type": Rule(
        field="metadata.OLAMONEY:couponCode",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.OLAMONEY:couponCode must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.olamoney.couponcode",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PAYTM:PROMO_CAMP_ID.type": Rule(
        field="metadata.PAYTM:PROMO_CAMP_ID",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.PAYTM:PROMO_CAMP_ID must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.paytm.promo_camp_id",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PAYTM:CUST_ID.type": Rule(
        field="metadata.PAYTM:CUST_ID",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.PAYTM:CUST_ID must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.paytm.cust_id",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PAYTM:MERC_UNQ_REF.type": Rule(
        field="metadata.PAYTM:MERC_UNQ_REF",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.PAYTM:MERC_UNQ_REF must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.paytm.merc_unq_ref",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PAYTM_V2:MERC_UNQ_REF.type": Rule(
        field="metadata.PAYTM_V2:MERC_UNQ_REF",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.PAYTM_V2:MERC_UNQ_REF must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.paytm_v2.merc_unq_ref",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PAYTM_V2:CUST_ID.type": Rule(
        field="metadata.PAYTM_V2:CUST_ID",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.PAYTM_V2:CUST_ID must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.paytm_v2.cust_id",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.TATAPAY:merchantTxnMetadata.type": Rule(
        field="metadata.TATAPAY:merchantTxnMetadata",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.TATAPAY:merchantTxnMetadata must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.tatapay.merchanttxnmetadata",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.TATAPAY:merchantTxnMetadata.printed-space": Rule(
        field="metadata.TATAPAY:merchantTxnMetadata",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.TATAPAY:merchantTxnMetadata is written with a space after the colon",
                hint="take out the space after the colon",
                examples="metadata.TATAPAY:merchantTxnMetadata.printed-space",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("warning", "error", "warning"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.tatapay.merchanttxnmetadata",),
        decisions=("tatapay-space",),
        remarks=("Raised by the key metadata.TATAPAY: merchantTxnMetadata.",),
    ),
    "metadata.PAYU:offer_key.type": Rule(
        field="metadata.PAYU:offer_key",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.PAYU:offer_key must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.payu.offer_key",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PAYU:offer_auto_apply.type": Rule(
        field="metadata.PAYU:offer_auto_apply",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.PAYU:offer_auto_apply must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.payu.offer_auto_apply",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PAYU:udf1.type": Rule(
        field="metadata.PAYU:udf1",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.PAYU:udf1 must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.payu.udf1",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PAYU:udf2.type": Rule(
        field="metadata.PAYU:udf2",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.PAYU:udf2 must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.payu.udf2",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PAYU:udf3.type": Rule(
        field="metadata.PAYU:udf3",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.PAYU:udf3 must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.payu.udf3",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PAYU:udf4.type": Rule(
        field="metadata.PAYU:udf4",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.PAYU:udf4 must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.payu.udf4",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PAYU:udf5.type": Rule(
        field="metadata.PAYU:udf5",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.PAYU:udf5 must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.payu.udf5",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.PHONEPE:merchantContext.type": Rule(
        field="metadata.PHONEPE:merchantContext",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.PHONEPE:merchantContext must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.phonepe.merchantcontext",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.RAZORPAY:notes[cust_id].type": Rule(
        field="metadata.RAZORPAY:notes[cust_id]",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.RAZORPAY:notes[cust_id] must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.razorpay.notes-cust_id",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.RAZORPAY:notes[cust_name].type": Rule(
        field="metadata.RAZORPAY:notes[cust_name]",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.RAZORPAY:notes[cust_name] must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.razorpay.notes-cust_name",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.RAZORPAY:offer_id.type": Rule(
        field="metadata.RAZORPAY:offer_id",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.RAZORPAY:offer_id must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.razorpay.offer_id",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.razorpay:PNR.type": Rule(
        field="metadata.razorpay:PNR",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.razorpay:PNR must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.razorpay_lower.pnr",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.razorpay:PaymentID.type": Rule(
        field="metadata.razorpay:PaymentID",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.razorpay:PaymentID must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.razorpay_lower.paymentid",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "metadata.razorpay:lob.type": Rule(
        field="metadata.razorpay:lob",
        statements=(
            Statement(
                profiles=("express-checkout-india", "portable"),
                message="metadata.razorpay:lob must be a string",
                hint=None,
                examples="metadata.PG1:promo_code.type",
            ),
        ),
        verdicts=(
            Verdicts(
                profiles=("express-checkout-india", "portable"),
                by_policy=("error", "error", "error"),
            ),
        ),
        rows=("ec-api-in/gateway-keys.razorpay_lower.lob",),
        decisions=("null-is-not-absent", "gateway-key-type"),
    ),
    "headers.type": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="the headers must be a mapping of names to values, or pairs of a name and a value",
                hint=None,
                examples="headers.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("own-advice/headers",),
        decisions=("null-is-not-absent", "header-reading"),
        expressible=False,
    ),
    "headers.duplicate": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="the same header is sent twice",
                hint="send it once; which of two a server takes is anyone's guess",
                examples="headers.duplicate",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("own-advice/headers",),
        decisions=("header-reading",),
        expressible=False,
    ),
    "reply.status": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="no document describes a reply of this status",
                hint="whether an order was created is unknown; ask for its status before you send it again",
                examples="reply.status",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/sample.replies",),
        decisions=("reply-reading",),
        expressible=False,
        settable=False,
    ),
    "reply.syntax": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="the body of a reply must be a JSON object",
                hint=None,
                examples="reply.syntax",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/sample.replies",),
        decisions=("reply-reading",),
        expressible=False,
        settable=False,
    ),
    "reply.required": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="the reply must have this member",
                hint=None,
                examples="reply.required",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/replies.200", "sea-ec-sdk/replies.400", "sea-ec-sdk/replies.401"),
        decisions=("reply-reading",),
        expressible=False,
        settable=False,
    ),
    "reply.type": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="this member of the reply is of another type",
                hint=None,
                examples="reply.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/replies.200", "sea-ec-sdk/replies.400", "sea-ec-sdk/replies.401"),
        decisions=("null-is-not-absent", "reply-reading"),
        expressible=False,
        settable=False,
    ),
    "reply.enum": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="this member of the reply has a value that no document shows",
                hint=None,
                examples="reply.enum",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/replies.200", "sea-ec-sdk/sample.replies"),
        decisions=("reply-reading",),
        expressible=False,
        settable=False,
    ),
    "reply.minLength": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="this member of the reply must not be empty",
                hint=None,
                examples="reply.minLength",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/replies.200",),
        decisions=("reply-reading",),
        expressible=False,
        settable=False,
    ),
    "reply.pattern": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="this member of the reply must be an https link",
                hint=None,
                examples="reply.pattern",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/replies.200", "cred-pay/replies.200"),
        decisions=("reply-reading",),
        expressible=False,
        settable=False,
    ),
    "order.type": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="the order must be an object that maps field names to values",
                hint=None,
                examples="order.type",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/body",),
        decisions=("null-is-not-absent",),
    ),
    "order.additionalProperties": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="no document of this profile lists this key",
                hint="check its spelling, or send it at your own risk",
                examples="order.additionalProperties",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/body", "sandbox-2023/unlisted-field"),
        decisions=("unknown-fields",),
        seen=("sandbox-2023/unlisted-field",),
    ),
    "order.card-number": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="free text should hold no payment card number",
                hint="take it out; what stands in this field is shown in dashboards, webhooks and logs",
                examples="order.card-number",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("own-advice/card-numbers",),
        decisions=("card-number",),
        remarks=(
            "Judged in every field of free text, and of text under a key that no document lists; of such a key a JSON Schema judges the name alone.",
        ),
        expressible=False,
    ),
    "order.credential": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="free text should hold no key, token or password",
                hint="take it out, and revoke it; what stands in this field is shown in dashboards, webhooks and logs",
                examples="order.credential",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("own-advice/credentials",),
        decisions=("credential",),
        remarks=(
            "Judged in every field of free text, and of text under a key that no document lists; of such a key a JSON Schema judges the name alone.",
        ),
    ),
    "order.control-character": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="free text should hold no control character, white space apart",
                hint="take out what cannot be seen; it breaks logs, terminals and the files of banks",
                examples="order.control-character",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("own-advice/unseen-characters",),
        decisions=("unseen-characters",),
        remarks=(
            "Judged in every field of free text, and of text under a key that no document lists; of such a key a JSON Schema judges the name alone.",
        ),
    ),
    "order.hidden-character": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="free text should hold no character that changes the direction of text, nor a control character beyond ASCII",
                hint="take out what cannot be seen; it makes text read otherwise than it is",
                examples="order.hidden-character",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("own-advice/unseen-characters",),
        decisions=("unseen-characters",),
        remarks=(
            "Judged in every field of free text, and of text under a key that no document lists; of such a key a JSON Schema judges the name alone.",
        ),
        expressible=False,
    ),
    "body.syntax": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="the body cannot be read in its format",
                hint=None,
                examples="body.syntax",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/content-type",),
        decisions=("body-reading",),
        expressible=False,
        settable=False,
    ),
    "body.duplicate-key": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="the body holds the same key twice",
                hint="send each field once; which of two a server takes is anyone's guess",
                examples="body.duplicate-key",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/content-type",),
        decisions=("body-reading",),
        expressible=False,
        settable=False,
    ),
    "body.not-a-number": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="the body holds a number that JSON does not have or no double can hold",
                hint=None,
                examples="body.not-a-number",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("own-advice/interoperable-json",),
        decisions=("body-reading",),
        expressible=False,
        settable=False,
    ),
    "body.encoding": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="the body must be UTF-8 without a byte order mark",
                hint=None,
                examples="body.encoding",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("own-advice/interoperable-json",),
        decisions=("body-reading",),
        expressible=False,
        settable=False,
    ),
    "body.escape": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message='a "%" in a form body must be followed by two hexadecimal digits',
                hint="write the sign itself as %25",
                examples="body.escape",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/content-type",),
        decisions=("body-reading",),
        expressible=False,
        settable=False,
    ),
    "body.depth": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="the body nests more than 100 levels deep",
                hint="an order is flat; write dotted names",
                examples="body.depth",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("own-advice/interoperable-json",),
        decisions=("body-reading",),
        expressible=False,
        settable=False,
    ),
    "body.surrogate": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="the body holds half of a surrogate pair",
                hint="write the character whole, as UTF-8 or as both halves",
                examples="body.surrogate",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("own-advice/interoperable-json",),
        decisions=("body-reading",),
        expressible=False,
        settable=False,
    ),
    "curl.missing-space": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="a space is missing before the backslash that ends this line",
                hint="a shell glues the next option to this value; put a space before the backslash",
                examples="curl.missing-space",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/sample.request",),
        decisions=("curl-as-meant",),
        expressible=False,
    ),
    "curl.syntax": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="a quotation mark of this command is never closed",
                hint="close it, or write '\\'' for one inside",
                examples="curl.syntax",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/sample.request",),
        decisions=("curl-as-meant",),
        expressible=False,
        settable=False,
    ),
    "curl.no-body": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="this command sends no body",
                hint="give the order with --data-urlencode, --data, --json or --form",
                examples="curl.no-body",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/sample.request",),
        decisions=("curl-as-meant",),
        expressible=False,
        settable=False,
    ),
    "curl.file": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="this command reads its body from a file",
                hint="check that file by itself",
                examples="curl.file",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("sea-ec-sdk/sample.request",),
        decisions=("curl-as-meant",),
        expressible=False,
        settable=False,
    ),
    "gate.variable": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="the value is a variable, so its rules were not checked",
                hint="check the request as it is sent, or give the variable a value",
                examples="gate.variable",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("own-advice/gate",),
        decisions=("gate-findings",),
        expressible=False,
    ),
    "gate.duplicate-order-id": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="another order of this run has the same order_id",
                hint="it identifies one order; give each its own",
                examples="gate.duplicate-order-id",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("sea-ec-sdk/order_id", "own-advice/gate"),
        decisions=("gate-findings",),
        expressible=False,
    ),
    "gate.expected-violation": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="this is expected to break a rule that it does not break",
                hint="mend the fixture, or no longer expect it",
                examples="gate.expected-violation",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("own-advice/gate",),
        decisions=("gate-findings",),
        expressible=False,
        settable=False,
    ),
    "gate.suppression-expired": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="the day until which this finding was suppressed has passed",
                hint="mend the order, or decide again and give a later day",
                examples="gate.suppression-expired",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("error", "error", "error")),),
        rows=("own-advice/gate",),
        decisions=("gate-findings",),
        expressible=False,
        settable=False,
    ),
    "gate.suppression-unused": Rule(
        field=None,
        statements=(
            Statement(
                profiles=EVERY,
                message="this suppression fits no finding",
                hint="take it out",
                examples="gate.suppression-unused",
            ),
        ),
        verdicts=(Verdicts(profiles=EVERY, by_policy=("warning", "error", "warning")),),
        rows=("own-advice/gate",),
        decisions=("gate-findings",),
        expressible=False,
    ),
}
