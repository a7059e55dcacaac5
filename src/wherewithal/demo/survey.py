"""A survey that Sunnydale has out: made up for the sample, still open, with something to decide on."""

from wherewithal.accounts.models import Membership
from wherewithal.community.asking.actions import (
    ChoiceWords,
    SurveyText,
    count_answer,
    enter_tally,
    make_survey,
)

TEXT = SurveyText(
    title="What would you like to do here?",
    title_es="¿Qué le gustaría hacer aquí?",
    intro="A sample: Sunnydale and its neighbors are made up.",
    intro_es="Es una muestra: Sunnydale y sus vecinos son inventados.",
)
STORIES = ChoiceWords("Stories in sign and out loud", "Cuentos en señas y en voz alta")
ROBOTS = ChoiceWords("Build a robot", "Construir un robot")
FARSI = ChoiceWords("Songs and stories in Farsi", "Canciones y cuentos en persa")
BOOKS = ChoiceWords("A book group in the evening", "Un club de lectura por la noche")
CHOICES = (STORIES, ROBOTS, FARSI, BOOKS)

# What each person chose on a phone, in which language, and what they added.
BY_LINK: tuple[tuple[tuple[ChoiceWords, ...], str, str], ...] = (
    ((STORIES,), "en", ""),
    ((STORIES, ROBOTS), "en", ""),
    ((ROBOTS,), "es", "Un lugar tranquilo para tejer"),
    ((STORIES, FARSI), "en", ""),
)
ON_PAPER = 5
MARKS = {STORIES: 3, BOOKS: 2}


def ask_around(*, by: Membership) -> None:
    """Make the survey, answer it as neighbors would, and type in the sheets from the desk."""
    survey = make_survey(by=by, text=TEXT, choices=CHOICES)
    rows = {row.text: row for row in survey.choices.all()}
    for chosen, language, words in BY_LINK:
        choices = [rows[choice.text] for choice in chosen]
        count_answer(survey=survey, choices=choices, own_words=words, language=language)
    marks = {rows[choice.text]: number for choice, number in MARKS.items()}
    enter_tally(by=by, survey=survey, people=ON_PAPER, chosen=marks)
