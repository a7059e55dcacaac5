"""Surveys for tests."""

from cast import Cast
from wherewithal.accounts.models import Membership
from wherewithal.community.asking import actions
from wherewithal.community.asking.actions import ChoiceWords, SurveyText
from wherewithal.community.asking.models import Survey


def make_survey(cast: Cast, *, by: Membership | None = None) -> Survey:
    return actions.make_survey(
        by=by or cast.lee,
        text=SurveyText(
            "What next?", "¿Y ahora?", intro="Tell us.", intro_es="Cuéntenos.", closes_on=None
        ),
        choices=[ChoiceWords("Robots", "Robótica"), ChoiceWords("Chess", "Ajedrez")],
    )


def counts(survey: Survey) -> dict[str, int]:
    """How many people answered, and how many chose what, wherever."""
    found: dict[str, int] = {}
    for count in survey.counts.select_related("choice"):
        name = count.choice.text if count.choice else "people"
        found[name] = found.get(name, 0) + count.people
    return found
