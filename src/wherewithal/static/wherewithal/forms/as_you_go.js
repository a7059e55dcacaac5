/* A form that saves as it is filled: after a pause in typing, and when a field is left. */
import { changed, fieldsOf, isSaved, marksOf } from "./fields.js";
import { keep } from "./drafts.js";
import { phrase, say } from "../worksheet/say.js";
import { understand } from "../worksheet/answer.js";

const PAUSE_MS = 1500;
const RETRY_MS = 5000;

export function saveAsYouGo(form) {
  let pausing = 0;
  let line = Promise.resolve();
  const soon = (delay) => {
    clearTimeout(pausing);
    pausing = setTimeout(() => { line = line.then(() => save(form, () => soon(RETRY_MS))); }, delay);
  };
  document.documentElement.classList.add("scripted");
  form.addEventListener("input", () => soon(PAUSE_MS));
  form.addEventListener("change", () => soon(0));
  form.addEventListener("submit", () => clearTimeout(pausing));
  window.addEventListener("online", () => soon(0));
  if (fieldsOf(form).some(changed)) soon(0); /* put back from an earlier visit */
}

async function save(form, again) {
  const sent = fieldsOf(form).map((field) => [field, field.value]);
  if (!fieldsOf(form).some(changed)) return;
  say("saving");
  let response;
  try {
    response = await fetch(form.action, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" }, credentials: "same-origin" });
  } catch (lost) { say("offline"); again(); return; }
  const answer = await understand(response);
  if (!answer) { again(); return; }
  if (!answer.marks) return; /* refused: the words stay to be copied */
  sent.filter(([field]) => isSettled(field, answer)).forEach(([field, value]) => settle(field, value, answer.values[field.name]));
  renew(form, answer);
  keep(form);
  clearTold(form);
  Object.keys(answer.problems).forEach((name) => tell(form.elements[name], answer, () => save(form, again)));
  if (Object.keys(answer.problems).length) say("toDecide"); else say("saved");
}

/* The marks of a field in which two wrote stay as they were: so it is not saved before somebody decided. */
function renew(form, answer) {
  marksOf(form).forEach((mark) => {
    if (isSettled(mark, answer)) mark.value = answer.marks[mark.name];
  });
}

/* A part with something to decide is not saved at all; its fields share the beginning of their names. */
const belongs = (name, other) => name.split("-")[0] === other.name.split("-")[0];
const isSettled = (field, answer) => !Object.keys(answer.problems).some((name) => belongs(name, field));

/* What a colleague wrote meanwhile comes in where nobody here typed. */
function settle(field, sent, stored) {
  if (field.value === sent && field !== document.activeElement) field.value = stored;
  isSaved(field, field.value === sent || field.value === stored ? field.value : sent);
}

function clearTold(form) {
  form.querySelectorAll(".error.told").forEach((told) => told.remove());
  form.querySelectorAll(".has-error").forEach((part) => part.classList.remove("has-error"));
}

function tell(field, answer, saveAgain) {
  const told = document.createElement("div");
  told.className = "error told";
  told.id = field.id + "_error";
  const isChoice = field.name in answer.conflicts;
  told.textContent = isChoice ? phrase("changedTo") : answer.problems[field.name];
  field.setAttribute("aria-describedby", told.id);
  const part = field.closest(".field");
  part.classList.add("has-error");
  part.append(told);
  if (isChoice) told.append(theirs(answer.conflicts[field.name]), choice(field, answer, saveAgain));
}

function theirs(words) {
  const quote = document.createElement("blockquote");
  quote.className = "words";
  quote.textContent = words;
  return quote;
}

/* Both texts stand there: somebody decides. */
function choice(field, answer, saveAgain) {
  const mark = marksOf(field.form).find((other) => belongs(field.name, other));
  const buttons = document.createElement("p");
  [["mine", () => field.value], ["theirs", () => answer.conflicts[field.name]]].forEach(([name, words]) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain small";
    button.textContent = phrase(name);
    button.addEventListener("click", () => {
      field.value = words();
      mark.value = answer.marks[mark.name];
      field.focus();
      saveAgain();
    });
    buttons.append(button, " ");
  });
  return buttons;
}
