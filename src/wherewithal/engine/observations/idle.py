"""What lies idle: strengths that nothing uses, offers that nobody took up, what the past still holds."""

from __future__ import annotations

from collections.abc import Iterator

from wherewithal.engine.observations.observation import Kind, Observation, Seen, quoted
from wherewithal.engine.observations.picture import (
    MATERIAL,
    RELATIONSHIP,
    SPACE,
    STAFF,
    Asset,
    LineKind,
    Need,
    Neighbor,
    Picture,
)
from wherewithal.engine.observations.rooms import may_hold
from wherewithal.engine.observations.wording import (
    Phrases,
    phrases,
    says,
    says_for,
    stems,
    telling,
    where,
)

_MOST_SHOWN = 5
_WANTS: dict[str, Phrases] = {
    "space": phrases(
        r"(?:a )?(?:bigger |larger )?(?:room|hall|space|place) (?:for|to|where)\b",
        r"somewhere to (?:meet|practice|perform|play)",
        r"meeting (?:room|space|place)",
    ),
    "promotion": phrases(
        r"(?:new|more) members",
        r"(?:be|become|get) (?:better )?known",
        r"spread(?:ing)? the word",
        r"publicity",
        r"visibility",
    ),
    "equipment": phrases(
        r"(?:a |borrow a )?(?:projector|printer|laptops?|button maker|sound system|camera)s?",
    ),
    "volunteering": phrases(
        r"service hours",
        r"work experience",
        r"(?:places|somewhere) to volunteer",
        r"internships?",
    ),
    "off-site": phrases(
        r"(?:storytimes?|programs?|visits?) at (?:our|their) (?:place|school|clinic|center)",
        r"(?:come|comes|coming) to (?:us|our)",
    ),
    "audience": phrases(
        r"reach (?:more )?(?:families|teens|children|people|young people|newcomers)"
    ),
    "data": phrases(r"(?:figures|numbers|statistics) (?:on|about)"),
}


def wanted_offers(picture: Picture) -> Iterator[Observation]:
    """A partner wants what the library offers.

    The want names the kind of the offer, or two of its words. Tempted by: offers that rest, offers that this partner
    was promised, wants that are denied. Cost: partners' wants × offers.
    """
    for row in picture.neighbors:
        for line in picture.said(row.key, LineKind.WANT):
            for offer in picture.offers:
                if not offer.is_open or row.key in offer.promised_to:
                    continue
                marks = says(line.text, _WANTS[offer.kind]) if offer.kind in _WANTS else ()
                shared = telling(stems(offer.words)) & telling(stems(line.text))
                if marks or len(shared) > 1:
                    marks = marks or where(line.text, shared)
                    want = quoted("partner", line, marks)
                    yield Observation(
                        Kind.WANTED_OFFER, (want, Seen("offer", offer.key, offer.words))
                    )
                    break


_IDLE = phrases(
    r"still in (?:the |its |their )?(?:shrink[- ]?wrap|box(?:es)?|wrapping|packag(?:e|ing))",
    r"(?:nobody|no one) (?:ever )?(?:uses?|borrows?|touches|asks for|has used) (?:it|them|one)",
    r"(?:nobody|no one) (?:here )?(?:remembers|knows) (?:why|what (?:it|they))",
    r"(?:gather(?:s|ing)?|collect(?:s|ing)?) dust",
    r"(?:has|have) never been (?:used|opened|borrowed)",
    r"(?:has|have) not been used (?:since|for) \w+",
    r"(?:rarely|seldom|hardly ever|never) (?:used|borrowed|booked|lent)",
    r"unused",
    r"nadie (?:lo|la|los|las) (?:usa|pide|presta)",
)


def said_to_be_idle(picture: Picture) -> Iterator[Observation]:
    """A thing or a room of which somebody wrote that nobody uses it, and no program has anything of it.

    Tempted by: denied or past words, what a program uses meanwhile, what stands behind an offer.
    Cost: lines of things and rooms.
    """
    busy = _in_use(picture)
    kinds = (LineKind.STRENGTH, LineKind.CHALLENGE, LineKind.WORDS)
    for asset in picture.assets:
        if asset.area not in (MATERIAL, SPACE) or asset.is_summary or asset.key in busy:
            continue
        for line in picture.said(asset.key, *kinds):
            if marks := says(line.text, _IDLE):
                yield Observation(Kind.SAID_TO_BE_IDLE, (quoted("asset", line, marks),))
                break


