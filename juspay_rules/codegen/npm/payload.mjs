// What a payload is made of: values as their primitives, keys as they may be shown.

import { nearest } from "./spelling.mjs";

// What a field name can look like; a longer key, or another character, may be somebody's text.
const NAME = /^[A-Za-z0-9_.:[\] -]{0,64}$/;

/** Whether the object maps names to values: a Map, a Date or a Set holds no members. */
export function isMapping(order) {
  return Object.prototype.toString.call(order) === "[object Object]";
}

/** Whether JSON.stringify looks at that member of the object. */
export function isMember(order, key) {
  return Object.prototype.propertyIsEnumerable.call(order, key);
}

/** Whether JSON.stringify would write a member of that value at all. */
export function isSent(value) {
  return value !== undefined && typeof value !== "function" && typeof value !== "symbol";
}

/** The value with a String, Number or Boolean object taken back to its primitive. */
export function plain(value) {
  const boxed = value instanceof String || value instanceof Number || value instanceof Boolean;
  return boxed ? value.valueOf() : value;
}

/** What the value is, in a word for a hint. */
export function kindOf(value) {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  if (value instanceof Map) return "Map";
  if (value instanceof Uint8Array) return "bytes";
  return typeof value;
}

/** The key as it may be shown, and its JSON Pointer ("" where the key is not shown). */
export function shown(key, profile) {
  if (NAME.test(key)) return [key, pointer(key)];
  if (profile !== null && nearest(key, profile.spellings()) !== null) return [key, pointer(key)];
  return [`<key of ${[...key].length} characters>`, ""];
}

/** The JSON Pointer (RFC 6901) to a member of the order. */
export function pointer(key) {
  return `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
