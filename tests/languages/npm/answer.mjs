// Answers each line of standard input with one line: what the package finds in an order or a body.
// usage: node answer.mjs <the package's index, .mjs or .cjs>

import { createInterface } from "node:readline";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const loaded = await import(pathToFileURL(resolve(process.argv[2])));
const { parseForm, parseJson, ValidationError, Validator } = loaded;
const validators = new Map();

function validatorOf({ profile, policy }) {
  const key = `${profile} ${policy}`;
  if (!validators.has(key)) validators.set(key, new Validator({ profile, policy }));
  return validators.get(key);
}

function bodyOf({ text, body_base64: encoded }) {
  return text ?? new Uint8Array(Buffer.from(encoded, "base64"));
}

function found(task) {
  const parse = task.form ? parseForm : parseJson;
  try {
    const order = "order" in task ? task.order : parse(bodyOf(task));
    return task.policies.map((policy) => {
      const validator = validatorOf({ ...task, policy });
      const violations = validator.collectViolations(order);
      const valid = !violations.some(({ severity }) => severity === "error");
      if (validator.isValid(order) !== valid) throw new Error("isValid disagrees");
      return violations;
    });
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    return task.policies.map(() => error.violations);
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const verdicts = found(JSON.parse(line)).map((violations) =>
    violations.map(({ ruleId, field, instancePath, severity, message, hint }) => [
      ruleId, field, instancePath, severity, message, hint,
    ]),
  );
  process.stdout.write(`${JSON.stringify(verdicts)}\n`);
}
