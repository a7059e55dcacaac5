/* Words of an earlier visit that had not been saved are put back where they were typed, and sent. */
import { boxes, fieldOf, fill, hasWords, isNew } from "./boxes.js";
import { emptyLine, emptyLineIn } from "./cells.js";
import { keepDraft } from "./drafts.js";
import { afterSaving, save } from "./saving.js";
import { isCalm, say } from "./say.js";
import { cellOf, form, rowOf, shownRow, store } from "./sheet.js";
import { seen } from "./stored.js";

export function restore() {
  const found = draftNames().filter(putBack);
  if (found.length) afterSaving(() => { if (isCalm()) say("restored"); });
}

function draftNames() {
  const all = Array.from({ length: localStorage.length }, (_none, place) => localStorage.key(place));
  return all.filter((name) => name.startsWith(store)).reverse();
}

/* True where the words were not on the page already. */
function putBack(name) {
  const draft = JSON.parse(localStorage.getItem(name));
  const box = boxFor(draft);
  if (!box) return false;
  localStorage.removeItem(name);
  if (box.value.trim() === draft.text.trim() && !draft.next) return false;
  box.value = draft.text;
  takeUp(box, draft);
  if (draft.next) putBackRow(box, draft.next);
  fill(box, box.value);
  save(box);
  return true;
}

/* A key stands for words that were sent: another tab may still be writing these. */
function takeUp(box, draft) {
  if (draft.sent || isNew(box)) box.dataset.key = draft.key;
  if (draft.sent) box.dataset.sent = draft.sent;
  if (!isNew(box) && draft.was) seen(rowOf(box).dataset.row, fieldOf(box), draft.was);
}

function putBackRow(box, fields) {
  fields.filter(([name]) => name !== "next.name").forEach(([name, words]) => {
    const cell = cellOf(rowOf(box), name.split(".").pop());
    if (cell) fill(emptyLine(cell), words);
  });
  keepDraft(box);
}

/* The box for these words: the one they were typed in, or an empty line where that is gone. */
function boxFor(draft) {
  if (!/^[\w.]+$/.test(draft.name)) return null;
  const all = boxes(form).filter((box) => box.name === draft.name);
  if (all.length && draft.name === "next.name") return hasWords(all[0]) ? null : all[0];
  if (all.length) return all.find((box) => !hasWords(box) || !isNew(box)) || emptyLine(all[0].closest("td"));
  const parts = draft.name.match(/^row\.(\d+)\.line\.(\w+)\.\d+$/);
  const row = parts && shownRow(parts[1]);
  return row ? emptyLineIn(row, parts[2]) : null;
}
