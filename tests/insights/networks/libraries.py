"""Libraries that were made up by chance: people in teams, ties, relationships, things, lines."""

from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from insights.networks.town import group, knows, relationship, says, thing
from make import make_organization, make_outlet, make_person, make_team
from wherewithal.libraries.models import Library, Team
from wherewithal.people.models import Commitment, Person, Role
from wherewithal.vocabulary.models import Tagging, Topic

NAMES = ("Quilla", "Zebulon", "Xanthe", "Thaddeus", "Ottoline")
TEXTS = ("Robots for teens", "I build robots with teens", "Sewing costumes", "Teach sewing")
MAYBE = st.sampled_from([None, *range(len(NAMES))])
ONE = st.integers(0, len(NAMES) - 1)


@dataclass(frozen=True)
class Plan:
    """What is made; people, teams and organizations by their place."""

    teams: list[set[int]]
    kinds: list[str]
    ties: list[tuple[int, str, int, str]]
    relationships: list[tuple[str, int, int | None, int | None]]
    teachers: list[set[int]]
    lines: list[tuple[int, str, str, bool]]
    groups: list[set[int]]


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    every = len(NAMES)
    lists = {"max_size": 3}
    return Plan(
        teams=draw(st.lists(st.sets(st.integers(0, 1)), min_size=every, max_size=every)),
        kinds=draw(
            st.lists(
                st.sampled_from(["staff", "volunteer", "community"]), min_size=every, max_size=every
            )
        ),
        ties=draw(
            st.lists(
                st.tuples(
                    ONE, st.sampled_from(["person", "team", "organization"]), ONE,
                    st.sampled_from(["given", "given", "asked"]),
                ),
                max_size=8,
            )
        ),
        relationships=draw(
            st.lists(st.tuples(st.sampled_from(["person", "organization"]), ONE, MAYBE, MAYBE), **lists)
        ),
        teachers=draw(st.lists(st.sets(ONE, min_size=1, max_size=2), **lists)),
        lines=draw(
            st.lists(
                st.tuples(
                    ONE,
                    st.sampled_from(["offer", "interest", "priority", "hard"]),
                    st.sampled_from(TEXTS),
                    st.booleans(),
                ),
                max_size=6,
            )
        ),
        groups=draw(st.lists(st.sets(ONE, max_size=3), max_size=2)),
    )  # fmt: skip


def build(library: Library, plan: Plan) -> list[Person]:
    """All of it; the people in their order."""
    teams = [make_team(library, name) for name in ("Teens", "Desk")]
    bodies = [make_organization(library, name) for name in ("Club", "Museum")]
    people = [make_person(library, name, consent="given") for name in NAMES]
    _roles(library, plan, people, teams)
    _ties(library, plan, {"person": people, "team": teams, "organization": bodies})
    for at, who in enumerate(plan.teachers):
        thing(library, f"Thing {at}", " and ".join(NAMES[key] for key in sorted(who)))
    _lines(library, plan, people)
    for at, who in enumerate(plan.groups):
        group(library, f"Group {at}", *(people[key] for key in sorted(who)), team=teams[at])
    return people


def _roles(library: Library, plan: Plan, people: list[Person], teams: list[Team]) -> None:
    outlet = make_outlet(library)
    for person, mine, kind in zip(people, plan.teams, plan.kinds, strict=True):
        for team in [teams[at] for at in mine] or [None]:
            Role.objects.create(
                library=library, person=person, team=team, outlet=outlet, kind=kind, title="Helper"
            )


def _ties(library: Library, plan: Plan, others: dict[str, list[Any]]) -> None:
    people = others["person"]
    for one, kind, other, consent in plan.ties:
        end = others[kind][other % len(others[kind])]
        if end != people[one]:
            knows(people[one], end, consent=consent, kind="Lunch", how_often="weekly")
    for at, (kind, whom, first, second) in enumerate(plan.relationships):
        about = others[kind][whom % len(others[kind])]
        one, two = (None if key is None else people[key] for key in (first, second))
        if len({one, two, about}) == 3:
            relationship(library, f"Friends {at}", holder=one, second_holder=two, **{kind: about})


def _lines(library: Library, plan: Plan, people: list[Person]) -> None:
    topic = Topic.objects.create(library=library, name="Robots")
    for who, kind, text, is_tagged in plan.lines:
        line = says(people[who], text, kind)
        if is_tagged:
            Tagging.objects.create(library=library, topic=topic, line=line)
    Commitment.objects.create(library=library, person=people[0], duty="Robots for teens")
