// What a broken rule looks like: Violation, and the error that carries many.

/** One broken rule of one order, and never the value that broke it: violations get logged. */
export class Violation {
  constructor(ruleId, field, instancePath, severity, message, hint = null) {
    this.ruleId = ruleId;
    this.field = field;
    this.instancePath = instancePath;
    this.severity = severity;
    this.message = message;
    this.hint = hint;
    Object.freeze(this);
  }

  /** The same with another severity. */
  withSeverity(severity) {
    const { ruleId, field, instancePath, message, hint } = this;
    return new Violation(ruleId, field, instancePath, severity, message, hint);
  }

  toString() {
    const named = this.field === null || this.message.includes(this.field);
    const subject = named ? "" : `${this.field}: `;
    const hint = this.hint ? ` (${this.hint})` : "";
    return `${this.severity}: ${subject}${this.message}${hint} [${this.ruleId}]`;
  }
}

/** The order, or the body, breaks at least one rule of severity "error". */
export class ValidationError extends Error {
  constructor(violations, offset) {
    const errors = violations.filter((violation) => violation.severity === "error").length;
    const counts = [counted(errors, "error"), counted(violations.length - errors, "warning")];
    super([counts.join(", "), ...violations].join("\n  "));
    this.name = "ValidationError";
    this.violations = Object.freeze([...violations]);
    // Where in the body's text, in UTF-16 code units; undefined where no place is to blame.
    this.offset = offset;
  }
}

function counted(number, noun) {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}
