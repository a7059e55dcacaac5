"""The page of the fewest asks: whom to ask for one program, what each brings, and what a person may say."""

from datetime import timedelta
from decimal import Decimal
from html import unescape

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from cast import Cast
from insights.networks.town import says
from make import make_asset, make_community_asset, make_note, make_organization, make_person
from partnerships.asking import ask_for, move
from tokens import without_tokens
from wherewithal.accounts.models import Membership
from wherewithal.insights.matches import actions as matches
from wherewithal.insights.portfolio import actions
from wherewithal.insights.portfolio.models import AskChoice, AskPlan
from wherewithal.insights.portfolio.page import AskPage, page_for
from wherewithal.partnerships.asks.actions import NeedPart, add_ask_need, change_asking_rules
from wherewithal.partnerships.asks.models import Ask
from wherewithal.people.models import Organization, PlannedTalk
from wherewithal.programs.actions import set_aside
from wherewithal.programs.models import Allocation, Program, ResourceNeed
from wherewithal.ui.links import library_url


def make_program(cast: Cast, **needs: str) -> Program:
    """A program with needs: each with its importance."""
    program = Program.objects.create(library=cast.library, name="Robots", state="planned")
    for position, (name, importance) in enumerate(needs.items()):
        ResourceNeed.objects.create(
            library=cast.library,
            program=program,
            kind="material",
            name=name.replace("_", " "),
            importance=importance,
            position=position,
        )
    return program


def need_of(program: Program, name: str) -> ResourceNeed:
    return ResourceNeed.objects.in_library(program.library_id).get(program=program, name=name)


def robots(cast: Cast) -> tuple[Program, Organization, Organization]:
    """Two needs; the church covers one, the makers the other."""
    program = make_program(cast, Folding_tables="must", Soldering_irons="nice")
    church = make_organization(cast.library, "Church", brings="Forty folding tables")
    makers = make_organization(cast.library, "Makers", brings="Six soldering irons")
    return program, church, makers


def read(cast: Cast, program: Program | None, member: Membership | None = None) -> str:
    address = "/sunnydale/fewest-asks/"
    if program is not None:
        address = f"/sunnydale/programs/{program.pk}/fewest-asks/"
    page = cast.client(member or cast.lee).get(address)
    assert page.status_code == 200
    return " ".join(unescape(page.content.decode()).split())


def looked(cast: Cast, program: Program | None, member: Membership | None = None) -> AskPage:
    read(cast, program, member)
    _asking, page = page_for(member or cast.lee, program)
    return page


def asked(cast: Cast, program: Program | None, member: Membership | None = None) -> list[str]:
    return [talk.name for talk in looked(cast, program, member).conversations]


def test_each_conversation_says_what_it_would_cover_and_quotes_the_words(cast: Cast) -> None:
    program, church, _makers = robots(cast)
    html = read(cast, program)
    assert (
        "2 conversations, about 4 hours (2 to 6): 2 of 2 needs would be covered, 100 % of what counts."
        in html
    )
    assert '<blockquote dir="auto">Forty <mark>folding tables</mark></blockquote>' in html
    need = need_of(program, "Folding tables")
    assert f'href="/sunnydale/resource-needs/{need.pk}/who-can-help/"' in html
    assert f'href="/sunnydale/organizations/{church.pk}/"' in html
    assert "Must-haves count more than nice-to-haves" in html
    assert "Without it, “Folding tables” would be open again: 75 % of what counts." in html


def test_a_must_comes_first_where_hours_are_short(cast: Cast) -> None:
    program, _church, _makers = robots(cast)
    actions.change_ask_plan(by=cast.lee, program=program, budget_hours=Decimal(2))
    page = looked(cast, program)
    assert [talk.name for talk in page.conversations] == ["Church"]
    assert [talk.name for talk in page.more] == ["Makers"]
    assert page.next_one == (
        "The next would be Makers, about 2 hours (1 to 3): meets Soldering irons."
    )
    assert [(each.need.name, each.words) for each in page.partly] == [
        ("Soldering irons", "0 % of it; within the limits others count for more")
    ]


def test_what_is_ours_already_stands_apart_and_takes_no_hours(cast: Cast) -> None:
    program, _church, _makers = robots(cast)
    own = make_asset(cast.library, "material", "Soldering irons")
    page = looked(cast, program)
    assert [talk.name for talk in page.own] == [own.name]
    assert [talk.name for talk in page.conversations] == ["Church"]
    assert page.headline.startswith("1 conversation beside what you have, about 2 hours")


