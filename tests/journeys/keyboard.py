"""Somebody who uses keys alone: moves with Tab, sees where they are, presses Enter."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

MOST_STEPS = 120
# The name that the focused element has for a person, and whether they can see that it has the focus.
FOCUSED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return {name: '', tag: 'body', seen: true};
  const label = one.labels && one.labels[0];
  const name = one.getAttribute('aria-label') || (label ? label.textContent : '')
    || one.innerText || one.textContent;
  const box = one.getBoundingClientRect();
  const style = getComputedStyle(one);
  const row = one.querySelector('.hit');
  const title = one.querySelector('.panel-name');
  const marked = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
    || (row && getComputedStyle(row).stroke !== 'none')
    || (title && getComputedStyle(title).textDecorationLine === 'underline');
  const parts = Array.from({length: 20}, (_, place) => (place + 0.5) / 20);
  const open = parts.some((across) => parts.some((down) => {
    const top = document.elementFromPoint(box.left + across * box.width, box.top + down * box.height);
    return top && (top === one || one.contains(top));
  }));
  return {name: name.trim().replace(/\\s+/g, ' '), tag: one.tagName.toLowerCase(),
          seen: one.tagName === 'MAIN' || Boolean(marked && open)};
}"""


@dataclass(frozen=True)
class Focus:
    """Where the keys go."""

    name: str
    tag: str


def focus(page: Page) -> Focus:
    """Where the focus is; it has to be where a person can see it."""
    found: dict[str, Any] = page.evaluate(FOCUSED)
    assert found["seen"], f"the focus is not to be seen on {found['tag']} “{found['name'][:60]}”"
    return Focus(found["name"], found["tag"])


def tab_to(page: Page, name: str, *, key: str = "Tab") -> None:
    """Press Tab until something of this name has the focus."""
    passed = []
    for _step in range(MOST_STEPS):
        page.keyboard.press(key)
        here = focus(page)
        if here.name.startswith(name):
            return
        passed.append(here.name[:40])
    raise AssertionError(f"{name} is not reached: {passed}")


def walk_around(page: Page, *, key: str = "Tab") -> list[str]:
    """The names on the way once around the page, until the keys leave it for the browser."""
    names: list[str] = []
    for _step in range(MOST_STEPS):
        page.keyboard.press(key)
        here = focus(page)
        if names and (here.tag == "body" or here.name == names[0]):
            return names
        names.append(here.name)
    raise AssertionError(f"the keys never leave the page: {names[-5:]}")
