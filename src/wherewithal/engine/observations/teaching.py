"""Equipment that has to be learned, and nobody is noted who could teach it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wherewithal.engine.observations.observation import Kind, Observation, Seen, quoted
from wherewithal.engine.observations.picture import MATERIAL, Asset, Line, LineKind, Picture
from wherewithal.engine.observations.wording import folded, phrases, says, says_for, stems, telling

_TO_BE_LEARNED = phrases(
    r"3d[- ]?printers?",
    r"(?:sewing|embroidery|knitting|die[- ]cutting|engraving|milling) machines?",
    r"sergers?",
    r"looms?",
    r"(?:button|badge|zine|stop[- ]motion) makers?",
    r"(?:laser|vinyl|die) cutters?",
    r"robot(?:s|ics)?(?: kits?)?",
    r"(?:microscope|telescope|drone|synthesizer|soldering iron|oscilloscope|potter's wheel|kiln)s?",
    r"(?:recording|podcast|green[- ]screen) (?:kit|studio|set)s?",
    r"(?:film|video) cameras?",
    r"(?:vr|virtual reality) (?:headsets?|goggles)",
    r"maquinas? de coser",
    r"impresoras? 3d",
)
_TAUGHT = phrases(
    r"trained",
    r"(?:can|could|gladly|happy to|able to|knows? how to) (?:teach|show|explain|use|run)",
    r"(?:teach|teaches|shows?|explains?)",
    r"(?:sews|sewing lessons|knows (?:it|them) well)",
    r"puede ensenar|ensena",
)
_NOBODY_KNOWS = phrases(
    r"(?:nobody|no one) (?:here )?(?:knows? how|can (?:use|teach|show)|has learned)",
    r"(?:nobody|no one) is (?:noted|trained)",
    r"nadie sabe (?:como|usar)",
)
_BROKEN = phrases(r"broken", r"out of order", r"dead", r"descompuest[oa]s?", r"rot[oa]s?")
_ASKS_WHO = re.compile(r"\bwho\b|\bquien(?:es)?\b")


def untaught_equipment(picture: Picture) -> Iterator[Observation]:
    """A machine that one has to learn, with no word about who teaches it; a question about it comes along.

    Tempted by: staff who are trained, somebody named as its teacher, a person who offers to teach that very
    thing, supplies and furniture, what is broken. Cost: things × the lines about them and about people.
    """
    taught = _taught_by_somebody(picture)
    for asset in picture.assets:
        if asset.area != MATERIAL or asset.is_summary or asset.is_taught:
            continue
        seen = _to_be_learned(picture, asset)
        if seen is not None and not _somebody_teaches(picture, asset, taught):
            questions = (quoted("question", line) for line in _who_questions(picture, asset))
            yield Observation(Kind.NOBODY_TEACHES, (seen, *questions))


def _to_be_learned(picture: Picture, asset: Asset) -> Seen | None:
    """By its name or by a line; not what is out of order anyway."""
    lines = picture.said(asset.key, LineKind.CHALLENGE, LineKind.STRENGTH, LineKind.WORDS)
    if says(asset.name, _BROKEN) or any(says(line.text, _BROKEN) for line in lines):
        return None
    for line in lines:
        if marks := says(line.text, _NOBODY_KNOWS):
            return quoted("asset", line, marks)
    marks = says(asset.name, _TO_BE_LEARNED)
    return Seen("asset", asset.key, asset.name, marks) if marks else None


def _taught_by_somebody(picture: Picture) -> frozenset[str]:
    """The words of all lines that say that somebody teaches something."""
    kinds = (LineKind.OFFER, LineKind.STRENGTH)
    lines = (line for line in picture.lines if line.kind in kinds)
    return frozenset().union(*(stems(line.text) for line in lines if says_for(line.text, _TAUGHT)))


def _who_questions(picture: Picture, asset: Asset) -> tuple[Line, ...]:
    lines = picture.said(asset.key, LineKind.QUESTION)
    return tuple(line for line in lines if _ASKS_WHO.search(folded(line.text)))[:1]


def _somebody_teaches(picture: Picture, asset: Asset, taught: frozenset[str]) -> bool:
    own = picture.said(asset.key, LineKind.STRENGTH, LineKind.WORDS)
    name = telling(stems(asset.name)) - stems("machine")
    return bool(name & taught) or any(says_for(line.text, _TAUGHT) for line in own)
