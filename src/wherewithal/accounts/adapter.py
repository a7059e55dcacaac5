"""How sign-in behaves here: nobody signs up by themselves; accounts come by invitation."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):
    """allauth's adapter with the front door closed."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts are made by set-up, by invitation or on the command line only."""
        return False
