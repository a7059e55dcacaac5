"""The network as a picture, a list and a tree, which all say the same; and the network around one."""

import re
from typing import Any

import pytest
from django.test import Client

from cast import Cast
from insights.networks.town import colleague, knows, relationship, stays_out, two_teams
from make import make_organization, make_person, make_team

PAGE = "/sunnydale/networks/picture/"


@pytest.fixture
def rae(cast: Cast) -> Client:
    return cast.client(cast.rae)


def linked(html: str) -> set[str]:
    return set(re.findall(r"/sunnydale/networks/((?:person|team|organization)-\d+)/", html))


def parts_of(client: Client, path: str = PAGE) -> dict[str, str]:
    """The page cut into its picture, its list and its tree."""
    html = client.get(path).content.decode()
    picture, _, rest = html.partition('<section id="network-list"')
    listed, _, tree = rest.partition('<section id="network-tree"')
    return {
        "picture": picture[picture.index('<div class="picture"') :],
        "list": listed,
        "tree": tree,
    }


def test_picture_and_tree_name_the_same(cast: Cast, rae: Client) -> None:
    two_teams(cast.ada)
    knows(colleague(cast.library, "Pam"), make_person(cast.library, "Nan", consent="given"))
    parts = parts_of(rae)
    assert linked(parts["picture"]) == linked(parts["tree"])
    assert len(linked(parts["tree"])) == 8


def test_the_list_has_every_tie_once(cast: Cast, rae: Client) -> None:
    two_teams(cast.ada)
    rows = rae.get(PAGE).context["rows"]
    assert [(row.one.name, row.tie.kind.value, row.other.name) for row in rows] == [
        ("Eli", "knows", "Chess club"),
        ("Eli", "knows", "Ivo"),
        ("Eli", "belongs", "Teen services"),
        ("Eli", "knows", "Zoe"),
        ("Ivo", "belongs", "IT"),
        ("Zoe", "belongs", "Teen services"),
    ]


def test_the_list_and_the_lines_tie_the_same(cast: Cast, rae: Client) -> None:
    two_teams(cast.ada)
    page = rae.get(PAGE).context
    shown = {row.tie.ends for row in page["rows"] if row.tie.kind != "belongs"}
    assert len(page["pictures"][0].curves) == len(shown)
    assert page["shape"].ties == len({row.tie.ends for row in page["rows"]})


def test_a_tie_leads_to_where_it_is_noted(cast: Cast, rae: Client) -> None:
    rows = two_teams(cast.ada)
    asset = relationship(cast.library, "Chess", organization=rows["club"], holder=rows["zoe"])
    page = rae.get(PAGE)
    assert f"/sunnydale/people/{rows['eli'].pk}/" in page.content.decode()
    held = [row.words for row in page.context["rows"] if row.tie.kind == "holds"]
    assert [(words.page, words.key) for words in held] == [("asset", asset.pk)]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("kind=person", ["Eli", "Ivo", "Zoe"]),
        ("kind=organization", ["Chess club", "Eli", "Ivo", "Zoe"]),
        ("kind=team", ["Eli", "IT", "Ivo", "Teen services", "Zoe"]),
        ("team=IT", ["IT", "Ivo"]),
        ("team=Teen services", ["Chess club", "Eli", "Teen services", "Zoe"]),
        ("ties=outside", ["Eli", "Ivo"]),
        ("ties=inside", ["Eli", "Zoe"]),
    ],
)
def test_the_network_is_narrowed(cast: Cast, rae: Client, query: str, names: list[str]) -> None:
    rows = two_teams(cast.ada)
    for team in (rows["it"], rows["teens"]):
        query = query.replace(f"team={team.name}", f"team=team-{team.pk}")
    tree = rae.get(f"{PAGE}?{query}").context["tree"]
    nodes = [leaf.node for branch in tree for leaf in branch.leaves]
    nodes += [branch.node for branch in tree if branch.node]
    assert sorted({node.name for node in nodes}) == names


def test_people_stand_under_their_team_also_where_the_team_is_not_shown(
    cast: Cast, rae: Client
) -> None:
    two_teams(cast.ada)
    tree = rae.get(f"{PAGE}?kind=person").context["tree"]
    assert [(branch.title, [leaf.node.name for leaf in branch.leaves]) for branch in tree] == [
        ("IT", ["Ivo"]),
        ("Teen services", ["Eli", "Zoe"]),
    ]


def around(client: Client, node: str, **asked: str) -> Any:
    return client.get(f"/sunnydale/networks/{node}/", asked)


