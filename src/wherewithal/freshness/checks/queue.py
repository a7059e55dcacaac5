"""What a member is asked this week: at most five facts on which active programs lean.

The five are chosen as things stood on Monday, so a week has five, whatever is answered in between; nothing
is stored about who was asked. What was confirmed since is ticked; what was put off leaves. Where programs lean on
other things since, what this member said of the first five is among the five, and the best of the others fill up.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.engine import freshness as engine
from wherewithal.engine.freshness import Check, Why
from wherewithal.freshness.checks.twins import twins_of, without_repeats
from wherewithal.freshness.confirmed import Confirmation, confirmations
from wherewithal.freshness.facts import Fact, facts_of, rows_of
from wherewithal.freshness.kinds import USUAL_WEEKS, FactName
from wherewithal.freshness.leaning import LeansOn, Source, what_leans
from wherewithal.freshness.models import CheckPutOff, FactAge
from wherewithal.libraries.models import Library
from wherewithal.programs.coverage.gather import zone_of
from wherewithal.ui.digests import digest

CHECKS_A_WEEK = 5
OF_ONE_THING = 2


@dataclass(frozen=True, slots=True)
class ShownCheck:
    """One fact to check: what it says, since when, and which program leans on it."""

    fact: Fact
    check: Check
    last: Confirmation | None
    program_id: int
    program_name: str
    more_programs: int
    address: str
    done: Confirmation | None = None

    @property
    def seen_words(self) -> str:
        """A mark of what the page shows: "still right" speaks of nothing else."""
        return digest(self.fact.words)

    @property
    def is_never(self) -> bool:
        """Nobody ever confirmed it, as far as history tells."""
        return self.check.why is Why.NEVER

    @property
    def is_old(self) -> bool:
        """Older than its kind usually keeps."""
        return self.check.why is Why.OLD


@dataclass(frozen=True, slots=True)
class WeekOfChecks:
    """The checks of one member in one week, those that are done among them."""

    monday: date
    checks: list[ShownCheck]
    put_off: int = 0

    @property
    def open(self) -> list[ShownCheck]:
        """What is still to do."""
        return [check for check in self.checks if check.done is None]

    @property
    def done(self) -> list[ShownCheck]:
        """What somebody confirmed or changed this week."""
        return [check for check in self.checks if check.done is not None]


def checks_this_week(
    member: Membership, library: Library, *, today: date | None = None
) -> WeekOfChecks:
    """The checks of this week, in a fixed number of queries."""
    zone = zone_of(library)
    today = today or timezone.localdate(timezone=zone)
    monday = today - timedelta(days=today.weekday())
    if not may_check(member):
        return WeekOfChecks(monday, [])
    leans = _for_member(member, what_leans(member, today=monday))
    facts = facts_of(member, leans.keys())
    twins = twins_of(facts)
    facts, known = without_repeats(facts, confirmations(library.pk, rows_of(facts)), twins)
    put_off = _put_off(member, monday=monday)
    asked = {
        fact.name.code: fact
        for fact in facts
        if not put_off.earlier & _names(fact, twins)
        and not _is_new(known.get(fact.name, []), monday, zone)
    }
    weeks = weeks_by_kind(library)
    told = [_for_engine(fact, known, leans, weeks, monday, zone) for fact in asked.values()]
    answered = put_off.now | _said_by(member, known, since=_beginning(monday, zone))
    ranked = _once(engine.choose_checks(told, today=monday), asked, twins)
    chosen = _five(_spread(ranked, asked), asked, answered)
    shown = [_shown(asked[check.key], check, known, leans, monday, library) for check in chosen]
    here = [check for check in shown if check.fact.name not in put_off.now or check.done]
    return WeekOfChecks(monday, here, put_off=len(shown) - len(here))


def may_check(member: Membership) -> bool:
    """Whoever may change facts may confirm them."""
    return member.can(Permission.EDIT_CAPACITY) or member.can(Permission.EDIT_PEOPLE)


def weeks_by_kind(library: Library | int) -> dict[str, int]:
    """After how many weeks half of the facts of a kind are out of date, as the library says, else as we guess."""
    own = FactAge.objects.in_library(library).values_list("kind", "weeks")
    return {**USUAL_WEEKS, **dict(own)}


@dataclass(frozen=True, slots=True)
class _PutOff:
    earlier: frozenset[FactName]
    now: frozenset[FactName]


def _put_off(member: Membership, *, monday: date) -> _PutOff:
    """What still rests on Monday rests all week: nothing comes back in the middle as a sixth."""
    rows = CheckPutOff.objects.in_library(member.library_id)
    rows = rows.filter(membership=member.pk, until__gt=monday).order_by("pk")
    named = [(FactName(row.model, int(row.key), row.field), row.put_off_on) for row in rows]
    return _PutOff(
        frozenset(name for name, day in named if day < monday),
        frozenset(name for name, day in named if day >= monday),
    )


def _for_member(
    member: Membership, leans: Mapping[Source, list[LeansOn]]
) -> dict[Source, list[LeansOn]]:
    """Without what somebody else looks after who may answer it."""
    members = Membership.objects.in_library(member.library_id).filter(user__is_active=True)
    able = {each.pk for each in members.order_by("pk") if may_check(each)}
    found: dict[Source, list[LeansOn]] = defaultdict(list)
    for source, all_of_it in leans.items():
        for each in all_of_it:
            seen_to_by = each.seen_to_by & able
            if not seen_to_by or member.pk in seen_to_by:
                found[source].append(each)
    return dict(found)


def _for_engine(
    fact: Fact,
    known: Mapping[FactName, list[Confirmation]],
    leans: Mapping[Source, list[LeansOn]],
    weeks: Mapping[str, int],
    monday: date,
    zone: ZoneInfo,
) -> engine.Fact:
    last = _last_before(known.get(fact.name, []), monday, zone)
    return engine.Fact(
        key=fact.name.code,
        half_life_days=7 * weeks[fact.name.kind],
        confirmed_on=None if last is None else timezone.localdate(last.at, timezone=zone),
        leans=tuple(each.lean for each in leans[fact.source]),
    )


def _shown(
    fact: Fact,
    check: Check,
    known: Mapping[FactName, list[Confirmation]],
    leans: Mapping[Source, list[LeansOn]],
    monday: date,
    library: Library,
) -> ShownCheck:
    zone = zone_of(library)
    names = {str(each.program_id): each.program_name for each in leans[fact.source]}
    confirmed = known.get(fact.name, [])
    since = [each for each in confirmed if each.at >= _beginning(monday, zone)]
    return ShownCheck(
        fact=fact,
        check=check,
        last=_last_before(confirmed, monday, zone),
        program_id=int(check.plans[0]),
        program_name=names[check.plans[0]],
        more_programs=len(check.plans) - 1,
        address=fact.address(library),
        done=since[-1] if since else None,
    )


def _names(fact: Fact, twins: Mapping[FactName, Fact]) -> set[FactName]:
    """Its own, and that of the same fact where it stands on the organization."""
    twin = twins.get(fact.name)
    return {fact.name} if twin is None else {fact.name, twin.name}


def _once(
    checks: list[Check], facts: Mapping[str, Fact], twins: Mapping[FactName, Fact]
) -> list[Check]:
    """Where both would be asked, the organization's: theirs is what a partner sees and puts right."""
    names = {facts[check.key].name for check in checks}
    return [
        check
        for check in checks
        if not names & (_names(facts[check.key], twins) - {facts[check.key].name})
    ]


