"""The pages of members: making surveys, counting paper, deciding on words, feeding needs."""

from io import BytesIO
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from pypdf import PdfReader

from all_rows import all_rows, last_change
from cast import Cast
from community.asking.surveys import counts, make_survey
from wherewithal.audit.models import Change
from wherewithal.community.asking import actions
from wherewithal.community.asking.actions import ChoiceWords, SurveyText
from wherewithal.community.asking.models import Survey
from wherewithal.community.asking.queries import results_of
from wherewithal.community.needs.actions import add_need, withdraw_said
from wherewithal.community.needs.models import CommunityNeed, Evidence
from wherewithal.history.actions import take_back


def form(*choices: tuple[str, str], **fields: Any) -> dict[str, Any]:
    data = {"choices-TOTAL_FORMS": len(choices), "choices-INITIAL_FORMS": 0, **fields}
    for number, (text, text_es) in enumerate(choices):
        data |= {f"choices-{number}-text": text, f"choices-{number}-text_es": text_es}
    return data


def results(survey: Survey) -> dict[str, tuple[int, int, int]]:
    return {
        row.choice.text: (row.by_link, row.at_desk, row.people)
        for row in results_of(survey).choices
    }


def answer(survey: Survey, *texts: str, own_words: str = "") -> None:
    choices = [choice for choice in survey.choices.all() if choice.text in texts]
    actions.count_answer(survey=survey, choices=choices, own_words=own_words)


