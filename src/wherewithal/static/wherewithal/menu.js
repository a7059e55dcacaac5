/* The menu behind "More" closes by itself: on Escape, and when somebody goes on to something else.
 * Without this file it opens and closes with its own word. */
(function () {
  "use strict";
  const menu = document.querySelector(".top-more");
  if (!menu) return;
  const close = () => { menu.open = false; };

  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    close();
    menu.querySelector("summary").focus();
  });
  document.addEventListener("focusin", (event) => { if (!menu.contains(event.target)) close(); });
  document.addEventListener("click", (event) => { if (!menu.contains(event.target)) close(); });
})();