def test_the_other_question_asks_for_the_fewest_hours_that_meet_every_must(cast: Cast) -> None:
    program, _church, _makers = robots(cast)
    actions.change_ask_plan(by=cast.lee, program=program, aim="musts")
    assert asked(cast, program) == ["Church"]


def test_a_need_that_nobody_can_meet_leads_to_who_usually_helps(cast: Cast) -> None:
    program = make_program(cast, Button_maker="")
    make_organization(cast.library, "Choir", brings="Sings on Sundays")
    page = looked(cast, program)
    assert [each.need.name for each in page.nobody] == ["Button maker"]
    assert page.conversations == ()


def test_whoever_was_put_aside_is_not_asked_by_their_card_either(cast: Cast) -> None:
    program = make_program(cast, Folding_tables="must")
    church = make_organization(cast.library, "Church")
    make_community_asset(cast.library, "Folding tables", organization=church)
    assert asked(cast, program) == ["Church"]
    need = need_of(program, "Folding tables")
    matches.reject_match(by=cast.lee, need=need, source=church)
    assert asked(cast, program) == []


def test_who_was_put_aside_for_a_need_is_not_asked_for_it(cast: Cast) -> None:
    program, church, _makers = robots(cast)
    need = need_of(program, "Folding tables")
    decision = matches.reject_match(by=cast.lee, need=need, source=church)
    assert asked(cast, program) == ["Makers"]
    matches.reopen_match(by=cast.lee, decision=decision)
    assert sorted(asked(cast, program)) == ["Church", "Makers"]


def test_who_is_worth_asking_is_asked_also_where_no_word_speaks_for_them(cast: Cast) -> None:
    program = make_program(cast, Button_maker="must")
    choir = make_organization(cast.library, "Choir", brings="Sings on Sundays")
    matches.accept_match(by=cast.lee, need=need_of(program, "Button maker"), source=choir)
    assert asked(cast, program) == ["Choir"]
    assert "you found them worth asking" in read(cast, program)


def test_a_card_of_an_organization_is_a_talk_with_the_organization(cast: Cast) -> None:
    program, church, _makers = robots(cast)
    make_community_asset(cast.library, "Soldering irons in the cellar", organization=church)
    assert asked(cast, program) == ["Church"]


def test_not_them_with_a_reason_and_hours_of_ones_own(cast: Cast) -> None:
    program, church, makers = robots(cast)
    here = f"/sunnydale/programs/{program.pk}/fewest-asks/"
    client = cast.client(cast.lee)
    typed = {"stance": "forbidden", "why": "They move <house>"}
    client.post(f"{here}organization-{church.pk}/", typed)
    answer = client.post(f"{here}organization-{makers.pk}/", {"stance": "", "hours": "5"})
    assert (answer.status_code, answer["Location"]) == (302, here)
    page = looked(cast, program)
    assert [talk.name for talk in page.conversations] == ["Makers"]
    assert [(talk.name, talk.choice.why) for talk in page.left_out if talk.choice] == [
        ("Church", "They move <house>")
    ]
    assert page.headline.startswith("1 conversation, 5 hours:")
    assert "They move &lt;house&gt;" in cast.client(cast.rae).get(here).content.decode()


def test_who_is_talked_to_anyway_stands_there_though_the_hours_are_short(cast: Cast) -> None:
    program, _church, makers = robots(cast)
    actions.change_ask_plan(by=cast.lee, program=program, budget_hours=Decimal(2))
    actions.change_ask(by=cast.lee, program=program, holder=makers, stance="pinned")
    assert asked(cast, program) == ["Makers"]
    assert "in any case" in read(cast, program)


def test_who_asked_not_to_be_contacted_is_talked_to_in_no_case(cast: Cast) -> None:
    program, _church, makers = robots(cast)
    actions.change_ask(by=cast.lee, program=program, holder=makers, stance="pinned")
    Organization.objects.in_library(cast.library).filter(pk=makers.pk).update(do_not_contact=True)
    page = looked(cast, program)
    assert [talk.name for talk in page.conversations] == ["Church"]
    assert [talk.name for talk in page.left_out] == ["Makers"]


