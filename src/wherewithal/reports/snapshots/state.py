"""The state of the map as it may leave the screen: which rows there are and how far each is, no words."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import NoteKind
from wherewithal.capacity.queries import assets_visible_to, notes_visible_to
from wherewithal.community.needs.models import QuestionState
from wherewithal.community.needs.queries import questions_visible_to
from wherewithal.community.needs.strength import Standing as EvidenceStanding
from wherewithal.community.queries import assets_visible_to as community_assets_visible_to
from wherewithal.engine.coverage import Standing
from wherewithal.programs.coverage.gather import gather
from wherewithal.programs.models import GoalState
from wherewithal.programs.queries import goals_in, programs_in
from wherewithal.reports.board.asked import read_needs
from wherewithal.reports.board.gaps import is_met, need_rows

State = dict[str, dict[str, dict[str, Any]]]
"""By the kind of a row and its key: `rank` how far it is, `done` whether nothing is open, `parts` its lines."""

EVIDENCE_RANK = {standing: rank for rank, standing in enumerate(EvidenceStanding)}
COVERAGE_RANK = {
    Standing.UNKNOWN: 0,
    Standing.MISSING: 0,
    Standing.ASKED: 1,
    Standing.PARTLY: 2,
    Standing.COVERED: 3,
}


def state_of(reader: Member) -> State:
    """The map as it is now. `reader` is whoever holds the paper (reports.reader)."""
    return {
        "asset": _assets(reader),
        "communityasset": {
            str(key): {}
            for key in community_assets_visible_to(reader, leaving=True)
            .order_by()
            .values_list("pk", flat=True)
        },
        "communityneed": _community_needs(reader),
        "communityquestion": _community_questions(reader),
        "goal": _goals(reader),
        "program": {str(key): {} for key in programs_in(reader).values_list("pk", flat=True)},
        "resourceneed": _resource_needs(reader),
        "note": _open_questions(reader),
    }


def digest_of(state: State) -> str:
    """A mark of the whole state: two that agree in it are the same."""
    told = json.dumps(state, sort_keys=True, separators=(",", ":"))
    return hashlib.blake2s(told.encode()).hexdigest()


def _assets(reader: Member) -> dict[str, dict[str, Any]]:
    strengths: dict[int, list[int]] = defaultdict(list)
    notes = notes_visible_to(reader, leaving=True).filter(kind=NoteKind.STRENGTH)
    for key, asset_id in notes.order_by("pk").values_list("pk", "asset_id"):
        strengths[asset_id].append(key)
    assets = assets_visible_to(reader, leaving=True).order_by("pk")
    return {str(key): {"parts": strengths[key]} for key in assets.values_list("pk", flat=True)}


def _community_needs(reader: Member) -> dict[str, dict[str, Any]]:
    """How well each is known: the standing of its evidence, then by how many methods."""
    return {
        str(each.need.pk): {
            "rank": [EVIDENCE_RANK[each.strength.standing], len(each.strength.methods)]
        }
        for each in sorted(read_needs(reader), key=lambda each: each.need.pk)
    }


def _community_questions(reader: Member) -> dict[str, dict[str, Any]]:
    rows = questions_visible_to(reader, leaving=True).order_by("pk")
    answered = QuestionState.ANSWERED
    return {str(row.pk): {"done": row.state == answered} for row in rows}


def _goals(reader: Member) -> dict[str, dict[str, Any]]:
    rows = goals_in(reader).order_by("pk").values_list("pk", "state")
    return {str(key): {"done": state == GoalState.REACHED} for key, state in rows}


def _resource_needs(reader: Member) -> dict[str, dict[str, Any]]:
    """How far each is covered, by what is set aside for it."""
    found = {}
    for row in need_rows(reader, gather(reader)):
        standing = Standing.COVERED if is_met(row) else row.coverage.standing
        done = standing is Standing.COVERED
        found[str(row.need.pk)] = {"rank": [COVERAGE_RANK[standing]], "done": done}
    return _in_order(found.items())


def _open_questions(reader: Member) -> dict[str, dict[str, Any]]:
    """Questions on the worksheets."""
    notes = notes_visible_to(reader, leaving=True).filter(kind=NoteKind.QUESTION)
    rows = notes.order_by("pk").values_list("pk", "closed_at")
    return {str(key): {"done": closed_at is not None} for key, closed_at in rows}


def _in_order(items: Iterable[tuple[str, dict[str, Any]]]) -> dict[str, dict[str, Any]]:
    return dict(sorted(items, key=lambda item: int(item[0])))
