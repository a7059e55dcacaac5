"""What a program costs over the years: to start, to keep, secured, not secured. docs/engine/budget.md."""

from wherewithal.engine.budget.lines import CostLine, Rhythm, Secured
from wherewithal.engine.budget.table import (
    BudgetTable,
    LineRow,
    MoneyRow,
    YearRow,
    budget_table,
)
from wherewithal.engine.budget.years import BudgetYear, budget_year_of, budget_years

__all__ = [
    "BudgetTable",
    "BudgetYear",
    "CostLine",
    "LineRow",
    "MoneyRow",
    "Rhythm",
    "Secured",
    "YearRow",
    "budget_table",
    "budget_year_of",
    "budget_years",
]
