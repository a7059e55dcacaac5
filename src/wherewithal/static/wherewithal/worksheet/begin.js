/* The worksheet saves as you go. Without this script the page works with its Save button.
 *
 * Each box knows what was last saved. When a box is left, or after a pause in typing, what changed is
 * sent alone. Until the answer comes, the words also lie in the browser's own store under the same
 * request key, so that nothing is lost and a resend does nothing twice.
 *
 * Modules import downwards only, never in a circle: hashed names could not be computed otherwise. */
import { prepare } from "./cells.js";
import { listenToColumns } from "./columns.js";
import { keepInSight } from "./in_sight.js";
import { listenToKeys } from "./keys.js";
import { waitBeforeLeaving } from "./leaving.js";
import { listenToPasting } from "./pasting.js";
import { restore } from "./restoring.js";
import { endOffersWithTheirCell } from "./reverting.js";
import { saveAsYouGo, takeUpTyped } from "./saving.js";
import { form, table } from "./sheet.js";
import { listenToSuggestions } from "./suggestions.js";
import { beKnown } from "./tabs.js";

if (form && window.localStorage) {
  document.documentElement.classList.add("scripted");
  beKnown();
  saveAsYouGo();
  listenToKeys();
  keepInSight();
  endOffersWithTheirCell();
  listenToSuggestions();
  listenToPasting();
  listenToColumns();
  waitBeforeLeaving();
  prepare(table);
  restore().then(takeUpTyped);
}
