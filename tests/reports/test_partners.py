"""The register of partners, and the counts for a state report."""

from datetime import date, timedelta
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cast import Cast
from make import make_asset, make_organization, make_person
from partnerships.asking import ask_for, move
from partnerships.talking import note
from programs.plans import exact, given, need_of, plan
from wherewithal.capacity.models import Asset, RelationshipFacts
from wherewithal.partnerships.exchange.models import Exchange
from wherewithal.partnerships.kept.models import PartnershipContact, PartnershipFacts
from wherewithal.people.models import Organization, Role
from wherewithal.reports.partners import partner_register, state_report
from wherewithal.reports.period import usual_period
from wherewithal.reports.report import Report

TODAY = timezone.localdate()


def friends_with(organization: Organization, name: str = "", **facts: Any) -> Asset:
    asset = make_asset(organization.library, "relationship", name or organization.name)
    RelationshipFacts.objects.create(
        library=organization.library, asset=asset, organization=organization, **facts
    )
    return asset


def register(cast: Cast) -> Report:
    return partner_register(cast.rae, usual_period(TODAY))


def state(cast: Cast) -> Report:
    return state_report(cast.rae, usual_period(TODAY))


def rows(report: Report) -> list[tuple[str, ...]]:
    (table,) = (each.table for each in report.sections if each.table)
    return [row.cells for row in table.rows]


def counts(report: Report) -> dict[str, str]:
    return {each.slug: each.shown for each in report.figures if each.records}


def test_a_partner_stands_on_one_line(cast: Cast) -> None:
    club = make_organization(
        cast.library, "Club", phone="555 0100", partner_area="museums", legal_type="non-profit"
    )
    asset = friends_with(club, formality="formal", since="1999")
    PartnershipFacts.objects.create(library=cast.library, asset=asset, level="joint")
    pam = make_person(cast.library, "Pam", consent="given")
    Role.objects.create(
        library=cast.library, person=pam, organization=club, kind="contact", title="Chair"
    )
    need = need_of(plan(cast.library), how_many=exact(10))
    move(cast, ask_for(cast, need, organization=club), "asked", "yes")
    expected = ("Club", "Pam (Chair)\n555 0100", "Museums", "Non-Profit", "formal")
    level = "Joint programs: we do things together"
    asks = "1 ask, 1 with a yes"
    assert rows(register(cast)) == [(*expected, level, "1999", asks, "", "")]


def test_an_ask_without_a_yes_is_told_in_words(cast: Cast) -> None:
    club = make_organization(cast.library, "Club")
    friends_with(club)
    need = need_of(plan(cast.library), how_many=exact(10))
    move(cast, ask_for(cast, need, organization=club), "asked")
    (row,) = rows(register(cast))
    assert "1 ask, no yes yet" in row


def test_whoever_keeps_it_on_their_side_is_the_contact(cast: Cast) -> None:
    club = make_organization(cast.library, "Club")
    asset = friends_with(club)
    for name, consent, fields in (
        ("Second", "given", {"rank": "second"}),
        ("First", "given", {"rank": "first"}),
        ("Quentin", "not-asked", {}),
        ("Gone", "given", {"starts_on": date(2001, 1, 1), "ends_on": date(2001, 2, 1)}),
    ):
        person = make_person(cast.library, name, consent=consent)
        PartnershipContact.objects.create(
            library=cast.library, asset=asset, person=person, side="theirs", **fields
        )
    first = PartnershipContact.objects.in_library(cast.library).get(person__name="First")
    Role.objects.create(
        library=cast.library, person=first.person, organization=club, kind="contact", title="Chair"
    )
    assert rows(register(cast))[0][1] == "First (Chair)\nSecond"


def test_what_was_given_and_received_stands_with_the_partner(cast: Cast) -> None:
    club = make_organization(cast.library, "Club")
    asset = friends_with(club)
    friends_with(make_organization(cast.library, "Shop"))
    for way, fields in (("given", {"asset": asset}), ("given", {}), ("received", {})):
        Exchange.objects.create(
            library=cast.library,
            direction=way,
            kind="hours",
            unit="hours",
            amount=exact(2),
            on=TODAY,
            organization=club,
            **fields,
        )
    told = {row[0]: row[-2:] for row in rows(register(cast))}
    assert told == {
        "Club": ("hours of people: 4 hours", "hours of people: 2 hours"),
        "Shop": ("", ""),
    }


