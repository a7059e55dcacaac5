"""What no open need calls for, strengths first, in kind words."""

from typing import Any

from cast import Cast
from insights.serving.town import make_need, words_of
from make import make_asset, make_community_asset, make_note, make_organization, make_person
from wherewithal.insights.serving.idle import IdlePage, idle_page
from wherewithal.insights.serving.one_source import page_of
from wherewithal.people.models import PersonLine
from wherewithal.programs.models import Allocation


def looked(cast: Cast) -> IdlePage:
    words_of(cast, "never-noticed/serves-nothing")
    return idle_page(cast.lee)


def idle(cast: Cast) -> list[str]:
    return [row.name for row in looked(cast).rows]


def make_kiln(cast: Cast) -> Any:
    kiln = make_asset(cast.library, area="material", name="Kiln")
    make_note(kiln, text="Fires clay in a night")
    return kiln


def test_what_no_need_calls_for_stands_with_its_strength(cast: Cast) -> None:
    make_need(cast)
    make_kiln(cast)
    make_organization(cast.library, "Church", brings="Folding tables")
    assert idle(cast) == ["Kiln"]
    assert "<mark>Fires clay in a night</mark>" in words_of(cast, "never-noticed/serves-nothing")


def test_what_is_set_aside_serves(cast: Cast) -> None:
    need, kiln = make_need(cast), make_kiln(cast)
    Allocation.objects.create(library=cast.library, resource_need=need, asset=kiln)
    assert idle(cast) == []


def test_without_a_good_word_only_the_name_stands_there(cast: Cast) -> None:
    make_need(cast)
    make_asset(cast.library, area="material", name="Box of lenses")
    make_organization(cast.library, "One of thousands")
    page = looked(cast)
    assert (page.rows, [row.name for row in page.named]) == ((), ["Box of lenses"])


def test_a_card_and_its_organization_stand_once(cast: Cast) -> None:
    make_need(cast)
    elks = make_organization(cast.library, "Elks", brings="A brass band")
    make_community_asset(cast.library, "The lodge", words="Old photographs", organization=elks)
    assert idle(cast) == ["Elks"]


def test_people_stand_there_never(cast: Cast) -> None:
    make_need(cast)
    pam = make_person(cast.library, "Pam Nowhere", consent="given")
    PersonLine.objects.create(library=cast.library, person=pam, kind="offer", text="Juggling")
    assert "Pam Nowhere" not in words_of(cast, "never-noticed/serves-nothing")


def test_who_asked_to_be_left_alone_is(cast: Cast) -> None:
    make_need(cast)
    make_organization(cast.library, "Circus", brings="Juggling", do_not_contact=True)
    assert idle(cast) == []


def test_kind_words_where_there_is_nothing(cast: Cast) -> None:
    address = "never-noticed/serves-nothing"
    assert "No need is open" in words_of(cast, address, cast.rae)
    make_need(cast)
    assert "Nothing is noted yet of what you have" in words_of(cast, address, cast.rae)


def test_kind_words_where_everything_serves(cast: Cast) -> None:
    make_need(cast)
    make_organization(cast.library, "Church", brings="Folding tables")
    words = words_of(cast, "never-noticed/serves-nothing", cast.rae)
    assert "That is rare: enjoy it." in words


def test_what_is_one_of_very_many_that_could_serve_serves_something(cast: Cast) -> None:
    make_need(cast)
    rows = [make_asset(cast.library, name=f"Folding tables {number}") for number in range(40)]
    words_of(cast, "never-noticed/serves-nothing")
    page = idle_page(cast.lee)
    assert (page.rows, page.named, page.more) == ((), (), 0)
    last = page_of(cast.lee, f"asset:{rows[-1].pk}")
    assert len(last.open) == 1
