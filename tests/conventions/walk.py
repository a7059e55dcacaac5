"""Find every address of the product, and who may open it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from cast import Cast, client_of
from conventions import page_arguments, url_table
from conventions.sample import Sample
from wherewithal.accounts.walls.middleware import SLUG_ARGUMENT

MEMBERS = {"A": "ada", "L": "lee", "C": "cal", "R": "rae"}


@dataclass(frozen=True)
class Address:
    """One URL pattern: its name, what it needs, its view."""

    name: str
    needs: tuple[str, ...]
    view: Any

    @property
    def in_library(self) -> bool:
        return SLUG_ARGUMENT in self.needs

    @property
    def names_a_row(self) -> bool:
        return any(argument.endswith("_id") for argument in self.needs)

    @property
    def readers(self) -> str:
        return url_table.URLS[self.name].partition("/")[0]

    @property
    def senders(self) -> str:
        return url_table.URLS[self.name].partition("/")[2]

    def path(self, sample: Sample, **instead: Any) -> str:
        """The address for the sample's rows, or with other arguments instead."""
        arguments = page_arguments.arguments_of(self.name, list(self.needs), sample)
        return reverse(self.name, kwargs={**arguments, **instead})


def addresses() -> list[Address]:
    """Every address of the product."""
    return list(_walk(get_resolver(), ()))


def readable_by(letter: str) -> list[Address]:
    """The classified pages that this letter may read."""
    return [
        found
        for found in addresses()
        if found.name in url_table.URLS and set(found.readers) & {letter, "*", "+"}
    ]


def member_client(cast: Cast, letter: str) -> Client:
    """A browser for this letter."""
    return client_of(getattr(cast, MEMBERS[letter]).user)


def _walk(resolver: URLResolver, needs: tuple[str, ...]) -> Iterator[Address]:
    for pattern in resolver.url_patterns:
        inside = (*needs, *pattern.pattern.converters)
        if isinstance(pattern, URLPattern):
            yield Address(pattern.name or str(pattern.pattern), inside, pattern.callback)
        else:
            yield from _walk(pattern, inside)
