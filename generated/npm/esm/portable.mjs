// Profile portable: Portable.
// Generated from schemas/ by `make generate`; never edited.

import * as base from "./express_checkout_global.mjs";
import { ERROR, WARNING, ignores, isLonger, isShorter } from "./rules.mjs";

const ORDER_ID_PATTERN = /[^A-Za-z0-9]/u;
const ORDER_ID_OBSERVED_CHARSET = /^[A-Za-z0-9]/u;
const ORDER_ID_OBSERVED_CHARSET_CHARSET = /[^A-Za-z0-9_.(){}+~-]/u;

/** order_id (sea-ec-sdk/order_id, sea-ec-sdk/introduction.mandatory). */
export function explainOrderId(value, _order, broken) {
  if (typeof value === "string") {
    if (isShorter(value, 1)) broken.push("minLength");
    if (isLonger(value, 17)) broken.push("maxLength");
    if (ORDER_ID_PATTERN.test(value)) broken.push("pattern");
    if (!ORDER_ID_OBSERVED_CHARSET.test(value) || ORDER_ID_OBSERVED_CHARSET_CHARSET.test(value)) broken.push("observed-charset");
  } else {
    broken.push("type");
  }
}

export const PROFILE = base.PROFILE.overlay({
  name: "portable",
  fields: [
    ["order_id", explainOrderId],
    ["metadata.CRED:offers_applied", base.explainFlag],
    ["offers_applied", base.explainFlag, "metadata.CRED:offers_applied", "bare-name"],
    ["metadata.CRED:offers_applied:true", ignores, "metadata.CRED:offers_applied", "colon-value"],
    ["metadata.CRED:offers_applied:false", ignores, "metadata.CRED:offers_applied", "colon-value"],
    ["metadata.CCAVENUE_V2:promo_code", base.explainCustomerId],
    ["metadata.BILLDESK:AdditionalInfo3", base.explainCustomerId],
    ["metadata.BILLDESK:AdditionalInfo4", base.explainCustomerId],
    ["metadata.FREECHARGE:campaignCode", base.explainCustomerId],
    ["metadata.CASHFREE:metadata1", base.explainCustomerId],
    ["metadata.HSBC_UPI:addInfo", base.explainCustomerId],
    ["metadata.MIGS:vpc_AddendumData", base.explainCustomerId],
    ["metadata.MIGS:vpc_OrderInfo", base.explainCustomerId],
    ["metadata.OLAMONEY:couponCode", base.explainCustomerId],
    ["metadata.PAYTM:PROMO_CAMP_ID", base.explainCustomerId],
    ["metadata.PAYTM:CUST_ID", base.explainCustomerId],
    ["metadata.PAYTM:MERC_UNQ_REF", base.explainCustomerId],
    ["metadata.PAYTM_V2:MERC_UNQ_REF", base.explainCustomerId],
    ["metadata.PAYTM_V2:CUST_ID", base.explainCustomerId],
    ["metadata.TATAPAY:merchantTxnMetadata", base.explainCustomerId],
    ["metadata.TATAPAY: merchantTxnMetadata", base.explainCustomerId, "metadata.TATAPAY:merchantTxnMetadata", "printed-space"],
    ["metadata.PAYU:offer_key", base.explainCustomerId],
    ["metadata.PAYU:offer_auto_apply", base.explainCustomerId],
    ["metadata.PAYU:udf1", base.explainCustomerId],
    ["metadata.PAYU:udf2", base.explainCustomerId],
    ["metadata.PAYU:udf3", base.explainCustomerId],
    ["metadata.PAYU:udf4", base.explainCustomerId],
    ["metadata.PAYU:udf5", base.explainCustomerId],
    ["metadata.PHONEPE:merchantContext", base.explainCustomerId],
    ["metadata.RAZORPAY:notes[cust_id]", base.explainCustomerId],
    ["metadata.RAZORPAY:notes[cust_name]", base.explainCustomerId],
    ["metadata.RAZORPAY:offer_id", base.explainCustomerId],
    ["metadata.razorpay:PNR", base.explainCustomerId],
    ["metadata.razorpay:PaymentID", base.explainCustomerId],
    ["metadata.razorpay:lob", base.explainCustomerId],
  ],
  required: [
    ["order_id", ["order_id"]],
    ["amount", ["amount"]],
    ["currency", ["currency"]],
    ["customer_id", ["customer_id"]],
    ["customer_email", ["customer_email"]],
  ],
  rules: [
    ["order_id.maxLength", ERROR, "must have at most 17 characters", "shorten it; what you need beside it goes into a udf field"],
    ["metadata.CRED:offers_applied.type", ERROR, "must be a boolean or a string"],
    ["metadata.CRED:offers_applied.enum", ERROR, "must be one of true, false"],
    ["metadata.CRED:offers_applied.bare-name", WARNING, "is sent under its bare name, offers_applied", "write metadata.CRED:offers_applied"],
    ["metadata.CRED:offers_applied.colon-value", WARNING, "has its value in its name, after a colon", "put an equals sign before the value, as in metadata.CRED:offers_applied=false"],
    ["metadata.CCAVENUE_V2:promo_code.type", ERROR, "must be a string"],
    ["metadata.BILLDESK:AdditionalInfo3.type", ERROR, "must be a string"],
    ["metadata.BILLDESK:AdditionalInfo4.type", ERROR, "must be a string"],
    ["metadata.FREECHARGE:campaignCode.type", ERROR, "must be a string"],
    ["metadata.CASHFREE:metadata1.type", ERROR, "must be a string"],
    ["metadata.HSBC_UPI:addInfo.type", ERROR, "must be a string"],
    ["metadata.MIGS:vpc_AddendumData.type", ERROR, "must be a string"],
    ["metadata.MIGS:vpc_OrderInfo.type", ERROR, "must be a string"],
    ["metadata.OLAMONEY:couponCode.type", ERROR, "must be a string"],
    ["metadata.PAYTM:PROMO_CAMP_ID.type", ERROR, "must be a string"],
    ["metadata.PAYTM:CUST_ID.type", ERROR, "must be a string"],
    ["metadata.PAYTM:MERC_UNQ_REF.type", ERROR, "must be a string"],
    ["metadata.PAYTM_V2:MERC_UNQ_REF.type", ERROR, "must be a string"],
    ["metadata.PAYTM_V2:CUST_ID.type", ERROR, "must be a string"],
    ["metadata.TATAPAY:merchantTxnMetadata.type", ERROR, "must be a string"],
    ["metadata.TATAPAY:merchantTxnMetadata.printed-space", WARNING, "is written with a space after the colon", "take out the space after the colon"],
    ["metadata.PAYU:offer_key.type", ERROR, "must be a string"],
    ["metadata.PAYU:offer_auto_apply.type", ERROR, "must be a string"],
    ["metadata.PAYU:udf1.type", ERROR, "must be a string"],
    ["metadata.PAYU:udf2.type", ERROR, "must be a string"],
    ["metadata.PAYU:udf3.type", ERROR, "must be a string"],
    ["metadata.PAYU:udf4.type", ERROR, "must be a string"],
    ["metadata.PAYU:udf5.type", ERROR, "must be a string"],
    ["metadata.PHONEPE:merchantContext.type", ERROR, "must be a string"],
    ["metadata.RAZORPAY:notes[cust_id].type", ERROR, "must be a string"],
    ["metadata.RAZORPAY:notes[cust_name].type", ERROR, "must be a string"],
    ["metadata.RAZORPAY:offer_id.type", ERROR, "must be a string"],
    ["metadata.razorpay:PNR.type", ERROR, "must be a string"],
    ["metadata.razorpay:PaymentID.type", ERROR, "must be a string"],
    ["metadata.razorpay:lob.type", ERROR, "must be a string"],
  ],
});
