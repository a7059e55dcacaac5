"""The problem of one page: open needs, who could cover how much of them, what an ask takes."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from django.utils import timezone

from wherewithal.accounts.actors import Member
from wherewithal.engine.matching import Index, Knower, Match, Source, find_matches
from wherewithal.engine.portfolio import problem as engine
from wherewithal.engine.portfolio.problem import Aim
from wherewithal.insights.encoder import load_encoder
from wherewithal.insights.gather.asked import asked_this_quarter
from wherewithal.insights.gather.capabilities import capabilities_told_to
from wherewithal.insights.gather.holders import holders_of_cards
from wherewithal.insights.gather.knowers import knowers_told_to
from wherewithal.insights.gather.needs import engine_needs, need_id
from wherewithal.insights.gather.open_lines import open_lines
from wherewithal.insights.index.prepare import encoder_name
from wherewithal.insights.matches.models import DecisionState
from wherewithal.insights.matches.queries import decisions_visible_to, source_of
from wherewithal.insights.portfolio import usual
from wherewithal.insights.portfolio.models import AskChoice, AskPlan, PlanAim, Stance
from wherewithal.insights.portfolio.queries import choices_of, plan_for
from wherewithal.insights.portfolio.usual import Usual, usual_from
from wherewithal.insights.said_why.queries import without_names
from wherewithal.libraries.models import Library
from wherewithal.partnerships.asks.queries import rules_of
from wherewithal.programs import queries as programs
from wherewithal.programs.coverage.gather import gather as gather_coverage
from wherewithal.programs.coverage.gather import zone_of
from wherewithal.programs.coverage.most_needed import Waiting
from wherewithal.programs.models import GoalState, Program, ResourceNeed
from wherewithal.quantities import Quantity

Pair = tuple[str, str]
"""A need and a source, by their ids inside."""


@dataclass(frozen=True, slots=True)
class Lead:
    """One source of a holder that could cover so much of a need. `match` None: somebody said so."""

    source: str
    share: Quantity
    match: Match | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """All that the page works with. `leads` lie by holder and need; `index` has the words."""

    plan: AskPlan
    needs: dict[str, ResourceNeed]
    problem: engine.Problem
    sources: dict[str, Source]
    leads: dict[Pair, Lead]
    choices: dict[str, AskChoice]
    index: Index
    accepted: frozenset[Pair]
    usual: Usual
    asked: Mapping[str, int]

    def is_own(self, holder: str) -> bool:
        """Nobody has to be asked for it."""
        return holder in self.sources and self.sources[holder].kind in usual.OWN

    def asks_left(self, holder: str, *, is_pinned: bool) -> int:
        """How often they may still be asked now; who is pinned is asked once more."""
        choice, lately = self.choices.get(holder), self.asked.get(holder, 0)
        return _asks_left(self.sources[holder], self.usual, choice, lately, is_pinned=is_pinned)

    def rests(self, holder: str) -> bool:
        """They were asked as often as one may."""
        return not self.asks_left(holder, is_pinned=False)


def asking_of(member: Member, program: Program | None) -> Asking:
    """Everything about one program, or about the whole library, in a fixed number of queries."""
    plan = plan_for(member, program)
    today = timezone.localdate(timezone=zone_of(Library.objects.get(pk=member.library_id)))
    asked = asked_this_quarter(member, today=today)
    rules = rules_of(member.library_id)
    told = usual_from(plan.usual, asks_a_quarter=rules.most_a_quarter)
    choices = choices_of(member, plan)
    without_names(member, choices.values())
    lines = _open_lines(member, program)
    needs = {need_id(line.row.need.pk): line.row.need for line in lines}
    decided = _decided(member, needs)
    index = capabilities_told_to(member)
    sources = {source.id: source for source in index.sources}
    leads = _leads(member, needs, index, sources, decided, told)
    return Asking(
        plan=plan,
        needs=needs,
        problem=_problem(member, plan, lines, sources, leads, choices, told, asked),
        sources=sources,
        leads=leads,
        choices={key: row for key, row in choices.items() if key in sources},
        index=index,
        accepted=decided[DecisionState.ACCEPTED],
        usual=told,
        asked=asked,
    )


def _open_lines(member: Member, program: Program | None) -> list[Waiting]:
    """What nobody has covered yet, the most needed first: by the rule of that page."""
    gathered = gather_coverage(member, also=None if program is None else program.pk)
    lines = open_lines(member, gathered)
    if program is None:
        return lines
    return [line for line in lines if line.row.need.program_id == program.pk]


def _decided(member: Member, needs: Collection[str]) -> dict[str, frozenset[Pair]]:
    """The pairs that people accepted and rejected, by what they decided."""
    keys = [int(each.partition(":")[2]) for each in needs]
    found: dict[str, set[Pair]] = {state: set() for state in DecisionState.values}
    for row in decisions_visible_to(member).filter(resource_need__in=keys):
        found[row.state].add((need_id(row.resource_need_id), source_of(row)))
    return {state: frozenset(pairs) for state, pairs in found.items()}


def _leads(
    member: Member,
    needs: dict[str, ResourceNeed],
    index: Index,
    sources: dict[str, Source],
    decided: dict[str, frozenset[Pair]],
    told: Usual,
) -> dict[Pair, Lead]:
    """The best lead of each holder for each need. Rejected pairs and long shots are none."""
    holders = holders_of_cards(member, sources)
    found: dict[Pair, Lead] = {}
    knowers = knowers_told_to(member)
    for need, lead in _matched(member, needs, index, decided, knowers, told):
        holder = holders.get(lead.source, lead.source)
        if (need, holder) not in decided[DecisionState.REJECTED]:
            _keep_best(found, (holder, need), lead)
    for need, source in sorted(decided[DecisionState.ACCEPTED]):
        if source in sources and not sources[source].do_not_ask:
            holder = holders.get(source, source)
            _keep_best(found, (holder, need), Lead(source, told.accepted))
    return found


def _matched(
    member: Member,
    needs: dict[str, ResourceNeed],
    index: Index,
    decided: dict[str, frozenset[Pair]],
    knowers: list[Knower],
    told: Usual,
) -> Iterator[tuple[str, Lead]]:
    asked = engine_needs(member, needs.values())
    if not asked:
        return
    found = find_matches(
        asked,
        load_encoder(encoder_name()).encode([each.to_encode for each in asked]),
        index,
        today=timezone.localdate(),
        knowers=knowers,
        rejected=decided[DecisionState.REJECTED],
    )
    for need in found:
        for match in need.matches:
            is_accepted = (need.need, match.source) in decided[DecisionState.ACCEPTED]
            share = told.accepted if is_accepted else usual.share_of(match, usual=told)
            if share is not None:
                yield need.need, Lead(match.source, share, match)


def _keep_best(found: dict[Pair, Lead], pair: Pair, lead: Lead) -> None:
    there = found.get(pair)
    if there is None or _standing(lead) > _standing(there):
        found[pair] = lead


def _standing(lead: Lead) -> tuple[object, ...]:
    ceiling = lead.share.ceiling or lead.share.floor
    score = lead.match.score if lead.match is not None else 0.0
    return (lead.share.floor + ceiling, score)


def _problem(
    member: Member,
    plan: AskPlan,
    lines: list[Waiting],
    sources: dict[str, Source],
    leads: dict[Pair, Lead],
    choices: dict[str, AskChoice],
    told: Usual,
    asked: Mapping[str, int],
) -> engine.Problem:
    stances = {
        # Whoever asked not to be contacted is left alone, whatever was chosen before.
        key: Stance.FORBIDDEN if sources[key].do_not_ask else row.stance
        for key, row in choices.items()
        if key in sources
    }
    by_holder: dict[str, list[engine.Cover]] = defaultdict(list)
    for key in sorted(stances):
        by_holder[key]  # whoever is pinned stands here also where nothing speaks for them
    for (holder, need), lead in sorted(leads.items()):
        by_holder[holder].append(engine.Cover(need, lead.share))
    pinned = frozenset(key for key, stance in stances.items() if stance == Stance.PINNED)
    asks = [_ask(sources[key], covers, choices.get(key), told) for key, covers in by_holder.items()]
    is_most = plan.aim == PlanAim.MOST
    return engine.Problem(
        needs=_needs(member, lines, told),
        sources=tuple(asks),
        aim=Aim.MOST if is_most else Aim.MUSTS,
        budget_hours=plan.budget_hours if is_most else None,
        budget_money=plan.budget_money,
        partner_limits=tuple(
            engine.PartnerLimit(
                each.partner,
                _asks_left(
                    sources[each.partner],
                    told,
                    choices.get(each.partner),
                    asked.get(each.partner, 0),
                    is_pinned=each.partner in pinned,
                ),
            )
            for each in asks
            if each.partner
        ),
        pinned=pinned,
        forbidden=frozenset(key for key, stance in stances.items() if stance == Stance.FORBIDDEN),
        defaults=told.defaults,
    )


def _needs(member: Member, lines: list[Waiting], told: Usual) -> tuple[engine.Need, ...]:
    goals = programs.goals_in(member).filter(state=GoalState.ACTIVE).values_list("pk", flat=True)
    places = {key: place for place, key in enumerate(goals, start=1)}
    return tuple(
        engine.Need(
            need_id(line.row.need.pk),
            is_must=line.row.need.importance == "must",
            priority=usual.priority_of(
                line.row.need.importance,
                places.get(line.goal.pk) if line.goal else None,
                usual=told,
            ),
        )
        for line in lines
    )


def _ask(
    source: Source, covers: list[engine.Cover], choice: AskChoice | None, told: Usual
) -> engine.Source:
    """What one conversation takes; what is ours already takes nothing."""
    if source.kind in usual.OWN:
        return engine.Source(source.id, tuple(covers), usual.NOTHING, usual.NOTHING)
    told_hours = choice is not None and choice.hours.is_known
    return engine.Source(
        source.id,
        tuple(covers),
        hours=choice.hours if choice is not None and told_hours else told.hours(source.kind),
        money=choice.money if choice is not None else Quantity.unknown(),
        partner=source.id,
    )


def _asks_left(
    source: Source, told: Usual, choice: AskChoice | None, asked: int, *, is_pinned: bool
) -> int:
    """The library's limit for three months holds for everybody; a year's, where somebody said one, besides."""
    left = told.asks_a_quarter - asked
    a_year = told.asks_a_year
    if choice is not None and choice.asks_a_year is not None:
        a_year = choice.asks_a_year
    if a_year is not None:
        left = min(left, a_year - source.asked_lately)
    left = max(0, left)
    return max(1, left) if is_pinned else left
