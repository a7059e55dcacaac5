"""Every link on every page leads to a page that opens, and to a place that is on it."""

import re
from functools import cache

from django.test import Client
from django.urls import reverse

from conventions import page_arguments, special_pages
from conventions.sample import Sample
from conventions.walk import readable_by
from make import make_asset, make_note
from wherewithal.capacity.models import Area

LINK = re.compile(r'<a [^>]*?href="([^"]*)"')
ID = re.compile(r' id="([^"]+)"')


def pages(sample: Sample) -> list[str]:
    """The addresses of every page that Ada may read, in each of its forms."""
    found = []
    for page in readable_by("A"):
        if page.name in {*special_pages.GONE_AFTER_SET_UP, "print_document", "document_file"}:
            continue
        found.append(page.path(sample))
        for argument in set(page.needs) & page_arguments.MORE_WORDS.keys():
            words = page_arguments.MORE_WORDS[argument]
            found += [page.path(sample, **{argument: word}) for word in words]
    return found


def links_on(body: str, path: str) -> set[str]:
    """Where the links of a page lead, as whole addresses of this installation."""
    found = set()
    for link in LINK.findall(body):
        target = link.replace("&amp;", "&")
        if target.startswith(("?", "#")):
            target = path + target
        if target.startswith("/"):
            found.add(target)
    return found


def test_every_link_on_every_page_leads_somewhere(sample: Sample) -> None:
    for area in Area.values:
        make_note(make_asset(sample.cast.library, area, f"Some {area}"), "question", "Who knows?")
    client = sample.cast.client(sample.cast.ada)
    opened = cache(lambda path: read(client, path))
    dead = set()
    for path in pages(sample):
        status, body = opened(path)
        for link in links_on(body, path) if status == 200 else ():
            target, _hash, place = link.partition("#")
            status, body = opened(target)
            if status not in (200, 302) or (place and place not in ID.findall(body)):
                dead.add((path, link))
    assert opened.cache_info().currsize > 100
    assert dead == set()


def read(client: Client, path: str) -> tuple[int, str]:
    """One page: its status and what it says."""
    if path.partition("?")[0].endswith((".pdf", ".docx", ".xlsx", ".zip")) or path == reverse(
        "account_logout"
    ):
        return 200, ""
    response = client.get(path)
    return response.status_code, response.content.decode(errors="ignore")
