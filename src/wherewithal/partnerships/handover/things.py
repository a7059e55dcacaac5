"""What somebody looks after, kind by kind, and how it moves to somebody else."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.audit.log import Changes
from wherewithal.capacity.models import Area, RelationshipFacts
from wherewithal.capacity.queries import assets_visible_to, open_questions
from wherewithal.engine.asking import LIVE
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.asks.queries import asks_in, with_lines
from wherewithal.partnerships.contact.models import FollowUp
from wherewithal.partnerships.contact.queries import follow_ups_visible_to
from wherewithal.partnerships.handover.around import Partner, partners_of
from wherewithal.partnerships.handover.leaver import Leaver, may_read_talks
from wherewithal.partnerships.kept.models import PartnershipContact, Side
from wherewithal.partnerships.kept.queries import contacts_in, facts_of, here_on
from wherewithal.people.models import Organization, PlannedTalk
from wherewithal.people.queries import organizations_in, people_visible_to
from wherewithal.programs.coverage.gather import today_of
from wherewithal.programs.models import NeedState
from wherewithal.programs.queries import needs_in

LONGEST_PART = PartnershipContact._meta.get_field("part").max_length or 0


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing somebody looks after. `second` knows of it already; `is_theirs_alone`: nobody else does.

    `kept_by` looks after it first where they are the second: whoever follows them is somebody else.
    """

    kind: str
    row: Any
    title: str
    detail: str
    address: tuple[str, dict[str, Any]]
    partners: tuple[Partner, ...] = ()
    second: Any = None
    is_theirs_alone: bool = False
    kept_by: Any = None

    @property
    def key(self) -> str:
        """What the form calls it."""
        return f"{self.kind}-{self.row.pk}"

    @property
    def told_apart(self) -> str:
        """Its name beside others of the same name."""
        return f"{self.title} ({self.detail})" if self.detail else self.title

    @property
    def page(self) -> str:
        """The name of its page."""
        return self.address[0]

    @property
    def arguments(self) -> dict[str, Any]:
        """What stands in the address of its page."""
        return self.address[1]