def test_who_was_asked_twice_this_year_rests(cast: Cast) -> None:
    program, church, _makers = robots(cast)
    other = make_program(cast, Chairs="", Lamps="")
    for name in ("Chairs", "Lamps"):
        _ask(cast, need_of(other, name), church)
    page = looked(cast, program)
    assert [talk.name for talk in page.conversations] == ["Makers"]
    assert [(talk.name, talk.asked_lately) for talk in page.resting] == [("Church", 2)]
    actions.change_ask(by=cast.lee, program=program, holder=church, stance="pinned")
    assert sorted(asked(cast, program)) == ["Church", "Makers"]
    assert "more often than agreed" not in read(cast, program)


def _ask(cast: Cast, need: ResourceNeed, body: Organization) -> Allocation:
    return set_aside(by=cast.lee, need=need, organization=body, state="asked")


def test_the_hours_are_kept_and_empty_means_no_limit(cast: Cast) -> None:
    program, _church, _makers = robots(cast)
    address = f"/sunnydale/programs/{program.pk}/fewest-asks/limits/"
    cast.client(cast.lee).post(address, {"aim": "most", "budget_hours": "2.5"})
    assert AskPlan.objects.in_library(cast.library).get().budget_hours == Decimal("2.5")
    cast.client(cast.lee).post(address, {"aim": "most", "budget_hours": ""})
    assert AskPlan.objects.in_library(cast.library).get().budget_hours is None


def test_what_was_typed_stays_when_a_number_is_none(cast: Cast) -> None:
    program, _church, _makers = robots(cast)
    address = f"/sunnydale/programs/{program.pk}/fewest-asks/limits/"
    page = cast.client(cast.lee).post(address, {"aim": "musts", "budget_hours": "soon"})
    assert (page.status_code, 'value="soon"' in page.content.decode()) == (200, True)
    assert AskPlan.objects.in_library(cast.library).count() == 0


def test_a_conversation_is_planned_with_what_it_is_about(cast: Cast) -> None:
    program, church, _makers = robots(cast)
    here = f"/sunnydale/programs/{program.pk}/fewest-asks/"
    read(cast, program)
    cast.client(cast.cal).post(f"{here}organization-{church.pk}/talk/")
    talk = PlannedTalk.objects.in_library(cast.library).get()
    assert (talk.member, talk.whom, talk.organization) == (cast.cal, "Church", church)
    assert talk.why == "Ask whether they could help with this:\nFolding tables"


def test_all_programs_together(cast: Cast) -> None:
    program, _church, _makers = robots(cast)
    make_program(cast, Tables_that_fold="must")
    assert len(looked(cast, None).conversations) == 2
    assert looked(cast, None).need_count == 3
    assert (
        "/fewest-asks/"
        in cast.client(cast.rae).get(library_url(cast.library, "most_needed")).content.decode()
    )
    address = library_url(cast.library, "coverage", program_id=program.pk)
    coverage = cast.client(cast.rae).get(address)
    assert f"/programs/{program.pk}/fewest-asks/" in coverage.content.decode()


def test_an_empty_program_says_the_first_step(cast: Cast) -> None:
    assert "Nothing is open here" in read(cast, make_program(cast))
    assert "Nobody who is noted here could plainly help." in read(cast, make_program(cast, A=""))


def test_a_viewer_reads_and_changes_nothing(cast: Cast) -> None:
    program, church, _makers = robots(cast)
    html = read(cast, program, cast.rae)
    assert ("2 conversations" in html, "Work it out" in html) == (True, False)
    with pytest.raises(PermissionDenied):
        actions.change_ask(by=cast.rae, program=program, holder=church, stance="pinned")
    with pytest.raises(PermissionDenied):
        actions.change_ask_plan(by=cast.cal, program=None)


def test_people_stand_here_with_their_consent_alone(cast: Cast) -> None:
    program = make_program(cast, Somebody_who_teaches_sewing="must")
    ResourceNeed.objects.in_library(cast.library).update(kind="human")
    pam = make_person(cast.library, "Pam", consent="given")
    says(pam, "I teach sewing")
    assert asked(cast, program) == ["Pam"]
    actions.change_ask(by=cast.lee, program=program, holder=pam, stance="forbidden", why="Busy")
    pam.consent = "declined"
    pam.save()
    html = without_tokens(read(cast, program))
    assert ("Pam" in html, "Busy" in html) == (False, False)


def test_whom_one_may_not_read_about_one_says_nothing_about(cast: Cast) -> None:
    program, _church, _makers = robots(cast)
    theirs = make_person(cast.elsewhere, "Pam")
    with pytest.raises(PermissionDenied):
        actions.change_ask(by=cast.lee, program=program, holder=theirs)
    address = f"/sunnydale/programs/{program.pk}/fewest-asks/person-{theirs.pk}/"
    assert cast.client(cast.lee).get(address).status_code == 404
    assert AskChoice.objects.in_library(cast.library).count() == 0


