"""The reference site: one page a profile and one a rule, written from the same spec."""
