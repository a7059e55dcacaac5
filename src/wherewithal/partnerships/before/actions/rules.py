"""Say how careful this library is before a yes."""

from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import change_set
from wherewithal.partnerships.before.models import BeforeYesRules
from wherewithal.partnerships.before.questions import rules_of


def change_before_yes_rules(*, by: Member, questions: str, must_be_go: bool) -> BeforeYesRules:
    """For the whole library. Empty questions are those that come along."""
    access.require(by, Permission.EDIT_LIBRARY, by.library_id)
    with change_set(by=by, what=gettext_noop("changed the rules before a yes")) as changes:
        rules = rules_of(by.library_id)
        if rules.pk is not None:
            return changes.change(rules, questions=questions.strip(), must_be_go=must_be_go)
        rules.questions, rules.must_be_go = questions.strip(), must_be_go
        return changes.create(rules)
