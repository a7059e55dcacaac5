"""Whoever stays out is nowhere: every output is what it would be had they never been there."""

import re
from datetime import date
from typing import Any

from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from cast import Cast
from insights.networks.libraries import NAMES, Plan, build, plans
from insights.networks.town import colleague, knows, says, stays_out, two_teams
from wherewithal.accounts.models import Membership
from wherewithal.audit.log import change_set
from wherewithal.capacity.models import RelationshipFacts
from wherewithal.insights.networks.around_one import look_around, steps
from wherewithal.insights.networks.gather import gather
from wherewithal.insights.networks.meeting import pairs_to_meet, touching
from wherewithal.insights.networks.models import NetworkChoice
from wherewithal.insights.networks.picture import NARROW, draw
from wherewithal.insights.networks.reading import read_page
from wherewithal.insights.networks.scope import Scope
from wherewithal.insights.networks.tree import tree_of
from wherewithal.people.models import Person

TODAY = date(2026, 5, 4)
PAGES = (
    "networks/",
    "networks/picture/",
    "networks/meet/",
    "networks/picture/?kind=person",
    "networks/picture/file/kumu/",
    "networks/picture/file/graphml/",
)
# What a page has anew each time it is asked for.
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')
IN_A_LIBRARY = settings(
    max_examples=6,
    deadline=None,
    # A library takes long to make: the first that fails is told as it is, not made smaller.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def everything(member: Membership) -> dict[str, Any]:
    """All that is worked out for any page."""
    found = gather(member, on=TODAY)
    names = {node.id: node.name for node in found.network.nodes}
    ids = [node.id for node in found.network.nodes]
    return {
        "network": found.network,
        "words": found.words,
        "holdings": found.holdings,
        "page": read_page(found, Scope()),
        "picture": draw(found.network, frame=NARROW, names=names),
        "tree": tree_of(found.network, names),
        "around": [look_around(found, each) for each in ids],
        "ways": [steps(found, one, other) for one in ids for other in ids],
        "pairs": pairs_to_meet(member, found),
        "touching": [touching(member, found, each, frozenset(ids)) for each in ids],
    }


def pages_of(cast: Cast, member: Membership) -> list[str]:
    client = cast.client(member)
    texts = [client.get(f"/sunnydale/{page}").content.decode() for page in PAGES]
    return [TOKEN.sub("", text) for text in texts]


def take_out_of_the_database(by: Membership, person: Person) -> None:
    """As if they had never been there."""
    with change_set(by=by, what="took somebody out") as changes:
        for facts in RelationshipFacts.objects.in_library(by.library).filter(person=person):
            changes.delete_with_children(facts.asset)
        changes.delete_with_children(Person.objects.in_library(by.library).get(pk=person.pk))


@IN_A_LIBRARY
@given(plan=plans(), who=st.integers(0, len(NAMES) - 1))
def test_staying_out_is_as_if_they_had_never_been_there(cast: Cast, plan: Plan, who: int) -> None:
    with transaction.atomic():
        gone = build(cast.library, plan)[who]
        stays_out(gone)
        out, pages = everything(cast.ada), pages_of(cast, cast.rae)
        take_out_of_the_database(cast.ada, gone)
        assert out == everything(cast.ada)
        assert pages == pages_of(cast, cast.rae)
        transaction.set_rollback(True)


@IN_A_LIBRARY
@given(
    plan=plans(), who=st.integers(0, len(NAMES) - 1), consent=st.sampled_from(["asked", "given"])
)
def test_neither_name_nor_key_of_who_stays_out_is_in_any_output(
    cast: Cast, plan: Plan, who: int, consent: str
) -> None:
    with transaction.atomic():
        gone = build(cast.library, plan)[who]
        if consent == "given":
            stays_out(gone)
        else:
            Person.objects.in_library(cast.library).filter(pk=gone.pk).update(consent=consent)
        said = [str(everything(cast.ada)), *pages_of(cast, cast.ada)]
        found = [text for text in said if gone.name in text or f"person-{gone.pk}'" in text]
        assert found == []
        assert (
            cast.client(cast.ada).get(f"/sunnydale/networks/person-{gone.pk}/").status_code == 404
        )
        transaction.set_rollback(True)


@IN_A_LIBRARY
@given(plan=plans())
def test_everybody_reads_the_same(cast: Cast, plan: Plan) -> None:
    with transaction.atomic():
        build(cast.library, plan)
        assert everything(cast.ada) == everything(cast.rae)
        transaction.set_rollback(True)


def test_a_way_never_leads_through_somebody_who_stays_out(cast: Cast) -> None:
    rows = two_teams(cast.ada)
    pam = colleague(cast.library, "Pam")
    knows(rows["zoe"], pam)
    knows(pam, rows["ivo"])
    ends = (f"person-{rows['zoe'].pk}", f"person-{rows['ivo'].pk}")

    def through() -> list[str]:
        found = steps(gather(cast.rae, on=TODAY), *ends)
        return [step.other.name for step in found or ()]

    assert through() == ["Eli", "Ivo"]
    stays_out(rows["eli"])
    assert through() == ["Pam", "Ivo"]
    stays_out(pam)
    assert through() == []


def test_words_of_others_that_name_who_stays_out_are_not_quoted(cast: Cast) -> None:
    rows = two_teams(cast.ada)
    says(rows["zoe"], "Robots with Zed Brown for teens", "priority")
    says(rows["ivo"], "I build robots with teens")
    assert len(pairs_to_meet(cast.rae, gather(cast.rae, on=TODAY))) == 1
    stays_out(colleague(cast.library, "Zed Brown"))
    assert pairs_to_meet(cast.rae, gather(cast.rae, on=TODAY)) == ()


def test_private_lines_and_what_makes_it_hard_are_no_reason(cast: Cast) -> None:
    rows = two_teams(cast.ada)
    says(rows["zoe"], "Robots for teens", "hard")
    says(rows["zoe"], "Robots for teens", "priority", level="private")
    says(rows["ivo"], "I build robots with teens")
    for member in (cast.ada, cast.rae):
        assert pairs_to_meet(member, gather(member, on=TODAY)) == ()


def test_of_two_choices_the_more_careful_stands(cast: Cast) -> None:
    rows = two_teams(cast.ada)
    stays_out(rows["eli"])
    NetworkChoice.objects.create(library=cast.library, person=rows["eli"], is_open=True)
    assert "Eli" not in str(gather(cast.rae, on=TODAY).network)
