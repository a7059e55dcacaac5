"""Look an installation over: each finding is fine, or says what to do about it."""

import shutil
import stat
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.utils.translation import gettext as _

from wherewithal.config.static_files import is_collected
from wherewithal.home.find_library.table import newer_file, newer_is_damaged
from wherewithal.insights.encoder import EncoderDamaged, require_encoder
from wherewithal.insights.index import health as capabilities
from wherewithal.libraries.models import Library
from wherewithal.partnerships.files.health import missing_files, unknown_files
from wherewithal.partnerships.files.storing import path_of
from wherewithal.search import health

LOW_SPACE_BYTES = 500_000_000
THIS_MACHINE = frozenset({"127.0.0.1", "localhost", "[::1]"})
BUILT_IN_2026 = 1_767_225_600  # the first second of 2026: no clock that is right says less


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report. `advice` is empty where all is well."""

    about: str
    what: str
    advice: str = ""

    @property
    def is_fine(self) -> bool:
        """True where nothing needs to be done."""
        return not self.advice


class _Undone(Exception):
    """Raised to take a trial write back."""


def examine() -> Iterator[Finding]:
    """Every finding, in the order in which they build on each other."""
    for look in LOOKS:
        yield look()


def look_at_database() -> Finding:
    """Can it be read and written?"""
    about = _("Database")
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("CREATE TABLE wherewithal_doctor (one integer)")
            cursor.execute("INSERT INTO wherewithal_doctor VALUES (1)")
            raise _Undone
    except _Undone:
        return Finding(about, _("%(kind)s, can be read and written") % {"kind": connection.vendor})
    except DatabaseError as problem:
        advice = _("Check WHEREWITHAL_DATABASE_URL, or who may write to the data folder.")
        return Finding(about, str(problem).strip(), advice)


def look_at_migrations() -> Finding:
    """Is the database that of this version?"""
    about = _("Database version")
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as problem:
        return Finding(about, str(problem).strip(), _("See to the database first."))
    if waiting:
        what = _("%(count)s steps behind this version") % {"count": len(waiting)}
        return Finding(about, what, _("`wherewithal serve` brings it up to date when it starts."))
    return Finding(about, _("up to date"))


def look_at_space() -> Finding:
    """Is there room to go on writing?"""
    free = shutil.disk_usage(settings.ENVIRONMENT.data).free
    what = _("%(free)s MB free") % {"free": free // 1_000_000}
    low = free < LOW_SPACE_BYTES
    advice = _("Make room where %(folder)s lies.") % {"folder": settings.ENVIRONMENT.data}
    return Finding(_("Disk"), what, advice if low else "")


def look_at_secret() -> Finding:
    """Can others on the machine read the key that signs sessions?"""
    about = _("Secret key")
    file: Path = settings.ENVIRONMENT.data / "secret-key"
    if not file.exists():
        return Finding(about, _("given by WHEREWITHAL_SECRET_KEY"))
    if stat.S_IMODE(file.stat().st_mode) & 0o077:
        advice = _("Run: chmod 600 %(file)s") % {"file": file}
        return Finding(about, _("can be read by others on this machine"), advice)
    return Finding(about, _("readable by its owner alone"))


def look_at_clock() -> Finding:
    """Links expire by the clock; one that is years behind makes them useless."""
    if time.time() < BUILT_IN_2026:
        return Finding(_("Clock"), _("years behind"), _("Set the time of this machine."))
    return Finding(_("Clock"), time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime()))


def look_at_static_files() -> Finding:
    """Are style sheets and scripts those of this version?"""
    if is_collected():
        return Finding(_("Style sheets and scripts"), _("ready"))
    advice = _("`wherewithal serve` collects them when it starts.")
    return Finding(_("Style sheets and scripts"), _("not those of this version"), advice)


def look_at_survey() -> Finding:
    """Can the figures of the official survey be read?"""
    about = _("Official survey")
    if newer_is_damaged():
        advice = _("Put it in place once more: wherewithal survey FILE.zip")
        return Finding(about, _("%(file)s cannot be read") % {"file": newer_file()}, advice)
    kind = _("a newer year") if newer_file().exists() else _("the year that came along")
    return Finding(about, kind)


def look_at_addresses() -> Finding:
    """Do the settings fit somebody who comes from elsewhere?"""
    about = _("Addresses")
    hosts = set(settings.ALLOWED_HOSTS)
    if hosts <= THIS_MACHINE:
        return Finding(about, _("for this machine alone"))
    named = ", ".join(sorted(hosts - THIS_MACHINE))
    if "*" in hosts:
        advice = _("Name them in WHEREWITHAL_HOSTS, or a forged address finds its way into links.")
        return Finding(about, _("any name is accepted"), advice)
    if not settings.ENVIRONMENT.https:
        advice = _("Put HTTPS before it and set WHEREWITHAL_HTTPS=1, so that nobody listens in.")
        return Finding(about, _("%(hosts)s, without HTTPS") % {"hosts": named}, advice)
    return Finding(about, _("%(hosts)s, with HTTPS") % {"hosts": named})


def look_at_modes() -> Finding:
    """Are the modes that open doors off?"""
    if settings.DEBUG:
        advice = _("Unset WHEREWITHAL_DEBUG: it shows the program's insides to visitors.")
        return Finding(_("Mode"), _("debugging"), advice)
    if settings.DEMO:
        advice = _("Unset WHEREWITHAL_DEMO where people keep their own library.")
        return Finding(_("Mode"), _("demo: anybody signs in as a sample person"), advice)
    return Finding(_("Mode"), _("for real use"))


def look_at_search() -> Finding:
    """Can everything be found that is there?"""
    about = _("Search")
    try:
        wrong = _incomplete(health.gaps)
        if not health.is_sound():
            wrong.append(_("the database’s own index differs from ours"))
        count = health.count_entries()
    except DatabaseError as problem:
        return Finding(about, str(problem).strip(), _("See to the database first."))
    if wrong:
        return Finding(about, "; ".join(wrong), _("Run: wherewithal doctor --repair"))
    return Finding(about, _("complete, %(count)s things can be found") % {"count": count})


def repair_search() -> str:
    """Make the search index of every library anew; says what was done."""
    libraries = Library.objects.order_by("pk")
    count = health.repair(library.pk for library in libraries)
    return _("made the index anew, %(count)s things can be found") % {"count": count}


def look_at_encoder() -> Finding:
    """Are the weights of the sentence encoder whole?"""
    try:
        require_encoder()
    except EncoderDamaged as problem:
        advice = _("Install Wherewithal’s packages anew.")
        return Finding(_("Sentence encoder"), str(problem), advice)
    return Finding(_("Sentence encoder"), _("whole"))


def look_at_files() -> Finding:
    """Is every attached file where it should be?"""
    about = _("Attached files")
    try:
        count, gone = missing_files()
        unknown = unknown_files()
    except DatabaseError as problem:
        return Finding(about, str(problem).strip(), _("See to the database first."))
    if gone:
        advice = _("Bring %(folder)s back from a backup; the pages still list these files.")
        what = _("%(gone)s of %(count)s are missing") % {"gone": len(gone), "count": count}
        return Finding(about, what, advice % {"folder": settings.MEDIA_ROOT})
    if unknown:
        advice = _(
            "Look whether this is the right database for %(folder)s. Where it is, they are left over: move them away."
        )
        what = _(
            "all there (%(count)s), and %(unknown)s that this database does not know: %(first)s"
        )
        told = {"count": count, "unknown": len(unknown), "first": " ".join(unknown[:3])}
        return Finding(about, what % told, advice % {"folder": path_of("")})
    return Finding(about, _("all there (%(count)s)") % {"count": count})


def look_at_capabilities() -> Finding:
    """Is everything in the list of who can help with what?"""
    about = _("Who can help")
    try:
        wrong = _incomplete(capabilities.gaps)
        count, waiting = capabilities.count_texts(), capabilities.count_waiting()
    except DatabaseError as problem:
        return Finding(about, str(problem).strip(), _("See to the database first."))
    if wrong:
        return Finding(about, "; ".join(wrong), _("Run: wherewithal doctor --repair"))
    words = _("complete, %(count)s texts are read") % {"count": count}
    if waiting:
        more = _("%(count)s of them are understood when somebody looks") % {"count": waiting}
        words = f"{words}; {more}"
    return Finding(about, words)


def repair_capabilities() -> str:
    """Make the list of every library whole and work everything out; says what was done."""
    count = sum(capabilities.repair(library.pk) for library in Library.objects.order_by("pk"))
    return _("made the list whole, %(count)s texts are understood") % {"count": count}


def _incomplete(gaps: Callable[[int], Sequence[health.Gap | capabilities.Gap]]) -> list[str]:
    """What each library lacks, in words; nothing where all is there."""
    found = ((library, gaps(library.pk)) for library in Library.objects.order_by("pk"))
    return [f"{library.name}: {_in_words(missing)}" for library, missing in found if missing]


def _in_words(found: Sequence[health.Gap | capabilities.Gap]) -> str:
    """How many rows of which kinds."""
    words = [
        _("%(kind)s: %(count)s not as it is") % {"kind": gap.label, "count": gap.count}
        for gap in found
    ]
    return ", ".join(words)


LOOKS: tuple[Callable[[], Finding], ...] = (
    look_at_database,
    look_at_migrations,
    look_at_space,
    look_at_secret,
    look_at_clock,
    look_at_static_files,
    look_at_survey,
    look_at_addresses,
    look_at_modes,
    look_at_search,
    look_at_encoder,
    look_at_capabilities,
    look_at_files,
)
