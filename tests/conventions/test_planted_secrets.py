"""Words that somebody may not read are looked for in every page that they can open."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

import pytest
from django.db.models import Q, TextField
from django.db.models.functions import Cast
from django.test import Client

from conventions import page_arguments, special_pages
from conventions.planted import COMPANION, Garden, Secret, plant
from conventions.sample import Sample
from conventions.told_by_files import words_in
from conventions.walk import MEMBERS, Address, addresses, member_client, readable_by
from wherewithal.accounts.models import AccessLink
from wherewithal.audit.models import Change, ChangeSet
from wherewithal.audit.rows import model_for
from wherewithal.freshness.kinds import KIND_OF


@pytest.fixture
def garden(sample: Sample) -> Garden:
    return plant(sample)


def every_path(page: Address, sample: Sample) -> Iterator[str]:
    """The page for every row and word that it could be about, and every way of asking it."""
    for arguments in every_choice(page, sample):
        path = page.path(sample, **arguments)
        yield path
        for query in page_arguments.QUERIES.get(page.name, ()):
            yield f"{path}?{query.format(word=COMPANION)}"


def every_choice(page: Address, sample: Sample) -> Iterator[dict[str, Any]]:
    """All that the address may stand for: words of the table, and the keys of all rows."""
    if "model" in page.needs:  # with "key": a row in whose history a secret stands
        for model, key in with_a_secret().values_list("model", "key").distinct():
            yield {"model": model, "key": key}
        return
    if (
        "helper" in page.needs
    ):  # the page says nothing of a need, or a program, that its own does not
        about = {"resource_need_id": "resourceneed", "program_id": "program"}
        one = {name: sample.key(model) for name, model in about.items() if name in page.needs}
        for helper in choices("helper", sample):
            yield {**one, "helper": helper}
        return
    names = [name for name in page.needs if name != "token"]
    for chosen in product(*(choices(name, sample) for name in names)):
        yield dict(zip(names, chosen, strict=True))


def fact_codes() -> list[str]:
    """Every field that ages, of every row."""
    return [
        f"{model}-{key}-{field}"
        for model, fields in KIND_OF.items()
        for key in model_for(model)._base_manager.values_list("pk", flat=True)
        for field in fields
    ]


def choices(name: str, sample: Sample) -> Sequence[Any]:
    """All that may stand for this argument."""
    if name in page_arguments.WORDS:
        return (page_arguments.WORDS[name], *page_arguments.MORE_WORDS.get(name, ()))
    if name == "holder":
        return [f"person-{key}" for key in choices("person_id", sample)]
    if name == "partner_key":
        kinds = ("asset", "person", "organization")
        return [f"{kind}-{key}" for kind in kinds for key in choices(f"{kind}_id", sample)]
    if name == "helper":
        kinds = ("asset", "person", "organization", "communityasset")
        return [f"{kind}-{key}" for kind in kinds for key in choices(f"{ROWS[kind]}_id", sample)]
    if name == "fact_code":
        return fact_codes()
    if name == "said_text":
        begun = Change.objects.filter(model=page_arguments.model_named("said_key"))
        return list(begun.values_list("pk", flat=True))
    if name == "strength":
        assets = [f"asset-{key}" for key in choices("asset_id", sample)]
        return [*assets, *(f"line-{key}" for key in choices("line_id", sample))]
    model: Any = model_for(page_arguments.model_named(name))
    if model is ChangeSet:
        return list(with_a_secret().values_list("change_set", flat=True).distinct())
    if model is AccessLink:
        return [sample.key("accesslink")]
    return list(
        model._base_manager.filter(library_id=sample.cast.library.pk).values_list("pk", flat=True)
    )


def with_a_secret() -> Any:
    """What the log remembers of planted words."""
    texts = {name: Cast(name, TextField()) for name in ("before", "after")}
    logged = Change.objects.alias(was=texts["before"], now=texts["after"])
    return logged.filter(Q(was__contains=COMPANION) | Q(now__contains=COMPANION)).order_by("pk")


ROWS = {
    "asset": "asset",
    "person": "person",
    "organization": "organization",
    "communityasset": "community_asset",
}


def told(client: Client, pages: list[Address], garden: Garden) -> Iterator[tuple[str, str]]:
    """Each path with what it says."""
    for page in pages:
        for path in every_path(page, garden.sample):
            yield path, words_in(client.get(path))


def leaks(
    client: Client, pages: list[Address], garden: Garden, secrets: list[Secret]
) -> list[tuple[str, str]]:
    """Where something was said that should not have been."""
    return [
        (path, secret.where)
        for path, words in told(client, pages, garden)
        for secret in secrets
        if secret.word in words
    ]


@pytest.mark.parametrize("letter", MEMBERS)
def test_nobody_reads_what_is_not_for_them(letter: str, garden: Garden) -> None:
    client = member_client(garden.sample.cast, letter)
    assert leaks(client, readable_by(letter), garden, garden.hidden_from(letter)) == []


def test_whoever_holds_a_link_reads_no_more_than_a_partner(garden: Garden) -> None:
    open_to_all = [page for page in addresses() if not page.in_library]
    assert leaks(Client(), open_to_all, garden, garden.hidden_from("P")) == []


def test_nothing_private_leaves_the_screen(garden: Garden) -> None:
    pages = [page for page in addresses() if page.name in special_pages.LEAVES_THE_SCREEN]
    client = member_client(garden.sample.cast, "A")
    assert leaks(client, pages, garden, garden.kept_on_screen()) == []


def test_the_walk_would_find_a_secret(garden: Garden) -> None:
    """The worksheet shows the admin what it hides from the viewer."""
    assert with_a_secret().count() > len(garden.secrets)
    pages = [page for page in addresses() if page.name == "worksheet"]
    ada, rae = (member_client(garden.sample.cast, letter) for letter in "AR")
    hidden = [secret for secret in garden.hidden_from("R") if "A" in secret.readers]
    assert leaks(rae, pages, garden, hidden) == []
    assert "private challenge" in {where for _, where in leaks(ada, pages, garden, hidden)}
