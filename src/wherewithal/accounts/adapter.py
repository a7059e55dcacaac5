"""How sign-in behaves here: nobody signs up by themselves; accounts come by invitation."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actions.passwords import close_password_links
from wherewithal.ui.errors import too_many_tries

SILENT_MESSAGES = ("account/messages/logged_in.txt", "account/messages/logged_out.txt")


class AccountAdapter(DefaultAccountAdapter):
    """allauth's adapter with the front door closed, and with our own words."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _(
            "This address and this password do not go together. Look at the spelling, or ask an admin "
            "of your library for a link to a new password."
        ),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts are made by set-up, by invitation or on the command line only."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """After too many wrong passwords for one account: a page of its own that says how long."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError as refusal:
            raise ImmediateHttpResponse(too_many_tries(request)) from refusal

    def set_password(self, user: Any, password: str) -> None:
        """A chosen password ends the links that were made to choose one."""
        super().set_password(user, password)
        close_password_links(user=user)

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        *args: Any,
        **rest: Any,
    ) -> None:
        """Signing in and out speak for themselves."""
        if message_template not in SILENT_MESSAGES:
            super().add_message(request, level, message_template, *args, **rest)
