"""Questions about the community: the list, one of them with its findings, ask, change, remove."""

from django.db.models import Count, F, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.accounts.written import may_withdraw
from wherewithal.community.needs import actions, allowed, queries
from wherewithal.community.needs.forms import FindingForm, OpenQuestionForm, QuestionForm
from wherewithal.community.needs.models import CommunityQuestion, QuestionFinding, QuestionState
from wherewithal.community.needs.views.needs import HERE
from wherewithal.people.views.answers import ask_first, form_page
from wherewithal.ui.answered import was_done
from wherewithal.ui.keys import read_key
from wherewithal.ui.links import library_url

QUESTION_FIELDS = ("text", "sources", "how", "owner", "due", "level", "state", "synthesis")
FINDING_FIELDS = ("method", "text", "on", "level")


@require_safe
def community_questions(request: LibraryRequest) -> HttpResponse:
    """What we would like to know, by how far we are."""
    member = request.member
    seen = Q(findings__in=queries.findings_visible_to(member))
    questions = queries.questions_visible_to(member).select_related("owner__user")
    counted = list(
        questions.annotate(found=Count("findings", filter=seen)).order_by(
            F("due").asc(nulls_last=True), "pk"
        )
    )
    groups = [
        (state.label, [row for row in counted if row.state == state]) for state in QuestionState
    ]
    context = {
        "here": HERE,
        "tab": "community_questions",
        "groups": [(label, rows) for label, rows in groups if rows],
        "may_add": member.can(Permission.ADD_NOTES),
    }
    return render(request, "community/needs/community_questions.html", context)


@require_safe
def community_question(request: LibraryRequest, question_id: int) -> HttpResponse:
    """One question: who could answer it, what was found by which method, what comes next."""
    member = request.member
    seen = queries.questions_visible_to(member)
    question = get_object_or_404(seen.select_related("owner__user"), pk=question_id)
    findings = queries.findings_visible_to(member).filter(question=question)
    context = {
        "here": HERE,
        "question": question,
        "findings": [
            (row, allowed.may_change(member, row), may_withdraw(member, row))
            for row in findings.order_by("method", "on", "pk")
        ],
        "earlier": seen.filter(next_questions=question).first(),
        "next_questions": seen.filter(comes_from=question),
        "may_add": member.can(Permission.ADD_NOTES),
        "may_change": allowed.may_change(member, question),
        "may_withdraw": may_withdraw(member, question),
        "finding_form": FindingForm(),
    }
    return render(request, "community/needs/community_question.html", context)


def ask_community_question(request: LibraryRequest) -> HttpResponse:
    """Write down what we would like to know; it may follow from an earlier question."""
    access.require(request.member, Permission.ADD_NOTES, request.library.pk)
    earlier = _earlier(request)
    form = QuestionForm(request.POST or None, member=request.member)
    return form_page(
        request,
        form,
        lambda **values: actions.ask_question(by=request.member, comes_from=earlier, **values),
        title=_("What would we like to know?"),
        button=_("Write it down"),
        back=library_url(request.library, "community_questions"),
        after=lambda question: _page_of(request, question),
        here=HERE,
        lede=_("It follows from: “%(text)s”") % {"text": earlier.text} if earlier else "",
    )


def change_community_question(request: LibraryRequest, question_id: int) -> HttpResponse:
    """Put it right, say how far it is and what it all says together."""
    question = _find(request, question_id)
    allowed.require_change(request.member, question)
    form = OpenQuestionForm(
        request.POST or None,
        member=request.member,
        levels=allowed.levels_for(request.member, question),
        initial={name: getattr(question, name) for name in QUESTION_FIELDS},
    )
    return form_page(
        request,
        form,
        lambda **values: actions.change_question(by=request.member, question=question, **values),
        title=_("Change a question"),
        button=_("Save"),
        back=_page_of(request, question),
        here=HERE,
    )


def remove_community_question(request: LibraryRequest, question_id: int) -> HttpResponse:
    """Move it to the bin."""
    question = _find(request, question_id)
    allowed.require_change(request.member, question)
    return ask_first(
        request,
        lambda: actions.remove_question(by=request.member, question=question),
        title=_("Remove this question?"),
        button=_("Move to the bin"),
        back=_page_of(request, question),
        gone_to=library_url(request.library, "community_questions"),
        words=[
            f"“{question.text}”",
            _("What was found goes along. Questions that followed from it stay."),
        ],
        here=HERE,
    )


def add_finding(request: LibraryRequest, question_id: int) -> HttpResponse:
    """What we found, and how."""
    question = _find(request, question_id)
    access.require(request.member, Permission.ADD_NOTES, question.library_id)
    return form_page(
        request,
        FindingForm(request.POST or None),
        lambda **values: actions.add_finding(by=request.member, question=question, **values),
        title=_("What did we find?"),
        button=_("Write it down"),
        back=_page_of(request, question),
        here=HERE,
        lede=f"“{question.text}”",
    )


def change_finding(request: LibraryRequest, finding_id: int) -> HttpResponse:
    """Put it right."""
    finding = _find_finding(request, finding_id)
    allowed.require_change(request.member, finding)
    form = FindingForm(
        request.POST or None,
        levels=allowed.levels_for(request.member, finding),
        initial={name: getattr(finding, name) for name in FINDING_FIELDS},
    )
    return form_page(
        request,
        form,
        lambda **values: actions.change_finding(by=request.member, finding=finding, **values),
        title=_("What did we find?"),
        button=_("Save"),
        back=_page_of(request, finding.question),
        here=HERE,
    )


@require_POST
def remove_finding(request: LibraryRequest, finding_id: int) -> HttpResponse:
    """Take it away; the bin keeps it."""
    finding = _find_finding(request, finding_id)
    actions.remove_finding(by=request.member, finding=finding)
    return was_done(request, _page_of(request, finding.question))


def _earlier(request: LibraryRequest) -> CommunityQuestion | None:
    """The question that this one follows from, where the address names one."""
    key = read_key(request.GET.get("from", ""))
    if key is None:
        return None
    return queries.questions_visible_to(request.member).filter(pk=key).first()


def _page_of(request: LibraryRequest, question: CommunityQuestion) -> str:
    return library_url(request.library, "community_question", question_id=question.pk)


def _find(request: LibraryRequest, question_id: int) -> CommunityQuestion:
    return get_object_or_404(queries.questions_visible_to(request.member), pk=question_id)


def _find_finding(request: LibraryRequest, finding_id: int) -> QuestionFinding:
    seen = queries.findings_visible_to(request.member).select_related("question")
    return get_object_or_404(seen, pk=finding_id)
