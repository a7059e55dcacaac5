/* Words of an earlier visit that had not been saved are put back where they were typed, and sent. */
import { boxes, changed, fieldOf, fill, hasWords, isNew } from "./boxes.js";
import { emptyLine, emptyLineIn } from "./cells.js";
import { keepDraft } from "./drafts.js";
import { tellOf } from "./elsewhere.js";
import { afterSaving, save } from "./saving.js";
import { isCalm, say } from "./say.js";
import { cellOf, form, rowOf, shownRow, store } from "./sheet.js";
import { seen } from "./stored.js";
import { otherTabs, thisTab, whenClosed } from "./tabs.js";

let found = 0;

export async function restore() {
  const others = await otherTabs();
  takeOver(drafts().filter((draft) => !others.includes(draft.tab)));
  const open = new Set(drafts().map((draft) => draft.tab).filter((tab) => others.includes(tab)));
  open.forEach((tab) => whenClosed(tab, () => takeOver(drafts().filter((draft) => draft.tab === tab))));
}

function takeOver(waiting) {
  found = 0;
  const left = putBackAll(waiting.filter(belongsHere));
  if (found) afterSaving(() => { if (isCalm()) say("restored"); });
  tellOf([...left.filter((draft) => !draft.next), ...waiting.filter((draft) => !belongsHere(draft))]);
}

/* Without this tab's own: what somebody types while we ask for other tabs is no earlier visit's. */
function drafts() {
  const names = Array.from({ length: localStorage.length }, (_none, place) => localStorage.key(place));
  const mine = names.filter((name) => name.startsWith(store));
  const all = mine.map((stored) => ({ ...JSON.parse(localStorage.getItem(stored)), stored })).reverse();
  return all.filter((draft) => draft.tab !== thisTab);
}

/* A row that was begun lands where it was begun: elsewhere it would become another outlet's. */
const belongsHere = (draft) => !draft.next || draft.view === form.dataset.view;

/* What found no place. There is one empty row: who began several gets one after the other. */
function putBackAll(drafts) {
  const left = drafts.filter((draft) => !putBack(draft));
  const begun = left.filter((draft) => draft.next);
  if (begun.length && left.length < drafts.length) afterSaving(() => putBackAll(begun));
  return left;
}

/* False where the words have no place here. */
function putBack(draft) {
  const box = boxFor(draft);
  if (!box) return false;
  localStorage.removeItem(draft.stored);
  if (box.value.trim() === draft.text.trim() && !draft.next) return true;
  found += 1;
  fill(box, draft.text);
  if (box.name === draft.name) takeUp(box, draft);
  if (draft.next) putBackRow(box, draft.next);
  save(box);
  return true;
}

/* A key stands for words that were sent. */
function takeUp(box, draft) {
  if (draft.sent || isNew(box)) box.dataset.key = draft.key;
  if (draft.sent) box.dataset.sent = draft.sent;
  if (!isNew(box) && draft.was) seen(rowOf(box).dataset.row, fieldOf(box), draft.was);
}

function putBackRow(box, fields) {
  fields.filter(([name]) => name !== "next.name").forEach(([name, words]) => {
    const cell = cellOf(rowOf(box), name.split(".").pop());
    if (cell && boxes(cell).length) fill(emptyLine(cell), words);
  });
  keepDraft(box);
}

/* The box for these words: the one they were typed in, or an empty line where that is gone or holds
 * other words that were not saved either. */
function boxFor(draft) {
  const parts = draft.name.match(/^row\.(\d+)\.(?:line|new)\.(\w+)/);
  const box = boxes(form).find((one) => one.name === draft.name);
  if (box && draft.next) return hasWords(box) ? null : box;
  if (box && !isNew(box) && !changed(box)) return box;
  const cell = parts && shownRow(parts[1]) && cellOf(shownRow(parts[1]), parts[2]);
  return cell && boxes(cell).some(isNew) ? emptyLine(cell) : null;
}