def _spread(checks: list[Check], facts: Mapping[str, Fact]) -> list[Check]:
    """In the order of asking: a third fact of one thing waits until nothing else is left to ask about."""
    seen: Counter[Source] = Counter()
    first: list[Check] = []
    later: list[Check] = []
    for check in checks:
        source = facts[check.key].source
        seen[source] += 1
        (first if seen[source] <= OF_ONE_THING else later).append(check)
    return first + later


def _five(
    checks: list[Check], facts: Mapping[str, Fact], answered: Collection[FactName]
) -> list[Check]:
    """What was answered this week, and the best of the others until it is five."""
    kept = [check for check in checks if facts[check.key].name in answered]
    room = max(0, CHECKS_A_WEEK - len(kept))
    others = [check for check in checks if check not in kept][:room]
    return [check for check in checks if check in kept or check in others]


def _said_by(
    member: Membership, known: Mapping[FactName, list[Confirmation]], *, since: datetime
) -> frozenset[FactName]:
    """What this member said is right since then."""
    return frozenset(
        name
        for name, confirmed in known.items()
        if any(each.said_by_id == member.actor_user_id and each.at >= since for each in confirmed)
    )


def _is_new(confirmed: list[Confirmation], monday: date, zone: ZoneInfo) -> bool:
    """Written down this week for the first time: nothing to ask about yet."""
    return bool(confirmed) and confirmed[0].at >= _beginning(monday, zone)


def _last_before(
    confirmed: list[Confirmation], monday: date, zone: ZoneInfo
) -> Confirmation | None:
    earlier = [each for each in confirmed if each.at < _beginning(monday, zone)]
    return earlier[-1] if earlier else None


def _beginning(monday: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(monday, time.min, tzinfo=zone)
