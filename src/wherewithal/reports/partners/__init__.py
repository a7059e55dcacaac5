"""Partners as reports tell them: the register, and the counts that state reports ask for."""

from wherewithal.reports.partners.register import partner_register
from wherewithal.reports.partners.state_program import state_report

__all__ = ["partner_register", "state_report"]
