/* A cell holds lines, and an empty one at the end to type the next into. */
import { boxes, fillSaved, grow, hasWords, isNew, label, rememberChoice } from "./boxes.js";
import { cellOf, rowOf } from "./sheet.js";
import { readRow } from "./stored.js";

/* One box of a cell is reached by Tab; the arrows lead to the others. */
export function tabStops(cell) {
  boxes(cell).forEach((box, place) => { box.tabIndex = place === 0 ? 0 : -1; });
}

export function prepare(root) {
  const rows = root.matches("tr") ? [root] : root.querySelectorAll("tr[data-row]");
  rows.forEach(readRow);
  root.querySelectorAll("th.cell, td.cell").forEach(tabStops);
  boxes(root).forEach((box) => { rememberChoice(box); grow(box); });
}

/* The empty line at the end of a cell; made when there is none. */
export function emptyLine(cell) {
  const last = boxes(cell).pop();
  return last && isNew(last) && !hasWords(last) ? last : addLine(cell);
}

/* Any empty line of a cell: words that are not saved yet may stand after it. */
export function freeLine(cell) {
  return boxes(cell).find((box) => isNew(box) && !hasWords(box)) || addLine(cell);
}

function addLine(cell) {
  const item = cell.querySelector("li:last-child").cloneNode(true);
  const box = item.querySelector("textarea");
  const row = rowOf(cell).dataset.row;
  item.className = "blank";
  item.querySelectorAll(".level, .choice, .problem").forEach((part) => part.remove());
  box.name = (row === "next" ? "next" : "row." + row) + ".new." + cell.dataset.kind;
  ["key", "draft", "sent"].forEach((name) => delete box.dataset[name]);
  cell.querySelector("ul").append(item);
  fillSaved(box, "");
  label(box);
  tabStops(cell);
  return box;
}

export const emptyLineIn = (row, kind) => emptyLine(cellOf(row, kind));
