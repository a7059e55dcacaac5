"""`wherewithal digest`: send this week's checks to the members who want them."""

from typing import Any

from django.conf import settings
from django.core.management import CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from wherewithal.config.addresses import full_address
from wherewithal.config.house_command import HouseCommand
from wherewithal.freshness.digest.send import send_digests


class Command(HouseCommand):
    """Mail, once a week."""

    help = gettext_noop(
        "Send this week's facts to look over to the members who want them by e-mail. Run again in "
        "the same week, it sends nobody a second one."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Send, and say how many; code 1 where somebody could not be reached."""
        if not settings.MAIL_GOES_OUT:
            raise CommandError(
                _(
                    "Mail is not set up: WHEREWITHAL_MAIL names the server, docs/settings.md says how."
                )
            )
        outcome = send_digests(origin=full_address("front").rstrip("/"))
        if outcome.problem:
            unreachable = _(
                "The mail server %(server)s cannot be reached, so nobody was written to: %(problem)s. "
                "Nothing is lost; the next run tries again."
            )
            server = f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}"
            raise CommandError(unreachable % {"server": server, "problem": outcome.problem})
        words = ngettext("%(number)s mail sent.", "%(number)s mails sent.", outcome.sent)
        self.stdout.write(words % {"number": outcome.sent})
        if outcome.failed:
            reached = _(
                "These could not be reached, and are tried again with the next run: %(who)s"
            )
            raise CommandError(reached % {"who": ", ".join(outcome.failed)})
