"""The days of asks and of what follows from conversations, as they may stand in somebody's calendar."""

from collections.abc import Iterator

from django.db.models import Q
from django.utils.translation import gettext as _

from wherewithal.accounts.models import Membership
from wherewithal.engine.asking import LIVE
from wherewithal.partnerships.asks.brief import name_on_paper
from wherewithal.partnerships.asks.models import Ask, AskState
from wherewithal.partnerships.asks.queries import asks_in, of_member
from wherewithal.partnerships.contact.queries import follow_ups_visible_to
from wherewithal.partnerships.dates import Dated


def days_of_asks(member: Membership) -> Iterator[Dated]:
    """Next steps, answers that are waited for, and a “not now” that is over."""
    has_day = Q(next_step_on__isnull=False) | Q(answer_by__isnull=False)
    has_day |= Q(not_before__isnull=False)
    mine = asks_in(member).filter(of_member(member), has_day, state__in=LIVE)
    for ask in mine.order_by("pk"):
        yield from _days_of(ask)


def days_of_follow_ups(member: Membership) -> Iterator[Dated]:
    """What this member does after conversations; nothing of private ones."""
    mine = follow_ups_visible_to(member, leaving=True).filter(who=member.pk, done_on=None)
    for follow_up in mine.exclude(by_when=None).order_by("pk"):
        if follow_up.by_when is not None:
            page = ("conversation", {"conversation_id": follow_up.conversation_id})
            yield Dated(
                "followup", follow_up.pk, "by_when", follow_up.by_when, follow_up.text, page
            )


def _days_of(ask: Ask) -> Iterator[Dated]:
    words = {"name": name_on_paper(ask), "step": _step_on_paper(ask)}
    page = ("ask", {"ask_id": ask.pk})
    if ask.next_step_on is not None:
        said = _("%(name)s: %(step)s") if words["step"] else _("Next step with %(name)s")
        yield Dated("ask", ask.pk, "next_step_on", ask.next_step_on, said % words, page)
    if ask.answer_by is not None and ask.state in (AskState.ASKED, AskState.PARTLY):
        said = _("Answer of %(name)s") % words
        yield Dated("ask", ask.pk, "answer_by", ask.answer_by, said, page)
    if ask.not_before is not None and ask.state == AskState.NOT_NOW:
        said = _("Ask %(name)s again") % words
        yield Dated("ask", ask.pk, "not_before", ask.not_before, said, page)


def _step_on_paper(ask: Ask) -> str:
    """What is written of somebody who has not agreed stays on the screen."""
    is_hidden = ask.person is not None and not ask.person.has_agreed
    return "" if is_hidden else ask.next_step
