/* Signing out where words of yours wait unsent: the page asks first whether this device keeps them.
 * Without this file there are no such words. */
const STORE = /^wherewithal:(?:[^:]*\/)?(\d+):/; /* worksheet/drafts.js: …/user: */
const PATIENCE_MS = 3000;
const ways = document.querySelectorAll("form[data-signing-out]");
const question = document.querySelector("[data-unsent]");

function unsent() {
  try {
    return ofThisPerson();
  } catch (noStore) { /* the browser keeps nothing, so nothing waits */
    return [];
  }
}

function ofThisPerson() {
  const names = Array.from({ length: localStorage.length }, (_none, place) => localStorage.key(place));
  return names.filter((name) => (name.match(STORE) || [])[1] === ways[0].dataset.signingOut);
}

/* What is under way gets its answer first, where one comes soon. */
async function leave(event) {
  const way = event.target;
  event.preventDefault();
  const waits = [];
  document.dispatchEvent(new CustomEvent("leaving", { detail: waits }));
  await Promise.race([Promise.all(waits), new Promise((done) => { setTimeout(done, PATIENCE_MS); })]);
  if (unsent().length) location.assign(way.action); else way.submit();
}

ways.forEach((way) => way.addEventListener("submit", leave));
if (ways.length && question && unsent().length) {
  question.hidden = false;
  document.querySelector("[data-all-sent]").hidden = true;
  question.querySelector('[value="forget"]').addEventListener("click", () => {
    unsent().forEach((name) => localStorage.removeItem(name));
  });
}
