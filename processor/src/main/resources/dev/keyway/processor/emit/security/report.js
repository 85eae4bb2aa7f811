
"use strict";
const rows = Array.from(document.querySelectorAll("tbody tr"), row => ({
  row, text: row.textContent.toLowerCase(), access: row.dataset.access
}));
const field = id => document.getElementById(id);

function filter() {
  const words = field("words").value.toLowerCase().split(/\s+/);
  const access = field("access").value;
  const cell = field("scope") ? field("scope").value : "";
  let shown = 0;
  for (const each of rows) {
    const fits = (access === "" || access === each.access)
      && (cell === "" || each.row.cells[cell].hasChildNodes())
      && words.every(word => each.text.includes(word));
    each.row.hidden = !fits;
    shown += fits;
  }
  field("count").value = shown === rows.length ? "" : shown + " of " + rows.length;
  field("none").hidden = shown > 0;
}

field("all").addEventListener("click", event => {
  const open = event.target.getAttribute("aria-pressed") === "false";
  event.target.setAttribute("aria-pressed", open);
  document.querySelectorAll("tbody details").forEach(details => { details.open = open; });
});
field("filters").addEventListener("input", filter);
field("filters").addEventListener("submit", event => event.preventDefault());
field("filters").hidden = false;
filter();
