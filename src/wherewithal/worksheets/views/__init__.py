"""The pages of the worksheets: one module a page."""

from wherewithal.worksheets.views.grid import worksheet
from wherewithal.worksheets.views.overview import worksheets

__all__ = ["worksheet", "worksheets"]