def test_the_network_around_one_person(cast: Cast, rae: Client) -> None:
    rows = two_teams(cast.ada)
    found = around(rae, f"person-{rows['eli'].pk}").context["around"]
    tied = sorted(row.other.name for row in found.rows)
    assert tied == ["Chess club", "Ivo", "Teen services", "Zoe"]
    assert [(row.one.name, row.other.name) for row in found.among] == [("Zoe", "Teen services")]
    assert found.leaving.unreached == (f"organization-{rows['club'].pk}",)


def test_a_team_and_an_organization_have_pages_too(cast: Cast, rae: Client) -> None:
    rows = two_teams(cast.ada)
    for node in (f"team-{rows['it'].pk}", f"organization-{rows['club'].pk}"):
        page = around(rae, node)
        assert (page.status_code, page.context["around"].leaving) == (200, None)


def test_an_organization_that_nobody_knows_asks_who_does(cast: Cast, rae: Client) -> None:
    lodge = make_organization(cast.library, "Lodge")
    assert "has a tie here" in around(rae, f"organization-{lodge.pk}").content.decode()


@pytest.mark.parametrize("node", ["person-99999", "organization-99999", "team-0", "nobody", "x-1"])
def test_what_is_not_there_is_not_found(cast: Cast, rae: Client, node: str) -> None:
    assert around(rae, node).status_code == 404


def test_another_library_is_another_network(cast: Cast, rae: Client) -> None:
    club = make_organization(cast.elsewhere, "Chess club")
    assert around(rae, f"organization-{club.pk}").status_code == 404


def test_through_whom_one_comes_there(cast: Cast, rae: Client) -> None:
    rows = two_teams(cast.ada)
    page = around(rae, f"person-{rows['zoe'].pk}", to=f"organization-{rows['club'].pk}")
    assert [(step.one.name, step.other.name) for step in page.context["way"]] == [
        ("Zoe", "Eli"),
        ("Eli", "Chess club"),
    ]


def test_no_way_is_said_so(cast: Cast, rae: Client) -> None:
    rows, pam = two_teams(cast.ada), colleague(cast.library, "Pam")
    page = around(rae, f"person-{rows['zoe'].pk}", to=f"person-{pam.pk}")
    assert "Nobody knows a way there yet." in page.content.decode()


def test_whoever_is_in_the_network_sees_their_own_way(cast: Cast, rae: Client) -> None:
    rows = two_teams(cast.ada)
    club = f"organization-{rows['club'].pk}"
    assert "Through whom you come there" not in around(rae, club).content.decode()
    cast.rae.person = rows["zoe"]
    cast.rae.save()
    assert [step.other.name for step in around(rae, club).context["from_me"]] == [
        "Eli",
        "Chess club",
    ]


def test_who_stays_out_has_no_page_here(cast: Cast, rae: Client) -> None:
    eli = two_teams(cast.ada)["eli"]
    assert around(rae, f"person-{eli.pk}").status_code == 200
    stays_out(eli)
    assert around(rae, f"person-{eli.pk}").status_code == 404


def test_the_same_library_gives_the_same_picture(cast: Cast, rae: Client) -> None:
    two_teams(cast.ada)
    first, second = (parts_of(rae)["picture"] for _time in range(2))
    assert first == second


def test_the_page_of_an_organization_leads_to_who_knows_it(cast: Cast, rae: Client) -> None:
    club = two_teams(cast.ada)["club"]
    page = rae.get(f"/sunnydale/organizations/{club.pk}/").content.decode()
    assert linked(page) == {f"organization-{club.pk}"}


def test_teams_without_anybody_stand_beside_the_picture(cast: Cast, rae: Client) -> None:
    two_teams(cast.ada)
    empty = make_team(cast.library, "Regional staff")
    page = rae.get(PAGE)
    assert f"/networks/team-{empty.pk}/" not in parts_of(rae)["tree"]
    assert [node.name for node in page.context["empty_teams"]] == ["Regional staff"]
    assert "Here stand 3 colleagues, 2 teams and 1 organization." in page.content.decode()


def test_around_one_it_is_said_how_many_of_the_others_are_tied(cast: Cast, rae: Client) -> None:
    rows = two_teams(cast.ada)
    page = around(rae, f"person-{rows['eli'].pk}").content.decode()
    assert "Of the 6 pairs among these, 1 are tied as well." in page
    page = around(rae, f"person-{rows['zoe'].pk}").content.decode()
    assert "They are tied to each other as well." in page


@pytest.mark.parametrize("key", ["9" * 30, "9" * 5000, "x"])
def test_a_number_that_nobody_has_is_not_found(cast: Cast, key: str) -> None:
    answer = cast.client(cast.rae).get(f"/sunnydale/networks/organization-{key}/")
    assert answer.status_code == 404
