"""Reports: figures that are computed once and open their records, and the pages made of them.

Owns the words figure, record, report, period. It reads through the rooms' own queries, as for paper,
and writes nothing but the library's own words in a report. Printing sets its reports; it imports nobody above.
"""
