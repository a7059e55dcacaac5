/* One press copies a link, a letter, or all links. The buttons are hidden where the browser has no
 * clipboard for pages, as on a connection that is not safe. */
const WORDS = {
  link: (letter) => letter.querySelector(".secret-link").textContent.trim(),
  letter: (letter) => letter.querySelector("textarea").value,
  /* A line each, as a spreadsheet takes it: name, tab, link. */
  all: () => Array.from(document.querySelectorAll(".letter"), (letter) => letter.querySelector("h2").textContent.trim().replace(/\s+/g, " ") + "\t" + WORDS.link(letter)).join("\n"),
};

async function copy(button) {
  const told = button.parentElement.querySelector("[role=status]");
  told.textContent = ""; /* said anew each time */
  try {
    await navigator.clipboard.writeText(WORDS[button.dataset.copy](button.closest(".letter")));
    told.textContent = told.dataset.copied;
  } catch (refused) {
    told.textContent = told.dataset.refused;
  }
}

if (navigator.clipboard) {
  document.querySelectorAll("[data-copy]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  });
}
