/* Lines pasted into a cell of facts go down its column, a line a row, as in a spreadsheet. */
import { boxes, fill, isBox, isFact, sendOn } from "./boxes.js";
import { say } from "./say.js";
import { form, rowOf } from "./sheet.js";

export function listenToColumns() {
  form.addEventListener("paste", (event) => {
    const box = event.target;
    if (!event.clipboardData || !isBox(box) || !isFact(box) || box.matches("textarea")) return;
    const text = event.clipboardData.getData("text/plain").replace(/[\r\n]+$/, "");
    const lines = text.split(/\r\n|\r|\n/);
    if (lines.length < 2 || text.includes("\t")) return;
    event.preventDefault();
    const cells = cellsBelow(box);
    if (lines.length > cells.length) say("tooManyLines"); else pour(lines, cells);
  });
}

/* The cell itself and those below it; a row that is not ours to change still takes up its line. */
function cellsBelow(box) {
  const row = rowOf(box);
  const place = box.closest("td").cellIndex;
  const rows = Array.from(row.parentElement.rows);
  return rows.slice(rows.indexOf(row)).map((one) => one.cells[place]);
}

/* A blank line, or one that is no choice of the list, leaves its cell as it is. */
function pour(lines, cells) {
  lines.forEach((line, place) => {
    const [box] = boxes(cells[place]);
    const words = box ? wordsFor(box, line.trim()) : "";
    if (!words) return;
    fill(box, words);
    sendOn(box);
  });
}

function wordsFor(box, line) {
  if (!box.matches("select")) return line;
  const means = (option) => [option.value, option.text].some((word) => word.toLowerCase() === line.toLowerCase());
  const meant = Array.from(box.options).find((option) => option.value && means(option));
  return meant ? meant.value : "";
}
