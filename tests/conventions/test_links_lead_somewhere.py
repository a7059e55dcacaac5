"""Every link on every page leads to a page."""

import re

from conventions.sample import Sample
from conventions.walk import member_client, readable_by
from make import make_asset, make_note
from wherewithal.capacity.models import Area

LINK = re.compile(r'<a[^>]* href="(/[^"#]*)')


def test_no_link_of_a_library_is_dead(sample: Sample) -> None:
    for area in Area.values:
        make_note(make_asset(sample.cast.library, area, f"Some {area}"), "question", "Who knows?")
    ada = member_client(sample.cast, "A")
    slug = sample.cast.library.slug
    pages = [page.path(sample) for page in readable_by("A") if page.in_library]
    found: dict[str, str] = {}
    for path in pages:
        answer = ada.get(path)
        if answer.headers["Content-Type"].startswith("text/html"):
            for link in LINK.findall(answer.content.decode()):
                found.setdefault(link.replace("&amp;", "&"), path)
    inside = {link: path for link, path in found.items() if link.startswith(f"/{slug}/")}
    to_open = {link: path for link, path in inside.items() if ".pdf" not in link}
    dead = [(link, path) for link, path in to_open.items() if ada.get(link).status_code >= 400]
    assert len(to_open) > 100
    assert dead == []
