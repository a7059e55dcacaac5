"""Links for partners, what came in by them, and what a partner may see of what is noted."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Q, QuerySet

from wherewithal.accounts import links
from wherewithal.accounts.actors import LinkHolder, Member
from wherewithal.accounts.models import LinkPurpose
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import MAY_SEE, PARTNER
from wherewithal.audit.models import Change, ChangeAction
from wherewithal.capacity.models import Note
from wherewithal.freshness.models import PartnerAnswer, PartnerLink
from wherewithal.people.models import Organization
from wherewithal.people.queries import organizations_in
from wherewithal.people.quoting import may_quote
from wherewithal.proposals.models import Decision, Proposal, ProposalSource

LONGEST_NAME = 120

FIELDS = ("phone", "reach_by", "brings", "address", "cannot")
"""What a partner may put right: how to reach them, what they bring, where and when."""


def may_send(member: Member) -> bool:
    """Whoever may change every organization may ask one to look: a link only lets them propose."""
    return member.can(Permission.EDIT_PEOPLE) and not member.is_limited


def may_decide(member: Member) -> bool:
    """Whoever decides on suggestions and may change organizations."""
    return member.can(Permission.DECIDE_PROPOSALS) and member.can(Permission.EDIT_PEOPLE)


def links_of(member: Member, organization: Organization) -> list[PartnerLink]:
    """The links for this organization that still work, the newest first."""
    found = PartnerLink.objects.in_library(member.library_id).filter(organization=organization)
    return [asked for asked in found.select_related("link") if asked.link.is_open]


def open_partner_link(token: str) -> PartnerLink | None:
    """What is asked by the link behind a secret while it works. Looking changes nothing."""
    link = links.find_open(purpose=LinkPurpose.PARTNER, token=token)
    if link is None or link.library_id is None:
        return None
    rows = PartnerLink.objects.in_library(link.library_id).filter(link=link)
    return rows.select_related("library", "link", "organization").first()


def holder_of(asked: PartnerLink, own_name: str = "") -> LinkHolder:
    """The one who acts by this link: "Rotary Club (Robin)"."""
    name, own = asked.organization.name[:LONGEST_NAME], own_name.strip()[:60]
    return LinkHolder(
        library_id=asked.library_id,
        actor_name=f"{name} ({own})" if own else name,
        permissions=frozenset({Permission.PROPOSE}),
    )


def notes_for_partner(asked: PartnerLink) -> list[Note]:
    """The lines about our relationship that may be shown to partners; nothing of anybody who has not agreed."""
    notes = Note.objects.in_library(asked.library_id).filter(
        Q(asset__relationship_facts__person=None)
        | Q(asset__relationship_facts__person__consent="given"),
        asset__area="relationship",
        asset__relationship_facts__organization=asked.organization,
        level__in=MAY_SEE[PARTNER],
        withdrawn_at=None,
    )
    named = (asked.organization.name,)
    quoting = may_quote(holder_of(asked), leaving=True, beside=named)
    return [note for note in notes.order_by("pk") if quoting.allows(note.text)]


def proposals_about(organization: Organization) -> QuerySet[Proposal]:
    """Everything that came in by links about this organization."""
    rows = Proposal.objects.in_library(organization.library_id).filter(source=ProposalSource.LINK)
    return rows.filter(model="organization", key=str(organization.pk)).order_by("pk")


def proposals_by(asked: PartnerLink) -> QuerySet[Proposal]:
    """What came in by this link and by no other: an answer marks its link in the same change set."""
    answers = Change.objects.filter(
        library_id=asked.library_id, model="partnerlink", key=str(asked.pk)
    )
    made = Change.objects.filter(
        library_id=asked.library_id,
        model="proposal",
        action=ChangeAction.CREATED,
        change_set_id__in=answers.values("change_set_id"),
    )
    keys = [int(key) for key in made.values_list("key", flat=True)]
    return proposals_about(asked.organization).filter(pk__in=keys)


def open_values(organization: Organization) -> dict[str, str]:
    """By field, what they said and nobody has decided on yet."""
    waiting = proposals_about(organization).filter(decision=Decision.OPEN)
    return {proposal.field: str(proposal.value) for proposal in waiting}


def answers_of(asked: PartnerLink) -> QuerySet[PartnerAnswer]:
    """What they wrote by this link, the oldest first."""
    return asked.answers.filter(withdrawn_at=None).order_by("pk")


def answers_visible_to(member: Member) -> QuerySet[PartnerAnswer]:
    """What partners wrote in their own words, for whoever decides on it; what they took back is gone."""
    rows: QuerySet[PartnerAnswer] = PartnerAnswer.objects.in_library(member.library_id)
    rows = rows.filter(withdrawn_at=None).select_related("partner_link__organization")
    return rows.order_by("pk") if may_decide(member) else rows.none()


@dataclass(frozen=True, slots=True)
class Waiting:
    """All that waits about one organization."""

    organization: Organization
    proposals: list[Proposal] = field(default_factory=list)
    answers: list[PartnerAnswer] = field(default_factory=list)


def waiting_from_partners(member: Member) -> list[Waiting]:
    """What came in by link and nobody has seen to yet, by organization. In three queries."""
    if not may_decide(member):
        return []
    proposals = list(_open_proposals(member))
    answers = list(_open_answers(member).select_related("partner_link"))
    keys = {int(proposal.key) for proposal in proposals}
    keys |= {answer.partner_link.organization_id for answer in answers}
    found = {}
    for organization in organizations_in(member).filter(pk__in=keys):
        found[organization.pk] = Waiting(organization)
    _sort_in(found, proposals, answers)
    return list(found.values())


def count_from_partners(member: Member) -> int:
    """How many things wait."""
    if not may_decide(member):
        return 0
    return _open_proposals(member).count() + _open_answers(member).count()


def asks_to_go(member: Member) -> int:
    """How many partners ask us to take something away."""
    return _open_answers(member).exclude(wants_gone="").count() if may_decide(member) else 0


def _sort_in(
    found: dict[int, Waiting], proposals: Iterable[Proposal], answers: Iterable[PartnerAnswer]
) -> None:
    for proposal in proposals:
        if int(proposal.key) in found:
            found[int(proposal.key)].proposals.append(proposal)
    for answer in answers:
        if answer.partner_link.organization_id in found:
            found[answer.partner_link.organization_id].answers.append(answer)


def _open_proposals(member: Member) -> QuerySet[Proposal]:
    """Those about organizations that are still there: one in the bin waits with it."""
    there = [str(key) for key in organizations_in(member).values_list("pk", flat=True)]
    rows = Proposal.objects.in_library(member.library_id).order_by("pk")
    return rows.filter(
        source=ProposalSource.LINK, model="organization", decision=Decision.OPEN, key__in=there
    )


def _open_answers(member: Member) -> QuerySet[PartnerAnswer]:
    rows = PartnerAnswer.objects.in_library(member.library_id).order_by("pk")
    return rows.filter(handled_at=None, withdrawn_at=None)
