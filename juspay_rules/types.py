"""TypedDicts of the order and of the replies, so that an editor completes field names.

Types are no validators: they say nothing of lengths, characters or unknown keys. Keys of the form
metadata.<GATEWAY>:gateway_reference_id cannot be listed. Generated from schemas/ by
`make generate`; never edited.
"""

from typing import Required, TypedDict

ExpressCheckoutGlobalOrder = TypedDict(
    "ExpressCheckoutGlobalOrder",
    {
        # Your own identifier of the order, unique for each order.
        "order_id": Required[str],
        # What the customer pays, in the currency's main unit, as plain decimal text.
        "amount": Required[str | int | float],
        # ISO 4217 code of the currency; the page takes five of them.
        "currency": str,
        # Short text about the order, handed to gateways that have a place for it.
        "description": str,
        # Where the customer is sent after payment; outranks the URL of the account's settings.
        "return_url": str,
        # Identifier of the product, for a purchase of a single one.
        "product_id": str,
        # Juspay's number of the gateway that you prefer for this order.
        "gateway_id": int | str,
        # Which of authentication, authorisation and capture the transaction performs.
        "txn_type": str,
        # Your own identifier of the customer; the empty string for a guest.
        "customer_id": str,
        # The customer's e-mail address.
        "customer_email": str,
        # The customer's mobile or fixed-line number; send it where the gateway needs it.
        "customer_phone": str,
        # Country calling code of the mobile number, without the plus sign.
        "mobile_country_code": int | str,
        # Asks for the client-side token that Hyper SDK calls need.
        "options.get_client_auth_token": bool | str,
        # First name of the billing address.
        "billing_address_first_name": str,
        # Last name of the billing address.
        "billing_address_last_name": str,
        # First line of the billing address.
        "billing_address_line1": str,
        # Second line of the billing address.
        "billing_address_line2": str,
        # Third line of the billing address.
        "billing_address_line3": str,
        # City of the billing address.
        "billing_address_city": str,
        # State of the billing address.
        "billing_address_state": str,
        # Country of the billing address.
        "billing_address_country": str,
        # Postal or zip code of the billing address.
        "billing_address_postal_code": str,
        # Mobile or fixed-line number of the billing address.
        "billing_address_phone": str,
        # ISO 3166-1 alpha-3 code of the billing address's country.
        "billing_address_country_code_iso": str,
        # First name of the shipping address.
        "shipping_address_first_name": str,
        # Last name of the shipping address.
        "shipping_address_last_name": str,
        # First line of the shipping address.
        "shipping_address_line1": str,
        # Second line of the shipping address.
        "shipping_address_line2": str,
        # Third line of the shipping address.
        "shipping_address_line3": str,
        # City of the shipping address.
        "shipping_address_city": str,
        # State of the shipping address.
        "shipping_address_state": str,
        # Country of the shipping address.
        "shipping_address_country": str,
        # Postal or zip code of the shipping address.
        "shipping_address_postal_code": str,
        # Mobile or fixed-line number of the shipping address.
        "shipping_address_phone": str,
        # ISO 3166-1 alpha-3 code of the shipping address's country.
        "shipping_address_country_code_iso": str,
        # Which of several accounts at a gateway to use; needed where the dashboard has such a reference.
        "metadata.JUSPAY:gateway_reference_id": str,
        # Where this order's webhooks go; authenticated as the dashboard says.
        "metadata.webhook_url": str,
        # false authorises and captures later; true captures at once.
        "metadata.txns.auto_capture": bool | str,
        # true skips the second factor; false asks for it.
        "metadata.txns.allow_card_no_3ds": bool | str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
        "udf1": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
        "udf2": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
        "udf3": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
        "udf4": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
        "udf5": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
        "udf6": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
        "udf7": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
        "udf8": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
        "udf9": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
        "udf10": str,
        # Promotion code.
        "metadata.PG1:promo_code": str,
        # Third additional text.
        "metadata.PG2:AdditionalInfo3": str,
        # Campaign code.
        "metadata.PG3:campaignCode": str,
        # Text about the order.
        "metadata.PG4:OrderInfo": str,
        # Which page PayPal shows first.
        "metadata.PAYPAL:landing_page": str,
        # Phone number.
        "metadata.PAYPAL:phone_number": str,
        # Country code.
        "metadata.PAYPAL:country_code": str,
        # First name.
        "metadata.PAYPAL:first_name": str,
        # Last name.
        "metadata.PAYPAL:last_name": str,
        # Identifier of a web experience profile.
        "metadata.PAYPAL:experience_id": str,
        # Brand name shown to the buyer.
        "metadata.PAYPAL:brand_name": str,
        # Additional data.
        "metadata.PAYPAL:additional_data": str,
        # Link and Pay, product name.
        "metadata.PAYPAL:lnp_product_name": str,
        # Link and Pay, product code.
        "metadata.PAYPAL:lnp_product_code": str,
        # Link and Pay, charge pattern.
        "metadata.PAYPAL:lnp_charge_pattern": str,
        # Link and Pay, version of the direct wallet.
        "metadata.PAYPAL:direct_wallet_version": str,
        # Link and Pay, category of the purchase.
        "metadata.PAYPAL:purchase_category": str,
    },
    total=False,
)
CredPayOrder = TypedDict(
    "CredPayOrder",
    {
        # Your own identifier of the order, unique for each order.
        "order_id": Required[str],
        # What the customer pays, in the currency's main unit, as plain decimal text.
        "amount": Required[str | int | float],
        # ISO 4217 code of the currency; the page takes five of them.
        "currency": str,
        # Short text about the order, handed to gateways that have a place for it.
        "description": str,
        # Where the customer is sent after payment; outranks the URL of the account's settings.
        "return_url": str,
        # Identifier of the product, for a purchase of a single one.
        "product_id": str,
        # Juspay's number of the gateway that you prefer for this order.
        "gateway_id": int | str,
        # Which of authentication, authorisation and capture the transaction performs.
        "txn_type": str,
        # Your own identifier of the customer; the empty string for a guest.
        "customer_id": str,
        # The customer's e-mail address.
        "customer_email": str,
        # The customer's mobile or fixed-line number; send it where the gateway needs it.
        "customer_phone": str,
        # Country calling code of the mobile number, without the plus sign.
        "mobile_country_code": int | str,
        # Asks for the client-side token that Hyper SDK calls need.
        "options.get_client_auth_token": bool | str,
        # First name of the billing address.
        "billing_address_first_name": str,
        # Last name of the billing address.
        "billing_address_last_name": str,
        # First line of the billing address.
        "billing_address_line1": str,
        # Second line of the billing address.
        "billing_address_line2": str,
        # Third line of the billing address.
        "billing_address_line3": str,
        # City of the billing address.
        "billing_address_city": str,
        # State of the billing address.
        "billing_address_state": str,
        # Country of the billing address.
        "billing_address_country": str,
        # Postal or zip code of the billing address.
        "billing_address_postal_code": str,
        # Mobile or fixed-line number of the billing address.
        "billing_address_phone": str,
        # ISO 3166-1 alpha-3 code of the billing address's country.
        "billing_address_country_code_iso": str,
        # First name of the shipping address.
        "shipping_address_first_name": str,
        # Last name of the shipping address.
        "shipping_address_last_name": str,
        # First line of the shipping address.
        "shipping_address_line1": str,
        # Second line of the shipping address.
        "shipping_address_line2": str,
        # Third line of the shipping address.
        "shipping_address_line3": str,
        # City of the shipping address.
        "shipping_address_city": str,
        # State of the shipping address.
        "shipping_address_state": str,
        # Country of the shipping address.
        "shipping_address_country": str,
        # Postal or zip code of the shipping address.
        "shipping_address_postal_code": str,
        # Mobile or fixed-line number of the shipping address.
        "shipping_address_phone": str,
        # ISO 3166-1 alpha-3 code of the shipping address's country.
        "shipping_address_country_code_iso": str,
        # Which of several accounts at a gateway to use; needed where the dashboard has such a reference.
        "metadata.JUSPAY:gateway_reference_id": str,
        # Where this order's webhooks go; authenticated as the dashboard says.
        "metadata.webhook_url": str,
        # false authorises and captures later; true captures at once.
        "metadata.txns.auto_capture": bool | str,
        # true skips the second factor; false asks for it.
        "metadata.txns.allow_card_no_3ds": bool | str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
        "udf1": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
        "udf2": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
        "udf3": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
        "udf4": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
        "udf5": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
        "udf6": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
        "udf7": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
        "udf8": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
        "udf9": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
        "udf10": str,
        # Promotion code.
        "metadata.PG1:promo_code": str,
        # Third additional text.
        "metadata.PG2:AdditionalInfo3": str,
        # Campaign code.
        "metadata.PG3:campaignCode": str,
        # Text about the order.
        "metadata.PG4:OrderInfo": str,
        # Which page PayPal shows first.
        "metadata.PAYPAL:landing_page": str,
        # Phone number.
        "metadata.PAYPAL:phone_number": str,
        # Country code.
        "metadata.PAYPAL:country_code": str,
        # First name.
        "metadata.PAYPAL:first_name": str,
        # Last name.
        "metadata.PAYPAL:last_name": str,
        # Identifier of a web experience profile.
        "metadata.PAYPAL:experience_id": str,
        # Brand name shown to the buyer.
        "metadata.PAYPAL:brand_name": str,
        # Additional data.
        "metadata.PAYPAL:additional_data": str,
        # Link and Pay, product name.
        "metadata.PAYPAL:lnp_product_name": str,
        # Link and Pay, product code.
        "metadata.PAYPAL:lnp_product_code": str,
        # Link and Pay, charge pattern.
        "metadata.PAYPAL:lnp_charge_pattern": str,
        # Link and Pay, version of the direct wallet.
        "metadata.PAYPAL:direct_wallet_version": str,
        # Link and Pay, category of the purchase.
        "metadata.PAYPAL:purchase_category": str,
        # Whether the customer already had an offer on the merchant's own page, so that none is given twice.
        "metadata.CRED:offers_applied": bool | str,
    },
    total=False,
)
ExpressCheckoutIndiaOrder = TypedDict(
    "ExpressCheckoutIndiaOrder",
    {
        # Your own identifier of the order, unique for each order.
        "order_id": Required[str],
        # What the customer pays, in the currency's main unit, as plain decimal text.
        "amount": Required[str | int | float],
        # ISO 4217 code of the currency; the page takes five of them.
        "currency": str,
        # Short text about the order, handed to gateways that have a place for it.
        "description": str,
        # Where the customer is sent after payment; outranks the URL of the account's settings.
        "return_url": str,
        # Identifier of the product, for a purchase of a single one.
        "product_id": str,
        # Juspay's number of the gateway that you prefer for this order.
        "gateway_id": int | str,
        # Which of authentication, authorisation and capture the transaction performs.
        "txn_type": str,
        # Your own identifier of the customer; the empty string for a guest.
        "customer_id": str,
        # The customer's e-mail address.
        "customer_email": str,
        # The customer's mobile or fixed-line number; send it where the gateway needs it.
        "customer_phone": str,
        # Country calling code of the mobile number, without the plus sign.
        "mobile_country_code": int | str,
        # Asks for the client-side token that Hyper SDK calls need.
        "options.get_client_auth_token": bool | str,
        # First name of the billing address.
        "billing_address_first_name": str,
        # Last name of the billing address.
        "billing_address_last_name": str,
        # First line of the billing address.
        "billing_address_line1": str,
        # Second line of the billing address.
        "billing_address_line2": str,
        # Third line of the billing address.
        "billing_address_line3": str,
        # City of the billing address.
        "billing_address_city": str,
        # State of the billing address.
        "billing_address_state": str,
        # Country of the billing address.
        "billing_address_country": str,
        # Postal or zip code of the billing address.
        "billing_address_postal_code": str,
        # Mobile or fixed-line number of the billing address.
        "billing_address_phone": str,
        # ISO 3166-1 alpha-3 code of the billing address's country.
        "billing_address_country_code_iso": str,
        # First name of the shipping address.
        "shipping_address_first_name": str,
        # Last name of the shipping address.
        "shipping_address_last_name": str,
        # First line of the shipping address.
        "shipping_address_line1": str,
        # Second line of the shipping address.
        "shipping_address_line2": str,
        # Third line of the shipping address.
        "shipping_address_line3": str,
        # City of the shipping address.
        "shipping_address_city": str,
        # State of the shipping address.
        "shipping_address_state": str,
        # Country of the shipping address.
        "shipping_address_country": str,
        # Postal or zip code of the shipping address.
        "shipping_address_postal_code": str,
        # Mobile or fixed-line number of the shipping address.
        "shipping_address_phone": str,
        # ISO 3166-1 alpha-3 code of the shipping address's country.
        "shipping_address_country_code_iso": str,
        # Which of several accounts at a gateway to use; needed where the dashboard has such a reference.
        "metadata.JUSPAY:gateway_reference_id": str,
        # Where this order's webhooks go; authenticated as the dashboard says.
        "metadata.webhook_url": str,
        # false authorises and captures later; true captures at once.
        "metadata.txns.auto_capture": bool | str,
        # true skips the second factor; false asks for it.
        "metadata.txns.allow_card_no_3ds": bool | str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
        "udf1": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
        "udf2": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
        "udf3": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
        "udf4": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
        "udf5": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
        "udf6": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
        "udf7": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
        "udf8": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
        "udf9": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
        "udf10": str,
        # Which page PayPal shows first.
        "metadata.PAYPAL:landing_page": str,
        # Phone number.
        "metadata.PAYPAL:phone_number": str,
        # Country code.
        "metadata.PAYPAL:country_code": str,
        # First name.
        "metadata.PAYPAL:first_name": str,
        # Last name.
        "metadata.PAYPAL:last_name": str,
        # Identifier of a web experience profile.
        "metadata.PAYPAL:experience_id": str,
        # Brand name shown to the buyer.
        "metadata.PAYPAL:brand_name": str,
        # Additional data.
        "metadata.PAYPAL:additional_data": str,
        # Link and Pay, product name.
        "metadata.PAYPAL:lnp_product_name": str,
        # Link and Pay, product code.
        "metadata.PAYPAL:lnp_product_code": str,
        # Link and Pay, charge pattern.
        "metadata.PAYPAL:lnp_charge_pattern": str,
        # Link and Pay, version of the direct wallet.
        "metadata.PAYPAL:direct_wallet_version": str,
        # Link and Pay, category of the purchase.
        "metadata.PAYPAL:purchase_category": str,
        # Promotion code.
        "metadata.CCAVENUE_V2:promo_code": str,
        # Third additional text.
        "metadata.BILLDESK:AdditionalInfo3": str,
        # Fourth additional text.
        "metadata.BILLDESK:AdditionalInfo4": str,
        # Campaign code.
        "metadata.FREECHARGE:campaignCode": str,
        # Metadata text.
        "metadata.CASHFREE:metadata1": str,
        # Additional text.
        "metadata.HSBC_UPI:addInfo": str,
        # Addendum.
        "metadata.MIGS:vpc_AddendumData": str,
        # Text about the order.
        "metadata.MIGS:vpc_OrderInfo": str,
        # Coupon code.
        "metadata.OLAMONEY:couponCode": str,
        # Identifier of a promotion campaign.
        "metadata.PAYTM:PROMO_CAMP_ID": str,
        # Identifier of the customer.
        "metadata.PAYTM:CUST_ID": str,
        # The merchant's unique reference.
        "metadata.PAYTM:MERC_UNQ_REF": str,
        # The merchant's unique reference.
        "metadata.PAYTM_V2:MERC_UNQ_REF": str,
        # Identifier of the customer.
        "metadata.PAYTM_V2:CUST_ID": str,
        # The merchant's metadata of the transaction.
        "metadata.TATAPAY:merchantTxnMetadata": str,
        # Key of an offer.
        "metadata.PAYU:offer_key": str,
        # Whether an offer applies by itself.
        "metadata.PAYU:offer_auto_apply": str,
        # User-defined text 1 of the gateway.
        "metadata.PAYU:udf1": str,
        # User-defined text 2 of the gateway.
        "metadata.PAYU:udf2": str,
        # User-defined text 3 of the gateway.
        "metadata.PAYU:udf3": str,
        # User-defined text 4 of the gateway.
        "metadata.PAYU:udf4": str,
        # User-defined text 5 of the gateway.
        "metadata.PAYU:udf5": str,
        # The merchant's context.
        "metadata.PHONEPE:merchantContext": str,
        # Note with the identifier of the customer.
        "metadata.RAZORPAY:notes[cust_id]": str,
        # Note with the name of the customer.
        "metadata.RAZORPAY:notes[cust_name]": str,
        # Identifier of an offer.
        "metadata.RAZORPAY:offer_id": str,
        # Booking reference.
        "metadata.razorpay:PNR": str,
        # Identifier of the payment.
        "metadata.razorpay:PaymentID": str,
        # Line of business.
        "metadata.razorpay:lob": str,
    },
    total=False,
)
PortableOrder = TypedDict(
    "PortableOrder",
    {
        # Your own identifier of the order, unique for each order.
        "order_id": Required[str],
        # What the customer pays, in the currency's main unit, as plain decimal text.
        "amount": Required[str | int | float],
        # ISO 4217 code of the currency; the page takes five of them.
        "currency": str,
        # Short text about the order, handed to gateways that have a place for it.
        "description": str,
        # Where the customer is sent after payment; outranks the URL of the account's settings.
        "return_url": str,
        # Identifier of the product, for a purchase of a single one.
        "product_id": str,
        # Juspay's number of the gateway that you prefer for this order.
        "gateway_id": int | str,
        # Which of authentication, authorisation and capture the transaction performs.
        "txn_type": str,
        # Your own identifier of the customer; the empty string for a guest.
        "customer_id": str,
        # The customer's e-mail address.
        "customer_email": str,
        # The customer's mobile or fixed-line number; send it where the gateway needs it.
        "customer_phone": str,
        # Country calling code of the mobile number, without the plus sign.
        "mobile_country_code": int | str,
        # Asks for the client-side token that Hyper SDK calls need.
        "options.get_client_auth_token": bool | str,
        # First name of the billing address.
        "billing_address_first_name": str,
        # Last name of the billing address.
        "billing_address_last_name": str,
        # First line of the billing address.
        "billing_address_line1": str,
        # Second line of the billing address.
        "billing_address_line2": str,
        # Third line of the billing address.
        "billing_address_line3": str,
        # City of the billing address.
        "billing_address_city": str,
        # State of the billing address.
        "billing_address_state": str,
        # Country of the billing address.
        "billing_address_country": str,
        # Postal or zip code of the billing address.
        "billing_address_postal_code": str,
        # Mobile or fixed-line number of the billing address.
        "billing_address_phone": str,
        # ISO 3166-1 alpha-3 code of the billing address's country.
        "billing_address_country_code_iso": str,
        # First name of the shipping address.
        "shipping_address_first_name": str,
        # Last name of the shipping address.
        "shipping_address_last_name": str,
        # First line of the shipping address.
        "shipping_address_line1": str,
        # Second line of the shipping address.
        "shipping_address_line2": str,
        # Third line of the shipping address.
        "shipping_address_line3": str,
        # City of the shipping address.
        "shipping_address_city": str,
        # State of the shipping address.
        "shipping_address_state": str,
        # Country of the shipping address.
        "shipping_address_country": str,
        # Postal or zip code of the shipping address.
        "shipping_address_postal_code": str,
        # Mobile or fixed-line number of the shipping address.
        "shipping_address_phone": str,
        # ISO 3166-1 alpha-3 code of the shipping address's country.
        "shipping_address_country_code_iso": str,
        # Which of several accounts at a gateway to use; needed where the dashboard has such a reference.
        "metadata.JUSPAY:gateway_reference_id": str,
        # Where this order's webhooks go; authenticated as the dashboard says.
        "metadata.webhook_url": str,
        # false authorises and captures later; true captures at once.
        "metadata.txns.auto_capture": bool | str,
        # true skips the second factor; false asks for it.
        "metadata.txns.allow_card_no_3ds": bool | str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
        "udf1": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
        "udf2": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
        "udf3": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
        "udf4": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; no special characters.
        "udf5": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
        "udf6": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
        "udf7": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
        "udf8": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
        "udf9": str,
        # Your own text, shown back in the order's status, in webhooks and in the dashboard; special characters allowed.
        "udf10": str,
        # Promotion code.
        "metadata.PG1:promo_code": str,
        # Third additional text.
        "metadata.PG2:AdditionalInfo3": str,
        # Campaign code.
        "metadata.PG3:campaignCode": str,
        # Text about the order.
        "metadata.PG4:OrderInfo": str,
        # Which page PayPal shows first.
        "metadata.PAYPAL:landing_page": str,
        # Phone number.
        "metadata.PAYPAL:phone_number": str,
        # Country code.
        "metadata.PAYPAL:country_code": str,
        # First name.
        "metadata.PAYPAL:first_name": str,
        # Last name.
        "metadata.PAYPAL:last_name": str,
        # Identifier of a web experience profile.
        "metadata.PAYPAL:experience_id": str,
        # Brand name shown to the buyer.
        "metadata.PAYPAL:brand_name": str,
        # Additional data.
        "metadata.PAYPAL:additional_data": str,
        # Link and Pay, product name.
        "metadata.PAYPAL:lnp_product_name": str,
        # Link and Pay, product code.
        "metadata.PAYPAL:lnp_product_code": str,
        # Link and Pay, charge pattern.
        "metadata.PAYPAL:lnp_charge_pattern": str,
        # Link and Pay, version of the direct wallet.
        "metadata.PAYPAL:direct_wallet_version": str,
        # Link and Pay, category of the purchase.
        "metadata.PAYPAL:purchase_category": str,
        # Whether the customer already had an offer on the merchant's own page, so that none is given twice.
        "metadata.CRED:offers_applied": bool | str,
        # Promotion code.
        "metadata.CCAVENUE_V2:promo_code": str,
        # Third additional text.
        "metadata.BILLDESK:AdditionalInfo3": str,
        # Fourth additional text.
        "metadata.BILLDESK:AdditionalInfo4": str,
        # Campaign code.
        "metadata.FREECHARGE:campaignCode": str,
        # Metadata text.
        "metadata.CASHFREE:metadata1": str,
        # Additional text.
        "metadata.HSBC_UPI:addInfo": str,
        # Addendum.
        "metadata.MIGS:vpc_AddendumData": str,
        # Text about the order.
        "metadata.MIGS:vpc_OrderInfo": str,
        # Coupon code.
        "metadata.OLAMONEY:couponCode": str,
        # Identifier of a promotion campaign.
        "metadata.PAYTM:PROMO_CAMP_ID": str,
        # Identifier of the customer.
        "metadata.PAYTM:CUST_ID": str,
        # The merchant's unique reference.
        "metadata.PAYTM:MERC_UNQ_REF": str,
        # The merchant's unique reference.
        "metadata.PAYTM_V2:MERC_UNQ_REF": str,
        # Identifier of the customer.
        "metadata.PAYTM_V2:CUST_ID": str,
        # The merchant's metadata of the transaction.
        "metadata.TATAPAY:merchantTxnMetadata": str,
        # Key of an offer.
        "metadata.PAYU:offer_key": str,
        # Whether an offer applies by itself.
        "metadata.PAYU:offer_auto_apply": str,
        # User-defined text 1 of the gateway.
        "metadata.PAYU:udf1": str,
        # User-defined text 2 of the gateway.
        "metadata.PAYU:udf2": str,
        # User-defined text 3 of the gateway.
        "metadata.PAYU:udf3": str,
        # User-defined text 4 of the gateway.
        "metadata.PAYU:udf4": str,
        # User-defined text 5 of the gateway.
        "metadata.PAYU:udf5": str,
        # The merchant's context.
        "metadata.PHONEPE:merchantContext": str,
        # Note with the identifier of the customer.
        "metadata.RAZORPAY:notes[cust_id]": str,
        # Note with the name of the customer.
        "metadata.RAZORPAY:notes[cust_name]": str,
        # Identifier of an offer.
        "metadata.RAZORPAY:offer_id": str,
        # Booking reference.
        "metadata.razorpay:PNR": str,
        # Identifier of the payment.
        "metadata.razorpay:PaymentID": str,
        # Line of business.
        "metadata.razorpay:lob": str,
    },
    total=False,
)

