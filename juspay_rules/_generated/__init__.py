"""Generated from schemas/; never edited."""
