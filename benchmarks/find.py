"""How long a word takes to find among 50,000 rows of one library, on SQLite.

    PYTHONPATH=src python benchmarks/find.py [rows]

Builds a database in a temporary folder, asks for single words of different frequency as an editor,
and prints the middle and the slowest answer in milliseconds.
"""

import os
import random
import statistics
import sys
import tempfile
import time

ROWS = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
ROWS_AN_ASSET = 5
WORDS = 20_000
ASKED = 40


def main() -> None:
    """Build, ask, print."""
    with tempfile.TemporaryDirectory(prefix="wherewithal-bench-") as folder:
        os.environ["WHEREWITHAL_DATA"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "wherewithal.config.settings"
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        run()


def run() -> None:
    """Measure the three things a person may wait for."""
    from wherewithal.search.follow import follow, rebuild
    from wherewithal.search.queries import find

    member, words = build_library()
    print(f"index of {ROWS:,} rows: {seconds(rebuild, member.library_id):.1f} s")
    print(
        f"looking for news when there are none: {1000 * seconds(follow, member.library_id):.1f} ms"
    )
    for name, asked in words.items():
        taken = [1000 * seconds(find, member, word, labels={}) for word in asked]
        print(f"{name}: p50 {statistics.median(taken):.0f} ms, slowest {max(taken):.0f} ms")


def seconds(call, *arguments, **options) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    call(*arguments, **options)
    return time.perf_counter() - start


def build_library():
    """One library, its editor, and words that are rare, usual, frequent and mistyped."""
    from wherewithal.accounts.models import Membership, User
    from wherewithal.capacity.models import Asset, Note
    from wherewithal.libraries.models import Library

    dice = random.Random(7)  # noqa: S311  a benchmark wants the same numbers every time
    words = made_up_words(dice)
    library = Library.objects.create(slug="bench", name="Bench")
    user = User.objects.create(email="lee@example.org", name="Lee")
    member = Membership.objects.create(library=library, user=user, role="editor")
    assets = Asset.objects.bulk_create(
        Asset(library=library, area="material", name=" ".join(dice.sample(words[200:], 3)))
        for _ in range(ROWS // ROWS_AN_ASSET)
    )
    weights = [1 / (rank + 10) for rank in range(len(words))]  # a few words are everywhere
    Note.objects.bulk_create(
        (
            Note(
                library=library,
                asset=asset,
                kind="strength",
                text=" ".join(dice.choices(words, weights, k=12)),
            )
            for asset in assets
            for _ in range(ROWS_AN_ASSET - 1)
        ),
        batch_size=5000,
    )
    return member, {
        "rare words": words[5000 : 5000 + ASKED],
        "usual words": words[300 : 300 + ASKED],
        "frequent words": words[:ASKED],
        "mistyped words": [slip(word) for word in words[600 : 600 + ASKED]],
    }


def made_up_words(dice: random.Random) -> list[str]:
    """Words that read like words."""
    found: dict[str, None] = {}
    while len(found) < WORDS:
        found[
            "".join(
                dice.choice("bdfgklmnprst") + dice.choice("aeiou")
                for _ in range(dice.randint(2, 4))
            )
        ] = None
    return list(found)


def slip(word: str) -> str:
    """Two letters change places."""
    return word[:1] + word[2:3] + word[1:2] + word[3:]


if __name__ == "__main__":
    main()
