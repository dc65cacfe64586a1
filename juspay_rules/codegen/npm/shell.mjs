/**
 * A reader of POSIX shell words: quotes, backslashes, comments, and lines that go on.
 * The same as juspay_rules/cli/shell.py, line by line; a test compares the two.
 */

// What Python's regexes and str.strip take for white space, and for a character of a word.
const SPACE =
  "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const WORD = "\\p{L}\\p{N}_";
// What may stand before a command: a prompt, an assignment, a keyword, another command's end.
const KEYWORD = "(?:if|then|do|else|while|until|time|exec|sudo|command|env)";
// Bounded, so that the search stays linear: no text is looked through again from each of its places.
const BEFORE =
  `(?:(?<=^|\\n)[ \\t]*(?:[$>%][ \\t]+)?|[;&|(!\`][ \\t]*|(?<![${WORD}])${KEYWORD}[ \\t]+)` +
  `(?:[${WORD}]{1,80}=[^${SPACE};&|]{0,200}[ \\t]+){0,9}`;
const ENDINGS = "\n;|&)`";
const ANSI = { n: "\n", t: "\t", r: "\r", 0: "\0" };

/**
 * A word, the line on which it begins, and how many line ends its spelling holds.
 * @typedef {{ text: string, line: number, breaks: number }} Word
 */

/**
 * The words after a command's name, the lines that lack a space before their last backslash,
 * and the line of a quote that is never closed.
 * @typedef {{ line: number, words: Word[], glued: number[], unclosed: number | null }} Command
 */

/**
 * Every call of the program in a text that may hold anything else besides.
 * @param {string} text
 * @param {string} name
 * @returns {Command[]}
 */
export function commands(text, name) {
  text = text.replaceAll("\r\n", "\n");
  const path = `(?:[^${SPACE}'"\`;|&()!]*/)?`;
  const called = new RegExp(`${BEFORE}${path}${name}(?:\\.exe)?(?=[ \\t\\\\])`, "gu");
  const found = [];
  let [line, counted] = [1, 0];
  while (called.exec(text) !== null) {
    line += countLineEnds(text, called.lastIndex, counted);
    counted = called.lastIndex;
    const reader = new Reader(text, counted, line);
    found.push(reader.command());
    called.lastIndex = reader.place;
  }
  return found;
}

/**
 * How many line ends stand before a place in a text, from another place on.
 * @param {string} text
 * @param {number} [end]
 * @param {number} [start]
 * @returns {number}
 */
export function countLineEnds(text, end = text.length, start = 0) {
  let count = 0;
  let at = text.indexOf("\n", start);
  while (at >= 0 && at < end) {
    count += 1;
    at = text.indexOf("\n", at + 1);
  }
  return count;
}

/**
 * A text without the white space at its start.
 * @param {string} text
 * @returns {string}
 */
export function trimmedStart(text) {
  return text.replace(new RegExp(`^[${SPACE}]+`), "");
}

/**
 * Reads one command from a place in a text on.
 *
 * A backslash at a line's end that follows a word without a space, where the next line begins with
 * an option, is read as the space that was meant.
 */
class Reader {
  constructor(text, place, line) {
    this.text = text;
    this.place = place;
    this.line = line;
  }

  command() {
    const command = { line: this.line, words: [], glued: [], unclosed: null };
    while (this.place < this.text.length) {
      const sign = this.text[this.place];
      if (ENDINGS.includes(sign)) break;
      if (sign === " " || sign === "\t") this.place += 1;
      else if (this.text.startsWith("\\\n", this.place)) this.step("\\\n");
      else if (sign === "#") {
        const end = this.text.indexOf("\n", this.place);
        this.place = end < 0 ? this.text.length : end;
      } else {
        const line = this.line;
        const text = this.word(command);
        command.words.push({ text, line, breaks: this.line - line });
      }
    }
    return command;
  }

  step(passed) {
    this.place += passed.length;
    this.line += countLineEnds(passed);
  }

  word(command) {
    const parts = [];
    while (this.place < this.text.length) {
      const sign = this.text[this.place];
      if (ENDINGS.includes(sign) || sign === " " || sign === "\t") break;
      if (this.text.startsWith("\\\n-", this.place)) {
        command.glued.push(this.line);
        break;
      }
      parts.push(this.part(sign, command));
    }
    return parts.join("");
  }

  part(sign, command) {
    if (sign === "'") return this.quoted(sign, command, false);
    if (sign === '"') {
      const inside = this.quoted(sign, command, true);
      return inside.replace(/\\([$`"\\]|\n)/g, (_, kept) => (kept === "\n" ? "" : kept));
    }
    if (this.text.startsWith("$'", this.place)) {
      const inside = this.quoted("'", command, true);
      return inside.replace(/\\(u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.)/gs, (_, kept) => ansi(kept));
    }
    if (sign === "\\") {
      const passed = this.text.slice(this.place, this.place + 2);
      this.step(passed);
      return passed.slice(1).replace("\n", "");
    }
    this.step(sign);
    return sign;
  }

  quoted(mark, command, escapes) {
    const start = this.text.indexOf(mark, this.place) + 1;
    let end = start;
    while (end < this.text.length && this.text[end] !== mark) {
      end += escapes && this.text[end] === "\\" ? 2 : 1;
    }
    if (end >= this.text.length) command.unclosed = this.line;
    const inside = this.text.slice(start, end);
    this.step(this.text.slice(this.place, end + 1));
    return inside;
  }
}

function ansi(sign) {
  if (sign.length > 1) return String.fromCharCode(parseInt(sign.slice(1), 16));
  return Object.hasOwn(ANSI, sign) ? ANSI[sign] : sign;
}