Find = Callable[[Member, Leaver], Iterator[Thing]]
Move = Callable[[Changes, Leaver, Any, Any], None]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of things: its heading, how to find and to move them, and whether a person takes over or a member."""

    slug: str
    title: str | Promise
    find: Find
    move: Move
    to_person: bool = False


def _asks(member: Member, leaver: Leaver) -> Iterator[Thing]:
    mine = Q(owner=leaver.member_id) | Q(second_owner=leaver.member_id)
    found = asks_in(member).filter(mine, state__in=LIVE).order_by("next_step_on", "pk")
    for ask in with_lines(member, found):
        is_first = ask.owner_id == leaver.member_id
        yield Thing(
            "ask",
            ask,
            str(ask),
            " · ".join(
                filter(
                    None,
                    [
                        _for_what(ask),
                        ask.stands,
                        _beside(ask, is_first=is_first),
                        _next(ask.next_step, ask.next_step_on),
                    ],
                )
            ),
            ("ask", {"ask_id": ask.pk}),
            partners=partners_of(ask),
            second=ask.second_owner if is_first else None,
            is_theirs_alone=is_first and ask.second_owner_id is None,
            kept_by=None if is_first else ask.owner,
        )


def _for_what(ask: Any) -> str:
    """The needs it asks for, by name: a partner may be asked twice."""
    return ", ".join(line.resource_need.name for line in ask.seen_needs)


def _beside(ask: Ask, *, is_first: bool) -> str:
    """Whom they go along with, where somebody else goes first."""
    if is_first or ask.owner is None:
        return ""
    return _("second to %(name)s") % {"name": ask.owner.actor_name}


def _move_ask(changes: Changes, leaver: Leaver, ask: Ask, to: Membership) -> None:
    if ask.owner_id == leaver.member_id:
        second = None if ask.second_owner_id == to.pk else ask.second_owner
        changes.change(ask, owner=to, second_owner=second)
    elif ask.second_owner_id == leaver.member_id:
        changes.change(ask, second_owner=None if ask.owner_id == to.pk else to)
    else:
        raise _moved()


def _relationships(member: Member, leaver: Leaver) -> Iterator[Thing]:
    held = Q(holder=leaver.person_id) | Q(second_holder=leaver.person_id)
    assets = assets_visible_to(member).filter(area=Area.RELATIONSHIP)
    rows = RelationshipFacts.objects.in_library(member.library_id).filter(held, asset__in=assets)
    named = ("asset", "second_holder", "organization")
    found: Any = rows.select_related(*named).prefetch_related("organization__offer_promises__offer")
    for facts in found.order_by("asset__position", "pk"):
        is_first = facts.holder_id == leaver.person_id
        yield Thing(
            "relationship",
            facts,
            facts.asset.name,
            _promised(facts.organization),
            ("asset", {"asset_id": facts.asset_id}),
            partners=partners_of(facts),
            second=facts.second_holder if is_first else None,
            is_theirs_alone=is_first and facts.second_holder_id is None,
        )


def _move_relationship(changes: Changes, leaver: Leaver, facts: Any, to: Any) -> None:
    if facts.holder_id == leaver.person_id:
        second = None if facts.second_holder_id == to.pk else facts.second_holder
        changes.change(facts, holder=to, second_holder=second)
    elif facts.second_holder_id == leaver.person_id:
        changes.change(facts, second_holder=None if facts.holder_id == to.pk else to)
    else:
        raise _moved()


def _parts_as_member(member: Member, leaver: Leaver) -> Iterator[Thing]:
    yield from _parts(member, "part", {"member": leaver.member_id})


def _parts_as_person(member: Member, leaver: Leaver) -> Iterator[Thing]:
    yield from _parts(member, "part-of-person", {"person": leaver.person_id})


def _parts(member: Member, kind: str, who: dict[str, int]) -> Iterator[Thing]:
    """What they do in partnerships that they do not hold, as long as it goes on after today."""
    goes_on = here_on(today_of(member.library_id) + timedelta(days=1))
    rows = contacts_in(member).filter(goes_on, side=Side.OURS, **who)
    found = rows.select_related("asset__relationship_facts").order_by("asset__position", "pk")
    for row in found:
        address = ("partnership", {"asset_id": row.asset_id})
        partners = partners_of(facts_of(row.asset))
        yield Thing(kind, row, row.asset.name, row.part, address, partners=partners)


def _move_part(changes: Changes, leaver: Leaver, row: PartnershipContact, to: Any) -> None:
    """Theirs ends today, as roles do; the same begins for whoever takes over, beside what they do in it already."""
    is_theirs = row.member_id == leaver.member_id or row.person_id == leaver.person_id
    today = today_of(row.library_id)
    if not row.is_here(today + timedelta(days=1)) or not is_theirs:
        raise _moved()
    changes.change(row, ends_on=max(today, row.starts_on or today))
    # Whoever has a record of their own is noted as that person, whichever way they were chosen.
    person = to.person if isinstance(to, Membership) else to
    whose: dict[str, Any] = {"member": to} if person is None else {"person": person}
    rows = PartnershipContact.objects.in_library(row.library_id).filter(
        here_on(today + timedelta(days=1)), asset=row.asset_id, side=Side.OURS
    )
    there = rows.filter(**whose).order_by("pk").first()
    both = "; ".join(dict.fromkeys(filter(None, [there.part, row.part]))) if there else ""
    if there is not None and len(both) <= LONGEST_PART:
        changes.change(there, part=both)
        return
    changes.create(
        PartnershipContact(
            library_id=row.library_id,
            asset=row.asset,
            side=Side.OURS,
            part=row.part,
            starts_on=today,
            **whose,
        )
    )


def _needs(member: Member, leaver: Leaver) -> Iterator[Thing]:
    rows = needs_in(member).filter(assigned_to=leaver.member_id, state=NeedState.OPEN)
    for need in rows.select_related("program", "goal").order_by("pk"):
        address = ("resource_need", {"resource_need_id": need.pk})
        yield Thing("need", need, need.name, str(need.owner.name), address)


def _questions(member: Member, leaver: Leaver) -> Iterator[Thing]:
    rows = open_questions(member).filter(assigned_to=leaver.member_id)
    for note in rows.select_related("asset").order_by("pk"):
        address = ("asset", {"asset_id": note.asset_id})
        yield Thing("question", note, note.text, note.asset.name, address)


def _talks(member: Member, leaver: Leaver) -> Iterator[Thing]:
    """Whom they plan to talk to. Why is theirs to read alone."""
    if not may_read_talks(member, leaver):
        return
    rows = PlannedTalk.objects.in_library(member.library_id).filter(done_on=None)
    seen = Q(person=None) | Q(person__in=people_visible_to(member))
    for talk in rows.filter(seen, member=leaver.member_id).order_by("by_when", "pk"):
        why = talk.why if leaver.is_(member) else ""
        detail = " · ".join(filter(None, [why, _next("", talk.by_when)]))
        address: tuple[str, dict[str, Any]] = ("my_page", {})
        yield Thing("talk", talk, talk.whom, detail, address, partners=partners_of(talk))


def _follow_ups(member: Member, leaver: Leaver) -> Iterator[Thing]:
    """What follows from conversations that the reader may read: with whom they were tells who could go on."""
    rows = follow_ups_visible_to(member).filter(who=leaver.member_id, done_on=None)
    links = "conversation__links"
    found = rows.prefetch_related(f"{links}__asset__relationship_facts", f"{links}__ask")
    for row in found.order_by("by_when", "pk"):
        address = ("conversation", {"conversation_id": row.conversation_id})
        when = _next("", row.by_when)
        yield Thing("follow-up", row, row.text, when, address, partners=_talked_with(row))


def _talked_with(row: FollowUp) -> tuple[Partner, ...]:
    """Whom the conversation was with, and who stands behind the partnerships and asks it was about."""
    links = row.conversation.links.all()
    behind = (facts_of(link.asset) if link.asset is not None else link.ask for link in links)
    return partners_of(*links, *behind)


def _move_follow_up(changes: Changes, leaver: Leaver, row: Any, to: Membership) -> None:
    if row.who_id != leaver.member_id:
        raise _moved()
    changes.change(row, who=to)


def _assign(changes: Changes, leaver: Leaver, row: Any, to: Membership) -> None:
    if row.assigned_to_id != leaver.member_id:
        raise _moved()
    changes.change(row, assigned_to=to)


def _move_talk(changes: Changes, leaver: Leaver, talk: PlannedTalk, to: Membership) -> None:
    if talk.member_id != leaver.member_id:
        raise _moved()
    changes.change(talk, member=to)


def _introductions(member: Member, leaver: Leaver) -> Iterator[Thing]:
    """Organizations that they know, whether or not anything of the library's rests on it yet."""
    rows: Any = organizations_in(member).filter(do_not_contact=False)
    known = rows.filter(ties_to__from_person=leaver.person_id).distinct()
    for body in known.order_by("name", "pk"):
        address = ("organization", {"organization_id": body.pk})
        yield Thing(
            "introduction", body, body.name, "", address, partners=(("organization", body.pk),)
        )


