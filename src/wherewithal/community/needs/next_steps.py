"""What can be done about a need of the community, or was done already."""

from wherewithal.accounts.steps import Steps
from wherewithal.community.needs.models import CommunityNeed

NEXT_STEPS: Steps[CommunityNeed] = Steps()
