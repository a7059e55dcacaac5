"""Look back at a date, change or remove what one wrote, or say that there is nothing to note."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypedDict, Unpack

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.rows import model_slug
from wherewithal.audit.withdrawal import withdraw_words
from wherewithal.partnerships.debriefs import queries
from wherewithal.partnerships.debriefs.leaned_on import Leaned
from wherewithal.partnerships.debriefs.models import Debrief, DebriefLine
from wherewithal.partnerships.debriefs.reading import changes_from, sort_of
from wherewithal.people.actions.fields import tidied
from wherewithal.people.allowed import require_known
from wherewithal.people.models import Organization
from wherewithal.programs.models import Program
from wherewithal.proposals.actions import propose
from wherewithal.proposals.models import ProposalSource


class DebriefWords(TypedDict, total=False):
    """The three boxes."""

    went_well: str
    was_hard: str
    learned: str


@dataclass(frozen=True, slots=True)
class Remark:
    """What was said about one thing that the date leaned on."""

    about: Leaned
    text: str
    sort: str = ""


def add_debrief(
    *,
    by: Member,
    program: Program,
    on: date,
    remarks: Sequence[Remark] = (),
    **words: Unpack[DebriefWords],
) -> Debrief:
    """Write down how it was; what is said about single things is proposed, never taken over by itself."""
    access.require(by, Permission.ADD_NOTES, program.library_id)
    require_known(by, *(remark.about.row for remark in remarks))
    said = [remark for remark in remarks if remark.text.strip()]
    values = tidied(words, of=DebriefWords)
    if not said and not any(values.values()):
        raise ValidationError(_("Write a word in at least one of the boxes."))
    texts = [remark.text.strip() for remark in said]
    if queries.written_just_so(by, program, on=on, words=values, lines=texts):
        raise ValidationError(_("You have noted just this already. It is kept, once."))
    what = gettext_noop("looked back at “%(name)s”")
    with change_set(by=by, what=what, about=program, name=program.name) as changes:
        debrief = changes.create(_signed(by, Debrief(program=program, on=on, **values)))
        partners = [r.about.row for r in said if isinstance(r.about.row, Organization)]
        relationships = queries.relationships_with(by, partners)
        for remark in said:
            _put(changes, by, debrief, remark, relationships.get(remark.about.row.pk))
    return debrief


def change_debrief(*, by: Member, debrief: Debrief, **words: Unpack[DebriefWords]) -> Debrief:
    """Other words in one's own three boxes."""
    _require_author(by, debrief)
    values = tidied(words, of=DebriefWords)
    stays = {
        name: values.get(name, getattr(debrief, name)) for name in DebriefWords.__annotations__
    }
    if not any(stays.values()) and not debrief.lines.exclude(text="").exists():
        raise ValidationError(
            _("Write a word in at least one of the boxes; or remove it, on the page before.")
        )
    what = gettext_noop("changed a look back at “%(name)s”")
    program = debrief.program
    with change_set(by=by, what=what, about=program, name=program.name) as changes:
        return changes.change(debrief, **values)


def remove_debrief(*, by: Member, debrief: Debrief) -> None:
    """Move it to the bin with its lines. What was proposed from it stays for a decision."""
    if debrief.library_id != by.library_id or not queries.may_remove(by, debrief):
        message = "this look back is not for this member to remove"
        raise PermissionDenied(message)
    what = gettext_noop("removed a look back at “%(name)s”")
    program = debrief.program
    with change_set(by=by, what=what, about=program, name=program.name) as changes:
        changes.delete_with_children(debrief)


def set_debrief_aside(*, by: Member, program: Program, on: date) -> Debrief:
    """Nothing to note about this date: nobody is asked about it any more."""
    access.require(by, Permission.ADD_NOTES, program.library_id)
    what = gettext_noop("had nothing to note about a date of “%(name)s”")
    with change_set(by=by, what=what, about=program, name=program.name) as changes:
        return changes.create(_signed(by, Debrief(program=program, on=on, is_set_aside=True)))


def withdraw_debrief(*, by: Member, debrief: Debrief) -> None:
    """Take one's own words back, here, in what was made of them and in all of history.

    This cannot be undone, by design.
    """
    _require_author(by, debrief)
    lines = [(model_slug(line), str(line.pk)) for line in debrief.lines.order_by("pk")]
    what = gettext_noop("withdrew a look back")
    with change_set(by=by, what=what, about=debrief.program) as changes:
        for model, key in [*lines, (model_slug(debrief), str(debrief.pk))]:
            withdraw_words(changes, library_id=debrief.library_id, model=model, key=key)
    debrief.refresh_from_db()


def _signed(by: Member, debrief: Debrief) -> Debrief:
    debrief.library_id = by.library_id
    debrief.written_by_id, debrief.written_by_name = by.actor_user_id, by.actor_name
    return debrief


def _put(
    changes: Changes, by: Member, debrief: Debrief, remark: Remark, relationship: Any
) -> DebriefLine:
    text = remark.text.strip()
    about: Any = {remark.about.kind: remark.about.row}
    sort = "" if remark.about.is_person else sort_of(text, remark.sort)
    line = DebriefLine(
        library_id=debrief.library_id, debrief=debrief, text=text, sort=sort, **about
    )
    changes.create(line)
    may_propose = by.can(Permission.PROPOSE)
    row = remark.about.row
    for each in changes_from(row, text=text, sort=sort, relationship=relationship):
        if may_propose:
            propose(
                changes,
                by=by,
                model=each.model,
                key=str(each.row.pk),
                asset_id=each.asset_id,
                field=each.field,
                value=each.value,
                grounds=each.grounds,
                source=ProposalSource.DEBRIEF,
            )
    return line


def _require_author(by: Member, debrief: Debrief) -> None:
    if debrief.library_id != by.library_id or not queries.is_author(by, debrief):
        message = "these words are for their author alone to change"
        raise PermissionDenied(message)
