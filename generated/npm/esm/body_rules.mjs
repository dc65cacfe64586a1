// Rules about a body that never became an order: message and hint by rule id.
// Generated from schemas/ by `make generate`; never edited.

export const RULES = {
  "body.syntax": ["the body cannot be read in its format", null],
  "body.duplicate-key": ["the body holds the same key twice", "send each field once; which of two a server takes is anyone's guess"],
  "body.not-a-number": ["the body holds a number that JSON does not have or no double can hold", null],
  "body.encoding": ["the body must be UTF-8 without a byte order mark", null],
  "body.escape": ["a \"%\" in a form body must be followed by two hexadecimal digits", "write the sign itself as %25"],
  "body.depth": ["the body nests more than 100 levels deep", "an order is flat; write dotted names"],
  "body.surrogate": ["the body holds half of a surrogate pair", "write the character whole, as UTF-8 or as both halves"],
};
