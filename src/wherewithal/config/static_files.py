"""Collect style sheets, scripts and pictures for the server, when they differ from the last time."""

import hashlib

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from whitenoise.storage import CompressedManifestStaticFilesStorage

MARK = "collected-from"
# Leaflet comes with its source beside the file that is sent: three seconds of compressing for nobody.
UNUSED = ["leaflet-src*"]


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Files under names that change with their content, also where one script imports another."""

    support_js_module_import_aggregation = True


def collect_when_changed() -> bool:
    """Collect and compress; returns False when the collected files are those of this version."""
    mark = settings.STATIC_ROOT / MARK
    now = fingerprint()
    if is_collected(now):
        return False
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    call_command(
        "collectstatic", interactive=False, clear=True, verbosity=0, ignore_patterns=UNUSED
    )
    mark.write_text(now, encoding="ascii")
    return True


def is_collected(wanted: str | None = None) -> bool:
    """True when the collected files are those that this version brings."""
    mark = settings.STATIC_ROOT / MARK
    return mark.exists() and mark.read_text(encoding="ascii") == (wanted or fingerprint())


def fingerprint() -> str:
    """A short text that changes when any static file does."""
    seen = hashlib.sha256()
    for finder in get_finders():
        for path, storage in sorted(finder.list([]), key=lambda found: found[0]):
            seen.update(path.encode())
            with storage.open(path) as file:
                seen.update(hashlib.sha256(file.read()).digest())
    return seen.hexdigest()
