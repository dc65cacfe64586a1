"""What every engine reads alike, of regexes and of JSON Schema, and what to write instead of the
rest. Measured; nothing outside of it is generated."""
