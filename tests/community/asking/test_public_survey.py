"""The public page: anybody answers, nobody is written down, and nothing shows before a member says so."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import polib
import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from all_rows import all_rows
from cast import Cast
from community.asking.surveys import counts, make_survey
from conventions.pseudo_language import readable
from wherewithal.audit.models import ChangeSet
from wherewithal.community.asking import actions, sent_pages
from wherewithal.community.asking.actions import answers
from wherewithal.community.asking.models import Survey, SurveyWords
from wherewithal.community.asking.views import public
from wherewithal.config.settings import PACKAGE
from wherewithal.demo import survey as sample

WORDS = PACKAGE / "locale" / "es" / "LC_MESSAGES"


@pytest.fixture
def survey(cast: Cast) -> Survey:
    cache.clear()
    return make_survey(cast)


def address(survey: Survey, language: str = "en") -> str:
    return f"/ask/{survey.code}/?in={language}"


def keys(survey: Survey) -> dict[str, int]:
    return {choice.text: choice.pk for choice in survey.choices.all()}


def send(survey: Survey, *texts: str, own_words: str = "", language: str = "en") -> Any:
    chosen = [keys(survey)[text] for text in texts]
    data = {"chosen": chosen, "own_words": own_words}
    return Client().post(address(survey, language), data)


def test_an_answer_is_counted(survey: Survey) -> None:
    send(survey, "Robots", "Chess")
    page = send(survey, "Robots", own_words="  Kite   flying ")
    assert page.url == f"/ask/{survey.code}/thanks/?in=en"
    assert counts(survey) == {"people": 2, "Robots": 2, "Chess": 1}
    (words,) = survey.words.all()
    assert (words.text, words.state, words.language) == ("Kite flying", "waiting", "en")


def test_nothing_is_kept_of_who_answers(survey: Survey) -> None:
    entries = ChangeSet.objects.count()
    browser = Client(REMOTE_ADDR="203.0.113.77", headers={"User-Agent": "Zebra phone"})
    page = browser.post(address(survey), {"own_words": "Kites"})
    kept = [
        (name, row)
        for name, rows in all_rows().items()
        for row in rows
        if "203.0.113.77" in str(row) or "Zebra phone" in str(row)
    ]
    assert kept == []
    assert list(page.cookies) in ([], ["csrftoken"])
    assert Session.objects.count() == 0
    assert ChangeSet.objects.count() == entries


def opened(survey: Survey) -> dict[str, Any]:
    """What a browser would send from a page opened just now: its key, and robots."""
    page = Client().get(address(survey))
    return {"page_key": str(page.context["page_key"]), "chosen": [keys(survey)["Robots"]]}


def test_a_page_sent_twice_counts_once_and_says_so(survey: Survey) -> None:
    typed = opened(survey) | {"own_words": "Kites"}
    first, again = (Client().post(address(survey), typed) for _click in range(2))
    assert first.url == f"/ask/{survey.code}/thanks/?in=en"
    assert again.url == f"/ask/{survey.code}/thanks/?in=en&again=1"
    assert counts(survey) == {"people": 1, "Robots": 1}
    assert survey.words.count() == 1
    assert "it counts once" not in Client().get(first.url).content.decode()
    assert "it counts once" in Client().get(again.url).content.decode()


def test_on_one_device_each_page_opened_counts(survey: Survey) -> None:
    desk = Client()
    for _person in range(3):
        desk.post(address(survey), opened(survey))
    assert counts(survey) == {"people": 3, "Robots": 3}


def test_a_page_that_asks_again_keeps_its_key(survey: Survey) -> None:
    typed = opened(survey)
    asked = Client().post(address(survey), typed | {"own_words": "x" * 301})
    assert f'name="page_key" value="{typed["page_key"]}"' in asked.content.decode()
    assert Client().post(address(survey), typed).url.endswith("in=en")


def test_a_key_that_is_none_is_no_hindrance(survey: Survey) -> None:
    typed = opened(survey) | {"page_key": "<nonsense>"}
    for _time in range(2):
        Client().post(address(survey), typed)
    assert counts(survey) == {"people": 2, "Robots": 2}


def test_the_latest_keys_are_remembered_and_no_more(
    survey: Survey, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sent_pages, "MOST_KEYS", 2)
    first, second, third = uuid4(), uuid4(), uuid4()
    assert [sent_pages.is_new(survey, key) for key in (first, second, third)] == [True] * 3
    assert cache.get(f"sent-pages:{survey.pk}") == [second.hex, third.hex]


def test_keys_are_forgotten_at_a_midnight() -> None:
    morning, night = (datetime(2026, 5, 4, hour, 17, tzinfo=UTC) for hour in (9, 22))
    ends = {now + timedelta(seconds=sent_pages.seconds_left(now)) for now in (morning, night)}
    assert ends == {datetime(2026, 5, 6, tzinfo=UTC)}


def test_spanish_says_usted_throughout() -> None:
    told = [entry.msgstr + " ".join(entry.msgstr_plural.values()) for entry in _written()]
    told += [sample.TEXT.title_es, sample.TEXT.intro_es, *(row.text_es for row in sample.CHOICES)]
    familiar = re.compile(r"\b(tú|tu|tus|te|ti|contigo|tuy[oa]s?)\b", re.IGNORECASE)
    assert [sentence for sentence in told if familiar.search(sentence)] == []


def _written() -> Any:
    return polib.pofile(str(WORDS / "django.po"))


def test_an_empty_answer_counts_nobody(survey: Survey) -> None:
    page = send(survey)
    assert page.status_code == 422
    assert "Choose something first" in page.content.decode()
    assert counts(survey) == {}


def test_choices_of_another_survey_are_refused(cast: Cast, survey: Survey) -> None:
    other = make_survey(cast)
    page = Client().post(address(survey), {"chosen": [keys(other)["Robots"]]})
    assert page.status_code == 422
    assert counts(survey) == counts(other) == {}


def test_too_many_words_are_told_and_kept_in_the_field(survey: Survey) -> None:
    page = send(survey, "Robots", own_words="x" * 301)
    assert page.status_code == 422
    assert "x" * 301 in page.content.decode()


def test_own_words_wait_until_a_member_shows_them(cast: Cast, survey: Survey) -> None:
    send(survey, own_words="Kite flying")
    assert "Kite flying" not in Client().get(address(survey)).content.decode()
    actions.show_words(by=cast.lee, words=survey.words.get())
    assert "Kite flying" in Client().get(address(survey)).content.decode()


def test_words_that_are_markup_stay_words(cast: Cast, survey: Survey) -> None:
    send(survey, own_words="<b>loud</b>")
    actions.show_words(by=cast.lee, words=survey.words.get())
    assert "&lt;b&gt;loud" in Client().get(address(survey)).content.decode()


def test_in_spanish_everything_is_spanish(survey: Survey) -> None:
    page = Client().get(address(survey, "es"))
    body = page.content.decode()
    assert 'lang="es"' in body
    assert page.headers["Content-Language"] == "es"
    assert "¿Y ahora?" in body
    assert "Robótica" in body


def test_the_browser_may_ask_for_spanish(survey: Survey) -> None:
    plain = f"/ask/{survey.code}/"
    liked = {"es-MX,es;q=0.9,en;q=0.8": "es", "en-US,es": "en", "fr,es;q=0.5": "es"}
    found = {
        header: Client().get(plain, headers={"Accept-Language": header}).context["language"]
        for header in liked
    }
    assert found == liked


def test_the_page_that_follows_speaks_the_same_language(survey: Survey) -> None:
    page = send(survey, "Robots", language="es")
    assert page.url.endswith("/thanks/?in=es")
    assert "Gracias" in Client().get(page.url).content.decode()


def test_no_english_is_left_on_the_spanish_pages(survey: Survey) -> None:
    for path, data in (
        (f"/ask/{survey.code}/", None),
        (f"/ask/{survey.code}/", {"chosen": []}),
        (f"/ask/{survey.code}/thanks/", None),
        (f"/ask/{survey.code}/thanks/?again=1", None),
        ("/ask/nothing-here/", None),
    ):
        texts = [
            set(readable(page.content.decode()))
            for page in (
                _ask(f"{path}{'&' if '?' in path else '?'}in={language}", data)
                for language in ("en", "es")
            )
        ]
        same = texts[0] & texts[1]
        named = {"English", "Español", "Sunnydale Public Library", "Wherewithal"}
        assert same - named == set()


def _ask(path: str, data: dict[str, Any] | None) -> Any:
    return Client().get(path) if data is None else Client().post(path, data)


def test_without_spanish_words_the_english_ones_stand_there(cast: Cast, survey: Survey) -> None:
    Survey.objects.in_library(cast.library).update(title_es="", intro_es="")
    body = Client().get(address(survey, "es")).content.decode()
    assert "What next?" in body


def test_a_closed_survey_takes_nothing(cast: Cast, survey: Survey) -> None:
    actions.close_survey(by=cast.lee, survey=survey)
    assert Client().get(address(survey)).status_code == 410
    assert send(survey, "Robots").status_code == 410
    assert counts(survey) == {}


def test_a_survey_that_was_closed_meanwhile_gives_back_what_was_typed(
    cast: Cast, survey: Survey
) -> None:
    actions.close_survey(by=cast.lee, survey=survey)
    page = send(survey, "Robots", own_words="Zqkites <b>at night</b>")
    told = page.content.decode()
    assert (page.status_code, "did not arrive" in told) == (410, True)
    assert "Zqkites &lt;b&gt;at night" in told
    assert "no llegó" in send(survey, own_words="Zqcometas", language="es").content.decode()
    for unsaid in (Client().get(address(survey)), send(survey, "Robots")):
        assert "did not arrive" not in unsaid.content.decode()


def test_a_survey_that_closes_in_the_very_moment_gives_back_what_was_typed(
    cast: Cast, survey: Survey, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts_it = actions.count_answer

    def closed_just_before(**answer: Any) -> bool:
        actions.close_survey(by=cast.lee, survey=survey)
        return counts_it(**answer)

    monkeypatch.setattr(actions, "count_answer", closed_just_before)
    page = send(survey, own_words="Zqkites")
    assert (page.status_code, "Zqkites" in page.content.decode()) == (410, True)
    assert counts(survey) == {}


def test_the_last_day_still_counts_and_the_day_after_does_not(cast: Cast, survey: Survey) -> None:
    today = timezone.localdate()
    rows = Survey.objects.in_library(cast.library)
    rows.update(closes_on=today)
    assert Client().get(address(survey)).status_code == 200
    rows.update(closes_on=today - timedelta(days=1))
    assert Client().get(address(survey)).status_code == 410


@pytest.mark.django_db
def test_an_unknown_address_says_so_kindly() -> None:
    page = Client().get("/ask/nothing-here/?in=es")
    assert page.status_code == 410
    assert "Aquí no hay ninguna encuesta" in page.content.decode()


def test_a_flood_is_stopped(survey: Survey, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(public, "ANSWERS", public.Throttle("survey", tries=2, seconds=600))
    statuses = [send(survey, "Robots").status_code for _time in range(3)]
    assert statuses == [302, 302, 429]
    page = send(survey, "Robots", own_words="Zqkites")
    assert int(page.headers["Retry-After"]) > 0
    form = page.context["form"]
    assert (form["own_words"].value(), len(form["chosen"].value())) == ("Zqkites", 1)
    assert "yours is not counted yet" in page.content.decode()
    assert (
        "Llegaron muchísimas respuestas" in send(survey, "Robots", language="es").content.decode()
    )
    assert counts(survey) == {"people": 2, "Robots": 2}


def test_where_too_many_wrote_words_are_given_back_and_not_dropped(
    survey: Survey, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "MOST_WORDS", 1)
    assert send(survey, "Robots", own_words="Zqchess").status_code == 302
    page = send(survey, "Robots", own_words="Zqkites")
    assert (page.status_code, page.context["form"]["own_words"].value()) == (422, "Zqkites")
    assert "no more fits in here" in str(page.context["form"].errors["own_words"])
    assert counts(survey) == {"people": 1, "Robots": 1}
    assert send(survey, "Robots").status_code == 302
    assert counts(survey) == {"people": 2, "Robots": 2}


def test_the_page_is_for_nobody_to_index(survey: Survey) -> None:
    assert "noindex" in Client().get(address(survey)).headers["X-Robots-Tag"]


def test_erased_words_are_nowhere(cast: Cast, survey: Survey) -> None:
    send(survey, own_words="Call Pat at 555 0100")
    words = survey.words.get()
    actions.turn_down_words(by=cast.lee, words=words)
    actions.erase_words(by=cast.lee, words=words)
    words = SurveyWords.objects.in_library(cast.library).get()
    assert (words.text, words.state) == ("–", "down")


def test_the_compiled_words_are_the_written_ones() -> None:
    written = _written()
    compiled = {
        (entry.msgid, entry.msgstr): entry for entry in polib.mofile(str(WORDS / "django.mo"))
    }
    assert [entry.msgid for entry in written if not entry.translated()] == []
    assert {(entry.msgid, entry.msgstr) for entry in written} == set(compiled)
    for entry in written:
        assert compiled[entry.msgid, entry.msgstr].msgstr_plural == entry.msgstr_plural
