/* What the page learns from an answer: words that were saved got their number on the server. What
 * counts as saved is what the answer says: a resend is answered with what was stored the first time. */
import { boxes, changed, fieldOf, fill, fillSaved, grow, hasWords, isFact, isName, isNew, kindOf, label, mark, sendOn } from "./boxes.js";
import { emptyLine, emptyLineIn, prepare, tabStops } from "./cells.js";
import { dropDraft, keepDraft } from "./drafts.js";
import { emptyRow, form, shownRow, table } from "./sheet.js";
import { say } from "./say.js";
import { seen } from "./stored.js";

const blankRow = table && emptyRow();
const blankRowModel = blankRow && blankRow.cloneNode(true);

export function refresh(key, row) {
  const element = shownRow(key);
  if (!element) return;
  if (row.cells) { refreshFacts(element, row.cells); return; }
  refreshWords(element, row.stored);
  boxes(element).forEach(label); /* the row may be called otherwise by now */
  const under = element.querySelector(".under");
  if (under.innerHTML !== row.under && !under.contains(document.activeElement)) under.innerHTML = row.under;
}

/* A line that somebody else removed is not among them: its box keeps the version that it showed. */
function refreshWords(element, stored) {
  boxes(element).filter((box) => !isNew(box) && stored[fieldOf(box)]).forEach((box) => {
    bringUp(element.dataset.row, box, stored[fieldOf(box)]);
  });
}

/* A fact that its row does not ask for is gone once it is empty. */
function refreshFacts(element, cells) {
  boxes(element).filter((box) => isFact(box) && cells[fieldOf(box)]).forEach((box) => {
    const now = cells[fieldOf(box)];
    box.closest("td").querySelector(".hints").innerHTML = now.hints;
    bringUp(element.dataset.row, box, now);
  });
}

/* What others wrote meanwhile is shown, except where somebody types: there the page goes on saying
 * that it has not seen it, so that the next save asks. */
function bringUp(row, box, { text, was }) {
  if (text.trim() !== box.defaultValue.trim()) {
    if (changed(box)) return;
    fillSaved(box, text);
  }
  seen(row, fieldOf(box), was);
}

/* A new line got its number: from now on the box edits that line. */
export function becomeLine(box, added) {
  const name = "row." + added.row + ".line." + added.kind + "." + added.id;
  const shown = form.querySelector('textarea[name="' + name + '"]');
  if (shown && shown !== box) { moveNewerWords(box, shown, added); return; }
  const cell = box.closest("td");
  seen(added.row, added.id, added.was);
  box.defaultValue = added.text;
  box.name = name;
  box.placeholder = "";
  box.closest("li").classList.remove("blank");
  cell.classList.remove("bare");
  label(box);
  emptyLine(cell);
}

/* The page had the line already: it was stored before the answer was lost. Words that were typed
 * after those that are stored go where those stand. */
function moveNewerWords(box, shown, added) {
  const newer = box.value.trim() === added.text ? "" : box.value;
  fillSaved(box, "");
  if (!newer.trim()) return;
  seen(added.row, added.id, added.was);
  fill(shown, newer);
  sendOn(shown);
}

/* A line without words was taken off the sheet: its box goes too. */
export function leaveLine(box) {
  const cell = box.closest("td");
  const next = emptyLine(cell);
  const newer = box.value; /* typed while the line was on its way out: a line of its own */
  if (newer.trim()) next.value = newer;
  if (document.activeElement === box) next.focus();
  box.closest("li").remove();
  tabStops(cell);
  say("removed");
  fill(next, next.value);
  if (!newer.trim()) return;
  keepDraft(next);
  if (document.activeElement !== next) sendOn(next);
}

/* The empty row at the end became a row of the map; a fresh empty one follows it. */
export function becomeRow(row, answer, sent) {
  const key = answer.addedRow;
  const stored = storedIn(row, answer, sent);
  const shown = shownRow(key);
  if (shown) { clearNext(shown, stored); return; }
  row.id = "row-" + key;
  row.dataset.row = String(key);
  row.classList.remove("next-row");
  stored.forEach(({ box, text, added }) => {
    box.name = box.name.replace("next.", "row." + key + ".");
    if (isName(box)) box.defaultValue = text; else if (added) becomeLine(box, added);
  });
  boxes(row).forEach(settleIn);
  addEmptyRow(row);
  boxes(row).filter((box) => changed(box) && box !== document.activeElement).forEach(sendOn);
}

function settleIn(box) {
  if (!isNew(box)) box.placeholder = "";
  label(box);
  grow(box);
  mark(box);
  if (changed(box)) keepDraft(box); else dropDraft(box);
}

function addEmptyRow(row) {
  const fresh = blankRowModel.cloneNode(true);
  row.after(fresh);
  prepare(fresh);
}

/* Which box holds which of the words that were sent, and the line that they became. */
function storedIn(row, answer, sent) {
  const added = answer.added.slice();
  const pairs = sent.slice();
  return boxes(row).map((box) => {
    const at = pairs.findIndex(([name]) => name === box.name);
    const pair = at >= 0 && hasWords(box) ? pairs.splice(at, 1)[0] : null;
    const place = pair ? added.findIndex((one) => one.kind === kindOf(box)) : -1;
    return { box, text: pair ? pair[1] : "", added: place >= 0 ? added.splice(place, 1)[0] : null };
  });
}

/* The row was stored before the answer was lost, and the page shows it: only what was typed since
 * moves there. */
function clearNext(shown, stored) {
  stored.forEach(({ box, text, added }) => {
    const newer = box.value;
    const kind = kindOf(box);
    if (added) { becomeLine(box, added); return; }
    fillSaved(box, "");
    if (!newer.trim() || newer.trim() === text.trim()) return;
    const place = kind ? emptyLineIn(shown, kind) : shown.querySelector("th textarea");
    fill(place, newer);
    sendOn(place);
  });
}