_WOULD_HELP = phrases(
    r"asking what they can do",
    r"(?:would|'d) (?:gladly|love to|like to|be glad to) (?:help|do more|join in)",
    r"(?:want|wants|eager|happy|glad) to (?:help|do more|join in)(?: us| out)?",
    r"need(?:s)? (?:\w+ )?(?:service|volunteer) hours",
    r"said,? ['\"]?call me",
    r"quieren? ayudar",
)


def untaken_offers(picture: Picture) -> Iterator[Observation]:
    """What people gladly offer, partners who would help, and our own offers: nobody has taken them up.

    One observation a person or partner, one for all our own. Tempted by: whoever a program has asked or counts on,
    offers that rest, offers that were promised once. Cost: lines and offers.
    """
    yield from _partners_who_would_help(picture)
    for person in picture.neighbors:
        if person.key not in picture.uses_of:
            for line in picture.said(person.key, LineKind.OFFER)[:1]:
                yield Observation(Kind.UNTAKEN_OFFER, (quoted("person", line),))
    waiting = [offer for offer in picture.offers if offer.is_open and not offer.is_promised]
    if waiting:
        seen = tuple(Seen("offer", offer.key, offer.words) for offer in waiting[:_MOST_SHOWN])
        all_open = sum(offer.is_open for offer in picture.offers)
        numbers = {"waiting": len(waiting), "all": all_open}
        yield Observation(Kind.UNTAKEN_OFFER, seen, numbers=numbers)


def _partners_who_would_help(picture: Picture) -> Iterator[Observation]:
    told: set[str] = set()
    rows: tuple[Asset | Neighbor, ...] = (*picture.assets, *picture.neighbors)
    for row in rows:
        if isinstance(row, Asset) and row.area != RELATIONSHIP:
            continue
        holder = row.partner or row.key
        if {row.key, holder} & (told | picture.uses_of.keys()):
            continue
        for line in picture.said(row.key, LineKind.STRENGTH, LineKind.WORDS):
            if marks := says_for(line.text, _WOULD_HELP):
                told |= {row.key, holder}
                yield Observation(Kind.UNTAKEN_OFFER, (quoted("partner", line, marks),))
                break


def unused_strengths(picture: Picture) -> Iterator[Observation]:
    """A strength of ours that no program uses, while something of that sort is missing.

    A room needs a missing space that it may hold; a group, missing people; a thing, missing things; a partner,
    anything missing. Tempted by: groups whose team runs a program, rows behind an offer or about a program's topic,
    rows that sum up, rows with more challenges than strengths. Cost: assets × missing needs.
    """
    busy = _in_use(picture)
    teams = {program.team for program in picture.programs if program.goes_on and program.team}
    for asset in picture.assets:
        is_used = asset.key in busy or asset.partner in busy or asset.team in teams
        lines = picture.said(asset.key, LineKind.STRENGTH)
        hard = picture.said(asset.key, LineKind.CHALLENGE)
        if asset.is_summary or is_used or not lines or len(hard) > len(lines):
            continue
        if any(_may_help(asset, need) for need in picture.missing):
            yield Observation(
                Kind.UNUSED_STRENGTH, tuple(quoted("asset", line) for line in lines[:2])
            )


_HELPS_WITH = {
    STAFF: frozenset({"human"}),
    MATERIAL: frozenset({"technology", "material"}),
    RELATIONSHIP: frozenset({"human", "technology", "material", "space", "legitimacy"}),
}


def _may_help(asset: Asset, need: Need) -> bool:
    if asset.area == SPACE:
        return may_hold(asset, need)
    is_inside_job = asset.area == STAFF and need.from_partners
    return need.kind in _HELPS_WITH[asset.area] and not is_inside_job


def _in_use(picture: Picture) -> frozenset[str]:
    """Records that are set aside, behind an offer, or about the topic of a program that goes on."""
    going = {program.key for program in picture.programs if program.goes_on}
    by_topic = {key for topic in picture.topics if topic.tied & going for key in topic.tied}
    behind = {key for offer in picture.offers if offer.is_open for key in offer.behind}
    return frozenset({*picture.uses_of, *by_topic, *behind})


def held_by_the_past(picture: Picture) -> Iterator[Observation]:
    """Something is still set aside for a program that has ended.

    Tempted by: what was merely asked for, programs that rest for a while. Cost: what is set aside.
    """
    for row in picture.set_aside:
        owner = picture.owner_of(row)
        asset: Asset | None = picture.asset.get(row.source)
        if asset is None or owner is None or not owner.has_ended or row.is_asked:
            continue
        yield Observation(
            Kind.HELD_BY_ENDED,
            (Seen("asset", asset.key, asset.name), Seen("program", owner.key, owner.name)),
        )
