/* A table pasted anywhere in the sheet goes to the page that shows what it becomes. */
import { afterSaving } from "./saving.js";
import { form } from "./sheet.js";

const isTable = (html, text) => /<table[\s>]/i.test(html) || /\t/.test(text);

export function listenToPasting() {
  if (!form.dataset.paste) return;
  form.addEventListener("paste", (event) => {
    if (!event.clipboardData) return;
    const html = event.clipboardData.getData("text/html");
    const text = event.clipboardData.getData("text/plain");
    if (!isTable(html, text)) return;
    event.preventDefault();
    take({ html, text, csrfmiddlewaretoken: form.elements.csrfmiddlewaretoken.value });
  });
}

function take(fields) {
  const away = document.createElement("form");
  away.method = "post";
  away.action = form.dataset.paste;
  Object.keys(fields).forEach((name) => {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = fields[name];
    away.append(field);
  });
  document.body.append(away);
  afterSaving(() => away.submit());
}
