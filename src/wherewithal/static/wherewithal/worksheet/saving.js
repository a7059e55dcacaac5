/* Saving as you go: what changed is sent alone, when its box is left or after a pause in typing. */
import { becomeLine, becomeRow, leaveLine, refresh } from "./arrivals.js";
import { boxes, changed, fieldOf, grow, hasWords, isBox, isLine, isName, isNew, isNext, mark } from "./boxes.js";
import { clearTold, letGo, showChoice, showProblem } from "./conflicts.js";
import { dropDraft, followDraft, keepDraft, keeperOf, newKey, nextFields } from "./drafts.js";
import { REFUSED } from "./answer.js";
import { post } from "./post.js";
import { form, rowOf } from "./sheet.js";
import { say, sayFromServer } from "./say.js";
import { seenOf } from "./stored.js";

const PAUSE_MS = 1500;
const RETRY_MS = 5000;
const pausing = new Map();
let retrying = 0;
/* Saves stand in one line: an answer is understood before the next question is put. */
let line = Promise.resolve();

/* Do this when all that is under way is saved. */
export function afterSaving(act) {
  line = line.then(act);
}

export function save(left) {
  clearTimeout(pausing.get(left));
  const box = keeperOf(left);
  if (!box) return;
  if (!isWaiting(box)) { letGo(box); return; }
  keepDraft(box);
  line = line.then(() => send(box)).catch(() => { say("broken"); again(box); });
}

/* The empty row waits as soon as it has a name: its lines go with it. */
const isWaiting = (box) => (isNext(box) ? hasWords(box) : changed(box));

async function send(box) {
  if (!box.isConnected || !isWaiting(box)) return;
  const sent = wordsOf(box);
  box.dataset.sent = JSON.stringify(sent);
  keepDraft(box);
  say("saving");
  const answer = await post([["key", box.dataset.key || newKey()], ...sent, ...versionOf(box)]);
  if (answer === REFUSED) { delete box.dataset.sent; mark(box); return; }
  if (!answer) { again(box); return; }
  settle(box, answer, sent);
}

/* Words that were sent before without an answer are sent again as they were, under the same key:
 * then newer words can follow as a change of what is stored by now. */
function wordsOf(box) {
  if (box.dataset.sent) return JSON.parse(box.dataset.sent);
  return isNext(box) ? nextFields() : [[box.name, box.value]];
}

function versionOf(box) {
  if (isNext(box)) return [];
  return [["row." + rowOf(box).dataset.row + ".was", isNew(box) ? "" : fieldOf(box) + "=" + seenOf(box)]];
}

function again(box) {
  mark(box);
  clearTimeout(retrying);
  retrying = setTimeout(sendWaiting, RETRY_MS);
}

/* The box that somebody types in comes last: it may change again meanwhile. */
export function sendWaiting() {
  const waiting = boxes(form).filter((box) => box.dataset.draft);
  waiting.filter((box) => box !== document.activeElement).forEach(save);
  waiting.filter((box) => box === document.activeElement && changed(box)).forEach(save);
}

function settle(box, answer, sent) {
  clearTold(box);
  dropDraft(box);
  if (answer.problems.length || answer.conflicts.length) { askPerson(box, answer); return; }
  const words = sent[0][1];
  const isEmptied = isLine(box) && !words.trim();
  if (answer.addedRow) becomeRow(rowOf(box), answer, sent);
  else if (answer.added.length) becomeLine(box, answer.added[0]);
  else box.defaultValue = words;
  Object.keys(answer.rows).forEach((key) => refresh(key, answer.rows[key]));
  if (isEmptied) { leaveLine(box); return; }
  mark(box);
  say("saved");
  if (changed(box)) save(box);
}

function askPerson(box, answer) {
  keepDraft(box);
  if (answer.problems.length) showProblem(box, answer.problems[0].message);
  else showChoice(box, answer.conflicts[0]);
  sayFromServer(answer.status);
}

function onInput(box) {
  grow(box);
  mark(box);
  followDraft(box);
  clearTimeout(pausing.get(box));
  /* An empty box may be the first half of rewriting a line, and half a number no number: both wait. */
  if (!isNew(box) && !isNext(box) && !box.matches("input") && hasWords(box)) pausing.set(box, setTimeout(() => save(box), PAUSE_MS));
}

/* The new row is saved when its name is left, or when all of it is. */
function onLeave(box, to) {
  if (isNext(box) && !isName(box) && rowOf(box).contains(to)) return;
  save(box);
}

export function saveAsYouGo() {
  const typed = (act) => (event) => { if (isBox(event.target)) act(event.target, event.relatedTarget); };
  form.addEventListener("input", typed(onInput));
  form.addEventListener("focusout", typed(onLeave));
  form.addEventListener("unsaved", typed(save));
  window.addEventListener("online", sendWaiting);
  document.addEventListener("visibilitychange", () => {
    const box = document.activeElement;
    if (document.visibilityState === "hidden" && box && isBox(box)) save(box);
  });
}

/* On a slow line people type before this script has come: what stands there by now counts as typed. */
export function takeUpTyped() {
  boxes(form).filter(changed).forEach((box) => {
    onInput(box);
    if (box !== document.activeElement) onLeave(box, document.activeElement);
  });
}
