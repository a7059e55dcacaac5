/* What the server answered to the script. Where no answer can be used, the page says why. */
import { say, sayAndLink } from "./say.js";

/* An answer after which trying again is of no use. */
export const REFUSED = { rows: {} };

/* Null where it is worth trying again. */
export async function understand(response) {
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
