"""Send a partner a link and close it; take what they say; decide on it.

The link is a secret that left the house: no undo opens a closed one again. What comes in is proposed and
changes nothing by itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import links
from wherewithal.accounts.actors import LinkHolder, Member
from wherewithal.accounts.models import LinkPurpose
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.holding import hold_rows
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.saying import NO_WORDS
from wherewithal.audit.withdrawal import blank_words, withdraw_words
from wherewithal.freshness.checks.actions import insert_confirmation
from wherewithal.freshness.kinds import KIND_OF, FactName
from wherewithal.freshness.models import ConfirmedHow, PartnerAnswer, PartnerLink, WantsGone
from wherewithal.freshness.partner import queries
from wherewithal.people.models import Organization
from wherewithal.proposals import actions as proposals
from wherewithal.proposals.models import Decision, Proposal, ProposalSource
from wherewithal.ui.digests import tidy

LASTS = timedelta(days=30)
LINES = {"partneranswer": {"words": NO_WORDS, "said_by_name": ""}}
LANDS_IN = ("brings", "wants", "cannot", "words")


@dataclass(frozen=True, slots=True)
class SentLink:
    """A link with its secret, which is shown this once."""

    asked: PartnerLink
    token: str = field(repr=False)


def make_partner_link(*, by: Member, organization: Organization, message: str = "") -> SentLink:
    """A link by which this organization looks over what we noted about them."""
    _require_send(by, organization)
    if organization.do_not_contact:
        raise ValidationError(
            _("They asked not to be contacted. Their page says why, and since when.")
        )
    what = gettext_noop("made a link for “%(name)s”")
    with change_set(by=by, what=what, about=organization, name=organization.name) as changes:
        link, token = links.make_link(
            purpose=LinkPurpose.PARTNER,
            lasts=LASTS,
            library=organization.library,
            made_by_name=by.actor_name,
        )
        asked = PartnerLink(
            library_id=by.library_id,
            link=link,
            organization=organization,
            message=message.strip(),
            asked_by_name=by.actor_name,
        )
        return SentLink(changes.create(asked), token)


def revoke_partner_link(*, by: Member, asked: PartnerLink) -> None:
    """Close the link for good; what came in by it stays."""
    _require_send(by, asked.organization)
    links.revoke(asked.link)


@transaction.atomic
def take_answer(
    *,
    by: LinkHolder,
    asked: PartnerLink,
    values: Mapping[str, str],
    still_right: bool = False,
    words: str = "",
    wants_gone: str = "",
    said_by_name: str = "",
) -> None:
    """Keep what a partner says by link as suggestions; what they said before about the same field gives way.

    Where they ask to be gone, what they said by this link goes at once: it is theirs. The rest is for a person.
    """
    if by.library_id != asked.library_id or not by.can(Permission.PROPOSE):
        message = "this link is not for whoever holds it to answer"
        raise PermissionDenied(message)
    organization = _hold_organization(asked)
    if wants_gone:
        # Whoever asked for all of it still waits for a person, also where they write once more.
        waits_for_all = queries.answers_of(asked).filter(wants_gone=WantsGone.ALL, handled_at=None)
        wants_gone = WantsGone.ALL if waits_for_all.exists() else wants_gone
        _take_back(by=by, asked=asked)
    what = gettext_noop("looked over what is noted about “%(name)s”, by link")
    with change_set(by=by, what=what, about=organization, name=organization.name) as changes:
        for name in () if wants_gone else queries.FIELDS:
            _propose(changes, by, organization, name, values, still_right=still_right)
        said = {"words": words.strip(), "wants_gone": wants_gone}
        # Sent twice (two clicks, a line that broke before the answer came) it was said once.
        waits = queries.answers_of(asked).filter(**said, handled_at=None).exists()
        if any(said.values()) and not waits:
            changes.create(
                PartnerAnswer(
                    library_id=asked.library_id,
                    partner_link=asked,
                    **said,
                    said_by_name=said_by_name.strip(),
                )
            )
        changes.change(asked, answered_at=timezone.now())


def accept_partner_proposal(*, by: Member, proposal: Proposal, value: str, seen: str) -> None:
    """Take over what a partner said, as it is or as the member words it; that confirms the fact.

    `seen` is what stood there when the member looked. Browsers send other line breaks than they were given.
    """
    with transaction.atomic():
        organization, held = _held(by, proposal)
        stored = str(getattr(organization, held.field))
        if tidy(stored) != tidy(seen):
            raise ValidationError(
                _("Somebody changed this meanwhile. Look at the difference once more.")
            )
        what = gettext_noop("took over what “%(name)s” said by link")
        with change_set(by=by, what=what, about=organization, name=organization.name) as changes:
            if tidy(stored) != tidy(value):
                changes.change(organization, **{held.field: tidy(value)})
            proposals.decide(changes, by=by, proposal=held, decision=Decision.ACCEPTED)
            name = FactName("organization", organization.pk, held.field)
            if tidy(stored) == tidy(value) and held.field in KIND_OF["organization"]:
                insert_confirmation(changes, by=by, name=name, how=ConfirmedHow.PARTNER)


def decline_partner_proposal(*, by: Member, proposal: Proposal) -> None:
    """Leave the fact as it is."""
    with transaction.atomic():
        organization, held = _held(by, proposal)
        what = gettext_noop("left what is noted about “%(name)s” as it was")
        with change_set(by=by, what=what, about=organization, name=organization.name) as changes:
            proposals.decide(changes, by=by, proposal=held, decision=Decision.DECLINED)


def keep_partner_words(*, by: Member, answer: PartnerAnswer, lands_in: str, text: str) -> None:
    """Add what a partner wrote to what is noted of them, below what stands there; nothing where empty."""
    _require_decide(by, answer.library_id)
    if text.strip() and lands_in not in LANDS_IN:
        raise ValidationError(_("Choose where it belongs."))
    with transaction.atomic():
        answer = _held_answer(answer)
        organization = answer.partner_link.organization
        what = gettext_noop("saw to what “%(name)s” wrote by link")
        with change_set(by=by, what=what, about=organization, name=organization.name) as changes:
            if text.strip():
                stored = str(getattr(organization, lands_in)).rstrip()
                joined = f"{stored}\n{text.strip()}" if stored else text.strip()
                changes.change(organization, **{lands_in: joined})
            changes.change(answer, handled_at=timezone.now(), handled_by_name=by.actor_name)


def withdraw_partner_words(*, by: Member, answer: PartnerAnswer) -> None:
    """As they ask: blank everything that they wrote by this link, also in history. This is not undone.

    What was taken over into the library's own notes is for a person to change there.
    """
    _require_decide(by, answer.library_id)
    with transaction.atomic():
        _hold_organization(answer.partner_link)
        _take_back(by=by, asked=answer.partner_link)


def _take_back(*, by: Member, asked: PartnerLink) -> None:
    """Everything that came in by this link is blank from now on, everywhere; the organization is held."""
    organization, library_id = asked.organization, asked.library_id
    what = gettext_noop("withdrew what “%(name)s” wrote by link")
    with change_set(by=by, what=what, about=organization, name=organization.name) as changes:
        said = list(queries.proposals_by(asked))
        for proposal in said:
            if proposal.decision == Decision.OPEN:
                proposals.drop(changes, proposal)
            else:
                changes.change(proposal, value=NO_WORDS)
        for each in asked.answers.filter(withdrawn_at=None).order_by("pk"):
            changes.change(each, handled_at=timezone.now(), handled_by_name=by.actor_name)
            withdraw_words(changes, library_id=library_id, model="partneranswer", key=str(each.pk))
        changes.keep_now()
        for proposal in said:
            blank_words(
                library_id=library_id,
                model="proposal",
                key=str(proposal.pk),
                columns=("value", "grounds"),
            )


def _hold_organization(asked: PartnerLink) -> Organization:
    """The organization as it stands now, kept still: answers to one organization come one after another."""
    hold_rows(Organization.objects.in_library(asked.library_id).filter(pk=asked.organization_id))
    asked.organization.refresh_from_db()
    return asked.organization


def _propose(
    changes: Changes,
    holder: Member,
    organization: Organization,
    name: str,
    values: Mapping[str, str],
    *,
    still_right: bool,
) -> None:
    """A suggestion where they changed it, or said that what stands there is right."""
    stored = tidy(str(getattr(organization, name)))
    value = tidy(values.get(name, stored))
    earlier = queries.proposals_about(organization).filter(field=name, decision=Decision.OPEN)
    is_news = value != stored or (still_right and value != "")
    if is_news and [str(each.value) for each in earlier] == [value]:
        return
    for each in earlier:
        proposals.drop(changes, each)
    if is_news:
        proposals.propose(
            changes,
            by=holder,
            model="organization",
            key=str(organization.pk),
            field=name,
            value=value,
            grounds="",
            source=ProposalSource.LINK,
        )


def _held(by: Member, proposal: Proposal) -> tuple[Organization, Proposal]:
    """The organization and the suggestion as they stand now, kept still."""
    _require_decide(by, proposal.library_id)
    organizations = Organization.objects.in_library(by.library_id)
    hold_rows(organizations.filter(pk=int(proposal.key)))
    found = organizations.filter(pk=int(proposal.key)).first()
    rows = Proposal.objects.in_library(by.library_id).filter(
        pk=proposal.pk, model="organization", source=ProposalSource.LINK, decision=Decision.OPEN
    )
    held = rows.select_for_update().first()
    if found is None or held is None or held.field not in queries.FIELDS:
        raise ValidationError(_("Somebody decided on this meanwhile."))
    return found, held


def _held_answer(answer: PartnerAnswer) -> PartnerAnswer:
    rows = PartnerAnswer.objects.in_library(answer.library_id).filter(
        pk=answer.pk, handled_at=None, withdrawn_at=None
    )
    hold_rows(rows)
    found = rows.select_related("partner_link__organization").first()
    if found is None:
        raise ValidationError(_("Somebody saw to this meanwhile."))
    return found


def _require_send(by: Member, organization: Organization) -> None:
    if by.library_id != organization.library_id or not queries.may_send(by):
        message = "a link for this organization is not for this member to make or close"
        raise PermissionDenied(message)


def _require_decide(by: Member, library_id: int) -> None:
    if by.library_id != library_id or not queries.may_decide(by):
        message = "what partners say by link is not for this member to decide"
        raise PermissionDenied(message)
