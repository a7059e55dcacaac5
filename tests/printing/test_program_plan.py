"""A program's plan on paper: filled, and blank."""

from datetime import date

from cast import Cast
from make import make_person
from printing.paper import page_count, problems_of, words_of
from programs.planning import SPRING, need, plan, tuesdays
from wherewithal.programs import actions


def fetch(cast: Cast, path: str) -> bytes:
    response = cast.client(cast.rae).get(path)
    assert response.headers["Content-Type"] == "application/pdf"
    return bytes(response.content)


def test_the_plan_says_what_is_known_and_what_is_asked(cast: Cast) -> None:
    program = plan(cast, **SPRING, words="Robots that go home")
    tuesdays(cast, program)
    need(cast, program, "financial", "Robots", low_cents=120_000, amount_words="$1,200")
    need(cast, program, "legitimacy", "Lending rules", due_on=date(2027, 1, 5))
    actions.add_program_offer(by=cast.lee, program=program, words="Names on every case")
    paper = fetch(cast, f"/sunnydale/print/programs/{program.pk}.pdf")
    words = words_of(paper)
    for said in ("Robot shelf", "Tuesdays", "$1,200", "Lending rules", "Names on every case"):
        assert said in words
    assert "Whom is it for?" in words
    assert page_count(paper) <= 2
    assert problems_of(paper) == []


def test_who_has_not_agreed_is_not_named(cast: Cast) -> None:
    person = make_person(cast.library, "Walter", consent="not-asked")
    program = plan(cast)
    need(cast, program, "legitimacy", "The town’s yes", asker=person)
    response = cast.client(cast.ada).get(f"/sunnydale/print/programs/{program.pk}.pdf")
    assert "Walter" not in words_of(bytes(response.content))


def test_a_blank_plan_has_room_for_every_kind_on_one_page(cast: Cast) -> None:
    paper = fetch(cast, "/sunnydale/print/program-plan.pdf")
    words = words_of(paper)
    for kind in ("Money", "Technology", "People", "Space", "Materials", "Support and permission"):
        assert kind in words
    assert page_count(paper) == 1
    assert problems_of(paper) == []
