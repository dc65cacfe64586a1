// The findings as a list; every text is set as text, never as markup.

/** The last line of the command: "1 order, 0 errors, 2 warnings". */
export function summary({ orders, unread, findings }) {
  if (orders + unread === 0) return "no order found";
  const count = (severity) =>
    findings.filter(({ violation }) => violation.severity === severity).length;
  const parts = [counted(orders, "order"), counted(count("error"), "error")];
  parts.push(counted(count("warning"), "warning"));
  if (unread > 0) parts.push(`${unread} not judged`);
  return parts.join(", ");
}

function counted(number, noun) {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}

/** Writes the list, or what to do where there is nothing to list. */
export function writeFindings(list, { orders, unread, findings }, { empty, pages, show }) {
  const note = (text) => element("li", "note", text);
  const none = orders + unread === 0 ? "There is no order in this text." : "No rule is broken.";
  if (empty) list.replaceChildren(note("Paste an order in the editor, or try an example."));
  else if (findings.length === 0) list.replaceChildren(note(none));
  else list.replaceChildren(...findings.map((finding) => item(finding, pages, show)));
}

function item(finding, pages, show) {
  const { line, violation } = finding;
  const { ruleId, field, severity, message, hint } = violation;
  const jump = element("button", "line", `Line ${line}`);
  jump.type = "button";
  jump.addEventListener("click", () => show(finding));
  const link = element("a", "", "");
  link.href = pages[ruleId];
  link.append(element("code", "", ruleId));
  const head = element("p", "head", "");
  head.append(jump, element("span", `severity ${severity}`, severity), link);
  const subject = field === null || message.includes(field) ? "" : `${field}: `;
  const entry = element("li", severity, "");
  entry.append(head, element("p", "what", subject + message));
  if (hint) entry.append(element("p", "hint", hint));
  return entry;
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
