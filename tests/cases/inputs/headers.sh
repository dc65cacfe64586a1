#!/bin/sh
# Credentials here hold "key-of-nobody". To a host of Juspay's, or one that a variable names:
curl -X POST https://sandbox.juspay.in/orders \
    -H 'Authorization: Bearer a2V5LW9mLW5vYm9keTo=' \
    -H "X-Merchant-Id: shop" \
    --header 'Content-Type: text/html' -H 'Content-Type: text/html' \
    -d order_id=a1 -d amount=1
curl "$HOST/orders" -u 'key-of-nobody:password' -d order_id=a2 -d amount=1
curl https://api.juspay.in/orders -ukey-of-nobody: -H'Content-type: text/plain' -d order_id=a3 -d amount=1
# What stands for something else is not judged, but for its scheme.
curl https://api.juspay.in/orders -H "Authorization: Basic $KEY" -H "Content-Type: $TYPE" \
    -d order_id=a4 -d amount=1
curl --url https://api.juspay.in/orders -H 'Authorization: Basic YOUR_API_KEY' -d order_id=a5 -d amount=1
curl https://api.juspay.in/orders -H 'Authorization: YOUR_API_KEY' -d order_id=a6 -d amount=1
curl https://api.juspay.in/orders -H 'Authorization: Bearer YOUR_API_KEY' -d order_id=a7 -d amount=1
curl https://api.juspay.in/orders -u "$KEY:$PASSWORD" -d order_id=a8 -d amount=1
curl https://api.juspay.in/orders -u key -H @file -H 'Accept:' -H 'none' -H ': x' -d order_id=a9 -d amount=1
# Not Juspay's, each by itself.
curl https://shop.example.com/orders -H 'Authorization: Bearer abc' -d order_id=b1 -d amount=1 \
    --next https://api.juspay.in/refunds -H 'Authorization: Bearer abc' -d order_id=b2 -d amount=1 \
    --next https://api.juspay.in/orders -H 'Authorization: Token abc' -d order_id=b3 -d amount=1
