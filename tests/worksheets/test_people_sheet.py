"""The fine-grained staff sheet: rows are persons, what makes it hard is theirs alone."""

from cast import Cast
from make import make_asset, make_person
from wherewithal.people.models import Consent, Person, PersonLine, Role
from wherewithal.ui.digests import digest

SHEET = "/sunnydale/worksheets/people/"


def staff(cast: Cast, name: str, consent: str = Consent.GIVEN) -> Person:
    person = make_person(cast.library, name, consent=consent)
    Role.objects.create(library=cast.library, person=person)
    return person


def test_typing_a_name_makes_a_person_of_the_staff(cast: Cast) -> None:
    client = cast.client(cast.lee)
    client.post(SHEET, {"next.name": "Robin", "next.new.interest": "Birds"})
    robin = Person.objects.in_library(cast.library).get()
    assert [(line.kind, line.text, line.said_by_name) for line in robin.lines.all()] == [
        ("interest", "Birds", "Lee")
    ]
    assert ">Robin</textarea>" in client.get(SHEET).content.decode()


def test_a_row_begins_without_what_only_the_person_writes(cast: Cast) -> None:
    pages = [cast.client(member).get(SHEET).content.decode() for member in (cast.ada, cast.lee)]
    for page in pages:
        assert 'name="next.new.hard"' not in page
        assert 'name="next.new.interest"' in page


def test_a_pasted_table_leaves_out_what_only_the_person_writes(cast: Cast) -> None:
    table = "Person\tInterests\tWhat makes it hard\nRobin\tBirds\tTwo buses"
    columns = {"column.0.0": "name", "column.0.1": "interest", "column.0.2": "hard"}
    client = cast.client(cast.lee)
    preview = client.post(f"{SHEET}paste/", {"text": table}).content.decode()
    assert '<option value="hard"' not in preview
    client.post(f"{SHEET}paste/", {"text": table, "do": "apply", **columns})
    found = PersonLine.objects.in_library(cast.library)
    assert [(line.kind, line.text) for line in found] == [("interest", "Birds")]


def test_who_has_not_agreed_is_seen_by_editors_only(cast: Cast) -> None:
    staff(cast, "Quill", Consent.NOT_ASKED)
    shown = [
        b"Quill" in cast.client(m).get(SHEET).content
        for m in (cast.ada, cast.lee, cast.cal, cast.rae)
    ]
    assert shown == [True, True, False, False]


def test_what_makes_it_hard_has_a_box_for_the_person_alone(cast: Cast) -> None:
    robin = staff(cast, "Robin")
    cast.cal.person = robin
    cast.cal.save()
    name = f'name="row.{robin.pk}.new.hard"'
    assert name in cast.client(cast.cal).get(SHEET).content.decode()
    assert name not in cast.client(cast.lee).get(SHEET).content.decode()
    refused = cast.client(cast.lee).post(SHEET, {f"row.{robin.pk}.new.hard": "Too slow"})
    assert refused.status_code == 403
    assert PersonLine.objects.in_library(cast.library).count() == 0


def test_editing_a_line_keeps_its_author(cast: Cast) -> None:
    robin = staff(cast, "Robin")
    line = PersonLine.objects.create(
        library=cast.library, person=robin, kind="interest", text="Birds", said_by_name="Robin"
    )
    cast.client(cast.lee).post(
        SHEET,
        {
            f"row.{robin.pk}.was": f"{line.pk}={digest('Birds')}",
            f"row.{robin.pk}.line.interest.{line.pk}": "Birds and bees",
        },
    )
    line.refresh_from_db()
    assert (line.text, line.said_by_name, line.edited_by_name) == ("Birds and bees", "Robin", "Lee")


def test_more_people_cost_no_more_queries(cast: Cast, django_assert_max_num_queries) -> None:
    client = cast.client(cast.lee)
    staff(cast, "Robin")
    client.get(SHEET)
    with django_assert_max_num_queries(30) as few:
        client.get(SHEET)
    staff(cast, "Sam")
    staff(cast, "Kim")
    with django_assert_max_num_queries(30) as many:
        client.get(SHEET)
    assert len(many) == len(few)


def test_a_tiny_library_begins_with_its_people_a_big_one_with_groups(cast: Cast) -> None:
    first_tabs = []
    for size in ("tiny", "large"):
        cast.library.size = size
        cast.library.save()
        page = cast.client(cast.lee).get("/sunnydale/worksheets/").content.decode()
        tabs = page[page.index('<nav class="tabs') :]
        first_tabs.append(tabs.index("/worksheets/people/") < tabs.index("/worksheets/staff/"))
    assert first_tabs == [True, False]


def test_the_overview_of_a_tiny_library_leads_to_its_people_first(cast: Cast) -> None:
    staff(cast, "Robin")
    make_asset(cast.library, "staff", "Volunteers")
    orders = {}
    for size in ("tiny", "large"):
        cast.library.size = size
        cast.library.save()
        page = cast.client(cast.lee).get("/sunnydale/worksheets/").content.decode()
        card = page[page.index('aria-labelledby="h-staff"') :]
        orders[size] = card.index("/worksheets/people/") < card.index("/worksheets/staff/")
    assert orders == {"tiny": True, "large": False}
