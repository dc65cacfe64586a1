// Says whether a Swift file keeps the language's grammar: exit status 0, or 1.
const { readFileSync } = require("node:fs");
const Parser = require("tree-sitter");

const parser = new Parser();
parser.setLanguage(require("tree-sitter-swift"));
const text = readFileSync(process.argv[2], "utf8");
const tree = parser.parse(text, null, { bufferSize: 4 * text.length });
process.exit(tree.rootNode.hasError ? 1 : 0);
