// The nearest known name to a misspelt one, in time linear in its length.

const LONGEST = 80;
const SHORTEST_GUESS = 5;
const SHORT_LIST = 10;

/** Folded names, and each with one character left out, by which nearest looks a name up. */
export function spellings(names) {
  const exact = new Map();
  for (const name of names) exact.set(folded(name), name);
  const found = new Map(exact);
  for (const [fold, name] of exact) {
    if (fold.length < SHORTEST_GUESS) continue;
    for (const shorter of oneLeftOut(fold)) {
      if (!found.has(shorter)) found.set(shorter, name);
    }
  }
  return found;
}

/** The known name that differs by case, punctuation or one slip of a letter; else null. */
export function nearest(name, known) {
  if (name.length > 2 * LONGEST || [...name].length > LONGEST) return null;
  const fold = folded(name);
  const same = known.get(fold);
  if (same !== undefined) return same;
  if (fold.length < SHORTEST_GUESS) return null;
  for (const shorter of oneLeftOut(fold)) {
    if (known.has(shorter)) return known.get(shorter);
  }
  return null;
}

/** The name, if it is known. Throws a RangeError with the nearest name, or all of a short list. */
export function oneOf(what, name, known) {
  if (known.includes(name)) return name;
  if (typeof name !== "string") throw new RangeError(`a ${what} is a string, not ${typeof name}`);
  const near = nearest(name, spellings(known));
  if (near !== null) throw new RangeError(`unknown ${what} '${name}': did you mean '${near}'?`);
  const others =
    known.length > SHORT_LIST
      ? "nothing of a similar name exists"
      : `it is one of ${known.join(", ")}`;
  throw new RangeError(`unknown ${what} '${name}': ${others}`);
}

function folded(name) {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function* oneLeftOut(fold) {
  let place = 0;
  for (const character of fold) {
    const next = place + character.length;
    yield fold.slice(0, place) + fold.slice(next);
    place = next;
  }
}
