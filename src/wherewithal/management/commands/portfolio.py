"""`wherewithal portfolio`: the fewest asks of a problem in a file, without a database."""

import json
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator
from math import isfinite
from pathlib import Path
from typing import Any

from django.core.management import CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.config.house_command import HouseCommand
from wherewithal.engine.portfolio.answer import Answer
from wherewithal.engine.portfolio.cases import hours_span
from wherewithal.engine.portfolio.choose import USUAL_SECONDS, answer_at_once
from wherewithal.engine.portfolio.problem import Problem
from wherewithal.insights.portfolio.file_words import fault_in_words
from wherewithal.insights.portfolio.report import Report, look_closer, report_as_plain
from wherewithal.insights.portfolio.words import Words, is_proven
from wherewithal.solving.place import NotAProblem
from wherewithal.solving.problem_read import ProblemFile, read_problem
from wherewithal.solving.search import begin

GRACE_SECONDS = 5.0
MOST_LINES = 100


class Command(HouseCommand):
    """Read the file, search, check, tell."""

    help = gettext_noop(
        "Find the fewest asks that cover most of what is needed, from a file that "
        "docs/engine/portfolio.md describes. Ctrl-C stops the search and tells the best so far. Needs no "
        "database and sends nothing anywhere."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which problem, how long, how to tell it."""
        parser.add_argument(
            "--problem", type=Path, required=True, metavar="FILE", help=_("the problem, as JSON")
        )
        parser.add_argument("--json", action="store_true", help=_("print all of it as JSON"))
        parser.add_argument(
            "--seconds",
            type=float,
            default=USUAL_SECONDS,
            help=_("how long to look for the best answer; 5 without it"),
        )
        parser.add_argument(
            "--at-once",
            action="store_true",
            help=_("the good answer with its proven bound that needs no solver"),
        )
        parser.add_argument(
            "--curve",
            action="store_true",
            help=_("also tell what fewer and more hours would bring"),
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the answer; code 1 where there is none that does what was asked."""
        if not isfinite(options["seconds"]):
            raise CommandError(_("--seconds is a number that comes to an end."))
        file = _read(options["problem"])
        seconds = 0.0 if options["at_once"] else options["seconds"]
        answer = _search(file.problem, seconds)
        report = look_closer(file.problem, answer, with_curve=options["curve"])
        if options["json"]:
            plain = report_as_plain(file.problem, report)
            self.stdout.write(json.dumps(plain, indent=2, ensure_ascii=False))
        else:
            self.stdout.write("\n".join(lines(file, report)))
        if not report.certificate.holds:
            faults = ", ".join(report.certificate.faults)
            raise CommandError(
                _("The check found this answer wrong: %(faults)s") % {"faults": faults}
            )


def _read(path: Path) -> ProblemFile:
    try:
        return read_problem(path.read_text(encoding="utf-8-sig"))
    except NotAProblem as problem:
        raise CommandError("\n".join(map(fault_in_words, problem.faults))) from problem
    except (OSError, UnicodeDecodeError) as problem:
        message = _("This file cannot be read: %(problem)s")
        raise CommandError(message % {"problem": problem}) from problem


def _search(problem: Problem, seconds: float) -> Answer:
    """The best answer that is found in time; the answer at once where no time is given."""
    if seconds <= 0:
        return answer_at_once(problem)
    with tempfile.TemporaryDirectory(prefix="wherewithal-") as folder:
        search = begin(problem, folder=Path(folder), seconds=seconds)
        try:
            search.wait(seconds=seconds + GRACE_SECONDS)
        except KeyboardInterrupt:
            pass
        finally:
            search.stop()
        return search.best or answer_at_once(problem)


def lines(file: ProblemFile, report: Report) -> Iterator[str]:
    """What is printed for people."""
    words, answer = Words(file.names), report.answer
    yield words.headline(answer)
    yield words.how_sure(answer, is_proven=is_proven(report.certificate))
    yield from words.pins(answer)
    yield from _part("", [words.ask(each) for each in answer.steps], numbered=True)
    yield from _part(_("Not met:"), [words.missing(each) for each in answer.met if not each.is_met])
    yield from _part(_("Cannot be met:"), [words.unmet(each) for each in answer.unmet])
    sources = {each.id: each for each in file.problem.sources}
    extras = [
        words.next_one(each, hours_span(file.problem, sources[each.source]))
        for each in report.extras[:1]
    ]
    yield from _part("", extras)
    yield from _part("", list(words.doubts(report.doubt)))
    yield from _part(
        _("Hours and what they cover:"), [words.point(each, answer.total) for each in report.points]
    )


def _part(title: str, told: list[str], *, numbered: bool = False) -> Iterator[str]:
    """A paragraph with its title; of a long list, the first lines and how many there are more."""
    if not told:
        return
    yield ""
    yield from [title] if title else []
    for place, line in enumerate(told, start=1):
        if title and place > MOST_LINES:
            yield "  " + _("and %(count)s more") % {"count": len(told) - MOST_LINES}
            return
        yield f"{place}. {line}" if numbered else f"  {line}" if title else line
