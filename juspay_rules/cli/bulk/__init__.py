"""NDJSON of any size in constant memory: cut into chunks of whole rows, judged in as many processes as
wanted, told in the order of the file.

``row_pattern`` knows most rows as faultless before they are parsed, ``juspay_rules.row_json`` parses the others by
orjson where it is installed, ``judge`` judges a chunk,
``chunks`` and ``gunzip`` cut what is read, ``workers`` share the chunks out, ``rows`` tells what was
found and up to where, ``stops`` keeps that place through an interrupt or a full disk, ``progress``
draws a bar.
"""
