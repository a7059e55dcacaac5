"""The review report: what was said at the last review, and what changed on the map since the last snapshot."""

from collections import defaultdict
from collections.abc import Iterable

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.reports.period import Period
from wherewithal.reports.reader import on_paper
from wherewithal.reports.report import Line, Report, Section
from wherewithal.reports.snapshots.queries import snapshots_in
from wherewithal.reports.snapshots.report import Moment, change_sections, moment_now
from wherewithal.reviews.models import Review, ReviewAnswer
from wherewithal.reviews.prompts import PROMPTS
from wherewithal.reviews.queries import answers_visible_to, reviews_in
from wherewithal.ui.names import in_sentence

REVIEW = "review"


def review_report(member: Member, period: Period) -> Report:
    """The newest review in which something was said that may be shared; who said it is not told."""
    reader = on_paper(member)
    answers = answers_visible_to(reader, leaving=True)
    review = reviews_in(reader).filter(pk__in=answers.values("review")).first()
    said = list(answers.filter(review=review)) if review is not None else []
    return Report(
        slug=REVIEW,
        title=_("Review"),
        lede=_lede(review),
        sections=(*_answers(said), *_changes(member, period)),
        has_appendix=False,
    )


def _lede(review: Review | None) -> str:
    if review is None:
        return _("Nothing was said at a review yet that may be shared.")
    words = {"title": in_sentence(review.title), "day": date_format(review.held_on)}
    return (
        _("%(title)s, %(day)s: what was said, and what changed on the map since the last snapshot.")
        % words
    )


def _answers(said: Iterable[ReviewAnswer]) -> Iterable[Section]:
    by_prompt: dict[str, list[str]] = defaultdict(list)
    for answer in said:
        by_prompt[answer.prompt].append(answer.text)
    for prompt in PROMPTS:
        if by_prompt[prompt.key]:
            yield Section(
                slug=f"said-{prompt.key}",
                title=str(prompt.title),
                sentence=str(prompt.question),
                lines=tuple(Line(text) for text in by_prompt[prompt.key]),
            )


def _changes(member: Member, period: Period) -> tuple[Section, ...]:
    last = snapshots_in(member).first()
    if last is None:
        nothing = _(
            "There is no snapshot to compare with yet; “The map over time” keeps the first."
        )
        return (Section("changed", _("What changed"), empty=nothing),)
    then = Moment(last.taken_on, last.state)
    since = _("Since the snapshot of %(day)s.") % {"day": date_format(last.taken_on)}
    told = Section("since", _("What changed on the map"), sentence=since)
    return (told, *change_sections(member, then, moment_now(member, today=period.today)))
