"""What the community asks: needs and interests by how well we know them, and those we know best."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wherewithal.accounts.actors import Member
from wherewithal.audit.saying import NO_WORDS
from wherewithal.community.needs.listing import Shown, shown, with_evidence
from wherewithal.community.needs.queries import needs_visible_to
from wherewithal.community.needs.strength import ASKING, Standing
from wherewithal.quantities import Quantity
from wherewithal.quantities.describe import describe
from wherewithal.reports.figures import Figure, Record, count, total_of
from wherewithal.reports.report import Line, Section

MOST_TOLD = 3
ASKED_ONCE = (Standing.ONE_METHOD, Standing.ONE_VOICE)
NOT_ASKED = (Standing.LOOKED_UP, Standing.NOBODY)
GROUPS: tuple[tuple[str, tuple[Standing, ...], str | Promise, str | Promise], ...] = (
    (
        "asked-several",
        (Standing.SEVERAL,),
        gettext_lazy("Needs and interests, known by several methods"),
        gettext_lazy("People were asked, and two or more ways of finding out say the same."),
    ),
    (
        "asked-once",
        ASKED_ONCE,
        gettext_lazy("Known by one method or one voice"),
        gettext_lazy("People were asked in one way so far."),
    ),
    (
        "asked-nobody",
        NOT_ASKED,
        gettext_lazy("Nobody was asked yet"),
        gettext_lazy("Looked up, or noted without saying how we know."),
    ),
)


def asked_section(reader: Member) -> Section:
    """How many we know how well, how many people were asked, and the best known."""
    needs = read_needs(reader)
    return Section(
        slug="asked",
        title=_("What the community asks"),
        figures=(*_by_standing(needs), _people_asked(needs)),
        lines=tuple(
            Line(_clean(each), each.sentence, need_record(each)) for each in told_first(needs)
        ),
        rule=_(
            "The needs on which most ways of finding out agree, in the words they were told in."
        ),
        empty=_("Nobody has written down yet what people around the library ask for."),
    )


def read_needs(reader: Member) -> list[Shown]:
    """Every need and interest with its evidence, the best known first."""
    return shown(with_evidence(reader, needs_visible_to(reader, leaving=True)))


def told_first(needs: Sequence[Shown], *, most: int = MOST_TOLD) -> list[Shown]:
    """The best known needs whose words stand."""
    return [each for each in needs if each.need.withdrawn_at is None][:most]


def need_record(each: Shown) -> Record:
    """A need or an interest with how well we know it."""
    return Record("communityneed", each.need.pk, _clean(each), each.sentence)


def _clean(each: Shown) -> str:
    is_gone = each.need.withdrawn_at is not None or each.need.text == NO_WORDS
    return _("words that were taken back") if is_gone else each.need.text


def _by_standing(needs: Iterable[Shown]) -> Iterable[Figure]:
    found: dict[Standing, list[Record]] = defaultdict(list)
    for each in needs:
        found[each.strength.standing].append(need_record(each))
    for slug, standings, label, meaning in GROUPS:
        records = [record for standing in standings for record in found[standing]]
        yield count(slug, str(label), records, sentence=str(meaning))


def _people_asked(needs: Iterable[Shown]) -> Figure:
    parts: list[tuple[Record, Quantity]] = []
    for each in needs:
        for piece in each.need.seen_evidence:  # type: ignore[attr-defined]
            if piece.method in ASKING:
                small = f"{piece.get_method_display()}: {describe(piece.how_many)}"
                record = Record("communityneed", each.need.pk, _clean(each), small)
                parts.append((record, piece.how_many))
    words = _("Whoever was asked about two needs counts twice.")
    return total_of("asked-people", _("People who were asked"), parts, sentence=words)
