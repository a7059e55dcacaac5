"""The papers of an ask name whom they are to and who goes, and nobody else who stays out or was not asked."""

from collections.abc import Callable

import pytest
from django.utils import timezone
from django.utils.html import strip_tags

from cast import Cast
from insights.networks.town import stays_out
from make import make_organization, make_person
from partnerships.asking import ask_for, move
from printing.opened import words_of_docx
from printing.paper import words_of
from programs.plans import exact, need_of, plan
from wherewithal.partnerships.asks.actions import OfferPart
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.contact.models import Conversation, ConversationLink, FollowUp
from wherewithal.people.models import Person
from wherewithal.programs.offering.actions import add_library_offer

SECRETS = ("Walter", "Quentin", "upstairs")


def words_of_page(made: bytes) -> str:
    """What a browser prints."""
    told = made.decode()
    told = (
        told[: told.find("<form")] + told[told.rfind("</form>") :] if "only-print" in told else told
    )
    return strip_tags(told)


PAPERS: dict[str, tuple[str, Callable[[bytes], str]]] = {
    f"{name} as {kind}": (address, read)
    for name, page, file in (
        ("brief", "brief", "partner"),
        ("letter", "letter", "letter"),
        ("points", "talking-points", "talking-points"),
    )
    for kind, address, read in (
        ("page", f"asks/PK/{page}/", words_of_page),
        ("pdf", f"print/asks/PK/{file}.pdf", words_of),
        ("docx", f"print/asks/PK/{file}.docx", words_of_docx),
    )
}


@pytest.fixture
def ask(cast: Cast) -> Ask:
    """Everywhere in it somebody is named who was not asked; Quentin stays out, and is the one who is asked."""
    make_person(cast.library, "Walter Wary", consent="not-asked")
    stays_out(make_person(cast.library, "Quentin Quiet", consent="given"))
    club = make_organization(
        cast.library,
        "Garden club",
        wants="A stage\nA word with Walter Wary",
        cannot="Not Walter Wary",
    )
    program = plan(cast.library)
    need = need_of(program, name="Ten chairs", how_many=exact(10))
    need_of(program, name="The key of Walter Wary")
    stage = add_library_offer(by=cast.lee, kind="space", words="Our stage")
    shed = add_library_offer(by=cast.lee, kind="space", words="The shed of Walter Wary")
    before = ask_for(cast, need_of(program, name="Tables"), organization=club)
    move(cast, before, "asked", "no", learned="Walter Wary keeps them upstairs")
    talk = Conversation.objects.create(
        library=cast.library,
        on=timezone.localdate(),
        words="They are glad\nQuentin Quiet came along",
    )
    ConversationLink.objects.create(library=cast.library, conversation=talk, organization=club)
    FollowUp.objects.create(library=cast.library, conversation=talk, text="Call Walter Wary")
    return ask_for(
        cast,
        need,
        organization=club,
        owner=cast.lee,
        together="A fair for all\nas Walter Wary wished",
        gains="Forty teens\nand Quentin Quiet",
        offers=[OfferPart(stage, answers="A stage"), OfferPart(shed)],
    )


def told(cast: Cast, ask: Ask, paper: str) -> str:
    address, read = PAPERS[paper]
    answer = cast.client(cast.lee).get(f"/sunnydale/{address.replace('PK', str(ask.pk))}")
    assert answer.status_code == 200
    return read(bytes(answer.content))


@pytest.mark.parametrize("paper", PAPERS)
def test_nobody_is_named_who_was_not_asked(cast: Cast, ask: Ask, paper: str) -> None:
    words = told(cast, ask, paper)
    assert "Garden club" in words
    assert [name for name in SECRETS if name in words] == []


@pytest.mark.parametrize("paper", [name for name in PAPERS if name.startswith("letter")])
def test_nor_in_a_letter_that_somebody_changed(cast: Cast, ask: Ask, paper: str) -> None:
    letter = "Dear club,\n\nthe fair was great.\nWalter Wary says hello."
    Ask.objects.in_library(cast.library).filter(pk=ask.pk).update(letter=letter)
    words = told(cast, ask, paper)
    assert "the fair was great." in words
    assert "Walter" not in words


def test_nor_where_the_letter_opens_in_a_mail_program(cast: Cast, ask: Ask) -> None:
    page = cast.client(cast.lee).get(f"/sunnydale/asks/{ask.pk}/letter/").content.decode()
    mail = page[page.index('href="mailto:') :].split('"')[1]
    assert "fair" in mail
    assert "Walter" not in mail


@pytest.mark.parametrize("paper", [name for name in PAPERS if not name.startswith("points")])
def test_whom_it_is_to_and_who_goes_are_named(cast: Cast, ask: Ask, paper: str) -> None:
    """Also where the one stays out of the networks, and the other was never asked about their own record."""
    quentin = Person.objects.in_library(cast.library).get(name="Quentin Quiet")
    make_person(cast.library, cast.lee.user.name, consent="not-asked")
    rows = Ask.objects.in_library(cast.library).filter(pk=ask.pk)
    rows.update(organization=None, person=quentin, gains="Quentin gains a stage")
    words = told(cast, ask, paper)
    for said in ("Quentin Quiet", "Quentin gains a stage", cast.lee.user.name):
        assert said in words
    assert "Walter" not in words


def test_whom_somebody_typed_is_named_as_typed(cast: Cast, ask: Ask) -> None:
    rows = Ask.objects.in_library(cast.library).filter(pk=ask.pk)
    rows.update(organization=None, whom="The shop of Walter Wary")
    assert "The shop of Walter Wary" in told(cast, ask, "letter as docx")