def test_the_curve_and_its_table_say_the_same(cast: Cast) -> None:
    program, _church, _makers = robots(cast)
    page = looked(cast, program)
    rows = [(row.hours, row.share, row.met, row.comes_in) for row in page.curve]
    assert rows == [("0", "0 %", 0, ""), ("2", "75 %", 1, "Church"), ("4", "100 %", 2, "Makers")]
    assert page.chart is not None
    *steps, here = page.chart.dots
    assert (here.is_here, (here.x, here.y)) == (True, (steps[-1].x, steps[-1].y))


def test_a_note_under_a_row_of_ours_is_quoted(cast: Cast) -> None:
    program = make_program(cast, Folding_tables="must")
    make_note(
        make_asset(cast.library, "material", "Shelf"), text="Twelve folding tables stand here"
    )
    (own,) = looked(cast, program).own
    quoted = own.covers[0].quote
    assert quoted is not None
    assert "".join(part.text for part in quoted.parts) == "Twelve folding tables stand here"


def test_what_is_usual_is_shown_and_theirs_to_change(cast: Cast) -> None:
    program, _church, _makers = robots(cast)
    here = f"/sunnydale/programs/{program.pk}/fewest-asks/"
    form = cast.client(cast.lee).get(f"{here}usual/").content.decode()
    assert "As usual: 1 to 3" in form
    assert (
        "As usual: up to 100" in form
    )  # not “0 to 100”, which reads as a zero that somebody noted
    typed = {"hours_outside": "4 to 6", "weight_nice": "3", "share_strong": "100"}
    answer = cast.client(cast.lee).post(f"{here}usual/", typed)
    assert (answer.status_code, answer["Location"]) == (302, here)
    html = read(cast, program)
    assert "4 to 6 with others" in html
    assert "1 conversation, about 5 hours (4 to 6): 1 of 2 needs would be covered, 50 %" in html
    cast.client(cast.lee).post(f"{here}usual/", dict.fromkeys(typed, ""))
    assert "2 conversations, about 4 hours (2 to 6)" in read(cast, program)


def test_what_cannot_be_meant_as_usual_is_said(cast: Cast) -> None:
    program, _church, _makers = robots(cast)
    here = f"/sunnydale/programs/{program.pk}/fewest-asks/"
    page = cast.client(cast.lee).post(f"{here}usual/", {"hours_outside": "20000", "money": "5"})
    html = page.content.decode()
    assert ("That is more than can be meant here." in html, 'value="20000"' in html) == (True, True)
    assert AskPlan.objects.in_library(cast.library).count() == 0


def test_how_often_one_partner_may_be_asked_is_said_for_all_or_for_one(cast: Cast) -> None:
    program, church, _makers = robots(cast)
    _ask(cast, need_of(make_program(cast, Chairs=""), "Chairs"), church)
    assert sorted(asked(cast, program)) == ["Church", "Makers"]
    actions.change_ask_usual(by=cast.lee, program=program, usual={"asks_a_year": "1"})
    page = looked(cast, program)
    assert [talk.name for talk in page.conversations] == ["Makers"]
    assert [talk.name for talk in page.resting] == ["Church"]
    actions.change_ask(by=cast.lee, program=program, holder=church, asks_a_year=2)
    assert sorted(asked(cast, program)) == ["Church", "Makers"]


def test_who_rests_is_said_by_the_limit_for_three_months_that_holds_for_all_asks(
    cast: Cast,
) -> None:
    program, church, _makers = robots(cast)
    other = make_program(cast, Chairs="", Benches="")
    ask = ask_for(cast, need_of(other, "Chairs"), organization=church)
    add_ask_need(by=cast.lee, ask=ask, part=NeedPart(need_of(other, "Benches")))
    move(cast, ask, "asked", on=timezone.localdate())
    assert sorted(asked(cast, program)) == ["Church", "Makers"]  # one ask for two needs is one
    change_asking_rules(by=cast.ada, most_a_quarter=1)
    page = looked(cast, program)
    assert [talk.name for talk in page.resting] == ["Church"]
    assert "Nobody is asked more than 1 time within three months" in read(cast, program)
    long_ago = timezone.localdate() - timedelta(days=92)
    Ask.objects.in_library(cast.library).filter(pk=ask.pk).update(asked_on=long_ago)
    assert sorted(asked(cast, program)) == ["Church", "Makers"]