def test_making_a_survey(cast: Cast) -> None:
    data = form(("Robots", "Robótica"), ("", ""), ("Chess", ""), title="What next?")
    page = cast.client(cast.lee).post("/sunnydale/surveys/make/", data)
    survey = Survey.objects.in_library(cast.library).get()
    assert page.url == f"/sunnydale/surveys/{survey.pk}/"
    assert [(row.text, row.text_es) for row in survey.choices.all()] == [
        ("Robots", "Robótica"),
        ("Chess", ""),
    ]
    assert len(survey.code) == 10


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        ([("Robots", "")], "at least two interests"),
        ([("Robots", ""), ("robots", "")], "stands further up already"),
        ([("Robots", ""), ("", "Ajedrez")], "In English as well"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_lost(
    cast: Cast, choices: list[tuple[str, str]], said: str
) -> None:
    data = form(*choices, title="What next?", intro="So many words")
    body = cast.client(cast.lee).post("/sunnydale/surveys/make/", data).content.decode()
    assert said in body
    assert "So many words" in body
    assert Survey.objects.in_library(cast.library).count() == 0


def test_sending_it_twice_makes_one(cast: Cast) -> None:
    data = form(
        ("Robots", ""), ("Chess", ""), title="What next?", csrfmiddlewaretoken="of this page"
    )
    client = cast.client(cast.lee)
    for _time in range(2):
        client.post("/sunnydale/surveys/make/", data)
    assert Survey.objects.in_library(cast.library).count() == 1


def test_a_choice_that_somebody_made_cannot_go(cast: Cast) -> None:
    survey = make_survey(cast)
    answer(survey, "Robots")
    with pytest.raises(ValidationError, match="Somebody chose “Robots” already"):
        actions.change_survey(
            by=cast.lee,
            survey=survey,
            text=SurveyText("What next?"),
            choices=[ChoiceWords("Drones"), ChoiceWords("Chess")],
        )
    assert results(survey)["Robots"] == (1, 0, 1)


def test_links_and_paper_and_joined_words_count_together(cast: Cast) -> None:
    survey = make_survey(cast)
    answer(survey, "Robots")
    answer(survey, "Robots", "Chess", own_words="Checkers")
    robots, chess = survey.choices.all()
    actions.enter_tally(by=cast.lee, survey=survey, people=9, chosen={robots: 7, chess: 0})
    actions.join_words(by=cast.lee, words=survey.words.get(), choice=chess)
    assert results(survey) == {"Robots": (2, 7, 9), "Chess": (1, 0, 2)}
    assert results_of(survey).people == 11


def test_a_tally_is_typed_in_and_typed_in_again(cast: Cast) -> None:
    survey = make_survey(cast)
    robots, chess = survey.choices.all()
    client, page = cast.client(cast.lee), f"/sunnydale/surveys/{survey.pk}/tally/"
    for people, number in (("5", "5"), ("6", "")):
        client.post(
            page, {"people": people, f"choice_{robots.pk}": number, f"choice_{chess.pk}": "2"}
        )
    assert counts(survey) == {"people": 6, "Robots": 0, "Chess": 2}


def test_no_more_marks_than_sheets(cast: Cast) -> None:
    survey = make_survey(cast)
    robots = survey.choices.all()[0]
    page = cast.client(cast.lee).post(
        f"/sunnydale/surveys/{survey.pk}/tally/", {"people": "2", f"choice_{robots.pk}": "3"}
    )
    assert "more than answered on paper" in page.content.decode()
    assert counts(survey) == {}


def test_waiting_words_are_for_editors(cast: Cast) -> None:
    survey = make_survey(cast)
    answer(survey, own_words="Checkers")
    page = f"/sunnydale/surveys/{survey.pk}/"
    assert "Checkers" in cast.client(cast.lee).get(page).content.decode()
    assert "Checkers" not in cast.client(cast.rae).get(page).content.decode()


@pytest.mark.parametrize(
    ("order", "state"), [("show", "shown"), ("turn_down", "down"), ("join", "joined")]
)
def test_words_are_decided_on(cast: Cast, order: str, state: str) -> None:
    survey = make_survey(cast)
    answer(survey, own_words="Checkers")
    words, choice = survey.words.get(), survey.choices.all()[1]
    page = f"/sunnydale/surveys/{survey.pk}/words/{words.pk}/"
    cast.client(cast.lee).post(page, {"do": order, "choice": choice.pk})
    words.refresh_from_db()
    assert words.state == state


def test_results_become_evidence_when_somebody_says_so(cast: Cast) -> None:
    survey = make_survey(cast)
    answer(survey, "Robots")
    robots, _chess = survey.choices.all()
    actions.make_need_of(by=cast.lee, choice=robots)
    assert Evidence.objects.in_library(cast.library).count() == 0
    assert actions.write_evidence(by=cast.lee, survey=survey) == 1
    answer(survey, "Robots", "Chess")
    assert actions.write_evidence(by=cast.lee, survey=survey) == 1
    (evidence,) = Evidence.objects.in_library(cast.library)
    assert (evidence.method, evidence.source, str(evidence.how_many.low)) == (
        "survey",
        "What next?",
        "2",
    )
    assert evidence.need.text == "Robots"


def test_a_choice_that_speaks_for_another_need_gives_new_evidence(cast: Cast) -> None:
    survey = make_survey(cast)
    answer(survey, "Robots")
    robots = survey.choices.all()[0]
    actions.make_need_of(by=cast.lee, choice=robots)
    actions.write_evidence(by=cast.lee, survey=survey)
    other = CommunityNeed.objects.create(library=cast.library, text="Tinkering")
    actions.tie_choice(by=cast.lee, choice=robots, need=other)
    actions.write_evidence(by=cast.lee, survey=survey)
    needs = [row.need.text for row in Evidence.objects.in_library(cast.library).order_by("pk")]
    assert needs == ["Robots", "Tinkering"]


def test_a_private_need_of_somebody_else_cannot_be_tied(cast: Cast) -> None:
    survey = make_survey(cast)
    secret = CommunityNeed.objects.create(library=cast.library, text="Hush", level="private")
    with pytest.raises(PermissionDenied):
        actions.tie_choice(by=cast.lee, choice=survey.choices.all()[0], need=secret)


def test_the_code_opens_the_public_page(cast: Cast) -> None:
    survey = make_survey(cast)
    page = cast.client(cast.rae).get(f"/sunnydale/surveys/{survey.pk}/")
    assert page.context["address"] == f"http://testserver/ask/{survey.code}/"
    assert page.context["code"].path.startswith("M4 4h1v1h-1z")


@pytest.mark.parametrize(("language", "words"), [("en", "Robots"), ("es", "Robótica")])
def test_paper_for_the_desk(cast: Cast, language: str, words: str) -> None:
    survey = make_survey(cast)
    page = cast.client(cast.rae).get(f"/sunnydale/print/survey/{survey.pk}.pdf?in={language}")
    assert page.headers["Content-Type"] == "application/pdf"
    reader = PdfReader(BytesIO(page.content))
    text = " ".join(page.extract_text() for page in reader.pages)
    assert words in text
    assert len(reader.pages) == 1
    assert reader.trailer["/Root"]["/Lang"] == language


def test_closing_and_opening_again(cast: Cast) -> None:
    survey = make_survey(cast)
    client = cast.client(cast.lee)
    client.post(f"/sunnydale/surveys/{survey.pk}/close/")
    survey.refresh_from_db()
    assert not survey.is_open
    client.post(f"/sunnydale/surveys/{survey.pk}/reopen/")
    survey.refresh_from_db()
    assert survey.is_open


@pytest.mark.parametrize("said", ["Ask Jenny Moth, 555-1234", "Bo"])
def test_words_that_are_deleted_for_good_leave_the_evidence_as_well(cast: Cast, said: str) -> None:
    survey = make_survey(cast)
    answer(survey, own_words=said)
    robots = survey.choices.all()[0]
    actions.join_words(by=cast.lee, words=survey.words.get(), choice=robots)
    actions.make_need_of(by=cast.lee, choice=robots)
    actions.write_evidence(by=cast.lee, survey=survey)
    assert f"“{said}”" in Evidence.objects.in_library(cast.library).get().text
    actions.erase_words(by=cast.lee, words=survey.words.get())
    assert Evidence.objects.in_library(cast.library).get().text == "They chose “Robots”. –"
    kept = [f"{change.before} {change.after}" for change in Change.objects.all()]
    assert [text for text in kept if f"“{said}”" in text or f"'{said}'" in text] == []


def test_withdrawn_evidence_stays_withdrawn_and_new_evidence_stands_beside(cast: Cast) -> None:
    survey = make_survey(cast)
    answer(survey, "Robots")
    actions.make_need_of(by=cast.lee, choice=survey.choices.all()[0])
    actions.write_evidence(by=cast.lee, survey=survey)
    withdraw_said(by=cast.lee, row=Evidence.objects.in_library(cast.library).get())
    actions.write_evidence(by=cast.lee, survey=survey)
    rows = Evidence.objects.in_library(cast.library).order_by("pk")
    assert [(row.text, row.withdrawn_at is None) for row in rows] == [
        ("–", False),
        ("They chose “Robots”.", True),
    ]


def test_a_new_interest_that_is_asked_for_twice_is_there_once(cast: Cast) -> None:
    survey = make_survey(cast)
    page = f"/sunnydale/surveys/{survey.pk}/choices/{survey.choices.all()[0].pk}/need/"
    for _time in range(2):
        assert cast.client(cast.lee).post(page, {"need": "new"}).status_code == 302
    assert [need.text for need in CommunityNeed.objects.in_library(cast.library)] == ["Robots"]


def test_a_choice_that_words_are_joined_to_stays(cast: Cast) -> None:
    survey = make_survey(cast)
    answer(survey, own_words="More robots")
    robots, chess = survey.choices.all()
    actions.join_words(by=cast.lee, words=survey.words.get(), choice=robots)
    data = form(("Chess", ""), ("Drones", ""), title="What next?")
    data |= {"choices-0-key": chess.pk, "choices-1-key": "9" * 30}
    page = cast.client(cast.lee).post(f"/sunnydale/surveys/{survey.pk}/change/", data)
    assert "Somebody chose “Robots” already" in page.content.decode()
    assert survey.words.get().choice == robots


def test_a_year_that_nobody_means_is_asked_about(cast: Cast) -> None:
    data = form(("Robots", ""), ("Chess", ""), title="What next?", closes_on="9999-12-31")
    page = cast.client(cast.lee).post("/sunnydale/surveys/make/", data)
    assert list(page.context["form"].errors) == ["closes_on"]
    assert "What next?" in page.content.decode()
    assert Survey.objects.in_library(cast.library).count() == 0


def test_two_choices_swap_their_words_and_undo_swaps_them_back(cast: Cast) -> None:
    survey = make_survey(cast)
    robots, chess = survey.choices.all()
    before = all_rows()["surveychoice"]
    data = form(
        ("Chess", "Ajedrez"), ("Robots", "Robótica"), title="What next?", title_es="¿Y ahora?"
    )
    data |= {"intro": "Tell us.", "intro_es": "Cuéntenos."}
    data |= {"choices-0-key": robots.pk, "choices-1-key": chess.pk}
    page = cast.client(cast.lee).post(f"/sunnydale/surveys/{survey.pk}/change/", data)
    assert page.status_code == 302
    assert [(row.pk, row.text) for row in survey.choices.all()] == [
        (robots.pk, "Chess"),
        (chess.pk, "Robots"),
    ]
    take_back(by=cast.lee, entry=last_change())
    assert all_rows()["surveychoice"] == before


def test_saving_keeps_a_tie_to_a_need_that_one_may_not_read(cast: Cast) -> None:
    survey = make_survey(cast)
    robots, chess = survey.choices.all()
    secret = add_need(by=cast.ada, text="Hush", level="private")
    open_one = add_need(by=cast.ada, text="Games")
    actions.tie_choice(by=cast.ada, choice=robots, need=secret)
    actions.tie_choice(by=cast.ada, choice=chess, need=open_one)
    client = cast.client(cast.lee)
    page = f"/sunnydale/surveys/{survey.pk}/"
    shown = client.get(page).content.decode()
    assert ("a need that is not for you to read" in shown, "Hush" in shown) == (True, False)
    for choice in (robots, chess):
        client.post(f"{page}choices/{choice.pk}/need/", {"need": ""})
    assert [row.need for row in survey.choices.all()] == [secret, None]
