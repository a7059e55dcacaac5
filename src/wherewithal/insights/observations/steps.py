"""The one next step of an observation: a page that does something, for whoever may do it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.engine.observations import Kind, Observation, Seen
from wherewithal.libraries.models import Library
from wherewithal.ui.links import library_url

Names = Mapping[str, str]
PLAN = "plan_observation"
# What an opportunity can tie, by the first words of a key.
TIED = ("asset", "community_asset", "community_need", "offer", "person", "program", "resource_need")


@dataclass(frozen=True, slots=True)
class Step:
    """Where to go, what happens there, and who may."""

    label: str | Promise
    page: str
    arguments: Mapping[str, int | str]
    asked: tuple[tuple[str, str], ...] = ()
    needs: Permission = Permission.VIEW
    anchor: str = ""

    @property
    def is_done_at_once(self) -> bool:
        """No page comes first: a button sends the observation as it was shown."""
        return self.page == PLAN

    def address(self, library: Library) -> str:
        """With what is filled in there already."""
        page = library_url(library, self.page, **self.arguments)
        query = f"?{urlencode(self.asked)}" if self.asked else ""
        return page + query + (f"#{self.anchor}" if self.anchor else "")


def step_of(observation: Observation, names: Names, *, member: Member) -> Step | None:
    """The next step, where this member may take it."""
    step = _STEPS[observation.kind](observation, names)
    return step if step is not None and member.can(step.needs) else None


def number_in(key: str) -> int:
    """The number of the row that a key names."""
    return int(key.rpartition("-")[2])


def word_in(key: str) -> str:
    """The kind of row that a key names."""
    return key.rpartition("-")[0]


def _first(observation: Observation, *roles: str) -> Seen | None:
    found = (seen for role in roles for seen in observation.of(role))
    return next(found, None)


def _number(observation: Observation, *roles: str) -> int:
    return number_in((_first(observation, *roles) or observation.records[0]).key)


def _fitting_rooms(each: Observation, names: Names) -> Step | None:
    owner = _first(each, "program")
    if owner is None or word_in(owner.key) != "program":
        return _need_page(each, names)
    label = _("See which room would do")
    return Step(label, "fit_space", {"program_id": number_in(owner.key)})


def _need_page(each: Observation, names: Names) -> Step:
    need = {"resource_need_id": _number(each, "need")}
    return Step(_("Open the need"), "resource_need", need)


def _who_can_help(each: Observation, names: Names) -> Step:
    need = {"resource_need_id": _number(each, "need")}
    return Step(_("See who can help"), "who_can_help", need)


def _ask_first(each: Observation, names: Names) -> Step:
    """One need: who can help with it. Several: with whom to talk, so that few conversations do."""
    owner = each.of("program")[0].key
    if len(each.of("need")) == 1:
        return _who_can_help(each, names)
    if word_in(owner) == "program":
        label = _("See with whom to talk first")
        return Step(label, "fewest_asks", {"program_id": number_in(owner)})
    return _covered(each, names)


def _covered(each: Observation, names: Names) -> Step:
    owner = each.of("program")[0].key
    if word_in(owner) == "goal":
        return Step(_("See what it needs"), "goal", {"goal_id": number_in(owner)})
    return Step(_("See what is covered"), "coverage", {"program_id": number_in(owner)})


def _look_at_row(each: Observation, names: Names) -> Step:
    row = {"asset_id": _number(each, "room", "asset", "record")}
    return Step(_("Look, and put it right"), "asset", row, needs=Permission.ADD_NOTES)


def _answer_question(each: Observation, names: Names) -> Step:
    row = {"asset_id": _number(each, "asset")}
    return Step(_("Answer the question"), "check_row", row, needs=Permission.ADD_NOTES)


def _note_who(each: Observation, names: Names) -> Step:
    row = {"asset_id": _number(each, "asset")}
    return Step(_("Note who can teach it"), "check_row", row, needs=Permission.ADD_NOTES)


def _set_aside(each: Observation, names: Names) -> Step | None:
    need, source = _first(each, "need"), _first(each, "asset", "room")
    if need is None or source is None:
        return _tie(each, names)
    return Step(
        _("Set it aside for this need"),
        "set_aside",
        {"resource_need_id": number_in(need.key)},
        (("source", source.key),),
        Permission.EDIT_PROGRAMS,
    )


def _tie(each: Observation, names: Names) -> Step | None:
    """Both sides on the page where an idea is written down, if they can be tied there."""
    keys = [seen.key for seen in each.records if word_in(seen.key) in TIED]
    ends = tuple(("end", key) for key in dict.fromkeys(keys))
    if len(ends) > 1:
        return Step(_("Write down the idea"), "draw_opportunity", {}, ends, Permission.ADD_NOTES)
    if ends:
        return Step(_("Look what it could be tied to"), "opportunities", {}, ends)
    return _talk(each, names)


def _talk(each: Observation, names: Names) -> Step:
    """A conversation that only its planner sees."""
    return Step(_("Plan a conversation"), PLAN, {}, needs=Permission.EDIT_OWN_PROFILE)


def _ask_them(each: Observation, names: Names) -> Step:
    return Step(_("Plan to ask them"), PLAN, {}, needs=Permission.EDIT_OWN_PROFILE)


def _counter_moves(each: Observation, names: Names) -> Step:
    gap = str(each.numbers["gap"])
    return Step(_("See what others did about it"), "counter_moves", {}, anchor=gap)


def _evidence(each: Observation, names: Names) -> Step:
    need = {"need_id": _number(each, "wish")}
    return Step(_("Note how you know"), "add_evidence", need, needs=Permission.ADD_NOTES)


def _promise(each: Observation, names: Names) -> Step:
    offer = {"library_offer_id": _number(each, "offer")}
    return Step(_("Open the offer, and promise a part"), "library_offer", offer)


def _look_at_promise(each: Observation, names: Names) -> Step:
    offer = {"library_offer_id": _number(each, "offer")}
    return Step(_("See what was promised"), "library_offer", offer)


def _give_back(each: Observation, names: Names) -> Step:
    program = each.of("program")[0].key
    if word_in(program) == "goal":
        return Step(_("Give it back"), "goal", {"goal_id": number_in(program)})
    return Step(_("Give it back"), "coverage", {"program_id": number_in(program)})


def _offers(each: Observation, names: Names) -> Step:
    if each.of("person") or each.of("partner"):
        return _talk(each, names)
    return Step(_("Look who would be glad of one"), "offers", {})


_STEPS: Mapping[Kind, Callable[[Observation, Names], Step | None]] = {
    Kind.ROOM_TOO_SMALL: _fitting_rooms,
    Kind.ROOM_ELSEWHERE: _fitting_rooms,
    Kind.PROMISED_WHILE_CLOSED: _look_at_promise,
    Kind.MUST_NOBODY_ASKED: _ask_first,
    Kind.LEANS_ON_UNKNOWN: _look_at_row,
    Kind.LEANS_ON_QUESTION: _answer_question,
    Kind.NUMBERS_DISAGREE: _look_at_row,
    Kind.WORDS_DISAGREE: _look_at_row,
    Kind.ON_OUR_SHELF: _set_aside,
    Kind.KEPT_ELSEWHERE: _set_aside,
    Kind.MORE_TO_BE_HAD: _talk,
    Kind.FREE_HOURS: _who_can_help,
    Kind.QUIET_ROOM: _set_aside,
    Kind.ANSWERED_CHALLENGE: _tie,
    Kind.UNTAPPED_PARTNER: _tie,
    Kind.WANTED_OFFER: _promise,
    Kind.TOPIC_WITHOUT_PROGRAM: _tie,
    Kind.NEEDED_TWICE: _who_can_help,
    Kind.SAME_PARTNER_PROGRAMS: _talk,
    Kind.SAME_PARTNER_PEOPLE: _talk,
    Kind.SAME_TROUBLE: _counter_moves,
    Kind.NEVER_ASKED: _ask_them,
    Kind.NOBODY_TEACHES: _note_who,
    Kind.NO_EVIDENCE: _evidence,
    Kind.OLD_EVIDENCE: _evidence,
    Kind.HELD_BY_ENDED: _give_back,
    Kind.SAID_TO_BE_IDLE: _tie,
    Kind.UNTAKEN_OFFER: _offers,
    Kind.UNUSED_STRENGTH: _tie,
}
