"""What is needed, how much of it is there, what it costs and who is asked: as tables that can be gone on with."""

from collections.abc import Iterable

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from wherewithal.partnerships.asks.brief import name_on_paper
from wherewithal.partnerships.asks.models import Ask
from wherewithal.printing.office.content import Table
from wherewithal.printing.office.values import Value, in_words
from wherewithal.printing.parts.widths import widths_of
from wherewithal.programs.coverage.rows import NeedRow
from wherewithal.programs.models import NeedState, ResourceNeed
from wherewithal.programs.money import Money
from wherewithal.programs.questions import questions_of


def needs_table(rows: Iterable[NeedRow], *, title: str) -> Table:
    """Each need with what is there, promised, asked for and missing; what nobody knows as a question."""
    heads = (
        _("For"),
        _("Kind"),
        _("What it takes"),
        _("How important"),
        _("Needed"),
        _("There already"),
        _("Secured"),
        _("Asked for"),
        _("Missing"),
        _("How it stands"),
        _("When"),
        _("Notes"),
        _("Not known yet"),
    )
    cells = tuple(map(_need, rows))
    words = [[in_words(value) for value in row] for row in cells]
    return Table(title, heads, cells, widths_of(heads, words, is_landscape=True))


def _need(row: NeedRow) -> tuple[Value, ...]:
    need = row.need
    standing = str(row.standing) if need.state == NeedState.OPEN else need.get_state_display()
    return (
        _owner(need),
        str(need.get_kind_display()),
        need.name,
        str(need.get_importance_display()) if need.importance else None,
        row.wanted if row.is_wanted_known else None,
        row.have,
        row.secured,
        row.asked,
        row.missing,
        str(standing),
        need.when,
        need.notes,
        tuple(question.words for question in questions_of(need)),
    )


def _owner(need: ResourceNeed) -> str:
    owner = need.program or need.goal
    return owner.name if owner is not None else ""


def money_table(money: Money) -> Table:
    """Money over the years, to the cent where it is known to the cent."""
    found = money.table
    rows = [(row.year.label, row.money) for row in found.years]
    if not found.undated.total.is_nothing:
        rows.append((_("no date yet"), found.undated))
    rows.append((_("All together"), found.total))
    return Table(
        _("Money over the years"),
        (_("Budget year"), _("To start"), _("To keep"), _("Secured"), _("Not secured")),
        tuple(
            (label, row.to_start, row.to_keep, row.secured, row.not_secured) for label, row in rows
        ),
    )


def asks_table(asks: Iterable[Ask]) -> Table:
    """Whom we ask for what, and where it stands; what we learned of them stays with us."""
    heads = (
        _("Whom we ask"),
        _("For what"),
        _("What we offer"),
        _("Where it stands"),
        _("Who goes"),
        _("Next step"),
        _("By when"),
    )
    return Table(_("Asks"), heads, tuple(map(_ask, asks)))


def _ask(ask: Ask) -> tuple[Value, ...]:
    return (
        name_on_paper(ask),
        tuple(line.resource_need.name for line in ask.seen_needs),  # type: ignore[attr-defined]
        tuple(part.offer.words for part in ask.seen_offers),  # type: ignore[attr-defined]
        str(ask.stands),
        ask.owner.user.name if ask.owner is not None else None,
        ask.next_step,
        ask.next_step_on,
    )


def ask_line(ask: Ask) -> dict[str, str]:
    """An ask in one line, for a page with little room."""
    named = ", ".join(line.resource_need.name for line in ask.seen_needs)  # type: ignore[attr-defined]
    day = date_format(ask.next_step_on) if ask.next_step_on else ""
    small = [named, str(ask.stands), ask.next_step, day]
    return {"text": name_on_paper(ask), "small": " · ".join(part for part in small if part)}
