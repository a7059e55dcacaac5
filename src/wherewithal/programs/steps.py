"""Where one goes on from what is needed: from one need, from one program, or from all programs (None)."""

from wherewithal.accounts.steps import Steps
from wherewithal.programs.models import Program, ResourceNeed

NEED_STEPS: Steps[ResourceNeed] = Steps()
PROGRAM_STEPS: Steps[Program | None] = Steps()
