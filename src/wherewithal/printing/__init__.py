"""Everything on paper: worksheets blank and filled, the map, the workbook.

Owns: paper, document, part. A document is a list of parts, each plain data with its words already in the
reader's language; `typeset` makes a tagged PDF of it. What stands on paper leaves the screen: queries are
asked with `leaving=True`, whoever prints. May import worksheets, map, reviews and what lies below them.
"""
