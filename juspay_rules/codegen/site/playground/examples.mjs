// Orders to try, each with a few slips.

export const EXAMPLES = {
  json: `{
  "order_id": "order-42",
  "amount": 100.157,
  "currency": "INR",
  "customer_id": "guest_user_101",
  "customer_email": "guest@example.com",
  "returnUrl": "https://shop.example.com/done",
  "udf1": "two words!"
}
`,
  form:
    "order_id=14183944763&amount=1,000&currency=inr&customer_id=guest_user_101" +
    "&customer_email=guest@example&return_url=http://shop.example.com/done",
  curl: `curl --location --request POST 'https://api.juspay.in/orders' \\
--header 'x-merchantid: merchant_id'\\
--header 'Authorization: Basic ********' \\
--data-urlencode 'order_id=14183944763' \\
--data-urlencode 'amount=100.00' \\
--data-urlencode 'currency=HKD' \\
--data-urlencode 'customer_id=guest_user_101' \\
--data-urlencode 'customer_email=guest@example.com' \\
--data-urlencode 'return_url=http://shop.example.com/done' \\
--data-urlencode 'billing_address_country_code_iso=HKD' \\
--data-urlencode 'udf1= business'
`,
};
