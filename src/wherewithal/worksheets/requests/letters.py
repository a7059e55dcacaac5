"""The words that go out with a link: ready to be sent by mail, and to be changed before."""

from dataclasses import dataclass, field
from urllib.parse import quote, urlencode

from django.utils.formats import date_format
from django.utils.text import get_text_list
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from wherewithal.worksheets.models import WorksheetRequest
from wherewithal.worksheets.requests.queries import sheets_of


@dataclass(frozen=True, slots=True)
class Letter:
    """One link with the text around it. `address` is a secret."""

    request: WorksheetRequest
    address: str = field(repr=False)
    subject: str
    body: str = field(repr=False)

    @property
    def mail(self) -> str:
        """An address that opens the letter in a mail program."""
        person = self.request.person
        to = quote(person.email) if person is not None else ""
        words = urlencode({"subject": self.subject, "body": self.body}, quote_via=quote)
        return f"mailto:{to}?{words}"


def asking(request: WorksheetRequest, *, address: str) -> Letter:
    """The first letter."""
    about = _about(request)
    if request.person_id is None:
        first = _(
            "we are writing down what our library already has, so that nobody has to start from "
            "nothing. You know %(target)s best: would you fill in %(sheets)s?"
        )
    else:
        first = _(
            "we are writing down what our library already has, so that nobody has to start from "
            "nothing. A part of it is what each of us brings: would you fill in %(sheets)s?"
        )
    parts = [_hello(request), first % about, request.message, *_how(about, address)]
    return Letter(request, address, _subject(about), _letter(parts, request))


def reminding(request: WorksheetRequest, *, address: str) -> Letter:
    """The letter that reminds, with the link that takes the old one's place."""
    about = _about(request)
    again = _(
        "a while ago we asked you about %(sheets)s. In case it got lost among other things, here is "
        "a fresh link; it takes the place of the earlier one. What you wrote already is kept."
    )
    parts = [_hello(request), again % about, *_how(about, address)]
    return Letter(request, address, _subject(about), _letter(parts, request))


def _hello(request: WorksheetRequest) -> str:
    if request.person is not None:
        return _("Hello %(name)s,") % {"name": request.person.name}
    return _("Hello,")


def _how(about: dict[str, str], address: str) -> list[str]:
    steps = [
        _("This link opens the page, on a phone as well. It needs no account:"),
        address,
        _("A few words are plenty, and “we do not know” is an answer too."),
    ]
    if about["due"]:
        steps.append(
            _("It would help to have it by %(due)s. The link works until %(until)s.") % about
        )
    else:
        steps.append(_("The link works until %(until)s.") % about)
    return [*steps, about["for_whom"]]


def _letter(parts: list[str], request: WorksheetRequest) -> str:
    thanks = _("Thank you!")
    return "\n\n".join([part for part in parts if part] + [f"{thanks}\n{request.asked_by_name}"])


def _subject(about: dict[str, str]) -> str:
    if about["due"]:
        return _("%(library)s: what do you have? (please by %(due)s)") % about
    return _("%(library)s: what do you have?") % about


def _about(request: WorksheetRequest) -> dict[str, str]:
    titles = [f"“{sheet.title}”" for sheet in sheets_of(request)]
    shared = _("You may share it with colleagues at %(target)s, please with nobody else.")
    alone = _("It is for you alone, please do not pass it on.")
    target = str(request.target)
    return {
        "for_whom": alone if request.person_id else shared % {"target": target},
        "library": request.library.name,
        "target": target,
        "sheets": get_text_list(titles, _("and")),
        "due": date_format(request.due_on, "DATE_FORMAT") if request.due_on else "",
        "until": date_format(localtime(request.link.expires_at), "DATE_FORMAT"),
    }
