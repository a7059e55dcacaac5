"""A survey of the community on paper: for the desk, in English or Spanish, with the code to scan."""

from typing import Any

from django.utils.translation import gettext as _

from wherewithal.community.asking.models import Survey
from wherewithal.ui.qr_code import qr_code


def survey_part(survey: Survey, *, language: str, address: str) -> dict[str, Any]:
    """The data of the page; spoken in the language that is active, with the survey's words in it."""
    code = qr_code(address)
    return {
        "kind": "survey",
        "title": survey.title_in(language),
        "intro": survey.intro_in(language),
        "code_size": code.size,
        "code": [list(module) for module in code.dark],
        "code_alternative": _("Code to scan with a phone: it opens this survey."),
        "code_words": _("Or answer on your phone"),
        "question": _("What would you like? Choose as many as you want."),
        "choices": [choice.text_in(language) for choice in survey.choices.all()],
        "own_words": _("Something else, in your own words"),
        "promise": _("Please leave out names, addresses and phone numbers."),
        "address": address,
    }
