"""What stands around us and what we plan, as tables: the part of the workbook that no worksheet holds."""

from typing import Any

from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.community.models import CommunityAsset
from wherewithal.community.needs.models import CommunityNeed
from wherewithal.community.needs.queries import needs_visible_to
from wherewithal.community.queries import assets_visible_to
from wherewithal.partnerships.asks.queries import asks_in, with_lines
from wherewithal.people.models import Organization
from wherewithal.people.queries import organizations_in
from wherewithal.people.quoting import may_quote
from wherewithal.printing.office.content import Block, Heading, Look, Paragraph, Table
from wherewithal.printing.office.values import Value
from wherewithal.printing.parts.blocks import blocks_part
from wherewithal.printing.parts.plan_tables import asks_table, needs_table
from wherewithal.programs.coverage.gather import gather
from wherewithal.programs.coverage.rows import need_row
from wherewithal.programs.models import Goal, Program
from wherewithal.programs.queries import goals_in, programs_with_places


def around_part(member: Member) -> dict[str, Any]:
    """Neighbors, needs, plans, what these take, partners and asks; a table without rows says so."""
    blocks: list[Block] = [Heading(_("Around us, and what we plan"))]
    for table in _tables(member):
        blocks.append(Heading(table.title, 2))
        blocks.append(table if table.rows else Paragraph(_("Nothing told yet"), Look.QUIET))
    return blocks_part(blocks)


def _tables(member: Member) -> list[Table]:
    return [
        _cards(member),
        _needs(member),
        _plans(member),
        _resource_needs(member),
        _organizations(member),
        asks_table(with_lines(member, asks_in(member, leaving=True).order_by("pk"))),
    ]


def _cards(member: Member) -> Table:
    rows = assets_visible_to(member, leaving=True).order_by("position", "pk")
    heads = (
        _("What"),
        _("Kind"),
        _("Bucket"),
        _("What is good to know"),
        _("Where"),
        _("Known at"),
    )
    return Table(_("Around us"), heads, tuple(map(_card, rows)))


def _card(card: CommunityAsset) -> tuple[Value, ...]:
    return (
        card.name,
        str(card.get_kind_display()) if card.kind else None,
        str(card.get_bucket_display()) if card.bucket else None,
        card.words,
        card.address,
        tuple(row.outlet.name for row in card.known_at.all()),
    )


def _needs(member: Member) -> Table:
    rows = needs_visible_to(member, leaving=True).select_related("outlet").order_by("pk")
    heads = (_("In their words"), _("Kind"), _("For whom"), _("Where"), _("Who was not asked"))
    return Table(_("What the community needs"), heads, tuple(map(_need, rows)))


def _need(need: CommunityNeed) -> tuple[Value, ...]:
    audience = str(need.get_audience_display()) if need.audience else ""
    place = need.outlet.name if need.outlet is not None else ""
    return (
        need.text,
        str(need.get_kind_display()),
        tuple(words for words in (audience, need.who) if words),
        tuple(words for words in (need.place, place) if words),
        need.not_asked,
    )


def _plans(member: Member) -> Table:
    heads = (_("Goal"), _("Program"), _("Where it stands"), _("What it is"), _("For whom"))
    goals = [_goal(goal) for goal in goals_in(member).order_by("position", "pk")]
    programs = [_program(each) for each in programs_with_places(member).order_by("pk")]
    return Table(_("Goals and programs"), heads, (*goals, *programs))


def _goal(goal: Goal) -> tuple[Value, ...]:
    return (goal.name, None, str(goal.get_state_display()), goal.words, None)


def _program(program: Program) -> tuple[Value, ...]:
    audience = str(program.get_audience_display()) if program.audience else ""
    return (
        program.goal.name if program.goal is not None else None,
        program.name,
        str(program.get_state_display()),
        program.words,
        tuple(words for words in (audience, program.audience_words) if words),
    )


def _resource_needs(member: Member) -> Table:
    gathered = gather(member)
    rows = [need_row(gathered, need) for need in gathered.needs.values()]
    return needs_table(rows, title=_("What programs take"))


def _organizations(member: Member) -> Table:
    rows = organizations_in(member).order_by("name", "pk")
    heads = (
        _("Organization"),
        _("Kind"),
        _("Partner area"),
        _("Legal type"),
        _("Languages"),
        _("What they bring"),
        _("What they want"),
        _("What they cannot do"),
    )

    def row(each: Organization) -> tuple[Value, ...]:
        return (
            each.name,
            each.kind or str(each.get_type_display()),
            str(each.get_partner_area_display()) if each.partner_area else None,
            str(each.get_legal_type_display()) if each.legal_type else None,
            each.languages,
            each.brings,
            each.wants,
            each.cannot,
        )

    quoting = may_quote(member, leaving=True)
    shown = [each for each in rows if quoting.allows(each.name)]
    return Table(_("Organizations"), heads, tuple(map(row, shown)))
