"""Questions about the community: asked, looked into, put together, asked further."""

from cast import Cast
from wherewithal.community.needs import actions
from wherewithal.community.needs.models import CommunityQuestion

LIST = "/sunnydale/community/questions/"


def test_an_empty_list_asks_one_itself(cast: Cast) -> None:
    assert "people who never come in" in cast.client(cast.rae).get(LIST).content.decode()


def test_from_a_question_to_the_next(cast: Cast) -> None:
    client = cast.client(cast.cal)
    asked = {"text": "Who signs?", "how": "conversations", "level": "library"}
    client.post(f"{LIST}ask/", {**asked, "owner": cast.ada.pk, "due": "2026-12-01"})
    question = CommunityQuestion.objects.in_library(cast.library).get()
    found = {"method": "walk", "text": "A school, two streets on", "level": "library"}
    client.post(f"{LIST}{question.pk}/findings/", found)
    told = {**asked, "state": "answered", "synthesis": "Forty families", "owner": cast.ada.pk}
    client.post(f"{LIST}{question.pk}/change/", told)
    client.post(f"{LIST}ask/?from={question.pk}", {**asked, "text": "When are they free?"})
    page = client.get(f"{LIST}{question.pk}/").content.decode()
    for words in (
        "Who signs?",
        "A school, two streets on",
        "Forty families",
        "When are they free?",
    ):
        assert words in page
    following = CommunityQuestion.objects.in_library(cast.library).get(comes_from=question)
    assert "Who signs?" in client.get(f"{LIST}{following.pk}/").content.decode()


def test_questions_stand_under_how_far_they_are(cast: Cast) -> None:
    actions.ask_question(by=cast.lee, text="Who signs?")
    actions.ask_question(by=cast.lee, text="Who sings?", state="answered")
    groups = cast.client(cast.rae).get(LIST).context["groups"]
    assert [(str(label), [row.text for row in rows]) for label, rows in groups] == [
        ("open", ["Who signs?"]),
        ("answered", ["Who sings?"]),
    ]


def test_a_question_that_goes_leaves_the_next_one(cast: Cast) -> None:
    first = actions.ask_question(by=cast.lee, text="Who signs?")
    actions.ask_question(by=cast.lee, text="When?", comes_from=first)
    cast.client(cast.lee).post(f"{LIST}{first.pk}/remove/")
    [left] = CommunityQuestion.objects.in_library(cast.library)
    assert (left.text, left.comes_from) == ("When?", None)


def test_a_number_that_no_question_can_have(cast: Cast) -> None:
    page = cast.client(cast.cal).get(f"{LIST}ask/?from={'9' * 5_000}")
    assert page.status_code == 200
