// JavaScript, ajv 8 in strict mode with all errors. ../README.md has the protocol.
const readline = require("node:readline");
const { version } = require("ajv/package.json");

const CLASSES = { "2020-12": require("ajv/dist/2020"), "draft-07": require("ajv") };
let validate = null;

function answer(request) {
  if ("schema" in request) {
    const Ajv = CLASSES[request.draft].default;
    validate = new Ajv({ strict: true, allErrors: true }).compile(JSON.parse(request.schema));
    return { ready: true };
  }
  let value;
  try {
    value = JSON.parse(request.text);
  } catch (error) {
    return { refused: error.message };
  }
  const valid = validate(value);
  return { valid, errors: valid ? [] : validate.errors.map(place) };
}

function place(error) {
  return { keyword: error.keyword, schema_path: decodeURIComponent(error.schemaPath.slice(1)) };
}

function say(message) {
  process.stdout.write(JSON.stringify(message) + "\n");
}

say({ engine: "ajv", version });
readline.createInterface({ input: process.stdin, crlfDelay: Infinity }).on("line", (line) => {
  try {
    say(answer(JSON.parse(line)));
  } catch (error) {
    say({ error: String(error) });
  }
});
