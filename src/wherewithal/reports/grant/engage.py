"""Whom to engage for what we need most, and how to approach them: bodies around us, with their own words."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.accounts.actors import Member
from wherewithal.engine.matching import Fit, Match, SourceKind, find_matches, worth_showing
from wherewithal.engine.matching.index import Index
from wherewithal.insights.encoder import load_encoder
from wherewithal.insights.gather.capabilities import capabilities_told_to
from wherewithal.insights.gather.holders import holders_of_cards
from wherewithal.insights.gather.knowers import knowers_told_to
from wherewithal.insights.gather.needs import engine_needs
from wherewithal.insights.index.prepare import encoder_name
from wherewithal.people.models import Organization
from wherewithal.people.queries import organizations_in
from wherewithal.programs.coverage.most_needed import Wish
from wherewithal.reports.figures import Record, count
from wherewithal.reports.period import Period
from wherewithal.reports.report import Line, Row, Section, Table
from wherewithal.ui.names import in_sentence

NEEDS_LOOKED_AT = 8
MOST_NAMED = 8
BODIES = frozenset({SourceKind.ORGANIZATION, SourceKind.COMMUNITY_ASSET, SourceKind.RELATIONSHIP})
RECORDS = {
    "organization": "organization",
    "communityasset": "communityasset",
    "asset": "partnership",
}


@dataclass(slots=True)
class Engaged:
    """Somebody worth talking to: for which needs, by which words of theirs, and who knows them."""

    source: str
    name: str
    organization: Organization | None = None
    needs: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    knowers: list[str] = field(default_factory=list)
    asked_lately: int = 0

    @property
    def record(self) -> Record:
        """The page on which they stand."""
        kind, _colon, key = self.source.partition(":")
        return Record(RECORDS[kind], int(key), self.name, ", ".join(self.needs))


def engaged_for(reader: Member, wishes: Sequence[Wish], period: Period) -> list[Engaged]:
    """The bodies that fit what is needed most, by the rule of “Who can help”; no person, nobody who asked to be
    left alone, and no long shots. A fixed number of queries."""
    needs = [wish.lines[0].row.need for wish in wishes[:NEEDS_LOOKED_AT]]
    asked = engine_needs(reader, needs)
    index = capabilities_told_to(reader)
    knowers = knowers_told_to(reader)
    sources = {each.id: each for each in index.sources}
    heads = holders_of_cards(reader, sources)
    organizations = {each.pk: each for each in organizations_in(reader)}
    if not asked:
        return []
    found: dict[str, Engaged] = {}
    encoded = load_encoder(encoder_name()).encode([each.to_encode for each in asked])
    results = find_matches(asked, encoded, index, today=period.today, knowers=knowers)
    for need, one, result in zip(needs, asked, results, strict=True):
        for match in _plain(worth_showing(result, one, index).matches, index):
            head = heads.get(match.source, match.source)
            row = found.setdefault(head, _begin(head, sources[head].name, organizations))
            _add(row, match, need.name)
            row.asked_lately = sources[head].asked_lately
    return sorted(found.values(), key=lambda each: -len(each.needs))


def waiting_words(unread: int) -> str:
    """That some texts of ours are not laid beside the needs yet; nothing where none waits."""
    if not unread:
        return ""
    return ngettext(
        "%(count)s text is not laid beside the needs yet, so somebody may be missing under “Whom to engage”: "
        "look again in a little while, before you hand this in.",
        "%(count)s texts are not laid beside the needs yet, so somebody may be missing under “Whom to engage”: "
        "look again in a little while, before you hand this in.",
        unread,
    ) % {"count": unread}


def engage_section(engaged: Sequence[Engaged], *, looked_at: int) -> Section:
    """Whom, for what, and by which words of theirs: all are counted, the first are told.

    `looked_at`: for how many needs somebody was looked for.
    """
    return Section(
        slug="engage",
        title=_("Whom to engage"),
        figures=(
            count(
                "engage",
                _("Organizations and places that fit"),
                [each.record for each in engaged],
                sentence=ngettext(
                    "For the %(count)s need at the top of the list, by what is noted of them.",
                    "For the %(count)s needs at the top of the list, by what is noted of them.",
                    looked_at,
                )
                % {"count": looked_at},
            ),
        ),
        lines=tuple(Line(each.name, _why(each), each.record) for each in engaged[:MOST_NAMED]),
        rule=_("Those who fit most of these needs first; each with words that are noted of them."),
        empty=_(
            "Nobody is known yet who plainly fits. A walk around, or a call to a neighbor library, is a start."
        ),
    )


def approach_section(engaged: Sequence[Engaged], *, words: str) -> Section:
    """How to reach each, who knows them, what they want, and how often they were asked."""
    columns = (
        _("Whom"),
        _("How to reach them"),
        _("Who knows them"),
        _("What they want"),
        _("Asked lately"),
    )
    rows = tuple(Row(_cells(each), each.record) for each in engaged[:MOST_NAMED])
    return Section(
        slug="words",
        title=_("How to approach them"),
        words=words,
        table=Table(columns, rows),
        empty=_(
            "Say in your own words how you would go about it: who goes, with which offer, and when."
        ),
    )


def _plain(matches: Iterable[Match], index: Index) -> Iterable[Match]:
    sources = {each.id: each for each in index.sources}
    for match in matches:
        source = sources[match.source]
        if source.kind in BODIES and not source.do_not_ask and match.fit is not Fit.LONG_SHOT:
            yield match


def _begin(source: str, name: str, organizations: dict[int, Organization]) -> Engaged:
    kind, _colon, key = source.partition(":")
    organization = organizations.get(int(key)) if kind == "organization" else None
    return Engaged(source, name, organization)


def _add(row: Engaged, match: Match, need: str) -> None:
    told: dict[str, list[str]] = defaultdict(list)
    told["needs"] = [need]
    told["said"] = [reason.words for reason in match.reasons[:1]]
    told["knowers"] = [knower.name for knower in match.knowers if not knower.path]
    for name, words in told.items():
        there: list[str] = getattr(row, name)
        there += [each for each in words if each not in there]


def _why(each: Engaged) -> str:
    parts = [_("for: %(needs)s") % {"needs": ", ".join(map(in_sentence, each.needs))}]
    parts += ["“" + in_sentence(" ".join(said.split())) + "”" for said in each.said[:2]]
    return " · ".join(parts)


def _cells(each: Engaged) -> tuple[str, ...]:
    organization = each.organization
    reach = (
        [organization.reach_by, organization.phone, organization.website] if organization else []
    )
    asked = ngettext("%(count)s time", "%(count)s times", each.asked_lately)
    return (
        each.name,
        "\n".join(filter(None, reach)),
        "\n".join(each.knowers),
        organization.wants if organization else "",
        asked % {"count": each.asked_lately} if each.asked_lately else "",
    )
