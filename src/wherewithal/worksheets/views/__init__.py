"""The pages of the worksheets: one module a page."""

from wherewithal.worksheets.views.grid import worksheet
from wherewithal.worksheets.views.overview import worksheets
from wherewithal.worksheets.views.paste import paste

__all__ = ["paste", "worksheet", "worksheets"]
