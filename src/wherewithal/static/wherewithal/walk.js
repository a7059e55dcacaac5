/* One way through a picture, a list and a tree: arrows lead to the next link or the one before, Home and
 * End to the ends, Enter opens. Tab goes through them as everywhere, with or without this file. */
(function () {
  "use strict";
  const STEPS = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };

  const next = (links, at, event) => {
    if (event.key === "Home") return links[0];
    if (event.key === "End") return links[links.length - 1];
    const sideways = event.key === "ArrowRight" || event.key === "ArrowLeft";
    const turned = sideways && getComputedStyle(event.currentTarget).direction === "rtl";
    return links[at + (turned ? -STEPS[event.key] : STEPS[event.key])];
  };

  const walk = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!(event.key in STEPS) && event.key !== "Home" && event.key !== "End") return;
    const links = [...event.currentTarget.querySelectorAll("a[href]")].filter((link) => link.getClientRects().length);
    const at = links.indexOf(document.activeElement);
    const to = at < 0 ? null : next(links, at, event);
    if (!to) return;
    event.preventDefault();
    to.focus();
  };

  document.querySelectorAll("[data-walk]").forEach((part) => part.addEventListener("keydown", walk));
  document.querySelectorAll("[data-walked]").forEach((hint) => { hint.hidden = false; });
})();
