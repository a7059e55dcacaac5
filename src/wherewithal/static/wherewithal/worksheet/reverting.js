/* Escape goes back to what was saved. Until the cell is left, what was typed can be brought back. */
import { changed, fill, isNext } from "./boxes.js";
import { dropDraft, followDraft } from "./drafts.js";
import { phrase, say } from "./say.js";
import { form } from "./sheet.js";

let offer = null;

export function revert(box) {
  if (!changed(box)) return;
  const words = box.value;
  fill(box, box.defaultValue);
  if (isNext(box)) followDraft(box); else dropDraft(box);
  makeOffer(box, words);
  say("reverted");
}

/* Once something else was typed, undoing is the browser's business again. */
export const canBringBack = (box) => offer !== null && offer.box === box && !changed(box);

export function bringBack() {
  const { box, words } = offer;
  const instead = changed(box) ? box.value : "";
  endOffer();
  fill(box, words);
  followDraft(box);
  box.focus();
  if (instead) makeOffer(box, instead);
  say("broughtBack");
}

function makeOffer(box, words) {
  endOffer();
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain small bring-back";
  button.textContent = phrase("bringBack");
  button.addEventListener("click", bringBack);
  (box.closest("li") || box.closest("th, td")).append(button);
  offer = { box, words, button };
}

function endOffer() {
  const ended = offer;
  offer = null; /* first: taking a button away that has the focus calls back here */
  if (ended) ended.button.remove();
}

export function endOffersWithTheirCell() {
  form.addEventListener("focusout", (event) => {
    const isLeft = offer && !offer.box.closest("th, td").contains(event.relatedTarget);
    /* Another window in front leaves the cell as it is. */
    if (isLeft && document.activeElement !== event.target) endOffer();
  });
}
