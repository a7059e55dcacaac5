"""`wherewithal report`: a report or document of one library as a file, as its page hands it out."""

import json
import sys
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management import CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.config.house_command import HouseCommand
from wherewithal.config.new_files import new_file
from wherewithal.libraries.models import Library
from wherewithal.printing.documents import DOCUMENTS, PrintChoice, make_document, make_report
from wherewithal.printing.files import FileFormat, file_of, report_file
from wherewithal.printing.forms import usual_paper
from wherewithal.printing.typeset import Paper, typeset
from wherewithal.programs.coverage.gather import zone_of
from wherewithal.reports.kinds import KINDS, Asked
from wherewithal.reports.period import Period, PeriodForm, usual_period
from wherewithal.reports.plain import report_as_plain
from wherewithal.reports.reader import PaperReader
from wherewithal.reports.report import Report

PIPE = "-"
PDF, JSON = "pdf", "json"
OF_REPORTS = (PDF, *FileFormat, JSON)
PAPERS = {"letter": Paper.LETTER, "a4": Paper.A4}


class Command(HouseCommand):
    """Make one, and put it where it was asked for."""

    help = gettext_noop(
        "Write a report or document of one library into a file, as everybody may read it who holds the "
        "paper: PDF, DOCX, XLSX, and reports as JSON for other programs."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which one, of which library, in which form, and where to."""
        parser.add_argument(
            "name",
            choices=[*KINDS, *(name for name in DOCUMENTS if name not in KINDS)],
            metavar="NAME",
            help=_("one of: %(names)s") % {"names": ", ".join([*KINDS, *DOCUMENTS])},
        )
        parser.add_argument(
            "--library",
            required=True,
            metavar="SLUG",
            help=_("short name of the library, as it stands in its addresses"),
        )
        parser.add_argument(
            "--format",
            choices=OF_REPORTS,
            help=_("what it becomes; without it, what the name of the file ends in, or pdf"),
        )
        parser.add_argument("--paper", choices=PAPERS, help=_("the paper in the printer"))
        words = _("first day of the period, as 2026-07-01; for reports that have one")
        parser.add_argument("--from", dest="first", metavar="DAY", help=words)
        words = _("last day of the period; today without it")
        parser.add_argument("--to", dest="last", metavar="DAY", help=words)
        parser.add_argument(
            "file",
            nargs="?",
            metavar="FILE",
            help=_(
                "name of the new file, or a folder; - writes to the pipe; without it, this folder"
            ),
        )

    def handle(self, *args: Any, library: str, **options: Any) -> None:
        """Make it, write it where nothing is yet, and say where it is."""
        found = Library.objects.filter(slug=library).first()
        if found is None:
            raise CommandError(_("There is no library “%(slug)s” here.") % {"slug": library})
        name, file = options["name"], options["file"] or "."
        ending = _format_of(name, options["format"], file)
        usual = f"{found.slug}-{name}-{_today(found).isoformat()}.{ending}"
        target = None if file == PIPE else new_file(Path(file), usual=usual)
        paper = PAPERS[options["paper"]] if options["paper"] else usual_paper()
        period = _period(name, options["first"], options["last"], today=_today(found))
        if name in KINDS:
            report = KINDS[name].make(PaperReader(library_id=found.pk), Asked(period))
            self._tell(report.waiting)
            made = _report_as(found, report, ending=ending, paper=paper)
        else:
            made = _document_as(found, name, ending=ending, paper=paper)
        if target is None:
            sys.stdout.buffer.write(made)
            return
        _write_new(target, made)
        self.stdout.write(_("%(file)s is made.") % {"file": target})

    def _tell(self, words: str) -> None:
        """What a page says beside the report, where it would be no part of a pipe."""
        if words:
            self.stderr.write(words)


def _today(library: Library) -> date:
    return timezone.localdate(timezone=zone_of(library))


def _format_of(name: str, asked: str | None, file: str) -> str:
    """What it becomes. Raises CommandError for what this one is not made as."""
    suffix = "" if Path(file).is_dir() else Path(file).suffix
    ending = asked or suffix.removeprefix(".").lower() or PDF
    there = OF_REPORTS if name in KINDS else (PDF, *DOCUMENTS[name].files)
    if ending not in there:
        words = _("“%(name)s” is made as %(formats)s, not as “%(asked)s”.")
        told = {"name": name, "formats": ", ".join(there), "asked": ending}
        raise CommandError(words % told)
    return ending


def _period(name: str, first: str | None, last: str | None, *, today: date) -> Period:
    """The days that were asked for, or the year until today. Raises CommandError for none that we can read."""
    usual = usual_period(today)
    if first is None and last is None:
        return usual
    if name not in KINDS or not KINDS[name].has_period:
        told = ", ".join(each for each, kind in KINDS.items() if kind.has_period)
        words = _("“%(name)s” tells how things stand today; --from and --to are for: %(others)s.")
        raise CommandError(words % {"name": name, "others": told})
    form = PeriodForm(
        {"from": first or usual.first.isoformat(), "to": last or usual.last.isoformat()},
        today=today,
    )
    if not form.is_valid():
        found = form.errors.get_json_data().items()
        raise CommandError(
            "\n".join(f"--{name}: {each['message']}" for name, rows in found for each in rows)
        )
    return form.period


def _report_as(library: Library, report: Report, *, ending: str, paper: Paper) -> bytes:
    if ending == JSON:
        told = {"library": {"slug": library.slug, "name": library.name}, **report_as_plain(report)}
        return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()
    if ending == PDF:
        return typeset(make_report(library, report=report, choice=PrintChoice(paper=paper)))
    return report_file(library, report=report, paper=paper, file_format=FileFormat(ending))


def _document_as(library: Library, name: str, *, ending: str, paper: Paper) -> bytes:
    reader, choice = PaperReader(library_id=library.pk), PrintChoice(paper=paper)
    made = make_document(reader, library, name=name, choice=choice)
    return typeset(made) if ending == PDF else file_of(made, FileFormat(ending))


def _write_new(target: Path, made: bytes) -> None:
    """As a new file. Raises CommandError where none can be made, or somebody made one meanwhile."""
    try:
        with target.open("xb") as opened:
            opened.write(made)
    except OSError as problem:
        words = _("%(file)s cannot be written: %(reason)s.")
        told = {"file": target, "reason": problem.strerror or problem}
        raise CommandError(words % told) from problem
