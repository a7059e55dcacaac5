"""Pages about asks: begun from a need, moved on, with lines; the list, the brief, the talking points."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone
from django.utils.html import strip_tags

from cast import Cast
from make import (
    make_asset,
    make_community_asset,
    make_member,
    make_note,
    make_organization,
    make_person,
    make_team,
)
from partnerships.asking import ask_for, move
from programs.plans import exact, given, need_of, plan
from tokens import without_tokens
from wherewithal.accounts.permissions import RoleName
from wherewithal.capacity.models import RelationshipFacts
from wherewithal.insights.networks.actions import stay_out
from wherewithal.partnerships.asks.models import Ask, AskState
from wherewithal.people.models import PersonLine, Tie
from wherewithal.programs.models import ResourceNeed
from wherewithal.programs.offering.actions import add_library_offer, add_promise
from wherewithal.programs.offering.models import LibraryOffer
from wherewithal.quantities import UNKNOWN


@pytest.fixture
def need(cast: Cast) -> ResourceNeed:
    return need_of(plan(cast.library), name="Ten chairs", how_many=exact(10))


def page(cast: Cast, path: str, member: Any = None) -> str:
    found = cast.client(member or cast.lee).get(f"/sunnydale/{path}")
    return without_tokens(found.content.decode())


def post(cast: Cast, path: str, **values: Any) -> Any:
    return cast.client(cast.lee).post(f"/sunnydale/{path}", values)


def offer(cast: Cast, words: str = "Our room on a Saturday", **fields: Any) -> LibraryOffer:
    values = {"kind": "space", "how_much": exact(1), "per": "once", **fields}
    return add_library_offer(by=cast.lee, words=words, **values)


def only_ask(cast: Cast) -> Ask:
    return Ask.objects.in_library(cast.library).get()


def test_from_a_need_to_an_ask_for_all_of_it(cast: Cast, need: ResourceNeed) -> None:
    club = make_organization(cast.library)
    form = page(cast, f"asks/add/?need={need.pk}&source=organization-{club.pk}")
    assert f'<option value="organization-{club.pk}" selected' in form
    done = post(
        cast,
        f"asks/add/?need={need.pk}",
        partner=f"organization-{club.pk}",
        needs=str(need.pk),
        together="Everybody has a seat",
        owner=str(cast.lee.pk),
    )
    ask = only_ask(cast)
    assert done.url == f"/sunnydale/asks/{ask.pk}/"
    (line,) = ask.needs.all()
    assert (ask.organization, ask.owner, ask.state, line.wanted) == (
        club,
        cast.lee,
        "idea",
        exact(10),
    )


def test_a_form_without_anybody_or_anything_says_so_and_keeps_the_words(
    cast: Cast, need: ResourceNeed
) -> None:
    found = post(cast, "asks/add/", together="Everybody has a seat").content.decode()
    assert "Choose whom to ask, or say it in words." in found
    assert "Choose at least one thing to ask for." in found
    assert "Everybody has a seat" in found


@pytest.mark.parametrize("kind", ["card of a body", "card of a person", "plain card"])
def test_a_card_leads_to_whoever_it_is_about(cast: Cast, need: ResourceNeed, kind: str) -> None:
    club = make_organization(cast.library)
    pam = make_person(cast.library, "Pam Potter", consent="given")
    fields = {"card of a body": {"organization": club}, "card of a person": {"person": pam}}
    card = make_community_asset(cast.library, "Church hall", **fields.get(kind, {}))
    form = page(cast, f"asks/add/?need={need.pk}&source=communityasset-{card.pk}")
    expected = {
        "card of a body": f'value="organization-{club.pk}" selected',
        "card of a person": f'value="person-{pam.pk}" selected',
        "plain card": 'value="Church hall"',
    }
    assert expected[kind] in form


def test_a_relationship_leads_to_the_body_behind_it(cast: Cast, need: ResourceNeed) -> None:
    club = make_organization(cast.library)
    row = make_asset(cast.library, "relationship", "Our gardeners")
    RelationshipFacts.objects.create(library=cast.library, asset=row, organization=club)
    form = page(cast, f"asks/add/?need={need.pk}&source=asset-{row.pk}")
    assert f'value="organization-{club.pk}" selected' in form


def test_an_answer_for_each_need_on_one_page(cast: Cast, need: ResourceNeed) -> None:
    ask = ask_for(cast, need)
    assert post(cast, f"asks/{ask.pk}/becomes/asked/", on="2026-11-20").status_code == 302
    (line,) = ask.needs.all()
    done = post(
        cast,
        f"asks/{ask.pk}/becomes/partly/",
        on="2026-11-21",
        learned="Their hall is being painted",
        **{f"answer_{line.pk}": "part", f"given_{line.pk}": "4"},
    )
    assert done.status_code == 302
    found = page(cast, f"asks/{ask.pk}/")
    assert "partly, Nov. 21, 2026" in found
    assert "They said: <bdi>4</bdi>" in found
    assert "Their hall is being painted" in found
    covered = page(cast, f"resource-needs/{need.pk}/")
    assert f'href="/sunnydale/asks/{ask.pk}/"' in covered


def test_a_step_that_makes_no_sense_is_said_kindly(cast: Cast, need: ResourceNeed) -> None:
    ask = ask_for(cast, need)
    found = post(cast, f"asks/{ask.pk}/becomes/done/", on="2026-11-20").content.decode()
    assert "From “an idea” it cannot become “done”." in found
    assert cast.client(cast.lee).get(f"/sunnydale/asks/{ask.pk}/becomes/sold/").status_code == 404


def test_not_now_comes_back_on_its_day(cast: Cast, need: ResourceNeed) -> None:
    today = timezone.localdate()
    ask = ask_for(cast, need)
    move(cast, ask, "asked", "not-now", not_before=today + timedelta(days=1))
    assert "It is time" not in page(cast, "asks/")
    Ask.objects.in_library(cast.library).update(not_before=today)
    assert "It is time" in page(cast, "asks/")


def test_the_list_has_each_ask_once_and_mine_apart(cast: Cast, need: ResourceNeed) -> None:
    ask_for(cast, need, 2, whom="The bike shop", owner=cast.lee)
    done = ask_for(cast, need, 3, whom="The school kitchen")
    move(cast, done, "asked", "no")
    found = page(cast, "asks/")
    assert (found.count("The bike shop"), found.count("The school kitchen")) == (1, 1)
    assert "1 that is over" in found
    mine = page(cast, "asks/?whose=mine")
    assert (mine.count("The bike shop"), mine.count("The school kitchen")) == (1, 0)
    assert "You are not down to ask anybody." in page(cast, "asks/?whose=mine", cast.ada)


def test_nobody_is_asked_yet(cast: Cast) -> None:
    assert "Nobody is asked for anything yet." in page(cast, "asks/")


def test_one_need_more_and_one_less(cast: Cast, need: ResourceNeed) -> None:
    tables = need_of(need.program, name="Two tables", how_many=exact(2))
    ask = ask_for(cast, need)
    assert "Two tables" in page(cast, f"asks/{ask.pk}/needs/add/")
    assert post(cast, f"asks/{ask.pk}/needs/{tables.pk}/add/", wanted="2").status_code == 302
    first, _second = ask.needs.order_by("pk")
    assert post(cast, f"asks/needs/{first.pk}/remove/").status_code == 302
    (line,) = ask.needs.all()
    assert (line.resource_need, line.wanted) == (tables, exact(2))
    client = cast.client(cast.lee)
    client.post(f"/sunnydale/asks/needs/{line.pk}/remove/")
    told = client.get(f"/sunnydale/asks/{ask.pk}/").content.decode()
    assert "An ask is for something. Remove the whole ask instead." in told
    assert ask.needs.count() == 1


def test_what_an_answer_set_aside_is_changed_by_the_answer(cast: Cast, need: ResourceNeed) -> None:
    ask = ask_for(cast, need)
    move(cast, ask, "asked", "yes")
    row = need.allocations.get()
    client = cast.client(cast.lee)
    there = f"/sunnydale/asks/{ask.pk}/"
    assert client.get(f"/sunnydale/programs/set-aside/{row.pk}/").url == there
    for step in ("give-back", "remove"):
        assert client.post(f"/sunnydale/programs/set-aside/{row.pk}/{step}/").url == there
    assert "An answer set this aside" in client.get(there).content.decode()
    assert need.allocations.get().state == "secured"


def test_our_offers_beside_what_they_want(cast: Cast, need: ResourceNeed) -> None:
    club = make_organization(cast.library, wants="A warm room for our winter meetings")
    room = make_asset(cast.library, "space", "Reading room")
    make_note(room, text="A warm meeting room, free on winter evenings")
    ours = offer(cast, "A meeting room for groups of the town", assets=[room])
    taken = offer(cast, "The stage, for one evening")
    given = offer(cast, "A warm room on winter mornings", how_much=UNKNOWN)
    add_promise(by=cast.lee, offer=given, whom="The chess club", is_sure=True)
    add_promise(by=cast.lee, offer=taken, whom="The choir", how_much=exact(1))
    secret = offer(cast, "Staff parking", level="library")
    ask = ask_for(cast, need, organization=club)
    found = page(cast, f"asks/{ask.pk}/what-to-offer/")
    answers, rest = found.split("2 that are promised already", 1)
    assert "It answers what they said" in answers
    assert "A warm room for our winter meetings" in answers
    assert "Reading room" in answers
    assert f"?offer={ours.pk}&amp;answers=A%20warm%20room" in answers
    assert taken.words in rest
    assert taken.words not in answers
    assert given.words not in answers
    assert f"?offer={given.pk}" in rest
    assert f"?offer={taken.pk}" not in rest
    assert secret.words not in found


def test_whoever_stays_out_is_not_quoted_beside_our_offers(cast: Cast, need: ResourceNeed) -> None:
    pam = make_person(cast.library, "Pamela Potter", consent="given")
    PersonLine.objects.create(
        library=cast.library, person=pam, kind="interest", text="A warm room for winter meetings"
    )
    club = make_organization(cast.library, wants="A room where Pamela Potter can teach")
    asks = [ask_for(cast, need, person=pam), ask_for(cast, need, organization=club)]
    before = "".join(page(cast, f"asks/{ask.pk}/what-to-offer/") for ask in asks)
    assert "A warm room for winter meetings" in before
    assert "A room where Pamela Potter can teach" in before
    stay_out(by=cast.lee, person=pam)
    after = "".join(page(cast, f"asks/{ask.pk}/what-to-offer/") for ask in asks)
    assert "winter meetings" not in after
    assert "can teach" not in after


def test_where_nothing_is_known_the_page_says_what_to_ask_first(
    cast: Cast, need: ResourceNeed
) -> None:
    offer(cast)
    found = page(cast, f"asks/{ask_for(cast, need).pk}/what-to-offer/")
    assert "Nobody has noted what they want. Ask them first:" in found
    assert "It answers what they said" not in found
    assert "Our room on a Saturday" in found


def test_an_offer_with_no_room_left_is_refused_at_its_field(cast: Cast, need: ResourceNeed) -> None:
    room = offer(cast)
    add_promise(by=cast.lee, offer=room, whom="The choir", how_much=exact(1))
    ask = ask_for(cast, need)
    move(cast, ask, "asked")
    found = post(
        cast, f"asks/{ask.pk}/offers/add/", offer=str(room.pk), how_much="1", answers="A stage"
    ).content.decode()
    assert "Promised already to: The choir" in found
    assert "A stage" in found
    assert ask.offers.count() == 0


def test_the_brief_tells_the_partner_and_keeps_what_we_wrote_about_them(
    cast: Cast, need: ResourceNeed
) -> None:
    club = make_organization(cast.library, wants="A stage\nMore members")
    ask = ask_for(cast, need, organization=club, together="A fair in May", owner=cast.lee)
    ask.offers.create(library=cast.library, offer=offer(cast), answers="More members")
    ask.offers.create(library=cast.library, offer=offer(cast, "The lawn"), answers="Often late")
    found = page(cast, f"asks/{ask.pk}/brief/")
    assert "<bdi>Ten chairs</bdi>: <bdi>10</bdi>" in found
    assert "A fair in May" in found
    assert "Our room on a Saturday" in found
    assert "More members" in found
    assert "The lawn" in found
    assert "Often late" not in found
    assert cast.lee.user.email in found
    assert "what the community gains" in found


def test_talking_points_name_only_who_agreed(cast: Cast, need: ResourceNeed) -> None:
    club = make_organization(
        cast.library, wants="More members", cannot="Nothing on Sundays", brings="Tools"
    )
    pam = make_person(cast.library, "Pamela Potter", consent="given")
    quiet = make_person(cast.library, "Quentin Quiet")
    for person in (pam, quiet):
        Tie.objects.create(
            library=cast.library,
            from_person=person,
            to_organization=club,
            kind="gardens there",
            consent="given",
        )
    before = ask_for(cast, need, 2, organization=club)
    move(cast, before, "asked", "no", learned="Too early in the year")
    ask = ask_for(cast, need, organization=club)
    found = page(cast, f"asks/{ask.pk}/talking-points/")
    for words in ("Pamela Potter", "More members", "Nothing on Sundays", "Too early in the year"):
        assert words in found
    assert "Quentin Quiet" not in found
    assert "When would “Ten chairs” suit you, and when not at all?" in found


def test_talking_points_about_a_colleague_name_the_other_end(
    cast: Cast, need: ResourceNeed
) -> None:
    pam = make_person(cast.library, "Pamela Potter", consent="given")
    ben = make_person(cast.library, "Benedict Baker", consent="given")
    team = make_team(cast.library, "Outreach crew")
    agreed = {"library": cast.library, "from_person": pam, "consent": "given"}
    Tie.objects.create(to_person=ben, kind="bakes with", **agreed)
    Tie.objects.create(to_team=team, kind="drives", **agreed)
    found = page(cast, f"asks/{ask_for(cast, need, person=pam).pk}/talking-points/")
    assert "<bdi>Benedict Baker: bakes with</bdi>" in found
    assert "<bdi>Outreach crew: drives</bdi>" in found


def test_a_colleague_who_has_not_agreed_is_asked_by_editors_alone(
    cast: Cast, need: ResourceNeed
) -> None:
    quiet = make_person(cast.library, "Quentin Quiet")
    ask = ask_for(cast, need, person=quiet)
    assert "Quentin Quiet" in page(cast, "asks/")
    assert "Quentin Quiet" not in page(cast, "asks/", cast.rae)
    assert cast.client(cast.rae).get(f"/sunnydale/asks/{ask.pk}/").status_code == 404


def test_much_asked_of_one_partner_is_said(cast: Cast, need: ResourceNeed) -> None:
    club = make_organization(cast.library)
    today = timezone.localdate()
    days = [today, today - timedelta(days=30), today - timedelta(days=200)]
    for place, day in enumerate(days):
        other = need_of(need.program, name=f"Thing {place}")
        move(cast, ask_for(cast, other, organization=club), "asked", on=day)
    found = page(cast, f"asks/{ask_for(cast, need, organization=club).pk}/")
    assert (
        "Besides this, we asked them for something 2 times within the last three months." in found
    )
    assert "We want to ask one partner 2 times at most. Can it wait?" in found
    source = f"?to=organization-{club.pk}"
    assert source in found
    assert "We asked them for something 2 times" in page(cast, f"asks/{source}")
    points = page(
        cast, f"asks/{Ask.objects.in_library(cast.library).latest('pk').pk}/talking-points/"
    )
    assert "Besides this, we asked them for something 2 times" in points


def test_a_page_says_where_its_files_are(cast: Cast, need: ResourceNeed) -> None:
    ask = ask_for(cast, need)
    found = page(cast, f"asks/{ask.pk}/")
    for name in ("partner", "letter", "talking-points"):
        for ending in ("pdf", "docx"):
            assert f'/print/asks/{ask.pk}/{name}.{ending}"' in found
    looks_on = page(cast, f"asks/{ask.pk}/", make_member(cast.library, "Vic", RoleName.VIEWER))
    assert "letter.pdf" not in looks_on
    assert "partner.pdf" in looks_on


def test_nobody_is_sent_to_a_page_that_they_may_not_change(cast: Cast, need: ResourceNeed) -> None:
    path = f"asks/{ask_for(cast, need).pk}/brief/"
    assert "Say it" in page(cast, path)
    told = page(cast, path, make_member(cast.library, "Vic", RoleName.VIEWER))
    assert "This page would be better with:" in told
    assert "Say it" not in told


def test_what_was_set_aside_by_hand_leads_to_a_tick(cast: Cast, need: ResourceNeed) -> None:
    club = make_organization(cast.library)
    given(need, organization=club, state="secured", how_many=exact(6))
    values = {"partner": f"organization-{club.pk}", "needs": str(need.pk)}
    told = post(cast, "asks/add/", **values).content.decode()
    assert "If this comes on top of it, tick here and save once more." in told
    assert 'name="is_sure"' in told
    assert post(cast, "asks/add/", **values, is_sure="on").status_code == 302
    assert only_ask(cast).state == AskState.IDEA


def test_a_long_name_and_farsi_stand_on_the_pages(cast: Cast, need: ResourceNeed) -> None:
    for name in ("long name " * 29 + "end", "انجمن کتاب‌خوانان"):
        ask = ask_for(cast, need, whom=name)
        for path in ("", "brief/", "talking-points/", "what-to-offer/"):
            assert name in page(cast, f"asks/{ask.pk}/{path}")


def test_days_are_in_the_order_of_the_list(cast: Cast, need: ResourceNeed) -> None:
    for name, day in (("Later", date(2030, 5, 1)), ("Sooner", date(2030, 4, 1))):
        ask_for(cast, need, whom=f"{name} shop", next_step="Call", next_step_on=day)
    found = page(cast, "asks/")
    assert found.index("Sooner shop") < found.index("Later shop")


def test_from_each_gap_of_a_program_to_who_can_help_and_to_an_ask(
    cast: Cast, need: ResourceNeed
) -> None:
    """Also to somebody whom no record brings up."""
    there = f"/sunnydale/resource-needs/{need.pk}/who-can-help/"
    covered = f"programs/{need.program_id}/covered/"
    assert f'href="{there}"' in page(cast, covered)
    helpers = page(cast, f"resource-needs/{need.pk}/who-can-help/")
    assert f'href="/sunnydale/asks/add/?need={need.pk}">Ask somebody else for this' in helpers
    move(cast, ask_for(cast, need), "asked", "yes")
    assert f'href="{there}"' not in page(cast, covered)
    helpers = page(cast, f"resource-needs/{need.pk}/who-can-help/")
    assert "Ask somebody else" not in helpers


def names_of_links(found: str) -> list[str]:
    return [strip_tags(words) for words in re.findall(r'<h3><a href="[^"]+">(.+?)</a></h3>', found)]


def test_no_two_asks_to_one_partner_have_the_same_link(cast: Cast, need: ResourceNeed) -> None:
    """Whoever hears the links of a list alone knows which is which, also where both are for the same."""
    club = make_organization(cast.library)
    mats = need_of(need.program, name="Five mats", how_many=exact(5))
    days = {"starts_on": date(2027, 5, 1), "is_sure": True}
    asks = [ask_for(cast, each, organization=club) for each in (need, mats)]
    asks.append(ask_for(cast, mats, organization=club, **days))
    expected = {
        "Garden club: Ten chairs",
        f"Garden club: Five mats (an idea, no. {asks[1].pk})",
        f"Garden club: Five mats (an idea, no. {asks[2].pk})",
    }
    assert set(names_of_links(page(cast, "asks/"))) == expected
    assert len(set(names_of_links(page(cast, f"asks/{asks[0].pk}/")))) == 2


def test_a_brief_that_asks_nothing_says_what_to_do_and_has_no_empty_heading(
    cast: Cast, need: ResourceNeed
) -> None:
    ask = ask_for(cast, need)
    path = f"asks/{ask.pk}/brief/"
    assert "<h2>What we ask</h2>" in page(cast, path)
    ask.needs.get().delete()
    found = page(cast, path)
    assert "<h2>What we ask</h2>" not in found
    assert "Nothing is asked here any more: what it was for is gone." in found
    assert f"/asks/{ask.pk}/needs/add/" in found
    told = page(cast, path, make_member(cast.library, "Vic", RoleName.VIEWER))
    assert "Whoever goes there chooses what to ask for." in told
    assert f"/asks/{ask.pk}/needs/add/" not in told
