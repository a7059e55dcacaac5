/* A cell that has the focus is never behind the names of the rows, which stay while the table scrolls. */
import { isBox } from "./boxes.js";
import { form } from "./sheet.js";

export function keepInSight() {
  const frame = form.querySelector(".facts-frame");
  if (!frame) return;
  frame.addEventListener("focusin", ({ target }) => {
    if (isBox(target)) target.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}
