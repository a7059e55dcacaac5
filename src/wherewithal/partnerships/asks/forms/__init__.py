"""What people type when they ask somebody: whom, what for, what in return, and what was answered."""

from wherewithal.partnerships.asks.forms.asks import (
    AskForm,
    AskingRulesForm,
    ChangeAskForm,
    LetterForm,
)
from wherewithal.partnerships.asks.forms.lines import AskNeedForm, AskOfferForm
from wherewithal.partnerships.asks.forms.moving import MoveForm

__all__ = [
    "AskForm",
    "AskNeedForm",
    "AskOfferForm",
    "AskingRulesForm",
    "ChangeAskForm",
    "LetterForm",
    "MoveForm",
]
