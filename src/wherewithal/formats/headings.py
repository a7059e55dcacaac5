"""Comparing the headings of columns: case, accents, plurals and small typing errors aside."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from enum import IntEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

_FEWEST_LETTERS_FOR_ERRORS = 5
_LETTERS_PER_ERROR = 6
_FEWEST_LETTERS_WITHIN_HEADING = 4  # "con" is a drawback in one language and "with" in the other
_WORD = re.compile(r"[^\W_]+")
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|[:?–—].*", re.DOTALL)
_FILLERS = frozenset(
    _WORD.findall(
        "a an and are de del do does el en is it la las lo los my nuestra nuestro our que su sus "
        "the their to un una what y"
    )
)

# Names that people give to the columns every worksheet has, in English and Spanish. A worksheet
# puts its own label first.
USUAL_NAMES: Mapping[str, tuple[str, ...]] = {
    "name": (
        "Name", "Item", "What", "Who", "Title", "Description", "Asset name",
        "Nombre", "Elemento", "Qué", "Quién", "Título", "Descripción",
    ),
    "staff": (
        "Staff", "Staff member", "Person", "People", "Group", "Team", "Employee", "Position",
        "Personal", "Persona", "Grupo", "Equipo", "Empleado", "Puesto",
    ),
    "space": (
        "Space", "Room", "Area", "Place", "Location", "Espacio", "Sala", "Salón", "Área", "Lugar",
    ),
    "material": (
        "Material", "Resource", "Material resource", "Equipment", "Collection", "Tool",
        "Recurso", "Recurso material", "Equipo", "Colección", "Herramienta",
    ),
    "relationship": (
        "Relationship", "Partner", "Partnership", "Organization", "Organisation", "Contact",
        "Relación", "Socio", "Aliado", "Alianza", "Organización", "Contacto",
    ),
    "strength": (
        "Strength", "Asset", "Advantage", "Pro", "What works", "What is good", "What they bring",
        "Fortaleza", "Ventaja", "Punto fuerte", "Qué funciona",
    ),
    "challenge": (
        "Challenge", "Weakness", "Limitation", "Difficulty", "Barrier", "Con", "What is hard",
        "What is missing", "Desafío", "Debilidad", "Reto", "Dificultad", "Obstáculo",
        "Punto débil",
    ),
    "improvement": (
        "How could it improve", "Improvement", "Improve", "Could be better", "Opportunity",
        "Idea", "Suggestion", "Mejora", "Cómo mejorar", "Cómo podría mejorar", "Oportunidad",
        "Sugerencia",
    ),
    "question": (
        "To check", "Question", "To find out", "Unknown", "Follow up", "To do",
        "Por verificar", "Por comprobar", "Pregunta", "Duda", "Por averiguar", "Pendiente",
    ),
}  # fmt: skip


class Likeness(IntEnum):
    """How much a heading is like a name, from not at all to the same."""

    NONE = 0
    CONTAINS = 1
    MISSPELLED = 2
    SAME = 3


def likeness(heading: str, names: Iterable[str]) -> Likeness:
    """Compare a heading with all names of a column and keep the best.

    >>> likeness("DESAFIOS", ["Desafío"]), likeness("Strenghts", ["Strength"])
    (<Likeness.SAME: 3>, <Likeness.MISSPELLED: 2>)
    """
    return max((_compare(heading, name) for name in names), default=Likeness.NONE)


def _compare(heading: str, name: str) -> Likeness:
    wanted = _stems(name)
    given = [stems for stems in (_stems(heading), _stems(_ASIDE.sub(" ", heading))) if stems]
    if not wanted or not given:
        return Likeness.NONE
    if wanted in given:
        return Likeness.SAME
    if any(_is_misspelled("".join(stems), "".join(wanted)) for stems in given):
        return Likeness.MISSPELLED
    long_enough = len("".join(wanted)) >= _FEWEST_LETTERS_WITHIN_HEADING
    return Likeness.CONTAINS if long_enough and set(wanted) <= set(given[0]) else Likeness.NONE


def _is_misspelled(given: str, wanted: str) -> bool:
    """Allow one slip (a wrong, missing, extra or swapped letter), two in long headings."""
    if min(len(given), len(wanted)) < _FEWEST_LETTERS_FOR_ERRORS:
        return False
    allowed = max(1, len(wanted) // _LETTERS_PER_ERROR)
    return OSA.distance(given, wanted, score_cutoff=allowed) <= allowed


@lru_cache(maxsize=4096)
def _stems(text: str) -> tuple[str, ...]:
    """Reduce to what two spellings of a heading share; filler words only count where alone."""
    plain = "".join(
        character
        for character in unicodedata.normalize("NFKD", text.casefold())
        if not unicodedata.combining(character)
    )
    words = _WORD.findall(plain)
    return tuple(_stem(word) for word in words if word not in _FILLERS) or tuple(words)


def _stem(word: str) -> str:
    """Cut plural endings, the same way for one and many: weakness and weaknesses."""
    stem = f"{word[:-3]}y" if word.endswith("ies") else word.rstrip("es")
    return stem if len(stem) > 2 else word
