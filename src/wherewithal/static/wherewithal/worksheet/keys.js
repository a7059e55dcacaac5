/* Keys: Enter for another line or the next row, arrows within a cell, Alt and an arrow between rows, Escape back. */
import { boxes, hasWords, isBox, isFact } from "./boxes.js";
import { freeLine } from "./cells.js";
import { bringBack, canBringBack, revert } from "./reverting.js";
import { save } from "./saving.js";
import { form, rowOf } from "./sheet.js";

const atStart = (box) => box.selectionStart === 0 && box.selectionEnd === 0;
const atEnd = (box) => box.selectionStart === box.value.length;

/* By its letter, and by its place where the keyboard writes other letters. */
const isUndo = ({ key, code, ctrlKey, metaKey, shiftKey, altKey }) =>
  (ctrlKey || metaKey) && !shiftKey && !altKey && (key === "z" || (code === "KeyZ" && !/^[a-z]$/i.test(key)));

export function listenToKeys() {
  form.addEventListener("keydown", (event) => {
    if (isBox(event.target) && !event.isComposing && press(event.target, event)) event.preventDefault();
  });
}

/* True where the key did something of its own. */
function press(box, event) {
  const { key, altKey, shiftKey } = event;
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (step && altKey) return toRow(box, step);
  if (step && !shiftKey && (step > 0 ? atEnd(box) : atStart(box))) return toLine(box, step);
  if (key === "Enter" && !shiftKey && !event.ctrlKey && !event.metaKey) return enter(box);
  if (isUndo(event) && canBringBack(box)) { bringBack(); return true; }
  if (key === "Escape") revert(box);
  return false;
}

function toRow(box, step) {
  let row = rowOf(box);
  const place = Array.from(row.children).indexOf(box.closest("th, td"));
  const there = () => row.children[place] && boxes(row.children[place])[0];
  do { row = step > 0 ? row.nextElementSibling : row.previousElementSibling; } while (row && !there());
  if (row) there().focus();
  return true;
}

function toLine(box, step) {
  const all = boxes(box.closest("th, td"));
  const target = all[all.indexOf(box) + step];
  if (target) target.focus();
  return Boolean(target);
}

function enter(box) {
  if (isFact(box)) return !box.matches("textarea") && toRow(box, 1);
  const cell = box.closest("td");
  if (!cell) {
    const next = box.closest("th").nextElementSibling;
    if (next && boxes(next).length) boxes(next)[0].focus();
  } else if (hasWords(box)) {
    save(box);
    freeLine(cell).focus();
  }
  return true;
}
