/* What needs a person: words that cannot be saved as they are, and two people in one line. */
import { fill, fillSaved, isBox, isLine, sendOn } from "./boxes.js";
import { emptyLineIn } from "./cells.js";
import { dropDraft } from "./drafts.js";
import { leaveLine } from "./arrivals.js";
import { rowOf, shownRow } from "./sheet.js";
import { askForCare, phrase, say } from "./say.js";
import { seen } from "./stored.js";

const placeFor = (box) => box.closest("li, td, th");

function part(tag, text, className) {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

const toldOf = (box) => Array.from(rowOf(box).querySelectorAll(".problem, .choice")).filter((told) => told.dataset.of === box.name);

/* The box is back at what was saved: nothing is left to decide there. */
export function letGo(box) {
  if (!toldOf(box).length) return;
  clearTold(box);
  say("saved");
}

/* Take away what an earlier answer said about this box. */
export function clearTold(box) {
  toldOf(box).forEach((told) => told.remove());
  box.removeAttribute("aria-invalid");
  box.removeAttribute("aria-describedby");
}

export function showProblem(box, message) {
  const text = part("p", message, "problem");
  text.dataset.of = box.name;
  text.id = box.name + ".said";
  text.setAttribute("role", "alert");
  box.setAttribute("aria-invalid", "true");
  box.setAttribute("aria-describedby", text.id);
  placeFor(box).append(text);
  askForCare();
}

export function showChoice(box, conflict) {
  const panel = part("div", "", "choice");
  panel.dataset.of = box.name;
  panel.setAttribute("role", "group");
  panel.setAttribute("aria-label", conflict.message);
  panel.append(part("p", conflict.message));
  if (conflict.theirs) panel.append(part("blockquote", conflict.words || conflict.theirs));
  panel.append(waysOut(box, conflict, panel));
  placeFor(box).append(panel);
  askForCare();
  /* Nobody is pulled away while typing: a space would press the button. The status line tells of it. */
  if (!isBox(document.activeElement)) panel.querySelector("button").focus();
}

function waysOut(box, conflict, panel) {
  const line = part("p", "", "ways-out");
  const way = (name, choose) => line.append(choice(name, () => { panel.remove(); choose(box, conflict); }));
  if (conflict.kind) way("both", keepBoth);
  if (conflict.theirs || !conflict.kind) way("mine", useMine);
  way("theirs", useTheirs);
  return line;
}

function choice(name, act) {
  const button = part("button", phrase(name), "plain small");
  button.type = "button";
  button.addEventListener("click", act);
  return button;
}

function keepBoth(box, conflict) {
  const mine = box.value;
  useTheirs(box, conflict);
  const extra = emptyLineIn(shownRow(conflict.row), conflict.kind);
  fill(extra, mine);
  extra.focus();
  sendOn(extra);
}

function useMine(box, conflict) {
  seen(conflict.row, conflict.field, conflict.was);
  box.defaultValue = conflict.theirs;
  delete box.dataset.key;
  box.focus();
  sendOn(box);
}

function useTheirs(box, conflict) {
  dropDraft(box);
  fillSaved(box, conflict.theirs);
  seen(conflict.row, conflict.field, conflict.was);
  if (!conflict.theirs && isLine(box)) leaveLine(box); else box.focus();
  say("saved");
}
