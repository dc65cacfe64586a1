"""What ``juspay-rules diff`` prints: one module a format, and what becomes of a team's own orders."""
