"""The board page: what we have, what is asked of us, what was closed, what may slip, what we ask for."""

from wherewithal.reports.board.ledger import ledger_report
from wherewithal.reports.board.read import board_report

__all__ = ["board_report", "ledger_report"]
