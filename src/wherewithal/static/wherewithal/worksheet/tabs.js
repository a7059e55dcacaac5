/* Which tabs are open in this browser: what another open tab holds is its own to keep and to send. */
const PREFIX = "wherewithal:tab:";
const ANSWER_MS = 300;

export const thisTab = crypto.getRandomValues(new Uint32Array(2)).join("-");

/* A lock goes away with its tab, however that ends. Without a safe connection there are none: then
 * tabs ask each other. */
const locks = navigator.locks;
const channel = !locks && window.BroadcastChannel ? new BroadcastChannel(PREFIX) : null;

export function beKnown() {
  if (locks) {
    takeLock();
    window.addEventListener("pageshow", (event) => { if (event.persisted) takeLock(); });
  }
  if (channel) channel.addEventListener("message", ({ data }) => { if (data === "who?") channel.postMessage(thisTab); });
}

function takeLock() {
  const left = new Promise((done) => { window.addEventListener("pagehide", done, { once: true }); });
  locks.request(PREFIX + thisTab, () => left);
}

/* The other tabs, by their marks. */
export async function otherTabs() {
  if (channel) return askAround();
  if (!locks) return [];
  const { held } = await locks.query();
  return held.map((lock) => lock.name.replace(PREFIX, "")).filter((tab) => tab !== thisTab);
}

/* Do this when the other tab is gone. A tab that was just closed may hold its lock for another moment. */
export function whenClosed(tab, act) {
  if (locks) locks.request(PREFIX + tab, () => {}).then(act);
}

function askAround() {
  const found = [];
  channel.addEventListener("message", ({ data }) => { if (data !== "who?") found.push(data); });
  channel.postMessage("who?");
  return new Promise((done) => { setTimeout(() => done(found), ANSWER_MS); });
}
