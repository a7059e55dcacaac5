"""The questions that a library puts to itself before it says yes: its own, or those that come along."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.partnerships.before.models import LONGEST_QUESTION, BeforeYesRules

OURS: tuple[str | Promise, ...] = (
    _("Does it bring somebody in our community closer to what they said they need?"),
    _("Do both sides know what they want from it, and would each say so in front of the other?"),
    _("Who of us carries it, and what will that person put down in return?"),
    _("What does it cost us in hours, rooms and money, and for how long?"),
    _("Is everybody still welcome, whatever they believe, earn, speak or can do?"),
    _("What do they need from us that we cannot give?"),
    _("How would we notice that it goes wrong, and how would we end it as friends?"),
)


def rules_of(library_id: int) -> BeforeYesRules:
    """How careful this library is; as everybody is, where it has not said otherwise."""
    stored = BeforeYesRules.objects.in_library(library_id).first()
    return stored or BeforeYesRules(library_id=library_id)


def questions_of(rules: BeforeYesRules) -> list[str]:
    """One after the other, each once."""
    own = [line.strip()[:LONGEST_QUESTION] for line in rules.questions.splitlines()]
    return list(dict.fromkeys(line for line in own if line)) or [str(line) for line in OURS]
