"""Taking over what the survey reports, for the tests that ask what came of it."""

from typing import Any

from cast import Cast
from wherewithal.accounts.models import Membership
from wherewithal.home.find_library.actions import TakenOver, take_over_from_survey
from wherewithal.home.find_library.figures import COMPUTERS, HOURS, PEOPLE_SERVED, STAFF
from wherewithal.home.find_library.table import Reported, reported
from wherewithal.libraries.models import Outlet
from wherewithal.proposals.models import Proposal
from wherewithal.quantities import from_code
from wherewithal.quantities.describe import describe

FIND = "/sunnydale/find-your-library/"
PERIOD = "reported for July 2020 to June 2021"
ALL_FIGURES = (PEOPLE_SERVED, HOURS, STAFF, COMPUTERS)


def told(key: str) -> Reported:
    found = reported(key)
    assert found is not None
    return found


def take_all(by: Membership, key: str, **options: Any) -> TakenOver:
    system = told(key)
    numbers = [outlet.number for outlet in system.outlets]
    return take_over_from_survey(
        by=by, told=system, outlets=numbers, figures=ALL_FIGURES, **options
    )


def outlets(cast: Cast) -> list[Outlet]:
    return list(Outlet.objects.in_library(cast.library))


def suggested(cast: Cast) -> dict[str, tuple[str, str]]:
    """What is suggested by field: value and grounds."""
    return {
        proposal.field: (describe(from_code(proposal.value)), proposal.grounds)
        for proposal in Proposal.objects.in_library(cast.library)
    }
