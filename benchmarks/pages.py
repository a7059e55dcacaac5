"""How quickly home, a worksheet and the map of a large library are served, and what they weigh.

17 outlets, 300 assets, 1,500 notes. Server time is the median of a request through
the whole stack (sign-in, walls, templates, compression), without the network; weight is what goes over the
wire the first time, page and its styles and scripts, compressed. Fails when a page weighs more than was
promised.
"""

import os
import re
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

OUTLETS, ASSETS, NOTES = 17, 300, 1500
ROUNDS = 15
MOST_BYTES_A_PAGE = 60_000
MOST_BYTES_OF_SCRIPT = 30_000
PAGES = {
    "home": "/gotham/",
    "worksheet": "/gotham/worksheets/space/",
    "worksheet of one outlet": "/gotham/worksheets/space/?outlet=1",
    "worksheet, what we know": "/gotham/worksheets/space/facts/",
    "map": "/gotham/map/",
    "map of an area": "/gotham/map/space/",
    "to check": "/gotham/to-check/",
}
SAYINGS = (
    "Known to everyone who walks by, and open until nine on Thursdays",
    "Nobody has time for it on Saturdays",
    "Could be lent to the school across the street in the morning",
    "How many fit in with the tables folded away?",
)


def set_up(folder: str) -> None:
    """The product's own settings, in a folder of its own."""
    os.environ["WHEREWITHAL_DATA"] = folder
    os.environ["DJANGO_SETTINGS_MODULE"] = "wherewithal.config.settings"
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)


def fill(*, assets_in_all: int = ASSETS, notes_in_all: int = NOTES) -> Any:
    """A large library, and the admin who looks at it."""
    from wherewithal.accounts.models import Membership, User
    from wherewithal.capacity.models import Area, Asset, Note, NoteKind, Placement
    from wherewithal.libraries.models import Library, Outlet

    library = Library.objects.create(slug="gotham", name="Gotham Public Library", size="large")
    user = User.objects.create_user("ada@example.org", None, name="Ada")
    Membership.objects.create(library=library, user=user, role="admin")
    outlets = [
        Outlet(library=library, name=f"Branch {place}", position=place, **spot(place * 117))
        for place in range(OUTLETS)
    ]
    Outlet.objects.bulk_create(outlets)
    areas, kinds = list(Area.values), list(NoteKind.values)
    assets = [
        Asset(library=library, area=areas[number % 4], name=f"Thing {number}", position=number)
        for number in range(assets_in_all)
    ]
    Asset.objects.bulk_create(assets)
    Placement.objects.bulk_create(
        Placement(library=library, asset=asset, outlet=outlets[place % OUTLETS])
        for place, asset in enumerate(assets)
    )
    Note.objects.bulk_create(
        Note(
            library=library,
            asset=assets[number % assets_in_all],
            kind=kinds[number % 4],
            text=f"{SAYINGS[number % 4]} ({number})",
            noted_by=user,
            noted_by_name="Ada",
        )
        for number in range(notes_in_all)
    )
    return user


def spot(number: int) -> dict[str, str]:
    """Somewhere in a square of about ten miles, the same every time."""
    return {
        "latitude": f"{42.3 + number * 7919 % 1000 / 6900:.6f}",
        "longitude": f"{-71.2 + number * 104729 % 1000 / 5100:.6f}",
    }


def measure(client: Any, path: str) -> tuple[float, int, int]:
    """Median milliseconds, queries, and compressed bytes of one page."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.get(path)
    times = []
    for _round in range(ROUNDS):
        begin = time.perf_counter()
        answer = client.get(path, headers={"Accept-Encoding": "gzip"})
        times.append((time.perf_counter() - begin) * 1000)
        if answer.status_code != 200:
            message = f"{path} answers {answer.status_code}"
            raise RuntimeError(message)
    with CaptureQueriesContext(connection) as queries:
        client.get(path)
    return statistics.median(times), len(queries), len(answer.content)


def weight_of_files(page: str) -> tuple[int, int]:
    """Compressed bytes of the page's styles and of its scripts."""
    from django.conf import settings

    def weigh(paths: set[Path]) -> int:
        return sum(path.with_name(path.name + ".br").stat().st_size for path in paths)

    def named(pattern: str) -> set[Path]:
        return {Path(settings.STATIC_ROOT) / name for name in re.findall(pattern, page)}

    scripts = named(r'src="/static/([^"]+\.js)"')
    return weigh(named(r'href="/static/([^"]+\.css)"')), weigh(with_imports(scripts))


def with_imports(scripts: set[Path]) -> set[Path]:
    """These scripts and all that they import."""
    found, open_ends = set(scripts), list(scripts)
    while open_ends:
        script = open_ends.pop()
        imports = re.findall(r'from "\./([^"]+)"', script.read_text())
        new = {script.parent / name for name in imports} - found
        found |= new
        open_ends += new
    return found


def show(client: Any, pages: dict[str, str]) -> list[str]:
    """Print a line for each page, the first one being what the others are compared to.

    Answers with the names of those that weigh more than was promised.
    """
    print(f"{'page':38}{'ms':>8}{'× home':>8}{'queries':>9}{'page KB':>9}{'css KB':>8}{'js KB':>8}")
    too_heavy, first = [], 0.0
    for name, path in pages.items():
        milliseconds, queries, weight = measure(client, path)
        first = first or milliseconds
        styles, scripts = weight_of_files(client.get(path).content.decode())
        sizes = f"{weight / 1000:9.1f}{styles / 1000:8.1f}{scripts / 1000:8.1f}"
        print(f"{name:38}{milliseconds:8.1f}{milliseconds / first:8.1f}{queries:9d}{sizes}")
        if weight + styles + scripts > MOST_BYTES_A_PAGE or scripts > MOST_BYTES_OF_SCRIPT:
            too_heavy.append(name)
    return too_heavy


def main() -> int:
    """Measure the pages, and say which are too heavy."""
    with tempfile.TemporaryDirectory(prefix="wherewithal-bench-") as folder:
        set_up(folder)
        from django.test import Client
        from django.test.utils import setup_test_environment

        setup_test_environment()
        client = Client()
        client.force_login(fill())
        print(f"{OUTLETS} outlets, {ASSETS} assets, {NOTES} notes; median of {ROUNDS} requests")
        too_heavy = show(client, PAGES)
        if too_heavy:
            print(f"Too heavy: {', '.join(too_heavy)}")
        return 1 if too_heavy else 0


if __name__ == "__main__":
    sys.exit(main())
