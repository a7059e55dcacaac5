"""What waits for a yes or no: told on home, decided on one page, and only by whom it is for."""

import re

from cast import Cast
from make import make_asset, make_member, make_note, make_outlet
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import RoleName
from wherewithal.capacity import actions as capacity
from wherewithal.capacity.fields import library_fact
from wherewithal.capacity.models import Asset, Placement
from wherewithal.home.home_page import home_page
from wherewithal.libraries.models import Library
from wherewithal.proposals.models import Proposal
from worksheets.links import ask

PAGE = "/sunnydale/to-check/suggestions/"


def suggested(cast: Cast, name: str = "Lawn") -> Asset:
    """A row for which Cal suggests another name and other words."""
    row = capacity.add_asset(by=cast.ada, area="space", name=name)
    note = capacity.record_note(by=cast.ada, asset=row, kind="strength", text="Sunny")
    capacity.suggest_change(by=cast.cal, asset=row, field="name", value=f"Great {name}")
    capacity.suggest_words(by=cast.cal, note=note, text="Sunny until five")
    return row


def suggest_about_library(cast: Cast) -> None:
    fact = library_fact("travel")
    assert fact is not None
    library = Library.objects.get(slug="sunnydale")
    capacity.suggest_library_fact(by=cast.cal, library=library, fact=fact, value="A bus each hour")


def told_on_home(cast: Cast, member: Membership) -> list[tuple[str, str]]:
    steps = home_page(member, cast.library).steps
    return [(str(step.words), step.address) for step in steps if "yes or no" in str(step.words)]


def orders(cast: Cast, member: Membership) -> list[str]:
    return re.findall(r'value="(keep:\d+)"', cast.client(member).get(PAGE).content.decode())


def test_home_leads_to_the_page_where_as_many_can_be_decided(cast: Cast) -> None:
    suggested(cast)
    suggest_about_library(cast)
    assert told_on_home(cast, cast.lee) == [("Say yes or no to 2 suggestions", PAGE)]
    assert told_on_home(cast, cast.ada) == [("Say yes or no to 3 suggestions", PAGE)]
    assert [len(orders(cast, member)) for member in (cast.lee, cast.ada)] == [2, 3]
    assert f'href="{PAGE}"' in cast.client(cast.lee).get("/sunnydale/to-check/").content.decode()


def test_a_yes_and_a_no_do_what_they_say(cast: Cast) -> None:
    row = suggested(cast)
    suggest_about_library(cast)
    by_field = {said.field: said.pk for said in Proposal.objects.in_library(cast.library)}
    ada = cast.client(cast.ada)
    for order in ("keep:name", "no:text", "keep:travel"):
        word, field = order.split(":")
        ada.post(PAGE, {"do": f"{word}:{by_field[field]}"})
    row.refresh_from_db()
    words = [note.text for note in row.notes.all()]
    travel = Library.objects.get(slug="sunnydale").travel
    assert (row.name, words, travel) == ("Great Lawn", ["Sunny"], "A bus each hour")
    assert "Nothing waits for your yes or no." in ada.get(PAGE).content.decode()


def test_a_limited_editor_is_asked_only_for_what_is_theirs(cast: Cast) -> None:
    east = make_outlet(cast.library, "East branch")
    bea = make_member(cast.library, "Bea", RoleName.EDITOR, outlet=east)
    elsewhere = suggested(cast)
    assert (told_on_home(cast, bea), orders(cast, bea)) == ([], [])
    proposal = Proposal.objects.in_library(cast.library).get(field="name")
    assert cast.client(bea).post(PAGE, {"do": f"keep:{proposal.pk}"}).status_code == 403
    Placement.objects.create(library=cast.library, asset=elsewhere, outlet=east)
    assert told_on_home(cast, bea) == [("Say yes or no to 2 suggestions", PAGE)]


def test_an_editor_decides_nothing_about_the_library(cast: Cast) -> None:
    suggest_about_library(cast)
    proposal = Proposal.objects.in_library(cast.library).get()
    assert (told_on_home(cast, cast.lee), orders(cast, cast.lee)) == ([], [])
    assert cast.client(cast.lee).post(PAGE, {"do": f"keep:{proposal.pk}"}).status_code == 403
    assert Library.objects.get(slug="sunnydale").travel == ""


def test_answers_by_link_count_and_home_leads_to_them(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library, "Maple branch"), only_suggest=True)
    holder.begins("Robin")
    holder.writes({"next.name": "Annex"})
    there = "/sunnydale/requests/answers/"
    assert told_on_home(cast, cast.lee) == [("Say yes or no to a suggestion", there)]
    proposal = Proposal.objects.in_library(cast.library).get()
    cast.client(cast.lee).post(PAGE, {"do": f"keep:{proposal.pk}"})  # not in this way
    proposal.refresh_from_db()
    assert proposal.decision == "open"
    suggested(cast)
    assert told_on_home(cast, cast.lee) == [("Say yes or no to 3 suggestions", PAGE)]
    assert f'href="{there}"' in cast.client(cast.lee).get(PAGE).content.decode()


def test_the_page_costs_the_same_for_few_and_many(
    cast: Cast, django_assert_max_num_queries
) -> None:
    suggested(cast)
    client = cast.client(cast.lee)
    client.get(PAGE)
    with django_assert_max_num_queries(40) as few:
        client.get(PAGE)
    for number in range(3):
        make_note(suggested(cast, f"Lawn {number}"))
    with django_assert_max_num_queries(40) as many:
        client.get(PAGE)
    assert len(many) == len(few)


def test_asking_a_colleague_is_no_main_button_before_one_is_chosen(cast: Cast) -> None:
    make_note(make_asset(cast.library), kind="question", text="Who mows it?")
    page = cast.client(cast.lee).get("/sunnydale/to-check/").content.decode()
    assert '<button class="plain" name="do" value="give">Ask the chosen colleague' in page
