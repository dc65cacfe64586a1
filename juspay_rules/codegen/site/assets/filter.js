// Hides the rows that lack a word of what is typed; Enter opens the first that is left.
"use strict";

const form = document.getElementById("filter");
const words = document.getElementById("words");
const count = document.getElementById("count");
const rows = Array.from(document.querySelectorAll("#all tbody tr"), (row) => ({
  row,
  text: row.textContent.toLowerCase(),
}));

function filter() {
  const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
  let left = 0;
  for (const { row, text } of rows) {
    row.hidden = !wanted.every((word) => text.includes(word));
    left += row.hidden ? 0 : 1;
  }
  count.textContent = left === 1 ? "1 rule" : `${left} rules`;
}

form.hidden = false;
words.addEventListener("input", filter);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const first = rows.find(({ row }) => !row.hidden);
  if (first !== undefined) first.row.querySelector("a").click();
});
filter(); // a browser keeps what was typed when one comes back
