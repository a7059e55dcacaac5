/* Ordinary forms lose nothing that was typed, either. Without this script they work all the same.
 *
 * Modules import downwards only, as those of the worksheet do. */
import { saveAsYouGo } from "./as_you_go.js";
import { keepDrafts } from "./drafts.js";

const mine = document.body.dataset.keep;
if (mine && window.localStorage) {
  const forms = Array.from(document.querySelectorAll('main form[method="post"]:not(#grid-form)'));
  keepDrafts(forms, mine);
  forms.filter((form) => "asYouGo" in form.dataset).forEach(saveAsYouGo);
}
