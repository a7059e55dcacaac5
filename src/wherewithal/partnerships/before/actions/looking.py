"""Look before a yes: answers in free words, and what they come to."""

from collections.abc import Mapping
from datetime import date

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.accounts.written import authored, may_withdraw, put_right
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.rows import model_slug
from wherewithal.audit.withdrawal import withdraw_words
from wherewithal.partnerships.asks.actions.allowed import hold_ask, require_edit_ask
from wherewithal.partnerships.asks.called import called
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.before.models import GoAnswer, GoCheck, Verdict


def answer_before_yes(
    *,
    by: Member,
    ask: Ask,
    answers: Mapping[str, str],
    verdict: str,
    words: str = "",
    on: date | None = None,
) -> GoCheck:
    """Say what came of the questions. `answers`: by the question as it was put; an empty one says nothing."""
    require_edit_ask(by, ask)
    what = gettext_noop("looked before a yes of “%(name)s”")
    with change_set(by=by, what=what, about=ask, name=called(ask)) as changes:
        hold_ask(ask)
        check = _check(changes, ask)
        _keep_answers(changes, by, check, answers)
        values = {"verdict": verdict, "words": words.strip()}
        if verdict != check.verdict:
            is_said = verdict != Verdict.NONE
            values["by_name"] = by.actor_name if is_said else ""
            changes.change(check, decided_on=on if is_said else None, **values)
        changes.change(check, **values)
    return check


def withdraw_go_answer(*, by: Member, answer: GoAnswer) -> None:
    """Take one's own words back, here and in all of history. This cannot be undone, by design."""
    if not may_withdraw(by, answer):
        message = "words are taken back by whoever wrote them"
        raise PermissionDenied(message)
    ask = answer.check_row.ask
    what = gettext_noop("withdrew an answer before a yes")
    with change_set(by=by, what=what, about=ask) as changes:
        key = str(answer.pk)
        withdraw_words(changes, library_id=answer.library_id, model=model_slug(GoAnswer), key=key)
    answer.refresh_from_db()


def _check(changes: Changes, ask: Ask) -> GoCheck:
    stored = GoCheck.objects.in_library(ask.library_id).filter(ask=ask).first()
    return stored or changes.create(GoCheck(library_id=ask.library_id, ask=ask))


def _keep_answers(changes: Changes, by: Member, check: GoCheck, answers: Mapping[str, str]) -> None:
    rows = GoAnswer.objects.in_library(check.library_id).filter(check_row=check)
    there = {row.question: row for row in rows.order_by("pk")}
    for question, typed in answers.items():
        text, row = typed.strip(), there.get(question)
        if row is not None:
            put_right(changes, by=by, row=row, values={"words": text}, words=("words",))
        elif text:
            changes.create(GoAnswer(check_row=check, question=question, words=text, **authored(by)))
