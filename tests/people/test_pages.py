"""The pages of people, organizations and hours, as each of the cast sees them."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cast import Cast
from make import make_asset, make_organization, make_person, make_team
from wherewithal.accounts.models import Membership
from wherewithal.capacity.actions import change_area
from wherewithal.capacity.models import FactCheck, Note, RelationshipFacts
from wherewithal.people import actions
from wherewithal.people.models import Organization, Person, PersonLine, PlannedTalk, Role
from wherewithal.quantities import parse_quantity


def text(client: Client, path: str) -> str:
    page = client.get(f"/sunnydale/{path}")
    assert page.status_code == 200
    return page.content.decode()


def link(member: Membership, person: Person) -> None:
    member.person = person
    member.save()


def known_town(cast: Cast, *, count: int) -> None:
    """As many people, with everything that a page may show of them."""
    lee = cast.lee
    team, club = make_team(cast.library, f"Team {count}"), make_organization(cast.library)
    for number in range(count):
        person = actions.add_person(
            by=lee, name=f"Person {number}", hours_per_week=parse_quantity("20")
        )
        actions.add_role(by=lee, person=person, team=team, title="Librarian")
        actions.add_role(by=lee, person=person, organization=club, kind="community")
        actions.record_line(by=lee, person=person, kind="interest", text="Chess")
        actions.add_tie(by=lee, from_person=person, to_organization=club)
        actions.set_commitment(by=lee, person=person, duty="Desk")


def queries_of(client: Client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(
        connection,
    ) as seen:
        assert client.get(path).status_code == 200
    return len(seen)


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


def asked(cast: Cast, **values: Any) -> Any:
    return cast.client(cast.lee).get("/sunnydale/hours/what-if/", values)


def test_what_if_shows_before_and_after_and_stores_nothing(cast: Cast) -> None:
    pam = make_person(cast.library, hours_per_week=parse_quantity("20"))
    john = make_person(cast.library, "John")
    duty = actions.set_commitment(
        by=cast.lee, person=pam, duty="Desk", hours_per_week=parse_quantity("8 to 10")
    )
    page = asked(cast, change="move", duty=duty.pk, hours="2", to=f"person-{john.pk}")
    # John has neither hours nor duties, so he is not in the table of hours: not a choice yet.
    assert page.context["form"].errors.keys() == {"to"}
    actions.add_role(by=cast.lee, person=john, title="Page")
    page = asked(cast, change="move", duty=duty.pk, hours="2", to=f"person-{john.pk}")
    answer = page.context["answer"]
    assert answer.sentences == [
        "2 hours a week become free for Pam.",
        "Nobody has noted how many hours John has, so ask before you promise.",
    ]
    assert [(row.name, row.free_now, row.free_then) for row in answer.rows] == [
        ("Pam", "between 10 and 12 free", "between 12 and 14 free"),
        ("John", "not known yet", "not known yet"),
    ]
    duty.refresh_from_db()
    assert (str(duty.hours_per_week), john.commitments.count()) == ("8 to 10", 0)


def test_what_if_says_at_the_field_what_does_not_work(cast: Cast) -> None:
    pam = make_person(cast.library, hours_per_week=parse_quantity("20"))
    duty = actions.set_commitment(
        by=cast.lee, person=pam, duty="Desk", hours_per_week=parse_quantity("3")
    )
    ruth = make_person(cast.library, "Ruth", hours_per_week=parse_quantity("5"))
    to = f"person-{ruth.pk}"

    def wrong(**values: Any) -> set[str]:
        return set(asked(cast, duty=duty.pk, **values).context["form"].errors)

    assert wrong(change="move", hours="4", to=to) == {"hours"}
    assert wrong(change="move", to=to) == {"hours"}
    assert wrong(change="share") == {"to"}
    assert wrong(change="share", to=f"person-{pam.pk}") == {"to"}
    assert wrong(change="drop") == set()


def test_dropping_a_duty_of_unknown_hours_frees_an_unknown_number(cast: Cast) -> None:
    pam = make_person(cast.library)
    duty = actions.set_commitment(by=cast.lee, person=pam, duty="Desk")
    sentences = asked(cast, change="drop", duty=duty.pk).context["answer"].sentences
    words = "Nobody has noted how many hours “Desk” takes"
    assert [sentence.startswith(words) for sentence in sentences] == [True]


def test_my_page_says_what_i_am_asked(cast: Cast) -> None:
    room = make_asset(cast.library, name="Story room")
    Note.objects.create(
        library=cast.library,
        asset=room,
        kind="question",
        text="How many chairs?",
        assigned_to=cast.cal,
    )
    FactCheck.objects.create(
        library=cast.library, asset=room, field="capacity", assigned_to=cast.cal
    )
    page = text(cast.client(cast.cal), "my-page/")
    assert ("How many chairs?" in page, "people it holds" in page) == (True, True)
    page = text(cast.client(cast.lee), "my-page/")
    assert ("How many chairs?" in page, "people it holds" in page) == (False, False)


def test_my_page_shows_what_others_wrote_about_me_and_lets_me_withdraw_it(cast: Cast) -> None:
    me = make_person(cast.library, "Cal")
    line = actions.record_line(by=cast.lee, person=me, kind="interest", text="Kestrel watching")
    link(cast.cal, me)
    cal = cast.client(cast.cal)
    assert "Kestrel" in text(cal, "my-page/")
    path = f"people/lines/{line.pk}/withdraw/"
    assert "Kestrel" in text(cal, path)
    assert cal.post(f"/sunnydale/{path}").url == "/sunnydale/my-page/"
    assert "Kestrel" not in text(cal, "my-page/")
    assert "Kestrel" not in text(cast.client(cast.ada), f"people/{me.pk}/")


def test_somebody_without_a_record_begins_their_own_profile(cast: Cast) -> None:
    cal, rae = cast.client(cast.cal), cast.client(cast.rae)
    assert "begin my profile" in text(cal, "my-page/")
    assert "begin my profile" not in text(rae, "my-page/")
    assert rae.post("/sunnydale/people/me/").status_code == 403
    assert cal.post("/sunnydale/people/me/").url == "/sunnydale/my-page/"
    cast.cal.refresh_from_db()
    assert cast.cal.person is not None
    assert "What makes it hard" in text(cal, "my-page/")


def test_planned_conversations_on_my_page(cast: Cast) -> None:
    cal = cast.client(cast.cal)
    cal.post(
        "/sunnydale/conversations/add/",
        {"whom": "The mayor", "why": "Bus stop", "by_when": "2026-12-01"},
    )
    talk = PlannedTalk.objects.in_library(cast.library).get()
    assert "The mayor" in text(cal, "my-page/")
    assert "The mayor" not in text(cast.client(cast.ada), "my-page/")
    assert cast.client(cast.ada).get(f"/sunnydale/conversations/{talk.pk}/").status_code == 404
    cal.post(f"/sunnydale/conversations/{talk.pk}/done/", {"learned": "In spring"})
    assert "In spring" in text(cal, "my-page/")
    cal.post(f"/sunnydale/conversations/{talk.pk}/drop/")
    assert PlannedTalk.objects.in_library(cast.library).count() == 0
    assert cast.client(cast.rae).get("/sunnydale/conversations/add/").status_code == 403


@pytest.mark.parametrize("name", ["ada", "lee", "cal", "rae"])
def test_every_member_reads_every_list(cast: Cast, name: str) -> None:
    known_town(cast, count=1)
    client = cast.client(getattr(cast, name))
    for path in ("people/", "hours/", "hours/what-if/", "my-page/"):
        assert client.get(f"/sunnydale/{path}").status_code == 200


def test_my_page_costs_the_same_for_one_and_three(cast: Cast) -> None:
    me = actions.link_own_person(by=cast.cal)
    cal = cast.client(cast.cal)
    team = make_team(cast.library)

    def add(count: int) -> None:
        for _number in range(count):
            actions.record_line(by=cast.lee, person=me, kind="offer", text="Chess")
            actions.add_role(by=cast.lee, person=me, team=team)
            actions.plan_talk(by=cast.cal, whom="The mayor")
            room = make_asset(cast.library)
            FactCheck.objects.create(
                library=cast.library, asset=room, field="capacity", assigned_to=cast.cal
            )

    add(1)
    one = queries_of(cal, "/sunnydale/my-page/")
    add(2)
    assert queries_of(cal, "/sunnydale/my-page/") == one


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


@pytest.mark.parametrize(
    ("kind", "roles", "stands_on_sheet"),
    [("staff", ["staff"], True), ("volunteer", ["volunteer"], True), ("", [], False)],
)
def test_this_is_me_says_what_one_is_here(
    cast: Cast, kind: str, roles: list[str], stands_on_sheet: bool
) -> None:
    ada = cast.client(cast.ada)
    assert 'name="kind" value="staff" id="id_kind_0" checked' in text(ada, "my-page/")
    ada.post("/sunnydale/people/me/", {"kind": kind})
    assert [role.kind for role in Role.objects.in_library(cast.library)] == roles
    person = Person.objects.in_library(cast.library).get()
    on_sheet = f"row.{person.pk}.name" in text(ada, "worksheets/people/")
    on_map = f"/sunnydale/people/{person.pk}/" in text(ada, "map/")
    assert (on_sheet, on_map) == (stands_on_sheet, stands_on_sheet)
