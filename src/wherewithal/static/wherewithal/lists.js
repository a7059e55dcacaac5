/* A list that a worker reads, looks over, takes over or back: ask now and then how far it is, and go on to what
 * comes of it. Nothing is read aloud before there is something new to say. Without this file one looks again. */
const PAUSE_MS = 2000;
const here = document.querySelector("[data-list-stage]");

async function look() {
  const answer = await fetch(here.dataset.look, { redirect: "manual" }).catch(() => null);
  if (!answer) return wait(); /* no connection: once more, later */
  const words = answer.status === 200 ? await answer.text() : "";
  const news = new DOMParser().parseFromString(words, "text/html").querySelector("[data-list-stage]");
  if (!news || news.dataset.listStage !== here.dataset.listStage) return location.replace(here.dataset.look);
  here.replaceChildren(...news.childNodes);
  wait();
}

function wait() {
  setTimeout(look, PAUSE_MS);
}

wait();
