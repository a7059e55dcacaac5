/* One question to the server. Where no answer can be used, the page says why. */
import { form } from "./sheet.js";
import { say, sayAndLink } from "./say.js";

/* An answer after which trying again is of no use. */
export const REFUSED = { rows: {} };

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

async function understand(response) {
  const isJson = (response.headers.get("Content-Type") || "").includes("application/json");
  if (response.status === 403 && isJson) { say("refused"); return REFUSED; }
  if (response.redirected || response.status === 403 || (!isJson && response.ok)) { sayAndLink("signedOut"); return null; }
  if (!isJson) { say("broken"); return null; }
  try {
    return await response.json();
  } catch (brokenOff) {
    say("broken");
    return null;
  }
}
