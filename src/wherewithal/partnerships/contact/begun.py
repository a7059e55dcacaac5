"""What the form for a conversation begins with: whom, and what about, as far as the address says it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wherewithal.accounts.models import Membership
from wherewithal.libraries.models import Library
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.asks.queries import asks_in
from wherewithal.partnerships.contact.naming import Partner
from wherewithal.partnerships.contact.queries import partners_at_hand
from wherewithal.partnerships.whom import LONGEST_KEY, Whom, find_whom, key_of
from wherewithal.people.models import PlannedTalk
from wherewithal.people.queries import talks_of
from wherewithal.ui.links import library_url


@dataclass(frozen=True, slots=True)
class Begun:
    """What is filled in, who is offered, where one came from."""

    initial: dict[str, Any]
    offered: tuple[Partner, ...]
    page: tuple[str, Mapping[str, Any]]
    planned: PlannedTalk | None

    def back(self, library: Library) -> str:
        """Where one goes without saving."""
        name, arguments = self.page
        return library_url(library, name, **arguments)


def begun_from(member: Membership, asked: Mapping[str, str]) -> Begun:
    """?with=organization-5, ?ask=3, ?talk=7, ?need=2: whatever of it is there, and may be read."""
    talk = _talk(member, asked.get("talk", ""))
    ask = _ask(member, asked.get("ask", ""))
    whom = find_whom(member, asked.get("with", ""))
    chosen: list[Partner | None] = [
        whom.partner if whom else None,
        ask.partner if ask else None,
        (talk.organization or talk.person) if talk else None,
    ]
    partners = [row for row in chosen if row is not None and find_whom(member, key_of(row))]
    initial: dict[str, Any] = {
        "who": [key_of(row) for row in partners],
        "whom": _in_words(whom, ask, talk),
        "words": talk.learned if talk else "",
        "asks": [ask.pk] if ask else [],
        "assets": [whom.asset.pk] if whom and whom.asset else [],
        "needs": [asked["need"]] if asked.get("need", "").isdecimal() else [],
        "level": "library",
    }
    offered = {key_of(row): row for row in [*partners, *partners_at_hand(member)]}
    return Begun(initial, tuple(offered.values()), _page(whom, ask, talk), talk)


def _talk(member: Membership, key: str) -> PlannedTalk | None:
    """A plan of the member's own that is not noted as held."""
    if not _is_key(key):
        return None
    plans = talks_of(member).filter(pk=key, held=None, library=member.library_id)
    return plans.select_related("organization", "person").first()


def _ask(member: Membership, key: str) -> Ask | None:
    return asks_in(member).filter(pk=key).first() if _is_key(key) else None


def _is_key(key: str) -> bool:
    return key.isascii() and key.isdecimal() and len(key) <= LONGEST_KEY


def _in_words(whom: Whom | None, ask: Ask | None, talk: PlannedTalk | None) -> str:
    """Names of those of whom there is no record."""
    if talk is not None and not (talk.organization_id or talk.person_id):
        return talk.whom
    if ask is not None and ask.partner is None:
        return ask.whom
    return whom.name if whom is not None and whom.partner is None else ""


def _page(
    whom: Whom | None, ask: Ask | None, talk: PlannedTalk | None
) -> tuple[str, Mapping[str, Any]]:
    if talk is not None:
        return "my_page", {}
    if ask is not None:
        return "ask", {"ask_id": ask.pk}
    return whom.page if whom is not None else ("conversations", {})
