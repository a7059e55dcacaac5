"""Compile the words of other languages: each django.po becomes the django.mo beside it."""

from pathlib import Path

import polib

LOCALE = Path(__file__).parents[1] / "src" / "wherewithal" / "locale"

for words in sorted(LOCALE.glob("*/LC_MESSAGES/django.po")):
    polib.pofile(str(words)).save_as_mofile(str(words.with_suffix(".mo")))
    print(words.relative_to(LOCALE))
