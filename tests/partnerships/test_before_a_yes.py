"""What a library looks at before a yes: a kind reminder, and a lock only where it says so itself."""

import re
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from all_rows import all_rows
from cast import Cast
from history.test_withdrawn_everywhere import is_anywhere
from make import make_member, make_organization, make_outlet, make_person
from partnerships.asking import ask_for, move
from partnerships.keeping import relationship
from programs.plans import exact, need_of, plan
from tokens import without_tokens
from wherewithal.accounts.permissions import RoleName
from wherewithal.audit.models import Change
from wherewithal.capacity.models import Placement
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.before import actions
from wherewithal.partnerships.before.models import GoAnswer, GoCheck, VettingStep
from wherewithal.partnerships.before.questions import OURS, questions_of, rules_of
from wherewithal.partnerships.kept import actions as kept
from wherewithal.partnerships.kept.models import PartnershipContact
from wherewithal.people.actions import record_consent
from wherewithal.people.models import Organization

DAY = date(2025, 3, 1)


@pytest.fixture
def ask(cast: Cast) -> Ask:
    return ask_for(cast, need_of(plan(cast.library), name="Ten chairs", how_many=exact(10)))


def ask_of_person(cast: Cast, *, audience: str) -> Ask:
    need = need_of(plan(cast.library, audience=audience), name="A tutor", how_many=exact(1))
    person = make_person(cast.library, "Pam", consent="given")
    return ask_for(cast, need, person=person)


def page(cast: Cast, path: str, member: Any = None) -> str:
    found = cast.client(member or cast.lee).get(f"/sunnydale/{path}")
    return without_tokens(found.content.decode())


def step(cast: Cast, name: str = "They are insured", **fields: Any) -> VettingStep:
    return actions.add_vetting_step(by=cast.ada, name=name, **fields)


def stands(cast: Cast, ask: Ask) -> str:
    return Ask.objects.in_library(cast.library).get(pk=ask.pk).state


def partner(ask: Ask) -> Organization:
    assert ask.organization is not None
    return ask.organization


def test_seven_questions_come_along_and_a_library_may_ask_others(cast: Cast) -> None:
    assert len(questions_of(rules_of(cast.library.pk))) == len(OURS) == 7
    path = "/sunnydale/asks/before-a-yes/questions/"
    cast.client(cast.ada).post(path, {"questions": "Who waters it?\n\nWho waters it?\nAnd then?"})
    assert questions_of(rules_of(cast.library.pk)) == ["Who waters it?", "And then?"]
    ours = "\n".join(str(question) for question in OURS)
    cast.client(cast.ada).post(path, {"questions": ours})
    assert rules_of(cast.library.pk).questions == ""


def test_answers_and_a_verdict_are_kept_with_the_question_as_it_was_put(
    cast: Cast, ask: Ask
) -> None:
    actions.change_before_yes_rules(by=cast.ada, questions="Why now?", must_be_go=False)
    path = f"asks/{ask.pk}/before-a-yes/"
    cast.client(cast.lee).post(
        f"/sunnydale/{path}", {"answer_0": "It is spring", "verdict": "go", "words": "All set"}
    )
    actions.change_before_yes_rules(by=cast.ada, questions="Who pays?", must_be_go=False)
    found = page(cast, f"asks/{ask.pk}/", cast.rae)
    for words in ("Why now?", "It is spring", "All set", "<strong>go</strong>"):
        assert words in found
    assert "/before-a-yes/" not in found.replace("/asks/before-a-yes/", "")
    form = page(cast, path)
    assert form.index("Who pays?") < form.index("Why now?")


def test_an_answer_is_put_right_where_it_stands_and_who_decided_stays(cast: Cast, ask: Ask) -> None:
    say = {"by": cast.lee, "ask": ask, "on": DAY}
    actions.answer_before_yes(**say, answers={"Why now?": "Spring", "Who pays?": ""}, verdict="go")
    later = {"by": cast.ada, "ask": ask, "on": date(2025, 4, 1)}
    actions.answer_before_yes(**later, answers={"Why now?": "It is spring"}, verdict="go")
    (answer,) = GoAnswer.objects.in_library(cast.library)
    check = GoCheck.objects.in_library(cast.library).get()
    assert (answer.question, answer.words) == ("Why now?", "It is spring")
    assert (check.by_name, check.decided_on) == ("Lee", DAY)
    actions.answer_before_yes(**later, answers={}, verdict="not-yet")
    check.refresh_from_db()
    assert (check.by_name, check.decided_on) == ("Ada", date(2025, 4, 1))
    actions.answer_before_yes(**later, answers={}, verdict="")
    check.refresh_from_db()
    assert (check.by_name, check.decided_on) == ("", None)


