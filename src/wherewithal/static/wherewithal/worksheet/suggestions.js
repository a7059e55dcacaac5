/* Keep or No beside a cell, without leaving the sheet. */
import { refresh } from "./arrivals.js";
import { REFUSED } from "./answer.js";
import { boxes } from "./boxes.js";
import { post } from "./post.js";
import { say, sayFromServer } from "./say.js";
import { form, rowOf } from "./sheet.js";

export function listenToSuggestions() {
  form.addEventListener("click", (event) => {
    const button = event.target.closest('button[name="do"]');
    if (!button || !/^(keep|no):/.test(button.value)) return;
    event.preventDefault();
    decide(button, button.value);
  });
}

async function decide(button, decision) {
  const row = rowOf(button);
  const near = boxes(button.closest("th, td"))[0];
  const answer = await post([["do", decision], ["row", row.dataset.row]]);
  if (!answer || answer === REFUSED) return;
  if (answer.problems.length) { sayFromServer(answer.problems[0].message); return; }
  if (near) near.focus();
  Object.keys(answer.rows).forEach((key) => refresh(key, answer.rows[key]));
  say("saved");
}
