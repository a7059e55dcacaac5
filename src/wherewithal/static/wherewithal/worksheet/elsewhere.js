/* Words that wait but have no place on this page: where they wait, or what they were. */
import { phrase } from "./say.js";
import { form } from "./sheet.js";

export const here = () => new URL(form.action).search;

export function tellOf(drafts) {
  const box = document.createElement("div");
  box.className = "elsewhere no-print";
  const places = new Map(drafts.filter((draft) => draft.at !== here()).map((draft) => [draft.at, draft.place]));
  places.forEach((place, at) => box.append(pointTo(at, place)));
  drafts.filter((draft) => draft.at === here()).forEach((draft) => box.append(showWords(draft)));
  if (box.childElementCount) form.before(box);
}

function pointTo(at, place) {
  const line = document.createElement("p");
  const link = document.createElement("a");
  link.href = location.pathname + at;
  link.textContent = place;
  line.append(phrase("elsewhere"), " ", link);
  return line;
}

function showWords(draft) {
  const part = document.createElement("div");
  const said = document.createElement("p");
  const words = document.createElement("blockquote");
  const button = document.createElement("button");
  said.textContent = phrase("homeless");
  words.textContent = draft.next ? draft.next.map(([, text]) => text).join("\n") : draft.text;
  button.type = "button";
  button.className = "plain small";
  button.textContent = phrase("forget");
  button.addEventListener("click", () => { localStorage.removeItem(draft.stored); part.remove(); });
  part.append(said, words, button);
  return part;
}
