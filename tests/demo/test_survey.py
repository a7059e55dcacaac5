"""Sunnydale asks its neighbors: an open survey in two languages, with one line to decide on."""

import pytest
from django.test import Client

from demo.conftest import Libraries
from wherewithal.community.asking.models import Survey, SurveyWords
from wherewithal.community.asking.queries import results_of

pytestmark = pytest.mark.django_db


def test_only_sunnydale_has_a_survey_and_it_is_open(libraries: Libraries) -> None:
    found = {slug: Survey.objects.in_library(row).count() for slug, row in libraries.items()}
    assert found == {"gotham": 0, "sunnydale": 1, "smallville": 0}
    survey = Survey.objects.in_library(libraries["sunnydale"]).get()
    assert survey.is_open
    assert ("sample" in survey.intro, "muestra" in survey.intro_es) == (True, True)


def test_answers_came_by_link_and_on_paper(libraries: Libraries) -> None:
    results = results_of(Survey.objects.in_library(libraries["sunnydale"]).get())
    assert (results.people, results.at_desk) == (9, 5)
    assert [(row.choice.text, row.by_link, row.at_desk) for row in results.choices] == [
        ("Stories in sign and out loud", 3, 3),
        ("Build a robot", 2, 0),
        ("Songs and stories in Farsi", 1, 0),
        ("A book group in the evening", 0, 2),
    ]


def test_one_line_in_spanish_waits_and_nobody_outside_reads_it(libraries: Libraries) -> None:
    words = SurveyWords.objects.in_library(libraries["sunnydale"]).get()
    assert (words.state, words.language) == ("waiting", "es")
    page = Client().get(f"/ask/{words.survey.code}/?in=es").content.decode()
    assert ("Construir un robot" in page, words.text in page) == (True, False)
