"""Languages under whichever of their names they were noted."""

from __future__ import annotations

from wherewithal.engine.matching.word_forms import fold

NAMES = """
en english ingles
es spanish espanol castellano
fr french frances francais
ht haitian creole, haitian, kreyol, criollo haitiano
pt portuguese portugues
zh chinese chino, mandarin, cantonese
vi vietnamese vietnamita
ko korean coreano
tl tagalog, filipino
ar arabic arabe
ru russian ruso
uk ukrainian ucraniano
fa farsi persian persa
so somali
am amharic
hi hindi
ur urdu
bn bengali
pa punjabi
ne nepali
hmn hmong
sw swahili
ja japanese japones
de german aleman deutsch
it italian italiano
pl polish polaco
nv navajo, dine
ase asl, american sign language, sign language, lengua de senas
"""


def language_key(language: str) -> str:
    """One key for a language, told by its code or a name of it.

    >>> language_key("Español") == language_key("Spanish") == language_key("es")
    True
    """
    name = " ".join(fold(language).split())
    return KEYS.get(name, name)


def _keys() -> dict[str, str]:
    found = {}
    for line in NAMES.strip().splitlines():
        code, _, rest = line.partition(" ")
        names = rest.split(", ") if "," in rest else rest.split()
        found.update(dict.fromkeys([code, *names], code))
    return found


KEYS = _keys()
