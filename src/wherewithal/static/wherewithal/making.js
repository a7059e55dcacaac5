/* A document that takes longer than a second to make is said to be on its way, and can be called off.
 * The browser fetches it as ever, so it keeps its name and place; without this script it merely waits.
 *
 * The page does not learn by itself that a file has come: the answer leaves a mark as a cookie
 * (ui/made.py), under the name that was asked with. */
const FILE = /\.(pdf|docx|xlsx|zip|csv|geojson)$/;
const PATIENCE = 1000;
const LOOK = 300;
const ASKED = "made";

const told = document.querySelector("#making");
let waiting = null;

function fileAt(address) {
  const url = new URL(address, location.href);
  return url.origin === location.origin && FILE.test(url.pathname) ? url : null;
}

function tell() {
  told.append(document.querySelector("#making-words").content.cloneNode(true));
  told.querySelector("button").addEventListener("click", () => {
    const asked = waiting?.asked;
    window.stop();
    end();
    asked?.focus();
  });
}

function end() {
  if (waiting) {
    clearTimeout(waiting.tell);
    clearInterval(waiting.look);
    waiting = null;
  }
  told.textContent = "";
}

function begin() {
  end();
  const mark = Math.random().toString(36).slice(2, 12);
  const look = () => document.cookie.split("; ").includes(`${ASKED}=${mark}`) && end();
  waiting = { tell: setTimeout(tell, PATIENCE), look: setInterval(look, LOOK), asked: document.activeElement };
  return mark;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  const url = link && !link.target && fileAt(link.href);
  if (!url || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  url.searchParams.set(ASKED, begin());
  location.assign(url);
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  const action = event.submitter?.hasAttribute("formaction") ? event.submitter.formAction : form.action;
  if (event.defaultPrevented || form.method !== "get" || !fileAt(action)) return;
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = ASKED;
  field.value = begin();
  form.append(field);
  setTimeout(() => field.remove());
});

/* Coming back to the page finds it quiet. */
window.addEventListener("pageshow", end);
