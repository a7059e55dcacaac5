/* Drafts: words that no answer has come for yet also lie in the browser's own store, so that a lost
 * line, a closed tab or an ended session loses nothing. */
import { boxes, changed, hasWords, isNew, isNext } from "./boxes.js";
import { emptyRow, form, nextName, store } from "./sheet.js";
import { seenOf } from "./stored.js";
import { thisTab } from "./tabs.js";

/* Several new lines of a cell share a name: their keys tell them apart. A line that two tabs show has
 * a draft in each. */
const draftName = (box) => store + box.name + "#" + (isNew(box) ? box.dataset.key : thisTab);

/* The empty row at the end is one draft, kept by its name, because it is saved in one go. */
export const keeperOf = (box) => (isNext(box) ? nextName() : box);

export function keepDraft(typedIn) {
  const box = keeperOf(typedIn);
  box.dataset.key = box.dataset.key || newKey();
  const name = draftName(box);
  /* A box that was renamed takes its draft along: left behind, it would come back as another row. */
  if (box.dataset.draft && box.dataset.draft !== name) localStorage.removeItem(box.dataset.draft);
  const draft = { ...whereabouts(), text: box.value, was: seenOf(box), key: box.dataset.key, sent: box.dataset.sent, name: box.name };
  if (isNext(box)) draft.next = nextFields();
  try { localStorage.setItem(name, JSON.stringify(draft)); } catch (full) { /* the page still holds it */ }
  box.dataset.draft = name;
}

/* In which tab and which part of the sheet it was typed. */
const whereabouts = () => ({ tab: thisTab, view: form.dataset.view, place: form.dataset.place, at: new URL(form.action).search });

/* After every letter: what stands here is the draft; where it is what was saved, there is none. */
export function followDraft(typedIn) {
  const box = keeperOf(typedIn);
  const isOpen = box === typedIn ? changed(box) : nextFields().length > 0;
  if (isOpen || box.dataset.sent) keepDraft(box); else dropDraft(box);
}

export function dropDraft(box) {
  if (box.dataset.draft) localStorage.removeItem(box.dataset.draft);
  ["draft", "key", "sent"].forEach((name) => delete box.dataset[name]);
}

export function newKey() {
  if (window.crypto && crypto.randomUUID) return crypto.randomUUID();
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

export function nextFields() {
  return boxes(emptyRow()).filter(hasWords).map((box) => [box.name, box.value]);
}
