/* What is typed also lies in the browser's own store until the page that follows has come. */
import { changed, fieldsOf, marksOf } from "./fields.js";

const names = new Map();

export function keepDrafts(forms, mine) {
  forms.forEach((form, place) => {
    const way = form.getAttribute("action") || "";
    names.set(form, "wherewithal:form/" + mine + ":" + location.pathname + "#" + way + "#" + place);
    restore(form);
    form.addEventListener("input", () => keep(form));
    form.addEventListener("change", () => keep(form));
    form.addEventListener("submit", () => keep(form, { isSent: true }));
  });
}

/* The draft is what differs from the page; where nothing does, there is none. */
export function keep(form, { isSent = false } = {}) {
  const fields = fieldsOf(form);
  const typed = fields.map((field, place) => [place, field.name, field.value]).filter(([place]) => changed(fields[place]));
  if (!typed.length) { localStorage.removeItem(names.get(form)); return; }
  const draft = { typed, marks: marksOf(form).map((mark) => [mark.name, mark.value]), isSent };
  try { localStorage.setItem(names.get(form), JSON.stringify(draft)); } catch (full) { /* the page still holds it */ }
}

function restore(form) {
  const draft = JSON.parse(localStorage.getItem(names.get(form)) || "null");
  if (!draft) return;
  if (draft.isSent && cameThrough() && !form.querySelector(".has-error")) {
    localStorage.removeItem(names.get(form));
    return;
  }
  const back = draft.typed.filter(([place, name, value]) => putBack(fieldsOf(form)[place], name, value));
  if (!back.length) { keep(form); return; }
  draft.marks.forEach(([name, value]) => { marksOf(form).filter((mark) => mark.name === name).forEach((mark) => { mark.value = value; }); });
  keep(form);
  tell(form);
}

/* This page is what the server answered to the form: it was sent from the page that we come from. */
function cameThrough() {
  const [arrival] = performance.getEntriesByType("navigation");
  return arrival && arrival.type === "navigate" && document.referrer !== "" && new URL(document.referrer).pathname === location.pathname;
}

function putBack(field, name, value) {
  if (!field || field.name !== name || field.value === value) return false;
  field.value = value;
  return true;
}

function tell(form) {
  const note = document.getElementById("kept-words").content.firstElementChild.cloneNode(true);
  note.querySelector("button").addEventListener("click", () => {
    localStorage.removeItem(names.get(form));
    location.reload();
  });
  form.prepend(note);
}