def test_nothing_looked_at_is_a_reminder_and_no_lock(cast: Cast, ask: Ask) -> None:
    step(cast)
    found = page(cast, f"asks/{ask.pk}/")
    assert "Nobody has looked yet." in found
    assert "They are insured" in found
    move(cast, ask, "to-ask", "asked", "yes")
    assert stands(cast, ask) == "yes"


def test_what_the_library_insists_on_locks_a_yes(cast: Cast, ask: Ask) -> None:
    must = step(cast, is_must=True)
    move(cast, ask, "to-ask", "asked", on=DAY)
    with pytest.raises(ValidationError, match="They are insured"):
        move(cast, ask, "yes")
    answer = cast.client(cast.lee).post(f"/sunnydale/asks/{ask.pk}/becomes/yes/", {"on": DAY})
    assert "This library wants this looked at before a yes" in answer.content.decode()
    assert stands(cast, ask) == "asked"
    cast.client(cast.lee).post(f"/sunnydale/asks/{ask.pk}/vetting/{must.pk}/", {"on": "2025-03-01"})
    assert "Lee, March 1, 2025" in page(cast, f"asks/{ask.pk}/")
    move(cast, ask, "yes")
    assert stands(cast, ask) == "yes"


def test_a_no_is_never_locked(cast: Cast, ask: Ask) -> None:
    step(cast, is_must=True)
    move(cast, ask, "to-ask", "asked", "no")
    assert stands(cast, ask) == "no"


def test_a_go_is_needed_where_the_library_says_so(cast: Cast, ask: Ask) -> None:
    actions.change_before_yes_rules(by=cast.ada, questions="", must_be_go=True)
    move(cast, ask, "to-ask", "asked")
    for verdict in ("", "not-yet", "no"):
        actions.answer_before_yes(by=cast.lee, ask=ask, answers={}, verdict=verdict, on=DAY)
        with pytest.raises(ValidationError, match="verdict"):
            move(cast, ask, "yes")
    actions.answer_before_yes(by=cast.lee, ask=ask, answers={}, verdict="go", on=DAY)
    move(cast, ask, "yes")
    assert stands(cast, ask) == "yes"


def test_what_they_said_can_be_put_right_after_a_yes(cast: Cast, ask: Ask) -> None:
    move(cast, ask, "to-ask", "asked", "yes")
    step(cast, is_must=True)
    move(cast, ask, "yes")
    assert stands(cast, ask) == "yes"


def test_once_looked_at_it_holds_for_every_ask_to_them(cast: Cast, ask: Ask) -> None:
    must = step(cast, is_must=True)
    actions.record_vetting(by=cast.lee, step=must, on=DAY, organization=partner(ask))
    other = need_of(plan(cast.library, name="Fair"), name="Five tents", how_many=exact(5))
    second = ask_for(cast, other, organization=partner(ask))
    move(cast, second, "to-ask", "asked", "yes")
    assert stands(cast, second) == "yes"
    elsewhere = ask_for(cast, other, organization=make_organization(cast.library, "Chess club"))
    with pytest.raises(ValidationError):
        move(cast, elsewhere, "to-ask", "asked", "yes")


@pytest.mark.parametrize(("audience", "is_asked"), [("teens", True), ("older", False)])
def test_of_a_person_only_where_young_people_come(
    cast: Cast, audience: str, is_asked: bool
) -> None:
    step(cast, "Two references", applies_to="with-young")
    step(cast, "They are insured")
    asked = ask_of_person(cast, audience=audience)
    found = page(cast, f"asks/{asked.pk}/")
    assert ("Two references" in found, "They are insured" in found) == (is_asked, False)