def _introduce(changes: Changes, leaver: Leaver, body: Organization, to: Membership) -> None:
    """A conversation on the list of whoever takes over. Nobody is named: the page says who knows them."""
    changes.create(
        PlannedTalk(
            library_id=body.library_id,
            member=to,
            organization=body,
            whom=body.name,
            why=_("Be introduced while whoever knows them is still here."),
        )
    )


KINDS = (
    Kind(
        "relationship",
        gettext_lazy("Partnerships"),
        _relationships,
        _move_relationship,
        to_person=True,
    ),
    Kind("part", gettext_lazy("Their part in partnerships"), _parts_as_member, _move_part),
    Kind(
        "part-of-person",
        gettext_lazy("Their part in partnerships, as a person"),
        _parts_as_person,
        _move_part,
        to_person=True,
    ),
    Kind("ask", gettext_lazy("Open asks"), _asks, _move_ask),
    Kind("follow-up", gettext_lazy("What they will do next"), _follow_ups, _move_follow_up),
    Kind("need", gettext_lazy("What they see to"), _needs, _assign),
    Kind("question", gettext_lazy("What they are asked to find out"), _questions, _assign),
    Kind("talk", gettext_lazy("Whom they plan to talk to"), _talks, _move_talk),
    Kind(
        "introduction",
        gettext_lazy("Whom they could introduce somebody to"),
        _introductions,
        _introduce,
    ),
)


def _next(step: str, on: date | None) -> str:
    return " ".join(filter(None, [step, _("by %(day)s") % {"day": date_format(on)} if on else ""]))


def _promised(body: Any) -> str:
    """What of ours is promised to them: it goes with whoever keeps the partnership."""
    promises = [] if body is None else [p for p in body.offer_promises.all() if p.state == "holds"]
    words = ", ".join(promise.offer.words for promise in promises)
    return _("We promised: %(words)s") % {"words": words} if words else ""


def _moved() -> ValidationError:
    return ValidationError(_("Something was moved meanwhile. Look at the pack once more."))
