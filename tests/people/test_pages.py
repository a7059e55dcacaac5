"""The pages of people, organizations and hours, as each of the cast sees them."""

import pytest

from cast import Cast
from make import make_asset, make_organization, make_person, make_team
from people.pages import known_town, queries_of, text
from wherewithal.capacity.actions import change_area
from wherewithal.capacity.models import RelationshipFacts
from wherewithal.people import actions
from wherewithal.people.models import Organization, Person, PersonLine, Role


@pytest.mark.parametrize("path", ["people/", "people/?q=person&kind=staff", "hours/"])
def test_a_list_costs_the_same_for_one_and_three(cast: Cast, path: str) -> None:
    lee = cast.client(cast.lee)
    known_town(cast, count=1)
    one = queries_of(lee, f"/sunnydale/{path}")
    known_town(cast, count=2)
    assert queries_of(lee, f"/sunnydale/{path}") == one


def test_a_persons_page_costs_the_same_for_one_and_three_lines(cast: Cast) -> None:
    lee, pam = cast.client(cast.lee), make_person(cast.library)
    club = make_organization(cast.library)

    def add(count: int) -> None:
        for _number in range(count):
            actions.record_line(by=cast.lee, person=pam, kind="offer", text="Chess")
            actions.add_role(by=cast.lee, person=pam, organization=club)
            actions.add_tie(by=cast.lee, from_person=pam, to_organization=club)
            actions.set_commitment(by=cast.lee, person=pam, duty="Desk")

    add(1)
    paths = (f"/sunnydale/people/{pam.pk}/", f"/sunnydale/organizations/{club.pk}/")
    one = [queries_of(lee, path) for path in paths]
    add(2)
    assert [queries_of(lee, path) for path in paths] == one


def test_who_has_not_agreed_is_found_by_editors_only(cast: Cast) -> None:
    shy = make_person(cast.library, "Zinnia Quill")
    club = make_organization(cast.library)
    Role.objects.create(library=cast.library, person=shy, organization=club, title="Baker")
    paths = ["people/", "people/?q=baker", f"organizations/{club.pk}/", "hours/", "hours/what-if/"]
    actions.set_commitment(by=cast.lee, person=shy, duty="Desk")
    lee = cast.client(cast.lee)
    assert ["Zinnia" in text(lee, path) for path in paths] == [True] * 5
    for other in (cast.cal, cast.rae):
        client = cast.client(other)
        assert ["Zinnia" in text(client, path) for path in paths] == [False] * 5
        assert client.get(f"/sunnydale/people/{shy.pk}/").status_code == 404
    assert cast.client(cast.max).get(f"/sunnydale/people/{shy.pk}/").status_code == 404


def test_a_private_line_and_private_contact_do_not_show(cast: Cast) -> None:
    pam = make_person(cast.library, consent="given", phone="555-0173", contact_level="private")
    PersonLine.objects.create(
        library=cast.library, person=pam, kind="hard", text="Kestrel", level="private"
    )
    seen = {}
    for name in ("ada", "lee", "cal", "rae"):
        page = text(cast.client(getattr(cast, name)), f"people/{pam.pk}/")
        seen[name] = ("Kestrel" in page, "555-0173" in page)
    hidden = (False, False)
    assert seen == {"ada": (True, True), "lee": hidden, "cal": hidden, "rae": hidden}
    assert "555-0173" not in text(cast.client(cast.lee), f"people/{pam.pk}/change/")


def test_finding_by_title_kind_and_organization(cast: Cast) -> None:
    pam, john = make_person(cast.library, "Pam"), make_person(cast.library, "John")
    club = make_organization(cast.library, "Elks")
    Role.objects.create(library=cast.library, person=pam, kind="volunteer", title="Potter")
    Role.objects.create(library=cast.library, person=john, kind="community", organization=club)
    lee = cast.client(cast.lee)

    def names(query: str) -> list[str]:
        page = lee.get(f"/sunnydale/people/{query}")
        return [row.name for row in [*page.context["people"], *page.context["organizations"]]]

    assert names("") == ["John", "Pam", "Elks"]
    assert names("?q=pott") == ["Pam"]
    assert names("?q=elks") == ["John", "Elks"]
    assert names("?kind=volunteer") == ["Pam"]
    assert names("?kind=organization") == ["Elks"]
    assert names("?kind=nonsense&q=nobody") == []


