/* Keeps the table behind pasted text: the clipboard often holds a real table beside the plain words. */
(function () {
  "use strict";
  const form = document.getElementById("paste-form");
  if (!form) return;
  form.elements.text.addEventListener("paste", (event) => {
    form.elements.html.value = event.clipboardData ? event.clipboardData.getData("text/html") : "";
  });
  form.elements.text.addEventListener("input", (event) => {
    /* Typed over since: the words in the box are what counts. */
    if (event.inputType !== "insertFromPaste") form.elements.html.value = "";
  });
})();
