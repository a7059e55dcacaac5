/* Keep or No beside a cell, without leaving the sheet. */
import { refresh } from "./arrivals.js";
import { REFUSED } from "./answer.js";
import { post } from "./post.js";
import { say } from "./say.js";
import { form, rowOf } from "./sheet.js";

export function listenToSuggestions() {
  form.addEventListener("click", (event) => {
    const button = event.target.closest('button[name="do"]');
    if (!button || !/^(keep|no):/.test(button.value)) return;
    event.preventDefault();
    decide(rowOf(button), button.value);
  });
}

async function decide(row, decision) {
  const answer = await post([["do", decision], ["row", row.dataset.row]]);
  if (!answer || answer === REFUSED) return;
  const name = row.querySelector("textarea");
  if (name) name.focus();
  Object.keys(answer.rows).forEach((key) => refresh(key, answer.rows[key]));
  say("saved");
}