def test_admins_write_the_policy_and_editors_say_what_was_done(cast: Cast, ask: Ask) -> None:
    for member in (cast.lee, cast.cal, cast.rae):
        with pytest.raises(PermissionDenied):
            actions.add_vetting_step(by=member, name="Whatever I like")
    insured = step(cast)
    for member in (cast.cal, cast.rae):
        with pytest.raises(PermissionDenied):
            actions.record_vetting(by=member, step=insured, on=DAY, organization=partner(ask))


def test_an_answer_is_withdrawn_by_whoever_wrote_it(cast: Cast, ask: Ask) -> None:
    actions.answer_before_yes(
        by=cast.lee, ask=ask, answers={"Why now?": "Gossip from the bakery"}, verdict="", on=None
    )
    answer = GoAnswer.objects.in_library(cast.library).get()
    with pytest.raises(PermissionDenied):
        actions.withdraw_go_answer(by=cast.ada, answer=answer)
    cast.client(cast.lee).post(f"/sunnydale/asks/before-a-yes/{answer.pk}/withdraw/")
    assert "Gossip" not in page(cast, f"asks/{ask.pk}/")
    assert "Gossip" not in str(list(Change.objects.values_list("before", "after")))


def test_what_was_said_of_somebody_leaves_with_their_consent(cast: Cast) -> None:
    young = step(cast, "Two references", applies_to="with-young")
    asked = ask_of_person(cast, audience="teens")
    assert asked.person is not None
    actions.record_vetting(by=cast.lee, step=young, on=DAY, person=asked.person, note="Blue binder")
    actions.answer_before_yes(
        by=cast.lee, ask=asked, answers={"Why?": "Pamtastic"}, verdict="go", words="Pamtastic too"
    )
    other = ask_for(
        cast,
        need_of(plan(cast.library, audience="teens"), name="A coach"),
        person=make_person(cast.library, "Quinn", consent="given"),
    )
    actions.record_vetting(by=cast.lee, step=young, on=DAY, person=other.person, note="Red one")
    actions.answer_before_yes(
        by=cast.lee, ask=other, answers={"Why?": "Quinnly"}, verdict="go", words="Quinnly too"
    )
    record_consent(by=cast.lee, person=asked.person, consent="declined")
    kept = str([all_rows()[name] for name in ("vettingdone", "goanswer", "gocheck")])
    logged = str(list(Change.objects.values_list("before", "after")))
    for words in ("Blue binder", "Pamtastic"):
        assert (words in kept, words in logged) == (False, False)
    assert GoCheck.objects.in_library(cast.library).get(ask=asked).verdict == "go"
    for words in ("Red one", "Quinnly", "Quinnly too"):
        assert (words in kept, words in logged) == (True, True)


def tutors_asked(cast: Cast, *, audience: str = "teens") -> tuple[Ask, Any, Any]:
    """An ask to an organization for a program, the partnership with it, and one of theirs who comes."""
    need = need_of(plan(cast.library, audience=audience), name="Two tutors", how_many=exact(2))
    ask = ask_for(cast, need)
    asset = relationship(cast, "The tutors", organization=partner(ask))
    pam = make_person(cast.library, "Pam of the tutors", consent="given")
    kept.add_partnership_contact(by=cast.lee, asset=asset, side="theirs", person=pam)
    return ask, asset, pam


def test_whoever_of_theirs_meets_young_people_is_looked_at_one_by_one(cast: Cast) -> None:
    ask, asset, pam = tutors_asked(cast)
    check = step(cast, "The check of our state", applies_to="with-young", is_must=True)
    with pytest.raises(ValidationError, match="The check of our state"):
        move(cast, ask, "asked", "yes")
    for path in (f"asks/{ask.pk}/", f"partnerships/{asset.pk}/"):
        assert "Pam of the tutors" in page(cast, path)
        assert f"/vetting/{check.pk}/of/{pam.pk}/" in page(cast, path)
    address = f"/sunnydale/partnerships/{asset.pk}/vetting/{check.pk}/of/{pam.pk}/"
    cast.client(cast.lee).post(address, {"on": "2025-03-01", "note": "With the town clerk"})
    assert "With the town clerk" in page(cast, f"partnerships/{asset.pk}/")
    move(cast, ask, "yes")
    assert stands(cast, ask) == "yes"