def test_adding_with_only_a_name_leads_to_their_page(cast: Cast) -> None:
    lee = cast.client(cast.lee)
    page = lee.post("/sunnydale/people/add/", {"name": "Pam"})
    pam = Person.objects.in_library(cast.library).get()
    assert page.url == f"/sunnydale/people/{pam.pk}/"
    lee.post("/sunnydale/organizations/add/", {"name": "Elks"})
    assert Organization.objects.in_library(cast.library).get().name == "Elks"
    page = lee.post("/sunnydale/people/add/", {"name": " "})
    assert (page.status_code, page.context["form"].errors.keys()) == (200, {"name"})


@pytest.mark.parametrize("name", ["cal", "rae"])
def test_others_are_not_offered_what_they_may_not_do(cast: Cast, name: str) -> None:
    client = cast.client(getattr(cast, name))
    pam = make_person(cast.library, consent="given")
    assert "Add a person" not in text(client, "people/")
    assert "Add a line" not in text(client, f"people/{pam.pk}/")
    for path in ("change", "consent", "remove", "merge", "lines/offer", "roles/add"):
        answer = client.post(f"/sunnydale/people/{pam.pk}/{path}/", {"text": "X", "name": "X"})
        assert answer.status_code == 403
    assert client.post("/sunnydale/people/add/", {"name": "X"}).status_code == 403
    pam.refresh_from_db()
    assert (pam.name, pam.lines.count()) == ("Pam", 0)


def test_a_line_is_written_changed_removed_on_the_pages(cast: Cast) -> None:
    lee, pam = cast.client(cast.lee), make_person(cast.library)
    base = f"/sunnydale/people/{pam.pk}/"
    page = lee.post(base + "lines/offer/", {"text": "A chess evening", "level": "library"})
    assert page.url == base
    line = pam.lines.get()
    lee.post(f"/sunnydale/people/lines/{line.pk}/", {"text": "Chess", "level": "partners"})
    line.refresh_from_db()
    assert (line.text, line.level) == ("Chess", "partners")
    assert "Chess" in text(lee, f"people/{pam.pk}/")
    lee.post(f"/sunnydale/people/lines/{line.pk}/remove/")
    assert pam.lines.count() == 0


def test_what_makes_it_hard_is_not_an_editors_to_write(cast: Cast) -> None:
    lee, pam = cast.client(cast.lee), make_person(cast.library)
    assert "What makes it hard</h3>" not in text(lee, f"people/{pam.pk}/")
    answer = lee.post(f"/sunnydale/people/{pam.pk}/lines/hard/", {"text": "X", "level": "library"})
    assert (answer.status_code, pam.lines.count()) == (403, 0)
    assert lee.get(f"/sunnydale/people/{pam.pk}/lines/score/").status_code == 404


def test_what_was_typed_stays_where_it_cannot_be_saved(cast: Cast) -> None:
    lee, pam = cast.client(cast.lee), make_person(cast.library)
    page = lee.post(
        f"/sunnydale/people/{pam.pk}/change/",
        {"name": "Pamela", "email": "not an address", "contact_level": "library"},
    )
    assert page.context["form"].errors.keys() == {"email"}
    assert b'value="not an address"' in page.content
    page = lee.post(
        f"/sunnydale/people/{pam.pk}/roles/add/",
        {"kind": "staff", "title": "Page", "since": "2026-05-01", "until": "2026-04-01"},
    )
    assert page.context["form"].errors.keys() == {"until"}
    assert pam.roles.count() == 0