def test_who_was_asked_or_promised_something_is_a_partner_too(cast: Cast) -> None:
    program = plan(cast.library)
    asked, gave, known = (
        make_organization(cast.library, name) for name in ("Asked", "Gave", "Known")
    )
    move(cast, ask_for(cast, need_of(program, how_many=exact(10)), organization=asked), "asked")
    given(need_of(program), organization=gave, state="secured")
    assert known.pk
    assert [row[0] for row in rows(register(cast))] == ["Asked", "Gave"]  # fmt: skip


def test_nobody_is_named_who_has_not_agreed(cast: Cast) -> None:
    club = make_organization(cast.library, "Club")
    friends_with(club)
    quiet = make_person(cast.library, "Quentin Quiet")
    Role.objects.create(library=cast.library, person=quiet, organization=club, kind="contact")
    friend = make_asset(cast.library, "relationship", "Quentin, our friend")
    RelationshipFacts.objects.create(library=cast.library, asset=friend, person=quiet)
    for who in (cast.ada, cast.rae):
        for path in ("partners", "state"):
            page = cast.client(who).get(f"/sunnydale/reports/{path}/").content.decode()
            assert "Club" in page
            assert "Quentin" not in page
    assert counts(register(cast))["partners-no-contact"] == "1"


def test_a_person_with_two_relationships_is_counted_once_for_the_state(cast: Cast) -> None:
    pam, sam = (make_person(cast.library, name, consent="given") for name in ("Pam", "Sam"))
    for name, person in (("The potter", pam), ("The treasurer", pam), ("The baker", sam)):
        asset = make_asset(cast.library, "relationship", name)
        RelationshipFacts.objects.create(library=cast.library, asset=asset, person=person)
    assert counts(state(cast))["state-partners"] == "2"


def test_an_organization_is_counted_once_for_the_state(cast: Cast) -> None:
    school = make_organization(
        cast.library, "School", partner_area="schools", legal_type="school-district"
    )
    friends_with(school, "The principal")
    friends_with(school, "The kitchen")
    make_asset(cast.library, "relationship", "A neighbor")
    found = counts(state(cast))
    assert found == {
        "state-partners": "2",
        "area-schools": "1",
        "area-not-said": "1",
        "legal-school-district": "1",
        "legal-not-said": "1",
    }
    assert counts(register(cast))["partners-all"] == "3"  # fmt: skip


def test_what_nobody_said_is_not_other(cast: Cast) -> None:
    friends_with(make_organization(cast.library, "Club"))
    report = state(cast)
    unknown, other = report.figure("area-not-said"), report.figure("area-other")
    assert unknown is not None
    assert other is not None
    assert ([record.name for record in unknown.records], other.value) == (["Club"], 0)


def test_a_partner_who_wants_no_contact_gets_none(cast: Cast) -> None:
    friends_with(make_organization(cast.library, "Club", phone="555 0100", do_not_contact=True))
    assert rows(register(cast))[0][1] == "please do not contact them"


def test_an_empty_library_reads_a_first_step(cast: Cast) -> None:
    for path in ("partners", "state"):
        page = cast.client(cast.rae).get(f"/sunnydale/reports/{path}/").content.decode()
        assert "No partner is written down yet." in page
        assert "One by one" not in page


def test_it_asks_the_database_as_often_for_much_as_for_little(cast: Cast) -> None:
    def fill(number: int) -> None:
        for each in range(number):
            club = make_organization(cast.library, f"Club {each}")
            friends_with(club)
            pam = make_person(cast.library, "Pam", consent="given")
            Role.objects.create(library=cast.library, person=pam, organization=club, kind="contact")
            need = need_of(plan(cast.library), how_many=exact(10))
            move(cast, ask_for(cast, need, organization=club), "asked")

    asked = []
    for number in (1, 3):
        fill(number)
        for make in (register, state):
            with CaptureQueriesContext(connection) as queries:
                make(cast)
            asked.append(len(queries))
    assert asked[:2] == asked[2:]


def test_whom_somebody_wants_to_ask_is_in_the_register_and_not_in_the_state_report(
    cast: Cast,
) -> None:
    program = plan(cast.library)
    thought_of, ready, ledger, taken_back = (
        make_organization(cast.library, name) for name in ("Elks", "Fire", "Ledger", "Never")
    )
    ask_for(cast, need_of(program, name="One"), organization=thought_of)
    move(cast, ask_for(cast, need_of(program, name="Two"), organization=ready), "to-ask")
    move(cast, ask_for(cast, need_of(program, name="Three"), organization=taken_back), "withdrawn")
    Exchange.objects.create(
        library=cast.library,
        organization=ledger,
        direction="given",
        kind="goods",
        unit="pieces",
        on=TODAY,
    )
    found = {row[0]: row[7] for row in rows(register(cast))}
    assert found["Elks"] == found["Fire"] == "not asked yet"
    assert "Elks" not in {row[0] for row in rows(state(cast))}
    assert {"Ledger"} == {row[0] for row in rows(state(cast))} - {"Never"}


