"""How long the list of capabilities takes to make, to follow one change, and to be gathered.

Seconds are those of the processor: what else runs on the machine does not count.

    PYTHONPATH=src python benchmarks/capabilities.py [organizations]

Builds a database in a temporary folder, with organizations as an imported directory has them, and prints
texts a second, milliseconds and megabytes.
"""

import os
import random
import resource
import sys
import tempfile
import time

ORGANIZATIONS = int(sys.argv[1]) if len(sys.argv) > 1 else 4_000
OFFERS = (
    "Lends folding tables and chairs to neighbors",
    "Free English classes for newcomers on weekday evenings",
    "Volunteers read to children every Saturday morning",
    "A hall for eighty people with a kitchen",
    "Repairs bicycles with teenagers",
    "Help with tax forms from February to April",
    "Clases de costura y un taller con ocho máquinas",
    "A van that brings groceries to people who cannot leave home",
)
PLACES = ("Hill", "River", "Oak", "Mill", "Market", "North", "Harbor", "Garden", "Bridge", "Park")


def main() -> None:
    """Build, measure, print."""
    with tempfile.TemporaryDirectory(prefix="wherewithal-bench-") as folder:
        os.environ["WHEREWITHAL_DATA"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "wherewithal.config.settings"
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        run()


def run() -> None:
    """The whole list, one change, and what a page waits for."""
    from wherewithal.insights.encoder import load_encoder
    from wherewithal.insights.gather.capabilities import capabilities_told_to
    from wherewithal.insights.index.follow import follow, rebuild
    from wherewithal.insights.index.prepare import prepare, prepare_all
    from wherewithal.people.actions import change_organization
    from wherewithal.people.models import Organization

    member = build_library()
    library_id = member.library_id
    before = megabytes()
    print(f"encoder: {seconds(load_encoder):.1f} s, {megabytes() - before:.0f} MB")
    read = seconds(rebuild, library_id)
    understood = seconds(prepare_all, library_id)
    texts = 2 * ORGANIZATIONS
    print(f"{texts:,} texts read: {texts / read:,.0f} a second")
    print(f"{texts:,} texts understood and stored: {texts / understood:,.0f} a second")
    print(f"looking when nothing is new: {1000 * seconds(follow, library_id):.1f} ms")
    before = megabytes()
    print(f"first gathering: {seconds(capabilities_told_to, member):.2f} s")
    print(f"memory kept for it: {megabytes() - before:.0f} MB at most")
    print(f"gathering again: {1000 * seconds(capabilities_told_to, member):.0f} ms")
    one = Organization.objects.in_library(library_id).first()
    change_organization(by=member, organization=one, brings="Plays the harp at weddings")
    start = time.process_time()
    follow(library_id)
    prepare(library_id, at_most=100)
    print(f"one changed record, read and understood: {1000 * (time.process_time() - start):.0f} ms")
    print(f"gathering after one change: {seconds(capabilities_told_to, member):.2f} s")


def seconds(call, *arguments, **options) -> float:
    """How much of the processor's time one call takes."""
    start = time.process_time()
    call(*arguments, **options)
    return time.process_time() - start


def megabytes() -> float:
    """The most memory that this process has taken so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def build_library():
    """One library, its editor, and a directory of organizations with what they bring."""
    from wherewithal.accounts.models import Membership, User
    from wherewithal.libraries.models import Library
    from wherewithal.people.models import Organization

    dice = random.Random(7)  # noqa: S311  a benchmark wants the same numbers every time
    library = Library.objects.create(slug="bench", name="Bench")
    user = User.objects.create(email="lee@example.org", name="Lee")
    member = Membership.objects.create(library=library, user=user, role="editor")
    Organization.objects.bulk_create(
        (
            Organization(
                library=library,
                name=f"{dice.choice(PLACES)} {dice.choice(PLACES)} {number}",
                brings=f"{dice.choice(OFFERS)}, {dice.choice(PLACES)} side. {dice.choice(OFFERS)}.",
            )
            for number in range(ORGANIZATIONS)
        ),
        batch_size=2000,
    )
    return member


if __name__ == "__main__":
    main()
