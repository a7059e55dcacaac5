"""Whom a need or a program is about: one short list, so that one can ask for the teens everywhere."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Audience(models.TextChoices):
    """A group of people, by age or by what brings them; empty means nobody has said yet."""

    NOT_SAID = "", _("not said yet")
    EVERYONE = "everyone", _("everyone")
    EARLY = "early", _("babies to five, with their grown-ups")
    CHILDREN = "children", _("children, six to eleven")
    TEENS = "teens", _("teens, twelve to eighteen")
    ADULTS = "adults", _("adults")
    OLDER = "older", _("older adults")
    FAMILIES = "families", _("families")
    NEWCOMERS = "newcomers", _("newcomers and language learners")
    DISABLED = "disabled", _("people with disabilities")
    WORKERS = "workers", _("people looking for work or training")
    EDUCATORS = "educators", _("teachers and others who teach")


# The age groups of programs in the Public Libraries Survey (items 601 to 605), as far as they match.
SURVEY_AGE_GROUP: dict[str, str] = {
    Audience.EARLY: "K0_5PRO",
    Audience.CHILDREN: "K6_11PRO",
    Audience.TEENS: "YAPRO",
    Audience.ADULTS: "ADULTPRO",
    Audience.OLDER: "ADULTPRO",
    Audience.WORKERS: "ADULTPRO",
    Audience.FAMILIES: "GENPRO",
    Audience.EVERYONE: "GENPRO",
}
