// The playground: settings, editor and list, kept in step.

import { POLICIES, PROFILES, Validator } from "../../../../generated/npm/esm/index.mjs";
import { createEditor } from "./editor.mjs";
import { EXAMPLES } from "./examples.mjs";
import { formatOf, judge } from "./findings.mjs";
import { summary, writeFindings } from "./list.mjs";

const NAMES = { json: "JSON", form: "a form body", curl: "curl commands" };
const CHOICES = { profile: PROFILES, policy: POLICIES, format: ["auto", "json", "form", "curl"] };
const WAIT = 60; // milliseconds after a key, so that fast typing is judged once

const byId = (id) => document.getElementById(id);
const settings = JSON.parse(byId("settings").textContent);
const editor = createEditor(byId("editor"), settings.nonce, later(update, WAIT));
let coloured = null;

function update() {
  const text = editor.text();
  const format = byId("format").value === "auto" ? formatOf(text) : byId("format").value;
  const empty = text.trim() === "";
  if (coloured !== format) editor.colour((coloured = format));
  byId("read-as").textContent = empty ? "" : `read as ${NAMES[format]}`;
  const validator = new Validator({ profile: byId("profile").value, policy: byId("policy").value });
  const result = empty ? { orders: 0, unread: 0, findings: [] } : judge(text, format, validator);
  editor.mark(result.findings);
  byId("summary").textContent = empty ? "" : summary(result);
  writeFindings(byId("found"), result, { empty, pages: settings.pages, show: editor.show });
}

/** The settings as a fragment; the text is no part of it. */
function fragment() {
  return `#${new URLSearchParams(Object.keys(CHOICES).map((name) => [name, byId(name).value]))}`;
}

function restore() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  for (const [name, known] of Object.entries(CHOICES)) {
    if (known.includes(wanted.get(name))) byId(name).value = wanted.get(name);
  }
  update();
}

async function share() {
  history.replaceState(null, "", fragment());
  try {
    await navigator.clipboard.writeText(location.href);
    byId("shared").textContent = "Copied: settings alone, never your text.";
  } catch {
    byId("shared").textContent = "Not allowed: copy this page's address, which holds the settings.";
  }
}

function later(task, milliseconds) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(task, milliseconds);
  };
}

for (const name of Object.keys(CHOICES)) {
  byId(name).addEventListener("change", () => {
    history.replaceState(null, "", fragment());
    update();
  });
}
for (const button of document.querySelectorAll("[data-example]")) {
  button.addEventListener("click", () => editor.write(EXAMPLES[button.dataset.example]));
}
byId("share").addEventListener("click", share);
addEventListener("hashchange", restore);
byId("controls").hidden = false;
byId("bench").hidden = false;
restore();
