/* One question to the server. */
import { understand } from "./answer.js";
import { form } from "./sheet.js";
import { say } from "./say.js";

/* `fields` is a list of names and values; the answer is null where it is worth trying again. */
export async function post(fields) {
  const body = new FormData();
  body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  fields.forEach(([name, value]) => body.append(name, value));
  let response;
  try {
    response = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" }, credentials: "same-origin" });
  } catch (lost) {
    say("offline");
    return null;
  }
  return understand(response);
}
