"""A page costs as many questions to the database for three of everything as for one."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from conventions import page_arguments, special_pages
from conventions.more_rows import add_two_more_of_everything, copied_rows
from conventions.sample import Sample
from conventions.walk import readable_by
from wherewithal.insights.portfolio import work_out
from wherewithal.insights.tasks import queue

# Pages that may ask more often, and why. May it stay empty.
MAY_GROW: dict[str, str] = {
    "suggested_ties": "a kind of row is read where one is proposed: one question for each of few kinds",
}


def paths(sample: Sample) -> dict[str, str]:
    """Every page that Ada may read, also in the other forms that it has."""
    found = {}
    for page in readable_by("A"):
        if page.name in special_pages.GONE_AFTER_SET_UP:
            continue
        found[page.name] = page.path(sample)
        for argument in set(page.needs) & page_arguments.MORE_WORDS.keys():
            for word in page_arguments.MORE_WORDS[argument]:
                found[f"{page.name} {word}"] = page.path(sample, **{argument: word})
        for query in page_arguments.QUERIES.get(page.name, ()):
            found[f"{page.name} {query}"] = f"{found[page.name]}?{query.format(word='zqroom')}"
    return found


def asked_by(client: Client, pages: dict[str, str]) -> dict[str, list[str]]:
    """What each page that is there asks, once all that follows in the background was asked for.

    The number of a row after the name of another kind of row may lead somewhere, or to nothing.
    """
    client.get(pages["find"], {"q": "zqroom"})
    for name in ("who_can_help", "fewest_asks", "fewest_asks_library"):
        client.get(pages[name])
    found = {}
    for name, path in pages.items():
        with CaptureQueriesContext(connection) as asked:
            answer = client.get(path)
        if answer.status_code != 404:
            found[name] = [query["sql"] for query in asked.captured_queries]
    return found


def shape(sql: str) -> str:
    """A question without its numbers."""
    return "".join(sign for sign in sql if not sign.isdigit())[:160]


def test_two_more_of_everything_are_two_more_of_everything(sample: Sample) -> None:
    before = copied_rows(sample)
    add_two_more_of_everything(sample)
    count = {type(row): 0 for row in before}
    for row in copied_rows(sample):
        count[type(row)] += 1
    few = [
        model.__name__
        for model, number in count.items()
        if number < 3 * sum(type(row) is model for row in before)
    ]
    assert few == []


def test_no_page_asks_more_often_when_there_is_more(
    sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    # With many sources a worker is asked, so also with few; that none works here is told at once, on
    # a quick machine and on a slow one.
    monkeypatch.setattr(work_out, "TINY", 0)
    monkeypatch.setattr(queue, "PATIENCE", timedelta(0))
    client, pages = sample.cast.client(sample.cast.ada), paths(sample)
    before = asked_by(client, pages)
    add_two_more_of_everything(sample)
    after = asked_by(client, pages)
    grown = {
        name: (len(before[name]), len(asked), most_repeated(asked))
        for name, asked in after.items()
        if name in before and len(asked) > len(before[name]) and name not in MAY_GROW
    }
    assert [name for name in pages if " " not in name and name not in before] == []
    assert grown == {}


def most_repeated(asked: list[str]) -> str:
    """The question that was asked most often: where to look first."""
    shapes = [shape(sql) for sql in asked]
    return max(shapes, key=shapes.count)