def test_who_does_not_meet_young_people_is_left_out_and_what_nobody_said_is_not(cast: Cast) -> None:
    ask, asset, pam = tutors_asked(cast)
    check = step(cast, "The check of our state", applies_to="with-young", is_must=True)
    row = PartnershipContact.objects.in_library(cast.library).get(asset=asset, person=pam)
    address, link = f"partnerships/people/{row.pk}/change/", f"/vetting/{check.pk}/of/{pam.pk}/"
    for said, is_asked in (("", True), ("yes", True), ("no", False), ("", True), ("no", False)):
        values = {"part": row.part, "rank": row.rank, "meets_young": said}
        assert cast.client(cast.lee).post(f"/sunnydale/{address}", values).status_code == 302
        for path in (f"asks/{ask.pk}/", f"partnerships/{asset.pk}/"):
            assert (link in page(cast, path)) is is_asked
        shown = page(cast, f"partnerships/{asset.pk}/")
        assert ("does not meet young people here" in shown) is (said == "no")
    assert '"no" selected' in page(cast, address)
    move(cast, ask, "asked", "yes")
    assert stands(cast, ask) == "yes"


def test_of_ours_nobody_is_asked_whether_they_meet_young_people(cast: Cast) -> None:
    _ask, asset, _pam = tutors_asked(cast)
    base = f"partnerships/{asset.pk}/people"
    assert "meets_young" in page(cast, f"{base}/theirs/add/")
    assert "meets_young" not in page(cast, f"{base}/ours/add/")


def test_a_reminder_about_them_locks_nothing(cast: Cast) -> None:
    ask, _asset, _pam = tutors_asked(cast)
    step(cast, "The check of our state", applies_to="with-young")
    move(cast, ask, "asked", "yes")
    assert stands(cast, ask) == "yes"


def test_grown_ups_and_those_who_have_gone_are_not_looked_at(cast: Cast) -> None:
    step(cast, "The check of our state", applies_to="with-young", is_must=True)
    ask, asset, _pam = tutors_asked(cast, audience="adults")
    assert "The check of our state" not in page(cast, f"partnerships/{asset.pk}/")
    move(cast, ask, "asked", "yes")
    later, other, pam = tutors_asked(cast)
    row = PartnershipContact.objects.in_library(cast.library).get(asset=other, person=pam)
    kept.change_partnership_contact(by=cast.lee, contact=row, ends_on=date(2020, 1, 1))
    move(cast, later, "asked", "yes")


def test_the_policy_about_organizations_stands_on_the_partnership(cast: Cast) -> None:
    _ask, asset, _pam = tutors_asked(cast)
    insured = step(cast)
    address = f"/sunnydale/partnerships/{asset.pk}/vetting/{insured.pk}/"
    link = f'href="{address}"'
    assert link in page(cast, f"partnerships/{asset.pk}/")
    assert link not in page(cast, f"partnerships/{asset.pk}/", cast.rae)
    cast.client(cast.lee).post(address, {"on": "2025-03-01"})
    assert link not in page(cast, f"partnerships/{asset.pk}/")


def test_whoever_has_not_agreed_is_not_named(cast: Cast) -> None:
    ask, asset, pam = tutors_asked(cast)
    step(cast, "The check of our state", applies_to="with-young", is_must=True)
    pam.consent = "not-asked"
    pam.save()
    for path in (f"asks/{ask.pk}/", f"partnerships/{asset.pk}/"):
        found = page(cast, path, cast.rae)
        assert "somebody of theirs" in found
        assert "Pam of the tutors" not in found


def test_whoever_stands_on_two_partnerships_is_looked_at_on_both(cast: Cast) -> None:
    ask, first, pam = tutors_asked(cast)
    second = relationship(cast, "The tutors in summer", organization=partner(ask))
    kept.add_partnership_contact(by=cast.lee, asset=second, side="theirs", person=pam)
    check = step(cast, "The check of our state", applies_to="with-young")
    for asset in (first, second):
        address = f"/partnerships/{asset.pk}/vetting/{check.pk}/of/{pam.pk}/"
        assert address in page(cast, f"partnerships/{asset.pk}/")
    assert page(cast, f"asks/{ask.pk}/").count(f"/of/{pam.pk}/") == 1


