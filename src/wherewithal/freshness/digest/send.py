"""Send this week's mail to all who want it, once: a second run in the same week sends nothing again."""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from smtplib import SMTPException, SMTPRecipientsRefused

from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db.models import Q, QuerySet
from django.utils import timezone

from wherewithal.freshness.checks.queue import may_check
from wherewithal.freshness.digest.letter import Letter, write_letter
from wherewithal.freshness.digest.queries import all_wanted
from wherewithal.freshness.digest.trouble import Why, forget_trouble, note_trouble
from wherewithal.freshness.models import DigestWish
from wherewithal.programs.coverage.gather import zone_of


@dataclass(slots=True)
class Outcome:
    """How many went out, to how many there was nothing to say, who could not be reached.

    `problem` is what the mail server answered where nobody could be written to at all.
    """

    sent: int = 0
    nothing: int = 0
    failed: list[str] = field(default_factory=list)
    problem: str = ""


def send_digests(*, origin: str, only_library: int | None = None) -> Outcome:
    """One mail for each member who wants it and had none this week, through one connection."""
    outcome = Outcome()
    wishes = [wish for wish in all_wanted() if only_library in (None, wish.library_id)]
    connection = get_connection()
    try:
        if wishes:
            connection.open()
    except (SMTPException, OSError) as problem:
        outcome.problem = str(problem)
        _tell_who_waits(wishes)
        return outcome
    for wish in wishes:
        _send_one(wish, origin, outcome, connection)
    connection.close()
    return outcome


def _send_one(
    wish: DigestWish, origin: str, outcome: Outcome, connection: BaseEmailBackend
) -> None:
    letter = write_letter(wish, origin=origin)
    if letter is None:
        outcome.nothing += 1
        return
    before = wish.sent_at
    if not _claim(wish):
        return
    why = _send(letter, connection)
    if why is None:
        outcome.sent += 1
        forget_trouble(wish)
    else:
        _of(wish).update(sent_at=before)  # tried again with the next run
        outcome.failed.append(letter.to)
        note_trouble(wish, why)


def _send(letter: Letter, connection: BaseEmailBackend) -> Why | None:
    """Nothing where it went out, else who said no."""
    why = Why.SERVER
    try:
        if connection.send_messages([_message(letter)]) == 1:
            return None
    except SMTPRecipientsRefused:
        why = Why.MAILBOX
    except (SMTPException, OSError):
        pass
    connection.close()  # the next one begins with a connection that works
    return why


def _tell_who_waits(wishes: list[DigestWish]) -> None:
    """Whoever had no mail this week knows that this was tried."""
    for wish in wishes:
        waits = wish.sent_at is None or wish.sent_at < _monday(wish)
        if waits and may_check(wish.membership):
            note_trouble(wish, Why.SERVER)


def _claim(wish: DigestWish) -> bool:
    """True for the one run that sends this week's mail. Not in history: sending is nobody's change."""
    monday = _monday(wish)
    unsent = _of(wish).filter(Q(sent_at=None) | Q(sent_at__lt=monday), is_wanted=True)
    return unsent.update(sent_at=timezone.now()) == 1


def _of(wish: DigestWish) -> QuerySet[DigestWish]:
    return DigestWish.objects.in_library(wish.library_id).filter(pk=wish.pk)


def _monday(wish: DigestWish) -> datetime:
    zone = zone_of(wish.library)
    today = timezone.localdate(timezone=zone)
    return datetime.combine(today - timedelta(days=today.weekday()), time.min, tzinfo=zone)


def _message(letter: Letter) -> EmailMessage:
    return EmailMessage(
        subject=letter.subject,
        body=letter.body,
        to=[letter.to],
        headers={"List-Unsubscribe": f"<{letter.stop}>"},
    )
