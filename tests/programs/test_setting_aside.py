"""Giving something to a need: an asset, a person, an organization, or words alone."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from make import make_organization, make_outlet, make_person
from programs.plans import exact, given, laptops, need_of, page_of, plan, weekly
from wherewithal.engine.money import Amount
from wherewithal.programs import actions
from wherewithal.programs.amounts import amount_given
from wherewithal.programs.models import FinancialNeedFacts


@pytest.fixture
def need(cast):
    return need_of(plan(cast.library), name="Ten laptops", how_many=exact(10))


def post(cast, path, **values):
    return cast.client(cast.lee).post(f"/sunnydale/{path}", {"state": "have", **values})


def test_what_we_have_is_set_aside(cast, need):
    things = laptops(cast.library, exact(10))
    page = post(
        cast,
        f"resource-needs/{need.pk}/set-aside/",
        source=f"asset-{things.pk}",
        how_many="about 6",
        starts_on="2027-01-04",
    )
    assert page.url == f"/sunnydale/programs/{need.program_id}/covered/#need-{need.pk}"
    row = need.allocations.get()
    assert (row.asset, str(row.how_many), row.starts_on, row.state) == (
        things,
        "about 6",
        date(2027, 1, 4),
        "have",
    )


def test_money_in_words_and_cents(cast):
    need = need_of(plan(cast.library), "financial")
    post(
        cast,
        f"resource-needs/{need.pk}/set-aside/",
        words="Friends’ fund",
        amount="$1,200.50",
        state="secured",
    )
    row = need.allocations.get()
    assert (row.words, row.cents, row.state) == ("Friends’ fund", 120_050, "secured")


@pytest.mark.parametrize(
    ("typed", "stored", "secured", "missing"),
    [
        ("$1,000", (100_000, None, False, False), "$1,000", "$500"),
        ("about 300", (30_000, None, False, True), "about $300", "$1,200"),
        ("200-400", (20_000, 40_000, False, False), "$200 to $400", "$1,100 to $1,300"),
        ("at least 100", (10_000, None, True, False), "at least $100", "up to $1,400"),
        ("up to 500", (None, 50_000, False, False), "up to $500", "$1,000 to $1,500"),
        ("", (None, None, False, False), "1 amount not known yet", "up to $1,500"),
    ],
)
def test_money_as_far_as_it_is_known(cast, typed, stored, secured, missing):
    """Wanted are $1,500."""
    need = need_of(plan(cast.library), "financial")
    FinancialNeedFacts.objects.create(
        library=cast.library, resource_need=need, low_cents=150_000, high_cents=150_000
    )
    path = f"resource-needs/{need.pk}/set-aside/"
    post(cast, path, words="Friends’ fund", amount=typed, state="secured")
    row = need.allocations.get()
    assert (row.cents, row.most_cents, row.is_at_least, row.is_about) == stored
    assert row.amount_words == typed
    (shown,) = page_of(cast.lee, need.program).needs
    assert (shown.secured, shown.missing) == (secured, missing)
    form = cast.client(cast.lee).get(f"/sunnydale/programs/set-aside/{row.pk}/")
    assert form.context["form"]["amount"].value() == typed


def test_ranges_of_money_go_into_the_years(cast):
    """$1,500 once, of which $200 to $400 are promised: $1,100 to $1,300 are not secured."""
    need = need_of(plan(cast.library), "financial")
    FinancialNeedFacts.objects.create(
        library=cast.library,
        resource_need=need,
        low_cents=150_000,
        high_cents=150_000,
        rhythm="once",
        term="short",
    )
    given(need, words="Friends", cents=20_000, most_cents=40_000, state="secured")
    page = cast.client(cast.lee).get(f"/sunnydale/programs/{need.program_id}/").content.decode()
    assert "$200 to $400" in page
    assert "$1,100 to $1,300" in page


def test_an_amount_that_was_written_down_earlier_is_still_that_amount(cast):
    row = given(need_of(plan(cast.library), "financial"), words="City", cents=30_000)
    assert amount_given(row) == Amount.exact(30_000)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({}, "Choose where it comes from, or say it in a few words."),
        ({"words": "Fund", "amount": "1.200"}, "two different amounts"),
        ({"words": "Fund", "amount": "300 a month"}, "how often"),
        ({"words": "Fund", "starts_on": "2027-02-01", "ends_on": "2027-01-01"}, "before the first"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(cast, values, sentence):
    need = need_of(plan(cast.library), "financial")
    page = post(cast, f"resource-needs/{need.pk}/set-aside/", **values)
    shown = page.content.decode()
    assert sentence in shown
    assert all(value in shown for value in values.values())
    assert list(need.allocations.all()) == []


def test_a_second_booking_is_never_refused(cast, need):
    things = laptops(cast.library, exact(10))
    other = plan(cast.library, "Robot club")
    for program in (need.program, other):
        weekly(program, 15, 17)
    given(need_of(other), asset=things, how_many=exact(10))
    post(
        cast,
        f"resource-needs/{need.pk}/set-aside/",
        source=f"asset-{things.pk}",
        how_many="10",
    )
    page = cast.client(cast.lee).get(f"/sunnydale/programs/{need.program_id}/covered/")
    assert "Laptops: short by 10; also used by Robot club." in page.content.decode()


def test_another_source_takes_the_place_of_the_first(cast, need):
    row = given(need, words="A neighbor", how_many=exact(1))
    club = make_organization(cast.library)
    form = cast.client(cast.lee).get(f"/sunnydale/programs/set-aside/{row.pk}/").content.decode()
    assert "A neighbor" in form
    post(
        cast,
        f"programs/set-aside/{row.pk}/",
        source=f"organization-{club.pk}",
        words="",
        how_many="3",
        state="asked",
    )
    row.refresh_from_db()
    assert (row.organization, row.words, str(row.how_many), row.state) == (club, "", "3", "asked")


def test_it_is_given_back_or_taken_out(cast, need):
    kept, gone = given(need, words="One"), given(need, words="Two")
    post(cast, f"programs/set-aside/{kept.pk}/give-back/")
    post(cast, f"programs/set-aside/{gone.pk}/remove/")
    assert [(row.words, row.state) for row in need.allocations.all()] == [("One", "released")]


def test_somebody_whom_the_member_may_not_read_about_is_not_set_aside(cast, need):
    person = make_person(cast.elsewhere)
    with pytest.raises(PermissionDenied):
        actions.set_aside(by=cast.lee, need=need, person=person)


def test_who_looks_after_one_outlet_sets_aside_for_its_programs_only(cast, need):
    cast.lee.outlet = make_outlet(cast.library)
    cast.lee.save()
    with pytest.raises(PermissionDenied):
        actions.set_aside(by=cast.lee, need=need, words="A neighbor")


def test_a_viewer_reads_and_changes_nothing(cast, need):
    given(need, words="A neighbor", how_many=exact(1))
    page = cast.client(cast.rae).get(f"/sunnydale/programs/{need.program_id}/covered/")
    shown = page.content.decode()
    assert "A neighbor" in shown
    assert "Set something aside" not in shown
    assert "Give back" not in shown


def test_a_program_without_needs_hears_the_first_step(cast):
    program = plan(cast.library)
    page = cast.client(cast.rae).get(f"/sunnydale/programs/{program.pk}/covered/")
    assert "Nobody has said yet what this program needs." in page.content.decode()


def test_hours_come_first_and_people_who_give_them_are_told(cast):
    need = need_of(plan(cast.library), "human", name="Staff on the floor")
    path = f"resource-needs/{need.pk}/set-aside/"
    fields = cast.client(cast.lee).get(f"/sunnydale/{path}").context["form"].fields
    assert list(fields)[:4] == ["source", "words", "hours_per_week", "how_many"]
    assert str(fields["how_many"].label) == "How many people"
    page = post(cast, path, words="The garden club", hours_per_week="3", how_many="4 to 6")
    body = cast.client(cast.lee).get(page.url).content.decode()
    assert "3 hours a week by 4 to 6 people, ours" in " ".join(body.split())


@pytest.mark.parametrize(("wanted", "leads"), [({}, True), ({"how_many": exact(10)}, False)])
def test_fill_in_leads_to_the_need_only_where_the_need_is_not_known(cast, wanted, leads):
    things = need_of(plan(cast.library), name="Laptops", **wanted)
    given(things, asset=laptops(cast.library, exact(10)))
    path = f"/sunnydale/programs/{things.program_id}/covered/"
    body = cast.client(cast.lee).get(path).content.decode()
    assert (f'/resource-needs/{things.pk}/change/">Fill in' in body) == leads