def test_roles_ties_duties_and_consent_on_the_pages(cast: Cast) -> None:
    lee, pam = cast.client(cast.lee), make_person(cast.library)
    club, team = make_organization(cast.library), make_team(cast.library)
    base = f"/sunnydale/people/{pam.pk}/"
    lee.post(base + "roles/add/", {"kind": "community", "organization": club.pk, "title": "Chair"})
    role = pam.roles.get()
    lee.post(f"/sunnydale/people/roles/{role.pk}/", {"kind": "contact", "title": "Chair"})
    lee.post(f"/sunnydale/people/roles/{role.pk}/end/")
    role.refresh_from_db()
    assert (role.kind, role.organization, role.until is None) == ("contact", None, False)
    tie = {"other": f"organization-{club.pk}", "kind": "gardens there", "consent": "not-asked"}
    lee.post(f"/sunnydale/people/person-{pam.pk}/knows/", tie)
    lee.post(f"/sunnydale/people/team-{team.pk}/knows/", tie)
    assert [str(each.holder) for each in club.ties_to.all()] == ["Pam", "Teen services"]
    lee.post(f"/sunnydale/hours/person-{pam.pk}/add/", {"duty": "Desk", "hours_per_week": "2 or 3"})
    assert str(pam.commitments.get().hours_per_week) == "2 or 3"
    lee.post(base + "consent/", {"consent": "given", "words": "over coffee"})
    pam.refresh_from_db()
    assert (pam.consent, pam.consent_words) == ("given", "over coffee")
    page = text(lee, f"people/{pam.pk}/")
    assert "gardens there" in page
    assert "over coffee" in page


def test_merging_and_removing_on_the_pages(cast: Cast) -> None:
    lee = cast.client(cast.lee)
    pam, twin = make_person(cast.library), make_person(cast.library, "Pamela")
    actions.record_line(by=cast.lee, person=twin, kind="offer", text="Chess")
    page = lee.post(f"/sunnydale/people/{pam.pk}/merge/", {"other": twin.pk})
    assert page.url == f"/sunnydale/people/{pam.pk}/"
    assert [line.text for line in pam.lines.all()] == ["Chess"]
    assert lee.get(f"/sunnydale/people/{pam.pk}/remove/").status_code == 200
    assert Person.objects.in_library(cast.library).count() == 1
    assert lee.post(f"/sunnydale/people/{pam.pk}/remove/").url == "/sunnydale/people/"
    assert Person.objects.in_library(cast.library).count() == 0


def test_why_a_person_cannot_go_is_said(cast: Cast) -> None:
    pam = make_person(cast.library)
    row = make_asset(cast.library, area="relationship", name="Pam from the farm")
    RelationshipFacts.objects.create(library=cast.library, asset=row, person=pam)
    page = cast.client(cast.lee).post(f"/sunnydale/people/{pam.pk}/remove/")
    assert b"remove that row first" in page.content


def test_an_organization_shows_its_relationships_but_not_about_whom_is_shy(cast: Cast) -> None:
    club, shy = make_organization(cast.library), make_person(cast.library, "Zinnia")
    open_row = make_asset(cast.library, area="relationship", name="Garden club talks")
    shy_row = make_asset(cast.library, area="relationship", name="Zinnia of the club")
    RelationshipFacts.objects.create(library=cast.library, asset=open_row, organization=club)
    RelationshipFacts.objects.create(
        library=cast.library, asset=shy_row, organization=club, person=shy, holder=shy
    )
    page = text(cast.client(cast.rae), f"organizations/{club.pk}/")
    assert ("Garden club talks" in page, "Zinnia" in page) == (True, False)
    assert "Zinnia of the club" in text(cast.client(cast.lee), f"organizations/{club.pk}/")


@pytest.mark.parametrize("name", ["ada", "lee", "cal", "rae"])
def test_every_member_reads_every_list(cast: Cast, name: str) -> None:
    known_town(cast, count=1)
    client = cast.client(getattr(cast, name))
    for path in ("people/", "hours/", "hours/what-if/", "my-page/"):
        assert client.get(f"/sunnydale/{path}").status_code == 200


def test_an_organization_shows_only_relationships_that_still_are_some(cast: Cast) -> None:
    club, pam = make_organization(cast.library), make_person(cast.library, "Pam")
    row = make_asset(cast.library, "relationship", "Plant swap")
    RelationshipFacts.objects.create(
        library=cast.library, asset=row, organization=club, holder=pam, brings="seedlings"
    )
    client = cast.client(cast.lee)

    def page() -> str:
        return client.get(f"/sunnydale/organizations/{club.pk}/").content.decode()

    assert [word in page() for word in ("Plant swap", "seedlings", "Pam")] == [True] * 3
    change_area(by=cast.lee, asset=row, area="material")
    assert [word in page() for word in ("Plant swap", "seedlings", "Pam")] == [False] * 3
    change_area(by=cast.lee, asset=row, area="relationship")
    assert "seedlings" in page()
