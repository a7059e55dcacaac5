"""Begin a round, send a link, count an answer, close it.

Answers are counted without an entry in history, which would say who answered, and when.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from uuid import UUID

from django.core.cache import cache
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from wherewithal.accounts import access, links
from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import AccessLink, LinkPurpose, Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.holding import hold_rows
from wherewithal.audit.log import change_set
from wherewithal.audit.rows import model_slug
from wherewithal.audit.saying import NO_WORDS
from wherewithal.audit.withdrawal import withdraw_words
from wherewithal.capacity.actions.assets import hold
from wherewithal.capacity.models import Area, Asset
from wherewithal.partnerships.kept.queries import may_edit_partnership
from wherewithal.partnerships.pulse import queries
from wherewithal.partnerships.pulse.compare import FEWEST
from wherewithal.partnerships.pulse.models import (
    EVERYBODY,
    PulseCount,
    PulseRound,
    PulseSide,
    PulseTaken,
    PulseWords,
)
from wherewithal.partnerships.pulse.questions import QUESTIONS, Step
from wherewithal.ui.public_pages import NO_MORE_WORDS

LINES = {model_slug(PulseWords): {"text": NO_WORDS}}
LINK_LASTS = timedelta(days=30)
REST = timedelta(days=28)
"""Between the end of a round and the next: two rounds a day apart, and one answer more, would tell whose it was."""
LONGEST_WORDS = 1000
MOST_WORDS = 200
"""Nobody reads more than this of a round: further words are given back."""
CLOSED = gettext_lazy("This round is closed.")


def begin_pulse(*, by: Member, asset: Asset, on: date, fewest: int = FEWEST) -> PulseRound:
    """Ask both sides from this day on. One round of a partnership at a time."""
    _require_edit(by, asset)
    what = gettext_noop("began a pulse of “%(name)s”")
    with change_set(by=by, what=what, about=asset, name=asset.name) as changes:
        hold(asset)
        rounds = PulseRound.objects.in_library(by.library_id).filter(asset=asset)
        if rounds.filter(closed_on=None).exists():
            raise ValidationError(_("A round is open already. Close it first."))
        _require_rest(queries.last_shown(rounds), on)
        row = PulseRound(library_id=by.library_id, asset=asset, on=on, fewest=fewest)
        return changes.create(row)


def close_pulse(*, by: Member, row: PulseRound, on: date) -> PulseRound:
    """No more answers; what may be shown is shown. It stays closed: one answer more would show itself."""
    _require_edit(by, row.asset)
    what = gettext_noop("closed a pulse of “%(name)s”")
    with change_set(by=by, what=what, about=row.asset, name=row.asset.name) as changes:
        _hold(row)
        if row.closed_on is not None:
            raise ValidationError(CLOSED)
        changes.change(row, closed_on=on)
        if row.link is not None:
            links.revoke(row.link)
    return row


def make_pulse_link(*, by: Member, row: PulseRound) -> tuple[AccessLink, str]:
    """A link for their side, shown once. An earlier one is closed by it."""
    access.require(by, Permission.SEND_LINKS, row.library_id)
    _require_edit(by, row.asset)
    what = gettext_noop("made a link for a pulse of “%(name)s”")
    with change_set(by=by, what=what, about=row.asset, name=row.asset.name) as changes:
        _hold(row)
        if row.closed_on is not None:
            raise ValidationError(CLOSED)
        if row.link is not None:
            links.revoke(row.link)
        link, token = links.make_link(
            purpose=LinkPurpose.PULSE,
            lasts=LINK_LASTS,
            library=row.library,
            made_by_name=by.actor_name,
        )
        changes.change(row, link=link)
    return link, token


def revoke_pulse_link(*, by: Member, row: PulseRound) -> None:
    """The link opens nothing any more. What was answered stays counted."""
    access.require(by, Permission.SEND_LINKS, row.library_id)
    _require_edit(by, row.asset)
    what = gettext_noop("closed the link of a pulse of “%(name)s”")
    with change_set(by=by, what=what, about=row.asset, name=row.asset.name) as changes:
        _hold(row)
        if row.link is not None:
            links.revoke(row.link)
            changes.change(row, link=None)


@transaction.atomic
def answer_pulse(
    *, member: Membership, row: PulseRound, steps: Mapping[str, int], words: str = ""
) -> None:
    """Somebody of ours answers, once. That they did is kept, and nothing of what they said."""
    access.require(member, Permission.ADD_NOTES, row.library_id)
    _hold(row)
    taken = PulseTaken.objects.in_library(row.library_id).filter(round=row, member=member)
    if taken.exists():
        raise ValidationError(_("You have answered this round. Thank you!"))
    _count(row, PulseSide.OURS, steps, words)
    PulseTaken.objects.create(library_id=row.library_id, round=row, member=member)


@transaction.atomic
def count_partner_answer(
    *, row: PulseRound, steps: Mapping[str, int], words: str = "", page_key: UUID | None = None
) -> bool:
    """Somebody of theirs answers behind the link. False, and nothing counted, for a page sent twice."""
    _hold(row)
    if page_key is not None and _is_counted(row, page_key):
        return False
    _count(row, PulseSide.THEIRS, steps, words)
    if page_key is not None:
        _remember(row, page_key)
    return True


def erase_pulse_words(*, by: Member, words: PulseWords) -> None:
    """Words that name somebody, or hurt, go for good: nobody knows who wrote them, so an editor sees to it."""
    row = words.round
    _require_edit(by, row.asset)
    what = gettext_noop("erased words of a pulse of “%(name)s”")
    with change_set(by=by, what=what, about=row.asset, name=row.asset.name) as changes:
        key = str(words.pk)
        withdraw_words(changes, library_id=row.library_id, model=model_slug(words), key=key)


def _count(row: PulseRound, side: PulseSide, steps: Mapping[str, int], words: str) -> None:
    if row.closed_on is not None:
        raise ValidationError(CLOSED)
    told = {each.slug: steps[each.slug] for each in QUESTIONS if steps.get(each.slug)}
    text = words.strip()[:LONGEST_WORDS]
    if not told and not text:
        raise ValidationError(_("Answer at least one of the questions."))
    if text and row.words.count() >= MOST_WORDS:
        raise ValidationError({"own_words": NO_MORE_WORDS})
    _count_up(row, side, EVERYBODY, None)
    for slug, step in told.items():
        _count_up(row, side, slug, Step(step))
    if text:
        PulseWords.objects.create(library_id=row.library_id, round=row, side=side, text=text)


def _count_up(row: PulseRound, side: PulseSide, question: str, step: Step | None) -> None:
    rows = PulseCount.objects.in_library(row.library_id)
    found, _is_new_row = rows.get_or_create(
        round=row,
        side=side,
        question=question,
        step=step,
        defaults={"library_id": row.library_id},
    )
    # The database adds: whoever counts at the same instant is not written over.
    rows.filter(pk=found.pk).update(people=F("people") + 1)


def _is_counted(row: PulseRound, page_key: UUID) -> bool:
    """True for a page whose answers were counted: a double click, or going back and sending again."""
    return page_key.hex in _pages(row)


def _remember(row: PulseRound, page_key: UUID) -> None:
    """Only once it is counted: a page that was sent back with a question in it comes again."""
    keys = [*_pages(row), page_key.hex][-MOST_WORDS:]
    cache.set(_entry(row), keys, timeout=LINK_LASTS.total_seconds())


def _pages(row: PulseRound) -> list[str]:
    return list(cache.get(_entry(row), []))


def _entry(row: PulseRound) -> str:
    return f"pulse-pages:{row.pk}"


def _require_rest(last: PulseRound | None, on: date) -> None:
    """Within weeks minds change, within a day they do not: then a difference would be somebody's answer."""
    if last is None or last.closed_on is None:
        return
    rested = last.closed_on + REST
    if on < rested:
        problem = _(
            "The last round is fresh, and one answer more would show beside it. Ask again from %(day)s on."
        )
        raise ValidationError({"on": problem % {"day": date_format(rested)}})


def _hold(row: PulseRound) -> None:
    """Inside a transaction, which ends with the answer counted: nobody else counts or closes meanwhile."""
    hold_rows(PulseRound.objects.in_library(row.library_id).filter(pk=row.pk))
    row.refresh_from_db(fields=["closed_on", "link"])


def _require_edit(by: Member, asset: Asset) -> None:
    is_ours = asset.library_id == by.library_id and asset.area == Area.RELATIONSHIP
    if not is_ours or not may_edit_partnership(by, asset):
        message = "this partnership is not for this member to change"
        raise PermissionDenied(message)
