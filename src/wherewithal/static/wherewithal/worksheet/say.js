/* Words for people. They are translated on the server and wait in a template of the page. */
/* Calm words, as long as nothing else on the page asks for a decision. */
const ALL_IS_WELL = ["saved", "restored"];
const CALLS_FOR_CARE = ["offline", "signedOut", "refused", "broken", "tooManyLines", "toDecide"];
const status = document.getElementById("saved");

export function phrase(name) {
  return document.getElementById("say").content.querySelector('[data-say="' + name + '"]').textContent;
}

const isOpen = () => document.querySelector("#grid-form :is(.problem, .choice)") !== null;

/* One quiet sentence beside the title, read out by screen readers. */
export function say(wanted) {
  const name = ALL_IS_WELL.includes(wanted) && isOpen() ? "toDecide" : wanted;
  status.textContent = phrase(name);
  status.classList.toggle("waiting", CALLS_FOR_CARE.includes(name));
}

/* The same, with a way back to where words can be saved. */
export function sayAndLink(name) {
  say(name);
  const anchor = document.createElement("a");
  anchor.href = location.href;
  anchor.textContent = phrase("signIn");
  status.append(" ", anchor);
}

export const sayFromServer = (words) => { status.textContent = words; };
export const askForCare = () => { status.classList.add("waiting"); };
export const isCalm = () => !status.classList.contains("waiting");
