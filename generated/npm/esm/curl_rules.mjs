// Rules about a curl command: message and hint by rule id.
// Generated from schemas/ by `make generate`; never edited.

export const RULES = {
  "curl.missing-space": ["a space is missing before the backslash that ends this line", "a shell glues the next option to this value; put a space before the backslash"],
  "curl.syntax": ["a quotation mark of this command is never closed", "close it, or write '\\'' for one inside"],
  "curl.no-body": ["this command sends no body", "give the order with --data-urlencode, --data, --json or --form"],
  "curl.file": ["this command reads its body from a file", "check that file by itself"],
};
