"""What waits for this very member: what they were asked, what they said they would do, whose day has come."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.capacity.models import Note
from wherewithal.home.steps import NextStep, shortened
from wherewithal.home.still_right import from_partners
from wherewithal.libraries.models import Library
from wherewithal.partnerships.asks.queries import asks_due
from wherewithal.partnerships.contact.queries import follow_ups_due
from wherewithal.partnerships.debriefs.dates import due_debriefs, now_in
from wherewithal.partnerships.ending.queries import doors_due
from wherewithal.partnerships.kept.gone import all_gone_holders
from wherewithal.partnerships.kept.queries import partnerships_due
from wherewithal.people.models import Consent
from wherewithal.programs.coverage.gather import zone_of
from wherewithal.ui.links import library_url


def steps_for_me(member: Membership, library: Library, questions: list[Note]) -> Iterator[NextStep]:
    """The most pressing first."""
    yield from _questions(member, library, questions)
    yield from _asks(member, library)
    yield from _doors(member, library)
    yield from _gone(member, library)
    yield from _debriefs(member, library)
    yield from _follow_ups(member, library)
    yield from _partnerships(member, library)
    yield from from_partners(member, library)
    if consent_is_wanted(member):
        yield NextStep(
            _("Say whether you agree to what is written about you"),
            _("Until you do, hardly anybody sees it, and none of it is counted."),
            library_url(library, "my_page") + "#consent-title",
        )


def consent_is_wanted(member: Membership) -> bool:
    """True where a record of the member stands here and they have neither agreed nor declined."""
    unsaid = {Consent.NOT_ASKED, Consent.ASKED}
    return member.person is not None and member.person.consent in unsaid


def _questions(member: Membership, library: Library, questions: list[Note]) -> Iterator[NextStep]:
    mine = [note for note in questions if note.assigned_to_id == member.pk]
    if mine:
        words = shortened(mine[0].text)
        yield NextStep(
            _("Answer what you were asked: “%(words)s”") % {"words": words},
            _("Somebody thought that you would know."),
            library_url(library, "my_page"),
        )


def _asks(member: Membership, library: Library) -> Iterator[NextStep]:
    """One by its name, with what is to be done; several by their number."""
    today = timezone.localdate(timezone=zone_of(library))
    due = asks_due(member, today=today)
    waiting = due.count()
    first = due.order_by("pk").first()
    if first is None:
        return
    if waiting > 1:
        words = ngettext("See to an ask of yours", "See to %(number)s asks of yours", waiting)
        yield NextStep(
            words % {"number": waiting},
            _("The day of the next step has come, or a “not now” is over."),
            library_url(library, "asks") + "?whose=mine",
        )
        return
    address = library_url(library, "ask", ask_id=first.pk)
    name = shortened(str(first))
    if first.not_before is not None and first.not_before <= today:
        yield NextStep(
            _("Ask “%(name)s” again") % {"name": name},
            _("They said “not now”, and that time is over."),
            address,
        )
    else:
        yield NextStep(
            _("See to your ask to “%(name)s”") % {"name": name},
            shortened(first.next_step) or _("You said that you would do the next step by today."),
            address,
        )


def _follow_ups(member: Membership, library: Library) -> Iterator[NextStep]:
    today = timezone.localdate(timezone=zone_of(library))
    due = follow_ups_due(member, today=today).count()
    if due:
        words = ngettext(
            "Do what you said you would after a conversation",
            "Do %(number)s things that you said you would after a conversation",
            due,
        )
        yield NextStep(
            words % {"number": due},
            _("They were to be done by today."),
            library_url(library, "conversations") + "?whose=mine",
        )


def _doors(member: Membership, library: Library) -> Iterator[NextStep]:
    """A partnership that ended, whose door's day has come."""
    today = timezone.localdate(timezone=zone_of(library))
    for ending in doors_due(member, today=today)[:1]:
        yield NextStep(
            _("Knock again at “%(name)s”") % {"name": shortened(ending.asset.name)},
            _("The partnership ended, and the door was left open until now."),
            library_url(library, "ending", asset_id=ending.asset_id),
        )


def _gone(member: Membership, library: Library) -> Iterator[NextStep]:
    """A partnership whose holder's last day is over: one at a time, the longest gone first."""
    today = timezone.localdate(timezone=zone_of(library))
    for contact in all_gone_holders(member, today=today)[:1]:
        day = date_format(contact.ends_on) if contact.ends_on else ""
        yield NextStep(
            _("Who keeps “%(name)s” now?") % {"name": shortened(contact.asset.name)},
            _("The last day of %(person)s was %(day)s.") % {"person": contact, "day": day},
            library_url(library, "partnership", asset_id=contact.asset_id),
        )


def _debriefs(member: Membership, library: Library) -> Iterator[NextStep]:
    """One at a time: whoever has looked back is asked for the next."""
    for due in due_debriefs(member, now=now_in(library))[:1]:
        address = library_url(library, "add_debrief", program_id=due.program.pk)
        yield NextStep(
            _("How was “%(name)s” on %(day)s?")
            % {"name": shortened(due.program.name), "day": date_format(due.on)},
            _("Two minutes while it is fresh; it changes what we know for next time."),
            f"{address}?on={due.on.isoformat()}",
        )


def _partnerships(member: Membership, library: Library) -> Iterator[NextStep]:
    """Those that somebody wanted to look at again by today, for whoever may."""
    if not member.can(Permission.EDIT_PROGRAMS):
        return
    today = timezone.localdate(timezone=zone_of(library))
    due = partnerships_due(member, today=today).count()
    if due:
        words = ngettext(
            "Look at a partnership again", "Look at %(number)s partnerships again", due
        )
        yield NextStep(
            words % {"number": due},
            _("The day on which you wanted to has come. Five quiet minutes are enough."),
            library_url(library, "partnerships"),
        )
