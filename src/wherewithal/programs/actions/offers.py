"""What a program gives back: add, change, remove."""

from uuid import UUID

from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import Changes, change_set
from wherewithal.capacity.models import Asset
from wherewithal.libraries.models import next_position
from wherewithal.programs.allowed import require_edit
from wherewithal.programs.models import Program, ProgramOffer


def add_program_offer(
    *,
    by: Member,
    program: Program,
    words: str,
    asset: Asset | None = None,
    request_key: UUID | None = None,
) -> ProgramOffer:
    """Say something that the program would gladly give in return."""
    require_edit(by, program)
    what = gettext_noop("said what “%(name)s” can give back")
    with change_set(
        by=by, what=what, about=program, request_key=request_key, name=program.name
    ) as changes:
        place = next_position(program.offers.all())
        return insert_offer(changes, program=program, words=words, asset=asset, position=place)


def insert_offer(
    changes: Changes, *, program: Program, words: str, asset: Asset | None, position: int
) -> ProgramOffer:
    """The offer itself, for actions that add several."""
    return changes.create(
        ProgramOffer(
            library_id=program.library_id,
            program=program,
            words=words.strip(),
            asset=asset,
            position=position,
        )
    )


def change_program_offer(
    *, by: Member, offer: ProgramOffer, words: str, asset: Asset | None
) -> ProgramOffer:
    """Other words, or another thing behind them."""
    program = offer.program
    require_edit(by, program)
    what = gettext_noop("changed what “%(name)s” can give back")
    with change_set(by=by, what=what, about=program, name=program.name) as changes:
        return changes.change(offer, words=words.strip(), asset=asset)


def remove_program_offer(*, by: Member, offer: ProgramOffer) -> None:
    """Offer it no longer."""
    program = offer.program
    require_edit(by, program)
    what = gettext_noop("took back something that “%(name)s” gives")
    with change_set(by=by, what=what, about=program, name=program.name) as changes:
        changes.delete_with_children(offer)
