"""Nobody reads on any page of this room what they must not, before and after somebody leaves."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.urls import URLPattern

from cast import Cast
from insights.privacy.leaving import WAYS
from insights.privacy.planted import READERS, Secret, Town, member_of
from wherewithal import insights
from wherewithal.insights.networks.files import FORMATS

# The pages that are the same for every reader: nothing private is in them, not even one's own.
SAME_FOR_ALL = (
    "people_and_silos",
    "network",
    "network_file",
    "who_should_meet",
    "network_of",
    "never_noticed",
)
# Forms about one row, for whoever may read about it; what can only be sent (405) shows nothing anyway.
NO_PAGES = frozenset(
    {
        *("introduce", "network_choice", "pass_on", "put_away_observation", "stop_reading"),
        *("bring_observation_back", "go_on_reading", "accept_match", "reject_match"),
        *("reopen_match", "change_ask_plan", "change_ask_plan_library", "change_ask"),
        "plan_observation",
        *("change_ask_library", "plan_ask", "plan_ask_library"),
        *("withdraw_decision_words", "withdraw_ask_words"),
        "accept_pair",
        "what_to_offer",  # about one ask; whose words stand there: tests/partnerships
    }
)


def patterns() -> Iterator[URLPattern]:
    """Every address of every room in insights."""
    folder = Path(insights.__file__).parent
    for urls in sorted(folder.rglob("urls.py")):
        name = ".".join(("wherewithal.insights", *urls.parent.relative_to(folder).parts, "urls"))
        yield from import_module(name).urlpatterns


def addresses(town: Town) -> Iterator[tuple[str, str]]:
    """The name of each page, and its address: of each need and of everybody in the network."""
    for pattern in patterns():
        if pattern.name in NO_PAGES:
            continue
        for values in _arguments(town, str(pattern.pattern)):
            yield str(pattern.name), f"/sunnydale/{_filled(str(pattern.pattern), values)}"


def _arguments(town: Town, route: str) -> list[dict[str, object]]:
    if "<slug:holder>" in route:
        some = town.by_chance.sample(town.somebodies, 3)
        return [{"slug:holder": f"person-{each.row.pk}"} for each in some]
    if "<slug:helper>" in route and "<int:resource_need_id>" not in route:
        some = town.by_chance.sample(town.somebodies, 3)
        helpers = [f"person-{each.row.pk}" for each in some] + [f"asset-{town.shelf.pk}"]
        return [{"slug:helper": each} for each in helpers]
    if route.count("<") == 0:
        return [{}]
    if "<slug:network_format>" in route:
        # The tables in a ZIP hold what the JSON holds, and are no text.
        return [{"slug:network_format": each} for each in FORMATS if each != "kumu-tables"]
    if "<int:resource_need_id>" in route:
        return [{"int:resource_need_id": need.pk} for need in town.by_chance.sample(town.needs, 2)]
    return [{"int:program_id": town.program.pk}]


def _filled(route: str, values: dict[str, object]) -> str:
    for name, value in values.items():
        route = route.replace(f"<{name}>", str(value))
    assert "<" not in route, f"say in _arguments what stands in {route}"
    return route


def text_of(client: Client, address: str) -> str:
    """The page in small letters, also where it says that there is nothing, or takes what is sent alone."""
    answer = client.get(address)
    if answer.status_code == 302 and "/people/" in answer["Location"]:
        return ""  # whoever is not suggested: their own page is another room's
    if answer.status_code == 302:
        answer = client.get(urlsplit(answer["Location"]).path)
    assert answer.status_code in (200, 403, 404, 405), (address, answer.status_code)
    return answer.content.decode().lower()


def leaks(town: Town, reader: str) -> list[tuple[str, str, str]]:
    """Where this reader finds a word that they must not: reader, page, what was planted."""
    client, me = town.cast.client(member_of(town.cast, reader)), town.me(reader)
    found: list[tuple[str, str, str]] = []
    for name, address in addresses(town):
        page, is_same = text_of(client, address), name in SAME_FOR_ALL
        found += [
            (reader, address, secret.where)
            for secret in town.secrets
            if secret.word in page
            and not secret.may_be_suggested_to(reader, me, is_same_for_all=is_same)
        ]
    said_why = [secret.word for secret in town.secrets if secret.where.startswith("why")]
    asked = [f"find/?q={word}" for word in said_why[:3]]
    for address in ("my-page/", "history/", *asked):
        page = text_of(client, f"/sunnydale/{address}")
        found += [
            (reader, address, secret.where)
            for secret in town.secrets
            if secret.word in page
            and secret.word not in address
            and not secret.may_be_read_by(reader, me)
        ]
        found += [
            (reader, address, secret.where)
            for secret in _told_by_find(town, address, page)
            if not secret.may_be_read_by(reader, me)
        ]
    return found


def _told_by_find(town: Town, address: str, page: str) -> list[Secret]:
    """The word that was looked for stands in the box in any case; what was found says it again, marked."""
    return [
        secret
        for secret in town.secrets
        if secret.word in address and f"<mark>{secret.word}</mark>" in page
    ]


def seen(town: Town) -> int:
    """How many of the planted words stand on some page of this room at all."""
    client = town.cast.client(town.cast.ada)
    pages = " ".join(text_of(client, address) for _name, address in addresses(town))
    return sum(secret.word in pages for secret in town.secrets)


@pytest.mark.parametrize("seed", range(2))
def test_nobody_reads_what_they_must_not_whatever_happens(cast: Cast, seed: int) -> None:
    town = Town(cast, seed)
    assert seen(town) > 20, "hardly anything is shown: this tests nothing"
    assert [leak for reader in ("ada", "rae") for leak in leaks(town, reader)] == []
    for reader, happen in zip(READERS, town.by_chance.sample(WAYS, len(WAYS)), strict=True):
        happen(town)
        assert leaks(town, reader) == [], happen.__name__
    assert [leak for reader in ("cal", "rae") for leak in leaks(town, reader)] == []
