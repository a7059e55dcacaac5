"""A list of 20,000 organizations, or things, from the file to the map and back, while somebody else saves.

    PYTHONPATH=src python benchmarks/lists.py [rows] [inventory]

In a database in a temporary folder: reading, looking over, taking over, the same list once more, taking back. Beside
it a process of its own saves an organization every tenth of a second; its longest wait is how long the list
locks others out, and must stay below five seconds. Fails when a promise is broken.
"""

import multiprocessing
import os
import resource
import sys
import tempfile
import time

ROWS = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
IS_INVENTORY = sys.argv[2:] == ["inventory"]
LONGEST_WAIT = 5.0
PAGE_SECONDS = 2.0
STREETS = ("Oak", "Elm", "Ash", "Fir", "Mill", "Dam", "Weir", "Lock")


def main() -> int:
    """Measure, print, judge."""
    with tempfile.TemporaryDirectory(prefix="wherewithal-bench-") as folder:
        os.environ["WHEREWITHAL_DATA"] = folder
        set_up()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        return run()


def set_up() -> None:
    """Django, with the database of this measurement."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "wherewithal.config.settings"
    import django

    django.setup()


def run() -> int:
    """Each stage with what it costs, and how long somebody else waits meanwhile."""
    from wherewithal.transfer.actions import ask_to_take_back, ask_to_take_over
    from wherewithal.transfer.queries import looked_over, rows_at, seen_of
    from wherewithal.transfer.staging import ask_to_check, keep

    member = somebody("lee", "bench")
    failed = []
    text = inventory(member.library) if IS_INVENTORY else directory()
    staged = keep(by=member, name="list.csv", data=text.encode())
    failed += stage("reading", staged)
    ask_to_check(staged)
    failed += stage("looking over", staged)
    began = time.perf_counter()
    rows_at(member, staged, looked_over(staged).of("")[:100])
    page = time.perf_counter() - began
    print(f"  a page of the rows looked over: {page:.2f} s")
    ask_to_take_over(by=member, staged=staged, seen=seen_of(staged))
    failed += stage("taking over", staged)
    again = keep(by=member, name="list.csv", data=text.encode())
    failed += stage("reading again", again)
    ask_to_check(again)
    failed += stage("looking over again", again)
    counts = looked_over(again).counts
    ask_to_take_back(by=member, staged=staged)
    failed += stage("taking back", staged)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  peak memory {memory:.0f} MB")
    if counts["same"] != ROWS:
        failed.append(f"the same list again: {dict(counts)}")
    if page > PAGE_SECONDS:
        failed.append("the page of rows")
    for each in failed:
        print(f"BROKEN PROMISE: {each}")
    return 1 if failed else 0


def stage(name: str, staged) -> list[str]:
    """One stage from its first step to its last, with somebody who saves beside it."""
    from wherewithal.transfer.long_work import steps_of

    context = multiprocessing.get_context("spawn")
    ready, over, waits = context.Event(), context.Event(), context.Queue()
    other = context.Process(target=save_and_save, args=(ready, over, waits))
    other.start()
    ready.wait()
    began = time.perf_counter()
    for _done in steps_of(staged):
        pass
    seconds = time.perf_counter() - began
    over.set()
    saves, longest = waits.get()
    other.join()
    staged.refresh_from_db()
    print(
        f"{name}: {seconds:.1f} s, {ROWS / seconds:,.0f} rows a second; "
        f"meanwhile {saves} saves of somebody else, the longest wait {longest:.2f} s"
    )
    problems = [f"{name}: {staged.stage}, {staged.problems}"] if staged.problems else []
    return problems + ([f"{name} locks out"] if longest > LONGEST_WAIT else [])


def save_and_save(ready, over, waits) -> None:
    """Somebody at another library of this installation, who saves every tenth of a second."""
    set_up()
    from wherewithal.people.actions import add_organization, change_organization

    member = somebody("max", "elsewhere")
    club = add_organization(by=member, name="Chess club")
    saves, longest = 0, 0.0
    ready.set()
    while not over.is_set():
        began = time.perf_counter()
        change_organization(by=member, organization=club, phone=f"555-010-{saves:04}")
        saves, longest = saves + 1, max(longest, time.perf_counter() - began)
        time.sleep(0.1)
    waits.put((saves, longest))


def somebody(name: str, slug: str):
    """An editor of a library."""
    from wherewithal.accounts.models import Membership, User
    from wherewithal.libraries.models import Library

    library, _is_new = Library.objects.get_or_create(slug=slug, defaults={"name": slug.title()})
    user, _is_new = User.objects.get_or_create(email=f"{name}@example.org", defaults={"name": name})
    member, _is_new = Membership._base_manager.get_or_create(
        library=library, user=user, defaults={"role": "editor"}
    )
    return member


def inventory(library) -> str:
    """Made-up things, always the same, at ten outlets."""
    from wherewithal.libraries.models import Outlet

    for number in range(10):
        Outlet.objects.create(library=library, name=f"Branch {number}")
    lines = ["Barcode,Item,Quantity,Room,Condition,Branch"]
    for number in range(ROWS):
        where = f"Shelf {number % 40},good,Branch {number % 10}"
        lines.append(f"T{number:07},Tool {number},{number % 7 - 3},{where}")
    return "\n".join(lines) + "\n"


def directory() -> str:
    """Made-up rows, always the same."""
    lines = ["Agency,Street address,Telephone,Website,Description,Suite code"]
    for number in range(ROWS):
        street = STREETS[number % len(STREETS)]
        phone = f"410-{100 + number // 10_000}-{number % 10_000:04}"
        lines.append(
            f"Club {number},{number} {street} Street,{phone},club{number}.example.org,"
            f"We meet on day {number % 28} of each month and welcome everybody,B-{number}"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
