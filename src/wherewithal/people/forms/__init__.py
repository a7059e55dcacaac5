"""What people type about people, organizations and hours."""

from wherewithal.people.forms.fields import (
    NAME_LENGTH,
    PHONE_LENGTH,
    WORDS_LENGTH,
    NameForm,
    day,
    day_has_come,
    own_words,
)
from wherewithal.people.forms.organizations import (
    LocationForm,
    MergeForm,
    OrganizationForm,
    organization_label,
)
from wherewithal.people.forms.people import (
    ConsentForm,
    DutyForm,
    LineForm,
    OwnProfileForm,
    PersonForm,
    RoleForm,
    TalkDoneForm,
    TalkForm,
    TieForm,
    WhatIfForm,
    consent_form,
    person_values,
)

__all__ = [
    "NAME_LENGTH",
    "PHONE_LENGTH",
    "WORDS_LENGTH",
    "ConsentForm",
    "DutyForm",
    "LineForm",
    "LocationForm",
    "MergeForm",
    "NameForm",
    "OrganizationForm",
    "OwnProfileForm",
    "PersonForm",
    "RoleForm",
    "TalkDoneForm",
    "TalkForm",
    "TieForm",
    "WhatIfForm",
    "consent_form",
    "day",
    "day_has_come",
    "organization_label",
    "own_words",
    "person_values",
]
