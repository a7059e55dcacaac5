"""Where one goes on from a person's page."""

from wherewithal.accounts.steps import Steps
from wherewithal.people.models import Person

PERSON_STEPS: Steps[Person] = Steps()
