/* Ways out of the page that wait until what is under way is saved. */
import { afterSaving } from "./saving.js";

export function waitBeforeLeaving() {
  document.querySelectorAll("form[data-after-saving]").forEach((way) => {
    way.addEventListener("submit", (event) => { event.preventDefault(); afterSaving(() => way.submit()); });
  });
  document.querySelectorAll("a[data-after-saving]").forEach((way) => {
    way.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      afterSaving(() => location.assign(way.href));
    });
  });
}
