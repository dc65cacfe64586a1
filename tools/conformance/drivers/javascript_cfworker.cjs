// JavaScript, @cfworker/json-schema. ../README.md has the protocol.
const fs = require("node:fs");
const path = require("node:path");
const readline = require("node:readline");
const { Validator } = require("@cfworker/json-schema");

const DRAFTS = { "2020-12": "2020-12", "draft-07": "7" };
let validator = null;

function answer(request) {
  if ("schema" in request) {
    validator = new Validator(JSON.parse(request.schema), DRAFTS[request.draft], false);
    return { ready: true };
  }
  let value;
  try {
    value = JSON.parse(request.text);
  } catch (error) {
    return { refused: error.message };
  }
  const { valid, errors } = validator.validate(value);
  return { valid, errors: errors.map(({ keyword }) => ({ keyword })) };
}

// The package exports no package.json: read it beside its main file, some folders up.
function version(folder) {
  const file = path.join(folder, "package.json");
  const found = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")).version : null;
  return found ?? version(path.dirname(folder));
}

function say(message) {
  process.stdout.write(JSON.stringify(message) + "\n");
}

say({
  engine: "@cfworker/json-schema",
  version: version(path.dirname(require.resolve("@cfworker/json-schema"))),
});
readline.createInterface({ input: process.stdin, crlfDelay: Infinity }).on("line", (line) => {
  try {
    say(answer(JSON.parse(line)));
  } catch (error) {
    say({ error: String(error) });
  }
});
