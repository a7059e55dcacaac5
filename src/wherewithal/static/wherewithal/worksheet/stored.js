/* Which version of each line this page has seen. A save names it, so that the server can tell when
 * somebody else wrote there meanwhile. */
import { boxes, fieldOf, isFact } from "./boxes.js";
import { form, rowOf } from "./sheet.js";

const versions = new Map();

export function seen(row, field, version) {
  versions.set(row + "." + field, version);
}

/* Versions as the server writes them: "name=1f… 12=9a…". */
function seenAll(row, pairs) {
  pairs.split(" ").forEach((pair) => {
    const cut = pair.indexOf("=");
    seen(row, pair.slice(0, cut), pair.slice(cut + 1));
  });
}

/* A fact that no version stands for was empty. */
export function readRow(row) {
  boxes(row).filter(isFact).forEach((box) => seen(row.dataset.row, fieldOf(box), form.dataset.empty));
  const input = row.querySelector('input[name$=".was"]');
  if (input) seenAll(row.dataset.row, input.value);
}

export const seenOf = (box) => versions.get(rowOf(box).dataset.row + "." + fieldOf(box)) || "";
