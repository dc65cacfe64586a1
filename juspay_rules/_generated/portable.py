"""Profile portable: Portable.

Generated from schemas/ by `make generate`; never edited.
"""

from juspay_rules._generated import express_checkout_global as base
from juspay_rules.rules import (
    ignores,
    refuses,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from juspay_rules.rules import Order

ORDER_ID_OBSERVED_CHARSET = frozenset(
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
)
ORDER_ID_OBSERVED_CHARSET_CHARSET = (
    b"()+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz{}~"
)


def accepts_order_id(value: str) -> bool:
    if not value:
        return False
    if len(value) > 17:
        return False
    if not (value.isascii() and (value.isalnum() or not value)):
        return False
    return True


def explain_order_id(value: object, _order: "Order") -> list[str]:
    """order_id (sea-ec-sdk/order_id, sea-ec-sdk/introduction.mandatory)."""
    broken: list[str] = []
    if type(value) is str:
        if not value:
            broken.append("minLength")
        if len(value) > 17:
            broken.append("maxLength")
        if not (value.isascii() and (value.isalnum() or not value)):
            broken.append("pattern")
        if (
            value[:1] not in ORDER_ID_OBSERVED_CHARSET
            or not value.isascii()
            or value.encode().translate(None, ORDER_ID_OBSERVED_CHARSET_CHARSET)
        ):
            broken.append("observed-charset")
    else:
        broken.append("type")
    return broken


PROFILE = base.PROFILE.overlay(
    name="portable",
    fields={
        "order_id": ("order_id", accepts_order_id, explain_order_id, None),
        "metadata.CRED:offers_applied": (
            "metadata.CRED:offers_applied",
            base.accepts_flag,
            base.explain_flag,
            None,
        ),
        "offers_applied": ("metadata.CRED:offers_applied", refuses, base.explain_flag, "bare-name"),
        "metadata.CRED:offers_applied:true": (
            "metadata.CRED:offers_applied",
            refuses,
            ignores,
            "colon-value",
        ),
        "metadata.CRED:offers_applied:false": (
            "metadata.CRED:offers_applied",
            refuses,
            ignores,
            "colon-value",
        ),
        "metadata.CCAVENUE_V2:promo_code": (
            "metadata.CCAVENUE_V2:promo_code",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.BILLDESK:AdditionalInfo3": (
            "metadata.BILLDESK:AdditionalInfo3",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.BILLDESK:AdditionalInfo4": (
            "metadata.BILLDESK:AdditionalInfo4",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.FREECHARGE:campaignCode": (
            "metadata.FREECHARGE:campaignCode",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.CASHFREE:metadata1": (
            "metadata.CASHFREE:metadata1",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.HSBC_UPI:addInfo": (
            "metadata.HSBC_UPI:addInfo",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.MIGS:vpc_AddendumData": (
            "metadata.MIGS:vpc_AddendumData",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.MIGS:vpc_OrderInfo": (
            "metadata.MIGS:vpc_OrderInfo",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.OLAMONEY:couponCode": (
            "metadata.OLAMONEY:couponCode",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.PAYTM:PROMO_CAMP_ID": (
            "metadata.PAYTM:PROMO_CAMP_ID",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.PAYTM:CUST_ID": (
            "metadata.PAYTM:CUST_ID",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.PAYTM:MERC_UNQ_REF": (
            "metadata.PAYTM:MERC_UNQ_REF",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.PAYTM_V2:MERC_UNQ_REF": (
            "metadata.PAYTM_V2:MERC_UNQ_REF",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.PAYTM_V2:CUST_ID": (
            "metadata.PAYTM_V2:CUST_ID",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.TATAPAY:merchantTxnMetadata": (
            "metadata.TATAPAY:merchantTxnMetadata",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.TATAPAY: merchantTxnMetadata": (
            "metadata.TATAPAY:merchantTxnMetadata",
            refuses,
            base.explain_any_text,
            "printed-space",
        ),
        "metadata.PAYU:offer_key": (
            "metadata.PAYU:offer_key",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.PAYU:offer_auto_apply": (
            "metadata.PAYU:offer_auto_apply",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.PAYU:udf1": (
            "metadata.PAYU:udf1",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.PAYU:udf2": (
            "metadata.PAYU:udf2",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.PAYU:udf3": (
            "metadata.PAYU:udf3",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.PAYU:udf4": (
            "metadata.PAYU:udf4",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.PAYU:udf5": (
            "metadata.PAYU:udf5",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.PHONEPE:merchantContext": (
            "metadata.PHONEPE:merchantContext",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.RAZORPAY:notes[cust_id]": (
            "metadata.RAZORPAY:notes[cust_id]",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.RAZORPAY:notes[cust_name]": (
            "metadata.RAZORPAY:notes[cust_name]",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.RAZORPAY:offer_id": (
            "metadata.RAZORPAY:offer_id",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.razorpay:PNR": (
            "metadata.razorpay:PNR",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.razorpay:PaymentID": (
            "metadata.razorpay:PaymentID",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
        "metadata.razorpay:lob": (
            "metadata.razorpay:lob",
            base.accepts_any_text,
            base.explain_any_text,
            None,
        ),
    },
    required=(
        ("order_id", ("order_id",)),
        ("amount", ("amount",)),
        ("currency", ("currency",)),
        ("customer_id", ("customer_id",)),
        ("customer_email", ("customer_email",)),
    ),
    texts={
        accepts_order_id: (
            "[0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz]{1,17}+",
        ),
    },
    rules={
        "order_id.maxLength": (
            "error",
            "error",
            "error",
            "order_id must have at most 17 characters",
            "shorten it; what you need beside it goes into a udf field",
        ),
        "metadata.CRED:offers_applied.type": (
            "error",
            "error",
            "error",
            "metadata.CRED:offers_applied must be a boolean or a string",
            None,
        ),
        "metadata.CRED:offers_applied.enum": (
            "error",
            "error",
            "error",
            "metadata.CRED:offers_applied must be one of true, false",
            None,
        ),
        "metadata.CRED:offers_applied.bare-name": (
            "warning",
            "error",
            "warning",
            "metadata.CRED:offers_applied is sent under its bare name, offers_applied",
            "write metadata.CRED:offers_applied",
        ),
        "metadata.CRED:offers_applied.colon-value": (
            "warning",
            "error",
            "warning",
            "metadata.CRED:offers_applied has its value in its name, after a colon",
            "put an equals sign before the value, as in metadata.CRED:offers_applied=false",
        ),
        "metadata.CCAVENUE_V2:promo_code.type": (
            "error",
            "error",
            "error",
            "metadata.CCAVENUE_V2:promo_code must be a string",
            None,
        ),
        "metadata.BILLDESK:AdditionalInfo3.type": (
            "error",
            "error",
            "error",
            "metadata.BILLDESK:AdditionalInfo3 must be a string",
            None,
        ),
        "metadata.BILLDESK:AdditionalInfo4.type": (
            "error",
            "error",
            "error",
            "metadata.BILLDESK:AdditionalInfo4 must be a string",
            None,
        ),
        "metadata.FREECHARGE:campaignCode.type": (
            "error",
            "error",
            "error",
            "metadata.FREECHARGE:campaignCode must be a string",
            None,
        ),
        "metadata.CASHFREE:metadata1.type": (
            "error",
            "error",
            "error",
            "metadata.CASHFREE:metadata1 must be a string",
            None,
        ),
        "metadata.HSBC_UPI:addInfo.type": (
            "error",
            "error",
            "error",
            "metadata.HSBC_UPI:addInfo must be a string",
            None,
        ),
        "metadata.MIGS:vpc_AddendumData.type": (
            "error",
            "error",
            "error",
            "metadata.MIGS:vpc_AddendumData must be a string",
            None,
        ),
        "metadata.MIGS:vpc_OrderInfo.type": (
            "error",
            "error",
            "error",
            "metadata.MIGS:vpc_OrderInfo must be a string",
            None,
        ),
        "metadata.OLAMONEY:couponCode.type": (
            "error",
            "error",
            "error",
            "metadata.OLAMONEY:couponCode must be a string",
            None,
        ),
        "metadata.PAYTM:PROMO_CAMP_ID.type": (
            "error",
            "error",
            "error",
            "metadata.PAYTM:PROMO_CAMP_ID must be a string",
            None,
        ),
        "metadata.PAYTM:CUST_ID.type": (
            "error",
            "error",
            "error",
            "metadata.PAYTM:CUST_ID must be a string",
            None,
        ),
        "metadata.PAYTM:MERC_UNQ_REF.type": (
            "error",
            "error",
            "error",
            "metadata.PAYTM:MERC_UNQ_REF must be a string",
            None,
        ),
        "metadata.PAYTM_V2:MERC_UNQ_REF.type": (
            "error",
            "error",
            "error",
            "metadata.PAYTM_V2:MERC_UNQ_REF must be a string",
            None,
        ),
        "metadata.PAYTM_V2:CUST_ID.type": (
            "error",
            "error",
            "error",
            "metadata.PAYTM_V2:CUST_ID must be a string",
            None,
        ),
        "metadata.TATAPAY:merchantTxnMetadata.type": (
            "error",
            "error",
            "error",
            "metadata.TATAPAY:merchantTxnMetadata must be a string",
            None,
        ),
        "metadata.TATAPAY:merchantTxnMetadata.printed-space": (
            "warning",
            "error",
            "warning",
            "metadata.TATAPAY:merchantTxnMetadata is written with a space after the colon",
            "take out the space after the colon",
        ),
        "metadata.PAYU:offer_key.type": (
            "error",
            "error",
            "error",
            "metadata.PAYU:offer_key must be a string",
            None,
        ),
        "metadata.PAYU:offer_auto_apply.type": (
            "error",
            "error",
            "error",
            "metadata.PAYU:offer_auto_apply must be a string",
            None,
        ),
        "metadata.PAYU:udf1.type": (
            "error",
            "error",
            "error",
            "metadata.PAYU:udf1 must be a string",
            None,
        ),
        "metadata.PAYU:udf2.type": (
            "error",
            "error",
            "error",
            "metadata.PAYU:udf2 must be a string",
            None,
        ),
        "metadata.PAYU:udf3.type": (
            "error",
            "error",
            "error",
            "metadata.PAYU:udf3 must be a string",
            None,
        ),
        "metadata.PAYU:udf4.type": (
            "error",
            "error",
            "error",
            "metadata.PAYU:udf4 must be a string",
            None,
        ),
        "metadata.PAYU:udf5.type": (
            "error",
            "error",
            "error",
            "metadata.PAYU:udf5 must be a string",
            None,
        ),
        "metadata.PHONEPE:merchantContext.type": (
            "error",
            "error",
            "error",
            "metadata.PHONEPE:merchantContext must be a string",
            None,
        ),
        "metadata.RAZORPAY:notes[cust_id].type": (
            "error",
            "error",
            "error",
            "metadata.RAZORPAY:notes[cust_id] must be a string",
            None,
        ),
        "metadata.RAZORPAY:notes[cust_name].type": (
            "error",
            "error",
            "error",
            "metadata.RAZORPAY:notes[cust_name] must be a string",
            None,
        ),
        "metadata.RAZORPAY:offer_id.type": (
            "error",
            "error",
            "error",
            "metadata.RAZORPAY:offer_id must be a string",
            None,
        ),
        "metadata.razorpay:PNR.type": (
            "error",
            "error",
            "error",
            "metadata.razorpay:PNR must be a string",
            None,
        ),
        "metadata.razorpay:PaymentID.type": (
            "error",
            "error",
            "error",
            "metadata.razorpay:PaymentID must be a string",
            None,
        ),
        "metadata.razorpay:lob.type": (
            "error",
            "error",
            "error",
            "metadata.razorpay:lob must be a string",
            None,
        ),
    },
)
