"""Whether one rule set is stricter than another, decided, with the shortest payload that shows it.

parts -> reading (JSON Schema as formulas) -> texts, numbers, values, orders (what satisfies one)
-> compare; rule_set says what is compared, sources where it comes from. Needs the extra ``diff``.
"""
