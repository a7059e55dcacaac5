/* Ways out of the page that wait until what is under way is saved. */
import { afterSaving } from "./saving.js";

export function waitBeforeLeaving() {
  /* Whoever asks on leaving gets a promise to wait for (signing-out.js). */
  document.addEventListener("leaving", (event) => {
    event.detail.push(new Promise((done) => { afterSaving(done); }));
  });
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