@pytest.mark.parametrize(("zone", "counts"), [("Pacific/Pago_Pago", True), ("UTC", False)])
def test_until_today_means_the_day_of_the_library(
    cast: Cast, zone: str, *, counts: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    _ask, asset, pam = tutors_asked(cast)
    check = step(cast, "The check of our state", applies_to="with-young")
    row = PartnershipContact.objects.in_library(cast.library).get(person=pam)
    kept.change_partnership_contact(by=cast.lee, contact=row, ends_on=date(2025, 3, 1))
    cast.library.time_zone = zone
    cast.library.save()
    monkeypatch.setattr(timezone, "now", lambda: datetime(2025, 3, 2, 3, tzinfo=UTC))
    address = f"/partnerships/{asset.pk}/vetting/{check.pk}/of/{pam.pk}/"
    assert (address in page(cast, f"partnerships/{asset.pk}/")) == counts


def test_an_editor_of_one_place_is_led_to_no_contact_that_they_may_not_change(cast: Cast) -> None:
    ask, asset, pam = tutors_asked(cast)
    policy = step(cast, "References were read", applies_to="with-young")
    east, west = make_outlet(cast.library), make_outlet(cast.library, "West")
    Placement.objects.create(library=cast.library, asset=asset, outlet=west)
    eve = make_member(cast.library, "Eve", RoleName.EDITOR, outlet=east)
    there = f"partnerships/{asset.pk}/vetting/{policy.pk}/of/{pam.pk}/"
    found = [page(cast, f"asks/{ask.pk}/", member).count(there) for member in (cast.lee, eve)]
    assert found == [1, 0]
    answer = cast.client(eve).post(f"/sunnydale/{there}", {"on": "2025-03-01"})
    assert answer.status_code == 403


def test_why_they_said_go_and_the_note_beside_what_was_looked_at_are_withdrawn_by_their_author(
    cast: Cast, ask: Ask
) -> None:
    check = actions.answer_before_yes(
        by=cast.lee, ask=ask, answers={}, verdict="go", words="A kestrel told me so"
    )
    done = actions.record_vetting(
        by=cast.lee, step=step(cast), on=DAY, organization=partner(ask), note="In the kestrel box"
    )
    for model, row, column in (("gocheck", check, "words"), ("vettingdone", done, "note")):
        start = f"/sunnydale/partnerships/words/{model}/{row.pk}/{column}/"
        mine = re.search(rf'href="({start}[0-9]+/withdraw/)"', page(cast, "my-page/"))
        assert mine is not None
        assert start not in page(cast, "my-page/", cast.ada)
        assert cast.client(cast.ada).post(mine[1]).status_code == 404
        assert "kestrel" in cast.client(cast.lee).get(mine[1]).content.decode()
        assert cast.client(cast.lee).post(mine[1]).status_code == 302
        row.refresh_from_db()
        assert getattr(row, column) == ""
    assert not is_anywhere(cast, "kestrel")
    assert (check.verdict, done.done_on) == ("go", DAY)


def test_what_a_colleague_wrote_over_beside_a_verdict_is_still_its_authors_to_withdraw(
    cast: Cast, ask: Ask
) -> None:
    check = actions.answer_before_yes(
        by=cast.lee, ask=ask, answers={}, verdict="go", words="A kestrel told me so"
    )
    actions.answer_before_yes(by=cast.ada, ask=ask, answers={}, verdict="not-yet", words="")
    mine = cast.client(cast.lee).get("/sunnydale/my-page/").context["others_elsewhere"]
    assert [(said.words, "history alone" in str(said.kind)) for said in mine] == [
        ("A kestrel told me so", True)
    ]
    assert cast.client(cast.lee).post(mine[0].withdraw).status_code == 302
    check.refresh_from_db()
    assert not is_anywhere(cast, "kestrel")
    assert cast.client(cast.lee).get("/sunnydale/my-page/").context["others_elsewhere"] == []