# Links to the payment page.
PaymentLinks = TypedDict(
    "PaymentLinks",
    {
        # For a browser.
        "web": str,
        # For a browser.
        "Web": str,
        # For a small screen.
        "mobile": str,
        # For a small screen.
        "Mobile": str,
        # For a frame in your own page.
        "iframe": str,
        # For a frame in your own page.
        "Iframe": str,
    },
    total=False,
)
# An order was created.
CreatedReply = TypedDict(
    "CreatedReply",
    {
        # The order's status in words.
        "status": Required[str],
        # The number of that status.
        "status_id": Required[int],
        # Juspay's own identifier of the order.
        "id": Required[str],
        # Your identifier of the order as it was sent.
        "order_id": Required[str],
        # Where the customer pays.
        "payment_links": Required[PaymentLinks],
        # The token for the client's SDK, promised where it was asked for.
        "client_auth_token": str,
    },
    total=False,
)
# A field that is to blame.
ErrorField = TypedDict(
    "ErrorField",
    {
        # Its name; customer_email is called customerEmail here.
        "field_name": Required[str],
        # What is wrong with it.
        "reason": str,
    },
    total=False,
)
# Details of an error.
ErrorInfo = TypedDict(
    "ErrorInfo",
    {
        # What may be shown to the user.
        "user_message": str,
        # What may be shown to the user.
        "User_message": str,
        # What a developer should know.
        "developer_message": str,
        # What a developer should know.
        "Developer_message": str,
        # Whose error it is.
        "category": str,
        # Whose error it is.
        "Category": str,
        # The error as a code.
        "code": str,
        # The error as a code.
        "Code": str,
        # The fields that are to blame.
        "fields": list[ErrorField],
        # The fields that are to blame.
        "Fields": list[ErrorField],
        # Juspay's identifier of the request.
        "request_id": str,
        # Where to read more; NA for nowhere.
        "href": str,
    },
    total=False,
)
# The request was refused for what it holds or lacks.
BadRequestReply = TypedDict(
    "BadRequestReply",
    {
        # The kind of error in words.
        "status": Required[str],
        # The kind of error as a code.
        "error_code": str,
        # What is wrong.
        "error_message": str,
        # What may be shown to the user.
        "user_message": str,
        # The details, where the reply is not flat.
        "error_info": ErrorInfo,
    },
    total=False,
)
# The API key is not valid.
UnauthorizedReply = TypedDict(
    "UnauthorizedReply",
    {
        # The kind of error in words.
        "status": Required[str],
        # The kind of error as a code.
        "error_code": Required[str],
        # What is wrong.
        "error_message": str,
        # The details.
        "error_info": Required[ErrorInfo],
    },
    total=False,
)
# Details of a refusal to answer at all.
ForbiddenInfo = TypedDict(
    "ForbiddenInfo",
    {
        # The key is missing, or the address is not allowed.
        "code": str,
        # The key is missing, or the address is not allowed.
        "Code": str,
        # What may be shown to the user.
        "user_message": str,
        # What may be shown to the user.
        "User_message": str,
        # What a developer should know.
        "developer_message": str,
        # What a developer should know.
        "Developer_message": str,
        # Whose error it is.
        "category": str,
        # Whose error it is.
        "Category": str,
        # Juspay's identifier of the request.
        "request_id": str,
        # Where to read more; NA for nowhere.
        "href": str,
    },
    total=False,
)
# No API key was sent, or the caller's address is not allowed.
ForbiddenReply = TypedDict(
    "ForbiddenReply",
    {
        # True.
        "error": bool,
        # What is wrong.
        "error_message": str,
        # What may be shown to the user.
        "user_message": str,
        # What may be shown to the user.
        "userMessage": str,
        # The details, whose code tells the two causes apart.
        "error_info": Required[ForbiddenInfo],
    },
    total=False,
)

Order = ExpressCheckoutGlobalOrder
