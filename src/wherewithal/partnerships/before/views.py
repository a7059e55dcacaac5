"""Pages about what a library looks at before a yes."""

from typing import Any

from django.forms.models import model_to_dict
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.accounts.written import may_withdraw
from wherewithal.partnerships.asks.queries import needs_of
from wherewithal.partnerships.asks.views.pages import (
    HERE,
    find_ask,
    find_ask_to_edit,
    page_of_ask,
    today_in,
)
from wherewithal.partnerships.before import actions, queries
from wherewithal.partnerships.before.forms import (
    BeforeYesForm,
    BeforeYesRulesForm,
    VettingDoneForm,
    VettingStepForm,
)
from wherewithal.partnerships.before.models import GoCheck, VettingStep
from wherewithal.partnerships.before.questions import OURS, questions_of, rules_of
from wherewithal.people.views.answers import ask_to_withdraw, form_page
from wherewithal.ui.answered import was_done
from wherewithal.ui.links import library_url


def answer_before_yes(request: LibraryRequest, ask_id: int) -> HttpResponse:
    """The questions, one box each, and the verdict."""
    ask = find_ask_to_edit(request, ask_id)
    found = queries.before_yes(ask, _needs(ask))
    said = {row.question: row.words for row in found.answers}
    questions = list(dict.fromkeys([*questions_of(rules_of(ask.library_id)), *said]))
    initial: dict[str, Any] = {
        f"answer_{number}": said.get(question, "") for number, question in enumerate(questions)
    }
    check = found.check or GoCheck()
    initial |= {"verdict": check.verdict, "words": check.words}
    return form_page(
        request,
        BeforeYesForm(request.POST or None, questions=questions, initial=initial),
        lambda **values: actions.answer_before_yes(
            by=request.member, ask=ask, on=today_in(request), **values
        ),
        title=_("Before a yes of %(name)s") % {"name": ask},
        lede=_("Ten minutes with a colleague. An honest “not yet” saves both sides a hard year."),
        button=_("Save"),
        back=page_of_ask(request, ask),
        here=HERE,
    )


def withdraw_go_answer(request: LibraryRequest, go_answer_id: int) -> HttpResponse:
    """Take back one's own answer, for good."""
    answer = get_object_or_404(queries.answers_in(request.member), pk=go_answer_id)
    if not may_withdraw(request.member, answer):
        raise Http404
    back = library_url(request.library, "ask", ask_id=answer.check_row.ask_id)
    return ask_to_withdraw(
        request,
        lambda: actions.withdraw_go_answer(by=request.member, answer=answer),
        back=back,
        quoted=[answer.words],
        told=[_("They disappear here and in all of history, and nobody can bring them back.")],
        here=HERE,
    )


def record_vetting(request: LibraryRequest, ask_id: int, vetting_step_id: int) -> HttpResponse:
    """It was looked at, of whom this ask is to."""
    ask = find_ask(request, ask_id)
    access.require(request.member, Permission.EDIT_PROGRAMS, ask.library_id)
    step = _find_step(request, vetting_step_id)
    if ask.partner is None:
        raise Http404
    form = VettingDoneForm(request.POST or None, today=today_in(request))
    return form_page(
        request,
        form,
        lambda on, note: actions.record_vetting(
            by=request.member,
            step=step,
            on=on or today_in(request),
            organization=ask.organization,
            person=ask.person,
            note=note,
        ),
        title=step.name,
        lede=str(ask),
        button=_("It was looked at"),
        back=page_of_ask(request, ask),
        here=HERE,
    )


@require_POST
def remove_vetting(request: LibraryRequest, ask_id: int, vetting_done_id: int) -> HttpResponse:
    """It was noted by mistake."""
    ask = find_ask(request, ask_id)
    done = get_object_or_404(queries.vetting_visible_to(request.member), pk=vetting_done_id)
    actions.remove_vetting(by=request.member, done=done)
    return was_done(request, page_of_ask(request, ask))


@require_safe
def before_yes_rules(request: LibraryRequest) -> HttpResponse:
    """How careful this library is: its questions, and what its policy wants looked at."""
    rules = rules_of(request.library.pk)
    context = {
        "here": HERE,
        "rules": rules,
        "questions": questions_of(rules),
        "steps": queries.vetting_steps_in(request.library.pk),
        "may_edit": request.member.can(Permission.EDIT_LIBRARY),
    }
    return render(request, "partnerships/before/rules.html", context)


def change_before_yes_rules(request: LibraryRequest) -> HttpResponse:
    """The library's own questions."""
    access.require(request.member, Permission.EDIT_LIBRARY, request.library.pk)
    rules = rules_of(request.library.pk)
    initial = {"questions": "\n".join(questions_of(rules)), "must_be_go": rules.must_be_go}
    return form_page(
        request,
        BeforeYesRulesForm(request.POST or None, initial=initial),
        lambda questions, must_be_go: actions.change_before_yes_rules(
            by=request.member, questions=_own(questions), must_be_go=must_be_go
        ),
        title=_("Questions before a yes"),
        button=_("Save"),
        back=library_url(request.library, "before_yes_rules"),
        here=HERE,
    )


def add_vetting_step(request: LibraryRequest) -> HttpResponse:
    """The policy wants one thing more."""
    access.require(request.member, Permission.EDIT_LIBRARY, request.library.pk)
    number = queries.vetting_steps_in(request.library.pk).count() + 1
    form = VettingStepForm(request.POST or None, initial={"position": number})
    return _step_page(
        request, form, lambda **values: actions.add_vetting_step(by=request.member, **values)
    )


def change_vetting_step(request: LibraryRequest, vetting_step_id: int) -> HttpResponse:
    """Other words, other partners, more or less of a must."""
    access.require(request.member, Permission.EDIT_LIBRARY, request.library.pk)
    step = _find_step(request, vetting_step_id)
    fields = ["name", "applies_to", "is_must", "position"]
    form = VettingStepForm(request.POST or None, initial=model_to_dict(step, fields=fields))
    return _step_page(
        request,
        form,
        lambda **values: actions.change_vetting_step(by=request.member, step=step, **values),
    )


@require_POST
def remove_vetting_step(request: LibraryRequest, vetting_step_id: int) -> HttpResponse:
    """The policy no longer wants it."""
    actions.remove_vetting_step(by=request.member, step=_find_step(request, vetting_step_id))
    return was_done(request, library_url(request.library, "before_yes_rules"))


def _step_page(request: LibraryRequest, form: VettingStepForm, save: Any) -> HttpResponse:
    return form_page(
        request,
        form,
        save,
        title=_("What our policy wants looked at"),
        button=_("Save"),
        back=library_url(request.library, "before_yes_rules"),
        here=HERE,
    )


def _own(typed: str) -> str:
    """The questions that come along are kept as none of our own, so that they follow the reader's language."""
    lines = [line.strip() for line in typed.splitlines() if line.strip()]
    return "" if lines == [str(line) for line in OURS] else "\n".join(lines)


def _needs(ask: Any) -> list[Any]:
    return [line.resource_need for line in needs_of(ask)]


def _find_step(request: LibraryRequest, key: int) -> VettingStep:
    return get_object_or_404(queries.vetting_steps_in(request.library.pk), pk=key)
