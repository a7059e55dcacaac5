"""Topics that words seem to be about. Only suggested: a person confirms each."""

import re
from collections.abc import Collection, Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# Themes that communities often speak of, with beginnings of words that point at them.
THEMES: dict[str, tuple[str | Promise, tuple[str, ...]]] = {
    "sign-language": (_("Sign language"), ("sign language", "deaf", "signing", "asl")),
    "languages": (_("Languages"), ("farsi", "spanish", "english", "languag", "translat", "bilingual")),
    "reading": (_("Reading and stories"), ("reading", "storytime", "stories", "literacy", "books")),
    "homework": (_("Homework and school"), ("homework", "school", "tutor", "assignment", "student")),
    "jobs": (_("Jobs and skills"), ("job", "career", "resume", "skill", "training", "hiring")),
    "technology": (_("Technology"), ("computer", "internet", "laptop", "robot", "coding", "3d print",
                                     "digital", "tablet", "wifi")),
    "making": (_("Making and repairing"), ("making", "repair", "sewing", "craft", "tools", "mechanic")),
    "getting-here": (_("Getting here"), ("transport", "bus", "drive", "far from", "distance", "ride")),
    "health": (_("Health"), ("health", "doctor", "clinic", "nurse", "sleep")),
    "food": (_("Food and gardens"), ("food", "garden", "cook", "meal", "farm")),
    "animals": (_("Animals"), ("animal", "vet", "horse", "dog", "cow", "guinea pig")),
    "company": (_("Company and belonging"), ("lonely", "belong", "neighbor", "friend", "together")),
    "hanging-out": (_("A place to be"), ("hang out", "after school", "after-school", "somewhere to",
                                         "quiet place")),
    "arts": (_("Music and art"), ("music", "paint", "theater", "dance", "film", "song")),
    "nature": (_("Nature and science"), ("nature", "science", "museum", "river", "birds")),
}  # fmt: skip
MOST = 6
SHORTEST_WORD = 4


def suggest(text: str, *, known: Iterable[str], taken: Collection[str] = ()) -> list[str]:
    """Names of topics for these words: the library's own first, then common themes.

    A topic of the library is suggested when a longer word of its name begins a word of the text.
    """
    folded = text.casefold()
    own = [name for name in known if any(_begins(word, folded) for word in _words(name))]
    common = [
        str(name)
        for name, triggers in THEMES.values()
        if any(_begins(trigger, folded) for trigger in triggers)
    ]
    seen = {name.casefold() for name in taken}
    found: dict[str, str] = {}
    for name in (*own, *common):
        if name.casefold() not in seen:
            found.setdefault(name.casefold(), name)
    return list(found.values())[:MOST]


def texts_about(name: str, texts: Iterable[str]) -> list[bool]:
    """For each text, whether it speaks of the topic: by its own name, or by words of a common theme."""
    beginnings = _words(name)
    for label, triggers in THEMES.values():
        if str(label).casefold() == name.casefold():
            beginnings += triggers
    if not beginnings:
        return [False for _text in texts]
    pattern = re.compile("|".join(_beginning(word) for word in beginnings))
    return [pattern.search(text.casefold()) is not None for text in texts]


def _words(name: str) -> list[str]:
    return [word for word in re.findall(r"\w+", name.casefold()) if len(word) >= SHORTEST_WORD]


def _begins(beginning: str, text: str) -> bool:
    return re.search(_beginning(beginning), text) is not None


def _beginning(word: str) -> str:
    """A pattern for words that begin so; a short word counts whole, or with a plural's end."""
    end = r"(?:s|es)?\b" if len(word) <= SHORTEST_WORD else ""
    return rf"\b{re.escape(word)}{end}"
