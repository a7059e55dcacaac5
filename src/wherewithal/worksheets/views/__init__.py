"""The pages of the worksheets: one module a page."""

from wherewithal.worksheets.views.answer import answer, answer_sheet, answer_thanks
from wherewithal.worksheets.views.deciding import answers_to_decide
from wherewithal.worksheets.views.facts import worksheet_facts
from wherewithal.worksheets.views.grid import worksheet
from wherewithal.worksheets.views.overview import worksheets
from wherewithal.worksheets.views.paste import paste
from wherewithal.worksheets.views.requests import (
    extend_request,
    remind_request,
    requests,
    revoke_request,
    send_requests,
)

__all__ = [
    "answer",
    "answer_sheet",
    "answer_thanks",
    "answers_to_decide",
    "extend_request",
    "paste",
    "remind_request",
    "requests",
    "revoke_request",
    "send_requests",
    "worksheet",
    "worksheet_facts",
    "worksheets",
]
