"""What somebody does through a link beside filling in the sheets: begin, agree, say that it is done."""

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django.utils.translation import gettext_noop

from wherewithal.accounts.models import AccessLink
from wherewithal.audit.log import change_set
from wherewithal.people.actions.people import consent_values
from wherewithal.people.models import Consent, Person
from wherewithal.worksheets.models import WorksheetRequest
from wherewithal.worksheets.requests.answerer import Answerer


def begin_answer(*, by: Answerer) -> WorksheetRequest:
    """Note the first opening: by a press of a button, as mail programs open links by themselves."""
    request = _open_request(by)
    name = str(request.target)
    what = gettext_noop("“%(name)s” began to answer")
    with change_set(by=by, what=what, about=request, name=name) as changes:
        if request.opened_at is None:
            changes.change(request, opened_at=timezone.now())
    return request


def finish_answer(*, by: Answerer) -> WorksheetRequest:
    """Say that it is done. The link goes on working: something may come to mind later."""
    request = _open_request(by)
    name = str(request.target)
    with change_set(
        by=by, what=gettext_noop("“%(name)s” is done answering"), about=request, name=name
    ) as changes:
        now = timezone.now()
        return changes.change(request, opened_at=request.opened_at or now, answered_at=now)


def answer_consent(*, by: Answerer, agrees: bool, words: str) -> Person:
    """Whether the person who was asked agrees that colleagues read about them, in these words."""
    request = _open_request(by)
    if request.person is None:
        message = "only a link to a person answers for them"
        raise PermissionDenied(message)
    consent = Consent.GIVEN if agrees else Consent.DECLINED
    person = request.person
    what = gettext_noop("noted whether “%(name)s” agrees")
    with change_set(by=by, what=what, about=person, name=person.name) as changes:
        return changes.change(person, **consent_values(consent=consent, on=None, words=words))


def _open_request(by: Answerer) -> WorksheetRequest:
    """The request as it stands now, while its link is open."""
    requests = WorksheetRequest.objects.in_library(by.library_id).select_related("person")
    request = requests.filter(pk=by.request.pk).first()
    link = AccessLink.objects.filter(pk=request.link_id).first() if request else None
    if request is None or link is None or not link.is_open:
        message = "this link is closed"
        raise PermissionDenied(message)
    return request
