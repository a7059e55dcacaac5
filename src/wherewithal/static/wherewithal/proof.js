/* The fewest asks: while a worker looks for the best answer, ask now and then how far it is. The words
 * change, and are read aloud, only when there is something new to say. Without this file one looks again. */
const PAUSE_MS = 2000;
const place = document.querySelector(".ask-proof-place");

function now() {
  return place && place.querySelector("[data-proof]");
}

async function look() {
  const answer = await fetch(now().dataset.proof).catch(() => null); /* no connection: one looks again later */
  if (!answer || answer.status !== 200 || answer.redirected) return;
  const template = document.createElement("template");
  template.innerHTML = await answer.text();
  tell(template.content.firstElementChild);
  wait();
}

function tell(news) {
  const old = place.firstElementChild;
  if (news.dataset.state === old.dataset.state) {
    const bars = [old, news].map((each) => each.querySelector("progress"));
    if (bars[0] && bars[1]) bars[0].value = bars[1].value;
    return;
  }
  const hadFocus = old.contains(document.activeElement);
  old.replaceWith(news);
  if (hadFocus) news.focus();
}

function wait() {
  if (now()) setTimeout(look, PAUSE_MS);
}

wait();
