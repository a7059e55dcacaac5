/* What is typed also lies in the browser's own store until the page that follows has come. */
import { changed, fieldsOf, marksOf } from "./fields.js";

const names = new Map();
/* What a page that came back with an error shows as if it were saved, by form. */
const refused = new Map();

export function keepDrafts(forms, mine) {
  const store = "wherewithal:form/" + mine + ":";
  forgetWhatCameThrough(store);
  forms.forEach((form, place) => {
    const way = form.getAttribute("action") || "";
    names.set(form, store + location.pathname + "#" + way + "#" + place);
    restore(form);
    form.addEventListener("input", () => keep(form));
    form.addEventListener("change", () => keep(form));
    form.addEventListener("submit", () => keep(form, { isSent: true }));
  });
}

/* This page is what the server answered to a form of the page that we come from: it holds no draft any
 * more, unless the answer is that something is wrong with it. */
function forgetWhatCameThrough(store) {
  const [arrival] = performance.getEntriesByType("navigation");
  if (!arrival || arrival.type !== "navigate" || !document.referrer) return;
  if (arrival.responseStatus >= 400 || document.querySelector(".has-error, .error, [data-not-saved]")) return;
  const sentFrom = store + new URL(document.referrer).pathname + "#";
  Object.keys(localStorage)
    .filter((name) => name.startsWith(sentFrom) && JSON.parse(localStorage.getItem(name)).isSent)
    .forEach((name) => localStorage.removeItem(name));
}

/* The draft is what differs from the page; where nothing does, there is none. */
export function keep(form, { isSent = false } = {}) {
  const now = fieldsOf(form).map((field, place) => [place, field.name, field.value, changed(field)]).filter((one) => one[3]);
  const typed = [...(refused.get(form) || []).filter(([place]) => !now.some((one) => one[0] === place)), ...now];
  if (!typed.length) { localStorage.removeItem(names.get(form)); return; }
  const draft = { typed, marks: marksOf(form).map((mark) => [mark.name, mark.value]), isSent };
  try { localStorage.setItem(names.get(form), JSON.stringify(draft)); } catch (full) { /* the page still holds it */ }
}

function restore(form) {
  const draft = JSON.parse(localStorage.getItem(names.get(form)) || "null");
  const fields = fieldsOf(form);
  if (draft && form.querySelector(".has-error, .error")) refused.set(form, draft.typed);
  const back = draft ? draft.typed.filter(([place, name, value]) => putBack(fields[place], name, value)) : [];
  if (back.length) {
    const was = new Map(draft.marks);
    marksOf(form).filter((mark) => was.has(mark.name)).forEach((mark) => { mark.value = was.get(mark.name); });
    tell(form);
  }
  keep(form); /* somebody may have typed before this script had come */
}

function putBack(field, name, value) {
  if (!field || field.name !== name || field.value === value) return false;
  field.value = changed(field) && field.matches("textarea") ? field.value + "\n" + value : value;
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
