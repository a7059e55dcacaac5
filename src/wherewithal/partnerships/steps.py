"""Where one goes on from a partnership."""

from wherewithal.accounts.steps import Steps
from wherewithal.capacity.models import Asset

PARTNERSHIP_STEPS: Steps[Asset] = Steps()
