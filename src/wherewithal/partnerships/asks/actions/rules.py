"""Say how this library asks: how often at most, and with which letter it begins."""

from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import change_set
from wherewithal.partnerships.asks.models import AskingRules
from wherewithal.partnerships.asks.queries import rules_of


def change_asking_rules(
    *, by: Member, most_a_quarter: int | None = None, letter: str | None = None
) -> AskingRules:
    """For the whole library. What is not named stays; an empty letter is the one that comes along."""
    access.require_unlimited(by, Permission.EDIT_PROGRAMS, by.library_id)
    said = {"most_a_quarter": most_a_quarter, "letter": letter}
    values = {name: value for name, value in said.items() if value is not None}
    with change_set(by=by, what=gettext_noop("changed how we ask")) as changes:
        rules = rules_of(by.library_id)
        if rules.pk is not None:
            return changes.change(rules, **values)
        for name, value in values.items():
            setattr(rules, name, value)
        return changes.create(rules)