def told_of(cast: Cast) -> dict[str, tuple[str, ...]]:
    return {row[0]: row for row in rows(register(cast))}


def test_who_left_an_organization_is_not_its_contact_any_more(cast: Cast) -> None:
    club = make_organization(cast.library, "Club")
    friends_with(club)
    long_ago, last_day = date(2001, 1, 1), TODAY - timedelta(days=1)
    for name, fields in (
        ("Here", {"title": ""}),
        ("Gone", {"title": "Chair", "since": long_ago, "until": last_day}),
        ("Quentin", {"title": "Treasurer"}),
    ):
        person = make_person(
            cast.library, name, consent="not-asked" if name == "Quentin" else "given"
        )
        Role.objects.create(
            library=cast.library, person=person, organization=club, kind="contact", **fields
        )
    assert told_of(cast)["Club"][1] == "Here"


def test_what_was_asked_of_a_person_or_by_a_name_stands_with_them(cast: Cast) -> None:
    pam, sam = (make_person(cast.library, name, consent="given") for name in ("Pam", "Sam"))
    for person in (pam, sam):
        row = make_asset(cast.library, "relationship", f"Our friend {person.name}")
        RelationshipFacts.objects.create(library=cast.library, asset=row, person=person)
    make_asset(cast.library, "relationship", "Bakers")
    make_asset(cast.library, "relationship", "Butchers")
    program = plan(cast.library)
    for name, whom in (("One", {"person": pam}), ("Two", {"whom": "bakers"})):
        move(cast, ask_for(cast, need_of(program, name=name, how_many=exact(1)), **whom), "asked")
    for whom in ({"person": pam}, {"whom": "Somebody else"}):
        note(cast, "given", "hours", 2, on=TODAY, **whom)
    told = {name: (row[7], row[8]) for name, row in told_of(cast).items()}
    assert told == {
        "Our friend Pam": ("1 ask, no yes yet", "hours of people: 2 hours"),
        "Our friend Sam": ("", ""),
        "Bakers": ("1 ask, no yes yet", ""),
        "Butchers": ("", ""),
    }


def test_a_line_of_one_relationship_is_not_told_of_another_with_the_same_partner(
    cast: Cast,
) -> None:
    club = make_organization(cast.library, "Club")
    summer = friends_with(club, "Summer club")
    friends_with(club, "Winter club")
    note(cast, "given", "hours", 2, on=TODAY, organization=club, asset=summer)
    told = {name: row[8] for name, row in told_of(cast).items()}
    assert told == {"Summer club (Club)": "hours of people: 2 hours", "Winter club (Club)": ""}


def test_a_click_opens_the_relationship_or_the_organization(cast: Cast) -> None:
    club, asked = (make_organization(cast.library, name) for name in ("Club", "Asked"))
    row = friends_with(club)
    need = need_of(plan(cast.library), how_many=exact(10))
    move(cast, ask_for(cast, need, organization=asked), "asked")
    (table,) = (each.table for each in register(cast).sections if each.table)
    found = [(each.record.model, each.record.key) for each in table.rows if each.record]
    assert found == [("partnership", row.pk), ("organization", asked.pk)]


def test_only_whom_somebody_wants_to_ask_is_not_asked_yet(cast: Cast) -> None:
    club, other = (make_organization(cast.library, name) for name in ("Club", "Other"))
    friends_with(club)
    friends_with(other)
    ask_for(cast, need_of(plan(cast.library)), organization=club)
    assert [(name, row[7]) for name, row in told_of(cast).items()] == [
        ("Club", "not asked yet"),
        ("Other", ""),
    ]


def test_the_state_report_says_of_how_many_it_is_noted(cast: Cast) -> None:
    friends_with(make_organization(cast.library, "Museum", partner_area="museums"))
    make_asset(cast.library, "relationship", "A neighbor")
    report = state(cast)
    by_area = next(each for each in report.sections if each.slug == "by-area")
    assert by_area.sentence == "Noted for 1 of 2 partners."
    assert ("Museum", "Museums", "") in rows(report)
    assert ("A neighbor", "", "") in rows(report)
