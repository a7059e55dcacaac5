"""`wherewithal resetpassword`: for somebody who cannot ask an admin, because they are the admin."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts.actions.passwords import make_password_link_from_console
from wherewithal.accounts.models import User
from wherewithal.config.addresses import full_address
from wherewithal.config.house_command import HouseCommand


class Command(HouseCommand):
    """A link to choose a new password."""

    help = gettext_noop(
        "Print a link with which somebody chooses a new password. It works once and for two days. "
        "The old password works until then."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whose."""
        parser.add_argument("email", metavar="EMAIL", help=_("the address they sign in with"))

    def handle(self, *args: Any, email: str, **options: Any) -> None:
        """Make the link and print it; it is kept nowhere."""
        user = User.objects.filter(email=email.strip().lower()).first()
        if user is None:
            raise CommandError(_("Nobody signs in with %(email)s.") % {"email": email})
        link = full_address("new_password", token=make_password_link_from_console(user=user))
        words = _("%(name)s chooses a new password here, once, within two days:\n%(link)s")
        self.stdout.write(words % {"name": user.name, "link": link})
