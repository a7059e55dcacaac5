/* The worksheet saves as you go. Without this file the page works with its Save button.
 *
 * Each box (a textarea) knows what was last saved: `defaultValue`. When a box is left, or after a
 * pause in typing, what changed is sent alone. Until the answer comes, the words also lie in the
 * browser's own store under the same request key, so that a lost line, a closed tab or an ended
 * session loses nothing, and a resend does nothing twice. */
(function () {
  "use strict";
  const form = document.getElementById("grid-form");
  if (!form || !window.fetch || !window.localStorage) return;

  const PAUSE_MS = 1500;
  const RETRY_MS = 5000;
  const LONGEST_LABEL = 60;
  const REFUSED = { rows: {} }; /* an answer after which trying again is of no use */
  const store = "wherewithal:" + form.dataset.store + ":";
  const status = document.getElementById("saved");
  const table = form.querySelector("table");
  const blankRow = table.querySelector(".next-row");
  const blankRowModel = blankRow && blankRow.cloneNode(true);
  const was = new Map();
  const pausing = new Map();
  let line = Promise.resolve();
  let retrying = 0;

  document.documentElement.classList.add("scripted");

  // --- Words for people ------------------------------------------------------------------------
  const words = document.getElementById("say").content;
  const phrase = (name) => words.querySelector('[data-say="' + name + '"]').textContent;

  function say(name, link) {
    status.textContent = phrase(name);
    status.classList.toggle("waiting", ["offline", "signedOut", "refused", "broken"].includes(name));
    if (link) {
      const anchor = document.createElement("a");
      anchor.href = location.href;
      anchor.textContent = phrase("signIn");
      status.append(" ", anchor);
    }
  }

  // --- What stood there when the page was made ---------------------------------------------------
  function readWas(row) {
    const input = row.querySelector('input[name$=".was"]');
    if (!input) return;
    input.value.split(" ").forEach((pair) => {
      const cut = pair.indexOf("=");
      was.set(row.dataset.row + "." + pair.slice(0, cut), pair.slice(cut + 1));
    });
  }

  const boxes = (root) => Array.from(root.querySelectorAll("textarea"));
  const rowOf = (box) => box.closest("tr");
  const lastPart = (box) => box.name.split(".").pop();
  const kindOf = (box) => (box.closest("td") ? box.closest("td").dataset.kind : "");
  const isNew = (box) => box.name.includes("new.");
  const changed = (box) => box.value.trim() !== box.defaultValue.trim();

  function wasOf(box) {
    const key = box.name.endsWith(".name") ? "name" : lastPart(box);
    return was.get(rowOf(box).dataset.row + "." + key) || "";
  }

  // --- Look of a box -----------------------------------------------------------------------------
  function grow(box) {
    box.parentElement.dataset.text = box.value;
    const item = box.closest("li");
    if (item) item.classList.toggle("typed", box.value.trim() !== "");
  }

  function mark(box) {
    box.parentElement.classList.toggle("unsaved", changed(box));
  }

  /* What a box is called: by its column and its row, as the server calls it. */
  function label(box) {
    const cell = box.closest("td");
    const row = rowOf(box);
    const shown = row.querySelector("th textarea, th .name");
    const name = row.dataset.row === "next" ? shown.placeholder : shown.value || shown.textContent;
    const short = name.length > LONGEST_LABEL ? name.slice(0, LONGEST_LABEL - 1) + "…" : name;
    const words = cell
      ? cell.dataset.label + ": " + short + (isNew(box) && row.dataset.row !== "next" ? ", " + phrase("newLine") : "")
      : table.querySelector("thead th").textContent + ": " + phrase("name");
    box.setAttribute("aria-label", words);
  }

  /* One box of a cell is reached by Tab; the arrows lead to the others. */
  function tabStops(cell) {
    const inCell = boxes(cell);
    inCell.forEach((box, place) => { box.tabIndex = place === 0 ? 0 : -1; });
  }

  function prepare(root) {
    root.querySelectorAll("tr[data-row], th.cell, td.cell").forEach((part) => {
      if (part.matches("tr")) readWas(part); else tabStops(part);
    });
    if (root.matches && root.matches("tr")) readWas(root);
    boxes(root).forEach(grow);
  }

  // --- Drafts ------------------------------------------------------------------------------------
  /* Several new lines of a cell share a name: their keys tell them apart, in other tabs too. */
  const draftName = (box) => store + box.name + "#" + (isNew(box) ? box.dataset.key : "");
  const nextName = () => table.querySelector('.next-row textarea[name="next.name"]');

  /* The empty row at the end is one draft, kept by its name, because it is saved in one go. */
  function keepDraft(typedIn) {
    const box = typedIn.name.startsWith("next.") ? nextName() : typedIn;
    box.dataset.key = box.dataset.key || newKey();
    /* A box that was renamed takes its draft along: left behind, it would come back as another row. */
    if (box.dataset.draft && box.dataset.draft !== draftName(box)) localStorage.removeItem(box.dataset.draft);
    const draft = { text: box.value, was: wasOf(box), key: box.dataset.key, sent: box.dataset.sent, name: box.name };
    if (box.name.startsWith("next.")) draft.next = nextFields();
    try { localStorage.setItem(draftName(box), JSON.stringify(draft)); } catch (full) { /* the page still holds it */ }
    box.dataset.draft = draftName(box);
  }

  /* After every letter: what stands here is the draft; where it is what was saved, there is none. */
  function followDraft(typedIn) {
    const box = typedIn.name.startsWith("next.") ? nextName() : typedIn;
    const isOpen = box === typedIn ? changed(box) : nextFields().length > 0;
    if (isOpen || box.dataset.sent) keepDraft(box); else dropDraft(box);
  }

  function dropDraft(box) {
    if (box.dataset.draft) localStorage.removeItem(box.dataset.draft);
    ["draft", "key", "sent"].forEach((name) => delete box.dataset[name]);
  }

  function newKey() {
    if (window.crypto && crypto.randomUUID) return crypto.randomUUID();
    const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  }

  function nextFields() {
    const row = table.querySelector(".next-row");
    return boxes(row).filter((box) => box.value.trim()).map((box) => [box.name, box.value]);
  }

  // --- Saving ------------------------------------------------------------------------------------
  /* Saves stand in one line: an answer is understood before the next question is put. */
  function save(box) {
    clearTimeout(pausing.get(box));
    if (box.name.startsWith("next.")) box = nextName();
    if (!box || (!changed(box) && !box.name.startsWith("next."))) return;
    if (box.name === "next.name" && !box.value.trim()) return;
    keepDraft(box);
    line = line.then(() => send(box)).catch(() => { say("broken"); again(box); });
  }

  async function send(box) {
    if (!box.isConnected || (!changed(box) && box.name !== "next.name")) return;
    if (box.name.startsWith("next.") && !box.value.trim()) return;
    /* Words that were sent before without an answer are sent again as they were, under the same
     * key: then newer words can follow as a change of what is stored by now. */
    const sent = box.dataset.sent ? JSON.parse(box.dataset.sent) : box.name === "next.name" ? nextFields() : [[box.name, box.value]];
    box.dataset.sent = JSON.stringify(sent);
    keepDraft(box);
    const row = rowOf(box);
    const body = new FormData();
    body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    body.append("key", box.dataset.key || newKey());
    sent.forEach(([name, text]) => body.append(name, text));
    if (row.dataset.row !== "next") {
      const field = box.name.endsWith(".name") ? "name" : lastPart(box);
      body.append("row." + row.dataset.row + ".was", isNew(box) ? "" : field + "=" + wasOf(box));
    }
    say("saving");
    const answer = await post(body);
    if (answer === REFUSED) { delete box.dataset.sent; mark(box); return; }
    if (!answer) { again(box); return; }
    settle(box, answer, sent);
  }

  async function post(body) {
    let response;
    try {
      response = await fetch(form.action || location.href, { method: "POST", body, headers: { Accept: "application/json" }, credentials: "same-origin" });
    } catch (lost) {
      say("offline");
      return null;
    }
    const isJson = (response.headers.get("Content-Type") || "").includes("application/json");
    if (response.redirected || (!isJson && response.ok)) { say("signedOut", true); return null; }
    if (response.status === 403 && isJson) { say("refused"); return REFUSED; }
    if (response.status === 403) { say("signedOut", true); return null; }
    if (!isJson) { say("broken"); return null; }
    try {
      return await response.json();
    } catch (brokenOff) {
      say("broken");
      return null;
    }
  }

  function again(box) {
    mark(box);
    clearTimeout(retrying);
    retrying = setTimeout(sendWaiting, RETRY_MS);
  }

  function sendWaiting() {
    boxes(form).filter((box) => box.dataset.draft && box !== document.activeElement).forEach(save);
    boxes(form).filter((box) => box.dataset.draft && box === document.activeElement && changed(box)).forEach(save);
  }

  function settle(box, answer, sent) {
    const row = rowOf(box);
    row.querySelectorAll(".problem, .choice").forEach((part) => { if (part.dataset.of === box.name) part.remove(); });
    dropDraft(box);
    if (answer.problems.length) { keepDraft(box); showProblem(box, answer.problems[0].message); status.textContent = answer.status; return; }
    if (answer.conflicts.length) { keepDraft(box); showChoice(box, answer.conflicts[0]); status.textContent = answer.status; return; }
    const sentText = sent[0][1];
    if (answer.addedRow) becomeRow(row, answer, sent);
    else if (answer.added.length) becomeLine(box, answer.added[0]);
    else box.defaultValue = sentText;
    Object.keys(answer.rows).forEach((key) => refresh(key, answer.rows[key]));
    if (!box.name.includes(".new.") && !box.name.endsWith("name") && !sentText.trim()) { leaveLine(box); return; }
    mark(box);
    say("saved");
    if (changed(box)) save(box);
  }

  function refresh(key, row) {
    const element = document.getElementById("row-" + key);
    if (!element) return;
    row.was.split(" ").forEach((pair) => {
      const cut = pair.indexOf("=");
      was.set(key + "." + pair.slice(0, cut), pair.slice(cut + 1));
    });
    const under = element.querySelector(".under");
    if (under.innerHTML !== row.under && !under.contains(document.activeElement)) under.innerHTML = row.under;
  }

  /* A new line got its number: from now on the box edits that line. What counts as saved is what the
   * answer says: a resend is answered with what was stored the first time. */
  function becomeLine(box, added) {
    const name = "row." + added.row + ".line." + added.kind + "." + added.id;
    const item = box.closest("li");
    const shown = form.querySelector('textarea[name="' + name + '"]');
    if (shown && shown !== box) { /* the page had it already: it was stored before the answer was lost */
      const newer = box.value.trim() === added.text ? "" : box.value;
      box.value = box.defaultValue = "";
      grow(box);
      if (newer.trim()) followIn(shown, newer, added);
      return;
    }
    was.set(added.row + "." + added.id, added.was);
    box.defaultValue = added.text;
    box.name = name;
    item.classList.remove("blank");
    box.closest("td").classList.remove("bare");
    box.placeholder = "";
    label(box);
    ensureBlank(box.closest("td"));
  }

  /* Words that were typed after those that are stored go where those stand. */
  function followIn(shown, newer, added) {
    was.set(added.row + "." + added.id, added.was);
    shown.value = newer;
    grow(shown);
    mark(shown);
    save(shown);
  }

  function ensureBlank(cell) {
    const last = boxes(cell).pop();
    if (last && isNew(last) && !last.value.trim()) return last;
    const item = cell.querySelector("li:last-child").cloneNode(true);
    const box = item.querySelector("textarea");
    item.className = "blank";
    item.querySelectorAll(".level, .choice, .problem").forEach((part) => part.remove());
    const row = cell.closest("tr").dataset.row;
    box.name = row === "next" ? "next.new." + cell.dataset.kind : "row." + row + ".new." + cell.dataset.kind;
    ["key", "draft"].forEach((name) => delete box.dataset[name]);
    box.value = box.defaultValue = "";
    box.parentElement.classList.remove("unsaved");
    cell.querySelector("ul").append(item);
    label(box);
    grow(box);
    tabStops(cell);
    return box;
  }

  /* A line without words was taken off the sheet: its box goes too. */
  function leaveLine(box) {
    const cell = box.closest("td");
    const item = box.closest("li");
    const next = ensureBlank(cell);
    const newer = box.value; /* typed while the line was on its way out: a line of its own */
    if (newer.trim()) next.value = newer;
    if (document.activeElement === box) next.focus();
    item.remove();
    tabStops(cell);
    say("removed");
    grow(next);
    mark(next);
    if (newer.trim()) { keepDraft(next); if (document.activeElement !== next) save(next); }
  }

  /* The empty row at the end became a row of the map; a fresh empty one follows it. */
  function becomeRow(row, answer, sent) {
    const key = answer.addedRow;
    const stored = storedIn(row, answer, sent);
    const shown = document.getElementById("row-" + key);
    if (shown) { clearNext(row, shown, stored); return; }
    row.id = "row-" + key;
    row.dataset.row = String(key);
    row.classList.remove("next-row");
    stored.forEach(({ box, text, added }) => {
      box.name = box.name.replace("next.", "row." + key + ".");
      if (box.name.endsWith(".name")) box.defaultValue = text; else if (added) becomeLine(box, added);
    });
    boxes(row).forEach((box) => {
      if (!isNew(box)) box.placeholder = "";
      label(box);
      grow(box);
      mark(box);
      if (changed(box)) keepDraft(box); else dropDraft(box);
    });
    const fresh = blankRowModel.cloneNode(true);
    row.after(fresh);
    prepare(fresh);
    boxes(row).filter((box) => changed(box) && box !== document.activeElement).forEach(save);
  }

  /* Which box holds which of the words that were sent, and the line that they became. */
  function storedIn(row, answer, sent) {
    const added = answer.added.slice();
    const pairs = sent.slice();
    return boxes(row).map((box) => {
      const at = pairs.findIndex(([name]) => name === box.name);
      const pair = at >= 0 && box.value.trim() ? pairs.splice(at, 1)[0] : null;
      const place = pair ? added.findIndex((one) => one.kind === kindOf(box)) : -1;
      return { box, text: pair ? pair[1] : "", added: place >= 0 ? added.splice(place, 1)[0] : null };
    });
  }

  /* The row was stored before the answer was lost, and the page shows it: only what was typed since
   * moves there. */
  function clearNext(row, shown, stored) {
    stored.forEach(({ box, text, added }) => {
      const newer = box.value;
      const kind = kindOf(box);
      if (added) { becomeLine(box, added); return; }
      box.value = box.defaultValue = "";
      grow(box);
      mark(box);
      if (!newer.trim() || newer.trim() === text.trim()) return;
      const place = kind ? ensureBlank(shown.querySelector('td[data-kind="' + kind + '"]')) : shown.querySelector("th textarea");
      place.value = newer;
      grow(place);
      save(place);
    });
  }

  // --- What needs a person -----------------------------------------------------------------------
  function showProblem(box, message) {
    const text = document.createElement("p");
    text.className = "problem";
    text.dataset.of = box.name;
    text.setAttribute("role", "alert");
    text.textContent = message;
    (box.closest("li") || box.parentElement).append(text);
  }

  function showChoice(box, conflict) {
    const panel = document.createElement("div");
    panel.className = "choice";
    panel.dataset.of = box.name;
    panel.setAttribute("role", "group");
    panel.setAttribute("aria-label", conflict.message);
    const said = document.createElement("p");
    said.textContent = conflict.message;
    panel.append(said);
    if (conflict.theirs) {
      const quote = document.createElement("blockquote");
      quote.textContent = conflict.theirs;
      panel.append(quote);
    }
    const buttons = document.createElement("p");
    if (conflict.kind) buttons.append(choice("both", () => keepBoth(box, conflict, panel)), " ");
    if (conflict.theirs) buttons.append(choice("mine", () => useMine(box, conflict, panel)), " ");
    buttons.append(choice("theirs", () => useTheirs(box, conflict, panel)));
    panel.append(buttons);
    (box.closest("li") || box.parentElement.parentElement).append(panel);
    status.classList.add("waiting");
    /* Nobody is pulled away while typing: a space would press the button. The status line tells of it. */
    if (!document.activeElement.matches("textarea")) panel.querySelector("button").focus();
  }

  function choice(name, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain small";
    button.textContent = phrase(name);
    button.addEventListener("click", act);
    return button;
  }

  function keepBoth(box, conflict, panel) {
    const mine = box.value;
    useTheirs(box, conflict, panel);
    const extra = ensureBlank(document.getElementById("row-" + conflict.row).querySelector('td[data-kind="' + conflict.kind + '"]'));
    extra.value = mine;
    grow(extra);
    extra.focus();
    save(extra);
  }

  function useMine(box, conflict, panel) {
    panel.remove();
    was.set(conflict.row + "." + conflict.field, conflict.was);
    box.defaultValue = conflict.theirs;
    delete box.dataset.key;
    box.focus();
    save(box);
  }

  function useTheirs(box, conflict, panel) {
    panel.remove();
    dropDraft(box);
    box.value = box.defaultValue = conflict.theirs;
    was.set(conflict.row + "." + conflict.field, conflict.was);
    grow(box);
    mark(box);
    if (!conflict.theirs && box.closest("td")) leaveLine(box); else box.focus();
    say("saved");
  }

  // --- Keys --------------------------------------------------------------------------------------
  function atStart(box) { return box.selectionStart === 0 && box.selectionEnd === 0; }
  function atEnd(box) { return box.selectionStart === box.value.length; }

  function inRow(box, step) {
    let row = rowOf(box);
    const cells = Array.from(row.children);
    const place = cells.indexOf(box.closest("th, td"));
    do { row = step > 0 ? row.nextElementSibling : row.previousElementSibling; } while (row && !row.matches("tr[data-row]"));
    const target = row && row.children[place] && row.children[place].querySelector("textarea");
    if (target) target.focus();
  }

  function inCell(box, step) {
    const all = boxes(box.closest("th, td"));
    const target = all[all.indexOf(box) + step];
    if (target) target.focus();
    return Boolean(target);
  }

  function onKey(event) {
    const box = event.target;
    if (!box.matches("textarea") || event.isComposing) return;
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      inRow(box, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      enter(box);
    } else if (event.key === "Escape") {
      revert(box);
    } else if (event.key === "ArrowDown" && !event.shiftKey && atEnd(box)) {
      if (inCell(box, 1)) event.preventDefault();
    } else if (event.key === "ArrowUp" && !event.shiftKey && atStart(box)) {
      if (inCell(box, -1)) event.preventDefault();
    }
  }

  function enter(box) {
    const cell = box.closest("td");
    if (!cell) { const next = box.closest("th").nextElementSibling; if (next) next.querySelector("textarea").focus(); return; }
    if (!box.value.trim()) return;
    save(box);
    const all = boxes(cell);
    const blank = all.find((one) => isNew(one) && !one.value.trim()) || addBlank(cell);
    blank.focus();
  }

  function addBlank(cell) {
    const last = boxes(cell).pop();
    if (isNew(last) && last.value.trim()) {
      const item = last.closest("li").cloneNode(true);
      cell.querySelector("ul").append(item);
      const box = item.querySelector("textarea");
      item.className = "blank";
      item.querySelectorAll(".choice, .problem").forEach((part) => part.remove());
      box.value = box.defaultValue = "";
      box.parentElement.classList.remove("unsaved");
      ["key", "draft"].forEach((name) => delete box.dataset[name]);
      grow(box);
      tabStops(cell);
      return box;
    }
    return ensureBlank(cell);
  }

  function revert(box) {
    if (!changed(box)) return;
    box.value = box.defaultValue;
    if (box.name.startsWith("next.")) followDraft(box); else dropDraft(box);
    grow(box);
    mark(box);
    say("reverted");
  }

  // --- Wiring ------------------------------------------------------------------------------------
  form.addEventListener("input", (event) => {
    const box = event.target;
    if (!box.matches("textarea")) return;
    grow(box);
    mark(box);
    followDraft(box);
    clearTimeout(pausing.get(box));
    /* An empty box may be the first half of rewriting a line: it leaves the sheet when it is left. */
    if (!isNew(box) && !box.name.startsWith("next.") && box.value.trim()) pausing.set(box, setTimeout(() => save(box), PAUSE_MS));
  });
  form.addEventListener("focusout", (event) => {
    const box = event.target;
    if (!box.matches("textarea")) return;
    if (rowOf(box).matches(".next-row") && rowOf(box).contains(event.relatedTarget)) {
      if (box.name === "next.name") save(box);
      return;
    }
    save(box);
  });
  form.addEventListener("keydown", onKey);
  form.addEventListener("click", async (event) => {
    const button = event.target.closest('button[name="do"]');
    if (!button || !/^(keep|no):/.test(button.value)) return;
    event.preventDefault();
    const row = button.closest("tr");
    const body = new FormData();
    body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    body.append("do", button.value);
    body.append("row", row.dataset.row);
    const name = row.querySelector("textarea");
    const answer = await post(body);
    if (!answer || answer === REFUSED) return;
    if (name) name.focus();
    Object.keys(answer.rows).forEach((key) => refresh(key, answer.rows[key]));
    say("saved");
  });
  /* A table pasted anywhere in the sheet goes to the page that shows what it becomes. */
  form.addEventListener("paste", (event) => {
    if (!form.dataset.paste || !event.clipboardData) return;
    const html = event.clipboardData.getData("text/html");
    const text = event.clipboardData.getData("text/plain");
    const isTable = /<table[\s>]/i.test(html) || /\t/.test(text);
    if (!isTable) return;
    event.preventDefault();
    const away = document.createElement("form");
    away.method = "post";
    away.action = form.dataset.paste;
    [["html", html], ["text", text], ["csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value]].forEach(([name, value]) => {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = name;
      field.value = value;
      away.append(field);
    });
    document.body.append(away);
    line.then(() => away.submit());
  });
  /* Ways out of the page that wait until what is under way is saved. */
  document.querySelectorAll("form[data-after-saving]").forEach((way) => {
    way.addEventListener("submit", (event) => { event.preventDefault(); line.then(() => way.submit()); });
  });
  document.querySelectorAll("a[data-after-saving]").forEach((way) => {
    way.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      line.then(() => location.assign(way.href));
    });
  });
  window.addEventListener("online", sendWaiting);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && document.activeElement && document.activeElement.matches("#grid-form textarea")) save(document.activeElement);
  });

  // --- Begin -------------------------------------------------------------------------------------
  function restore() {
    let found = 0;
    for (let place = localStorage.length - 1; place >= 0; place -= 1) {
      const name = localStorage.key(place);
      if (!name.startsWith(store)) continue;
      const draft = JSON.parse(localStorage.getItem(name));
      const box = findBox(draft);
      if (!box) continue;
      localStorage.removeItem(name);
      if (box.value.trim() === draft.text.trim() && !draft.next) continue;
      box.value = draft.text;
      /* A key stands for words that were sent: another tab may still be writing these. */
      if (draft.sent || isNew(box)) box.dataset.key = draft.key;
      if (draft.sent) box.dataset.sent = draft.sent;
      if (!isNew(box) && draft.was) was.set(rowOf(box).dataset.row + "." + (draft.name.endsWith(".name") ? "name" : lastPart(box)), draft.was);
      (draft.next || []).filter(([other]) => other !== "next.name").forEach(([other, text]) => {
        const cell = rowOf(box).querySelector('td[data-kind="' + other.split(".").pop() + '"]');
        if (!cell) return;
        const blank = ensureBlank(cell);
        blank.value = text;
        grow(blank);
        mark(blank);
      });
      if (draft.next) keepDraft(box);
      grow(box);
      mark(box);
      save(box);
      found += 1;
    }
    if (found) line = line.then(() => { if (!status.classList.contains("waiting")) say("restored"); });
  }

  function findBox(draft) {
    if (!/^[\w.]+$/.test(draft.name)) return null;
    const all = Array.from(form.querySelectorAll('textarea[name="' + draft.name + '"]'));
    if (all.length && draft.name === "next.name") return all[0].value.trim() ? null : all[0];
    if (all.length) return all.find((box) => !box.value.trim() || !isNew(box)) || ensureBlank(all[0].closest("td"));
    const parts = draft.name.match(/^row\.(\d+)\.line\.(\w+)\.\d+$/);
    const row = parts && document.getElementById("row-" + parts[1]);
    return row ? ensureBlank(row.querySelector('td[data-kind="' + parts[2] + '"]')) : null;
  }

  prepare(table);
  restore();
})();
