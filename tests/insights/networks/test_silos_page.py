"""The page about people and silos: a sentence first, every number one click from its records."""

import pytest
from django.test import Client

from cast import Cast
from insights.networks.town import colleague, knows, stays_out, thing, two_teams
from make import make_organization, make_outlet, make_team
from tokens import without_tokens
from wherewithal.people.models import PlannedTalk, Role

PAGE = "/sunnydale/networks/"


@pytest.fixture
def ada(cast: Cast) -> Client:
    return cast.client(cast.ada)


def words_on(client: Client, path: str = PAGE) -> str:
    return " ".join(without_tokens(client.get(path).content.decode()).split())


def test_an_empty_library_says_the_first_step(ada: Client) -> None:
    page = words_on(ada)
    assert "Nobody stands here yet." in page
    assert "What one person holds" not in page


def test_one_person_is_not_called_a_silo(cast: Cast, ada: Client) -> None:
    pam = colleague(cast.library, "Pam", make_team(cast.library))
    make_team(cast.library, "IT")
    knows(pam, make_organization(cast.library, "Garden club"))
    page = words_on(ada)
    assert "so nobody is cut off from anybody" in page
    assert "Teams without a tie" not in page
    assert "Garden club" in page


def test_without_teams_there_are_no_silos(cast: Cast, ada: Client) -> None:
    pam, john = colleague(cast.library, "Pam"), colleague(cast.library, "John")
    knows(pam, john)
    assert "You work as one team here" in words_on(ada)


def test_without_ties_it_asks_for_them(cast: Cast, ada: Client) -> None:
    it, teens = make_team(cast.library, "IT"), make_team(cast.library)
    colleague(cast.library, "Ivo", it)
    colleague(cast.library, "Eli", teens)
    page = words_on(ada)
    assert "nothing to say about silos" in page
    assert "which may be an open question rather than a finding" in page


def test_the_sentence_counts_pairs_and_says_that_few_prove_nothing(cast: Cast, ada: Client) -> None:
    two_teams(cast.ada)
    page = words_on(ada)
    assert "3 colleagues stand here." in page
    assert "2 pairs of colleagues in teams know each other:" in page
    assert "If teams made no difference, about 0.7 would be within one." in page
    assert "That may well be chance" in page


def test_two_large_teams_without_a_way_across_are_said_to_keep_to_themselves(
    cast: Cast, ada: Client
) -> None:
    for name in ("IT", "Teens"):
        team = make_team(cast.library, name)
        people = [colleague(cast.library, f"{name} {number}", team) for number in range(5)]
        for at, one in enumerate(people):
            for other in people[at + 1 :]:
                knows(one, other)
    page = words_on(ada)
    assert "Teams keep to themselves more than chance would have it." in page
    assert page.count("keeps to itself") == 2


@pytest.mark.parametrize(("ties", "found"), [("inside", "Zoe"), ("outside", "Ivo")])
def test_every_number_leads_to_its_ties(cast: Cast, ada: Client, ties: str, found: str) -> None:
    rows = two_teams(cast.ada)
    query = f"?team=team-{rows['teens'].pk}&amp;ties={ties}"
    assert query in words_on(ada)
    page = ada.get(f"/sunnydale/networks/picture/{query.replace('&amp;', '&')}")
    assert [(row.one.name, row.other.name) for row in page.context["rows"]] == [("Eli", found)]


def test_who_bridges_is_named_with_whom_they_tie(cast: Cast, ada: Client) -> None:
    two_teams(cast.ada)
    rows = ada.get(PAGE).context["page"].bridges
    assert [(row.node.name, sorted(node.name for node in row.cut_off)) for row in rows] == [
        ("Eli", ["IT", "Ivo"]),
        ("Ivo", ["IT"]),
    ]


def test_what_one_person_holds_comes_with_a_next_step(cast: Cast, ada: Client) -> None:
    rows = two_teams(cast.ada)
    kiln = thing(cast.library, "Kiln", "Ivo")
    page = words_on(ada)
    assert f'/{kiln.pk}/"><bdi>Kiln</bdi></a>' in page
    ada.post(f"/sunnydale/networks/person-{rows['ivo'].pk}/pass-on/")
    talk = PlannedTalk.objects.in_library(cast.library).get()
    assert (talk.member, talk.person, talk.whom) == (cast.ada, rows["ivo"], "Ivo")
    assert talk.why.splitlines()[1:] == ["Kiln"]


def test_a_viewer_reads_and_plans_nothing(cast: Cast) -> None:
    rows = two_teams(cast.ada)
    rae = cast.client(cast.rae)
    assert "Plan to talk" not in words_on(rae)
    gone = rae.post(f"/sunnydale/networks/person-{rows['ivo'].pk}/pass-on/")
    assert (gone.status_code, PlannedTalk.objects.in_library(cast.library).count()) == (403, 0)


def test_a_team_and_an_outlet_narrow_the_page(cast: Cast, ada: Client) -> None:
    rows = two_teams(cast.ada)
    east = make_outlet(cast.library)
    Role.objects.create(library=cast.library, person=rows["ivo"], outlet=east)
    page = ada.get(PAGE, {"outlet": f"outlet-{east.pk}"}).context["page"]
    assert (page.colleagues, page.silos.whole.ties) == (1, 0)
    page = ada.get(PAGE, {"team": f"team-{rows['it'].pk}"}).context["page"]
    assert [node.name for node, _mixing in page.teams] == ["IT"]
    assert [row.node.name for row in page.bridges] == ["Ivo"]


def test_what_is_not_there_narrows_nothing(cast: Cast, ada: Client) -> None:
    two_teams(cast.ada)
    page = ada.get(PAGE, {"team": "team-999", "outlet": "x", "kind": "poem", "ties": "y"})
    assert (page.context["scope"].is_all, page.context["page"].colleagues) == (True, 3)


def test_a_kind_of_holding_narrows_the_list(cast: Cast, ada: Client) -> None:
    two_teams(cast.ada)
    thing(cast.library, "Kiln", "Ivo")
    for kind, names in {"": ["Kiln", "Chess club"], "equipment": ["Kiln"], "skill": []}.items():
        rows = ada.get(PAGE, {"kind": kind}).context["page"].singles
        assert [row.holding.name for row in rows] == names


def test_a_library_of_17_teams_without_people_stays_calm(cast: Cast, ada: Client) -> None:
    for number in range(17):
        make_team(cast.library, f"Branch {number}")
    assert "Nobody stands here yet." in words_on(ada)
    assert "Here stand 17 teams." in words_on(ada, "/sunnydale/networks/picture/")


def test_who_stays_out_is_in_no_number(cast: Cast, ada: Client) -> None:
    stays_out(two_teams(cast.ada)["zoe"])
    page = words_on(ada)
    assert "2 colleagues stand here." in page
    assert "Zoe" not in page


def test_of_a_team_without_people_nothing_is_said(cast: Cast, ada: Client) -> None:
    rows = two_teams(cast.ada)
    lone = make_team(cast.library, "Bookmobile")
    make_team(cast.library, "Regional staff")
    colleague(cast.library, "Bea", lone)
    page = ada.get(PAGE).context["page"]
    assert [node.name for node in page.unlinked] == ["Bookmobile"]
    assert [node.name for node in page.nobody_in] == ["Regional staff"]
    assert rows["it"].name not in [node.name for node in (*page.unlinked, *page.nobody_in)]
    assert "Nobody of these teams stands here yet" in words_on(ada)
