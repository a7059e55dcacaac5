/* A box is a field of the sheet: the name of a row, one line of a cell, or one fact. */
import { rowOf, table } from "./sheet.js";
import { phrase } from "./say.js";

const LONGEST_LABEL = 60;
const BOX = "#grid-form :is(textarea, td select, td input[type=text])";

export const isBox = (element) => element.matches(BOX);
export const boxes = (root) => Array.from(root.querySelectorAll(BOX));
export const kindOf = (box) => (box.closest("td") ? box.closest("td").dataset.kind : "");
export const isNew = (box) => box.name.includes("new.");
export const isNext = (box) => box.name.startsWith("next.");
export const isLine = (box) => box.name.includes(".line.");
export const isFact = (box) => box.name.includes(".fact.");
export const isName = (box) => box.name.endsWith(".name");
export const hasWords = (box) => box.value.trim() !== "";
/* `defaultValue` is what was last saved. */
export const changed = (box) => box.value.trim() !== box.defaultValue.trim();
/* A list to choose from does not know by itself what was chosen when the page came. */
export function rememberChoice(box) {
  if (!box.matches("select")) return;
  const chosen = box.querySelector("option[selected]");
  box.defaultValue = chosen ? chosen.value : "";
}
/* By which name the server knows what stands in the box. */
export const fieldOf = (box) => (isName(box) ? "name" : box.name.split(".").pop());

/* Ask for what stands in the box to be saved; saving.js listens. */
export const sendOn = (box) => { box.dispatchEvent(new Event("unsaved", { bubbles: true })); };

/* The text stands behind its box once more, which makes the box as high as its text. */
export function grow(box) {
  if (box.matches("textarea")) box.parentElement.dataset.text = box.value;
  const item = box.closest("li");
  if (item) item.classList.toggle("typed", hasWords(box));
}

export function mark(box) {
  box.parentElement.classList.toggle("unsaved", changed(box));
}

/* Put words into a box, as somebody who types them would. */
export function fill(box, words) {
  box.value = words;
  grow(box);
  mark(box);
}

/* The same for words that are saved already. */
export function fillSaved(box, words) {
  box.defaultValue = words;
  fill(box, words);
}

/* What a box is called: by its column and its row, as the server calls it. */
export function label(box) {
  const cell = box.closest("td");
  const row = rowOf(box);
  const isInNext = row.dataset.row === "next";
  const shown = row.querySelector("th textarea, th .name");
  const name = isInNext ? shown.placeholder : shown.value || shown.textContent;
  const short = name.length > LONGEST_LABEL ? name.slice(0, LONGEST_LABEL - 1) + "…" : name;
  const ending = isNew(box) && !isInNext ? ", " + phrase("newLine") : "";
  const words = cell
    ? cell.dataset.label + ": " + short + ending
    : table.querySelector("thead th").textContent + ": " + (short || phrase("name"));
  box.setAttribute("aria-label", words);
}
