"""Why somebody was or was not asked, told to My page: for whom it is about, and whoever wrote it."""

from collections.abc import Container, Sequence

from django.db.models import prefetch_related_objects
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.models import Membership
from wherewithal.audit.own_texts import entries_that_began
from wherewithal.insights.matches.models import MatchDecision
from wherewithal.insights.portfolio.models import HOLDERS, AskChoice
from wherewithal.insights.portfolio.queries import page_of_plan
from wherewithal.insights.said_why import queries
from wherewithal.insights.said_why.queries import Decided
from wherewithal.libraries.models import Library
from wherewithal.people.models import Person
from wherewithal.people.queries import is_self
from wherewithal.people.said_elsewhere import Said
from wherewithal.ui.links import library_url

KIND: str | Promise = _("why, in a decision whom to ask")
EARLIER: str | Promise = _("why, in a decision whom to ask, in words that history alone still has")
LEVEL: str | Promise = _("people of this library")
KINDS: tuple[type[Decided], ...] = (MatchDecision, AskChoice)


def reasons_about(member: Membership, library: Library, person: Person) -> list[Said]:
    """What was said when somebody decided about the reader, or a card about them. Nobody else's page lists it."""
    if not is_self(member, person):
        return []
    found = []
    for kind in KINDS:
        found += _told(member, library, queries.decisions_about_me(member, kind))
    return found


def reasons_by_me(member: Membership, library: Library) -> list[Said]:
    """What the member said when they decided about others, whoever or whatever they are: also about
    those they no longer see."""
    found = []
    for kind in KINDS:
        rows = queries.decisions_worded_by(member, kind)
        mine = {row.pk for row in queries.about_me(member, rows)}
        others = [row for row in rows if row.pk not in mine]
        found += _told(member, library, others, unseen=queries.unseen_cards(member, others))
    return found


def _told(
    member: Membership,
    library: Library,
    rows: Sequence[Decided],
    *,
    unseen: Container[int] = frozenset(),
) -> list[Said]:
    mine = queries.own_texts_of(member, rows)
    rows = [row for row in rows if row.pk in mine and mine[row.pk].begun]
    wrote = entries_that_began({row.pk: mine[row.pk] for row in rows})
    for_page = ["plan__program"] if rows and isinstance(rows[0], AskChoice) else []
    prefetch_related_objects(list(rows), *HOLDERS, *for_page)
    return [
        Said(
            kind=KIND if mine[row.pk].standing else EARLIER,
            name=_about_what(row, unseen),
            words=mine[row.pk].words,
            by_name=wrote[row.pk].by_name,
            at=wrote[row.pk].made_at,
            edited_by_name="",
            level=LEVEL,
            page=_page(library, row),
            withdraw=_withdraw(library, row),
        )
        for row in rows
    ]


def _about_what(row: Decided, unseen: Container[int]) -> str:
    if row.community_asset_id in unseen:
        return gettext("something that you no longer see")
    for each in (row.person, row.community_asset, row.asset, row.organization):
        if each is not None:
            return str(each)
    message = "a decision is about one row"
    raise ValueError(message)


def _page(library: Library, row: Decided) -> str:
    if isinstance(row, MatchDecision):
        return library_url(library, "who_can_help", resource_need_id=row.resource_need_id)
    name, arguments = page_of_plan(row.plan)
    return library_url(library, name, **arguments)


def _withdraw(library: Library, row: Decided) -> str:
    if isinstance(row, MatchDecision):
        return library_url(library, "withdraw_decision_words", match_decision_id=row.pk)
    return library_url(library, "withdraw_ask_words", ask_choice_id=row.pk)
