"""Why an archive was not read, in a sentence that says what to do."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.formats.archive import ArchiveRefused, Refusal

SENTENCES: dict[Refusal, str | Promise] = {
    Refusal.NO_ARCHIVE: _("This is no archive that `wherewithal export` made."),
    Refusal.DAMAGED: _(
        "The archive is damaged: it was cut off or changed. Use another copy of it."
    ),
    Refusal.OTHER_FORMAT: _(
        "This archive was made by another version, and this one cannot read its format. "
        "Bring both installations to the same version and export it again."
    ),
    Refusal.STRANGE_PART: _("There is a part in it that no archive has, or one is missing."),
    Refusal.TOO_MUCH: _("Something in it is larger than can be believed."),
    Refusal.NO_RECORD: _("This line is no record in JSON."),
    Refusal.UNKNOWN_KIND: _(
        "It holds records that this version does not know. Install the version that made it, or a newer one."
    ),
    Refusal.UNKNOWN_COLUMN: _(
        "A record has a column that this version does not know. "
        "Install the version that made it, or a newer one."
    ),
    Refusal.MISSING_COLUMN: _("A record lacks a column."),
    Refusal.BAD_VALUE: _("A record holds a value that cannot stand there."),
    Refusal.TWICE: _("Two records have the same id."),
    Refusal.LEADS_ELSEWHERE: _("A record points at one that is not in the archive."),
    Refusal.FILE_MISSING: _("A record names an attached file that is not in the archive."),
    Refusal.BAD_FILE: _("An attached file is not what its record says."),
    Refusal.NOT_ONE_LIBRARY: _("An archive holds exactly one library; this one does not."),
    Refusal.AGAINST_THE_RULES: _("Some records contradict each other."),
}


def in_words(refused: ArchiveRefused) -> str:
    """The place, what is wrong, and about what."""
    place = f"{refused.place}: " if refused.place else ""
    about = f" ({refused.about})" if refused.about else ""
    return f"{place}{SENTENCES[refused.why]}{about}"
