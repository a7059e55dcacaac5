"""What people type about goals, programs and what they need. Only names are ever required."""

from wherewithal.programs.forms.calendar import (
    CalendarEntryForm,
    CalendarSettingsForm,
    HolidaysForm,
)
from wherewithal.programs.forms.goals import GoalForm, NameForm
from wherewithal.programs.forms.needs import KindOfNeedForm, NeedForm, NewNeedForm
from wherewithal.programs.forms.offers import OfferForm
from wherewithal.programs.forms.programs import NewProgramForm, ProgramForm
from wherewithal.programs.forms.starters import CopyForm, StarterForm
from wherewithal.programs.forms.weeks import SkippedDayForm, WeeklyTimeForm

__all__ = [
    "CalendarEntryForm",
    "CalendarSettingsForm",
    "CopyForm",
    "GoalForm",
    "HolidaysForm",
    "KindOfNeedForm",
    "NameForm",
    "NeedForm",
    "NewNeedForm",
    "NewProgramForm",
    "OfferForm",
    "ProgramForm",
    "SkippedDayForm",
    "StarterForm",
    "WeeklyTimeForm",
]
