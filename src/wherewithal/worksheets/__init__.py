"""The worksheets: sheets as data, editing in the grid, pasting, suggestions, links, print.

Owns *sheet*, *column*, *worksheet request*. May import `capacity`, `proposals`, `people` and below,
and calls `formats` and `phrases`.
"""
