"""`wherewithal createlibrary`: a further library in this installation."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts.actions.passwords import make_password_link_from_console
from wherewithal.accounts.models import User
from wherewithal.config.addresses import full_address
from wherewithal.config.house_command import HouseCommand
from wherewithal.home.set_up.founding import found_library, new_library


class Command(HouseCommand):
    """A library and its first admin."""

    help = gettext_noop(
        "Add a library and its first admin. Somebody new gets a link to choose a password; "
        "somebody who signs in here already finds the library among theirs."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What it is called, and who looks after it."""
        parser.add_argument("name", metavar="NAME", help=_("the library's name, in quotes"))
        parser.add_argument(
            "--admin",
            required=True,
            metavar="EMAIL",
            help=_("address with which the first admin signs in"),
        )
        parser.add_argument(
            "--admin-name", default="", metavar="NAME", help=_("the admin's own name, in quotes")
        )
        parser.add_argument(
            "--slug",
            default="",
            help=_("short name for addresses, such as sunnydale; without it, made from the name"),
        )

    def handle(
        self, *args: Any, name: str, admin: str, admin_name: str, slug: str, **options: Any
    ) -> None:
        """Make the library, and say what comes next."""
        call_command("migrate", interactive=False, verbosity=0)
        try:
            with transaction.atomic():
                user, is_new = self._account(admin.strip().lower(), admin_name)
                member = found_library(founder=user, library=new_library(name=name, slug=slug))
        except ValidationError as problem:
            raise CommandError("\n".join(problem.messages)) from problem
        address = full_address("front") + f"{member.library.slug}/"
        self.stdout.write(_("%(name)s is at %(address)s") % {"name": name, "address": address})
        if is_new:
            link = full_address("new_password", token=make_password_link_from_console(user=user))
            words = _("%(name)s chooses a password here, once, within two days:\n%(link)s")
            self.stdout.write(words % {"name": user.name, "link": link})

    def _account(self, email: str, name: str) -> tuple[User, bool]:
        found = User.objects.filter(email=email).first()
        if found is not None:
            return found, False
        return User.objects.create_user(email, name=name.strip() or email.partition("@")[0]), True
