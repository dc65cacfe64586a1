"""Types of the order in other languages, written by quicktype from the JSON Schemas."""
